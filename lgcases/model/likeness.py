"""Whether a word is a typing error of another one, or means something else.

Likeness of letters says little about meaning: ``approved`` and ``disapproved`` are alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from lgcases.model.other_words import OTHER_WORDS
from lgcases.text import slug

#: A word of fewer letters, such as ``hub`` or ``ndpo``, is too near to too many others; inside a
#: longer name the other words say which one is meant.
_SHORTEST, _SHORTEST_IN_NAME = 5, 4
_DIGIT = re.compile(r"[0-9]")
#: Words that turn or weaken what stands beside them, also where a prefix is written as a word.
_TURNING_WORDS = frozenset(
    ("anti", "counter", "de", "dis", "former", "half", "in", "less", "mis", "never", "no", "non",
     "none", "not", "nothing", "off", "partially", "partly", "quasi", "re", "un", "without")
)  # fmt: skip
#: Beginnings that turn the meaning of what follows, and those that do so in place of another.
_PREFIXES = (
    "anti", "counter", "de", "dis", "ex", "il", "im", "in", "ir", "mis", "no", "non", "not", "out",
    "over", "post", "pre", "re", "un", "under",
)  # fmt: skip
_SHORTEST_STEM = 4
#: Words that end alike mean different things where their beginnings are short and unlike:
#: ``denounced`` and ``announced``.
_LONGEST_BEGINNING, _SHORTEST_END = 3, 5
_SAME_STEM = 0.8


def is_slip(written: str, meant: str) -> bool:
    """Whether an id or a code differs from the one meant by a slip alone.

    Slips are case and separators, one letter too many or too few, and two neighbours swapped, but
    for the first letter.  Ids are made of names, so that another letter or digit is no slip:
    ``northshire`` is not ``southshire``, nor is ``report-2015`` ``report-2016``.
    """
    one, other = slug(written), slug(meant)
    if one == other:
        return True
    if _DIGIT.findall(one) != _DIGIT.findall(other) or one[:1] != other[:1]:
        return False
    return _has_one_more(one, other) or _are_swapped(one, other)


def is_one_key(written: str, meant: str) -> bool:
    """Whether one letter too many, too few or wrong, or two neighbours swapped, is all."""
    return (
        _has_one_more(written, meant)
        or _are_swapped(written, meant)
        or (len(written) == len(meant) and len(_unlike(written, meant)) == 1)
    )


def _has_one_more(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(
        short == long[:place] + long[place + 1 :] for place in range(len(long))
    )


def _are_swapped(one: str, other: str) -> bool:
    unlike = _unlike(one, other) if len(one) == len(other) else []
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    first, second = unlike
    return one[first] == other[second] and one[second] == other[first]


def _unlike(one: str, other: str) -> list[int]:
    """The places where two words of one length differ."""
    return [place for place in range(len(other)) if one[place] != other[place]]


def is_typing_error(written: str, meant: str) -> bool:
    """Whether a name is another one with a slip that cannot mean anything else.

    Both are words joined by hyphens.  A slip is a separator, or one key in one word, but for its
    first letter and where the result is a word by itself: ``equality`` is not ``quality``.
    """
    if written.replace("-", "") == meant.replace("-", ""):
        return True
    one, other = written.split("-"), meant.split("-")
    unlike = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(unlike) != 1:
        return False
    word, right = unlike[0]
    shortest = _SHORTEST if len(other) == 1 else _SHORTEST_IN_NAME
    return (
        len(right) >= shortest
        and word[:1] == right[:1]
        and word not in OTHER_WORDS
        and not _DIGIT.search(word + right)
        and is_one_key(word, right)
    )


def means_another(written: str, meant: str) -> bool:
    """Whether two names that are alike differ by what turns the meaning, so that no one is meant.

    Both are words joined by hyphens: ``not-active`` and ``active``, ``extended`` and ``ended``.
    """
    one, other = _apart(written.split("-"), meant.split("-"))
    for words, others in ((one, other), (other, one)):
        turning = _TURNING_WORDS.intersection(words)
        if any(not _is_near(word, others) for word in turning):
            return True
    return any(_is_turned(a, b) for a in one for b in other)


def _is_near(word: str, others: Sequence[str]) -> bool:
    """Whether it may be a slip of one of the others, as ``off`` is of ``of``."""
    return any(is_one_key(word, other) for other in others)


def _apart(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words of each that the other one has not."""
    return (
        list((Counter(one) - Counter(other)).elements()),
        list((Counter(other) - Counter(one)).elements()),
    )


def _is_turned(one: str, other: str) -> bool:
    """Whether one word is the other with another beginning, which is no slip of a key."""
    short, long = sorted((one, other), key=len)
    if len(short) >= _SHORTEST_STEM and long.endswith(short) and len(long) > len(short) + 1:
        return True
    begin, start = _beginnings(one, other)
    if (
        max(len(begin), len(start)) <= _LONGEST_BEGINNING
        and len(one) - len(begin) >= _SHORTEST_END
        and not is_one_key(begin, start)
    ):
        return True
    return any(
        before != beyond and _is_alike(stem, root)
        for before, stem in _parts(one)
        for beyond, root in _parts(other)
    )


def _beginnings(one: str, other: str) -> tuple[str, str]:
    """What stands before the letters in which both words end."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    end = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return one[: len(one) - end], other[: len(other) - end]


def _parts(word: str) -> list[tuple[str, str]]:
    """The word as beginning and stem, in every way; the whole word is a stem as well."""
    found = [
        (prefix, word.removeprefix(prefix))
        for prefix in _PREFIXES
        if word.startswith(prefix) and len(word) >= len(prefix) + _SHORTEST_STEM
    ]
    return [("", word), *found]


def _is_alike(one: str, other: str) -> bool:
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _SAME_STEM
