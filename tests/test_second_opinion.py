"""``lgcases compare`` and a second implementation agree to the penny."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from tests import second_opinion

HERE = Path(__file__).parents[1]
SETS = [HERE, HERE / "tests" / "data" / "set"]
TABLES = second_opinion.Tables.read(HERE / "data" / "reference")


def compared(root, *options):
    """The rows of claims that are ranked, by reference."""
    command = [
        sys.executable,
        "-m",
        "lgcases",
        "compare",
        "--root",
        root,
        "--format",
        "csv",
        *options,
    ]
    environment = {**os.environ, "LGCASES_ROOT": "", "PYTHONPATH": str(HERE), "PYTHONUTF8": "1"}
    result = subprocess.run(
        command, capture_output=True, check=True, encoding="utf-8", env=environment
    )
    rows = csv.DictReader(result.stdout.splitlines())
    return {row["claim"]: row for row in rows if not row["not_comparable"]}


def claims_of(root):
    for record in second_opinion.records_in(root / "data" / "initiatives"):
        for number, claim in enumerate(record.get("savings", ()), 1):
            yield f"{record['id']}#{number}", claim, record["country"]


def average(value, claim):
    first, last, _ = second_opinion.period_of(claim)
    return second_opinion.penny(value / second_opinion.years_long(first, last))


@pytest.mark.parametrize("root", SETS, ids=["records", "small"])
@pytest.mark.parametrize("base", [2024, 2020, 2015])
def test_real_terms_and_annual_averages(root, base):
    rows = compared(root, "--prices", str(base))
    assert rows
    checked = 0
    for ref, claim, country in claims_of(root):
        if ref not in rows:
            continue
        row = rows[ref]
        for field, name in (("amount", "amount"), ("amount_to", "amount_to")):
            if field not in claim:
                continue
            value = second_opinion.real_terms(Decimal(claim[field]), claim, country, TABLES, base)
            assert Decimal(row[name]) == value, (ref, name)
            checked += 1
            if claim["basis"] == "cumulative" and field == "amount" and row["annual_amount"]:
                assert Decimal(row["annual_amount"]) == average(value, claim), ref
    assert checked >= len(rows)


@pytest.mark.parametrize("root", SETS, ids=["records", "small"])
def test_annualised(root):
    rows = compared(root, "--annualise")
    for ref, claim, country in claims_of(root):
        if ref in rows:
            value = second_opinion.real_terms(Decimal(claim["amount"]), claim, country, TABLES)
            if claim["basis"] == "cumulative":
                value = average(value, claim)
            assert Decimal(rows[ref]["amount"]) == value, ref
