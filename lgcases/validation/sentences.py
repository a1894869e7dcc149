"""The sentences of a long text, each with what it cites.

A full stop ends a sentence only if what follows looks like the beginning of one, and what
precedes is no abbreviation, initial or number of a list: in doubt the sentence goes on, since
a citation at its end then covers more and not less.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lgcases.model.citations import Citation, citations_in, code_in, is_inside


class Sentence(NamedTuple):
    """A sentence, heading or item of a list: its place in the text, and its citations.

    A citation behind the full stop belongs to the sentence before it.  The items of a list also
    have the citations of the sentence that announces the list with a colon.
    """

    start: int
    end: int
    citations: tuple[Citation, ...]


# Marks that may end a sentence, with the quotes and brackets that close behind them.
_MARK = re.compile(r"[.!?…]+[\"'\u201d\u2019)\]*_]*(?=\s|\[@|\Z)")
_ITEM = re.compile(r"[^\S\n]*(?:[-*+•]|\(?[0-9]{1,3}[.)]|\(?[a-z]\))[^\S\n]+")
_HEADING = re.compile(r"[^\S\n]*#{1,6}[^\S\n]+")
# What a sentence begins with: a capital, a number, a name such as oneSource, a quotation, a sum.
_BEGINNING = re.compile(r"[\"'\u201c\u2018(\[*_]*(?:[^\W\d_a-z]|[0-9£€$~]|[a-z]+[A-Z])")
_NUMBER = re.compile(r"[(\[]*[0-9]")
_LISTED = re.compile(r"(?:\A|[:;,])[ (]*(?:[0-9]{1,3}|[a-z])\Z")
_SPACES = re.compile(r"\s*")
# No abbreviation has more characters.
_LONGEST = 40


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Never the end of a sentence: something follows that belongs to them.
_NEVER = _words(
    """st dr mr mrs ms messrs prof rev hon cllr sir gov sen rt e.g eg i.e ie cf v vs approx ca circa
    c incl excl inc'l viz esp avg max min pop est fig figs tel ref"""
)
#: The same, where a number follows.
_BEFORE_NUMBER = _words(
    """no nos p pp para paras art arts s ss sec sect vol vols ch chap reg regs r pt cl app fig n
    jan feb mar apr jun jul aug sep sept oct nov dec"""
)
#: The end of a sentence only where a word follows that often begins one: Acme Ltd. The council.
_AT_TIMES = _words(
    """etc ltd inc co corp plc llp al jr sr dept bros ave rd ln sq p.m a.m pm am b.c a.d
    jan feb mar apr jun jul aug sep sept oct nov dec"""
)
_BEGINNERS = _words(
    """the a an it its in this that these those they their he she we his her but and no not each
    one two three both all some many most few several after when since while before by for from on
    at as if with without of to there here what where who how why nothing nobody once until under
    over about later then another other only such so yet however according during although
    because council councils savings staff residents critics"""
)
#: Letters behind these are names of choices, not initials: Plan B, Band D.
_LETTERED = _words(
    """plan option band grade class group phase part type section category site unit appendix annex
    lot zone block schedule table scenario model version vitamin hepatitis"""
)
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text in order; together they cover all of it but white space."""
    citations = citations_in(text)
    starts = [citation.start for citation in citations]
    code = code_in(text)
    announced: tuple[Citation, ...] = ()
    for start, end, is_item in _blocks(text):
        given = announced if is_item else ()
        own: tuple[Citation, ...] = ()
        inside = citations[bisect_left(starts, start) : bisect_left(starts, end)]
        for first, stop in _split(text, start, end, inside, code):
            own = citations[bisect_left(starts, first) : bisect_left(starts, stop)]
            yield Sentence(first, stop, (*own, *given))
        if not is_item:
            announced = own if _announces(text, end, own) else ()


def _blocks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where paragraphs, headings and items begin and end; whether each is an item."""
    start: int | None = None
    is_item = False
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        item, heading = _ITEM.match(line), _HEADING.match(line)
        if start is not None and (item or heading or not line.strip()):
            yield start, at - 1, is_item
            start = None
        opens = item or heading
        if start is None and line.strip():
            start, is_item = at + (opens.end() if opens else 0), item is not None
        if heading and start is not None:
            yield start, end, False
            start = None
        at = end + 1
    if start is not None:
        yield start, len(text), is_item


def _announces(text: str, end: int, citations: Sequence[Citation]) -> bool:
    """Whether a paragraph ends in a colon, the citations at its end left aside."""
    ends = {citation.end: citation.start for citation in citations}
    while end and (end in ends or text[end - 1] in " \n."):
        end = ends.get(end, end - 1)
    return text[end - 1 : end] == ":"


def _split(
    text: str, start: int, end: int, citations: Sequence[Citation], code: Sequence[range]
) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end."""
    brackets = [range(citation.start, citation.end) for citation in citations]
    ends = {citation.start: citation.end for citation in citations}
    first = seen = start
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        if at < seen or is_inside(at, brackets) or is_inside(at, code):
            continue
        seen = _behind_citations(text, mark.end(), ends)
        if seen < end and _ends(text, first, mark, seen):
            yield first, seen
            first = seen = _behind_spaces(text, seen)
    if text[first:end].strip():
        yield first, end


def _behind_citations(text: str, at: int, ends: Mapping[int, int]) -> int:
    """Where the citations end that follow directly, with the full stop behind them."""
    following = _behind_spaces(text, at)
    while following in ends:
        at = ends[following]
        at += text.startswith(".", at)
        following = _behind_spaces(text, at)
    return at


def _behind_spaces(text: str, at: int) -> int:
    spaces = _SPACES.match(text, at)
    return at if spaces is None else spaces.end()


def _ends(text: str, first: int, mark: re.Match[str], stop: int) -> bool:
    """Whether a mark ends the sentence from ``first``; the next one would begin at ``stop``."""
    following = _behind_spaces(text, stop)
    if _BEGINNING.match(text, following) is None:
        return False
    if mark[0][0] != "." or mark[0].startswith(".."):
        return True
    at = mark.start()
    before = text[max(first, at - _LONGEST) : at]
    word = before.rpartition("\n")[2].rpartition(" ")[2].lstrip("([\"'\u201c\u2018*_")
    if _LISTED.search(before) is not None:
        return False  # the number of a list that is written in one paragraph
    return not _is_short(text, first, at, word, following)


def _is_short(text: str, first: int, at: int, word: str, following: int) -> bool:
    """Whether the word before a full stop is an abbreviation or initial within a sentence."""
    folded = word.lower()
    before_number = _NUMBER.match(text, following) is not None
    if folded in _NEVER or (before_number and folded in _BEFORE_NUMBER):
        return True
    if len(word) == 1 and word.isupper():
        previous = text[max(first, at - _LONGEST) : at - 1].split()
        return not previous or previous[-1].lower() not in _LETTERED
    if folded in _AT_TIMES or _DOTTED.fullmatch(word) is not None:
        next_word = re.match(r"\W*(\w*)", text[following : following + 40])
        return next_word is None or next_word[1].lower() not in _BEGINNERS
    return False
