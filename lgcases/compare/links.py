"""Figures of one record that are the same money: parts and wholes, earlier and later statements.

A figure is covered by another that it is a part of or that replaced it, step by step: a part of
an earlier statement is covered by the later one.  Nothing that is covered is counted beside
what covers it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lgcases.model import Initiative
from lgcases.model.links import Figure, figures, figures_by_id

#: What a figure of each section is called before its number; a claim has its number alone.
_NAMES = {"savings": "#", "costs": "cost ", "outcomes": "outcome "}


def link_words(initiative: Initiative, number: int) -> tuple[str, ...]:
    """How a claim stands to other figures of its record: ``part of #3``, ``replaced by #5``.

    ``number`` counts the claims from 1, as do the numbers in the words.
    """
    if not has_links(initiative):
        return ()
    claim, by_id = initiative.savings[number - 1], figures_by_id(initiative)
    after = [each for each in figures(initiative) if claim.id and each.item.replaces == claim.id]
    found = [f"replaced by {name_of(figure)}" for figure in after]
    for words, id in (("part of", claim.part_of), ("result of", claim.result_of)):
        if id is not None and id in by_id:
            found.append(f"{words} {name_of(by_id[id])}")
    return tuple(found)


def covered(initiative: Initiative, numbers: Collection[int]) -> set[int]:
    """Those of the claims with these numbers that another of them covers.

    Figures that cover each other, in a circle of links, cover nothing.
    """
    if len(numbers) < 2 or not has_links(initiative):
        return set()
    above = _above(initiative)
    reached = {number: set(_reached(_pointer(number), above)) for number in numbers}
    return {
        number
        for number, own in reached.items()
        if any(
            _pointer(other) in own and _pointer(number) not in reached[other]
            for other in numbers
            if other != number
        )
    }


def name_of(figure: Figure) -> str:
    """What a figure is called in its record: ``#3`` for a claim, ``cost 1``, ``outcome 2``."""
    return f"{_NAMES[figure.section]}{figure.number + 1}"


def has_links(initiative: Initiative) -> bool:
    """Whether any figure of the record names another."""
    return any(
        item.part_of or item.replaces or item.result_of
        for items in (initiative.savings, initiative.costs, initiative.outcomes)
        for item in items
    )


def _pointer(number: int) -> str:
    return f"/savings/{number - 1}"


def _above(initiative: Initiative) -> dict[str, list[str]]:
    """For each figure those that directly cover it, by their places in the record."""
    by_id = figures_by_id(initiative)
    above: dict[str, list[str]] = {}
    for figure in figures(initiative):
        whole, before = by_id.get(figure.item.part_of or ""), by_id.get(figure.item.replaces or "")
        if whole is not None:
            above.setdefault(figure.pointer, []).append(whole.pointer)
        if before is not None:
            above.setdefault(before.pointer, []).append(figure.pointer)
    return above


def _reached(start: str, above: dict[str, list[str]]) -> Iterator[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for each in above.get(waiting.pop(), ()):
            if each not in seen:
                seen.add(each)
                waiting.append(each)
                yield each
