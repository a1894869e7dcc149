"""A document for people: tables with notes under their rows, and sections of text.

A view makes a document once; a writer puts it on a terminal or in a text file
(:mod:`lgcases.render.terminal`) or makes Markdown of it for a committee paper
(:mod:`lgcases.render.markdown`).  It holds text only, as it stands in the records: each
writer sees to it that nothing in it steers a terminal or is read as markup.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a section: a first line, and more below it.

    ``key`` is the id by which citations in the prose of the document name it, if they can.
    """

    head: str
    details: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with prose or entries below it; ``ordered`` entries are numbered.

    Citations in the prose stand as in the records, ``[@source-id]``: each writer has its own
    way of writing them.
    """

    heading: str
    prose: str | None = None
    items: tuple[Item, ...] = ()
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one thing: its title, a summary, and sections."""

    title: str
    summary: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column.

    On a terminal too narrow for all, a column with ``most`` shrinks to that many characters,
    and those without one share what is left.  With ``dim_below`` the second and further lines
    of its cells are secondary, and shown dim.
    """

    text: str
    right: bool = False
    most: int | None = None
    dim_below: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: its cells, in which a line break starts a new line, and notes below it."""

    cells: tuple[str, ...]
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table under a heading, which may be empty; ``words`` stand between the two.

    Tables of one document that have the same heads get the same widths.  ``spaced`` puts an
    empty line between the rows; ``ruled`` a line under the heads, and wider gaps between the
    columns.  ``below`` is the head of the notes in formats that give them a column.
    """

    heading: str
    heads: tuple[Head, ...]
    entries: tuple[Entry, ...]
    words: str = ""
    spaced: bool = False
    ruled: bool = False
    below: str = "Notes"


#: A document is a sequence of these.
Part = Table | Section
