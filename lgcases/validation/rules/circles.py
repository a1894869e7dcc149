"""Circles in what names each other: figures of a record, records of a set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

_Place = TypeVar("_Place")

#: The ids of a circle that a message names; it has to fit on a line.
_MOST_NAMED = 6


def circles(links: Mapping[str, Mapping[str, _Place]]) -> Iterator[tuple[_Place, str]]:
    """The place of the link that closes each circle, and the circle in words: ``a > b > a``.

    ``links`` has, for each id, the ids that it names, each with the place where it does.  Takes
    time in proportion to the number of links.
    """
    done: set[str] = set()
    for start in links:
        path: list[str] = []
        steps: list[Iterator[str]] = []
        depth: dict[str, int] = {}
        id: str | None = start if start not in done else None
        while id is not None or path:
            if id is None:
                done.add(path[-1])
                del depth[path.pop()]
                steps.pop()
            elif id in depth:
                begin = depth[id]
                yield links[path[-1]][id], _in_words(path[begin : begin + _MOST_NAMED])
            elif id in links and id not in done:
                depth[id] = len(path)
                path.append(id)
                steps.append(iter(links[id]))
            id = next(steps[-1], None) if steps else None


def _in_words(ids: list[str]) -> str:
    named = ids if len(ids) < _MOST_NAMED else [*ids[:-1], "..."]
    return " > ".join([*named, ids[0]])
