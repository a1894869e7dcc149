"""Citations in the long texts, as Pandoc writes them: ``[@report]``, ``[@report, p. 4; @audit]``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

#: A bracket that holds nothing but citations.
_BRACKET = re.compile(r"\[@[^\[\]\n]*(?:\n[^\[\]\n]+)*\]")
_ONE = re.compile(r"\s*@([A-Za-z0-9][A-Za-z0-9_-]*)\s*(?:,\s*([^;]*\S))?\s*")


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


@lru_cache(maxsize=4096)
def citations_in(text: str) -> tuple[Citation, ...]:
    """The citations of a text, in order."""
    if "[@" not in text:
        return ()
    return tuple(_citation(match) for match in _BRACKET.finditer(text))


def replace_citations(text: str, write: Callable[[Citation], str]) -> str:
    """The text with each citation written otherwise."""
    parts, position = [], 0
    for citation in citations_in(text):
        parts += [text[position : citation.start], write(citation)]
        position = citation.end
    return "".join([*parts, text[position:]])


def without_citations(text: str) -> str:
    """The text as it reads without its citations and the space before them."""
    if "[@" not in text:
        return text
    parts, position = [], 0
    for citation in citations_in(text):
        parts.append(text[position : citation.start].rstrip())
        position = citation.end
    return "".join([*parts, text[position:]])


def _citation(match: re.Match[str]) -> Citation:
    return Citation(tuple(_cited(match)), match.start(), match.end())


def _cited(match: re.Match[str]) -> Iterator[Cited]:
    offset = match.start() + 1
    found = []
    for part in match[0][1:-1].split(";"):
        one = _ONE.fullmatch(part)
        if one is None:
            return
        found.append(Cited(one[1], " ".join((one[2] or "").split()), offset + one.start(1)))
        offset += len(part) + 1
    yield from found
