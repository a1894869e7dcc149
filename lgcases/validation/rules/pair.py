"""Rules that compare the claims of one record with each other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lgcases.finding import Fault, Severity
from lgcases.model import Claim
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim, with_claims
from lgcases.validation.rules.stated import plain


@record_rule(
    "LG326",
    Severity.WARNING,
    "{amount} is given here as {basis} and above as {other}, and no note says why",
    why="The same figure quoted with and without a year is one claim and one mistake, not two "
    "claims.",
    fix="Correct the basis that the source does not give. Where two sources differ, say so in a "
    "note.",
    wrong=with_claims({}, {"statement": "It saves £5m.", "basis": "one-off"}),
    right=with_claims(
        {},
        {
            "statement": "It saves £5m.",
            "basis": "one-off",
            "note": "The leader said it without the words a year.",
        },
    ),
)
def figure_with_two_bases(context: RecordContext) -> Iterator[Fault]:
    """Two claims state the same amount on different bases."""
    claims = context.initiative.savings
    if len(claims) < 2:
        return
    first: dict[Decimal, Claim] = {}
    for index, claim in enumerate(claims):
        if claim.amount is None or claim.currency is None:
            continue
        other = first.setdefault(claim.amount, claim)
        if claim.basis == other.basis or claim.currency != other.currency:
            continue
        if claim.note is None and other.note is None:
            yield figure_with_two_bases.at(
                f"/savings/{index}/basis",
                amount=plain(claim.amount),
                basis=claim.basis,
                other=other.basis,
            )


@record_rule(
    "LG327",
    Severity.WARNING,
    "the claim says the same as claim {number} of this record",
    why="One saving listed twice looks like two.",
    fix="Merge the two and list both sources. Where they differ, show it: in scope, period, as_of "
    "or evidence.",
    wrong=with_claims({}, {"statement": "Five million a year."}),
    right=with_claim(),
)
def repeated_claim(context: RecordContext) -> Iterator[Fault]:
    """Two claims are alike in everything but their words."""
    claims = context.initiative.savings
    if len(claims) < 2:
        return
    first: dict[Decimal, list[int]] = {}
    for index, claim in enumerate(claims):
        if claim.amount is None:
            continue
        alike = first.setdefault(claim.amount, [])
        for other in alike:
            if _content(claims[other]) == _content(claim):
                yield repeated_claim.at(f"/savings/{index}", number=other + 1)
                break
        alike.append(index)


def _content(claim: Claim) -> tuple[object, ...]:
    return (
        claim.nature, claim.basis, claim.evidence, claim.period, claim.scope, claim.as_of,
        claim.amount_to, claim.currency, claim.unit, claim.qualifier,
    )  # fmt: skip


@record_rule(
    "LG328",
    Severity.ADVICE,
    "the period of the {evidence} ({period}) is over, and no achieved figure is given",
    why="Whether forecasts were met is what the next council wants to know.",
    fix="Look for what was achieved: annual reports, audits, answers to questions. Say in results "
    "if nothing can be found.",
    wrong=with_claim(statement="It is to save £5m a year."),
    right=with_claims(
        {"statement": "It is to save £5m a year."},
        {
            "statement": "It saved £4m a year.",
            "amount": 4000000,
            "evidence": "achieved-self-reported",
        },
    ),
)
def projection_without_result(context: RecordContext) -> Iterator[Fault]:
    """The period of a forecast or target is over, and no claim says what was achieved."""
    claims = context.initiative.savings
    vocabularies = context.vocabularies
    if not vocabularies.achieved.isdisjoint([claim.evidence for claim in claims]):
        return
    for index, claim in enumerate(claims):
        last = None if claim.period is None else claim.period.last
        if claim.evidence in vocabularies.projected and last and last < context.today:
            at = f"/savings/{index}/evidence"
            yield projection_without_result.at(at, evidence=claim.evidence, period=claim.period)
            return
