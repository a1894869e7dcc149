"""``lgcases explain``, and the page of rules that comes from it."""

import json
from pathlib import Path

import pytest

from lgcases.validation.registry import RULES

PAGE = Path(__file__).parents[2] / "schema" / "RULES.md"


def test_a_rule_by_code_and_by_name(lgcases):
    result = lgcases("explain", "LG103")
    assert (result.code, result.err) == (0, "")
    assert result.lines[0] == "LG103 wrong-type (error)"
    assert "How to fix:" in result.out
    assert lgcases("explain", "wrong-type").out == result.out


def test_a_rule_of_a_vocabulary_lists_its_terms(lgcases):
    result = lgcases("explain", "unknown-model")
    assert (result.code, result.err) == (0, "")
    assert "shared-service" in result.out
    assert "Two or more authorities stay separate" in result.out


def test_a_vocabulary_by_name(lgcases):
    result = lgcases("explain", "service")
    assert (result.code, result.err) == (0, "")
    assert result.lines[0].startswith("Service area:")


@pytest.mark.parametrize(
    ("topic", "title"),
    [
        ("aim", "Aim:"),
        ("aims", "Aim:"),
        ("size-kind", "Kind of size:"),
        ("size", "Kind of size:"),
        ("Size kind", "Kind of size:"),
        ("baseline", "Kind of baseline:"),
        ("stake", "Stake:"),
        ("read", "How a source was read:"),
        ("relation", "Relation:"),
    ],
)
def test_vocabularies_of_the_record_by_their_names_and_fields(lgcases, topic, title):
    result = lgcases("explain", topic)
    assert (result.code, result.err) == (0, "")
    # A field of that name comes before.
    assert [line for line in result.lines if line.startswith(title)] != []


def test_a_term_says_which_vocabularies_it_belongs_to(lgcases):
    result = lgcases("explain", "mutual")
    assert (result.code, result.err) == (0, "")
    assert result.lines[0] == "mutual (delivery model)"
    assert result.lines[1].startswith("Public service mutual: A body that left the public sector")
    assert result.lines[2].startswith("Also: public service mutual, co-operative")
    assert result.lines[3:7] == [
        "Narrower: employee-owned.",
        "All terms: lgcases explain model",
        "",
        "mutual (type of organisation)",
    ]


def test_a_term_by_a_synonym_and_with_its_broader_terms(lgcases):
    result = lgcases("explain", "just under")
    assert result.lines[0] == "nearly (qualifier of an amount)"
    assert "Broader: mutual." in lgcases("explain", "employee-owned").lines
    document = json.loads(lgcases("explain", "opponent", "--format", "json").out)
    assert document["texts"][0].startswith("opponent (stake)\n")


def test_every_term_is_explained(lgcases, vocabularies):
    for vocabulary in vocabularies.values():
        for id in vocabulary.terms:
            assert lgcases("explain", id).code == 0, id


def test_an_unknown_term_gets_a_suggestion(lgcases):
    result = lgcases("explain", "mutaul")
    assert (result.code, result.out) == (2, "")
    assert 'there is no rule, field, vocabulary or term "mutaul". Did you mean mutual' in result.err


def test_a_group(lgcases):
    result = lgcases("explain", "LG0")
    assert (result.code, result.err) == (0, "")
    assert "LG001 unreadable-file" in result.out
    assert "LG101" not in result.out


def test_all_as_json(lgcases):
    result = lgcases("explain", "--all", "--format", "json")
    assert (result.code, result.err) == (0, "")
    assert len(json.loads(result.out)["rules"]) == len(RULES)


def test_unknown_and_missing_topics(lgcases):
    result = lgcases("explain", "wrong-tpye")
    assert (result.code, result.out) == (2, "")
    assert "Did you mean wrong-type" in result.err
    assert lgcases("explain").code == 2


def test_the_rules_page_is_current(lgcases):
    result = lgcases("explain", "--all", "--format", "md")
    assert (result.code, result.err) == (0, "")
    assert PAGE.read_text("utf-8") == result.out, (
        "lgcases explain --all --format md > schema/RULES.md"
    )
