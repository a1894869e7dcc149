"""Pages for people: tables with notes under their rows, and sections of words.

A page is made once and written in two forms: as text, fitted to a terminal or with whole
lines in a file (:mod:`lgcases.render.page_text`), and as Markdown for a committee paper
(:mod:`lgcases.render.page_markdown`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from lgcases.render.describe import Section
from lgcases.render.output import is_terminal


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column.

    On a terminal that has no room for all, a column with ``most`` shrinks to that many
    characters, and those without one share what is left.
    """

    text: str
    right: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: its cells, in which a line break starts a new line, and notes below it."""

    cells: tuple[str, ...]
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table under a heading; ``words`` stand between the two.

    Tables of one page that have the same heads get the same widths.  ``spaced`` puts an
    empty line between the rows.  ``below`` is the head of the notes where they need a column.
    """

    heading: str
    heads: tuple[Head, ...]
    entries: tuple[Entry, ...]
    words: str = ""
    spaced: bool = False
    below: str = "Notes"


#: Columns of the widest page; longer lines are hard to follow.
WIDEST = 132
#: A page is a sequence of these.
Part = Table | Section


def page_width(out: TextIO) -> int | None:
    """The width to fit a page into; None where lines stay whole."""
    if not is_terminal(out):
        return None
    from rich.console import Console  # reads COLUMNS and asks the terminal

    return min(Console(file=out).width, WIDEST)


def write_page(out: TextIO, form: str, title: str, parts: Sequence[Part]) -> None:
    """Write a page as ``table`` or ``md``; the title heads the Markdown only."""
    if form == "md":
        from lgcases.render.page_markdown import write_markdown_page

        write_markdown_page(out, title, parts)
    else:
        from lgcases.render.page_text import write_text_page  # knows rich, which costs 40 ms

        write_text_page(out, parts)
