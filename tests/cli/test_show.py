"""``lgcases show``: everything about an initiative."""

import json

import pytest

from lgcases.render.markdown import escape
from tests.cli.conftest import SET
from tests.documents import document


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
        "  1. GBP 150,000 once: Advice and redundancy before the start. [page]",
        "  Running: 2009 to 2018-03",
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


# The sample of CONTRIBUTING has every field.


@pytest.fixture
def sample(tmp_path):
    """The root of a data set that holds the sample alone."""
    text = document("CONTRIBUTING.md").split("<!-- sample -->\n```yaml\n")[1].split("```")[0]
    folder = tmp_path / "data" / "initiatives"
    folder.mkdir(parents=True)
    (folder / "riverside-shared-back-office.yaml").write_text(text, "utf-8")
    return tmp_path


WORDS = (
    "Aims: Lower cost; Resilience",
    "Running: since 2014-04; no end known",
    "Northshire District Council (lead, council, id northshire)",
    "Three parish councils (funder, stands for 3 bodies, not named by the source) [report-2016]",
    "Staff: about 62 people [report-2016]",
    "Budget: GBP 5,400,000 [report-2016]",
    "Scope: Finance and payroll of both councils before the start",
    "About: Southshire District Council; Finance",
    "efficiency saving; period 2015-16; achieved, self-reported; gross; as of 2016; id saving-2015",
    "Against GBP 5,400,000 in 2013-14 (spending before: Yearly cost of finance and payroll in both "
    "councils) [report-2016]",
    "Parts: 2",
    "Part of claim 1: about GBP 619,000 a year",
    "About: Human resources and payroll",
    "efficiency saving; period 2014-15 to 2017-18; forecast; net; disputed by Leader of the "
    "opposition [gazette-2019]; as of 2013-11; id forecast-2013",
    "Its result: claim 4",
    "Stated by: Leader of the opposition (opponent)",
    "Result of claim 3",
    "1. GBP 310,000 once: Redundancy and the move to one payroll system. [report-2016]",
    "1. Invoices paid within thirty days: 91% [report-2016]",
    "Against 78% in 2015-16 (comparison group: Councils of the same size in the county)",
    "[gazette-2019] Council takes finance team back. Riverside Gazette, press, published "
    "2019-06-14, accessed 2026-11-20, read: excerpt",
)


def test_a_card_has_every_field_of_the_sample(lgcases, sample):
    result = lgcases("show", "riverside", "--root", sample)
    assert (result.code, result.err) == (0, "")
    assert [line for line in WORDS if line not in map(str.strip, result.lines)] == []
    assert "  Both councils had lost a third of their grant [report-2016, p. 2]." in result.lines
    assert "planned [report-2016, gazette-2019]." in result.out


def test_markdown_has_every_field_of_the_sample(lgcases, sample):
    result = lgcases("show", "riverside", "--root", sample, "--format", "md")
    assert (result.code, result.err) == (0, "")
    lines = [line.strip().removeprefix("- ") for line in result.lines]
    assert [line for line in WORDS if escape(line) not in lines and line not in lines] == []
    assert "Both councils had lost a third of their grant (p. 2)[^report-2016]." in lines
    assert "planned[^report-2016][^gazette-2019]." in result.out
    notes = [line.partition(":")[0] for line in lines if line.startswith("[^")]
    assert notes == ["[^report-2016]", "[^gazette-2019]"]


def test_json_has_every_field_of_the_sample_as_the_record_writes_it(lgcases, sample):
    result = lgcases("show", "riverside", "--root", sample, "--format", "json")
    (record,) = json.loads(result.out)["initiatives"]
    assert (result.code, result.err) == (0, "")
    assert record["context"].endswith("[@report-2016, p. 2].")
    assert record["aims"] == ["lower-cost", "resilience"]
    assert record["organisations"][2]["count"] == 3
    assert record["size"][0]["value"] == 62
    assert record["history"][1]["organisations"] == ["southshire"]
    first, part, forecast, result_of = record["savings"]
    assert first["baseline"]["amount"] == 5400000
    assert (part["part_of"], part["services"]) == (first["id"], ["human-resources"])
    assert forecast["disputed"] == {"by": "Leader of the opposition", "source": ["gazette-2019"]}
    assert result_of["stated_by"]["stake"] == "opponent"
    assert result_of["result_of"] == forecast["id"]
    assert record["costs"][0]["basis"] == "one-off"
    assert record["outcomes"][0]["baseline"]["value"] == 78
    assert record["sources"][1]["read"] == "excerpt"
