"""The records: what one file of ``data/initiatives/`` says, as immutable values.

Field names are those of ``schema/initiative.schema.json``, where each is described.
Terms of a vocabulary are kept as their ids; :mod:`lgcases.model.vocabulary` knows
what they mean.  Money is :class:`decimal.Decimal`.  A field that the record leaves
out is ``None`` or empty: nothing is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import TypeVar, dataclass_transform

from lgcases.model.dates import PartialDate, Period

_Value = TypeVar("_Value")


class _Part:
    """One ``repr`` for all classes here: it shows what is set.

    Those that dataclasses would write, one for each class, take a third of the time of loading
    this module, which every command waits for.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """The name of the class with the fields that differ from their defaults."""
        own = fields(self)  # type: ignore[arg-type]  # those that derive from it are dataclasses
        pairs = ((field, getattr(self, field.name)) for field in own)
        given = (f"{field.name}={value!r}" for field, value in pairs if value != field.default)
        return f"{type(self).__name__}({', '.join(given)})"


@dataclass_transform(frozen_default=True)
def _part(cls: type[_Value]) -> type[_Value]:
    """Make a class of immutable values, whose type checker refuses to have them changed.

    At run time nothing does: with a frozen dataclass, building a record takes half as long again.
    """
    return dataclass(slots=True, repr=False, unsafe_hash=True)(cls)


@_part
class StatedBy(_Part):
    """Who states a figure, and what ``stake`` it has in the initiative."""

    stake: str
    name: str | None = None


@_part
class Dispute(_Part):
    """Who contests a figure, and the sources that tell of it."""

    by: str
    source: tuple[str, ...] = ()


@_part
class ClaimBaseline(_Part):
    """What a claim is measured against; ``amount`` is in units of ``currency``, or in ``unit``."""

    kind: str
    what: str
    amount: Decimal | None = None
    currency: str | None = None
    unit: str | None = None
    qualifier: str = "exact"
    period: Period | None = None
    source: tuple[str, ...] = ()


@_part
class OutcomeBaseline(_Part):
    """What an outcome is measured against; ``unit`` is that of the outcome where left out."""

    kind: str
    what: str
    value: Decimal | str | None = None
    unit: str | None = None
    qualifier: str = "exact"
    period: Period | None = None
    source: tuple[str, ...] = ()


@_part
class Organisation(_Part):
    """An organisation that takes part; ``code`` is an ONS code or ``scheme:number``.

    ``count`` says for how many bodies the entry stands, where they are not named one by one.
    """

    name: str
    roles: tuple[str, ...] = ()
    id: str | None = None
    count: int = 1
    type: str | None = None
    code: str | None = None
    country: str | None = None
    joined: PartialDate | None = None
    left: PartialDate | None = None
    unnamed: bool = False
    source: tuple[str, ...] = ()
    note: str | None = None


@_part
class Event(_Part):
    """A dated event in the history of the initiative."""

    date: PartialDate | None
    event: str
    what: str
    organisations: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    source: tuple[str, ...] = ()


@_part
class Claim(_Part):
    """One stated saving, with everything that decides what it can be compared with.

    ``amount`` is in units of ``currency`` (not thousands or millions), or in ``unit``
    for percentages and per-unit figures; ``amount_to`` is the upper end of a range.
    ``organisations``, ``services`` and ``models`` are what it is about: ids of organisations of
    the record, and terms; all of the case where they are empty.  ``part_of``, ``replaces`` and
    ``result_of`` are ids of other figures of the record.
    """

    statement: str
    nature: str
    basis: str
    id: str | None = None
    amount: Decimal | None = None
    amount_to: Decimal | None = None
    currency: str | None = None
    unit: str | None = None
    qualifier: str = "exact"
    period: Period | None = None
    evidence: str | None = None
    cost_treatment: str = "not-stated"
    cash_releasing: bool | None = None
    prices: str = "nominal"
    price_base: PartialDate | None = None
    baseline: ClaimBaseline | None = None
    scope: str | None = None
    organisations: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    wider_than_case: bool = False
    part_of: str | None = None
    replaces: str | None = None
    result_of: str | None = None
    stated_by: StatedBy | None = None
    disputed: Dispute | None = None
    as_of: PartialDate | None = None
    source: tuple[str, ...] = ()
    note: str | None = None


@_part
class Cost(_Part):
    """What was or is to be spent, lost or owed; its fields mean what those of a claim mean."""

    statement: str
    kind: str
    basis: str
    id: str | None = None
    amount: Decimal | None = None
    amount_to: Decimal | None = None
    currency: str | None = None
    unit: str | None = None
    qualifier: str = "exact"
    period: Period | None = None
    evidence: str | None = None
    prices: str = "nominal"
    price_base: PartialDate | None = None
    scope: str | None = None
    organisations: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    wider_than_case: bool = False
    part_of: str | None = None
    replaces: str | None = None
    result_of: str | None = None
    stated_by: StatedBy | None = None
    disputed: Dispute | None = None
    as_of: PartialDate | None = None
    source: tuple[str, ...] = ()
    note: str | None = None


@_part
class Outcome(_Part):
    """A result other than money; ``value`` may be the word of a rating, such as ``Good``."""

    measure: str
    value: Decimal | str | None
    id: str | None = None
    value_to: Decimal | None = None
    unit: str | None = None
    qualifier: str = "exact"
    evidence: str | None = None
    period: Period | None = None
    baseline: OutcomeBaseline | None = None
    organisations: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    part_of: str | None = None
    replaces: str | None = None
    result_of: str | None = None
    stated_by: StatedBy | None = None
    as_of: PartialDate | None = None
    source: tuple[str, ...] = ()
    note: str | None = None


@_part
class Size(_Part):
    """One measure of how large the initiative is.

    ``value`` is in units of ``currency`` for money, else in ``unit``; ``period`` is the time
    that it covers, ``as_of`` the date for which it was stated.
    """

    kind: str
    value: Decimal | None
    value_to: Decimal | None = None
    unit: str | None = None
    currency: str | None = None
    qualifier: str = "exact"
    period: Period | None = None
    scope: str | None = None
    organisations: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    stated_by: StatedBy | None = None
    as_of: PartialDate | None = None
    source: tuple[str, ...] = ()
    note: str | None = None


@_part
class Related(_Part):
    """Another record, and how this initiative stands to it."""

    id: str
    relation: str
    note: str | None = None


@_part
class Source(_Part):
    """Where facts come from; texts, figures and events refer to its ``id``."""

    id: str
    title: str
    publisher: str
    kind: str
    url: str | None = None
    archive: str | None = None
    published: PartialDate | None = None
    accessed: PartialDate | None = None
    read: str | None = None
    note: str | None = None


@_part
class Withdrawal(_Part):
    """Why a record no longer counts."""

    date: PartialDate | None
    reason: str


@_part
class Initiative(_Part):
    """One initiative: one record, one file."""

    id: str
    title: str
    summary: str
    models: tuple[str, ...]
    services: tuple[str, ...]
    country: str
    status: str
    organisations: tuple[Organisation, ...]
    sources: tuple[Source, ...]
    aims: tuple[str, ...] = ()
    region: str | None = None
    status_as_of: PartialDate | None = None
    status_source: tuple[str, ...] = ()
    started: PartialDate | None = None
    ended: PartialDate | None = None
    size: tuple[Size, ...] = ()
    context: str | None = None
    approach: str | None = None
    results: str | None = None
    lessons: str | None = None
    history: tuple[Event, ...] = ()
    savings: tuple[Claim, ...] = ()
    costs: tuple[Cost, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    aliases: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    withdrawn: Withdrawal | None = None

    def source_of(self, id: str) -> Source | None:
        """The source with this id, or None."""
        return next((source for source in self.sources if source.id == id), None)

    def organisation_of(self, id: str) -> Organisation | None:
        """The organisation with this id, or None."""
        return next((body for body in self.organisations if body.id == id), None)

    @property
    def leads(self) -> tuple[Organisation, ...]:
        """The organisations in the role of lead."""
        return tuple(each for each in self.organisations if "lead" in each.roles)
