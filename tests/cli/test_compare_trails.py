"""Every figure that is shown can be recomputed by hand from the numbers printed with it."""

import json
import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from lgcases.compare.figure import OVER, TIMES

ROOT = Path(__file__).parents[2]
FORMULA = re.compile(r"^ +([\d,.]+(?: [*/+-] [\d,.]+)*) = (?:[A-Z]{3} )?(-?[\d,.]+)", re.MULTILINE)
NUMBER = re.compile(r"[\d,]*\d(?:\.\d+)?")


def plain(text):
    """The text with the signs of formulas as those of the keyboard."""
    return text.replace(TIMES, "*").replace(OVER, "/")


def numbers(text):
    return {Decimal(each.replace(",", "")) for each in NUMBER.findall(text)}


def worked_out(formula):
    """The value of a formula of products and quotients, or of sums and differences of them."""
    value, sign = Decimal(0), 1
    term, operation = None, "*"
    for part in [*formula.replace(",", "").split(), "+"]:
        if part in "+-":
            value += sign * term
            sign, term, operation = (1 if part == "+" else -1), None, "*"
        elif part in "*/":
            operation = part
        elif term is None:
            term = Decimal(part)
        else:
            term = term * Decimal(part) if operation == "*" else term / Decimal(part)
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--annualise", "--currency", "EUR"],
        ["--per", "resident"],
        ["--per", "partner", "--currency", "USD"],
        ["--prices", "2014-15"],
    ],
)
def test_each_formula_gives_its_result_to_the_penny(lgcases, options):
    page = lgcases("compare", "--root", ROOT, "--explain", "--format", "table", *options).out
    formulas = FORMULA.findall(plain(page))
    assert len(formulas) > 15
    for formula, result in formulas:
        assert worked_out(formula) == Decimal(result.replace(",", "")), formula


def test_each_step_goes_on_from_numbers_printed_before(lgcases):
    document = json.loads(
        lgcases("compare", "--root", ROOT, "--explain", "--format", "json", "--annualise").out
    )
    trails = [claim["trail"] for group in document["groups"] for claim in group["claims"]]
    assert trails
    for trail in trails:
        known = numbers(trail[0]["result"])
        for step in trail[1:]:
            if step["formula"]:
                first = re.split(r" [*/]", plain(step["formula"]))[0]
                assert numbers(first.split(" - ")[0]) <= known, step
            known |= numbers(step["result"])


def test_the_trail_ends_with_the_figure_that_is_ranked(lgcases):
    document = json.loads(
        lgcases("compare", "--root", ROOT, "--explain", "--format", "json", "--per", "partner").out
    )
    for group in document["groups"]:
        for claim in group["claims"]:
            last = Decimal(claim["trail"][-1]["result"].split()[1].replace(",", ""))
            assert float(last) == (claim["amount_to"] or claim["amount"])


def test_a_trail_begins_with_the_claim_as_stated_and_names_what_was_taken_off(lgcases):
    lines = lgcases("compare", "old", "--explain", "--format", "table", "--currency", "EUR").lines
    start = lines.index("old-partnership#2: EUR 417,050.10, in prices of 2024-25")
    assert lines[start + 1].startswith("  1. As stated (exact, one-off, period 2012, nominal, ")
    assert lines[start + 1].endswith("source: Breckland District Council): It also sold an office.")
    assert lines[start + 2] == "     GBP 250,000"
    cost = lines.index("  7. Set-up cost as stated, 2009: Advice and redundancy before the start.")
    assert lines[cost + 1] == "     GBP 150,000"
    assert "     -1 not disputed: contested by A councillor: one point is taken off" in lines


def test_tsv_has_the_trail_in_one_column(lgcases):
    lines = lgcases("compare", "--root", ROOT, "--explain").lines
    assert lines[0].split("\t")[-1] == "trail"
    assert "12,850,000 * 100.0000 / 77.0388 = GBP 16,679,906.75" in plain("".join(lines))
