"""Which projections and results stand beside each other, and why the others stand alone.

What a record links by ``result_of`` is a pair, whatever its dates.  Without a link a forecast or
target and an achieved sum of one initiative are a pair where they are alike: of one kind of
saving, basis, currency, period and scope.  A figure that another replaced is no part of a pair,
and its replacement inherits its link.  A part of a figure that is shown, or an earlier statement of
it, is told apart from what stands for itself: it is the same money.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import or_

from lgcases.claims.conditions import ClaimConditions
from lgcases.compare.links import covered, name_of
from lgcases.compare.projected import (
    Difference,
    ProjectedActual,
    Side,
    about_the_same,
    difference_words,
    differences,
    found_nothing,
    pair,
    sides_of,
)
from lgcases.model import Claim, Initiative, Vocabularies
from lgcases.model.links import Figure, chain, figures, figures_by_id

#: A projection and a result.
Pair = tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A projection without a result, or a result without a projection, and why."""

    side: Side
    is_projection: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ProjectedActuals:
    """All pairs, and all projections and results that are in none; each by reference.

    ``counted_elsewhere`` are those in no pair that are a part of a figure in ``pairs`` or
    ``unpaired``, or an earlier statement of it.  ``filtered`` is the number of claims that were
    left out as asked.
    """

    pairs: tuple[ProjectedActual, ...]
    unpaired: tuple[Unpaired, ...]
    counted_elsewhere: tuple[Unpaired, ...] = ()
    filtered: int = 0


def projected_actual(
    initiatives: Iterable[Initiative],
    vocabularies: Vocabularies,
    conditions: ClaimConditions | None = None,
) -> ProjectedActuals:
    """Every projection beside its result, and what is left of both with the reason.

    Args:
        initiatives: The records; withdrawn ones never count.
        vocabularies: Which evidence is a projection, and which natures are one kind of saving.
        conditions: What is asked of claims; of a pair both must meet it.
    """
    pairs: list[ProjectedActual] = []
    unpaired: list[Unpaired] = []
    elsewhere: list[Unpaired] = []
    filtered: set[str] = set()
    conditions = conditions or ClaimConditions()

    def left_out(*sides: Side) -> bool:
        unwanted = [
            side.ref
            for side in sides
            if isinstance(side.item, Claim)
            and not conditions.fit(side.item, side.initiative, vocabularies)
        ]
        filtered.update(unwanted)
        return bool(unwanted)

    for initiative in sorted(initiatives, key=lambda initiative: initiative.id):
        if initiative.withdrawn is not None:
            continue
        found = _Pairing(initiative, vocabularies)
        own = [each for each in found.pairs() if not left_out(each.projected, each.achieved)]
        alone = [each for each in found.unpaired() if not left_out(each.side)]
        pairs += _within_others(own)
        shown = [side for each in own for side in (each.projected, each.achieved)]
        shown += [each.side for each in alone]
        repeated = covered(initiative, _numbers(shown))
        for each in alone:
            (elsewhere if each.side.number in repeated else unpaired).append(each)
    return ProjectedActuals(tuple(pairs), tuple(unpaired), tuple(elsewhere), len(filtered))


class _Pairing:
    """The projections and results of one record."""

    def __init__(self, initiative: Initiative, vocabularies: Vocabularies) -> None:
        self._initiative = initiative
        self._vocabularies = vocabularies
        self._by_id = figures_by_id(initiative)
        #: The figures that replaced others, by the places of these.
        self._successor: dict[str, Figure] = {}
        for figure in figures(initiative):
            before = self._by_id.get(figure.item.replaces or "")
            if before is not None:
                self._successor[before.pointer] = figure
        self._sides = {side.figure.pointer: side for side in sides_of(initiative, vocabularies)}
        claims = [side for side in self._sides.values() if isinstance(side.item, Claim)]
        announced, achieved = vocabularies.announced, vocabularies.achieved
        self._projections = [side for side in claims if side.item.evidence in announced]
        self._results = [side for side in claims if side.item.evidence in achieved]

    def pairs(self) -> Iterator[ProjectedActual]:
        """The pairs in the order of the projections, then of the results."""
        both = [(*each, True) for each in self._linked] + [(*each, False) for each in self._alike]
        for projection, result, linked in sorted(both, key=_place):
            yield pair(projection, result, self._vocabularies, linked=linked)

    def unpaired(self) -> Iterator[Unpaired]:
        """The projections that are in no pair, then the results."""
        paired = _pointers(self._linked) | _pointers(self._alike)
        for side in self._projections:
            if side.figure.pointer not in paired:
                yield Unpaired(side, True, self._same_money(side) or self._without_result(side))
        for side in self._results:
            if side.figure.pointer not in paired:
                reason = self._same_money(side) or self._without_projection(side)
                yield Unpaired(side, False, reason)

    @cached_property
    def _linked(self) -> list[Pair]:
        """What the record itself names as projection and result, in money."""
        return [
            (self._sides[target.pointer], side)
            for side in self._sides.values()
            if side.item.evidence not in self._vocabularies.projected
            and side.figure.pointer not in self._successor
            and (target := self._target(side.figure)) is not None
            and target.section == "savings"
        ]

    @cached_property
    def _alike(self) -> list[Pair]:
        """Projections and results that no link names, but that are of the same thing."""
        taken = _pointers(self._linked) | self._successor.keys()

        def free(sides: list[Side]) -> list[Side]:
            return [
                side
                for side in sides
                if side.figure.pointer not in taken and self._has_amount(side)
            ]

        found = [
            (projection, result)
            for projection in free(self._projections)
            for result in free(self._results)
            if not self._differences(projection, result)
        ]
        return [each for each in found if not self._is_of_part(each, found)]

    def _is_of_part(self, one: Pair, pairs: list[Pair]) -> bool:
        """Whether the whole of one side stands beside the same figure, too."""
        for own, other in ((0, 1), (1, 0)):
            beside = [each[own] for each in pairs if each[other] is one[other]]
            if one[own].number in covered(self._initiative, _numbers(beside)):
                return True
        return False

    def _same_money(self, side: Side) -> str:
        """Which figure replaced it, or has it as a part; empty where none does."""
        if (successor := self._successor.get(side.figure.pointer)) is not None:
            return f"replaced by {name_of(successor)}"
        whole = self._by_id.get(side.item.part_of or "")
        return "" if whole is None else f"part of {name_of(whole)}"

    def _without_result(self, projection: Side) -> str:
        """Why a projection stands alone."""
        for figure in figures(self._initiative):
            target = self._target(figure) if figure.section == "outcomes" else None
            if target is not None and target.pointer == projection.figure.pointer:
                return f"its result is no sum of money: {name_of(figure)}"
        earlier = {each.pointer for each in chain(projection.item, "replaces", self._by_id)}
        for target_side, result in self._linked:
            if target_side.figure.pointer in earlier:
                return (
                    f"its result, {result.name}, is linked to {target_side.name}, which it replaces"
                )
        unlike = {result.name: self._differences(projection, result) for result in self._results}
        return self._why_alone(projection, self._results, unlike, "no result{} is stated")

    def _without_projection(self, result: Side) -> str:
        """Why a result stands alone."""
        unlike = {
            projection.name: self._differences(projection, result)
            for projection in self._projections
        }
        return self._why_alone(result, self._projections, unlike, "nothing{} was projected")

    def _why_alone(
        self, side: Side, others: list[Side], unlike: dict[str, tuple[Difference, ...]], none: str
    ) -> str:
        """The reason for a projection or a result, by the closest of those it might meet."""
        if not self._has_amount(side):
            return "no amount stated"
        current = [each for each in others if each.figure.pointer not in self._successor]
        if not current:
            return none.format("")
        for words, differs in self._nothing_in_common(side, unlike):
            current = [each for each in current if not differs(each)]
            if not current:
                return none.format(words)
        closest = min(
            current, key=lambda each: (not self._has_amount(each), len(unlike[each.name]))
        )
        if not self._has_amount(closest):
            return f"no link, and {closest.name} states no amount"
        if unlike[closest.name]:
            words = difference_words(unlike[closest.name])
            return f"no link; the closest, {closest.name} ({closest.stated}), {words}"
        return f"{closest.name} is linked to another figure"

    def _nothing_in_common(
        self, side: Side, unlike: dict[str, tuple[Difference, ...]]
    ) -> Iterator[tuple[str, Callable[[Side], bool]]]:
        """What keeps a figure from being compared at all, and the words for it."""
        yield " of this nature", lambda each: Difference.NATURE in unlike[each.name]
        yield (
            " of this nature in this currency or unit",
            lambda each: Difference.CURRENCY in unlike[each.name],
        )
        yield (
            " of this nature for this part of the case",
            lambda each: not about_the_same(side.item, each.item, self._initiative),
        )

    def _target(self, figure: Figure) -> Figure | None:
        """The projection that a figure, or an earlier statement of it, is the result of."""
        for each in (figure, *chain(figure.item, "replaces", self._by_id)):
            if each.item.result_of is not None:
                return self._by_id.get(each.item.result_of)
        return None

    def _differences(self, projection: Side, result: Side) -> tuple[Difference, ...]:
        return differences(projection.item, result.item, self._initiative, self._vocabularies)

    def _has_amount(self, side: Side) -> bool:
        return side.item.amount is not None or found_nothing(side.item, self._vocabularies)


def _pointers(pairs: Iterable[Pair]) -> set[str]:
    return {side.figure.pointer for both in pairs for side in both}


def _place(both: tuple[Side, Side, bool]) -> tuple[int, bool, int]:
    projection, result, _ = both
    # Claims before costs.
    return projection.figure.number, result.figure.section != "savings", result.figure.number


def _numbers(sides: Iterable[Side]) -> list[int]:
    """The numbers of the claims among them, each once."""
    return list(dict.fromkeys(side.number for side in sides if isinstance(side.item, Claim)))


def _within_others(pairs: Sequence[ProjectedActual]) -> Iterator[ProjectedActual]:
    """The pairs of one record; those that are parts of another say of which."""
    for one in pairs:
        whole = next(
            (other for other in pairs if other is not one and _is_within(one, other)), None
        )
        if whole is None:
            yield one
        else:
            yield replace(one, within=f"{whole.projected.name} and {whole.achieved.name}")


def _is_within(part: ProjectedActual, whole: ProjectedActual) -> bool:
    """Whether both figures of one pair are parts of, or the same as, those of the other."""
    both = ((part.projected, whole.projected), (part.achieved, whole.achieved))
    same = [one.figure.pointer == other.figure.pointer for one, other in both]
    parts = [one.number in covered(one.initiative, _numbers((one, other))) for one, other in both]
    return any(parts) and all(map(or_, same, parts))
