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
            aims=tuple(get("aims", ())),
            region=get("region"),
            status_as_of=self._date(data, "status_as_of", ""),
            status_source=_ids(get("status_source")),
            started=self._date(data, "started", ""),
            ended=self._date(data, "ended", ""),
            size=self._each(data, "size", self._size),
            context=get("context"),
            approach=get("approach"),
            results=get("results"),
            lessons=get("lessons"),
            history=self._each(data, "history", self._event),
            savings=self._each(data, "savings", self._claim),
            costs=self._each(data, "costs", self._cost),
            outcomes=self._each(data, "outcomes", self._outcome),
            aliases=tuple(get("aliases", ())),
            related=tuple([_related(each) for each in get("related", ())]),
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
            id=get("id"),
            count=get("count", 1),
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
            organisations=tuple(get("organisations", ())),
            services=tuple(get("services", ())),
            models=tuple(get("models", ())),
            source=_ids(get("source")),
        )

    def _claim(self, data: Data, at: str) -> Claim:
        get = data.get
        return Claim(
            statement=get("statement", ""),
            nature=get("nature", ""),
            basis=get("basis", ""),
            id=get("id"),
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
            baseline=self._claim_baseline(data, at),
            scope=get("scope"),
            organisations=tuple(get("organisations", ())),
            services=tuple(get("services", ())),
            models=tuple(get("models", ())),
            wider_than_case=get("wider_than_case", False),
            part_of=get("part_of"),
            replaces=get("replaces"),
            result_of=get("result_of"),
            stated_by=_stated_by(get("stated_by")),
            disputed=_dispute(get("disputed")),
            as_of=self._date(data, "as_of", at),
            source=_ids(get("source")),
            note=get("note"),
        )

    def _cost(self, data: Data, at: str) -> Cost:
        get = data.get
        return Cost(
            statement=get("statement", ""),
            kind=get("kind", ""),
            basis=get("basis", ""),
            id=get("id"),
            amount=decimal(get("amount")),
            amount_to=decimal(get("amount_to")),
            currency=get("currency"),
            unit=get("unit"),
            qualifier=get("qualifier", "exact"),
            period=self._period(data, at),
            evidence=get("evidence"),
            prices=get("prices", "nominal"),
            price_base=self._date(data, "price_base", at),
            scope=get("scope"),
            organisations=tuple(get("organisations", ())),
            services=tuple(get("services", ())),
            models=tuple(get("models", ())),
            wider_than_case=get("wider_than_case", False),
            part_of=get("part_of"),
            replaces=get("replaces"),
            result_of=get("result_of"),
            stated_by=_stated_by(get("stated_by")),
            disputed=_dispute(get("disputed")),
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
            id=get("id"),
            value_to=decimal(get("value_to")),
            unit=get("unit"),
            qualifier=get("qualifier", "exact"),
            evidence=get("evidence"),
            period=self._period(data, at),
            baseline=self._outcome_baseline(data, at),
            organisations=tuple(get("organisations", ())),
            services=tuple(get("services", ())),
            models=tuple(get("models", ())),
            part_of=get("part_of"),
            replaces=get("replaces"),
            result_of=get("result_of"),
            stated_by=_stated_by(get("stated_by")),
            as_of=self._date(data, "as_of", at),
            source=_ids(get("source")),
            note=get("note"),
        )

    def _size(self, data: Data, at: str) -> Size:
        get = data.get
        return Size(
            kind=get("kind", ""),
            value=decimal(get("value")),
            value_to=decimal(get("value_to")),
            unit=get("unit"),
            currency=get("currency"),
            qualifier=get("qualifier", "exact"),
            period=self._period(data, at),
            scope=get("scope"),
            organisations=tuple(get("organisations", ())),
            services=tuple(get("services", ())),
            models=tuple(get("models", ())),
            stated_by=_stated_by(get("stated_by")),
            as_of=self._date(data, "as_of", at),
            source=_ids(get("source")),
            note=get("note"),
        )

    def _claim_baseline(self, data: Data, at: str) -> ClaimBaseline | None:
        baseline = data.get("baseline")
        if baseline is None:
            return None
        get = baseline.get
        return ClaimBaseline(
            kind=get("kind", ""),
            what=get("what", ""),
            amount=decimal(get("amount")),
            currency=get("currency"),
            unit=get("unit"),
            qualifier=get("qualifier", "exact"),
            period=self._period(baseline, f"{at}/baseline"),
            source=_ids(get("source")),
        )

    def _outcome_baseline(self, data: Data, at: str) -> OutcomeBaseline | None:
        baseline = data.get("baseline")
        if baseline is None:
            return None
        get = baseline.get
        value = get("value")
        return OutcomeBaseline(
            kind=get("kind", ""),
            what=get("what", ""),
            value=value if isinstance(value, str) else decimal(value),
            unit=get("unit"),
            qualifier=get("qualifier", "exact"),
            period=self._period(baseline, f"{at}/baseline"),
            source=_ids(get("source")),
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
            read=get("read"),
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


def _stated_by(data: Data | None) -> StatedBy | None:
    return None if data is None else StatedBy(data.get("stake", ""), data.get("name"))


def _dispute(data: Data | None) -> Dispute | None:
    return None if data is None else Dispute(data.get("by", ""), _ids(data.get("source")))


def _related(data: Data) -> Related:
    return Related(data.get("id", ""), data.get("relation", ""), data.get("note"))


def _ids(value: str | Sequence[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
