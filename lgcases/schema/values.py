"""Numbers, dates, yes and no in other forms than a record's, and how a record writes them.

A form that can be read in one way only gives a safe edit; one that has a likely reading, an edit
that is not safe; any other, none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from lgcases.finding import Edit
from lgcases.model.dates import PartialDate

_SIGNS = {"£": ("GBP",), "€": ("EUR",), "$": ("USD", "AUD", "CAD", "NZD")}
_SCALES = {
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9,
}  # fmt: skip
_PLAIN = r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
# Groups of three.  A single dot is a decimal point, so dots need two groups to separate them.
_GROUPED = (
    r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+(?:\.[0-9]+)?|(?:\.[0-9]{3}){2,}"
    r"|(?:[ \u00a0\u2009\u202f][0-9]{3})+|(?:['\u2019][0-9]{3})+)"
)
_NUMBER = re.compile(
    rf"(?P<minus>[-\u2212]?)(?P<sign>[£€$]?)\s?(?P<figure>{_GROUPED}|{_PLAIN})"
    rf"\s?(?P<scale>{'|'.join(_SCALES)})?",
    re.IGNORECASE,
)
# One group of three: thousands in one half of Europe, decimals in the other.
_THREE_DECIMALS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_ONE_COMMA = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_SEPARATORS = re.compile(r"[, \u00a0\u2009\u202f'\u2019]")

_WORDS = {"yes": "true", "no": "false", "true": "true", "false": "false"}

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_DASHES = re.compile(r"\s*[\u2010-\u2015\u2212]\s*")
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_YEAR_AND_TWO = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_NAMED = re.compile(
    rf"(?:{_DAY} (?:of )?)?(?P<month>[a-z]{{3,9}})\.?,?(?: (?P<day_after>[0-9]{{1,2}})"
    r"(?:st|nd|rd|th)?,?)? (?P<year>[0-9]{4})",
    re.IGNORECASE,
)


def number_edit(value: str, schema: Mapping[str, Any], currency: object) -> Edit | None:
    """The edit that makes a number of a text, where that is one in full.

    A sign of money is left out safely where the ``currency`` beside it says the same; where that
    is another, one of the two is wrong, and leaving the sign out would hide it.  What a letter
    behind the number multiplies it by is likely, not certain; so is a single group after a comma,
    unless pounds or whole numbers are counted.
    """
    match = _NUMBER.fullmatch(value.strip())
    if match is None:
        return None
    meant = _SIGNS.get(match["sign"])
    if meant is not None and isinstance(currency, str) and currency not in meant:
        return None
    scale = match["scale"]
    if scale is None and _THREE_DECIMALS.fullmatch(match["figure"]):
        return None
    figure = _SEPARATORS.sub("", match["figure"])
    if figure.count(".") > 1:
        figure = figure.replace(".", "")
    number = Decimal(figure)
    if scale is not None:
        number = number.scaleb(_SCALES[scale.casefold()])
        figure = f"{number:f}"
        figure = figure.rstrip("0").rstrip(".") if "." in figure else figure
    if match["minus"]:
        number, figure = -number, f"-{figure}"
    if "integer" in schema["type"] and "." in figure:
        return None
    if not schema.get("minimum", number) <= number <= schema.get("maximum", number):
        return None
    whole = "integer" in schema["type"] or match["sign"] == "£"
    one_reading = scale is None and (whole or not _ONE_COMMA.fullmatch(match["figure"]))
    return Edit(figure, safe=one_reading and (meant is None or isinstance(currency, str)))


def boolean_edit(value: str) -> Edit | None:
    """The edit that makes true or false of yes or no, or of the same in quotes."""
    text = _WORDS.get(value.strip().casefold())
    return None if text is None else Edit(text)


def date_edit(value: str) -> Edit | None:
    """The edit that makes a date of a text, where it is one in another form.

    Of day and month the one above twelve is the day; where neither is, none is certain.
    """
    text = " ".join(value.split())
    dashed = _DASHES.sub("-", text)
    if dashed != text and (years := _YEAR_AND_TWO.fullmatch(dashed)):
        return _with_dash(years[1], years[2])
    found = {each for each in _readings(dashed) if _is_date(each)}
    return Edit(found.pop()) if len(found) == 1 else None


def _with_dash(year: str, two: str) -> Edit | None:
    """A year and two digits with a dash: a financial year, or a month whose hyphen was changed."""
    if int(two) == (int(year) + 1) % 100 and 1 <= int(two) <= 12:
        return Edit(f"{year}/{two}", safe=False)  # 2010-11 is November
    text = f"{year}-{two}"
    return Edit(text) if _is_date(text) else None


def _readings(text: str) -> Iterable[str]:
    """What a date in another form may mean; some of it may be no date."""
    yield text
    if match := _YEAR_FIRST.fullmatch(text):
        yield _joined(match[1], match[3], match[4])
    elif match := _YEAR_LAST.fullmatch(text):
        yield _joined(match[4], match[3], match[1])
        yield _joined(match[4], match[1], match[3])
    elif (match := _NAMED.fullmatch(text)) and (month := _month(match["month"])):
        days = [day for day in (match["day"], match["day_after"]) if day]
        if len(days) < 2:
            yield _joined(match["year"], month, *days)


def _month(name: str) -> str | None:
    """The number of a month, by its name or its first letters."""
    wanted = name.casefold()
    found = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(wanted)]
    return str(found[0]) if len(found) == 1 else None


def _joined(year: str, *rest: str) -> str:
    return "-".join([year, *(each.zfill(2) for each in rest)])


def _is_date(text: str) -> bool:
    if not 1900 <= int(text[:4] if text[:4].isdecimal() else 0) <= 2199:
        return False
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True
