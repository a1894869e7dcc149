"""Documents as text: fitted to a terminal, with whole lines in a file or a pipe.

The layout is made of plain strings; rich, which takes long to load, is asked for the width of
the terminal, for letters that are two columns wide, and for colour.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from textwrap import wrap
from typing import TYPE_CHECKING, TextIO

from lgcases.files import is_terminal
from lgcases.model.citations import Citation, replace_citations
from lgcases.render.document import Card, Head, Part, Section, Table
from lgcases.text import one_line

if TYPE_CHECKING:
    from rich.console import Console

#: A line as pieces of text, each with its style.
Line = tuple[tuple[str, str], ...]

#: Columns of the widest document and card; longer lines are hard to follow.
_WIDEST, _WIDEST_CARD = 132, 100
#: Columns between those of a table, and of a ruled one.
_GAP, _RULED_GAP = 2, 3
#: What a column that shares the width gets at least.
_LEAST = 8
_INDENT, _DETAIL_INDENT = 2, 5
#: Columns before the second and further lines of an entry in a section.
_HANGING = 2
_HEADING, _BOLD, _DIM = "bold cyan", "bold", "dim"
_UNBOUNDED = 10_000
#: Lines given to rich at once: it is slow on single lines, and on very long texts.
_BATCH = 200


def terminal_width(out: TextIO) -> int | None:
    """The columns that a document may fill; None where lines stay whole."""
    return min(_console(out).width, _WIDEST) if is_terminal(out) else None


def write_document(out: TextIO, parts: Sequence[Part]) -> None:
    """Write the parts with an empty line between them."""
    _print(out, _document_lines(parts, terminal_width(out)))


def write_cards(out: TextIO, cards: Iterable[Card]) -> None:
    """Write cards, one below the other."""
    width = min(_console(out).width, _WIDEST_CARD) if is_terminal(out) else None
    _print(out, _between(_card_lines(card, width) for card in cards))


def cell_width(text: str) -> int:
    """The columns that a text takes on a terminal: two for wide letters, none for marks."""
    if text.isascii() and text.isprintable():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: str, width: int | None) -> list[str]:
    """The lines of a text, none wider than ``width``; long words break at hyphens first."""
    lines: list[str] = []
    for line in text.split("\n"):
        if width is None or cell_width(line) <= width:
            lines.append(line)
        elif line.isascii():
            hanging = "  " if line.startswith("- ") else ""
            lines.extend(wrap(line, max(1, width), subsequent_indent=hanging))
        else:
            lines.extend(_wrapped_at_blanks(line, width))
    return lines


def _wrapped_at_blanks(text: str, width: int | None) -> list[str]:
    """The lines of a text, broken at blanks only, so that addresses stay whole where they can."""
    if width is None or cell_width(text) <= width:
        return [text]
    from rich.text import Text  # counts wide letters, which the standard library does not

    parts = Text(text).wrap(_console(sys.stdout, _UNBOUNDED), max(1, width), overflow="fold")
    return [part.plain.rstrip() for part in parts]


def _console(out: TextIO, width: int | None = None) -> Console:
    """A console on which the text of records is never read as markup."""
    from rich.console import Console

    class QuietConsole(Console):
        def on_broken_pipe(self) -> None:
            """Leave the exit code to our entry point: rich would end with 1, for findings."""
            raise sys.exc_info()[1] or BrokenPipeError

    return QuietConsole(file=out, width=width, highlight=False, markup=False, emoji=False)


def _print(out: TextIO, lines: Iterator[Line]) -> None:
    if not is_terminal(out) and "FORCE_COLOR" not in os.environ:
        out.writelines("".join(text for text, _ in line) + "\n" for line in lines)
        return
    from rich.text import Text

    console = _console(out)
    while batch := list(islice(lines, _BATCH)):
        texts = [Text.assemble(*line) for line in batch]
        console.print(Text("\n").join(texts), soft_wrap=True)


def _between(blocks: Iterable[Iterable[Line]]) -> Iterator[Line]:
    """The lines of all blocks, with an empty line between blocks."""
    for number, block in enumerate(blocks):
        if number:
            yield ()
        yield from block


def _document_lines(parts: Sequence[Part], width: int | None) -> Iterator[Line]:
    widths = _all_widths(parts, width)
    return _between(
        _table_lines(part, widths[part.heads], width)
        if isinstance(part, Table)
        else _section_lines(part, width)
        for part in parts
    )


def _card_lines(card: Card, width: int | None) -> Iterator[Line]:
    yield from _styled(_wrapped_at_blanks(one_line(card.title), width), _BOLD)
    yield from _styled(_wrapped_at_blanks(one_line(card.summary), width))
    for section in card.sections:
        yield ()
        yield ((section.heading, _HEADING),)
        for text, style, indent in _entries_of(section):
            lines = _wrapped_at_blanks(text, None if width is None else width - indent)
            yield from _styled([" " * indent + line for line in lines], style)


def _section_lines(section: Section, width: int | None) -> Iterator[Line]:
    yield from _styled(wrapped(section.heading, width), _HEADING)
    for text, style, indent in _entries_of(section):
        lines = wrapped(text, None if width is None else width - indent - _HANGING)
        for number, line in enumerate(lines):
            yield ((" " * (indent + (_HANGING if number else 0)) + line, style),)


def _entries_of(section: Section) -> Iterator[tuple[str, str, int]]:
    """Each text below the heading of a section, with its style and indentation."""
    for paragraph in replace_citations(section.prose or "", _in_brackets).split("\n\n"):
        if paragraph.strip():
            yield one_line(paragraph), "", _INDENT
    for number, item in enumerate(section.items, 1):
        head = one_line(item.head)
        yield f"{number}. {head}" if section.ordered else head, "", _INDENT
        for detail in item.details:
            yield one_line(detail), _DIM, _DETAIL_INDENT


def _in_brackets(citation: Citation) -> str:
    """A citation as facts name their sources: ``[report, audit]``, ``[report, p. 4; audit]``."""
    named = [f"{each.id}, {each.place}" if each.place else each.id for each in citation.cited]
    between = "; " if any(each.place for each in citation.cited) else ", "
    return f"[{between.join(named)}]"


def _table_lines(table: Table, widths: list[int], width: int | None) -> Iterator[Line]:
    if table.heading:
        yield from _styled(wrapped(table.heading, width), _HEADING)
    if table.words:
        yield from _styled(wrapped(table.words, width), _DIM)
    if any(head.text for head in table.heads) and (table.entries or table.ruled):
        yield from _head_lines(table, widths)
    indent = _GAP if table.heads[0].text else widths[0] + _GAP
    for number, entry in enumerate(table.entries):
        if table.spaced and number:
            yield ()
        cells = [_cell(*each) for each in zip(entry.cells, table.heads, widths, strict=True)]
        yield from _row_lines(cells, table, widths)
        for note in entry.below:
            lines = wrapped(note, None if width is None else width - indent)
            yield from _styled([" " * indent + line for line in lines], _DIM)


def _head_lines(table: Table, widths: list[int]) -> Iterator[Line]:
    cells = [
        [(line, _BOLD) for line in wrapped(head.text, width)]
        for head, width in zip(table.heads, widths, strict=True)
    ]
    if not table.ruled:
        yield from _row_lines(cells, table, widths)
        return
    tallest = max(map(len, cells))
    at_the_foot = [[("", "")] * (tallest - len(cell)) + cell for cell in cells]
    yield from _row_lines(at_the_foot, table, widths)
    yield (("\u2500" * (sum(widths) + _RULED_GAP * (len(widths) - 1)), ""),)


def _cell(text: str, head: Head, width: int) -> list[tuple[str, str]]:
    """The lines of a cell, each with its style."""
    first, *further = text.split("\n")
    below = [(line, _DIM * head.dim_below) for each in further for line in wrapped(each, width)]
    return [*((line, "") for line in wrapped(first, width)), *below]


def _row_lines(
    cells: Sequence[Sequence[tuple[str, str]]], table: Table, widths: list[int]
) -> Iterator[Line]:
    gap = _RULED_GAP if table.ruled else _GAP
    for number in range(max(map(len, cells))):
        pieces: list[tuple[str, str]] = []
        blanks = 0
        for cell, head, width in zip(cells, table.heads, widths, strict=True):
            text, style = cell[number] if number < len(cell) else ("", "")
            if text:
                left = width - cell_width(text) if head.right else 0
                pieces += [(" " * (blanks + left), ""), (text, style)]
                blanks = width - cell_width(text) - left + gap
            else:
                blanks += width + gap
        yield tuple(pieces)


def _styled(lines: Iterable[str], style: str = "") -> Iterator[Line]:
    return (((line, style),) for line in lines)


def _all_widths(parts: Sequence[Part], width: int | None) -> dict[tuple[Head, ...], list[int]]:
    alike: dict[tuple[Head, ...], list[Table]] = {}
    for part in parts:
        if isinstance(part, Table):
            alike.setdefault(part.heads, []).append(part)
    return {heads: _widths(heads, tables, width) for heads, tables in alike.items()}


def _widths(heads: tuple[Head, ...], tables: Sequence[Table], width: int | None) -> list[int]:
    """The width of each column, for all tables with these heads."""
    ruled = tables[0].ruled
    natural = [_head_width(head, whole=ruled) for head in heads]
    for table in tables:
        for entry in table.entries:
            for column, cell in enumerate(entry.cells):
                natural[column] = max(natural[column], *map(cell_width, cell.split("\n")))
    gaps = (_RULED_GAP if ruled else _GAP) * (len(heads) - 1)
    if width is None or sum(natural) + gaps <= width:
        return natural
    return _shrunk(natural, heads, width - gaps)


def _head_width(head: Head, *, whole: bool) -> int:
    """The width of a head that may be broken between words, or stays ``whole``."""
    pieces = head.text.split("\n") if whole else head.text.split()
    return max(map(cell_width, pieces), default=0)


def _shrunk(natural: list[int], heads: tuple[Head, ...], width: int) -> list[int]:
    """The natural widths made smaller, so that together they fit where that can be done."""
    widths = [min(own, head.most or 0) for own, head in zip(natural, heads, strict=True)]
    left = width - sum(widths)
    # Those that share first, narrow ones before wide ones, then those that were shrunk.
    sharing = [column for column, head in enumerate(heads) if head.most is None]
    for place, column in enumerate(sorted(sharing, key=lambda column: natural[column])):
        fair = max(_LEAST, left // (len(sharing) - place))
        widths[column] = min(natural[column], fair)
        left -= widths[column]
    for column, own in enumerate(natural):
        more = max(0, min(own - widths[column], left))
        widths[column] += more
        left -= more
    return widths
