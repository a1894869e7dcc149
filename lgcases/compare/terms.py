"""What the terms of claims mean for arithmetic; the terms themselves live in ``schema/``.

A test checks that every term of the vocabularies is placed here.
"""

from __future__ import annotations

#: Bases that are sums of money, the one that says most about its time first.
MONEY_BASES = ("single-year", "per-year", "cumulative", "one-off")
#: The basis of a claim whose source does not say what the amount counts.
NOT_STATED = "not-stated"

#: Roles in which a public body shares in what an initiative saves.
MEMBER_ROLES = frozenset({"lead", "partner", "owner", "commissioner"})
#: Types of organisation that are councils with residents of their own.
COUNCILS = frozenset({"council", "municipality", "regional-authority"})
#: Types of organisation that count as partners; companies and joint bodies are their tools.
PUBLIC_BODIES = COUNCILS | {"central-government", "health-body", "police-or-fire"}
