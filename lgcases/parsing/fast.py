"""The fast path to plain data, for texts without anything unusual.

yaml-rs reads a record five times faster than PyYAML but keeps no places.  It is asked first,
and believed only where both parsers surely agree: no anchors, tags, escapes or deep nesting,
no layout that the two read differently, no number in a notation that records do not use.
Everything else, and everything that then breaks the schema, goes through the full parse
(:mod:`lgcases.parsing.parse`), which finds the faults and their places.  Tests hold the two to
the same data.
"""

from __future__ import annotations

import re
from typing import Any

from lgcases.parsing.limits import CITING, needs_event_scan

# Values that yaml-rs takes for numbers and records do not, or that have no exact value:
# 0x1f, 0o17, 0b1, 1_000, .inf, .nan and numbers of more than 15 digits.  Comments may stand
# between the field and its value.
_ODD_NUMBER = re.compile(
    r":\s+(?:#[^\n]*\n\s*)*(?=[-+.0-9_iInN])[-+]?(?:0[0-9xob]|[0-9.]*_|[0-9.]{15}|[0-9.]+[eE]|\.?(?:inf|nan|Inf|NaN|INF|NAN)\b)"
)
# Lists in brackets that both parsers read alike; they stand alone on their line.
_PLAIN_LIST = re.compile(r": \[(?:[\w-]+(?:, [\w-]+)*)?\]\n")
# The year of a judgment: behind a word, a bracket is part of a text.
_YEAR_IN_TEXT = re.compile(r"\[(?<=\w \[)[12][0-9]{3}\]")
_ODD_BLOCK = re.compile(r">[-+]*(?:[0-9]| +#)")
_QUESTION = re.compile(r"\?[ \n]")


def fast_data(text: str) -> dict[str, Any] | None:
    """Plain data of a text that is surely read right; None where the full parse is needed.

    Keys may still be something other than text, and repeated keys are refused: the result is
    good only if it fits the schema, which knows every name.
    """
    if "\\" in text or "\t" in text or "\r" in text or _has_odd_layout(text):
        return None
    if _ODD_NUMBER.search(text) or needs_event_scan(text):
        return None
    import yaml_rs  # costs 15 ms, and some answers come from the cache

    try:
        data = yaml_rs.loads(text, parse_datetime=False)
    except (ValueError, OverflowError, TypeError):
        return None
    return data if type(data) is dict else None


def _has_odd_layout(text: str) -> bool:
    """Whether one of the two parsers may read the text in its own way, or refuse it alone.

    Sections in braces, literal blocks, blocks with a stated indentation, keys with an
    explicit question mark, several documents, a last line without end.  Citations are text to
    both, or a list that fits no field.
    """
    return (
        "{" in text
        or "|" in text
        or "\n---" in text
        or "..." in text
        or not text.endswith("\n")
        or _has_odd_bracket(text)
        or _ODD_BLOCK.search(text) is not None
        or any(_begins_line(text, match.start()) for match in _QUESTION.finditer(text))
    )


def _has_odd_bracket(text: str) -> bool:
    brackets = text.count("[") - text.count(CITING)
    if brackets:
        brackets -= len(_PLAIN_LIST.findall(text))
    if brackets:
        brackets -= len(_YEAR_IN_TEXT.findall(text))
    return brackets != 0


def _begins_line(text: str, at: int) -> bool:
    """Whether only indentation and hyphens stand before a place on its line."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" -")
