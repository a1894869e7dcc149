"""Bars on a terminal, to scale within a group, with ranges and qualifiers left visible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TextIO

from lgcases.compare.figure import Figure
from lgcases.compare.result import Comparison, Group, Row
from lgcases.model import Vocabularies
from lgcases.render.document import Entry, Head, Item, Part, Section, Table
from lgcases.render.wording import (
    about,
    baseline_of,
    caveats_of,
    figure_short,
    group_name,
    price_words,
    sentence,
)
from lgcases.text import one_line

_WIDTH_IN_FILE = 40


@dataclass(frozen=True, slots=True)
class Marks:
    """The characters of a bar.

    ``doubtful`` fills what lies between the ends of a range, and all of an amount that is
    only "up to"; ``more`` ends a bar that is "more than" or "at least"; ``little`` stands
    for an amount too small to draw.
    """

    achieved: str
    projected: str
    doubtful: str
    more: str
    little: str

    def __str__(self) -> str:
        return "".join((self.achieved, self.projected, self.doubtful, self.more, self.little))


_BLOCKS = Marks("\u2588", "\u2592", "\u2591", "\u25b6", "\u258f")
_ASCII = Marks("#", "=", ".", ">", "|")


def chart_parts(
    comparison: Comparison, vocabularies: Vocabularies, width: int | None, out: TextIO
) -> Iterator[Part]:
    """One table of bars for each group, and a key to the marks.

    Args:
        comparison: The groups.
        vocabularies: For the labels of terms.
        width: Characters of a line; None where lines have no end.
        out: Where it will be written, which decides between blocks and ASCII marks.
    """
    marks = _BLOCKS if _can_write(out, str(_BLOCKS)) else _ASCII
    longest = _WIDTH_IN_FILE if width is None else max(10, (width - 8) * 2 // 5)
    for group in comparison.groups:
        yield _table(group, vocabularies, marks, longest)
    if comparison.groups:
        yield Section("Key", items=tuple(map(Item, _key(marks))))
    yield about(comparison, rounded=bool(comparison.groups))


def bar(figure: Figure, span: tuple[Decimal, Decimal], solid: str, marks: Marks, width: int) -> str:
    """A bar of at most ``width`` characters and one more for an open end.

    ``span`` is the least and the greatest value of the group, zero included.
    """
    low, high = span
    least, most = ends = extent(figure)

    def place(value: Decimal) -> int:
        return int(((value - low) / (high - low) * width).to_integral_value()) if high > low else 0

    zero, near = place(Decimal(0)), place(certain(figure))
    reach = range(place(least), place(most))
    if not reach:
        return " " * zero + (marks.little if any(ends) else "")
    sure = range(min(zero, near), max(zero, near))
    drawn = "".join(
        (solid if at in sure else marks.doubtful) if at in reach else " "
        for at in range(reach.stop)
    )
    return drawn + (marks.more if figure.qualifier in ("more-than", "at-least") else "")


def extent(figure: Figure) -> tuple[Decimal, Decimal]:
    """The ends of a figure's bar: from zero to its further end, or across zero."""
    ends = [end for _, end in figure.ends()]
    return min(Decimal(0), *ends), max(Decimal(0), *ends)


def certain(figure: Figure) -> Decimal:
    """How far the bar is certain: to the end nearer to zero; not at all of an "up to"."""
    least, most = figure.ends()[0][1], figure.ends()[-1][1]
    if figure.qualifier == "up-to" or least < 0 < most:
        return Decimal(0)
    return least if least >= 0 else most


def span_of(group: Group) -> tuple[Decimal, Decimal]:
    """The least and the greatest value of a group, zero included."""
    extents = [extent(row.figure) for row in group.rows]
    return min(least for least, _ in extents), max(most for _, most in extents)


def _table(group: Group, vocabularies: Vocabularies, marks: Marks, width: int) -> Table:
    span = span_of(group)
    solid = marks.achieved if group.achieved else marks.projected
    return Table(
        group_name(group, vocabularies),
        (Head("Case"), Head("", most=width + 1), Head("Figure", right=True, most=14)),
        tuple(_entry(row, bar(row.figure, span, solid, marks, width)) for row in group.rows),
        words=sentence(price_words(group.rows)),
    )


def _entry(row: Row, drawn: str) -> Entry:
    stated = f"{row.ref}: {one_line(row.stated)}, {row.period or 'no period'}; evidence "
    notes = (f"{stated}{row.strength.words}", sentence(baseline_of(row)), caveats_of(row))
    return Entry(
        (one_line(row.initiative.title), drawn, figure_short(row.figure)),
        tuple(note for note in notes if note),
    )


def _key(marks: Marks) -> tuple[str, ...]:
    return (
        f"{marks.achieved} achieved",
        f"{marks.projected} forecast, target or identified",
        f"{marks.doubtful} up to, or between the ends of a range",
        f"{marks.more} at least, or more than",
        "~ about, < nearly, <= up to, >= at least, > more than",
        "Bars are to scale within a group only.",
    )


def _can_write(out: TextIO, text: str) -> bool:
    try:
        text.encode(out.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
