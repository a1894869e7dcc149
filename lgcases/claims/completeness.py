"""Whether a claim says enough to be compared.

This is the one place that decides it: comparisons list what it finds, and validation warns of
it.
"""

from __future__ import annotations

from lgcases.claims.unavailable import Reason, Unavailable
from lgcases.model import Claim, Period, Vocabularies
from lgcases.model.walk import MonetaryItem

#: Days of the longest year.
_YEAR = 366


def counted_period(claim: MonetaryItem) -> Period | None:
    """The period of which a claim counts the money.

    A sum over years "since 2014", stated in 2018, is counted up to the date for which it was
    stated.  Other periods are as stated, open ones included.
    """
    period = claim.period
    if period is None or claim.as_of is None or not is_open_sum(claim):
        return period
    return Period(period.start, claim.as_of)


def is_open_sum(claim: MonetaryItem) -> bool:
    """Whether a claim is a sum over years of which only the start is stated."""
    period = claim.period
    return (
        claim.basis == "cumulative"
        and period is not None
        and period.start is not None
        and period.end is None
    )


def missing_pieces(
    claim: Claim, vocabularies: Vocabularies, *, nominal: bool = False
) -> Unavailable | None:
    """What keeps a claim from being compared with any other; None when nothing does.

    Each reason names the field of the claim that it is about.  Every sum needs a period to be
    put into real terms; that of a sum over years may be open where ``as_of`` says up to when it
    was counted.  In a ``nominal`` view a yearly rate and a one-off sum do without; a single
    year and a sum over years never do.  A claim without an amount has no other reason: nothing
    else would help it.
    """
    if claim.amount is None:
        return Unavailable((Reason.NO_AMOUNT,))
    if claim.basis in vocabularies.unit_bases:
        return Unavailable((Reason.NOT_MONEY,))
    reasons: list[Reason] = []
    if not claim.currency:
        reasons.append(Reason.NO_CURRENCY)
    if (period := _period_reason(claim, nominal)) is not None:
        reasons.append(period)
    if claim.basis not in vocabularies.money_bases:
        reasons.append(Reason.NO_BASIS)
    if not claim.nature:
        reasons.append(Reason.NO_NATURE)
    if not claim.evidence:
        reasons.append(Reason.NO_EVIDENCE)
    if claim.prices == "real" and (nominal or claim.price_base is None):
        reasons.append(Reason.NOT_NOMINAL if nominal else Reason.NO_PRICE_BASE)
    return Unavailable(tuple(reasons)) if reasons else None


def _period_reason(claim: Claim, nominal: bool) -> Reason | None:
    period, rate = counted_period(claim), claim.basis == "per-year"
    if period is not None and period.is_reversed:
        return Reason.REVERSED_PERIOD
    if nominal and (rate or claim.basis == "one-off"):
        return None
    if period is None:
        return Reason.NO_PERIOD
    first, last = period.first, period.last
    if first is None or (last is None and not rate):
        return Reason.OPEN_PERIOD
    too_long = claim.basis == "single-year" and last is not None and (last - first).days >= _YEAR
    return Reason.LONG_PERIOD if too_long else None


def mendable(unavailable: Unavailable, claim: Claim) -> tuple[Reason, ...]:
    """Those of the reasons that filling in what is missing would take away.

    None where that would not help: the record itself states that the source is silent (basis
    ``not-stated``, or no amount, which is left out where the source names none), the claim is
    no sum of money, or the reason lies outside the claim.
    """
    if claim.amount is None or claim.basis == "not-stated":
        return ()
    reasons = unavailable.reasons
    return () if Reason.NOT_MONEY in reasons else tuple(each for each in reasons if each.field)
