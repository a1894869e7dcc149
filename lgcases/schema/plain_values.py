"""Values that are certain although they are not written as a record writes them.

``10,600,000`` can only be 10600000, and 24-11-2026 only 24 November: such values may be corrected
without asking.  Whatever could be read in two ways (03/04/2025, 10.600) is not here.
"""

from __future__ import annotations

import re
from datetime import date

# Of which currency a sign of money is: where another one is stated, one of the two is wrong.
_CURRENCY_OF = {"£": "GBP", "€": "EUR"}
# Digits alone, or groups of three with one mark between them: two groups at least, since 10,600
# is 10.6 to half of Europe.  With a pound sign one group is enough.
_DIGITS = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,2})?")
_GROUPS = re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3}){2,}|(?:\.[0-9]{3}){2,}|(?: [0-9]{3}){2,})")
_POUNDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
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


def certain_number(text: str, currency: object = None) -> str | None:
    """The number that a text can only be, in plain digits.

    A sign of money may precede it where it says the same as the ``currency`` that is stated beside
    the number; else one of the two is wrong, and taking the sign away would hide that.
    """
    text = text.strip()
    sign, figure = text[:1], text
    if sign in _CURRENCY_OF:
        if currency != _CURRENCY_OF[sign]:
            return None
        figure = text[1:].lstrip(" ")
    if figure.startswith("0") and not figure.startswith("0.") and figure != "0":
        return None
    if _DIGITS.fullmatch(figure):
        return figure
    if _GROUPS.fullmatch(figure) or (sign == "£" and _POUNDS.fullmatch(figure)):
        return re.sub(r"[^0-9]", "", figure)
    return None


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
