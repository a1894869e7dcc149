"""Evidence strength stands wherever a figure stands, and its rule is explained."""

import json

import pytest


def test_show_gives_the_grade_of_each_claim_with_its_reasons(lgcases):
    lines = lgcases("show", "old-partnership").lines
    assert "  Evidence strength: 1 of 5, that of the strongest claim" in lines
    assert (
        "     Evidence strength 1 of 5. A point each for: achieved, not forecast; period and basis "
        "stated. No point for: independent source (from council-page); net of cost (cost "
        "treatment: not-stated); more than one publisher (Breckland District Council alone). "
        "Contested by A councillor: one point is taken off"
    ) in lines
    assert "Evidence strength" not in lgcases("show", "fjord-library").out


@pytest.mark.parametrize("command", [("list",), ("search",), ("show", "old", "fjord")])
def test_json_has_the_grade_of_the_whole_and_of_each_claim(lgcases, command):
    result = lgcases(*command, "--format", "json")
    found = {each["id"]: each for each in json.loads(result.out)["initiatives"]}
    assert found["old-partnership"]["strength"] == 1
    assert [each["strength"] for each in found["old-partnership"]["savings"]] == [1, 1]
    assert found["fjord-library"]["strength"] is None


def test_the_rule_is_explained(lgcases):
    result = lgcases("explain", "evidence-strength")
    assert (result.code, result.err) == (0, "")
    assert result.lines[0].startswith("Evidence strength says how far a stated figure can be")
    assert "4. Net of cost: " in result.out
    document = json.loads(lgcases("explain", "Evidence strength", "--format", "json").out)
    assert document["texts"][0].startswith("Evidence strength says")


def test_vocabularies_whose_name_ends_in_s_are_explained(lgcases):
    assert "\nBasis of an amount:" in lgcases("explain", "basis").out
    assert "\nService area:" in lgcases("explain", "services").out


def test_an_unknown_topic_gets_a_suggestion(lgcases):
    result = lgcases("explain", "evidence-strenght")
    assert (result.code, result.out) == (2, "")
    assert "Did you mean evidence-strength" in result.err
