"""Quick tests for figures in a text: nearly all texts need no closer look.

The closer look is in :mod:`lgcases.validation.figures`, which takes longer to load than
many records to check and is loaded only where it is needed.
"""

from __future__ import annotations

import re


def may_hold_figure(text: str) -> bool:
    """A quick test, which is true of every text that has a figure."""
    return _has_digit(text) or may_hold_words(text)


def _has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


def may_hold_words(text: str) -> bool:
    """A quick test, which is true of every text that has a number in words, or a sign of money."""
    folded = text.lower()
    for hint in _HINTS:  # noqa: SIM110  # any() costs as much as five of them
        if hint in folded:
            return True
    return False


_DIGIT = re.compile("[0-9]")
# One of these is in every number in words that is a figure.
_HINTS = (
    *("hundred", "thousand", "illion", "per cent", "percent", "%", "p.c.", "per\u00a0cent"),
    *("pound", "pence", "euro", "dollar", "kron", "franc", "gbp", "eur", "usd", "dkk", "nok"),
    *("sek", "chf"),
)


def may_lack_source(text: str, *, in_words: bool | None = None) -> bool:
    """A quick test, which is true of every text with a figure in a sentence without a citation.

    From the last mark that may end a sentence up to a citation, all is sourced for sure.
    ``in_words`` says whether the text may have numbers in words, where that is known.
    """
    in_words = may_hold_words(text) if in_words is None else in_words
    may_hold = may_hold_figure if in_words else _has_digit
    uncited, *cited = text.split("[@")
    for piece in cited:
        end = _behind_last_mark(uncited)
        if end and may_hold(uncited[:end]):
            return True
        bracket, _, uncited = piece.partition("]")
        if len(bracket) == len(piece) or "[" in bracket or "\n" in bracket:
            return may_hold_figure(text)  # nobody knows where it ends
    is_markup = cited and ("`" in text or "\\" in text or "](" in text)
    return may_hold(text if is_markup else uncited)


def _behind_last_mark(text: str) -> int:
    """Where the last mark of a text ends that may end a sentence; 0 where there is none."""
    last = max(text.rfind("\n"), text.rfind("!"), text.rfind("?"), text.rfind("\u2026"))
    stop = text.rfind(".")
    while stop > last and text[stop + 1 : stop + 2].isalnum():
        stop = text.rfind(".", 0, stop)
    return max(last, stop) + 1
