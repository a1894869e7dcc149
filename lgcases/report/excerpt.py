"""The part of a source line that is worth showing, and where in it the carets go."""

from __future__ import annotations

from dataclasses import dataclass

from lgcases.text import shown

#: Columns of the terminal that an excerpt may fill.
WIDTH = 100
_BEFORE = 30
_TAB = 4
# However many characters of no width a line holds, no more are looked at on either side.
_REACH = 4 * WIDTH
# All that can be printed below takes one column: letters of Latin scripts, the pound sign.
_FIRST_WITHOUT_WIDTH = "\u0300"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a line; ``offset`` and ``length`` of the carets are in terminal columns."""

    text: str
    offset: int
    length: int


def excerpt(line: str, start: int, end: int) -> Excerpt:
    """Show ``line`` with the characters from ``start`` to ``end`` (from 0, end exclusive) marked.

    Long lines are cut around the mark, with an ellipsis on each side that was cut.  A mark
    without length still gets one caret.
    """
    start = min(start, len(line))
    end = max(start, min(end, len(line)))
    first = 0 if _fits(line, end) else _walk_left(line, start)
    pieces = ["…"] if first else []
    column = len(pieces)
    offset = length = 0
    at = first
    while at < min(len(line), start + _REACH):
        piece, width = _cell(line, at, column)
        if column + width > WIDTH - (at + 1 < len(line)):
            break
        if at == start:
            offset = column
        if start <= at < end:
            length += width
        pieces.append(piece)
        column += width
        at += 1
    if at <= start:
        offset = column
    if at < len(line):
        pieces.append("…")
    return Excerpt("".join(pieces), offset, max(1, length))


def _fits(line: str, end: int) -> bool:
    """Whether the mark can be seen with the line shown from its beginning."""
    if end > _REACH:
        return False
    return _columns(line, end) < WIDTH or _columns(line, min(len(line), _REACH)) <= WIDTH


def _columns(line: str, end: int) -> int:
    column = 0
    for at in range(end):
        column += _cell(line, at, column)[1]
    return column


def _walk_left(line: str, start: int) -> int:
    """The first character to show when there is some context before the mark."""
    width = 0
    for at in range(start - 1, max(0, start - _REACH) - 1, -1):
        width += _cell(line, at, 0)[1]
        if width > _BEFORE:
            return at + 1
    return max(0, start - _REACH)


def _cell(line: str, at: int, column: int) -> tuple[str, int]:
    """What is shown for a character, and how many columns it takes."""
    character = line[at]
    if character.isascii() and character.isprintable():
        if character == "[" and line[max(0, at - 2) : at] == "##":
            return "\\x5b", 4
        return character, 1
    if character == "\t":
        width = _TAB - column % _TAB
        return " " * width, width
    if character < _FIRST_WITHOUT_WIDTH and character.isprintable():
        return character, 1
    from lgcases.render.terminal import cell_width  # loads rich; few lines need it

    piece = shown(character)
    return piece, cell_width(piece)
