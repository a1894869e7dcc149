"""``lgcases compare --per baseline``: shares of what is measured against, in every format."""

import csv
import io
import json
import shutil
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from tests.cli.conftest import DATA, SET
from tests.cli.test_compare_trails import plain

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


@pytest.fixture
def shares(lgcases, tmp_path):
    """Run a comparison by baseline on the small set and a record with baselines."""
    root = tmp_path / "shares"
    shutil.copytree(SET, root)
    shutil.copy(DATA / "shares.yaml", root / "data" / "initiatives")
    return lambda *options: lgcases("compare", "--root", root, "--per", "baseline", *options)


def records(result, delimiter=","):
    return list(csv.DictReader(io.StringIO(result.out), delimiter=delimiter))


def financial_years():
    with (REFERENCE / "uk_gdp_deflator_financial_year.csv").open() as file:
        return {
            row["financial_year"]: Decimal(row["index_2024_25_eq_100"])
            for row in csv.DictReader(file)
        }


def yearly(amount, period):
    """The amount of one year on average at the prices of the base, from the table itself."""
    levels = financial_years()
    ends = [each.replace("/", "-") for each in period.split(" to ")]
    labels = [each for each in levels if ends[0] <= each <= ends[-1]]
    return sum(amount / len(labels) / levels[each] for each in labels) / len(labels)


def test_each_share_can_be_worked_out_again_from_the_csv(shares):
    found = {row["claim"]: row for row in records(shares("--format", "csv"))}
    checked = 0
    for row in found.values():
        # That of a plain year goes by another table.
        if row["amount"] and row["period"] and len(row["period"]) > 4:
            amount, base = Decimal(row["stated_amount"]), Decimal(row["baseline_amount"])
            above, below = yearly(amount, row["period"]), yearly(base, row["baseline_period"])
            if row["basis"] == "one-off":
                # One year over the two of the baseline together.
                below *= 2
            share = (above / below * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
            assert Decimal(row["amount"]) == share, row["claim"]
            checked += 1
    assert checked == 3
    # 900,000 of 2016 (76.4554) over nine months of 2016 and three of 2017 (77.6367).
    level, later = Decimal("76.4554"), Decimal("77.6367")
    share = 900_000 / level / (6_750_000 / level + 2_250_000 / later) * 100
    assert Decimal(found["shares#5"]["amount"]) == share.quantize(Decimal("0.01"))
    assert found["shares#4"]["amount"] == "25.00"  # 100,000 / 400,000
    assert found["shares#3"]["amount"] == "15"


def test_rows_say_what_each_share_is_of_and_why_there_is_none(shares):
    result = shares("--format", "tsv")
    found = {row["claim"]: row for row in records(result, "\t")}
    assert list(found) == [
        "shares#5",
        "shares#4",
        "shares#3",
        "shares#1",
        "shares#2",
        "shares#6",
        "brackets-mutual#1",
        "old-partnership#1",
        "old-partnership#2",
        "shares#7",
        "shares#8",
    ]
    first = found["shares#1"]
    assert (first["per"], first["currency"], first["prices"]) == ("baseline", "", "2024-25")
    assert (first["baseline_kind"], first["baseline"]) == (
        "spending-before",
        "Yearly cost of both finance teams",
    )
    assert (first["baseline_amount"], first["baseline_currency"]) == ("5400000", "GBP")
    assert (found["shares#3"]["prices"], found["shares#4"]["prices"]) == ("", "nominal")
    assert found["shares#7"]["not_comparable"] == "no baseline stated"
    assert found["shares#8"]["not_comparable"] == (
        "the baseline cannot be set against it: it is not above zero: 0"
    )
    assert (
        "Without a baseline: 4 claims state nothing to be measured against: "
        "brackets-mutual#1, old-partnership#1, old-partnership#2, shares#7"
    ) in result.err.splitlines()


def test_a_table_has_a_group_for_each_kind_of_baseline_and_counts_what_has_none(shares):
    page = shares("--format", "table").lines
    heads = [line for line in page if "Share of" in line]
    assert heads == [
        "Saving, kind not stated · Per year · Achieved, self-reported · Share of budget",
        "Saving, kind not stated · Per year · Achieved, self-reported · Share of spending before",
        "Capital receipt · One-off · Achieved, self-reported · Share of spending before",
    ]
    assert page.count("Per cent of what each is measured against") == 2
    row = next(at for at, line in enumerate(page) if " 9.86% " in line)
    assert page[row + 1].strip() == (
        "Of GBP 5,400,000 in 2013-14 (spending before: Yearly cost of both finance teams)"
    )
    assert "~8.79 to 10.55%" in "\n".join(page)
    assert "Not comparable: 1 claim" in page
    assert "Without a baseline: 4 claims" in "\n".join(page)
    assert not any("no baseline stated" in line for line in page)


def test_the_trail_leads_from_both_stated_amounts_to_the_share(shares):
    page = shares("--format", "table", "--explain").lines
    start = page.index("shares#1: 9.86 % of the baseline")
    assert [plain(line.strip()) for line in page[start + 1 : start + 11]] == [
        "1. As stated (exact, per-year, period 2014-15, nominal, source: Hart District Council): "
        "A tenth of the cost is saved each year.",
        "GBP 540,000",
        "2. To prices of 2024-25: UK GDP deflator (HM Treasury, March 2026; 2024-25 = 100), "
        "2024-25 over 2014-15",
        "540,000 * 100.0000 / 74.0662 = GBP 729,077.50",
        "3. Measured against, as stated: of GBP 5,400,000 in 2013-14 (spending before: Yearly "
        "cost of both finance teams)",
        "GBP 5,400,000",
        "4. To prices of 2024-25: UK GDP deflator (HM Treasury, March 2026; 2024-25 = 100), "
        "2024-25 over 2013-14",
        "5,400,000 * 100.0000 / 73.0337 = GBP 7,393,846.95",
        "5. Share of the baseline",
        "729,077.50 / 7,393,846.95 * 100 = 9.86 %",
    ]


def test_json_has_the_kind_of_baseline_of_each_group(shares):
    document = json.loads(shares("--format", "json").out)
    groups = [(each["basis"], each["baseline"], each["currency"]) for each in document["groups"]]
    assert groups == [
        ("per-year", "budget", None),
        ("per-year", "spending-before", None),
        ("one-off", "spending-before", None),
    ]
    (claim,) = document["groups"][2]["claims"]
    assert (claim["amount"], claim["per"], claim["baseline_amount"]) == (24.23, "baseline", 4000000)


def test_markdown_bars_and_a_picture_show_shares(shares, tmp_path):
    page = shares("--format", "md").out
    assert "| Share |" in page
    assert "| 24.23% |" in page
    bars = shares("--chart").out
    assert "25.00%" in bars
    assert "  Of GBP 400,000 in 2015-16 (spending before: Cost of the print room)" in bars
    pytest.importorskip("matplotlib")
    assert shares("--chart", tmp_path / "out.svg").code == 0
    drawn = (tmp_path / "out.svg").read_text()
    assert "~8.79 to 10.55%" in drawn
    assert "Of GBP 400,000 in 2015-16" in drawn


def test_side_by_side_has_sizes_shares_and_costs_that_cannot_be_mistaken(shares):
    lines = shares("shares", "old", "--format", "tsv").lines
    cells = {line.split("\t")[0]: line.split("\t")[1] for line in lines}
    assert cells["Size"] == (
        "Budget: GBP 5,400,000 (2013-14); Staff: about 120 people (2014, Both finance teams)"
    )
    assert "(24.23% of GBP 4,000,000 from 2012-13 to 2013-14 " in cells["Saving, one-off"]
    assert cells["Costs"].startswith(
        "139m GBP in total, running, 2014-15 to 2023-24: The whole contract.; disputed by The "
        "union; 30m GBP in total, running, "
    )
    assert cells["Costs"].endswith("; part of the 139m GBP in total")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--total"], "shares of baselines cannot be added up: leave out the total"),
        (["--currency", "EUR"], "a share of a baseline has no currency: leave out the currency"),
    ],
)
def test_what_makes_no_sense_with_shares_is_refused(shares, options, words):
    result = shares(*options)
    assert (result.code, result.out) == (2, "")
    assert words in result.err


def test_other_rankings_say_which_costs_are_not_taken_off(lgcases, shares, tmp_path):
    page = lgcases("compare", "--root", tmp_path / "shares", "--format", "table").out
    assert "Not taken off: running" in page
    # The part of a contract is not listed beside the whole of it.
    explained = lgcases("compare", "shares", "--root", tmp_path / "shares", "--explain").out
    assert "139m GBP in total: The whole contract." not in explained
    trail = lgcases(
        "compare", "--root", tmp_path / "shares", "--explain", "--format", "table"
    ).lines
    start = next(at for at, line in enumerate(trail) if "costs that are not taken off" in line)
    assert trail[start + 1].strip() == "139m GBP in total: The whole contract."
    assert "Pay under the contract." not in trail[start + 2]


def test_a_set_up_cost_that_is_taken_off_is_not_all(lgcases, odd):
    result = lgcases("compare", "--root", odd, "--format", "table")
    assert (
        "Net figures and paybacks take off stated set-up costs alone, and not what it cost to run "
        "or leave, overspends or losses."
    ) in " ".join(result.out.split())
