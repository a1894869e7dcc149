"""Values that are certain although they are not written as a record writes them.

``10,600,000`` can only be 10600000, and 24-11-2026 only 24 November: such values may be corrected
without asking.  Whatever could be read in two ways (03/04/2025, 10.600) is not here.
"""

from __future__ import annotations

import re
from datetime import date

_SIGN = r"(?:[£€$] ?)?"
# Digits alone, or groups of three behind one sign: two groups at least, since 10,600 is 10.6 to
# half of Europe.  With a pound sign one group is enough.
_DIGITS = re.compile(rf"{_SIGN}([0-9]{{1,15}}(?:\.[0-9]{{1,2}})?)")
_GROUPS = re.compile(
    rf"{_SIGN}([0-9]{{1,3}})((?:,[0-9]{{3}}){{2,}}|(?:\.[0-9]{{3}}){{2,}}|(?: [0-9]{{3}}){{2,}})"
)
_POUNDS = re.compile(r"£ ?([0-9]{1,3})((?:,[0-9]{3})+)")
_BOOLEANS = {"yes": "true", "no": "false"}

_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_MONTHS = {name[:length]: n for n, name in enumerate(_NAMES, 1) for length in (3, len(name))}
_MONTHS["sept"] = 9
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})([/.])([0-9]{1,2})\2([0-9]{1,2})")
_IN_WORDS = re.compile(r"(?:([0-9]{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? ([0-9]{4})")
_DASHED = re.compile(r"([0-9]{4})[\u2010-\u2015\u2212]([0-9]{2}(?:[-\u2010-\u2015][0-9]{2})?)")


def certain_number(text: str) -> str | None:
    """The number that a text can only be, in plain digits."""
    text = text.strip()
    if plain := _DIGITS.fullmatch(text):
        return plain[1] if not plain[1].startswith("0") or plain[1] == "0" else None
    grouped = _GROUPS.fullmatch(text) or _POUNDS.fullmatch(text)
    if grouped is None or grouped[1].startswith("0"):
        return None
    return grouped[1] + re.sub(r"[^0-9]", "", grouped[2])


def certain_boolean(text: str) -> str | None:
    """``true`` or ``false`` for yes and no."""
    return _BOOLEANS.get(text.strip().casefold())


def certain_date(text: str) -> str | None:
    """The date that a text can only be, as a record writes it."""
    text = text.strip()
    if dashed := _DASHED.fullmatch(text):
        return f"{dashed[1]}-{re.sub('[^0-9]', '-', dashed[2])}"
    if numbers := _DAY_FIRST.fullmatch(text):
        day, month, year = int(numbers[1]), int(numbers[3]), int(numbers[4])
        # To an American 03/04 is in March; a day above 12 is no month, an equal one the same.
        return _day(year, month, day) if day > 12 or day == month else None
    if numbers := _YEAR_FIRST.fullmatch(text):
        return _day(int(numbers[1]), int(numbers[3]), int(numbers[4]))
    words = _IN_WORDS.fullmatch(text)
    month = 0 if words is None else _MONTHS.get(words[2].casefold(), 0)
    if words is None or not month:
        return None
    year = int(words[3])
    return f"{year:04}-{month:02}" if words[1] is None else _day(year, month, int(words[1]))


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
