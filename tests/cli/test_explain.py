"""``lgcases explain``, and the page of rules that comes from it."""

import json
from pathlib import Path

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
