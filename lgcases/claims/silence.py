"""Whether a note says that the source itself names no time: an answer, and nothing to look for."""

from __future__ import annotations

import re

from lgcases.lazy import pattern

_TIME = r"(?:years?|periods?|dates?|months?|when|start|end|began|begins?)"
_SILENT = pattern(
    rf"""\b(?:
    no[ ](?:\w+[ ]){{0,2}}?(?:years?|periods?|dates?|months?)
    |neither[ ](?:the[ ]|a[ ])?(?:years?|periods?|dates?|months?)
    |undated
    |{_TIME}\b[^.;]{{0,60}}?\b(?:not|nowhere|never)[ ](?:yet[ ]|to[ ]be[ ])?
        (?:stated|named|said|given|known|dated|clear|found)
    |(?:not|never|nothing|nobody|nowhere|neither)[ ](?:\w+[ ]){{0,3}}?
        (?:says?|states?|stated|names?|gives?|dates?|tells?|shows?)\b[^.;]{{0,40}}?\b{_TIME}
    |{_TIME}[ ](?:is|are)[ ](?:unknown|unclear|open)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def states_no_time(note: str | None) -> bool:
    """Whether the note says that the source gives no year or period.

    >>> states_no_time("The report names no year.")
    True
    >>> states_no_time("Stated in the year after the start.")
    False
    """
    return note is not None and _SILENT.search(note) is not None
