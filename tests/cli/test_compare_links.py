"""``lgcases compare`` where figures of one record are about different things or the same money."""

import csv
import io
import json
import shutil

import pytest

from tests.cli.conftest import DATA
from tests.cli.test_compare import refs, rows


@pytest.fixture
def three(tmp_path, odd):
    """The odd data set, and a council that charges and has contracted out."""
    shutil.copy(DATA / "three-ways.yaml", odd / "data" / "initiatives")
    return odd


@pytest.fixture
def compare(lgcases, three):
    return lambda *arguments: lgcases("compare", "--root", three, *arguments)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--model", "charging"), ["three-ways#5"]),
        (("--service", "libraries", "--country", "GB"), ["three-ways#5"]),
        (("--org", "rushmoor"), ["three-ways#5"]),
        (("--org", "E07000092"), ["three-ways#5"]),
        (("--model", "outsourcing", "--evidence", "achieved"), ["three-ways#4"]),
        (("--model", "charging", "--nature", "saving"), []),
    ],
)
def test_the_contract_is_no_figure_of_charging(compare, options, expected):
    found = refs(compare(*options))
    assert [ref for ref in found if ref.startswith("three")] == expected


def test_claims_and_cases_left_out_are_counted_and_named(compare):
    assert "Left out as asked: 4 claims" in compare("--model", "charging").err
    result = compare("--model", "charging", "--nature", "saving")
    assert "Without a claim of what was asked: 1 of 1 initiative has none: three-ways" in result.err
    columns = compare("three", "old", "--nature", "transfer")
    assert "Saving\tnone of what was asked for is stated\tnone of what was asked for is stated" in (
        columns.lines
    )
    document = json.loads(compare("--nature", "income", "--format", "json").out)
    assert document["without_match"] == ["brackets-mutual", "old-partnership"]


def test_an_empty_comparison_says_so_in_words(compare):
    found = compare("three", "--nature", "transfer")
    assert "Counted: 1 initiative: no claim has the nature transfer: 0 of 5 claims." in found.err


def test_claims_side_by_side_have_the_numbers_that_their_links_name(compare):
    page = " ".join(compare("three", "old", "--format", "tsv").out.split())
    assert "#2 40m GBP in total" in page
    assert "#1 1m GBP" not in page


@pytest.mark.parametrize("command", ["list", "search"])
def test_initiatives_are_listed_by_their_own_models_unless_a_claim_is_asked_for(
    lgcases, three, command
):
    def ids(*options):
        given = ("--root", three, "--model", "charging", *options, "--format", "ids")
        return lgcases(command, *given).lines

    assert ids() == ["three-ways"]
    assert ids("--nature", "income") == ["three-ways"]
    assert ids("--nature", "saving") == []
    assert ids("--evidence", "forecast") == []


def test_links_are_said_in_every_form(compare):
    found = {row["claim"]: row for row in rows(compare("--model", "outsourcing"))}
    caveats = {ref: row["caveats"].split("; ")[0] for ref, row in found.items()}
    assert caveats == {
        "three-ways#1": "replaced by #3",
        "three-ways#2": "part of #1",
        "three-ways#3": "covers only the partners it names",
        "three-ways#4": "result of #1",
    }
    names = ("claim_id", "part_of", "replaces", "result_of", "stake", "disputed_by")
    assert [found["three-ways#2"][name] for name in names[:2]] == ["staff", "contract"]
    assert [found["three-ways#4"][name] for name in names[3:]] == [
        "contract",
        "own",
        "The opposition",
    ]
    for format in ("table", "md", "json", "csv"):
        text = compare("--model", "outsourcing", "--format", format).out.casefold()
        for words in ("replaced by", "part of", "result of"):
            assert words in text
    assert "part of #1" in compare("three", "--format", "table").out
    assert "Part of #1" in compare("--model", "outsourcing", "--chart").out


def test_a_claim_that_is_not_comparable_says_its_links_too(compare, three):
    record = three / "data" / "initiatives" / "three-ways.yaml"
    record.write_text(record.read_text().replace("    amount: 40000000\n", ""))
    document = json.loads(compare("--model", "outsourcing", "--format", "json").out)
    assert document["not_comparable"][0]["caveats"] == ["part of #1"]
    assert "  Part of #1" in compare("--model", "outsourcing", "--format", "table").lines


def test_the_same_money_is_not_counted_twice(compare):
    given = ("--model", "outsourcing", "--evidence", "forecast")
    found = rows(compare(*given, "--group-by", "model"))
    (contract,) = (row for row in found if row["model"] == "outsourcing")
    assert (contract["comparable"], contract["count"]) == ("3", "1")
    assert contract["not_counted"] == "three-ways#1; three-ways#2"
    table = compare(*given, "--group-by", "model", "--format", "table").out
    assert "Not counted, the same money: three-ways#1, three-ways#2" in table
    result = compare(*given, "--total", "--format", "json")
    total = json.loads(result.out)["total"]
    assert total["claims"] == ["three-ways#3"]


def test_projected_against_actual_in_every_form(compare):
    result = compare("--projected-actual", "--model", "outsourcing")
    found = rows(result)
    assert [(row["verdict"], row["projected_claim"], row["achieved_claim"]) for row in found] == [
        ("no verdict", "three-ways#1", "three-ways#4"),
        ("not reached", "three-ways#1", "three-ways cost 1"),
        ("no result", "three-ways#3", ""),
        ("counted elsewhere", "three-ways#2", ""),
    ]
    assert [row["reason"] for row in found] == [
        "the periods differ",
        "",
        "its result, #4, is linked to #1, which it replaces",
        "part of #1",
    ]
    assert [row["linked"] for row in found] == ["yes", "yes", "no", "no"]
    assert result.err.splitlines()[:4] == [
        "2 pairs of a projected and an achieved figure, 2 linked by the record: 0 reached what was "
        "projected, 1 did not, 1 without a verdict.",
        "Alone: 1 projected claim without a result, 0 achieved claims without a projection.",
        "Counted elsewhere: 1 claim, parts or earlier statements of other figures.",
        "Left out as asked: 1 claim",
    ]
    table = compare("--projected-actual", "--format", "table", "--explain").out
    for words in (
        "No verdict: the periods differ",
        "0.31",
        "Achieved over projected: 31,000,000 \u00f7 100,000,000 = 0.31",
        "Projected, without a result: 2 claims",
        "Achieved, without a projection: 5 claims",
        "three-ways cost 1: Hart District Council",
        "Counted elsewhere: 1 claim",
        "#2 (40m GBP in total) part of #1",
    ):
        assert words in table
    page = compare("--projected-actual", "--format", "md").out
    assert "Projected, without a result: 2 claims" in page
    text = compare("--projected-actual", "--format", "csv").out
    assert next(csv.DictReader(io.StringIO(text)))["verdict"] == "not reached"
    document = json.loads(compare("--projected-actual", "three", "--format", "json").out)
    assert (len(document["pairs"]), len(document["unpaired"])) == (2, 2)
    (part,) = document["counted_elsewhere"]
    assert (part["projected_claim"], part["reason"]) == ("three-ways#2", "part of #1")
    pair = document["pairs"][0]
    assert (pair["ratio"], pair["verdict"], pair["linked"]) == (0.31, "no verdict", True)
    assert pair["notes"] == [
        "the periods differ: 2013-14 to 2022-23 projected, 2013-14 to 2015-16 achieved",
        "the achieved figure is disputed by The opposition",
    ]
