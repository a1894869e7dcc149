"""Figures in the words of a statement: "more than £23.4m a year" is 23,400,000 GBP.

Sums are read as people write them in the languages of the sources: "2,5 Mio. Euro", "£2½m".
Numbers in words are left out.  What can be read in two ways has both readings, and what stands
before an unknown unit is doubtful: rules find nothing wrong with it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lgcases.lazy import pattern
from lgcases.validation.rules.digits import Reading, readings
from lgcases.validation.rules.money_words import (
    AFTER_FULL,
    CURRENCIES,
    JOINED,
    MIL,
    PER,
    PERCENT,
    SCALES,
    SHORT,
    SIGNS,
    UNREAD_SCALES,
)

_SPACE = " \u00a0\u202f"
_PART = "\u00bd\u00bc\u00be\u2153\u2154"
# Begins with one digit, which the engine finds fastest, and looks at what precedes it from there.
# A number is either groups of three digits with the same sign between them, or any other.
_NUMBER = pattern(
    rf"""
    ([0-9](?:(?<![\w.,/'\u2019].)|(?<=[£€$₹¥].)|(?<=[£€$]\..)
      |(?<=[A-Z]{{3}}.)|(?<=[kKF]r.)|(?<=[rs]\..))
    (?:[0-9]{{0,2}}([,.'\u2019{_SPACE}])[0-9]{{3}}(?:\2[0-9]{{3}})*(?:[.,][0-9]{{1,2}})?
      |[0-9]*(?:[.,'][0-9]+)?)(?![,.]?[0-9])|[{_PART}](?<![\w.,/].))
    ([ ]?[{_PART}]|[ ][1-3]/[2-4](?![0-9]))?
    (?:[{_SPACE}-]?['"\u2018\u2019\u201c\u201e\u00ab(\[]?([^\W\d_]+[€£$]?|[%€£$])(?![\w\u00b2]))?
    """,
    re.VERBOSE,
)
_NEXT = pattern(
    rf"\.?['\"\u2019\u201d\u201c\u00bb)\]]?[{_SPACE}-]?(?:d['\u2019]|de |di )?([^\W\d_]+|[%€£$])"
)
_CENT = pattern(r" (?:cent|ciento|cento)\b")
_BEFORE = pattern(
    r"(?:(?:\b(?:US|AU|CA|NZ|A|C))?([£€$₹¥])|\b([A-Z]{3}|[kK]r|KR|SFr|Fr|Rs))"
    rf"\.?[{_SPACE}]?\Z"
)
_TO = "- \u2013 to and or / bis und oder à et ou til og till och eller tot en of a y o e"
_BETWEEN = frozenset({*"-\u2013\u2014/", *(f" {word} " for word in _TO.split())})
#: From here on numbers are written in full: "£5,000 to £6 million" is no range of millions.
_FULL = 1000
_THING = pattern(r"[ -]([^\W\d_]{2,})")
#: What makes a sum or a percentage of the number before it.
_UNITS = frozenset({*SCALES, MIL, *CURRENCIES, *JOINED, *PERCENT, *PER, "t"})


class Stated(NamedTuple):
    """A figure as a text states it.

    ``value`` is in full; ``step`` is the value of its last digit, so that 23.4 million has
    a step of 100,000.  ``unit`` is pound, euro, dollar, krone, other, percent or empty.
    ``start`` and ``end`` are its place in the text.  ``power`` is that of its scale, 6 for
    million.  ``other`` is a second reading.  A ``doubtful`` figure may be any multiple of
    what was read.
    """

    text: str
    value: Decimal
    step: Decimal
    unit: str
    start: int
    end: int
    power: int = 0
    other: Reading | None = None
    doubtful: bool = False

    @property
    def bare(self) -> Decimal:
        """The number without its scale: 2 for two million."""
        return self.value.scaleb(-self.power)

    def is_about(self, amount: Decimal) -> bool:
        """Whether the figure may be the amount, rounded or cut to fewer digits."""
        if amount == self.value or abs(abs(amount) - self.value) < self.step:
            return True
        return self.other is not None and abs(abs(amount) - self.other.value) < self.other.step


class _Tail(NamedTuple):
    """What stands behind a number and belongs to it; ``mil`` may be thousand or million."""

    power: int
    unit: str
    end: int
    is_mil: bool = False


# (£000), £'000, £000s, (£m)
_TABLE_HEAD = pattern(r"£\s?['\u2019]?000(?:s|\b)(?!,)|\(£\s?(?:[mk]|bn|million|thousand)\)")


@lru_cache(maxsize=256)
def figures_in(text: str) -> tuple[Stated, ...]:
    """The sums of money and percentages in a text, in order.

    A bare number counts as money only where it is written like a large sum: with commas, or
    with a word such as million.  Where the text counts in thousands or millions, as the head of a
    table does, nothing is known of its numbers.
    """
    if "£" in text and _TABLE_HEAD.search(text) is not None:
        return ()
    found: list[Stated] = []
    lone: re.Match[str] | None = None
    for match in _NUMBER.finditer(text):
        figure = _stated(text, match)
        if figure is None and found and _continues(text, found[-1], match):
            figure = _read(text, match, "", match.start())
        if figure is None:
            lone = match
            continue
        if figure.power:
            _share_scale(text, found, lone, figure)
        found.append(figure)
        lone = None
    return tuple(found)


def _continues(text: str, last: Stated, match: re.Match[str]) -> bool:
    """Whether a number ends a range of money, so that its k stands for thousands."""
    is_short = match[4] is not None and match[4].lower() in SHORT
    is_money = last.unit not in ("", "percent")
    return is_short and is_money and text[last.end : match.start()] in _BETWEEN


def _share_scale(
    text: str, found: list[Stated], lone: re.Match[str] | None, following: Stated
) -> None:
    """In "£5 to £6 million" and "5 to 6 million" the first number is in millions too."""
    if lone is not None:
        first = _read(text, lone, "", lone.start())._replace(unit=following.unit)
    elif found and found[-1].unit not in ("", "percent"):
        first = found[-1]
    else:
        return
    is_bare = first.value < _FULL and not first.power and first.value <= following.bare
    is_range = is_bare and text[first.end : following.start] in _BETWEEN
    if is_range and (lone is not None or not counts_things(text, following)):
        power = following.power
        value, step = first.value.scaleb(power), first.step.scaleb(power)
        if lone is None:
            del found[-1]
        found.append(first._replace(value=value, step=step, power=power, doubtful=False))


def counts_things(text: str, figure: Stated) -> bool:
    """Whether a number without a currency counts things and no money: 2 million people."""
    if figure.unit:
        return False
    match = _THING.match(text, figure.end)
    return match is not None and match[1].lower() not in AFTER_FULL


@lru_cache(maxsize=64)
def numbers_in(text: str) -> tuple[Stated, ...]:
    """The other numbers of a text, which may be anything: counts, years, 10k."""
    return tuple(
        _read(text, match, "", match.start())
        for match in _NUMBER.finditer(text)
        if _stated(text, match) is None
    )


def _stated(text: str, match: re.Match[str]) -> Stated | None:
    """The figure, if it is one; most numbers are none, such as years and counts."""
    mark, word = match[2], match[4]
    unit, start = _unit_before(text, match.start())
    if not unit and (mark != "," and (word is None or word.lower() not in _UNITS)):
        return None
    if not unit and text[start - 1 : start].isalpha():
        return None
    figure = _read(text, match, unit, start)
    is_sum = figure.unit or mark == "," or (figure.power and (word or "").lower() not in SHORT)
    return figure if is_sum else None


def _read(text: str, match: re.Match[str], before: str, start: int) -> Stated:
    number, mark, fraction, word = match.groups()
    tail = _tail(text, match, before)
    unit = tail.unit or before
    if text[match.start() - 1 : match.start()] == "." and text[match.start() - 2] in SIGNS:
        number = f"0.{number}"
    reading, other = readings(number, mark, fraction, tail.power, unit)
    if tail.is_mil:
        shift = -3 if tail.power > 3 else 3
        other = Reading(reading.value.scaleb(shift), reading.step.scaleb(shift))
    return Stated(
        text[start : tail.end],
        reading.value,
        reading.step,
        unit,
        start,
        tail.end,
        tail.power,
        other,
        bool(before) and not tail.unit and not tail.power and _is_doubtful(text, match, word),
    )


def _is_doubtful(text: str, match: re.Match[str], word: str | None) -> bool:
    """Whether what follows a sum without a scale may be one: £2.5 lakh, £5/6m."""
    if word is None:
        behind = text[match.end(1) : match.end(1) + 2]
        return behind[:1] == "/" and behind[1:].isdigit()
    key = word.lower()
    is_short = len(match[1]) < 4 or match[2] is None
    return key in UNREAD_SCALES or (is_short and key not in AFTER_FULL)


def _unit_before(text: str, start: int) -> tuple[str, int]:
    """The currency that stands before a number, and where it begins."""
    near = text[start - 1 : start]
    if near and near in _SPACE:
        near = text[start - 2 : start - 1]
    if not near or not ("A" <= near <= "Z" or near in ".rs£€$₹¥"):
        return "", start
    match = _BEFORE.search(text, max(0, start - 6), start)
    unit = "" if match is None else CURRENCIES.get((match[1] or match[2]).lower(), "")
    return (unit, match.start()) if match is not None and unit else ("", start)


def _tail(text: str, match: re.Match[str], before: str) -> _Tail:
    end = max(match.end(1), match.end(3))
    if match[4] is None:
        return _Tail(0, "", end)
    key, behind = match[4].lower(), match.end(4)
    scaled = _scaled(text, key, before, behind)
    if scaled is not None:
        return scaled
    if key in PER:
        cent = _CENT.match(text, behind)
        return _Tail(0, "", end) if cent is None else _Tail(0, "percent", cent.end())
    unit = "percent" if key in PERCENT else CURRENCIES.get(key, "")
    return _Tail(0, unit, behind if unit else end)


def _scaled(text: str, key: str, before: str, end: int) -> _Tail | None:
    """The scale behind a number, with a second scale and the currency that follow it."""
    if key in JOINED:
        return _Tail(*JOINED[key], end)
    if key in ("t", "m") and text.startswith(".kr", end):
        return _Tail(3 if key == "t" else 6, "krone", end + 3)
    power = SCALES.get(key[:-2] if before and key.endswith("pa") else key)
    is_mil = key == MIL
    if is_mil:
        power = 6 if before in ("pound", "dollar") else 3
    if power is None or (before and power != 3 and not is_mil):
        return None if power is None else _Tail(power, "", end)
    behind = _NEXT.match(text, end)
    if behind is not None and power == 3 and len(behind[1]) > 3:
        more = SCALES.get(behind[1].lower())
        if more is not None:
            power, end, is_mil = power + more, behind.end(), False
            behind = _NEXT.match(text, end)
    unit = "" if behind is None else CURRENCIES.get(behind[1].lower(), "")
    if behind is None or not unit:
        return _Tail(power, "", end, is_mil)
    return _Tail(power, unit, behind.end(), is_mil)


def plain(value: Decimal) -> str:
    """The number in full, without exponent and without trailing zeros after the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
