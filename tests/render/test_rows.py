"""Rows and documents for programs."""

import csv
import io
import json
from decimal import Decimal

import pytest

from lgcases.model import PartialDate, Period
from lgcases.render.rows import cell, format_for, spreadsheet_cell, write_json, write_rows
from tests.render.test_terminal import Terminal


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        ("two\twords\nhere\x1b[2J", "two words here [2J"),
        (0, "0"),
        (12, "12"),
        (True, "yes"),
        (False, "no"),
        (Decimal("1234567.5"), "1234567.5"),
        (Decimal("1E+6"), "1000000"),
        (Decimal("0.000000001"), "0.000000001"),
        (["a", None, Decimal("1.10")], "a; ; 1.10"),
        ((), ""),
        (PartialDate.parse("2014-04"), "2014-04"),
        (Period(PartialDate.parse("2014"), None), "from 2014"),
    ],
)
def test_each_type_of_value_is_one_line_of_text(value, text):
    assert cell(value) == text


ROWS = [{"id": "a", "sum": Decimal("1.5"), "more": 1}, {"id": "=b\tc", "sum": None}, {"id": "-1.5"}]


def written(format):
    out = io.StringIO(newline="")
    write_rows(out, format, ("id", "sum"), iter(ROWS))
    return out.getvalue()


def test_tsv_has_a_cell_for_each_column_and_leaves_formulas_alone():
    assert written("tsv") == "id\tsum\na\t1.5\n=b c\t\n-1.5\t\n"


def test_csv_has_the_line_ends_of_its_standard_and_guards_formulas():
    assert written("csv") == "id,sum\r\na,1.5\r\n'=b c,\r\n-1.5,\r\n"
    assert list(csv.reader(io.StringIO(written("csv"))))[1] == ["a", "1.5"]


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "@sum", "-2+3", "\t=1", "\r=1"])
def test_formulas_are_quoted(text):
    assert spreadsheet_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["-12.5", "+3", "a=b", "", "12", "-1e5"])
def test_numbers_and_plain_text_stay(text):
    assert spreadsheet_cell(text) == text


def test_json_says_what_it_is():
    out = io.StringIO()
    write_json(out, "initiatives", {"initiatives": ["på"]})
    assert out.getvalue().endswith("}\n")
    assert "på" in out.getvalue()
    assert json.loads(out.getvalue()) == {
        "kind": "initiatives",
        "version": 1,
        "initiatives": ["på"],
    }


def test_the_format_is_a_table_for_people_and_tsv_for_programs():
    assert format_for(None, Terminal()) == "table"
    assert format_for(None, io.StringIO()) == "tsv"
    assert format_for("json", Terminal()) == "json"
