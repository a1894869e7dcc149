"""What keeps text of records from steering terminals and spreadsheets."""

import pytest

from lgcases.render.table import spreadsheet_cell
from lgcases.text import one_line


def test_one_line_has_no_control_characters():
    assert one_line("a\x1b[2J\n b\u202ec\t") == "a [2J b c"


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "@sum", "-2+3", "\t=1"])
def test_formulas_are_quoted(text):
    assert spreadsheet_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["-12.5", "+3", "a=b", "", "12"])
def test_numbers_and_plain_text_stay(text):
    assert spreadsheet_cell(text) == text
