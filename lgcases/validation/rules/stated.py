"""Figures in the words of a statement: "more than £23.4m a year" is 23,400,000 GBP.

What cannot be read with certainty (numbers in words, decimal commas) is left out: rules
compare an amount only with what is found here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_SCALES = {
    "k": 3, "thousand": 3,
    "m": 6, "mn": 6, "mln": 6, "million": 6, "millions": 6,
    "bn": 9, "billion": 9, "billions": 9,
}  # fmt: skip
_SIGNS = {"£": "pound", "€": "euro", "$": "dollar"}
_CODES = {"GBP": "pound", "EUR": "euro", "USD": "dollar"}

# Begins with one digit, which the engine finds fastest, and looks at what precedes it from
# there.  A number counts only with a currency before it, or with something after it that makes
# it an amount: years have neither.
_FIGURE = re.compile(
    r"""
    ([0-9](?:(?<=[£€$].)|(?<=[A-Z]{3}[ ].)|(?<![\w.,/].)(?=[0-9,.]*[ ]?[%kmbtped]|[0-9]{0,2},))
    (?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]+)?)(?![,.]?[0-9])
    (?:[ ]?(k|m|mn|mln|bn|thousand|millions?|billions?)\b)?
    (?:[ ]?(%|per[ ]?cent\b)|[ ](pound|euro|dollar)s?\b)?
    """,
    re.VERBOSE,
)
_BETWEEN = frozenset({"-", "\u2013", " to ", " and ", " or "})


class Stated(NamedTuple):
    """A figure as a text states it.

    ``value`` is in full; ``step`` is the value of its last digit, so that 23.4 million has
    a step of 100,000.  ``unit`` is pound, euro, dollar, percent or empty.  ``start`` and
    ``end`` are its place in the text.
    """

    text: str
    value: Decimal
    step: Decimal
    unit: str
    start: int
    end: int

    def is_about(self, amount: Decimal) -> bool:
        """Whether the figure may be the amount, rounded or cut to fewer digits."""
        return amount == self.value or abs(abs(amount) - self.value) < self.step


@lru_cache(maxsize=256)
def figures_in(text: str) -> tuple[Stated, ...]:
    """The sums of money and percentages in a text, in order.

    A bare number counts as money only where it is written like a large sum: with
    separators, or with a word such as million.
    """
    found: list[Stated] = []
    for match in _FIGURE.finditer(text):
        figure = _stated(text, match)
        if figure is not None:
            if found:
                _share_scale(text, found, figure)
            found.append(figure)
    return tuple(found)


def _stated(text: str, match: re.Match[str]) -> Stated | None:
    number, scale, percent, word = match.groups()
    start = match.start()
    unit = "percent" if percent else word or ""
    if not unit and start:
        unit = _SIGNS.get(text[start - 1], "")
        if unit:
            start -= 1
        else:
            before = text[max(0, start - 4) : start].lstrip()
            unit = _CODES.get(before.rstrip(), "")
            if unit:
                start -= len(before)
    if not unit and (scale is None or scale == "k") and "," not in number:
        return None
    number = number.replace(",", "")
    power = _SCALES[scale] if scale else 0
    value = Decimal(f"{number}E{power}") if power else Decimal(number)
    step = _step(power - len(number.partition(".")[2]))
    return Stated(text[start : match.end()], value, step, unit, start, match.end())


@lru_cache(maxsize=64)
def _step(power: int) -> Decimal:
    return Decimal(1).scaleb(power)


def _share_scale(text: str, found: list[Stated], following: Stated) -> None:
    """In "£5 to £6 million" the first figure is in millions too."""
    last = found[-1]
    is_bare = last.value < 1000 <= following.value and last.unit not in ("", "percent")
    if is_bare and text[last.end : following.start] in _BETWEEN:
        power = _power(following)
        value, step = last.value.scaleb(power), last.step.scaleb(power)
        found[-1] = Stated(last.text, value, step, last.unit, last.start, last.end)


def _power(figure: Stated) -> int:
    match = _SCALE.search(figure.text)
    return _SCALES[match[1]] if match else 0


_SCALE = re.compile(r"(?:^|[0-9 ])(k|m|mn|mln|bn|thousand|millions?|billions?)\b")


def plain(value: Decimal) -> str:
    """The number in full, without exponent and without trailing zeros after the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
