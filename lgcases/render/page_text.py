"""Pages as text: fitted to a terminal, with whole lines elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from lgcases.render.card import section_lines
from lgcases.render.console import console_for
from lgcases.render.document import Entry, Head, Part, Section, Table
from lgcases.render.page import page_width

#: Blanks between columns.
GAP = 2
_LEAST = 8
# Blanks before the second and further lines of an entry.
_HANGING = 2
_UNBOUNDED = 10_000


def write_text_page(out: TextIO, parts: Sequence[Part]) -> None:
    """Write the parts with an empty line between them."""
    console = console_for(out)
    room = page_width(out)
    widths = _all_widths(parts, room)
    for index, part in enumerate(parts):
        if index:
            console.print()
        if isinstance(part, Table):
            text = _table(part, widths[part.heads], room)
            console.print(text, soft_wrap=True)
        else:
            _print_section(console, part, room)


def _print_section(console: Console, section: Section, room: int | None) -> None:
    heading = "\n".join(wrapped(section.heading, room))
    console.print(Text(heading, style="bold cyan"), soft_wrap=True)
    for text, indent in section_lines(section):
        lines = wrapped(text.plain, None if room is None else room - indent - _HANGING)
        for number, line in enumerate(lines):
            blanks = " " * (indent + (_HANGING if number else 0))
            console.print(Text(blanks + line, style=text.style), soft_wrap=True)


def _all_widths(parts: Sequence[Part], room: int | None) -> dict[tuple[Head, ...], list[int]]:
    alike: dict[tuple[Head, ...], list[Table]] = {}
    for part in parts:
        if isinstance(part, Table):
            alike.setdefault(part.heads, []).append(part)
    return {heads: _widths(heads, tables, room) for heads, tables in alike.items()}


def _widths(heads: tuple[Head, ...], tables: Sequence[Table], room: int | None) -> list[int]:
    natural = [max((cell_len(word) for word in head.text.split()), default=0) for head in heads]
    for table in tables:
        for entry in table.entries:
            for column, cell in enumerate(entry.cells):
                widest = max(map(cell_len, cell.split("\n")))
                natural[column] = max(natural[column], widest)
    gaps = GAP * (len(heads) - 1)
    if room is None or sum(natural) + gaps <= room:
        return natural
    widths = [min(own, head.most or 0) for own, head in zip(natural, heads, strict=True)]
    left = room - gaps - sum(widths)
    # Those that share first, narrow ones before wide ones, then those that were shrunk.
    sharing = [column for column, head in enumerate(heads) if head.most is None]
    for place, column in enumerate(sorted(sharing, key=lambda each: natural[each])):
        fair = max(_LEAST, left // (len(sharing) - place))
        widths[column] = min(natural[column], fair)
        left -= widths[column]
    for column, own in enumerate(natural):
        more = max(0, min(own - widths[column], left))
        widths[column] += more
        left -= more
    return widths


def _table(table: Table, widths: list[int], room: int | None) -> Text:
    # A style of the whole would colour what is appended as well.
    text = Text().append("\n".join(wrapped(table.heading, room)), style="bold cyan")
    indent = widths[0] + GAP if not table.heads[0].text else GAP
    if table.words:
        text.append("\n" + "\n".join(wrapped(table.words, room)), style="dim")
    heads = Entry(tuple(head.text for head in table.heads))
    if any(heads.cells) and table.entries:
        text.append("\n" + "\n".join(_lines(heads, table.heads, widths)), style="bold")
    for number, entry in enumerate(table.entries):
        if table.spaced and number:
            text.append("\n")
        text.append("\n" + "\n".join(_lines(entry, table.heads, widths)))
        for note in entry.below:
            lines = wrapped(note, None if room is None else room - indent)
            text.append("\n" + "\n".join(" " * indent + line for line in lines), style="dim")
    return text


def _lines(entry: Entry, heads: tuple[Head, ...], widths: list[int]) -> Iterator[str]:
    cells = [wrapped(cell, width) for cell, width in zip(entry.cells, widths, strict=True)]
    for number in range(max(map(len, cells))):
        line = ""
        for cell, head, width in zip(cells, heads, widths, strict=True):
            piece = cell[number] if number < len(cell) else ""
            blanks = " " * (width - cell_len(piece))
            line += (blanks + piece if head.right else piece + blanks) + " " * GAP
        yield line.rstrip()


def wrapped(text: str, width: int | None) -> list[str]:
    """The lines of a text, none wider than ``width``; long words break at hyphens first."""
    lines: list[str] = []
    for piece in text.split("\n"):
        if width is None or cell_len(piece) <= width:
            lines.append(piece)
        elif piece.isascii():
            hanging = "  " if piece.startswith("- ") else ""
            lines.extend(wrap(piece, max(1, width), subsequent_indent=hanging))
        else:
            # Counts letters that are two columns wide, which the standard library does not.
            console = Console(width=_UNBOUNDED)
            parts = Text(piece).wrap(console, max(1, width), overflow="fold")
            lines.extend(part.plain.rstrip() for part in parts)
    return lines
