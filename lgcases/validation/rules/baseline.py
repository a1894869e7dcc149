"""Rules of baselines: what a claim or an outcome is measured against."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lgcases.claims.completeness import counted_period
from lgcases.finding import Fault, Severity
from lgcases.model import Claim, ClaimBaseline, Outcome, OutcomeBaseline, Period
from lgcases.model.walk import NOUNS
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.outcome import is_word
from lgcases.validation.rules.samples import with_claim
from lgcases.validation.rules.stated import plain

_SMALL = 1000


def _baselines(
    context: RecordContext,
) -> list[tuple[str, int, Claim | Outcome, ClaimBaseline | OutcomeBaseline]]:
    """The baselines of the record, with section, number and what is measured against them."""
    found: list[tuple[str, int, Claim | Outcome, ClaimBaseline | OutcomeBaseline]] = []
    for index, claim in context.claims:
        if claim.baseline is not None:
            found.append(("savings", index, claim, claim.baseline))
    for index, outcome in enumerate(context.initiative.outcomes):
        if outcome.baseline is not None:
            found.append(("outcomes", index, outcome, outcome.baseline))
    return found


def _claims(context: RecordContext) -> Iterator[tuple[int, Claim, ClaimBaseline]]:
    """The claims that have a baseline, with their numbers."""
    for _, index, item, baseline in context.once(_baselines):
        if isinstance(item, Claim) and isinstance(baseline, ClaimBaseline):
            yield index, item, baseline


@record_rule(
    "LG349",
    Severity.ERROR,
    "the baseline {amount} has no currency",
    of=_baselines,
    why="The share of a saving in it can be worked out in one currency only.",
    fix="Add the ISO code, such as currency: GBP. For a baseline that is not money, add the unit.",
    wrong=with_claim(baseline="{kind: budget, what: Cost of both teams, amount: 54000000}"),
    right=with_claim(
        baseline="{kind: budget, what: Cost of both teams, amount: 54000000, currency: GBP}"
    ),
)
def baseline_without_currency(context: RecordContext) -> Iterator[Fault]:
    """A claim is measured against an amount without currency or unit."""
    for index, claim, baseline in _claims(context):
        if baseline.amount is None or baseline.currency is not None or baseline.unit is not None:
            continue
        help = f"if it is that of the claim: {claim.currency}" if claim.currency else None
        amount = plain(baseline.amount)
        at = f"/savings/{index}/baseline"
        yield baseline_without_currency.at(at, missing="currency", help=help, amount=amount)


@record_rule(
    "LG350",
    Severity.WARNING,
    "the baseline is {theirs}, the {noun} {ours}",
    of=_baselines,
    why="A share can only be worked out of two numbers that count the same.",
    fix="Give the baseline as the source gives the figure, or correct the one that is wrong.",
    wrong=with_claim(
        baseline="{kind: budget, what: Cost of both teams, amount: 54000000, currency: EUR}"
    ),
    right=with_claim(
        baseline="{kind: budget, what: Cost of both teams, amount: 54000000, currency: GBP}"
    ),
)
def baseline_in_another_unit(context: RecordContext) -> Iterator[Fault]:
    """A baseline has another currency or unit than its figure, or is a word beside a number."""
    for section, index, item, baseline in context.once(_baselines):
        at, noun = f"/{section}/{index}/baseline", NOUNS[section]
        if isinstance(item, Claim) and isinstance(baseline, ClaimBaseline):
            ours, theirs = item.currency, baseline.currency
            if ours and theirs and ours != theirs:
                yield baseline_in_another_unit.at(
                    f"{at}/currency", near=ours, noun=noun, ours=f"in {ours}", theirs=f"in {theirs}"
                )
            elif ours and (baseline.unit or "").startswith(("%", "per cent")):
                help = "a percentage of something is a claim of its own, with basis: percentage"
                yield baseline_in_another_unit.at(
                    f"{at}/unit", help=help, noun=noun, ours=f"in {ours}", theirs="in per cent"
                )
        elif isinstance(item, Outcome) and isinstance(baseline, OutcomeBaseline):
            field, ours, theirs = _measures(item, baseline)
            if ours != theirs:
                yield baseline_in_another_unit.at(
                    f"{at}/{field}", noun=noun, ours=ours, theirs=theirs
                )


def _measures(outcome: Outcome, baseline: OutcomeBaseline) -> tuple[str, str, str]:
    """What outcome and baseline are, in words, and the field of the baseline that says it."""
    value, before = outcome.value, baseline.value
    if value is not None and before is not None and is_word(value) != is_word(before):
        words = ("a number", "a word")
        return "value", words[is_word(value)], words[is_word(before)]
    ours, theirs = outcome.unit, baseline.unit
    if ours is None or theirs is None:
        return "unit", "", ""
    return "unit", f'in "{ours}"', f'in "{theirs}"'


@record_rule(
    "LG351",
    Severity.ERROR,
    "the baseline of the claim is {amount}: nothing can be a share of it",
    of=_baselines,
    why="A saving is a share of what was spent; where nothing was spent, none can be saved.",
    fix="Correct the amount, or leave it out where the source names none.",
    wrong=with_claim(baseline="{kind: budget, what: Cost of both teams, amount: 0, currency: GBP}"),
    right=with_claim(baseline="{kind: budget, what: Cost of both teams}"),
)
def empty_baseline(context: RecordContext) -> Iterator[Fault]:
    """A claim is measured against zero, or against less."""
    for index, _, baseline in _claims(context):
        if baseline.amount is not None and baseline.amount <= 0:
            at = f"/savings/{index}/baseline/amount"
            yield empty_baseline.at(at, amount=plain(baseline.amount))


@record_rule(
    "LG352",
    Severity.WARNING,
    "the saving ({saving} a year) is more than its baseline ({baseline} a year)",
    of=_baselines,
    why="Nobody can save more than all that was spent.",
    fix="Check both amounts, their periods and what each of them covers.",
    wrong=with_claim(
        baseline="{kind: spending-before, what: Both teams, amount: 540000, currency: GBP}"
    ),
    right=with_claim(
        baseline="{kind: spending-before, what: Both teams, amount: 54000000, currency: GBP}"
    ),
)
def saving_over_baseline(context: RecordContext) -> Iterator[Fault]:
    """A saving by the year is more than what was spent in a year, in the same currency.

    Of a baseline without a period nothing is known but that a year of it is no more.
    """
    savings, others = context.vocabularies.savings, context.vocabularies.baselines_of_others
    for index, claim, baseline in _claims(context):
        if baseline.kind in others or claim.nature not in savings:
            continue  # a saving may be more than others spend
        saved, spent = _saved_in_a_year(claim), _in_a_year(baseline.amount, baseline.period)
        if saved is None or spent is None or claim.currency != baseline.currency:
            continue
        if 0 < spent < saved and not _may_be_higher(baseline, context):
            at = f"/savings/{index}/baseline/amount"
            yield saving_over_baseline.at(at, saving=_short(saved), baseline=_short(spent))


def _saved_in_a_year(claim: Claim) -> Decimal | None:
    """What a claim puts on one year, None where that cannot be told."""
    if claim.currency is None or claim.unit is not None or claim.qualifier == "up-to":
        return None
    if claim.basis in ("per-year", "single-year"):
        return claim.amount
    period = counted_period(claim)
    if claim.basis != "cumulative" or period is None or period.last is None:
        return None
    return _in_a_year(claim.amount, period)


def _in_a_year(amount: Decimal | None, period: Period | None) -> Decimal | None:
    """An amount divided by the years of its period, rounded to whole ones."""
    if amount is None or period is None or period.first is None or period.last is None:
        return amount
    years = round(((period.last - period.first).days + 1) / 365.25)
    return amount / years if years > 1 else amount


def _may_be_higher(baseline: ClaimBaseline, context: RecordContext) -> bool:
    """Whether a baseline is only a lower bound, or an amount for each of several units."""
    return baseline.unit is not None or baseline.qualifier in context.vocabularies.lower_bounds


def _short(amount: Decimal) -> str:
    """The amount in whole units, or as it is where it is so small that a slip is likely."""
    return plain(amount.quantize(Decimal(1)) if amount >= _SMALL else amount)


@record_rule(
    "LG353",
    Severity.WARNING,
    "the baseline is of {period}, after the {noun} of {other}",
    of=_baselines,
    why="What was spent afterwards is not what it cost before the change.",
    fix="Correct the period, or choose the kind that it is: budget, trend, comparison-group, "
    "benchmark.",
    wrong=with_claim(baseline="{kind: spending-before, what: Cost of both teams, period: 2018}"),
    right=with_claim(baseline="{kind: spending-before, what: Cost of both teams, period: 2014}"),
)
def baseline_after_figure(context: RecordContext) -> Iterator[Fault]:
    """What was spent or counted before is dated after the figure that is measured against it."""
    before = context.vocabularies.baselines_before
    for section, index, item, baseline in context.once(_baselines):
        if baseline.kind not in before or baseline.period is None:
            continue
        if item.period is not None:
            last = item.period.last or item.period.first
            other: object = item.period
        elif item.as_of is not None and isinstance(item, Outcome):
            last, other = item.as_of.last, item.as_of
        else:
            continue
        if last is not None and _begins_after(baseline.period, last):
            at, noun = f"/{section}/{index}/baseline/period", NOUNS[section]
            yield baseline_after_figure.at(at, period=baseline.period, noun=noun, other=other)


def _begins_after(period: Period, day: date) -> bool:
    return period.first is not None and period.first > day
