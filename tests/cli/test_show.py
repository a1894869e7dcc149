"""``lgcases show``: everything about an initiative."""

import json

from tests.cli.conftest import SET


def test_card_has_every_claim_with_its_basis_and_source(lgcases):
    result = lgcases("show", "old-partnership")
    assert (result.code, result.err) == (0, "")
    assert "\x1b" not in result.out
    for line in (
        "  Status: Ended, brought back in house, as of 2018 [page]",
        "  South Holland District Council (partner, council, E07000140, left 2018-03) [page]",
        "  2018-03, partner left: One district left, and the library team went with it. [page]",
        "  1. GBP 1,000,000 to 2,000,000 in total: The councils expected to save this sum in four "
        "years. [page]",
        "     efficiency saving; period 2010/11 to 2013-14; forecast; gross or net not stated; "
        "as of 2010",
        "     A councillor held that the office was worth more.",
        "  GBP 150,000: Advice and redundancy before the start. [page]",
        "     https://www.example.org/page",
    ):
        assert line in result.lines


def test_no_saving_is_an_answer(lgcases):
    assert "No saving is stated in the sources." in lgcases("show", "fjord-library").out


def test_brackets_are_not_markup(lgcases):
    assert lgcases("show", "brackets-mutual").lines[0] == "[mutual] Hart & co"


def test_unique_prefix_and_former_id(lgcases):
    assert lgcases("show", "old").lines[0] == "Two-council partnership"
    assert lgcases("show", "elder-partnership").lines[0] == "Two-council partnership"


def test_unknown_id_gets_a_suggestion(lgcases):
    result = lgcases("show", "fjord-libary")
    assert (result.code, result.out) == (2, "")
    assert 'there is no initiative "fjord-libary". Did you mean fjord-library?' in result.err


def test_a_part_of_an_id_gets_a_suggestion_too(lgcases):
    result = lgcases("show", "library")
    assert (result.code, result.out) == (2, "")
    assert 'there is no initiative "library". Did you mean fjord-library?' in result.err


def test_yaml_is_the_file_itself(lgcases):
    result = lgcases("show", "fjord-library", "--format", "yaml")
    file = SET / "data" / "initiatives" / "fjord-library.yaml"
    assert (result.code, result.err) == (0, "")
    assert result.out == file.read_text("utf-8")


def test_json_of_several(lgcases):
    result = lgcases("show", "fjord-library", "gone", "--format", "json")
    document = json.loads(result.out)
    assert (result.code, result.err) == (0, "")
    assert [each["id"] for each in document["initiatives"]] == ["fjord-library", "gone"]
    assert document["initiatives"][1]["withdrawn"]["date"] == "2025-01"


def test_markdown_escapes_what_would_be_read_as_markdown(lgcases):
    result = lgcases("show", "brackets-mutual", "--format", "md")
    assert (result.code, result.err) == (0, "")
    assert result.lines[0] == r"# \[mutual\] Hart & co"
    assert "  - <https://www.example.org/paper>" in result.out
