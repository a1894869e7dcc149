"""Citations in the long texts: ``[@report]``, ``[@report; @audit, p. 4]``.

They are written as in Pandoc, in its plainest form only: each bracket holds nothing but ids of
sources, each with a place in the source where it helps to find it.  As in Pandoc there are none
in code, a bracket behind a backslash is plain text, and ``[@council](https://...)`` is a link.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

# What opens every citation: a text without it has none.
_OPENING = "[@"
# From the opening to the next bracket; a blank line ends the paragraph.
_BRACKET = re.compile(r"\[@(?:[^\[\]\n]|\n(?![^\S\n]*\n))*\]")
# More characters than ids have, so that a wrong one is found to be unknown.
_ID = re.compile(r"\s*+@(\w(?:[\w:.#$%&+?<>~/-]*\w)?)\s*+")
_LINK_TARGET = re.compile(
    r"\(\s*+(?:<[^<>\n]*+>|[^\s()<>]*+)(?:\s++(?:\"[^\"]*+\"|'[^']*+'))?\s*+\)"
)
_SPACES = re.compile(" *")
# As many backticks as opened it close a piece of code.
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:.|\n(?![^\S\n]*\n))*?(?<!`)\1(?!`)")


class Cited(NamedTuple):
    """One source in a bracket: its id, and the place in it, such as ``p. 4``; may be empty.

    ``start`` is the offset of the id in the text.
    """

    id: str
    place: str
    start: int


class Citation(NamedTuple):
    """A bracket of citations: the sources in it, and its place in the text.

    ``cited`` is empty where the bracket is not well formed.
    """

    cited: tuple[Cited, ...]
    start: int
    end: int


def citations_in(text: str) -> tuple[Citation, ...]:
    """The citations of a text, in order, those that are not well formed included."""
    return _found(text) if _OPENING in text else ()


def replace_citations(text: str, write: Callable[[Citation], str]) -> str:
    """The text with each citation written otherwise; what is not well formed stays as it is."""
    parts, position = [], 0
    for citation in citations_in(text):
        if citation.cited:
            parts += [text[position : citation.start], write(citation)]
            position = citation.end
    return "".join([*parts, text[position:]])


def without_citations(text: str) -> str:
    """The text as it reads without its citations and the space before them."""
    if _OPENING not in text:
        return text
    parts: list[str] = []
    position = 0
    for citation in citations_in(text):
        before = text[position : citation.start]
        position = citation.end
        if (parts or before.strip()) and not before.endswith("\n"):
            parts.append(before.rstrip())
        else:  # at the beginning of a text or line the space behind it goes
            parts.append(before)
            spaces = _SPACES.match(text, position)
            position = position if spaces is None else spaces.end()
    return "".join([*parts, text[position:]])


def code_in(text: str) -> list[range]:
    """Where a text holds code, between backticks: nothing in it is a citation or a figure."""
    if "`" not in text:
        return []
    return [range(*match.span()) for match in _CODE.finditer(text)]


def is_escaped(text: str, at: int) -> bool:
    """Whether a backslash makes the sign at this place a plain character."""
    if text[at - 1 : at] != "\\":
        return False
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1


def is_inside(at: int, spans: Sequence[range]) -> bool:
    """Whether a place lies in one of the spans, which are in order."""
    if not spans:
        return False
    after = bisect_right(spans, at, key=lambda span: span.start)
    return after > 0 and at in spans[after - 1]


def leads_to_link(text: str, end: int) -> bool:
    """Whether the bracket that ends here is followed by an address, as the text of a link."""
    return text.startswith("(", end) and _LINK_TARGET.match(text, end) is not None


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[Citation, ...]:
    code = code_in(text)
    found = []
    for match in _BRACKET.finditer(text):
        start, end = match.span()
        if is_escaped(text, start) or leads_to_link(text, end) or is_inside(start, code):
            continue
        found.append(Citation(_cited(match), start, end))
    return tuple(found)


def _cited(match: re.Match[str]) -> tuple[Cited, ...]:
    """The sources in a bracket; none where one of its parts is something else."""
    offset = match.start() + 1
    alone = match[0][2:-1]
    if alone.replace("-", "").isalnum() and alone[0] != "-" != alone[-1]:
        return (Cited(alone, "", offset + 1),)
    found = []
    for part in match[0][1:-1].split(";"):
        before, comma, place = part.partition(",")
        place = " ".join(place.split())
        id = _ID.fullmatch(before)
        if id is None or "@" in place or (comma and not place):
            return ()
        found.append(Cited(id[1], place, offset + id.start(1)))
        offset += len(part) + 1
    return tuple(found)
