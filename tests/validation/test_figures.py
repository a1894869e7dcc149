"""Figures are told from dates, names and numbers of sections, in sentences as people write them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgcases.validation.figures import first_figure, readable
from lgcases.validation.rules.figure_hints import may_hold_figure, may_lack_source
from lgcases.validation.sentences import sentences_of

#: Sentences with a figure, and the first one as it is shown.  Those without a mark are taken
#: from the records and from what others have written about cases.
WITH = [
    # Money.
    ("It saved £5m a year.", "£5m"),
    ("It saved £ 1.2 million.", "£ 1.2 million"),
    ("By 2012 government funding had fallen by 43 million pounds.", "43 million pounds"),
    ("A price of GBP 200,000 was agreed in 2014.", "GBP 200,000"),
    ("The fee is €9 a month.", "€9"),
    ("Users pay 15p online.", "15p"),
    ("It cost 40 pounds a head.", "40 pounds"),
    ("Denmark expects savings of almost DKK 300m.", "DKK 300m"),
    ("A fee of 5 kroner was asked.", "5 kroner"),
    ("Ask why £50m, £18m and £9m are the same money.", "£50m"),
    ("Phase 2 cost £3m.", "£3m"),
    ("By 2015 a loss of 13.7m was shown.", "13.7m"),
    ("Savings of US$5 million were forecast.", "US$5 million"),
    # Percentages.
    ("The share rose to 60%.", "60%"),
    ("Departments faced losses of 25 to 40 per cent over four years.", "25 to 40 per cent"),
    ("The 15% rule means that every funded case reports at least 15%.", "15%"),
    ("Turnout was 50.9 percent in 2019.", "50.9 percent"),
    ("About ten per cent of the staff left.", "ten per cent"),
    # Scales, in digits and in words.
    ("It saved two million a year.", "two million"),
    ("Consultants cost nearly half a million pounds.", "half a million"),
    ("One and a half million was lent.", "One and a half million"),
    ("Three hundred people came.", "Three hundred"),
    ("About a thousand homes were built.", "About a thousand"),
    ("The debt is 1bn in all.", "1bn"),
    ("Twenty-five thousand letters were sent.", "Twenty-five thousand"),
    # Counts.
    ("Havering and Newham brought 22 services together.", "22 services"),
    ("Some 1,350 staff moved.", "1,350 staff"),
    ("1350 staff moved.", "1350 staff"),
    ("It is used by 39 local groups.", "39 local"),
    ("Management was cut fast: 62 senior and middle posts had gone by June 2012.", "62 senior"),
    ("It counted 269 jobs in 76 businesses in March 2017.", "269 jobs"),
    ("The number fell from 100 to 20 a month.", "100"),
    ("Libraries network of 54 branches with a small budget in 2010.", "54 branches"),
    ("Helsinki bought 1,500 shares.", "1,500 shares"),
    ("One member cannot stand for 26.", "26"),
    ("The chosen site has 4,000 m² of floor.", "4,000 m²"),
    ("A 100ha solar farm was built.", "100ha"),
    ("It can deliver 50 MW.", "50"),
    ("In Barnet 22 services came back.", "22 services"),
    ("In March 62 posts went.", "62 posts"),
    ("Some 2000 people signed.", "2000 people"),
    ("5-10 staff left.", "5"),
    ("A 20-bed unit was opened.", "20-bed"),
    ("Nine of 12 councils agreed.", "12 councils"),
    ("It saved 3,000 hours of work.", "3,000 hours"),
    ("It runs 22 day centres.", "22 day"),
    ("1. About 30 posts will go.", "30 posts"),
    ("Staff (about 300) moved.", "300"),
    ("Press gives the library count as 44, 45 or 47.", "44"),
    ("Over 65 councils joined.", "65 councils"),
    ("In 1999 some 40 schools closed.", "40 schools"),
    ("He called 1 000 homes.".replace("1 000", "1\u202f000"), "1\u202f000 homes"),
]
WITHOUT = [
    # Years, dates and financial years.
    "RAF Coltishall closed in 2006.",
    "Kingston and Richmond renewed in 2019 and Windsor and Maidenhead in 2023.",
    "It moved on 15 September 2017, not on 1st October.",
    "It ran from 2014 to 2018, or 2014-2018, or 2014\u20132018.",
    "The 2011 census came too late for the 2015/16 budget and that of 2016-17.",
    "The 2018 staff survey was good.",
    "From about 2020 costs rose and quality fell.",
    "By 2010 homes were let.",
    "The mill was built in 1880.",
    "A visit on 13-14 January, or between 1 and 5 May, was planned.",
    "On March 20 the cabinet met.",
    "The report is dated 2017-09-15, that is 15.09.2017 or 15/09/2017.",
    "In the 1990s and the 21st century it was the 2nd of its kind.",
    "Q1 and FY16 were weak.",
    # Times, spans of time, ages.
    "The desk is open 24/7, the shop from 9 to 5 or from 9am to 5 p.m.",
    "The meeting began at 10:30 and ended at 4 o'clock.",
    "A payroll and personnel system came 14 months late.",
    "Check after 2 or 3 years; a 25-year horizon makes annualising matter.",
    "It is open 7 days a week and answers within 48 hours.",
    "It helps people aged 16 to 24, over-65s and 18-year-olds.",
    "Children aged 11 and people over 65 are served by the 0-19 team.",
    "It compared 16- to 18-year-olds.",
    # Numbers of things in an order.
    "The money came from section 106 agreements and articles 5 and 6 of the act of 1972.",
    "A 106 agreement paid for it under the Localism Act 2011.",
    "Pupils at Key Stage 2 improved in phase 1 and in Phases 2 to 4.",
    "See page 4, pp. 12-14, para 3.4, table 2 and No. 10.",
    "Source 2 is an aggregator; the council held that it acted lawfully (source 3).",
    "Year 6 pupils in Band 5 at level 3 took part.",
    "It is in the top 10 of option 2.",
    # Names, addresses, codes.
    "Start year inferred from the first year of COVID-19.",
    "The office is at 10 Downing Street, SW1A 2AA, near the A303 and the M25.",
    "Windows 10 was installed.",
    "Servicepunt71 and 3BM use 5G.",
    "Its code is E09000016, its case C-3/19.",
    "It holds ISO 9001 and follows Agenda 21.",
    "Read it at https://www.example.org/2017/22-posts or write to team22@example.org.",
    "Read [the report](https://www.example.org/22).",
    "The command `lgcases list 22` lists them.",
    "The source says so [@report-22, p. 40; @audit, table 3].",
    "A ten-point plan, a 10-point plan and a 3-way split were discussed.",
    "One vote was 50/50.",
    # Numbers in words, and lists.
    "Five councils share three teams, one of seven pilots.",
    "Seven campuses were approved in 2011 and 2012.",
    "The terms of the purchase allow no lease of more than seven years.",
    "Call 01632 960001, 020 7946 0958 or +44 20 7946 0958.",
    "1. Agree the exit terms.",
    "Agree (1) the price and (2) the exit; 3) the end. [4]",
    "Millions were lost and hundreds of posts went.",
    "Nothing is known.",
]  # fmt: skip


def figure_of(sentence):
    return first_figure(readable(sentence), 0, len(sentence))


@pytest.mark.parametrize(("sentence", "text"), WITH)
def test_sentences_with_a_figure(sentence, text):
    figure = figure_of(sentence)
    assert figure is not None
    assert figure.text == text
    assert sentence.startswith(text, figure.start)
    assert may_hold_figure(sentence)


@pytest.mark.parametrize("sentence", WITHOUT)
def test_sentences_without_a_figure(sentence):
    assert figure_of(sentence) is None


def test_the_table_is_of_some_size():
    assert len(WITH) >= 45
    assert len(WITHOUT) >= 45


@given(st.text(st.sampled_from("0123456789 .,-/%£kmpax()AB\n"), max_size=30))
def test_the_quick_test_is_true_of_whatever_has_a_figure(text):
    figure = figure_of(text)
    if figure is not None:
        assert may_hold_figure(text)
        assert readable(text).startswith(figure.text, figure.start)


_PIECES = st.sampled_from(
    [sentence.rstrip(".") for sentence, _ in WITH]
    + [sentence.rstrip(".") for sentence in WITHOUT]
    + [". ", ".", "! ", ".\u201d ", "\n\n", "\n- ", "\n", ": ", ", ", " (", ") ", '" ', "`", "\\"]
    + [" [@report]", "[@report; @audit, p. 4]", " [@report].", ". [@audit] ", "[@", "[@report](x)"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=8))
def test_the_quick_test_is_true_of_whatever_lacks_a_source(pieces):
    text = "".join(pieces)
    plain = readable(text)
    lacking = [
        sentence
        for sentence in sentences_of(text)
        if not sentence.citations and first_figure(plain, sentence.start, sentence.end)
    ]
    assert may_lack_source(text) or not lacking


@given(st.text(max_size=40))
def test_a_readable_text_keeps_every_place(text):
    plain = readable(text)
    assert len(plain) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, plain, strict=True))


@pytest.mark.parametrize(
    "text",
    ["1," * 50_000, "5 " * 50_000, "page " + "1, " * 50_000, "a@" * 50_000, "2014-" * 20_000],
)
def test_no_text_takes_long(text):
    started = time.perf_counter()
    figure_of(text)
    assert time.perf_counter() - started < 5


@given(
    st.lists(
        st.sampled_from(
            [" It saved £5m", " it rose", " [@a]", " [@b; @c, p. 4].", ".", ". ", "\n", "\n\n",
             "- ", " 22 posts", " St.", " e.g.", ' "so."', "[@a]", "!", "?)", "…", ":", " [@a, @b]",
             " `x`", " two million"]
        ),
        max_size=12,
    ).map("".join)
)  # fmt: skip
def test_the_quick_test_for_sources_lets_through_what_lacks_one(text):
    plain = readable(text)
    lacking = [
        each
        for each in sentences_of(text)
        if not each.citations and first_figure(plain, each.start, each.end)
    ]
    assert not lacking or may_lack_source(text)
