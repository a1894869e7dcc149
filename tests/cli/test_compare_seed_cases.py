"""The seed cases under ``lgcases compare``: what must never be mixed up is not."""

import json
from pathlib import Path

import pytest

from tests.cli.test_compare import rows

ROOT = Path(__file__).parents[2]


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
        "cumulative",
    }


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


def test_capital_and_revenue_of_wiltshire_are_apart(seeds):
    document = json.loads(seeds("wiltshire", "--one-per-case", "--format", "json").out)
    assert document["groups"] == []
    nominal = json.loads(seeds("--prices", "nominal", "--format", "json").out)
    assert [each[:2] for each in groups_of(nominal, "wiltshire-community-hubs")] == [
        ("efficiency-saving", "per-year"),
        ("capital-receipt", "one-off"),
    ]


def test_forecasts_of_the_five_councils_are_one_initiatives_money(seeds):
    chosen = ("--org", "capita", "--nature", "saving", "--basis", "cumulative")
    several = seeds(*chosen, "--evidence", "forecast", "--format", "table").out
    assert "More than once: " in several
    assert "Five Councils Partnership (4)" in several
    document = json.loads(
        seeds(*chosen, "--evidence", "forecast", "--total", "--format", "json").out
    )
    added = document["total"]["claims"]
    assert len(added) == len({ref.split("#")[0] for ref in added})
    assert sum(ref.startswith("five-councils-partnership#") for ref in added) == 1
    assert sum(ref.startswith("five-councils-partnership#") for ref in document["superseded"]) == 3


def test_cases_without_a_figure_are_counted(seeds):
    without = sum(
        "\nsavings:" not in file.read_text("utf-8")
        for file in (ROOT / "data" / "initiatives").glob("*.yaml")
    )
    document = json.loads(seeds("--format", "json").out)
    assert without > 0
    assert len(document["without_claims"]) == without
    assert f"Without a figure: {without} of " in seeds().err
