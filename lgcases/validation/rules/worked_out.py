"""Whether an amount may follow from its statement, though the statement does not name it.

"£5 a bin for 50,000 homes" is 250,000, and so is "10% of £2.5m".  Where a statement has a price
for each of many, a share, a scale that belongs to no figure, or another unread number, an amount
that it does not name may still be right: rules leave it alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lgcases.lazy import pattern
from lgcases.validation.rules.money_words import SCALES, UNREAD_SCALES
from lgcases.validation.rules.stated import Stated, counts_things, figures_in, numbers_in

_YEAR = r"(?:financial |full |single )?(?:years?|annum|jahr|jaar|an\b|année|år|año|anno|ano|vuosi)"
#: Behind a sum: it is the price of one of many.
_FOR_EACH = pattern(
    r"(?: saved| less| more)?[ /]"
    r"(?:an?|per|pro|je|pr\.?|por|par|apiece|(?:from|for|in|of|to) (?:each|every)) ?"
    rf"(?!{_YEAR}|total\b)\w"
)
_EACH = pattern(rf"\b(?:each|every|apiece|monthly|weekly|daily|hourly)\b(?! {_YEAR})")
_SHARE = pattern(
    r"\b(?:half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)[ -](?:of|that|this|the|as)\b"
    r"|\b(?:twice|doubled?|halved|tripled?|trebled?|times)\b|[0-9] ?[x\u00d7] "
)
_LONG = [word for word in (*SCALES, *UNREAD_SCALES) if len(word) > 3]
_SCALE = pattern(rf"(?<!multi-)\b(?:{'|'.join(_LONG)})\b|['\u2019£]000|\b000s|[£€$](?:k|m|bn)\b")
_MANY = 1000
_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|"
    "nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred"
)
_SMALL = pattern(
    rf"\b(?:{_NUMBERS})[ -](?:pounds?|quid|euros?|dollars?|kroner|kronor|francs?)\b"
    r"|[0-9½]p\b|[ 0-9](?:pence|cents?|øre|öre)\b"
)
_CLOSE = Decimal("0.005")


def may_follow(amount: Decimal, text: str, stated: Sequence[Stated]) -> bool:
    """Whether an amount, not below zero, may be right beside these figures of its statement."""
    return (
        any(figure.doubtful for figure in stated)
        or any(_FOR_EACH.match(text, figure.end) for figure in stated)
        or _has_more(text)
        or any(number.is_about(amount) for number in numbers_in(text) if _is_many(number))
        or any(abs(result - amount) <= amount * _CLOSE for result in _shares(text, stated))
        or amount in _results(text, stated)
    )


def is_in_words(amount: Decimal, text: str) -> bool:
    """Whether a text without a figure may name an implausible amount in another way.

    A large one with "seven billion", a small one with "ninety pounds", "50p" or "500 a head".
    """
    folded = text.lower()
    if abs(amount) >= _MANY:
        return _SCALE.search(folded) is not None
    if _SMALL.search(folded) is not None:
        return True
    return any(
        number.value == abs(amount) and _FOR_EACH.match(text, number.end)
        for number in numbers_in(text)
    )


def _has_more(text: str) -> bool:
    folded = text.lower()
    if _EACH.search(folded) or _SHARE.search(folded):
        return True
    # The scales of the figures are read; what else is a scale belongs to a number in words.
    for figure in figures_in(text):
        folded = folded.replace(figure.text.lower(), " ", 1)
    return _SCALE.search(folded) is not None


def _is_many(number: Stated) -> bool:
    """Whether a number may be money, or a count of what has a price; years are neither."""
    return number.value >= _MANY and not (1900 <= number.value < 2100 and not number.power)


def _shares(text: str, stated: Sequence[Stated]) -> Iterator[Decimal]:
    """The sums in percentages that the text names."""
    for share in figures_in(text):
        if share.unit == "percent":
            for figure in stated:
                yield figure.value * share.value / 100


def _results(text: str, stated: Sequence[Stated]) -> set[Decimal]:
    """What is left or comes together of the sums, and the prices of many."""
    values = [figure.value for figure in stated]
    found = {sum(values, Decimal())} if len(values) > 1 else set()
    for first, second in combinations(values, 2):
        found |= {first + second, abs(first - second)}
    counts = [figure for figure in figures_in(text) if counts_things(text, figure)]
    counts += [number for number in numbers_in(text) if _is_many(number)]
    for count in counts:
        for value in values:
            found |= {value * count.value, value / count.value}
    return found
