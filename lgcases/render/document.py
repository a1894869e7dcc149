"""A document for people: tables with notes under their rows, and sections of words.

A document is made once, by a view, and written in several forms: as text, fitted to a
terminal or with whole lines in a file (:mod:`lgcases.render.terminal`), and as Markdown for
a committee paper (:mod:`lgcases.render.markdown`).  It holds text only.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a section: a first line, and more below it."""

    head: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with prose or entries below it; ``ordered`` entries are numbered."""

    heading: str
    prose: str | None = None
    items: tuple[Item, ...] = ()
    ordered: bool = False


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


#: A document is a sequence of these.
Part = Table | Section
