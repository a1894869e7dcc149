"""Rules that compare the claims, or the costs, of one record with each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lgcases.finding import Fault, Severity
from lgcases.model import Claim
from lgcases.model.links import links_of
from lgcases.model.walk import NOUNS, MonetaryItem
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
    """Two claims, or two costs, state the same amount on different bases.

    Where they are of different natures or kinds and about different things, they are two sums.
    """
    for section, items in _sections(context):
        first: dict[Decimal, MonetaryItem] = {}
        for index, item in enumerate(items):
            if item.amount is None or item.currency is None:
                continue
            other = first.setdefault(item.amount, item)
            if item.basis == other.basis or item.currency != other.currency:
                continue
            if _is_another_sum(item, other):
                continue
            if item.note is None and other.note is None and not _linked(item, other):
                yield figure_with_two_bases.at(
                    f"/{section}/{index}/basis",
                    amount=plain(item.amount),
                    basis=item.basis,
                    other=other.basis,
                )


def _is_another_sum(one: MonetaryItem, other: MonetaryItem) -> bool:
    """Whether two equal amounts differ both in what they are and in what they are about."""
    return _kind(one) != _kind(other) and _scope(one) != _scope(other)


def _kind(item: MonetaryItem) -> str:
    return item.nature if isinstance(item, Claim) else item.kind


def _scope(item: MonetaryItem) -> tuple[object, ...]:
    return (item.scope, item.organisations, item.services, item.models)


def _sections(context: RecordContext) -> Iterator[tuple[str, Sequence[MonetaryItem]]]:
    """Claims and costs, each where there are two or more."""
    initiative = context.initiative
    if len(initiative.savings) > 1:
        yield "savings", initiative.savings
    if len(initiative.costs) > 1:
        yield "costs", initiative.costs


def _linked(one: MonetaryItem, other: MonetaryItem) -> bool:
    """Whether one of the two names the other, which says how they belong together."""
    return any(id == other.id for _, id in links_of(one)) or any(
        id == one.id for _, id in links_of(other)
    )


@record_rule(
    "LG327",
    Severity.WARNING,
    "the {noun} says the same as {noun} {number} of this record",
    why="One sum listed twice looks like two.",
    fix="Merge the two and list both sources. Where they differ, show it: in scope, period, as_of "
    "or evidence.",
    wrong=with_claims({}, {"statement": "Five million a year."}),
    right=with_claim(),
)
def repeated_claim(context: RecordContext) -> Iterator[Fault]:
    """Two claims, or two costs, are alike in everything but their words.

    One saving may be measured against several baselines, each a claim of its own.
    """
    for section, items in _sections(context):
        first: dict[Decimal, list[int]] = {}
        for index, item in enumerate(items):
            if item.amount is None:
                continue
            alike = first.setdefault(item.amount, [])
            for other in alike:
                if _content(items[other]) == _content(item) and not _measured_otherwise(
                    items[other], item
                ):
                    at, noun = f"/{section}/{index}", NOUNS[section]
                    yield repeated_claim.at(at, noun=noun, number=other + 1)
                    break
            alike.append(index)


def _measured_otherwise(one: MonetaryItem, other: MonetaryItem) -> bool:
    """Whether two claims are measured against unlike kinds of baseline."""
    if not isinstance(one, Claim) or not isinstance(other, Claim):
        return False
    before, after = one.baseline, other.baseline
    return before is not None and after is not None and before.kind != after.kind


def _content(item: MonetaryItem) -> tuple[object, ...]:
    return (
        _kind(item), item.basis, item.evidence, item.period, item.as_of, item.amount_to,
        item.currency, item.unit, item.qualifier, _scope(item), item.stated_by,
    )  # fmt: skip
