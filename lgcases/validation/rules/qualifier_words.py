"""Words before a figure, such as "just under", and the qualifiers that say the same."""

from __future__ import annotations

#: What may stand before a figure, longer words first, and the qualifiers that may render it, the
#: closest first.
QUALIFIERS: dict[str, tuple[str, ...]] = {
    "no more than": ("up-to",),
    "more than": ("more-than", "at-least"),
    "just over": ("more-than", "about", "at-least"),
    "over": ("more-than", "at-least"),
    "above": ("more-than", "at-least"),
    "in excess of": ("more-than", "at-least"),
    "at least": ("at-least", "more-than"),
    "a minimum of": ("at-least", "more-than"),
    "up to": ("up-to",),
    "as much as": ("up-to",),
    "a maximum of": ("up-to",),
    "less than": ("up-to",),
    "just under": ("nearly", "up-to"),
    "nearly": ("nearly", "up-to"),
    "almost": ("nearly", "up-to"),
    "close to": ("nearly", "about"),
    "about": ("about",),
    "around": ("about",),
    "roughly": ("about",),
    "approximately": ("about",),
}
