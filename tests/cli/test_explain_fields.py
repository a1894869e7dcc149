"""``lgcases explain`` on fields of a record."""

import json
import re
from dataclasses import replace

import pytest

from lgcases.parsing.parse import parse_bytes
from lgcases.render.fields import Entry, example_line, field_text
from lgcases.schema import Schema
from lgcases.schema.fields import fields_of
from tests.conftest import ROOT

FIELDS = fields_of(Schema(ROOT / "schema").record)


def headings(result):
    return [line for line in result.lines if " (field): " in line]


def fields(lgcases, topic):
    result = lgcases("explain", topic, "--format", "json")
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)["fields"]


def test_a_field_at_all_places_where_it_means_the_same(lgcases):
    result = lgcases("explain", "amount")
    assert (result.code, result.err) == (0, "")
    assert headings(result) == [
        "savings.amount, costs.amount (field): Amount",
        "savings.baseline.amount (field): Amount",
    ]
    assert result.lines[1:7] == [
        "The figure in full, without thousands separators: 23400000, not 23.4. "
        "Left out where the source names no figure.",
        "Where: savings; costs",
        "Required: no",
        "Value: a number, at least -1,000,000,000,000 and at most 1,000,000,000,000",
        "Example: amount: 5000000",
        "Rules that look at it:",
    ]
    assert "  LG329 amount-not-in-full (error)" in result.lines
    assert "Where: baseline of savings" in result.lines


@pytest.mark.parametrize(
    "topic",
    ["savings.amount", "claim.amount", "/savings/0/amount", "savings[0].amount", "Savings.Amount"],
)
def test_a_field_by_its_path(lgcases, topic):
    result = lgcases("explain", topic)
    assert (result.code, result.err) == (0, "")
    assert headings(result) == ["savings.amount (field): Amount"]
    # A rule whose sample shows it on a cost looks at the amount of a claim as well.
    assert "  LG310 implausible-amount (warning)" in result.lines


def test_the_end_of_a_path_is_enough_and_terms_are_listed(lgcases):
    result = lgcases("explain", "baseline.kind")
    assert headings(result) == ["savings.baseline.kind, outcomes.baseline.kind (field): Kind"]
    assert "Required: yes" in result.lines
    terms = next(line for line in result.lines if line.startswith("Terms: "))
    assert terms.startswith("Terms: spending-before, state-before, ")
    assert terms.endswith("; lgcases explain baseline-kind says what they mean")


@pytest.mark.parametrize("topic", ["stated_by", "stated by", "stated-by"])
def test_a_section_names_its_fields(lgcases, topic):
    result = lgcases("explain", topic)
    assert headings(result) == [
        "size.stated_by, savings.stated_by, costs.stated_by, outcomes.stated_by (field): Stated by"
    ]
    assert "Fields: name, stake" in result.lines
    assert "Example: stated_by: {name: Leader of the opposition, stake: opponent}" in result.lines


def test_period_differs_by_place(lgcases):
    found = fields(lgcases, "period")
    assert [[place["path"] for place in each["places"]] for each in found] == [
        ["size.period"],
        ["savings.period", "costs.period"],
        ["savings.baseline.period", "outcomes.baseline.period"],
        ["outcomes.period"],
    ]


def test_a_name_that_is_field_and_vocabulary_shows_both(lgcases):
    result = lgcases("explain", "status")
    assert (result.code, result.err) == (0, "")
    assert result.lines[0] == "status (field): Status"
    assert "Terms: below" in result.lines
    after = result.out.split("\n\n", 1)[1]
    assert after.startswith("Status: Where the initiative stands")
    assert "partly-ended" in after


def test_a_long_vocabulary_is_not_listed_twice(lgcases):
    result = lgcases("explain", "savings.services")
    assert "Terms: 50; lgcases explain service lists them" in result.lines


def test_required_at_some_places_only():
    one, other = (field for field in FIELDS if field.dotted in ("savings.amount", "costs.amount"))
    entry = Entry((replace(one, required=True), other), (), None, None)
    assert "Required: in savings" in field_text(entry).splitlines()


def test_as_json(lgcases):
    (entry,) = fields(lgcases, "baseline.kind")
    assert entry == {
        "name": "kind",
        "title": "Kind",
        "description": "What the figure is measured against.",
        "places": [
            {"path": "savings.baseline.kind", "required": True},
            {"path": "outcomes.baseline.kind", "required": True},
        ],
        "value": "a term",
        "vocabulary": "baseline-kind",
        "terms": entry["terms"],
        "fields": [],
        "example": "spending-before",
        "rules": ["LG101", "LG133"],
    }
    assert "spending-before" in entry["terms"]


def test_as_markdown(lgcases):
    result = lgcases("explain", "cash_releasing", "--format", "md")
    assert (result.code, result.err) == (0, "")
    assert result.lines == [
        "### savings.cash_releasing",
        "",
        "Cash-releasing. true where a budget falls by the amount, false where the gain cannot be "
        "cashed; left out where the source does not say.",
        "",
        "- Where: savings",
        "- Required: no",
        "- Value: true or false",
        "- Example: `cash_releasing: true`",
    ]
    result = lgcases("explain", "ended", "--format", "md")
    assert "- Rules that look at it:" in result.lines
    assert "  - LG207 ended-before-started (error)" in result.lines


def test_vocabularies_and_terms_as_markdown(lgcases):
    result = lgcases("explain", "read", "mutual", "LG103", "evidence-strength", "--format", "md")
    assert (result.code, result.err) == (0, "")
    assert "### sources.read" in result.lines
    assert "### How a source was read (read)" in result.lines
    assert "| Term | Meaning | Also | Broader |" in result.lines
    assert "### mutual (delivery model)" in result.lines
    assert "- All terms: lgcases explain model" in result.lines
    assert '### <a id="lg103"></a>LG103 wrong-type' in result.lines
    assert "### evidence-strength" in result.lines


@pytest.mark.parametrize(
    ("topic", "hint"),
    [
        ("savings.amout", "Did you mean savings.amount or savings.amount_to?"),
        ("saving.amount", "Did you mean savings.amount"),
        ("cash_releaseing", "Did you mean cash_releasing"),
        ("publisherr", "Did you mean publisher"),
        ("unknwon-model", "Did you mean unknown-model"),
        ("stauts", "Did you mean status"),
        ("savings.xyzzyxyzzyxyzzy", "lgcases explain --all lists the rules."),
    ],
)
def test_an_unknown_name_gets_suggestions_of_all_kinds(lgcases, topic, hint):
    result = lgcases("explain", topic)
    assert (result.code, result.out) == (2, "")
    assert f'there is no rule, field, vocabulary or term "{topic}"' in result.err
    assert hint in " ".join(result.err.split())


@pytest.mark.parametrize("topic", [".", "0", "/", "savings..", "[]"])
def test_signs_alone_are_no_field(lgcases, topic):
    result = lgcases("explain", topic)
    assert result.code == (0 if "savings" in topic else 2)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.dotted)
def test_every_field_is_explained_with_an_example(lgcases, field):
    (entry,) = fields(lgcases, field.dotted) if len(field.path) > 1 else _own(lgcases, field)
    if field.entry is not None and entry["example"] is None:
        assert entry["fields"]
        return
    line = example_line(field.name, entry["example"])
    assert as_written(parse_bytes(line.encode()).data) == as_written({field.name: entry["example"]})


def as_written(value):
    """A year is the same with and without quotes."""
    return re.sub(r'"(\d{4})"', r"\1", json.dumps(value))


def _own(lgcases, field):
    found = fields(lgcases, field.dotted)
    return [each for each in found if {"path": field.name, "required": field.required}
            in each["places"]]  # fmt: skip
