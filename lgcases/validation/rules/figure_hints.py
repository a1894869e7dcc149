"""Quick tests for figures in a text: nearly all texts need no closer look.

The closer look is in :mod:`lgcases.validation.figures`, which takes longer to load than
many records to check and is loaded only where it is needed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lgcases.lazy import pattern


def may_hold_figure(text: str) -> bool:
    """A quick test, which is true of every text that has a figure."""
    return _DIGIT.search(text) is not None or bool(_hints_in(text.lower()))


def may_lack_source(text: str) -> bool:
    """A quick test, which is true of every text with a figure in a sentence without a citation.

    Without a mark between them that may end a sentence, a figure and the next citation are in one
    sentence for sure.
    """
    # In code a citation is none, nor is the text of a link or what follows a backslash.
    if "[@" in text and ("`" in text or "\\" in text or "](" in text):
        return may_hold_figure(text)
    folded = text.lower()
    figures = _figures_or_brackets(_hints_in(folded))
    return any(match.lastindex is None for match in figures.finditer(folded))


def _hints_in(folded: str) -> tuple[str, ...]:
    """Which hints a text in small letters has that a number is in words, or a sum of money."""
    return tuple([hint for hint in _HINTS if hint in folded])


_DIGIT = pattern("[0-9]")
# One of these is in every number in words that is a figure.
_HINTS = (
    *("hundred", "thousand", "illion", "per cent", "percent", "%", "p.c.", "per\u00a0cent"),
    *("pound", "pence", "euro", "dollar", "kron", "franc", "gbp", "eur", "usd", "dkk", "nok"),
    *("sek", "chf"),
)
_TO_CITATION = r"[^.!?\u2026\n\[]*+(?:\.(?=[^\W_])[^.!?\u2026\n\[]*+)*+(\[@[^\[\]\n]*+\])"


@lru_cache(maxsize=256)
def _figures_or_brackets(hints: tuple[str, ...]) -> re.Pattern[str]:
    """What finds digits and these hints, up to their citation if they have one, and brackets.

    A match without a group is a figure without a citation.
    """
    # Begins with one set of characters: the engine finds one of them five times faster.
    first = "".join(hint[0] for hint in hints)
    signs = "".join(f"|(?<={hint[0]}){re.escape(hint[1:])}" for hint in hints)
    return pattern(
        rf"[\[0-9{first}](?:(?<=\[)(@[^\[\]\n]*+\]|)|(?:(?<=[0-9]){signs})(?:{_TO_CITATION})?)"
    )
