"""Relations between records are said on both sides and do not run in circles."""

from __future__ import annotations

import pytest

from lgcases.validation.registry import SET_RULES
from lgcases.validation.rule import Mentioned
from tests.validation.cases import overlaid

RULES = {rule.slug: rule for rule in SET_RULES}
CIRCLE = RULES["circular-relation"]


def judged(slug, records):
    """The findings on records, given by their ids with what they say of others."""
    rule = RULES[slug]
    mentions = [
        Mentioned(f"data/initiatives/{id}.yaml", pointer, value)
        for id, fields in records.items()
        for pointer, value in rule.gather(overlaid(snippet(fields), id))
    ]
    return [
        (path.rpartition("/")[2], fault.pointer, fault.message, fault.help)
        for path, fault in rule.judge(mentions)
    ]


def snippet(fields):
    relations = {key: value for key, value in fields.items() if key != "withdrawn"}
    lines = [f"  - {{id: {id}, relation: {relation}}}" for id, relation in relations.items()]
    text = "related:\n" + "\n".join(lines) if lines else "related: []"
    if "withdrawn" in fields:
        text += "\nwithdrawn: {date: 2020, reason: It never was.}"
    return text


BOTH_SIDES = [
    ("succeeds", "succeeded-by"),
    ("part-of", "has-part"),
    ("copies", "copied-by"),
    ("contrasts-with", "contrasts-with"),
]


@pytest.mark.parametrize(("one", "other"), BOTH_SIDES)
def test_what_both_say_is_no_finding(one, other):
    for records in (
        {"a": {"b": one}, "b": {"a": other}},
        {"a": {"b": other}, "b": {"a": one}},
    ):
        assert judged("one-sided-relation", records) == []
        assert judged("circular-relation", records) == []


@pytest.mark.parametrize(("one", "other"), BOTH_SIDES)
def test_what_one_says_alone_has_the_line_to_add(one, other):
    assert judged("one-sided-relation", {"a": {"b": one}, "b": {}}) == [
        (
            "a.yaml",
            "/related/0/id",
            f"data/initiatives/b.yaml does not say {other} of this record",
            f"add to data/initiatives/b.yaml under related: - {{id: a, relation: {other}}}",
        )
    ]


def test_two_that_disagree_are_one_finding():
    assert judged("one-sided-relation", {"a": {"b": "succeeds"}, "b": {"a": "part-of"}}) == [
        (
            "a.yaml",
            "/related/0/id",
            "data/initiatives/b.yaml says part-of of this record, not succeeded-by",
            "if it is succeeds, write in data/initiatives/b.yaml under related: "
            "- {id: a, relation: succeeded-by}",
        )
    ]


@pytest.mark.parametrize(
    "records",
    [
        {"a": {"c": "succeeds"}},
        {"a": {"a": "succeeds"}},
        {"a": {"b": "succeeds"}, "b": {"withdrawn": True}},
        {"a": {"b": "succeeds", "withdrawn": True}, "b": {}},
    ],
    ids=["an unknown record", "itself", "a withdrawn record", "from a withdrawn record"],
)
def test_what_other_rules_report_is_not_said_twice(records):
    assert judged("one-sided-relation", records) == []
    assert judged("circular-relation", records) == []


def test_two_that_each_succeed_the_other_are_a_circle_and_nothing_else():
    records = {"a": {"b": "succeeds"}, "b": {"a": "succeeds"}}
    assert judged("one-sided-relation", records) == []
    ((path, pointer, message, _),) = judged("circular-relation", records)
    assert (path, pointer) == ("b.yaml", "/related/0/id")
    assert message == "the records run in a circle by succeeded-by: b > a > b"


def test_a_circle_of_three_is_found_whichever_side_says_it():
    records = {
        "a": {"b": "part-of", "c": "has-part"},
        "b": {"c": "part-of", "a": "has-part"},
        "c": {"a": "part-of", "b": "has-part"},
    }
    assert judged("one-sided-relation", records) == []
    ((_, _, message, _),) = judged("circular-relation", records)
    assert message == "the records run in a circle by has-part: b > a > c > b"


def test_different_relations_make_no_circle():
    records = {
        "a": {"b": "succeeds", "c": "copied-by"},
        "b": {"a": "succeeded-by", "c": "succeeds"},
        "c": {"b": "succeeded-by", "a": "copies"},
    }
    assert judged("circular-relation", records) == []


def test_the_other_record_is_named_for_the_selection_of_changed_files():
    rule = RULES["one-sided-relation"]
    mentions = [
        Mentioned(f"{id}.yaml", pointer, value)
        for id, fields in {"a": {"b": "copies"}, "b": {}}.items()
        for pointer, value in rule.gather(overlaid(snippet(fields), id))
    ]
    ((path, fault),) = rule.judge(mentions)
    assert (path, fault.values["other_record"]) == ("a.yaml", "b.yaml")
