"""Where the characters of a value stand in the file.

Between a value and its text lie folding, indentation, quotes and escapes.  All of them leave
the order of the characters alone, and folding changes white space only: so a character is
found by counting those before it that are no white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

# White space as folding may change it; YAML 1.1 counts the last three as line ends.
_SPACE = frozenset(" \t\r\n\x85\u2028\u2029")
# A line end that is escaped joins two lines.
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)", re.DOTALL)
# What follows the backslash where an escape stands for white space, but for those by number.
_ESCAPED_SPACE = frozenset(" \ttnrNLP\r\n")
_BLOCK = re.compile(r"[|>][^\r\n]*(?:\r\n|\r|\n|\Z)")


def places_of(text: str, start: int, style: str | None, value: str, wanted: range) -> list[int]:
    """The offsets in a file of some characters of a value.

    Args:
        text: The file.
        start: The offset at which the value begins, with its quote or its ``>``.
        style: How it is written, as PyYAML says: ``'``, ``"``, ``|``, ``>``, or None for plain.
        value: The value as it was read.
        wanted: The offsets of characters in the value; those of white space are left out.

    Returns:
        As many offsets as there are characters other than white space among them, or fewer
        where the text ends before.
    """
    before = sum(character not in _SPACE for character in value[: wanted.start])
    count = sum(character not in _SPACE for character in value[wanted.start : wanted.stop])
    return list(islice(_characters(text, start, style), before, before + count))


def _characters(text: str, start: int, style: str | None) -> Iterator[int]:
    """The offset of each character of a value that is no white space."""
    at = start
    if style in ("|", ">"):
        header = _BLOCK.match(text, start)
        at = start if header is None else header.end()
    elif style in ("'", '"'):
        at = start + 1
    while at < len(text):
        step = 1
        if style == '"' and text[at] == "\\":
            escape = _ESCAPE.match(text, at)
            step = 1 if escape is None else escape.end() - at
            if escape is None or not _is_space(escape[0]):
                yield at
        elif text[at] not in _SPACE:
            yield at
            step = 2 if style == "'" and text.startswith("''", at) else 1
        at += step


def _is_space(escape: str) -> bool:
    number = escape[2:]
    if escape[1] in "xuU" and number:
        return chr(int(number, 16)) in _SPACE
    return escape[1] in _ESCAPED_SPACE
