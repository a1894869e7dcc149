"""Plain data of a record to an :class:`~lgcases.model.initiative.Initiative`.

The data must have the shape that the schema asks for, except that anything may be
missing: what the schema refused is taken out before, and the rest is still worth a look.
A field of one name is read alike in all sections; a field without a reader is kept as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from lgcases.model.dates import PartialDate, Period
from lgcases.model.initiative import (
    Claim,
    ClaimBaseline,
    Cost,
    Dispute,
    Event,
    Initiative,
    Organisation,
    Outcome,
    OutcomeBaseline,
    Related,
    Size,
    Source,
    StatedBy,
    Withdrawal,
)

_Part = TypeVar("_Part")

Data = Mapping[str, Any]
#: What a date that does not exist is reported to: its JSON pointer and the reason.
BadDate = Callable[[str, str], None]


def build_initiative(data: Data, bad_date: BadDate) -> Initiative:
    """Build the record; each date that does not exist is reported and left out."""
    return _made(Initiative, data, "", bad_date)


def decimal(value: float) -> Decimal:
    """A number of a record as it was written: 19.99 is exactly 19.99."""
    return Decimal(value) if isinstance(value, int) else Decimal(str(value))


#: What reads the value of a field: the value, the JSON pointer of the section that it stands in,
#: its name there, and where to report bad dates.
_Reader = Callable[[Any, str, str, BadDate], Any]


def _made(make: Callable[..., _Part], data: Data, at: str, bad_date: BadDate) -> _Part:
    """A part of the record from its section of the data at this JSON pointer."""
    blank, readers = _shape(make)
    values = dict(blank)
    for name, value in data.items():
        read = readers.get(name, _passed_over)
        if read is None:
            values[name] = value
        elif read is not _passed_over:
            values[name] = read(value, at, name, bad_date)
    return make(**values)


def _passed_over(_value: object, _at: str, _name: str, _bad_date: BadDate) -> None:
    """Marks a field that the model does not have."""


@cache
def _shape(make: Any) -> tuple[dict[str, Any], dict[str, _Reader | None]]:  # noqa: ANN401
    """The fields that a part cannot do without, left blank, and what reads each of its fields."""
    known = fields(make)
    own = _READERS | _READERS_OF.get(make, {})
    needed = [each.name for each in known if each.default is MISSING]
    lists = {name for name in needed if own.get(name) is _tuple or name in _PARTS}
    blank: dict[str, Any] = {
        name: None if name in _NONE_WHERE_MISSING else () if name in lists else ""
        for name in needed
    }
    return blank, {each.name: own.get(each.name) for each in known}


def _date(value: Any, at: str, name: str, bad_date: BadDate) -> PartialDate | None:  # noqa: ANN401
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        bad_date(f"{at}/{name}", str(error))
        return None


def _period(value: Any, at: str, name: str, bad_date: BadDate) -> Period | None:  # noqa: ANN401
    if not isinstance(value, dict):
        single = _date(value, at, name, bad_date)
        return None if single is None else Period(single, single)
    within = f"{at}/{name}"
    start, end = (
        _date(value[each], within, each, bad_date) if each in value else None
        for each in ("from", "to")
    )
    return None if start is None and end is None else Period(start, end)


def _number(value: float, _at: str, _name: str, _bad_date: BadDate) -> Decimal:
    return decimal(value)


def _number_or_word(value: float | str, _at: str, _name: str, _bad_date: BadDate) -> Decimal | str:
    return value if isinstance(value, str) else decimal(value)


def _tuple(value: Sequence[str], _at: str, _name: str, _bad_date: BadDate) -> tuple[str, ...]:
    return tuple(value)


def _one_or_several(
    value: str | Sequence[str], _at: str, _name: str, _bad_date: BadDate
) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _section(make: Callable[..., object]) -> _Reader:
    return lambda value, at, name, bad_date: _made(make, value, f"{at}/{name}", bad_date)


def _each(make: Callable[..., object]) -> _Reader:
    def read(items: Sequence[Data], at: str, name: str, bad_date: BadDate) -> tuple[object, ...]:
        within = f"{at}/{name}/"
        return tuple(
            [_made(make, item, f"{within}{index}", bad_date) for index, item in enumerate(items)]
        )

    return read


_READERS: dict[str, _Reader] = {
    **dict.fromkeys(("date", "started", "ended", "joined", "left", "as_of"), _date),
    **dict.fromkeys(("status_as_of", "price_base", "published", "accessed"), _date),
    "period": _period,
    **dict.fromkeys(("amount", "amount_to", "value_to"), _number),
    "value": _number_or_word,
    **dict.fromkeys(("roles", "organisations", "services", "models", "aims", "aliases"), _tuple),
    **dict.fromkeys(("source", "status_source"), _one_or_several),
    "stated_by": _section(StatedBy),
    "disputed": _section(Dispute),
    "withdrawn": _section(Withdrawal),
}
#: The sections of a record that are lists of parts.
_PARTS: dict[str, _Reader] = {
    "organisations": _each(Organisation),
    "size": _each(Size),
    "history": _each(Event),
    "savings": _each(Claim),
    "costs": _each(Cost),
    "outcomes": _each(Outcome),
    "related": _each(Related),
    "sources": _each(Source),
}
_READERS_OF: dict[type, dict[str, _Reader]] = {
    Initiative: _PARTS,
    Claim: {"baseline": _section(ClaimBaseline)},
    Outcome: {"baseline": _section(OutcomeBaseline)},
}
#: What no text can stand for where it is missing.
_NONE_WHERE_MISSING = frozenset({"value", "date"})
