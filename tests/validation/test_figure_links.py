"""What links between figures may say, and what their rules report where."""

from __future__ import annotations

import time

import pytest

from lgcases.validation.registry import RULES as ALL_RULES
from lgcases.validation.rules.circles import circles
from lgcases.validation.rules.samples import (
    with_claim,
    with_claims,
    with_costs,
    with_outcome,
    with_outcomes,
    with_share,
)
from tests.validation.cases import faults, found, overlaid, underlined

RULES = {rule.slug: rule for rule in ALL_RULES}
LINK_RULES = tuple(rule for rule in ALL_RULES if "LG338" <= rule.code <= "LG348")
RESULT = {"evidence": "achieved-self-reported", "amount": 4000000, "statement": "It saved £4m."}


PASSES = {
    "a yearly saving is part of a sum over years": (
        with_claims(
            {"id": "sum", "amount": 31000000, "basis": "cumulative"},
            {"amount": 6000000, "part_of": "sum"},
        )
    ),
    "income is part of what is mixed": (
        with_claims({"id": "all", "nature": "mixed"}, {"nature": "income", "part_of": "all"})
    ),
    "an efficiency saving is a kind of saving": (
        with_claims({"id": "all"}, {"nature": "efficiency-saving", "part_of": "all"})
    ),
    "a whole of at least so much may be more": (
        with_claims({"id": "all", "qualifier": "at-least"}, {"amount": 6000000, "part_of": "all"})
    ),
    "rounded amounts may be nearly alike": (
        with_claims({"id": "all", "qualifier": "about"}, {"amount": 5200000, "part_of": "all"})
    ),
    "a basis that is not stated fits any": (
        with_claims({"id": "all", "basis": "not-stated"}, {"part_of": "all"})
    ),
    "shares of parts are not added up": (
        with_outcomes(
            {"id": "all", "value": 50, "unit": '"%"'},
            {"value": 60, "unit": '"%"', "part_of": "all"},
        )
    ),
    "what was achieved of a forecast so far": (
        with_claims({"id": "all"}, RESULT | {"part_of": "all"})
    ),
    "statements of one year may be in any order": (
        with_claims({"id": "first", "as_of": 2016}, {"as_of": "2016-03", "replaces": "first"})
    ),
    "a forecast, its later statement and its result": (
        with_claims(
            {"id": "first", "as_of": 2014},
            {"id": "second", "as_of": 2015, "replaces": "first"},
            RESULT | {"as_of": 2018, "result_of": "second"},
        )
    ),
    "a loss is what came of an expected saving": (
        with_claims({"id": "hope"})
        + "\n"
        + with_costs({"kind": "loss", "evidence": "evaluated", "result_of": "hope"})
    ),
    "two parts of one whole, one of them with a part": (
        with_claims(
            {"id": "all", "amount": 9000000},
            {"id": "half", "part_of": "all"},
            {"part_of": "all", "amount": 3000000},
            {"part_of": "half", "amount": 1000000},
        )
    ),
    "a target and a result among outcomes": (
        with_outcomes({"id": "target", "evidence": "target"}, {"result_of": "target"})
    ),
}


@pytest.mark.parametrize("snippet", PASSES.values(), ids=PASSES)
def test_passes(snippet):
    assert [(f.rule.code, f.message) for f in found(overlaid(snippet), LINK_RULES)] == []


FINDS = {
    "the id of an outcome is that of a claim": (
        "repeated-figure-id",
        with_claim(id="saving") + "\n" + with_outcome(id="saving"),
        'a figure above has the id "saving" too',
        None,
    ),
    "the id of a source": (
        "unknown-figure",
        with_claims({"id": "saving-2016"}, {"part_of": "audit"}),
        'no claim, cost or outcome of this record has the id "audit"',
        '"audit" is the id of a source',
    ),
    "a figure that is its own result": (
        "link-to-itself",
        with_claim(id="saving", result_of="saving"),
        'the claim names itself in result_of: "saving"',
        None,
    ),
    "a circle of three kinds of links": (
        "circular-link",
        with_claims(
            {"id": "one", "part_of": "two"},
            {"id": "two", "replaces": "three"},
            {"id": "three", "result_of": "one"},
        ),
        "the links run in a circle: one > two > three > one",
        None,
    ),
    "a long circle": (
        "circular-link",
        with_claims(
            *({"id": f"s-{number}", "part_of": f"s-{(number + 1) % 9}"} for number in range(9))
        ),
        "the links run in a circle: s-0 > s-1 > s-2 > s-3 > s-4 > ... > s-0",
        None,
    ),
    "an outcome as the result of a claim": (
        "link-to-another-section",
        with_claim(id="saving") + "\n" + with_outcome(result_of="saving"),
        "result_of names a claim, but this is an outcome",
        None,
    ),
    "a saving that is part of an outcome": (
        "link-to-another-section",
        with_claim(part_of="jobs") + "\n" + with_outcome(id="jobs"),
        "part_of names an outcome, but this is a claim",
        None,
    ),
    "another currency": (
        "part-of-another-kind",
        with_claims({"id": "all"}, {"currency": "NOK", "part_of": "all"}),
        'this cannot be part of "all": this is in NOK, the whole in GBP',
        None,
    ),
    "a percentage of a sum": (
        "part-of-another-kind",
        with_claims({"id": "all"}) + "\n" + "\n".join(with_share(part_of="all").splitlines()[1:]),
        'this cannot be part of "all": the basis is percentage, that of the whole per-year',
        None,
    ),
    "another nature": (
        "part-of-another-kind",
        with_claims({"id": "all"}, {"nature": "income", "part_of": "all"}),
        'this cannot be part of "all": the nature is income, that of the whole saving',
        None,
    ),
    "a forecast part of a result": (
        "part-of-another-kind",
        with_claims(RESULT | {"id": "all"}, {"part_of": "all"}),
        'this cannot be part of "all": the evidence is forecast, that of the whole '
        "achieved-self-reported",
        None,
    ),
    "another unit": (
        "part-of-another-kind",
        with_outcomes({"id": "all"}, {"unit": "people", "part_of": "all"}),
        'this cannot be part of "all": this counts "people", the whole "jobs"',
        None,
    ),
    "a part of a range that is above it": (
        "part-larger-than-whole",
        with_claims({"id": "all", "amount_to": 6000000}, {"amount": 7000000, "part_of": "all"}),
        "the part (7000000) is larger than its whole (6000000)",
        None,
    ),
    "one year that is more than all years": (
        "part-larger-than-whole",
        with_claims({"id": "all", "basis": "cumulative"}, {"amount": 7000000, "part_of": "all"}),
        "the part (7000000) is larger than its whole (5000000)",
        None,
    ),
    "more jobs than jobs in all": (
        "part-larger-than-whole",
        with_outcomes({"id": "all"}, {"value": 400, "part_of": "all"}),
        "the part (400) is larger than its whole (342)",
        None,
    ),
    "an older statement for a newer one": (
        "replaces-newer",
        with_claims({"id": "new", "as_of": 2018}, {"as_of": "2016-03", "replaces": "new"}),
        "this is as of 2016-03, but what it replaces is newer: as of 2018",
        None,
    ),
    "a forecast for a result": (
        "replaces-another-stage",
        with_claims(RESULT | {"id": "result"}, {"replaces": "result"}),
        "the evidence is forecast, that of what it replaces achieved-self-reported",
        None,
    ),
    "the result of a result": (
        "result-of-result",
        with_claims(RESULT | {"id": "first"}, RESULT | {"as_of": 2018, "result_of": "first"}),
        'result_of names "first", which is a result itself (achieved-self-reported)',
        None,
    ),
    "the result of an outcome that says nothing of its stage": (
        "result-of-result",
        with_outcomes({"id": "first"}, {"as_of": 2019, "result_of": "first"}),
        'result_of names "first", which is not marked as a forecast or target',
        None,
    ),
    "a forecast as a result": (
        "projected-result",
        with_claims({"id": "first"}, {"as_of": 2018, "evidence": "target", "result_of": "first"}),
        "the evidence is target, but result_of says that this is a result",
        None,
    ),
}


@pytest.mark.parametrize(("slug", "snippet", "message", "help"), FINDS.values(), ids=FINDS)
def test_finds(slug, snippet, message, help):
    (fault,) = faults(slug, snippet)
    assert (fault.message, fault.help) == (message, help)


def test_what_is_a_result_of_another_has_no_result():
    snippet = with_claims(
        {"id": "one"},
        {"id": "two", "evidence": None, "result_of": "one"},
        RESULT | {"result_of": "two"},
    )
    (fault,) = faults("result-of-result", snippet)
    assert fault.message == 'result_of names "two", which is the result of "one"'


UNDERLINES = {
    "repeated-figure-id": (with_claims({"id": "one"}, {"id": "one", "as_of": 2018}), "one"),
    "unknown-figure": (with_claims({"id": "saving"}, {"part_of": "savings"}), "savings"),
    "link-to-itself": (with_claims({"id": "itself", "replaces": "itself"}), "itself"),
    "circular-link": (
        with_claims({"id": "one", "part_of": "two"}, {"id": "two", "part_of": "one"}),
        "one",
    ),
    "part-larger-than-whole": (
        with_claims({"id": "all"}, {"amount": 7000000, "part_of": "all"}),
        "7000000",
    ),
    "replaces-newer": (
        with_claims({"id": "new", "as_of": 2018}, {"as_of": 2016, "replaces": "new"}),
        "new",
    ),
}


@pytest.mark.parametrize(("slug", "sample"), UNDERLINES.items(), ids=UNDERLINES)
def test_what_is_underlined(slug, sample):
    snippet, text = sample
    line = max(n for n, each in enumerate(snippet.splitlines(), 1) if each.endswith(f" {text}"))
    assert underlined(slug, snippet) == [(line, text)]


def test_a_link_is_fixed_where_one_id_is_near():
    (fault,) = faults("unknown-figure", with_claims({"id": "saving"}, {"part_of": "savings"}))
    assert (fault.near, fault.edit and fault.edit.text) == ("saving", "saving")


def test_each_circle_is_one_finding():
    snippet = with_claims(
        {"id": "one", "part_of": "two", "replaces": "two"},
        {"id": "two", "part_of": "one"},
        {"id": "six", "part_of": "six"},
        {"id": "ten", "part_of": "one"},
        {"id": "red", "replaces": "blue"},
        {"id": "blue", "replaces": "red"},
    )
    messages = [fault.message for fault in faults("circular-link", snippet)]
    assert messages == [
        "the links run in a circle: one > two > one",
        "the links run in a circle: red > blue > red",
    ]


def test_circles_are_found_in_time_with_the_number_of_links():
    count = 20000
    links = {str(n): {str(n + 1): n, "0": -n} for n in range(count)}
    start = time.perf_counter()
    assert len(list(circles(links))) == count
    assert time.perf_counter() - start < 10


def test_a_diamond_is_no_circle():
    assert list(circles({"a": {"b": 1, "c": 2}, "b": {"d": 3}, "c": {"d": 4}})) == []
