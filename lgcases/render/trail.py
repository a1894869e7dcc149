"""How each figure was made: every step with its numbers, to be recomputed by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lgcases.claims.strength import Strength
from lgcases.claims.unavailable import Unavailable
from lgcases.claims.wording import money
from lgcases.compare.figure import Figure, Step
from lgcases.compare.result import Row
from lgcases.render.amounts import payback_words
from lgcases.render.document import Item, Section


def trail_sections(rows: Iterable[Row]) -> Iterator[Section]:
    """One section for each figure: its steps, what follows from it, and its evidence."""
    for row in rows:
        figure = row.figure
        upper = "" if figure.amount_to is None else f" to {figure.amount_to:,f}"
        per = f" per {figure.per}" if figure.per else ""
        prices = "nominal" if figure.prices is None else f"in prices of {figure.price_base}"
        heading = f"{row.ref}: {money(figure.amount, figure.currency)}{upper}{per}, {prices}"
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


def trail_lines(row: Row) -> list[str]:
    """The steps of the figure, each on one line, for a column of a data file."""
    return [
        f"{step.words}: {step.formula} = {step.result}"
        if step.formula
        else f"{step.words}: {step.result}"
        for step in row.trail
    ]
