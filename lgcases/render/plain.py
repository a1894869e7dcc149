"""Records as plain data, as their files write them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from lgcases.claims import evidence_grade, initiative_grade
from lgcases.model import Initiative, PartialDate, Period, Vocabularies


def to_plain(initiative: Initiative) -> dict[str, Any]:
    """An initiative as a record writes it; fields that are not set are left out."""
    plain = _plain(initiative)
    if not isinstance(plain, dict):
        raise TypeError(f"not an initiative: {initiative!r}")
    return plain


def with_strength(initiative: Initiative, vocabularies: Vocabularies) -> dict[str, Any]:
    """An initiative as a record writes it, and what is computed: its evidence strength.

    ``strength`` is the grade, 0 to 5, of each claim, and of the strongest for the whole;
    None where there are no claims.
    """
    plain = to_plain(initiative) | {"strength": initiative_grade(initiative, vocabularies)}
    for claim, saving in zip(initiative.savings, plain.get("savings", ()), strict=True):
        saving["strength"] = evidence_grade(claim, initiative, vocabularies)
    return plain


def number(value: Decimal) -> int | float:
    """A decimal as JSON writes it: whole numbers without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


def _plain(value: object) -> Any:  # noqa: ANN401  # plain data
    if isinstance(value, PartialDate):
        return value.text
    if isinstance(value, Period):
        return _period(value)
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        pairs = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _plain(each) for field, each in pairs if _is_set(each, field.default)}
    return value


def _is_set(value: object, default: object) -> bool:
    """Whether a field says something: it is not empty, nor what it is where it is left out.

    Terms that stand for themselves where they are left out, such as "exact", are written out.
    """
    if value is None or value == ():
        return False
    return value != default or isinstance(value, str)


def _period(period: Period) -> str | dict[str, str]:
    if period.start is not None and period.start == period.end:
        return period.start.text
    ends = {"from": period.start, "to": period.end}
    return {name: each.text for name, each in ends.items() if each is not None}
