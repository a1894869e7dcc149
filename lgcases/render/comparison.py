"""A comparison for people: the groups, what is not comparable, and how each figure was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lgcases.claims.strength import Strength
from lgcases.claims.unavailable import Unavailable
from lgcases.claims.wording import printed, stated_short
from lgcases.compare.figure import Caveat, Figure, Step
from lgcases.compare.result import Comparison, Group, NotComparable, Row, Total
from lgcases.compare.share import BASELINE
from lgcases.model import Vocabularies
from lgcases.render.document import Entry, Head, Item, Part, Section, Table
from lgcases.render.wording import (
    NOTHING,
    about,
    attribution,
    baseline_of,
    cash_of,
    caveats_of,
    costs_of,
    figure_full,
    figure_short,
    group_name,
    lacks_baseline,
    payback_words,
    price_bases,
    price_words,
    range_short,
    scope_of,
    sentence,
)
from lgcases.text import counted, one_line

TITLE = "Stated savings side by side"
#: Whether the cost is taken off.
_OF_COST = frozenset({Caveat.GROSS, Caveat.COST_NOT_STATED})
_NOT_COMPARABLE = (
    Head("Claim"),
    Head("As stated", most=17),
    Head("Evidence", most=13),
    Head("Period", most=10),
    Head("Strength", most=8),
)


def comparison_parts(
    comparison: Comparison, vocabularies: Vocabularies, *, explain: bool
) -> Iterator[Part]:
    """The groups, the total, what is not comparable; ``explain`` adds the trail of every figure."""
    residents = any(_per_resident(row) for row in comparison.rows)
    for group in comparison.groups:
        yield group_table(group, vocabularies, residents=residents)
    if comparison.total is not None:
        yield _total(comparison.total)
    # Those without a baseline are counted below.
    refused = [each for each in comparison.not_comparable if not lacks_baseline(each)]
    if refused:
        yield not_comparable_table(refused, vocabularies)
    if explain:
        yield from trail_sections(comparison.rows)
    yield about(comparison, rounded=bool(comparison.groups))


def group_table(group: Group, vocabularies: Vocabularies, *, residents: bool) -> Table:
    """The claims of a group, the largest figure first; ``residents`` adds that column."""
    bases = price_bases(group.rows)
    common = _common(group)
    heads = [
        Head("", right=True),
        Head("Case"),
        Head("As stated", most=13),
        Head(_measure(group, bases), right=True, most=9),
    ]
    if residents:
        heads.append(Head("Per resident", right=True, most=9))
    heads += [Head("Period", most=10), Head("Strength", most=8)]
    return Table(
        group_name(group, vocabularies),
        tuple(heads),
        tuple(
            _entry(
                row, place, vocabularies, residents=residents, mixed=len(bases) > 1, common=common
            )
            for place, row in enumerate(group.rows, 1)
        ),
        words=_words(group, common),
    )


def _measure(group: Group, bases: Sequence[str]) -> str:
    if group.baseline:
        return "Share"
    return "Nominal" if list(bases) == ["nominal"] else "Real terms"


def _entry(  # noqa: PLR0913  # what all rows of a group share
    row: Row,
    place: int,
    vocabularies: Vocabularies,
    *,
    residents: bool,
    mixed: bool,
    common: Caveat | None,
) -> Entry:
    cells = [
        f"{place}",
        one_line(row.initiative.title),
        one_line(row.stated),
        figure_short(row.figure),
    ]
    if residents:
        cells.append(_per_resident(row) or NOTHING)
    cells += [row.period or NOTHING, row.strength.words]
    mixed = mixed and row.figure.per != BASELINE
    facts = [
        row.ref,
        attribution(row),
        cash_of(row),
        f"prices of {row.figure.price_base}" if mixed else "",
    ]
    notes = (
        sentence(baseline_of(row)),
        _annual(row),
        caveats_of(row, without=common),
        scope_of(row),
        costs_of(row, vocabularies),
        "; ".join(filter(None, facts)),
    )
    return Entry(tuple(cells), tuple(filter(None, notes)))


def _per_resident(row: Row) -> str:
    if row.figure.per is not None:
        return ""
    found = row.per_resident
    return figure_short(found) if isinstance(found, Figure) else ""


def _annual(row: Row) -> str:
    if row.annual is None:
        return ""
    return f"{figure_short(row.annual)} a year on average, by which it is ranked"


def _common(group: Group) -> Caveat | None:
    """Whether costs are taken off, where no row differs from the others in that."""
    found = {each for row in group.rows for each in row.caveats if each in _OF_COST}
    alike = all(found <= set(row.caveats) for row in group.rows)
    return found.pop() if len(found) == 1 and alike and len(group.rows) > 1 else None


def _words(group: Group, common: Caveat | None) -> str:
    words = sentence(price_words(group.rows))
    if common is not None:
        words += f". All: {common.value}"
    times = Counter(row.initiative.title for row in group.rows)
    several = [f"{one_line(title)} ({number})" for title, number in times.items() if number > 1]
    if several:
        words += f". More than once: {', '.join(several)}; that may be the same money"
    return words


def not_comparable_table(claims: Sequence[NotComparable], vocabularies: Vocabularies) -> Table:
    """Claims that cannot be compared, with the reason below each."""
    evidence = vocabularies["evidence"]
    return Table(
        f"Not comparable: {counted(len(claims), 'claim')}",
        _NOT_COMPARABLE,
        tuple(
            Entry(
                (
                    each.ref,
                    one_line(each.stated),
                    evidence.label(each.claim.evidence) if each.claim.evidence else NOTHING,
                    each.period or NOTHING,
                    each.strength.words,
                ),
                (
                    f"{sentence(one_line(each.reason))}. {attribution(each)}",
                    *filter(None, (caveats_of(each),)),
                ),
            )
            for each in claims
        ),
        below="Why, and who says so",
    )


def _total(total: Total) -> Section:
    words = range_short(total.amount, total.amount_to, total.qualifier)
    items = [Item(f"{words} {total.currency}, the sum of {counted(len(total.rows), 'claim')}")]
    items.append(_addition([row.figure.ends()[0][1] for row in total.rows], total.amount))
    if total.amount_to is not None:
        # A figure that is no range counts at both ends.
        items.append(_addition([row.figure.ends()[-1][1] for row in total.rows], total.amount_to))
    items.append(Item(f"Added: {', '.join(row.ref for row in total.rows)}"))
    if total.left_out:
        left = ", ".join(row.ref for row in total.left_out)
        items.append(
            Item(
                f"Left out, since the figure covers more than the case, or is the same sum: {left}"
            )
        )
    return Section("Total", items=tuple(items))


def _addition(amounts: Sequence[Decimal], total: Decimal) -> Item:
    return Item(f"{' + '.join(map(printed, amounts))} = {printed(total)}")


def trail_sections(rows: Iterable[Row]) -> Iterator[Section]:
    """One section for each figure: its steps, what follows from it, and its evidence."""
    for row in rows:
        heading = f"{row.ref}: {figure_full(row.figure)}"
        items = [*map(_step, row.trail), *_further(row), _strength(row.strength)]
        yield Section(heading, items=tuple(items), ordered=True)


def _further(row: Row) -> Iterator[Item]:
    """What was worked out beside the figure: only the steps that it does not share."""
    made = row.figure.trail
    if row.figure.per is None:
        yield from _beside("Per resident", row.per_resident, made)
    yield from _beside("Net of set-up cost", row.net, made)
    payback = row.payback
    if isinstance(payback, Unavailable):
        yield Item(f"Payback: not given, {payback.words}")
    else:
        yield from map(_step, _after(made, payback.trail))
        yield Item(f"Payback: {payback_words(payback)}")
    if row.not_taken_off:
        details = tuple(f"{stated_short(cost)}: {cost.statement}" for cost in row.not_taken_off)
        yield Item("Stated costs that are not taken off", details)


def _beside(name: str, found: Figure | Unavailable, made: Sequence[Step]) -> Iterator[Item]:
    if isinstance(found, Unavailable):
        yield Item(f"{name}: not given, {found.words}")
    else:
        yield from map(_step, _after(made, found.trail))


def _after(made: Sequence[Step], trail: Sequence[Step]) -> Sequence[Step]:
    shared = 0
    while shared < min(len(made), len(trail)) and made[shared] == trail[shared]:
        shared += 1
    return trail[shared:]


def _step(step: Step) -> Item:
    return Item(step.words, (f"{step.formula} = {step.result}" if step.formula else step.result,))


def _strength(strength: Strength) -> Item:
    *earning, contest = strength.points
    # The last criterion earns nothing: it takes a point off where it is not met.
    points = [(point, "+1" if point.given else "0") for point in earning]
    points.append((contest, "0" if contest.given else "-1"))
    details = tuple(f"{mark:>2} {point.name}: {point.reason}" for point, mark in points)
    return Item(f"Evidence strength: {strength.words}", details)
