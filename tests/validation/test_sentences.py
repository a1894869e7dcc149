"""Where sentences end, and which citations are theirs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgcases.validation.sentences import sentences_of


def split(text):
    return [text[each.start : each.end].strip() for each in sentences_of(text)]


def cited(text):
    """The beginning of each sentence with the ids that it cites."""
    return [
        (
            text[each.start : each.end].split()[0],
            [one.id for citation in each.citations for one in citation.cited],
        )
        for each in sentences_of(text)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The hub in St. Ives serves 30 people.",
        "It saved approx. 30 posts, i.e. a tenth, e.g. in Finance.",
        "No. 10 asked for it, as did Nos. 11 and 12.",
        "It closed at 5 p.m. on Friday, i.e. Good Friday.",
        "It rose by 2.5 per cent to £3.4m.",
        "J. Smith and A. B. Jones of Example Ltd. Services signed.",
        "Dr. Smith, Mr. Jones and Prof. Brown were asked.",
        "The U.K. Government paid, the U.S. Treasury did not.",
        "See p. 4, pp. 6-8, vol. 2, art. 5 and fig. 3.",
        "In Jan. 2015 it rose, and in Sept. 2016 it fell.",
        "It has libraries, hubs etc. and parks.",
        'They said "yes!" and left.',
        "It grew... and grew.",
        "It lists services (finance, legal, etc.) and posts.",
        "The site example.org and version 1.2.3 are named.",
        "The case R. v. Council was heard.",
        "The code `a. B` stays whole.",
        "The source says so [@report, p. 4. Table 2] and more.",
        "c. 300 posts went, incl. 20 in Legal.",
    ],
)
def test_what_is_one_sentence(sentence):
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentences",
    [
        ["It saved £5m.", "30 posts went.", "£3m was lost!", "Why?", "Nobody…", "Then"],
        ["oneSource saved money.", "easyCouncil did not.", "oneSource went on."],
        ["They closed at 5 p.m.", "The council opened it again."],
        ["It was run by Acme Ltd.", "The council paid."],
        ["The answer was no.", "They left."],
        ["The council chose Plan B.", "Then it changed."],
        ['He said "no."', "She left.", "(It closed in 2015.)", "*It opened.*", "All is well."],
        ["Éire joined.", "Århus left.", "\u201cWhy?\u201d", "\u2018Nobody knows.\u2019"],
        ["It saved £5m. [@a]", "Then [@b].", "More.[@c]", "And more [@d]. [@e].", "End"],
        ["The rules are plain: 1. Agree the price.", "2. Agree the end.", "Then sign."],
    ],
)  # fmt: skip
def test_where_sentences_end(sentences):
    assert split(" ".join(sentences)) == sentences


def test_a_citation_behind_the_full_stop_belongs_to_the_sentence_before_it():
    assert cited("One 5. [@a] Two 6.[@b] Three 7 [@c]. Four 8. [@d; @e] [@f]. Five") == [
        ("One", ["a"]),
        ("Two", ["b"]),
        ("Three", ["c"]),
        ("Four", ["d", "e", "f"]),
        ("Five", []),
    ]


def test_a_citation_at_the_beginning_of_a_paragraph_belongs_to_what_follows():
    assert cited("[@a] One 5. Two.\n\n[@b] Three.") == [
        ("[@a]", ["a"]),
        ("Two.", []),
        ("[@b]", ["b"]),
    ]


def test_paragraphs_headings_and_items_are_apart():
    text = (
        "# Results of 2018\nIt saved\n£5m\n\n- one item\n  on two lines\n* another. With two.\n"
        "1. first\n2) second\n   a) third\n## End\n\nLast"
    )
    assert split(text) == [
        "Results of 2018",
        "It saved\n£5m",
        "one item\n  on two lines",
        "another.",
        "With two.",
        "first",
        "second",
        "third",
        "End",
        "Last",
    ]


@pytest.mark.parametrize("lead", ["It found [@a]:", "It found: [@a]", "It found [@a]: [@a]."])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_what_announces_a_list_is_cited_for_all_its_items(lead, between):
    found = cited(f"{lead}{between}- One 5\n- Two 6 [@b]\n\n- Three\n\nAfter. All\n- Four")
    assert {word: sorted(set(ids)) for word, ids in found} == {
        "It": ["a"],
        "One": ["a"],
        "Two": ["a", "b"],
        "Three": ["a"],
        "After.": [],
        "All": [],
        "Four": [],
    }


def test_a_paragraph_without_a_colon_announces_nothing():
    assert cited("It found [@a].\n- One 5")[-1] == ("One", [])


@given(st.text(st.sampled_from("aB1 .!\n-#[@];:`)("), max_size=60))
def test_sentences_cover_the_text_in_order(text):
    found = list(sentences_of(text))
    position = 0
    for each in found:
        assert position <= each.start < each.end <= len(text)
        position = each.end
        assert all(c.start >= each.start for c in each.citations[:1] if c.end <= each.end)


@pytest.mark.parametrize(
    "text", ["A. " * 50_000, "[@a]. " * 30_000, "A" * 100_000, "." * 100_000, "- a\n" * 50_000,
             "a.[@a]" * 30_000, "1. " * 50_000, "`a`. " * 30_000, "St. Ives " * 20_000,
             " \n" * 50_000, "A: [@a]" + " [@a]." * 20_000 + "\n- b" * 1000],
)  # fmt: skip
def test_no_text_takes_long(text):
    started = time.perf_counter()
    list(sentences_of(text))
    assert time.perf_counter() - started < 5
