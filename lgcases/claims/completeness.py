"""Whether a claim says enough to be compared.

This is the one place that decides it: comparisons list what it finds, and validation warns of
it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from lgcases.claims.silence import states_no_time
from lgcases.claims.unavailable import Reason, Unavailable
from lgcases.model import Claim, PartialDate, Period, Vocabularies

#: Days of the longest year.
_YEAR = 366


class Sum(Protocol):
    """A stated sum in the shape that claims and costs have."""

    @property
    def amount(self) -> Decimal | None:
        """In units of ``currency``; the lower end of a range."""

    @property
    def amount_to(self) -> Decimal | None:
        """The upper end of a range."""

    @property
    def currency(self) -> str | None:
        """ISO 4217."""

    @property
    def qualifier(self) -> str:
        """The word before the amount."""

    @property
    def basis(self) -> str:
        """What the amount counts."""

    @property
    def period(self) -> Period | None:
        """The time that it covers, as stated."""

    @property
    def as_of(self) -> PartialDate | None:
        """The date for which it was stated."""

    @property
    def evidence(self) -> str | None:
        """How far it is from a confirmed result."""

    @property
    def prices(self) -> str:
        """``nominal`` or ``real``."""

    @property
    def price_base(self) -> PartialDate | None:
        """The year whose prices a real amount is in."""


def counted_period(item: Sum) -> Period | None:
    """The period of which a claim or cost counts the money.

    A sum over years "since 2014", stated in 2018, is counted up to the date for which it was
    stated.  Other periods are as stated, open ones included.
    """
    period = item.period
    if period is None or item.as_of is None or not is_open_sum(item):
        return period
    return Period(period.start, item.as_of)


def is_open_sum(item: Sum) -> bool:
    """Whether a claim or cost is a sum over years of which only the start is stated."""
    period = item.period
    return (
        item.basis == "cumulative"
        and period is not None
        and period.start is not None
        and period.end is None
    )


def missing_pieces(
    item: Sum, vocabularies: Vocabularies, *, nominal: bool = False
) -> Unavailable | None:
    """What keeps a claim from being compared with any other; None when nothing does.

    Costs and other sums are judged alike, only that they need neither nature nor evidence.
    Each reason names the field of the claim that it is about.  Every sum needs a period to be
    put into real terms; that of a sum over years may be open where ``as_of`` says up to when it
    was counted.  In a ``nominal`` view a yearly rate and a one-off sum do without; a single
    year and a sum over years never do.  A claim without an amount has no other reason: nothing
    else would help it.
    """
    if item.amount is None:
        return Unavailable((Reason.NO_AMOUNT,))
    if item.basis in vocabularies.unit_bases:
        return Unavailable((Reason.NOT_MONEY,))
    reasons: list[Reason] = []
    if item.amount_to is not None and item.amount_to < item.amount:
        reasons.append(Reason.REVERSED_RANGE)
    if not item.currency:
        reasons.append(Reason.NO_CURRENCY)
    if (period := _period_reason(item, nominal)) is not None:
        reasons.append(period)
    if item.basis not in vocabularies.money_bases:
        reasons.append(Reason.NO_BASIS)
    if isinstance(item, Claim):
        reasons += unclassified(item)
    if item.prices == "real" and (nominal or item.price_base is None):
        reasons.append(Reason.NOT_NOMINAL if nominal else Reason.NO_PRICE_BASE)
    return Unavailable(tuple(reasons)) if reasons else None


def unclassified(claim: Claim) -> list[Reason]:
    """What of a claim is not stated that decides with which others it can be ranked."""
    reasons = [] if claim.nature else [Reason.NO_NATURE]
    return reasons if claim.evidence else [*reasons, Reason.NO_EVIDENCE]


def _period_reason(item: Sum, nominal: bool) -> Reason | None:
    period, rate = counted_period(item), item.basis == "per-year"
    if period is not None and period.is_reversed:
        return Reason.REVERSED_PERIOD
    if nominal and (rate or item.basis == "one-off"):
        return None
    if period is None:
        return Reason.NO_PERIOD
    first, last = period.first, period.last
    if first is None or (last is None and not rate):
        return Reason.OPEN_PERIOD
    too_long = item.basis == "single-year" and last is not None and (last - first).days >= _YEAR
    return Reason.LONG_PERIOD if too_long else None


def mendable(unavailable: Unavailable, claim: Claim) -> tuple[Reason, ...]:
    """Those of the reasons that filling in what is missing would take away.

    None where that would not help: the record itself states that the source is silent (basis
    ``not-stated``, or no amount, which is left out where the source names none; a note that no
    year or period is named), the claim is no sum of money, or the reason lies outside the claim.
    """
    if claim.amount is None or claim.basis == "not-stated":
        return ()
    reasons = unavailable.reasons
    if Reason.NOT_MONEY in reasons:
        return ()
    of_time = (Reason.NO_PERIOD, Reason.OPEN_PERIOD)
    if any(each in reasons for each in of_time) and states_no_time(claim.note):
        reasons = tuple(each for each in reasons if each not in of_time)
    return tuple(each for each in reasons if each.field)
