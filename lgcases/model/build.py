"""Plain data of a record to an :class:`~lgcases.model.initiative.Initiative`.

The data must have the shape that the schema asks for, except that anything may be
missing: what the schema refused is taken out before, and the rest is still worth a look.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from lgcases.model.dates import PartialDate, Period
from lgcases.model.initiative import (
    Claim,
    Cost,
    Event,
    Initiative,
    Organisation,
    Outcome,
    Source,
    Withdrawal,
)

_Part = TypeVar("_Part")

Data = Mapping[str, Any]
#: What a date that does not exist is reported to: its JSON pointer and the reason.
BadDate = Callable[[str, str], None]


def build_initiative(data: Data, bad_date: BadDate) -> Initiative:
    """Build the record; each date that does not exist is reported and left out."""
    return _Builder(bad_date).initiative(data)


class _Builder:
    def __init__(self, bad_date: BadDate) -> None:
        self._bad_date = bad_date

    def initiative(self, data: Data) -> Initiative:
        get = data.get
        withdrawn = get("withdrawn")
        return Initiative(
            id=get("id", ""),
            title=get("title", ""),
            summary=get("summary", ""),
            models=tuple(get("models", ())),
            services=tuple(get("services", ())),
            country=get("country", ""),
            status=get("status", ""),
            organisations=self._each(data, "organisations", self._organisation),
            sources=self._each(data, "sources", self._source),
            region=get("region"),
            status_as_of=self._date(data, "status_as_of", ""),
            status_source=_ids(get("status_source")),
            started=self._date(data, "started", ""),
            ended=self._date(data, "ended", ""),
            context=get("context"),
            approach=get("approach"),
            results=get("results"),
            lessons=get("lessons"),
            history=self._each(data, "history", self._event),
            savings=self._each(data, "savings", self._claim),
            costs=self._each(data, "costs", self._cost),
            outcomes=self._each(data, "outcomes", self._outcome),
            aliases=tuple(get("aliases", ())),
            related=tuple(get("related", ())),
            withdrawn=None
            if withdrawn is None
            else Withdrawal(
                self._date(withdrawn, "date", "/withdrawn"), withdrawn.get("reason", "")
            ),
        )

    def _each(self, data: Data, key: str, build: Callable[[Data, str], _Part]) -> tuple[_Part, ...]:
        items: Sequence[Data] = data.get(key, ())
        return tuple([build(item, f"/{key}/{index}") for index, item in enumerate(items)])

    def _organisation(self, data: Data, at: str) -> Organisation:
        get = data.get
        return Organisation(
            name=get("name", ""),
            roles=tuple(get("roles", ())),
            type=get("type"),
            code=get("code"),
            country=get("country"),
            joined=self._date(data, "joined", at),
            left=self._date(data, "left", at),
            unnamed=get("unnamed", False),
            source=_ids(get("source")),
            note=get("note"),
        )

    def _event(self, data: Data, at: str) -> Event:
        get = data.get
        return Event(
            date=self._date(data, "date", at),
            event=get("event", ""),
            what=get("what", ""),
            source=_ids(get("source")),
        )

    def _claim(self, data: Data, at: str) -> Claim:
        get = data.get
        return Claim(
            statement=get("statement", ""),
            nature=get("nature", ""),
            basis=get("basis", ""),
            amount=decimal(get("amount")),
            amount_to=decimal(get("amount_to")),
            currency=get("currency"),
            unit=get("unit"),
            qualifier=get("qualifier", "exact"),
            period=self._period(data, at),
            evidence=get("evidence"),
            cost_treatment=get("cost_treatment", "not-stated"),
            cash_releasing=get("cash_releasing"),
            prices=get("prices", "nominal"),
            price_base=self._date(data, "price_base", at),
            scope=get("scope"),
            wider_than_case=get("wider_than_case", False),
            disputed=get("disputed", False),
            as_of=self._date(data, "as_of", at),
            source=_ids(get("source")),
            note=get("note"),
        )

    def _cost(self, data: Data, at: str) -> Cost:
        get = data.get
        return Cost(
            statement=get("statement", ""),
            kind=get("kind", ""),
            amount=decimal(get("amount")),
            amount_to=decimal(get("amount_to")),
            currency=get("currency"),
            qualifier=get("qualifier", "exact"),
            period=self._period(data, at),
            evidence=get("evidence"),
            scope=get("scope"),
            as_of=self._date(data, "as_of", at),
            source=_ids(get("source")),
            note=get("note"),
        )

    def _outcome(self, data: Data, at: str) -> Outcome:
        get = data.get
        value = get("value")
        return Outcome(
            measure=get("measure", ""),
            value=value if isinstance(value, str) else decimal(value),
            value_to=decimal(get("value_to")),
            unit=get("unit"),
            qualifier=get("qualifier", "exact"),
            evidence=get("evidence"),
            period=self._period(data, at),
            as_of=self._date(data, "as_of", at),
            source=_ids(get("source")),
            note=get("note"),
        )

    def _source(self, data: Data, at: str) -> Source:
        get = data.get
        return Source(
            id=get("id", ""),
            title=get("title", ""),
            publisher=get("publisher", ""),
            kind=get("kind", ""),
            url=get("url"),
            archive=get("archive"),
            published=self._date(data, "published", at),
            accessed=self._date(data, "accessed", at),
            note=get("note"),
        )

    def _date(self, data: Data, key: str, at: str) -> PartialDate | None:
        value = data.get(key)
        if value is None:
            return None
        try:
            return PartialDate.parse(value)
        except ValueError as error:
            self._bad_date(f"{at}/{key}", str(error))
            return None

    def _period(self, data: Data, at: str) -> Period | None:
        value = data.get("period")
        if value is None:
            return None
        if not isinstance(value, Mapping):
            single = self._date(data, "period", at)
            return None if single is None else Period(single, single)
        within = f"{at}/period"
        start, end = self._date(value, "from", within), self._date(value, "to", within)
        return None if start is None and end is None else Period(start, end)


def decimal(value: float | None) -> Decimal | None:
    """A number of a record as it was written: 19.99 is exactly 19.99."""
    return None if value is None else Decimal(str(value))


def _ids(value: str | Sequence[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
