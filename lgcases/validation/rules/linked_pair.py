"""Rules that compare a figure with the one it is a part, a later statement or the result of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lgcases.finding import Fault, Severity
from lgcases.model import Claim, Outcome, Vocabularies
from lgcases.model.links import Figure
from lgcases.model.walk import MonetaryItem, QuantifiedItem
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.figure_links import linked_pairs
from lgcases.validation.rules.samples import Value, with_claims
from lgcases.validation.rules.stated import plain

#: How much larger than an inexact whole an inexact part must be: both may have been rounded.
_ROUNDING = Decimal("1.1")
_WHOLE: dict[str, Value] = {
    "id": "whole",
    "statement": "It saves £9m a year.",
    "amount": 9000000,
}
_RESULT: dict[str, Value] = {
    "statement": "It saved £4m a year.",
    "amount": 4000000,
    "evidence": "achieved-self-reported",
}
_Found = tuple[Figure, Figure]


def _linked_by(field: str, context: RecordContext) -> list[_Found]:
    """The figures that name another one of their section by this field, each with that one."""
    pairs = context.once(linked_pairs)
    return [(one, two) for one, by, two in pairs if by == field and one.section == two.section]


@record_rule(
    "LG343",
    Severity.WARNING,
    'this cannot be part of "{whole}": {what}',
    of=linked_pairs,
    why="Only what counts the same can be a part of something: a part is left out of totals "
    "because its whole is in them.",
    fix="Correct the field that is wrong, or delete part_of and say in the note how the two "
    "belong together.",
    wrong=with_claims(_WHOLE, {"part_of": "whole", "basis": "cumulative"}),
    right=with_claims(_WHOLE, {"part_of": "whole"}),
)
def part_of_another_kind(context: RecordContext) -> Iterator[Fault]:
    """A part differs from its whole in currency, unit, basis, nature or stage of evidence."""
    for figure, other in _linked_by("part_of", context):
        what = _difference(figure.item, other.item, context.vocabularies)
        if what is not None:
            at = f"{figure.pointer}/part_of"
            yield part_of_another_kind.at(at, whole=other.item.id, what=what)


def _difference(
    part: QuantifiedItem, whole: QuantifiedItem, vocabularies: Vocabularies
) -> str | None:
    """Why the one cannot be part of the other, in words, if so."""
    if part.evidence in vocabularies.projected and whole.evidence in vocabularies.achieved:
        return f"the evidence is {part.evidence}, that of the whole {whole.evidence}"
    if part.unit and whole.unit and part.unit != whole.unit:
        return f'this counts "{part.unit}", the whole "{whole.unit}"'
    if isinstance(part, Outcome) or isinstance(whole, Outcome):
        return None
    return _difference_in_money(part, whole, vocabularies)


def _difference_in_money(
    part: MonetaryItem, whole: MonetaryItem, vocabularies: Vocabularies
) -> str | None:
    if part.currency and whole.currency and part.currency != whole.currency:
        return f"this is in {part.currency}, the whole in {whole.currency}"
    if not _basis_fits(part, whole, vocabularies):
        return f"the basis is {part.basis}, that of the whole {whole.basis}"
    if not isinstance(part, Claim) or not isinstance(whole, Claim):
        return None
    if _nature_fits(part.nature, whole.nature, vocabularies):
        return None
    return f"the nature is {part.nature}, that of the whole {whole.nature}"


def _basis_fits(part: MonetaryItem, whole: MonetaryItem, vocabularies: Vocabularies) -> bool:
    units = vocabularies.unit_bases
    if part.basis in units or whole.basis in units:
        return part.basis == whole.basis or not part.basis or not whole.basis
    return part.basis not in _NEVER_PART.get(whole.basis, ())


#: Bases that what is counted by the year can have no part of: sums over years, and, of a rate
#: that goes on, what happens once.
_NEVER_PART = {"per-year": ("cumulative", "one-off"), "single-year": ("cumulative",)}


def _nature_fits(part: str, whole: str, vocabularies: Vocabularies) -> bool:
    """Whether one nature is a kind of the other; everything can be part of what is mixed."""
    if not part or whole in ("mixed", ""):
        return True
    natures = vocabularies["nature"]
    return part in natures.broader_chain(whole) or whole in natures.broader_chain(part)


@record_rule(
    "LG344",
    Severity.WARNING,
    "the part ({part}) is larger than its whole ({whole})",
    of=linked_pairs,
    why="One of the two amounts or the link is wrong.",
    fix="Check both against their sources, and which is the part of which.",
    wrong=with_claims(_WHOLE | {"part_of": "part"}, {"id": "part"}),
    right=with_claims(_WHOLE, {"id": "part", "part_of": "whole"}),
)
def part_larger_than_whole(context: RecordContext) -> Iterator[Fault]:
    """A part is more than its whole, of the same basis and in the same currency or unit."""
    for figure, other in _linked_by("part_of", context):
        part, whole = figure.item, other.item
        if _difference(part, whole, context.vocabularies) is not None:
            continue
        least, most = _least(part), _most(whole, context.vocabularies)
        if least is None or most is None or not _same_measure(part, whole):
            continue
        exact = part.qualifier == whole.qualifier == "exact"
        if least > (most if exact else most * _ROUNDING):
            field = "value" if isinstance(part, Outcome) else "amount"
            yield part_larger_than_whole.at(
                f"{figure.pointer}/{field}", part=plain(least), whole=plain(most)
            )


def _least(item: QuantifiedItem) -> Decimal | None:
    """The least that an amount may be; None where that is open."""
    value = item.value if isinstance(item, Outcome) else item.amount
    return value if isinstance(value, Decimal) and item.qualifier != "up-to" else None


def _most(item: QuantifiedItem, vocabularies: Vocabularies) -> Decimal | None:
    """The most that an amount may be; None where that is open."""
    if item.qualifier in vocabularies.lower_bounds:
        return None
    if isinstance(item, Outcome):
        value = item.value_to or item.value
        return value if isinstance(value, Decimal) else None
    return item.amount_to or item.amount


def _same_measure(part: QuantifiedItem, whole: QuantifiedItem) -> bool:
    if isinstance(part, Outcome) or isinstance(whole, Outcome):
        # Shares of different groups are no parts of each other's number.
        return part.unit == whole.unit and not (part.unit or "").startswith(("%", "per"))
    same = part.currency == whole.currency and part.unit == whole.unit
    return same and whole.basis in (part.basis, "cumulative")


@record_rule(
    "LG345",
    Severity.WARNING,
    "this is as of {as_of}, but what it replaces is newer: as of {newer}",
    of=linked_pairs,
    why="Comparisons take the figure that replaces the other, and would take the older one.",
    fix="Turn the link round, or correct one of the dates.",
    wrong=with_claims({"id": "first", "as_of": 2018}, {"as_of": 2016, "replaces": "first"}),
    right=with_claims({"id": "first", "as_of": 2016}, {"as_of": 2018, "replaces": "first"}),
)
def replaces_newer(context: RecordContext) -> Iterator[Fault]:
    """A figure takes the place of one that was stated later."""
    for figure, other in _linked_by("replaces", context):
        as_of, newer = figure.item.as_of, other.item.as_of
        if as_of is not None and newer is not None and as_of.last < newer.first:
            yield replaces_newer.at(f"{figure.pointer}/replaces", as_of=as_of, newer=newer)


@record_rule(
    "LG346",
    Severity.WARNING,
    "the evidence is {evidence}, that of what it replaces {other}",
    of=linked_pairs,
    why="A result and its forecast are two figures: whether the forecast was met is what readers "
    "ask.",
    fix="Write result_of where this is what came of the other. A forecast replaces only an "
    "earlier forecast.",
    wrong=with_claims({"id": "forecast"}, _RESULT | {"replaces": "forecast"}),
    right=with_claims({"id": "forecast"}, _RESULT | {"result_of": "forecast"}),
)
def replaces_another_stage(context: RecordContext) -> Iterator[Fault]:
    """A result takes the place of a forecast, or a forecast that of a result."""
    vocabularies = context.vocabularies
    for figure, other in _linked_by("replaces", context):
        one, two = figure.item.evidence, other.item.evidence
        turned = one in vocabularies.projected and two in vocabularies.achieved
        if turned or (one in vocabularies.achieved and two in vocabularies.projected):
            at = f"{figure.pointer}/replaces"
            yield replaces_another_stage.at(at, evidence=one, other=two)


@record_rule(
    "LG347",
    Severity.WARNING,
    'result_of names "{id}", which is {what}',
    of=linked_pairs,
    why="Only a forecast or a target has a result: a result of results is held against nothing.",
    fix="Name the forecast or target. A later statement of the same result has replaces instead.",
    wrong=with_claims(
        {"id": "forecast"},
        _RESULT | {"id": "result", "result_of": "forecast"},
        _RESULT | {"as_of": 2018, "result_of": "result"},
    ),
    right=with_claims(
        {"id": "forecast"},
        _RESULT | {"id": "result", "result_of": "forecast"},
        _RESULT | {"as_of": 2018, "replaces": "result"},
    ),
)
def result_of_result(context: RecordContext) -> Iterator[Fault]:
    """A figure is called the result of one that has come about itself."""
    for figure, field, other in context.once(linked_pairs):
        if field != "result_of" or figure.item.evidence in context.vocabularies.projected:
            continue  # of a forecast another rule says that it is no result
        what, evidence = None, other.item.evidence
        if evidence in context.vocabularies.achieved:
            what = f"a result itself ({evidence})"
        elif other.item.result_of is not None:
            what = f'the result of "{other.item.result_of}"'
        elif evidence is None and isinstance(other.item, Outcome):
            what = "not marked as a forecast or target"
        if what is not None:
            at = f"{figure.pointer}/result_of"
            yield result_of_result.at(at, id=other.item.id, what=what)


@record_rule(
    "LG348",
    Severity.WARNING,
    "the evidence is {evidence}, but result_of says that this is a result",
    of=linked_pairs,
    why="A forecast cannot show whether another forecast was met.",
    fix="Where the other is the result, write result_of there, and delete it here. Write replaces "
    "where this is a later forecast of the same figure. Otherwise correct the evidence.",
    wrong=with_claims({"id": "forecast"}, {"as_of": 2018, "result_of": "forecast"}),
    right=with_claims({"id": "forecast"}, {"as_of": 2018, "replaces": "forecast"}),
)
def projected_result(context: RecordContext) -> Iterator[Fault]:
    """A forecast or target is called the result of another figure."""
    for figure, field, _ in context.once(linked_pairs):
        evidence = figure.item.evidence
        if field == "result_of" and evidence in context.vocabularies.projected:
            yield projected_result.at(f"{figure.pointer}/result_of", evidence=evidence)
