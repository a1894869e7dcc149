"""Links between the figures of one record: parts, later statements, results."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lgcases.model.initiative import Initiative
from lgcases.model.walk import LinkedItem, quantified_items

#: The fields that name another figure of the record.
LINKS = ("part_of", "replaces", "result_of")


class Figure(NamedTuple):
    """A claim, cost or outcome and its place in the record."""

    section: str
    number: int
    item: LinkedItem

    @property
    def pointer(self) -> str:
        """The JSON pointer of the figure."""
        return f"/{self.section}/{self.number}"


def figures(initiative: Initiative) -> list[Figure]:
    """All claims, costs and outcomes, in the order of the record."""
    return [Figure(*each) for each in quantified_items(initiative)]


def figures_by_id(initiative: Initiative) -> dict[str, Figure]:
    """Those that have an id, the first of each."""
    found: dict[str, Figure] = {}
    for figure in figures(initiative):
        if figure.item.id is not None:
            found.setdefault(figure.item.id, figure)
    return found


def links_of(item: LinkedItem) -> Iterator[tuple[str, str]]:
    """The fields by which a figure names others, each with the id it names."""
    for field in LINKS:
        id = getattr(item, field)
        if id is not None:
            yield field, id


def chain(item: LinkedItem, field: str, by_id: dict[str, Figure]) -> Iterator[Figure]:
    """The figures that a link leads to, step by step; ends where it meets a circle.

    Args:
        item: Where to begin; it is not among the results, unless it names itself.
        field: One of :data:`LINKS`.
        by_id: From :func:`figures_by_id`.
    """
    seen: set[str] = set()
    id = getattr(item, field)
    while id is not None and id not in seen and id in by_id:
        seen.add(id)
        figure = by_id[id]
        yield figure
        id = getattr(figure.item, field)
