"""Figures that stand as text where a number belongs: "about 1000", "1.2m", "984 of 1,000"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lgcases.lazy import pattern
from lgcases.validation.rules.money_words import SCALES, SHORT
from lgcases.validation.rules.qualifier_words import QUALIFIERS
from lgcases.validation.rules.stated import plain


class TextNumber(NamedTuple):
    """What a text says as a number, and the other fields that hold the rest of it.

    ``is_bare`` means that nothing but separators and quotes has to go, and ``is_certain`` that the
    separators can be no other: 66,000 is 66 to half of Europe.
    """

    value: str
    is_bare: bool
    is_certain: bool
    fields: str


_QUALIFIERS = {
    **{word: terms[0] for word, terms in QUALIFIERS.items()},
    **dict.fromkeys(("approx", "approx.", "some", "circa", "ca", "ca.", "c.", "~"), "about"),
    **{">": "more-than", "fewer than": "up-to", "under": "up-to", "<": "up-to"},
}
# In English a short word here is one of these; m stands for million, never for metres.
_SCALES = {word: power for word, power in SCALES.items() if word == "k" or word not in SHORT}

_BEFORE = "|".join(map(re.escape, sorted(_QUALIFIERS, key=len, reverse=True)))
_DIGITS = r"-?(?:[0-9]{1,3}(?:[, '\u00a0\u202f_][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NUMBER = pattern(
    rf"(?:(?P<before>{_BEFORE})\s*)?(?P<digits>{_DIGITS})"
    rf"(?:\s?(?P<scale>{'|'.join(_SCALES)}))?(?P<plus>\+)?"
    r"(?P<unit>\s?%|\s+(?!stars?\b)[a-z]+)?",
    re.IGNORECASE,
)
_PART = pattern(
    rf"(?P<part>{_DIGITS})\s(?:out\s)?of\s(?:the\s|all\s)?(?P<whole>{_DIGITS})(?P<unit>\s.+)?",
    re.IGNORECASE,
)
_RANGE = pattern(
    rf"(?:between\s)?(?P<lower>{_DIGITS})(?:\s?[-\u2013]\s?|\sto\s|\sand\s)(?P<upper>{_DIGITS})"
    r"(?P<unit>\s?%|\s+(?!stars?\b)[a-z]+)?",
    re.IGNORECASE,
)
_MONEY = pattern(
    rf"(?:(?:{_BEFORE})\s*)?[£€$]\s?{_DIGITS}(?:\s?(?:{'|'.join(_SCALES)}))?\b.*", re.IGNORECASE
)
_CODE = pattern("-?0[0-9]")
_ONE_COMMA = pattern("-?[0-9]{1,3},[0-9]{3}")
_MARKS = 10


def _read(digits: str) -> Decimal:
    return Decimal(re.sub("[, '\u00a0\u202f_]", "", digits))


@lru_cache(maxsize=256)
def one_number(text: str) -> TextNumber | None:
    """The number that a text holds alone, with a qualifier, a scale or a word for its unit."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    scale, unit = match["scale"], (match["unit"] or "").strip()
    value = plain(_read(match["digits"]).scaleb(_SCALES[scale.lower()] if scale else 0))
    fields = [f"value: {value}"]
    before = match["before"]
    if before or match["plus"]:
        fields.append(f"qualifier: {_QUALIFIERS[before.lower()] if before else 'at-least'}")
    if unit:
        fields.append(f'unit: "{unit}"' if unit == "%" else f"unit: {unit}")
    is_bare = len(fields) == 1 and not scale and not _CODE.match(match["digits"])
    is_certain = is_bare and not _ONE_COMMA.fullmatch(match["digits"])
    return TextNumber(value, is_bare, is_certain, ", ".join(fields))


@lru_cache(maxsize=256)
def several_numbers(text: str) -> str | None:
    """What to write in place of a share, a range or a sum that stands as text."""
    text = text.strip()
    if not any(character.isdigit() for character in text):
        return None
    part, span = _PART.fullmatch(text), _RANGE.fullmatch(text)
    if part is not None:
        whole = _read(part["whole"])
        share = 100 * _read(part["part"]) / whole if whole else Decimal(0)
        if whole <= _MARKS or not 0 <= share <= 100:
            return None  # marks such as 4 out of 5
        of = f"of {part['whole']}{part['unit'] or ''}"
        number = plain(_read(part["part"]))
        return f'value: {plain(round(share, 1))}, unit: "%"; or value: {number}, unit: {of}'
    if span is not None:
        lower, upper = _read(span["lower"]), _read(span["upper"])
        is_years = re.fullmatch(r"(?:19|20)[0-9]{2}", span["lower"]) is not None
        if is_years or not 0 <= lower < upper:
            return None
        return f"value: {plain(lower)}, value_to: {plain(upper)}"
    return "a claim or a cost: sums of money stand there" if _MONEY.fullmatch(text) else None
