"""Claims as shares of what they are measured against: the one measure for large and small.

The rules:

- Amount and baseline are in one currency and are put into the same prices: each is deflated
  from its own period, by the kind of year that the claim goes by.
- Both are those of a year: a sum over several years is averaged, the baseline's likewise.  A
  one-off sum is set against the whole baseline.
- Where either states no period, or in a nominal view, both stay as they were stated.  That is
  refused where nobody could say what the share means: a sum over several years against a
  baseline of unknown length, and an amount in real terms against one that is not.
- A percentage of a stated baseline stands as it was stated.
- What is measured against unlike kinds of baseline is never ranked together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Protocol

from lgcases.claims.completeness import Sum, counted_period, unclassified
from lgcases.claims.unavailable import Reason, Unavailable, unavailable
from lgcases.claims.wording import baseline_words, money, printed
from lgcases.compare.adjust import annual_average, averaging
from lgcases.compare.figure import (
    OVER,
    TIMES,
    Caveat,
    Figure,
    Statement,
    Step,
    Transform,
    combined,
    ends,
    rounded,
)
from lgcases.model import Claim, ClaimBaseline, PartialDate, Period
from lgcases.reference.series import YearKind

BASELINE = "baseline"
#: What shares are of: a year, or the whole of the baseline.  Terms of the vocabulary of bases.
YEARLY, ONCE = "per-year", "one-off"
_PERCENTAGE = "percentage"


class Restate(Protocol):
    """Puts an amount into the prices of a comparison, or with ``nominal`` leaves it as stated.

    ``kind`` is the kind of year to go by; that of the amount's own dates where it is None.
    """

    def __call__(
        self, item: Sum, *, nominal: bool, kind: YearKind | None = None
    ) -> Figure | Unavailable:
        """The figure, or why there is none."""


def share_of_baseline(claim: Claim, restate: Restate, *, nominal: bool) -> Figure | Unavailable:
    """What share of its baseline a claim is, in per cent.

    Args:
        claim: The claim.
        restate: Puts amount and baseline into the same prices.
        nominal: Whether both stay as they were stated in any case.
    """
    baseline = claim.baseline
    if baseline is None:
        return unavailable(Reason.NO_BASELINE)
    if claim.basis == _PERCENTAGE:
        return _stated_share(claim, baseline)
    found = _obstacle(claim, baseline) or _gain_and_base(claim, baseline, restate, nominal=nominal)
    return found if isinstance(found, Unavailable) else _share(*found, claim, baseline)


def share_basis(claim: Claim) -> str:
    """Whether the share of a claim is one of a year or of the whole baseline."""
    return ONCE if claim.basis == ONCE else YEARLY


@dataclass(frozen=True, slots=True)
class Share(Transform):
    """A figure over its baseline, in per cent."""

    figure: Figure
    base: Decimal

    def of(self, value: Decimal) -> Decimal:
        """The share of the value."""
        return rounded(value / self.base * 100)

    def explain(self) -> tuple[Step, ...]:
        """One step for each end of the range."""
        return tuple(
            Step(
                f"Share of the baseline{end}",
                f"{printed(value)} {OVER} {printed(self.base)} {TIMES} 100",
                f"{printed(self.of(value))} %",
            )
            for end, value in self.figure.ends()
        )


@dataclass(frozen=True, slots=True)
class _Base:
    """The amount of a baseline in the shape that a claim has."""

    amount: Decimal | None
    currency: str | None
    qualifier: str
    basis: str
    period: Period | None
    evidence: str | None
    amount_to: Decimal | None = None
    as_of: PartialDate | None = None
    prices: str = "nominal"
    price_base: PartialDate | None = None

    @staticmethod
    def of(claim: Claim, baseline: ClaimBaseline) -> _Base:
        """The baseline of a claim: a sum over its period, judged by the claim's evidence."""
        return _Base(
            amount=baseline.amount,
            currency=baseline.currency,
            qualifier=baseline.qualifier,
            # What has no period counts nothing over years.
            basis="cumulative" if baseline.period is not None else ONCE,
            period=baseline.period,
            evidence=claim.evidence,
        )


def _obstacle(claim: Claim, baseline: ClaimBaseline) -> Unavailable | None:
    """Why a sum of money cannot be set against its baseline; None where it can."""
    detail = ""
    if baseline.amount is None:
        detail = "its amount is not stated"
    elif baseline.currency is None or baseline.unit:
        detail = f"it is in {baseline.unit or 'no stated currency'}"
    elif claim.currency is not None and baseline.currency != claim.currency:
        detail = f"it is in {baseline.currency}"
    elif baseline.amount <= 0:
        detail = f"it is not above zero: {printed(baseline.amount)}"
    elif claim.basis == "cumulative" and baseline.period is None:
        detail = "it does not say over how long it counts, as the claim does"
    return unavailable(Reason.BASELINE_NOT_COMPARABLE, detail) if detail else None


def _stated_share(claim: Claim, baseline: ClaimBaseline) -> Figure | Unavailable:
    """A percentage as it was stated, of the baseline that is stated with it."""
    if claim.amount is None:
        return unavailable(Reason.NO_AMOUNT)
    missing = unclassified(claim)
    if missing:
        return Unavailable(tuple(missing))
    caveats = [Caveat.STATED_SHARE]
    if claim.amount_to is not None:
        caveats.append(Caveat.RANGE)
    if claim.period is None and baseline.period is None:
        caveats.append(Caveat.YEAR_NOT_STATED)
    words = f"As stated, {baseline_words(baseline)}"
    stated = tuple(
        Statement(f"{words}{end}", f"{printed(value)} %")
        for end, value in ends(claim.amount, claim.amount_to)
    )
    return Figure(
        claim.amount,
        claim.amount_to,
        "",
        claim.qualifier,
        None,
        tuple(caveats),
        per=BASELINE,
        operations=stated,
    )


def _gain_and_base(
    claim: Claim, baseline: ClaimBaseline, restate: Restate, *, nominal: bool
) -> tuple[Figure, Figure] | Unavailable:
    """Amount and baseline in the same prices and for the same length of time."""
    nominal = nominal or claim.period is None or baseline.period is None
    gain = restate(claim, nominal=nominal)
    if isinstance(gain, Figure) and share_basis(claim) == YEARLY:
        gain = annual_average(gain, claim)
    if isinstance(gain, Unavailable):
        return gain
    kind = None if gain.prices is None else gain.prices.kind
    base = restate(_Base.of(claim, baseline), nominal=nominal, kind=kind)
    if isinstance(base, Figure) and share_basis(claim) == YEARLY:
        base = _of_a_year(base, baseline.period)
    if isinstance(base, Unavailable):
        return unavailable(Reason.BASELINE_NOT_COMPARABLE, base.words)
    if gain.prices != base.prices:
        detail = f"it is in prices of {base.price_base}, the claim in those of {gain.price_base}"
        return unavailable(Reason.BASELINE_NOT_COMPARABLE, detail)
    return gain, base


def _of_a_year(base: Figure, period: Period | None) -> Figure | Unavailable:
    """The baseline of one year: averaged where its period is longer."""
    if period is None:
        return replace(base, caveats=(*base.caveats, Caveat.BASELINE_YEAR))
    average = averaging(base, period)
    if isinstance(average, Unavailable):
        return average
    return base if average.parts == average.in_year else base.after(average)


def _share(gain: Figure, base: Figure, claim: Claim, baseline: ClaimBaseline) -> Figure:
    # That the baseline has no year is told by the other caveats.
    caveats = [
        *gain.caveats,
        *(each for each in base.caveats if each is not Caveat.YEAR_NOT_STATED),
    ]
    if gain.prices is None and (claim.period is None or counted_period(claim) != baseline.period):
        caveats.append(Caveat.NOMINAL_SHARE)
    stated = Statement(
        f"Measured against, as stated: {baseline_words(baseline)}",
        money(baseline.amount or Decimal(0), base.currency),
    )
    share = Share(gain, base.amount)
    return replace(
        gain.after(share, per=BASELINE, currency=""),
        qualifier=combined(gain.qualifier, base.qualifier, opposed=gain.amount >= 0),
        caveats=tuple(dict.fromkeys(caveats)),
        operations=(*gain.operations, stated, *base.operations, share),
    )
