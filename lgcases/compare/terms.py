"""What the terms of claims mean for arithmetic; the terms themselves live in ``schema/``.

A test checks that every term of the vocabularies is placed here.
"""

from __future__ import annotations

#: Evidence that something is still to come.
PROMISED = frozenset({"forecast", "target", "identified"})
#: Evidence that something has come about.
ACHIEVED = frozenset(
    {"achieved-self-reported", "achieved-independent", "evaluated", "evaluated-no-effect"}
)

#: Bases that are sums of money, the one that says most about its time first.
MONEY_BASES = ("single-year", "per-year", "cumulative", "one-off")
#: Bases that are not sums of money.
NOT_MONEY = frozenset({"percentage", "per-unit"})
#: The basis of a claim whose source does not say what the amount counts.
NOT_STATED = "not-stated"

#: Roles in which a public body shares in what an initiative saves.
MEMBER_ROLES = frozenset({"lead", "partner", "owner", "commissioner"})
#: Types of organisation that are councils with residents of their own.
COUNCILS = frozenset({"council", "municipality", "regional-authority"})
#: Types of organisation that count as partners; companies and joint bodies are their tools.
PUBLIC_BODIES = COUNCILS | {"central-government", "health-body", "police-or-fire"}
