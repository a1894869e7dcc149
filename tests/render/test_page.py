"""Pages: tables fitted to a terminal, and the same as Markdown."""

import io
import re

from lgcases.render.describe import Item, Section
from lgcases.render.document import Entry, Head, Table
from lgcases.render.page import write_page
from lgcases.render.page_text import wrapped

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


class Terminal(io.StringIO):
    def isatty(self):
        return True


HEADS = (Head("", right=True), Head("Case"), Head("As stated", most=10), Head("Sum", right=True))
ENTRY = Entry(
    ("1", "A partnership of two councils and a county", "at least 6m GBP a year", "8.05m"),
    ("Disputed; assumed even profile; gross or net not stated; wider than the case",),
)
TABLE = Table("Saving", HEADS, (ENTRY,), words="In prices of 2024-25")


def written(form, *parts, out=None):
    out = out or io.StringIO()
    write_page(out, form, "Title", parts)
    return ESCAPES.sub("", out.getvalue())


def test_elsewhere_than_on_a_terminal_lines_stay_whole():
    assert written("table", TABLE).splitlines() == [
        "Saving",
        "In prices of 2024-25",
        "   Case                                        As stated                 Sum",
        "1  A partnership of two councils and a county  at least 6m GBP a year  8.05m",
        "   Disputed; assumed even profile; gross or net not stated; wider than the case",
    ]


def test_a_table_fits_the_terminal_and_loses_nothing(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    assert written("table", TABLE, out=Terminal()).splitlines() == [
        "Saving",
        "In prices of 2024-25",
        "   Case                As stated     Sum",
        "1  A partnership of    at least    8.05m",
        "   two councils and a  6m GBP a",
        "   county              year",
        "   Disputed; assumed even profile; gross",
        "   or net not stated; wider than the",
        "   case",
    ]


def test_tables_with_the_same_columns_line_up():
    short = Table("Income", HEADS, (Entry(("1", "B", "2m", "3m")),))
    lines = written("table", TABLE, short).splitlines()
    assert (
        lines[-1] == "1  B                                           2m                         3m"
    )


def test_long_words_break_at_hyphens_and_wide_letters_count_twice():
    assert wrapped("a-partnership-of-five#12", 14) == ["a-partnership-", "of-five#12"]
    assert wrapped("日本語日本語", 6) == ["日本語", "日本語"]
    assert wrapped("- one two", 6) == ["- one", "  two"]


def test_sections_hang_their_second_lines(monkeypatch):
    monkeypatch.setenv("COLUMNS", "30")
    section = Section("About", items=(Item("Source: the deflator of the Treasury"), Item("End")))
    assert written("table", section, out=Terminal()).splitlines() == [
        "About",
        "  Source: the deflator of",
        "    the Treasury",
        "  End",
    ]


def test_markdown_has_notes_in_a_column_and_reads_nothing_as_markup():
    table = Table(
        "A | b", (Head("*Case*"), Head("Sum", right=True)), (Entry(("<b>\n|x|", "1"), ("a", "b")),)
    )
    assert written("md", table).splitlines() == [
        "# Title",
        "",
        r"## A \| b",
        "",
        r"| \*Case\* | Sum | Notes |",
        "| --- | --: | --- |",
        r"| \<b\><br>\|x\| | 1 | a<br>b |",
    ]


def test_a_bar_in_a_link_does_not_end_a_cell_of_markdown():
    table = Table("T", (Head("Link"),), (Entry(("see https://example.org/a|b",)),))
    assert written("md", table).splitlines()[-1] == "| see <https://example.org/a%7Cb> |"
