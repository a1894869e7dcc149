"""Terms of vocabularies that belong together, for rules and arithmetic alike.

The terms themselves live in ``schema/``; tests hold these groups to them.
"""

from __future__ import annotations

#: Evidence that something is still to come.
PROMISED = frozenset({"forecast", "target", "identified"})
#: Evidence that something has come about.
ACHIEVED = frozenset(
    {"achieved-self-reported", "achieved-independent", "evaluated", "evaluated-no-effect"}
)
#: Evidence that somebody without a stake has found.
INDEPENDENT = frozenset({"achieved-independent", "evaluated", "evaluated-no-effect"})
#: Bases that are no sum of money but count what the unit names.
NOT_MONEY = frozenset({"percentage", "per-unit"})
