"""Documents as text: whole lines in a file, fitted to the width of a terminal."""

import io
import re

import pytest

from lgcases.render.document import Card, Entry, Head, Item, Section, Table
from lgcases.render.terminal import (
    cell_width,
    terminal_width,
    wrapped,
    write_cards,
    write_document,
)

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def on_terminal(monkeypatch):
    """The lines of a document on a terminal of so many columns, without colours."""

    def lines(width, *parts, write=write_document):
        monkeypatch.setenv("COLUMNS", str(width))
        out = Terminal()
        write(out, parts)
        return ESCAPES.sub("", out.getvalue()).splitlines()

    return lines


def in_file(*parts, write=write_document):
    out = io.StringIO()
    write(out, parts)
    return out.getvalue().splitlines()


HEADS = (Head("", right=True), Head("Case"), Head("As stated", most=10), Head("Sum", right=True))
ENTRY = Entry(
    ("1", "A partnership of two councils and a county", "at least 6m GBP a year", "8.05m"),
    ("Disputed; assumed even profile; gross or net not stated; wider than the case",),
)
TABLE = Table("Saving", HEADS, (ENTRY,), words="In prices of 2024-25")


def test_lines_stay_whole_in_a_file():
    assert in_file(TABLE) == [
        "Saving",
        "In prices of 2024-25",
        "   Case                                        As stated                 Sum",
        "1  A partnership of two councils and a county  at least 6m GBP a year  8.05m",
        "   Disputed; assumed even profile; gross or net not stated; wider than the case",
    ]


def test_a_table_fits_the_terminal_and_loses_nothing(on_terminal):
    assert on_terminal(40, TABLE) == [
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


@pytest.mark.parametrize("width", [40, 60, 80, 96, 120])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(on_terminal, width):
    lines = on_terminal(width, TABLE)
    assert max(map(len, lines)) <= width
    table, notes = lines[:-1], " ".join(lines)
    for word in " ".join(ENTRY.cells).split():
        assert any(word in line for line in table)
    for word in ENTRY.below[0].split():
        assert word in notes


def test_tables_with_the_same_columns_line_up():
    short = Table("Income", HEADS, (Entry(("1", "B", "2m", "3m")),))
    lines = in_file(TABLE, short)
    assert lines[-1] == (
        "1  B                                           2m                         3m"
    )


LISTING = Table(
    "",
    (
        Head("Initiative", dim_below=True),
        Head("Status"),
        Head("Claims,\nstrength", right=True, dim_below=True),
    ),
    (
        Entry(("Vale of Glamorgan libraries\nvale-of-glamorgan-libraries", "active", "1\n1 of 5")),
        Entry(("oneSource\nonesource", "partly-ended", "0")),
    ),
    ruled=True,
)


def test_a_ruled_table_has_its_heads_at_the_foot_and_a_line_below():
    assert in_file(LISTING) == [
        "                                              Claims,",
        "Initiative                    Status         strength",
        "─────────────────────────────────────────────────────",
        "Vale of Glamorgan libraries   active                1",
        "vale-of-glamorgan-libraries                    1 of 5",
        "oneSource                     partly-ended          0",
        "onesource",
    ]


def test_an_id_breaks_at_its_hyphens_and_is_not_lost(on_terminal):
    lines = on_terminal(40, LISTING)
    assert lines == [
        "                                 Claims,",
        "Initiative       Status         strength",
        "────────────────────────────────────────",
        "Vale of          active                1",
        "Glamorgan                         1 of 5",
        "libraries",
        "vale-of-",
        "glamorgan-",
        "libraries",
        "oneSource        partly-ended          0",
        "onesource",
    ]


def test_what_is_secondary_is_dim(monkeypatch):
    for name, value in {"COLUMNS": "80", "TERM": "xterm"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = Terminal()
    write_document(out, [LISTING])
    assert "\x1b[2mvale-of-glamorgan-libraries\x1b[0m" in out.getvalue()
    assert "\x1b[2mVale" not in out.getvalue()


def test_colour_can_be_forced_into_a_pipe(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    plain = in_file(LISTING, TABLE)
    monkeypatch.setenv("FORCE_COLOR", "1")
    forced = in_file(LISTING, TABLE)
    assert "\x1b[1mInitiative" in forced[1]
    assert [ESCAPES.sub("", line) for line in forced] == plain


def test_a_ruled_table_without_rows_still_shows_its_heads():
    empty = Table("", LISTING.heads, (), ruled=True)
    assert in_file(empty)[-1].startswith("───")
    assert in_file(Table("Saving", HEADS, ())) == ["Saving"]


def test_many_rows_keep_their_order_and_lines():
    entries = tuple(Entry((f"{number}",)) for number in range(1000))
    lines = in_file(Table("", (Head("Number"),), entries))
    assert lines == ["Number", *(f"{number}" for number in range(1000))]


def test_brackets_and_emoji_codes_of_a_record_are_not_read_as_markup():
    section = Section("[bold]A[/bold]", items=(Item("[mutual] :smile: 1.5"),))
    assert in_file(section) == ["[bold]A[/bold]", "  [mutual] :smile: 1.5"]


def test_wide_letters_count_twice(on_terminal):
    table = Table("", (Head("Case"), Head("Sum")), (Entry(("日本語", "1")), Entry(("abc", "2"))))
    assert in_file(table) == ["Case    Sum", "日本語  1", "abc     2"]
    assert [cell_width(text) for text in ("abc", "日本語", "e\u0301", "")] == [3, 6, 1, 0]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("a-partnership-of-five#12", 14, ["a-partnership-", "of-five#12"]),
        ("日本語日本語", 6, ["日本語", "日本語"]),
        ("日本 語日", 6, ["日本", "語日"]),
        ("- one two", 6, ["- one", "  two"]),
        ("one\ntwo three", 5, ["one", "two", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("as long as it is", None, ["as long as it is"]),
        ("", 5, [""]),
    ],
)
def test_wrapping(text, width, lines):
    assert wrapped(text, width) == lines


def test_sections_hang_their_second_lines(on_terminal):
    section = Section("About", items=(Item("Source: the deflator of the Treasury"), Item("End")))
    assert on_terminal(30, section) == [
        "About",
        "  Source: the deflator of",
        "    the Treasury",
        "  End",
    ]


CARD = Card(
    "A title",
    "What it is in a sentence.",
    (
        Section("Context", prose="One paragraph\nof two lines.\n\nAnother."),
        Section("Savings", items=(Item("1m GBP", ("achieved", "net")), Item("2m")), ordered=True),
    ),
)


def test_a_card_in_a_file_has_whole_lines():
    lines = [
        "A title",
        "What it is in a sentence.",
        "",
        "Context",
        "  One paragraph of two lines.",
        "  Another.",
        "",
        "Savings",
        "  1. 1m GBP",
        "     achieved",
        "     net",
        "  2. 2m",
    ]
    assert in_file(CARD, CARD, write=write_cards) == [*lines, "", *lines]


def test_a_card_is_wrapped_at_blanks_below_its_indentation(on_terminal):
    address = "https://example.org/a-long-path"
    card = Card("T", "S", (Section("Sources", items=(Item("A source of it", (address,)),)),))
    assert on_terminal(36, card, write=write_cards)[3:] == [
        "Sources",
        "  A source of it",
        f"     {address}",
    ]
    assert on_terminal(14, card, write=write_cards)[4:6] == ["  A source of", "  it"]


def test_the_width_is_bounded_and_there_is_none_in_a_file(monkeypatch):
    monkeypatch.setenv("COLUMNS", "500")
    assert terminal_width(Terminal()) == 132
    assert terminal_width(io.StringIO()) is None


def test_control_characters_of_a_card_do_not_reach_the_terminal():
    card = Card("a\x1b[2Jb", "c\nd", (Section("E", items=(Item("f\x07g", ("h\x9bi",)),)),))
    assert in_file(card, write=write_cards) == ["a [2Jb", "c d", "", "E", "  f g", "     h i"]


def test_a_closed_pipe_is_left_to_the_caller():
    class Closed(io.StringIO):
        def write(self, text):
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        write_document(Closed(), [TABLE])


@pytest.mark.parametrize(
    ("prose", "shown"),
    [
        ("It fell [@report].", "It fell [report]."),
        ("It fell [@report; @audit-2].", "It fell [report, audit-2]."),
        ("It fell [@report, p. 4].", "It fell [report, p. 4]."),
        ("It fell [@report, p. 4; @audit].", "It fell [report, p. 4; audit]."),
        ("It fell [@report;\n@audit].", "It fell [report, audit]."),
        ("It fell [@report or @audit].", "It fell [@report or @audit]."),  # not well formed
    ],
)
def test_citations_look_like_those_of_facts(prose, shown):
    card = Card("T", "S", (Section("Results", prose=prose),))
    assert in_file(card, write=write_cards)[-1] == f"  {shown}"
