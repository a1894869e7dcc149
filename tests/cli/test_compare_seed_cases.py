"""The seed cases under ``lgcases compare``: what must never be mixed up is not."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.test_compare import rows

ROOT = Path(__file__).parents[2]
#: What the contracts of Barnet were to save, and are said to have saved.
CONTRACTS = {"165000000", "125400000", "70000000", "65000000", "39000000", "31000000", "6000000"}


@pytest.fixture
def seeds(lgcases):
    return lambda *options: lgcases("compare", "--root", ROOT, *options)


def groups_of(document, id):
    return [
        (group["nature"], group["basis"], group["evidence"], claim["claim"])
        for group in document["groups"]
        for claim in group["claims"]
        if claim["id"] == id
    ]


def stated(result, id):
    """The stated amounts of a case, by whether they can be compared."""
    own = [row for row in rows(result) if row["id"] == id]
    return {row["stated_amount"] for row in own}, {
        row["stated_amount"] for row in own if row["not_comparable"] == ""
    }


def test_claims_of_different_basis_never_stand_in_one_group(seeds):
    document = json.loads(seeds("--format", "json").out)
    for group in document["groups"]:
        for claim in group["claims"]:
            assert (claim["nature"], claim["basis"], claim["evidence"], claim["currency"]) == (
                group["nature"],
                group["basis"],
                group["evidence"],
                group["currency"],
            )
    assert {basis for _, basis, _, _ in groups_of(document, "onesource")} == {
        "per-year",
        "single-year",
        "cumulative",
    }


def test_charging_and_no_frills_of_barnet_show_their_own_figures(seeds):
    charging, _ = stated(seeds("--model", "charging"), "easycouncil-barnet")
    # 15 million in 18 months or a year, 25 million a year, a quarter of the budget.
    assert charging == {"15000000", "25000000", "25"}
    no_frills, compared = stated(seeds("--model", "no-frills"), "easycouncil-barnet")
    assert compared == {"1400000", "3000000", "13000000"}
    assert no_frills == charging | compared | {"400000", "100000000"}
    assert not (charging | no_frills) & CONTRACTS


def test_outsourcing_of_barnet_shows_the_contracts_and_insourcing_its_own(seeds):
    outsourcing, compared = stated(seeds("--model", "outsourcing"), "easycouncil-barnet")
    assert outsourcing >= CONTRACTS - {"39000000"}
    assert compared == {"165000000", "125400000", "70000000", "65000000", "31000000", "6000000"}
    assert stated(seeds("--model", "insourcing"), "easycouncil-barnet") == ({"204000"}, set())


def test_43_million_of_the_tri_borough_is_a_yearly_rate_once_and_once_not_comparable(seeds):
    found = [
        (row["basis"], row["not_comparable"])
        for row in rows(seeds("--model", "shared-service"))
        if row["id"] == "tri-borough" and row["stated_amount"] == "43000000"
    ]
    assert found == [
        ("per-year", ""),
        ("not-stated", "no period stated; basis not stated"),
    ]


def test_the_sums_of_wiltshire_that_say_of_no_time_are_not_compared(seeds):
    found = {row["stated_amount"]: row for row in rows(seeds("--country", "GB"))}
    assert found["40000000"]["not_comparable"] == "no period stated; basis not stated"
    # The sales of property to 2014 do not say from when.
    assert found["17000000"]["not_comparable"].startswith("the period is open-ended")
    nominal = json.loads(seeds("--prices", "nominal", "--format", "json").out)
    assert [each[:3] for each in groups_of(nominal, "wiltshire-community-hubs")] == [
        ("saving", "per-year", "forecast"),
        ("saving", "per-year", "achieved-self-reported"),
    ]


def test_forecasts_of_the_five_councils_are_one_initiatives_money(seeds):
    chosen = ("--org", "mendip", "--nature", "saving", "--basis", "cumulative")
    several = seeds(*chosen, "--evidence", "forecast", "--format", "table").out
    assert "More than once: Five Councils Partnership (2)" in several
    document = json.loads(
        seeds(
            "--nature",
            "saving",
            "--basis",
            "cumulative",
            "--evidence",
            "forecast",
            "--total",
            "--format",
            "json",
        ).out
    )
    assert document["total"]["claims"] == [
        "easycouncil-barnet#11",
        "onesource#1",
        "five-councils-partnership#3",
    ]
    five = [ref for ref in document["superseded"] if ref.startswith("five-councils-partnership#")]
    assert [ref.split("#")[1] for ref in five] == ["1", "4", "5", "6"]


def test_projected_against_actual_counts_each_promise_once(seeds):
    result = seeds("--projected-actual", "--format", "json")
    document = json.loads(result.out)
    assert [
        (pair["projected_claim"], pair["achieved_claim"], pair["verdict"])
        for pair in document["pairs"]
    ] == [
        ("easycouncil-barnet#11", "easycouncil-barnet#20", "no verdict"),
        ("onesource#3", "onesource#4", "reached"),
        ("onesource#5", "onesource#6", "reached"),
        ("onesource#7", "onesource#8", "reached"),
        ("onesource#9", "onesource#10", "reached"),
        ("onesource#15", "onesource#16", "no verdict"),
    ]
    assert document["pairs"][2]["notes"] == ["a part of the pair of #3 and #4"]
    table = seeds("--projected-actual", "--format", "table").out
    for words in (
        "3 pairs of a projected and an achieved figure, 3 linked by the record: 1 reached what was "
        "projected, 0 did not, 2 without a verdict.",
        "Shown, but not counted: 3 more pairs of parts of these figures.",
        f"Projected, without a result: {sum(map(is_projected, document['unpaired']))} claims",
        f"Counted elsewhere: {len(document['counted_elsewhere'])} claims",
        "#12 (125.4m GBP in total) part of #11",
    ):
        assert words in table
    # Every projected or achieved claim is in one place, and in one alone.
    places = [
        ref
        for part in ("pairs", "unpaired", "counted_elsewhere")
        for each in document[part]
        for ref in (each["projected_claim"], each["achieved_claim"])
        if ref is not None
    ]
    assert len(places) == len(set(places))
    everything = csv.DictReader(io.StringIO(seeds("--format", "csv").out))
    assert set(places) == {row["claim"] for row in everything if row["evidence"] != "identified"}


def is_projected(each):
    return each["verdict"] == "no result"


def test_shares_of_baselines_add_up(seeds):
    result = seeds("--per", "baseline", "--format", "table")
    lines = result.out.splitlines()
    counts = "18 initiatives: 10 claims compared in 4 groups, 94 not comparable, 89 of them "
    assert any(counts + "without a baseline" in line for line in lines)
    assert "Not comparable: 5 claims" in lines
    assert any(line.endswith("89 claims state nothing to be measured against") for line in lines)


def test_cases_without_a_figure_are_counted(seeds):
    without = sum(
        "\nsavings:" not in file.read_text("utf-8")
        for file in (ROOT / "data" / "initiatives").glob("*.yaml")
    )
    document = json.loads(seeds("--format", "json").out)
    assert without > 0
    assert len(document["without_claims"]) == without
    assert f"Without a figure: {without} of " in seeds().err
