"""What was meant as a citation but is not written as one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from lgcases.lazy import pattern
from lgcases.model.citations import (
    Citation,
    citations_in,
    code_in,
    is_escaped,
    leads_to_link,
)


class Miscited(NamedTuple):
    """Words that are no citation: where they stand, why they are none, and what was meant.

    ``meant`` is None where that is not known, and ``certain`` where all ids in it are those of
    sources.
    """

    start: int
    end: int
    reason: str
    meant: str | None = None
    certain: bool = False


_BRACKETS = pattern(r"\[((?:[^\[\]\n]|\n(?![^\S\n]*\n))*)\]")
_ROUND = pattern(r"[({]([^\S\n]*@[^(){}\[\]\n]*)[)}]")
# The place may follow in brackets of its own, as Pandoc has it.
_BARE = pattern(
    r"@(?<![\w.@/[-]@)([a-z0-9]++(?:-[a-z0-9]++)*+)(?![\w@-]|\.\w)(?: \[([^\[\]@\n]*)\])?"
)
_OPENED = pattern(r"\[@[\w-]*")
_BETWEEN = pattern(r";|(?:,|\s)\s*(?:(?:and|or|&)\s+)?(?=-?@)")
_PIECE = pattern(r"-?@?\{?(\w[\w-]*)\}?[.:]?(?:\s*,\s*|\s+|\Z)(.*)")

_NO_SOURCE = "it names no source"
_FOOTNOTE = "texts have no footnotes; the id of the source stands in its place, with @"
_NO_SIGN = "the id of a source has @ before it"
_SQUARE = "a citation stands in square brackets"
_OPEN = "its bracket is not closed"
_TWICE = "one pair of brackets is enough"
_BEFORE = "nothing stands before the @"
_SEMICOLON = "a semicolon stands between two sources"
_NOTHING = "nothing follows the last sign"
_COMMA = "a comma stands between a source and the place in it"
_OTHERWISE = "it is written [@id], [@id, p. 4] or [@id; @id]"


def miscited_in(text: str, known: Collection[str]) -> list[Miscited]:
    """What of a text was meant as a citation of the known sources, in order."""
    citations = citations_in(text)
    if _is_plain(text, citations, known):
        return []
    candidates = [
        *_in_brackets(text, citations, known),
        *_in_round_brackets(text, known),
        *_open(text),
        *_bare(text, known),
    ]
    # What begins inside something else is a part of it.
    taken = [(each.start, 1, each.end, None) for each in citations if each.cited]
    taken += [(each.start, -1, each.stop, None) for each in code_in(text)]
    found: list[Miscited] = []
    end = 0
    for start, _, stop, each in sorted(
        [*taken, *((each.start, 0, each.end, each) for each in candidates)],
        key=lambda entry: entry[:2],
    ):
        if start >= end:
            end = stop
            found += [] if each is None else [each]
    return found


def _is_plain(text: str, citations: Sequence[Citation], known: Collection[str]) -> bool:
    """Whether all brackets and signs belong to citations that are well formed."""
    signs = text.count("@")
    if not signs and "[" not in text:
        return True
    cited = [each for citation in citations for each in citation.cited]
    return (
        signs == len(cited)
        and text.count("[") == len(citations)
        and not any(each.place in known for each in cited)
        and all(citation.cited for citation in citations)
    )


def _in_brackets(
    text: str, citations: Sequence[Citation], known: Collection[str]
) -> Iterator[Miscited]:
    good = {
        citation.start
        for citation in citations
        if citation.cited and not any(each.place in known for each in citation.cited)
    }
    for match in _BRACKETS.finditer(text):
        start, end = match.span()
        if start in good:
            if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
                yield Miscited(start - 1, end + 1, _TWICE, match[0], certain=True)
        elif not is_escaped(text, start) and not leads_to_link(text, end):
            yield from _one(match, known)


def _one(match: re.Match[str], known: Collection[str]) -> Iterator[Miscited]:
    inner = " ".join(match[1].split())
    if inner.startswith("^"):
        meant, certain = _meant(inner[1:], known)
        yield Miscited(*match.span(), _FOOTNOTE, meant if certain else None, certain)
        return
    meant, certain = _meant(inner, known)
    cites = any(each[1] in known for each in _BARE.finditer(inner))
    if certain or cites or match[0].startswith("[@"):
        reason = _reason(inner, known) if "@" in inner else _NO_SIGN
        yield Miscited(*match.span(), reason, meant, certain)


def _in_round_brackets(text: str, known: Collection[str]) -> Iterator[Miscited]:
    for match in _ROUND.finditer(text):
        meant, certain = _meant(match[1].strip(), known)
        if certain and text[match.start() - 1 : match.start()] != "]":
            yield Miscited(*match.span(), _SQUARE, meant, certain)


def _open(text: str) -> Iterator[Miscited]:
    for match in _OPENED.finditer(text):
        if not is_escaped(text, match.start()) and _BRACKETS.match(text, match.start()) is None:
            yield Miscited(*match.span(), _OPEN)


def _bare(text: str, known: Collection[str]) -> Iterator[Miscited]:
    for match in _BARE.finditer(text):
        id, place = match[1], match[2]
        if id in known and not is_escaped(text, match.start()):
            meant = f"[@{id}, {place.strip()}]" if place and place.strip() else f"[@{id}]"
            yield Miscited(*match.span(), _SQUARE, meant, certain=True)


def _meant(inner: str, known: Collection[str]) -> tuple[str | None, bool]:
    """The citation that was meant by what stands in brackets, and whether all ids are known."""
    cited: list[str] = []
    certain = True
    for piece in _BETWEEN.split(inner):
        match = _PIECE.fullmatch(piece.strip())
        if match is None:
            if piece.strip(" ,\n"):
                return None, False
            continue
        id, place = match[1], " ".join(match[2].strip(" ,\n").split())
        if place in known:
            cited += [f"@{id}", f"@{place}"]
        elif "@" in place or (id not in known and "@" not in piece):
            return None, False
        else:
            cited.append(f"@{id}, {place}" if place else f"@{id}")
        certain = certain and id in known
    return (f"[{'; '.join(cited)}]", certain) if cited else (None, False)


def _reason(inner: str, known: Collection[str]) -> str:
    if re.search(r"@\{?\w", inner) is None:
        return _NO_SOURCE
    if any(piece.strip() in known for piece in re.split("[;,]", inner)):
        return _NO_SIGN
    if not inner.startswith("@") or re.search(r"[;,] ?[^ @;,][^;,]*@", inner):
        return _BEFORE
    if re.search(r"@[\w-]+ ?(?:,|and|&)? ?(?:and )?@", inner):
        return _SEMICOLON
    if re.search(r"[;,] ?(?:;|\Z)", inner):
        return _NOTHING
    return _COMMA if re.search(r"@[\w-]+ [^;,]", inner) else _OTHERWISE
