"""What a record loses or twists without a word is found; what only looks like it is left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgcases.dataset import Root
from lgcases.text import words
from lgcases.validation.rules import stage_in_words
from lgcases.validation.rules.samples import (
    with_claim,
    with_claims,
    with_cost,
    with_council,
    with_events,
    with_outcome,
    with_outcomes,
    with_sources,
    with_total,
)
from lgcases.validation.run import File, files_of, validate
from tests.validation.cases import BASE, ROOT, TODAY, faults, underlined

JOBS = {"measure": "Jobs on the site", "value": 342}
STARTED = {"date": "2014-04", "event": "started", "what": "The joint team began work."}
RESULT = {"evidence": "achieved-self-reported"}


def findings(text: str, codes: tuple[str, ...] = ()):
    """What validation says of a file with this text, by whole lines: code, line, what is there."""
    root = Root(ROOT)
    file = File("base.yaml", "data/initiatives/base.yaml", text.encode())
    lines = text.replace("\r\n", "\n").split("\n")
    return [
        (
            each.rule.code,
            lines[each.span.line - 1][each.span.column - 1 : each.span.end_column - 1],
        )
        for each in validate(root, [file], today=TODAY).findings
        if each.rule.code in codes
    ]


def with_title(line: str) -> str:
    return BASE.read_text("utf-8").replace("title: Market hall hub", line)


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("title: Phase # 2. of the hub", "# 2. of the hub"),
        ("title: Phase #2 of the hub", "#2 of the hub"),
        ("title: Phase  #2 of the hub", "#2 of the hub"),
        ("title: The hub and the #together campaign", "#together campaign"),
        ("title: Two districts share a # hub.", "# hub."),
        ("title: Hub of the districts, # and of charities", "# and of charities"),
        ("title:\n  The market hall hub of lot # 3 in the town", "# 3 in the town"),
    ],
)
def test_a_text_cut_by_a_comment(line, lost):
    assert findings(with_title(line), ("LG260",)) == [("LG260", lost)]
    assert findings(with_title(line).replace("\n", "\r\n"), ("LG260",)) == [("LG260", lost)]


@pytest.mark.parametrize(
    "line",
    [
        "title: Market hall hub # as people call it",
        "title: Market hall hub     # the name by which people know it.",
        "title: Market hall hub  # 2 words would be better",
        "title: Market hall hub # lgcases: allow long-title -- it is #2",
        'title: "Phase # 2. of the hub"',
        "title: 'Phase # 2. of the hub'",
        "title: >-\n  Phase # 2. of the hub",
        "title: Phase#2 of the hub",
        "# 2. of the hub\ntitle: Market hall hub",
        "title: Market hall hub\n  # 2. of the hub",
    ],
)
def test_a_comment_that_is_meant_as_one(line):
    assert findings(with_title(line), ("LG260",)) == []


def test_a_cut_text_may_be_allowed():
    allow = "# lgcases: allow comment-cuts-text -- a remark on the title\n"
    text = with_title(f"{allow}title: Phase # 2. of the hub")
    assert findings(text, ("LG260", "LG017")) == []


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"measure": "jobs on the site"}, 1),
        ({"source": "audit"}, 1),
        ({"note": "Again."}, 1),
        ({"value": 343}, 0),
        ({"as_of": 2019}, 0),
        ({"unit": "posts"}, 0),
        ({"measure": "Jobs in the town"}, 0),
        ({"services": "[libraries]"}, 0),
        ({"qualifier": "about"}, 0),
    ],
)
def test_an_outcome_that_is_listed_twice(changes, count):
    found = faults("repeated-outcome", with_outcomes(JOBS, JOBS | changes))
    assert [each.pointer for each in found] == ["/outcomes/1"] * count


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"source": "audit"}, 1),
        ({"what": "The joint team began its work."}, 1),
        ({"what": "The library of the second town joined."}, 0),
        ({"date": "2014-05"}, 0),
        ({"event": "expanded"}, 0),
        ({"services": "[libraries]"}, 0),
    ],
)
def test_an_event_that_is_listed_twice(changes, count):
    found = faults("repeated-event", with_events(STARTED, STARTED | changes))
    assert [each.pointer for each in found] == ["/history/1"] * count


@pytest.mark.parametrize(
    ("started", "events", "count"),
    [
        ("2004", [STARTED], 1),
        ("2013-12", [STARTED], 1),
        ("2014", [STARTED], 0),
        ("2014-04-01", [STARTED], 0),
        ("2014-15", [STARTED], 0),
        # What starts before is reported at the event, by event-outside-life.
        ("2016", [STARTED], 0),
        ("2004", [STARTED | {"date": 2004}, STARTED], 0),
        ("2004", [{"date": "2004-06", "event": "renewed"}, STARTED], 0),
        ("2004", [{"date": "2004-06", "event": "announced"}, STARTED], 1),
        ("2004", [{"date": "2014-06", "event": "awarded"}], 0),
    ],
)
def test_a_start_beside_the_history(started, events, count):
    found = faults("start-not-as-history", f'started: "{started}"\n{with_events(*events)}')
    assert [each.pointer for each in found] == ["/started"] * count


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("The hub is expected to save £5m a year.", "is expected to save"),
        ("The hub was expected to save £5m a year.", "was expected to save"),
        ("The plan aims to save £5m a year.", "aims to save"),
        ("The forecast saving is £5m a year.", "forecast saving"),
        ("Sharing will save £5m a year.", "will save"),
        ("Sharing could save £5m a year.", "could save"),
        ("Savings of £5m a year will be achieved.", "will be"),
        ("Sharing is to save £5m a year.", "is to save"),
        ("The council hoped that it would save £5m a year.", "hoped that"),
        ("The councils plan to cut £5m a year.", "plan to cut"),
        ("They are on track to save £5m a year.", "are on track to save"),
    ],
)
def test_words_for_what_is_to_come_are_no_result(statement, told):
    (fault,) = faults("evidence-not-as-stated", with_claim(statement=statement, **RESULT))
    assert fault.pointer == "/savings/0/evidence"
    assert fault.values["words"] == told
    assert faults("evidence-not-as-stated", with_claim(statement=statement)) == []


@pytest.mark.parametrize(
    "statement",
    [
        "The hub saves £5m a year.",
        "The hub saved £5m a year, which was forecast to be £4m.",
        "Costs fell by £5m a year against a forecast of £6m.",
        "Savings are estimated at £5m a year.",
        "The arrangement was estimated to have saved £5m a year.",
        "Sharing brings £5m a year, more than was expected.",
        "The saving of £5m a year exceeded the expected savings.",
        "Of the planned savings £5m a year have been made.",
        "Will Smith's team saves £5m a year.",
    ],
)
def test_words_for_a_result_are_one(statement):
    assert faults("evidence-not-as-stated", with_claim(statement=statement, **RESULT)) == []


_WORDS = st.sampled_from(
    words(
        """is are was were been also now first only expected forecast projected predicted planned
        budgeted intended hoped anticipated due set on track course to save be cost expect expects
        hope hopes plan plans intend aim aims at forecasts savings saving that will would could
        should may might yearly targeted income then time in"""
    )
)


@given(st.lists(_WORDS, min_size=1, max_size=6))
def test_the_quick_test_passes_whatever_the_pattern_finds(told):
    statement = "The hub " + " ".join(told)
    if stage_in_words._TO_COME.search(statement):
        assert stage_in_words._may_be_to_come(statement)


def test_a_cost_to_come_is_no_result_either():
    cost = with_cost(statement="Joining will cost £5m.", evidence="achieved-independent")
    assert [each.pointer for each in faults("evidence-not-as-stated", cost)] == [
        "/costs/0/evidence"
    ]


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("The hub has saved £5m a year.", 1),
        ("The hub saved £5m a year.", 1),
        ("By 2020 £5m a year will have been saved.", 0),
        ("£5m a year is to be saved.", 0),
        ("£5m a year should be saved once the teams are joined.", 0),
        ("The target was £5m saved a year.", 0),
        ("The hub saves £5m a year.", 0),
    ],
)
def test_words_for_a_result_are_no_forecast(statement, count):
    assert len(faults("result-called-forecast", with_claim(statement=statement))) == count
    assert faults("result-called-forecast", with_claim(statement=statement, **RESULT)) == []


@pytest.mark.parametrize(
    ("value", "near", "help"),
    [
        ("'1 000'", "1000", None),
        ("1 000", "1000", None),
        ("66,000", "66000", None),
        ("about 1000", None, "write value: 1000, qualifier: about"),
        ("More than 1,000", None, "write value: 1000, qualifier: more-than"),
        ("1,000+", None, "write value: 1000, qualifier: at-least"),
        ("~ 50", None, "write value: 50, qualifier: about"),
        ("1.2m", None, "write value: 1200000"),
        ("about 1.2 million", None, "write value: 1200000, qualifier: about"),
        ("nearly 40%", None, 'write value: 40, qualifier: nearly, unit: "%"'),
        ("342 jobs", None, "write value: 342, unit: jobs"),
    ],
)
def test_a_number_that_is_kept_as_text(value, near, help):
    (fault,) = faults("number-as-text", with_outcome(value=value))
    assert (fault.near, fault.help) == (near, help)
    assert (fault.edit is not None) is (near is not None)


@pytest.mark.parametrize(
    ("value", "help"),
    [
        ("984 of 1,000", 'write value: 98.4, unit: "%"; or value: 984, unit: of 1,000'),
        ("9 out of 12 sites", 'write value: 75, unit: "%"; or value: 9, unit: of 12 sites'),
        ("10 to 12", "write value: 10, value_to: 12"),
        ("between 1,000 and 1,500", "write value: 1000, value_to: 1500"),
        ("£1.2m", "write a claim or a cost: sums of money stand there"),
    ],
)
def test_figures_that_are_kept_as_text(value, help):
    (fault,) = faults("figures-as-text", with_outcome(value=value))
    assert fault.help == help
    assert faults("number-as-text", with_outcome(value=value)) == []


@pytest.mark.parametrize(
    "value",
    [
        "Good",
        "3 stars",
        "4 out of 5",
        "Level 2",
        "A limited number",
        "2:1",
        "over 60s",
        "2018-19",
        "first in London",
        "No loss",
        "2 to 1",
        "B+",
    ],
)
def test_words_of_a_rating_are_no_number(value):
    snippet = with_outcome(value=f"'{value}'", unit=None)
    assert faults("number-as-text", snippet) == []
    assert faults("figures-as-text", snippet) == []


def test_the_value_of_a_baseline_is_no_text_either():
    before = "{kind: spending-before, what: Jobs before, value: 10 to 12}"
    (fault,) = faults("figures-as-text", with_outcome(baseline=before))
    assert fault.pointer == "/outcomes/0/baseline/value"


@pytest.mark.parametrize(
    ("statement", "currency", "count"),
    [
        ("It saves $250,000 a year.", "GBP", 1),
        ("It saves $250,000 a year.", "USD", 0),
        ("It saves $250,000 a year.", "CAD", 0),
        ("It saves 250,000 dollars a year.", "EUR", 1),
        ("It saves €250,000 a year.", "GBP", 1),
        ("It saves £250,000 ($250,000) a year.", "USD", 0),
        ("It saves 250,000 a year.", "GBP", 0),
    ],
)
def test_the_currency_of_the_statement(statement, currency, count):
    claim = with_claim(statement=statement, amount=250000, currency=currency)
    assert len(faults("currency-not-as-stated", claim)) == count


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("It saves £5m a year.", "£5m a year"),
        ("It saves £5m per annum.", "£5m per annum"),
        ("It saves £5m annually.", "£5m annually"),
        ("It saves £5m each year.", "£5m each year"),
        ("It saves £5m in staff costs every year.", "£5m in staff costs every year"),
        ("An annual saving of £5m.", "annual saving of £5m"),
        ("A yearly saving of about £5m was reported.", "yearly saving of about £5m"),
        ("Every year the hub saves £5m.", "Every year the hub saves £5m"),
    ],
)
@pytest.mark.parametrize("basis", ["cumulative", "one-off", "not-stated"])
def test_words_for_a_yearly_rate(statement, told, basis):
    claim = {"statement": statement, "qualifier": "about"}
    (fault,) = faults("basis-not-as-stated", with_claim(**claim, basis=basis))
    assert fault.values["words"] == told
    assert faults("basis-not-as-stated", with_claim(**claim)) == []


@pytest.mark.parametrize(
    "statement",
    [
        "It saved £5m.",
        "It saved £5m in the year.",
        "Annual reports show a saving of £5m.",
        "The annual budget fell by £5m.",
        "Annual savings of £5m over three years.",
    ],
)
def test_other_words_with_a_year_in_them(statement):
    claim = with_total(statement=statement, amount=5000000)
    assert faults("basis-not-as-stated", claim) == []


def test_a_loss_is_written_above_zero():
    cost = {"statement": "Sharing lost £5m.", "amount": -5000000}
    (fault,) = faults("negative-amount", with_cost(**cost, kind="loss"))
    assert fault.help == "a loss is written above zero: 5000000"
    (fault,) = faults("negative-amount", with_cost(**cost, kind="set-up"))
    assert fault.help is None


@pytest.mark.parametrize(
    ("changes", "area"),
    [
        ({"code": "E05000016"}, "a ward"),
        ({"code": "E12000007", "name": "London councils"}, "a region"),
        ({"code": "E23000001"}, "something else than a council"),
        ({"code": "E05000016", "type": "charity"}, "a ward"),
        ({"code": "E23000001", "type": "police-or-fire"}, None),
        ({"code": "E04000001"}, None),
        ({"code": "GB-COH:09053425"}, None),
        ({}, None),
    ],
)
def test_the_code_of_a_ward_is_no_code_of_a_council(changes, area):
    found = faults("code-of-an-area", with_council(**changes))
    assert [each.values["area"] for each in found] == ([] if area is None else [area])


def test_the_code_of_the_council_is_offered():
    (fault,) = faults("code-of-an-area", with_council(code="E05000016"))
    assert fault.near == "E07000089"


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("title: \u201cMarket hall hub\u201d", "\u201cMarket hall hub\u201d"),
        ("title: \u2018Market hall hub\u2019 ", "\u2018Market hall hub\u2019"),
        ("title: \u201eMarket hall hub\u201c", "\u201eMarket hall hub\u201c"),
        ("title: \u201cMarket\u201d hall \u201chub\u201d", None),
        ("title: \u201cMarket\u201d hall hub", None),
        ("title: Hub in the market\u2019s hall", None),
    ],
)
def test_typographic_quotes_in_place_of_those_of_yaml(line, quoted):
    found = [] if quoted is None else [("LG266", quoted)]
    assert findings(with_title(line), ("LG266",)) == found
    assert findings(with_title(line).replace("\n", "\r\n"), ("LG266",)) == found


def test_quotes_explain_why_a_term_is_refused():
    text = BASE.read_text("utf-8").replace("status: unknown", "status: \u201cunknown\u201d")
    assert [code for code, _ in findings(text, ("LG114", "LG266"))] == ["LG114", "LG266"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("title: M\u0430rket hall hub", "M\u0430rket"),
        ("title: Market hall \u039dub", "\u039dub"),
        ("title: Market hall h\u03c5b", "h\u03c5b"),
        ("title: \u0420\u044b\u043d\u043e\u043a hub", None),
        ("title: Market h\u00e4ll hub of 5 \u03bcm", None),
    ],
)
def test_letters_that_look_like_others(line, word):
    found = [] if word is None else [("LG267", word)]
    assert findings(with_title(line), ("LG267",)) == found


def test_a_letter_explains_why_an_id_is_unknown():
    text = BASE.read_text("utf-8").replace("source: report\n\nsou", "source: rep\u043ert\n\nsou")
    assert findings(text, ("LG105", "LG267")) == [
        ("LG105", "rep\u043ert"),
        ("LG267", "rep\u043ert"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("title: Market hall hub", "title: Market\u00a0hall hub", 1),
        ("title: Market hall hub", "title: Market\u202fhall\u00a0hub", 1),
        ("  - co-location", "  - co\u00a0location", 1),
        ("status: unknown", "status: un\u200bknown", 1),
        ("need no", "need\u00a0no", 0),
        ("One desk answers", "One\u00a0desk answers", 0),
        ("One desk answers", "One de\u00adsk answers", 1),
        ("about £120,000", "about £120\u00a0000", 0),
    ],
)
def test_characters_that_cannot_be_seen(old, new, count):
    text = BASE.read_text("utf-8").replace(old, new)
    assert len(findings(text, ("LG268",))) == count


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({"value": "0.984", "unit": '"%"'}, 1),
        ({"value": "0.984", "unit": "per cent of calls"}, 1),
        ({"value": "98.4", "unit": '"%"'}, 0),
        ({"value": 1, "unit": '"%"'}, 0),
        ({"value": "0.984", "unit": "km"}, 0),
        ({"value": "0.4", "unit": '"%"', "note": "The report has 0.4%."}, 0),
    ],
)
def test_a_share_that_is_kept_as_a_fraction(changes, count):
    found = faults("share-as-fraction", with_outcome(measure="Calls answered", **changes))
    assert [each.near for each in found] == ["98.4"] * count


def test_a_saving_in_per_cent_may_be_a_fraction_too():
    claim = {"currency": None, "unit": '"% of rent"', "basis": "percentage", "period": None}
    found = faults("share-as-fraction", with_claim(**claim, amount="0.4"))
    assert [each.pointer for each in found] == ["/savings/0/amount"]
    stated = with_claim(**claim, amount="0.4", statement="Rents fell by 0.4%.")
    assert faults("share-as-fraction", stated) == []


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("MARKET HALL HUB", 1),
        ("PARTNERSHIP", 1),
        ("LGSS", 0),
        ("HOOPLE", 0),
        ("LGSS Law", 0),
        ("Market hall hub", 0),
    ],
)
def test_a_title_in_capitals(title, count):
    assert len(faults("title-in-capitals", f"title: {title}")) == count


@pytest.mark.parametrize(("published", "count"), [("1015-03", 1), ("1899-12-31", 1), ("1900", 0)])
def test_a_source_older_than_any(published, count):
    snippet = with_sources({"published": published})
    assert len(faults("source-before-1900", snippet)) == count


@pytest.mark.parametrize(
    ("roles", "count"),
    [("[owner]", 0), ("[owner, funder]", 0), ("[partner]", 1), ("[owner, partner]", 1)],
)
def test_whoever_only_owns_may_lie_elsewhere(roles, count):
    snippet = "region: UKI\n" + with_council(roles=roles)
    assert len(faults("council-in-another-region", snippet)) == count


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"nature": "capital-receipt"}, 1),
        ({"scope": "The old town hall"}, 1),
        ({"nature": "capital-receipt", "scope": "The old town hall"}, 0),
        ({"nature": "capital-receipt", "services": "[libraries]"}, 0),
    ],
)
def test_one_amount_of_two_natures_and_two_things(changes, count):
    other = {"statement": "The sale brought £5m.", "basis": "one-off"}
    found = faults("figure-with-two-bases", with_claims({}, other | changes))
    assert len(found) == count


@pytest.mark.parametrize(
    ("statement", "near"),
    [
        ("By chasing income the team saves £5m a year in staff.", None),
        ("Collecting income together saved £5m a year.", None),
        ("The park brings rental income of £5m a year.", "income"),
        ("It saves £5m a year by more income.", "income"),
        ("By chasing income the team saves £5m a year and avoided costs.", "cost-avoidance"),
    ],
)
def test_income_that_a_team_only_deals_with(statement, near):
    found = faults("not-a-saving", with_claim(statement=statement))
    assert [each.near for each in found] == ([] if near is None else [near])


def test_none_of_these_rules_finds_anything_in_the_records():
    new = {f"LG{number}" for number in (*range(260, 272), 358, 359, 429)}
    root = Root(ROOT)
    found = validate(root, files_of(root), today=TODAY).findings
    assert [each for each in found if each.rule.code in new] == []
    assert underlined("title-in-capitals", "title: MARKET HALL HUB") == [(1, "MARKET HALL HUB")]
