"""The orders in which initiatives can be listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from lgcases.model import Initiative, PartialDate


def _first(when: PartialDate | None) -> date:
    return date.max if when is None else when.first


#: Sort key by name; unknown dates come last, ties are in order of id.
SORT_KEYS: Mapping[str, Callable[[Initiative], Any]] = {
    "id": lambda each: each.id,
    "title": lambda each: each.title.casefold(),
    "started": lambda each: _first(each.started),
    "ended": lambda each: _first(each.ended),
    "status": lambda each: each.status,
    "country": lambda each: each.country,
    "claims": lambda each: -len(each.savings),
}


def sort_initiatives(initiatives: Iterable[Initiative], by: str) -> list[Initiative]:
    """The initiatives in the order of one of :data:`SORT_KEYS`; ``-started`` turns it round.

    Raises ``KeyError`` for an order that does not exist.
    """
    key = SORT_KEYS[by.removeprefix("-")]
    ordered = sorted(initiatives, key=lambda each: each.id)
    ordered.sort(key=key, reverse=by.startswith("-"))
    return ordered
