"""Terms of the vocabularies that rules treat alike."""

from __future__ import annotations

#: The initiative runs, wholly or in part.
RUNNING = frozenset({"active", "pilot", "partly-ended"})
#: It has not begun.
PLANNED = frozenset({"proposed", "approved"})
#: It runs no more.
OVER = frozenset(
    {
        "completed",
        "ended",
        "ended-in-house",
        "failed-or-terminated",
        "superseded-by-reorganisation",
    }
)
#: Events after which an initiative, or a part of it, is over.
ENDINGS = frozenset({"ended", "brought-in-house", "superseded-by-reorganisation"})

#: Natures of money that is no longer spent.
SAVINGS = frozenset({"saving", "efficiency-saving", "scope-reduction"})
#: Bases on which the amount is a sum of money.
SUMS = frozenset({"per-year", "single-year", "cumulative", "one-off", "not-stated"})
#: Bases that mean nothing without a period.
DATED = frozenset({"per-year", "single-year", "cumulative", "one-off"})
#: Qualifiers that set a bound.
BOUNDS = frozenset({"at-least", "more-than", "up-to"})

#: Types of organisation that are public authorities.
AUTHORITIES = frozenset(
    {
        "council",
        "municipality",
        "regional-authority",
        "central-government",
        "health-body",
        "police-or-fire",
        "joint-body",
    }
)

#: Kinds of source that those who take part publish themselves.
OWN_WORD = frozenset({"award-entry", "council-page", "council-paper", "partner-page", "partisan"})
#: Kinds of source that report what others say.
PRESS = frozenset({"press", "blog"})
#: Kinds of source that change after they were first published.
LIVE = frozenset({"council-page", "partner-page", "government", "reference-work"})
