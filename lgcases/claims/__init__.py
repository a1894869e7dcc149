"""What one claim is worth, whatever it is compared with: completeness, strength, wording."""

from lgcases.claims.completeness import counted_period, is_open_sum, missing_pieces
from lgcases.claims.strength import (
    Strength,
    evidence_grade,
    evidence_strength,
    initiative_grade,
    initiative_strength,
    strength_rule,
)
from lgcases.claims.unavailable import Reason, Unavailable

__all__ = [
    "Reason",
    "Strength",
    "Unavailable",
    "counted_period",
    "evidence_grade",
    "evidence_strength",
    "initiative_grade",
    "initiative_strength",
    "is_open_sum",
    "missing_pieces",
    "strength_rule",
]
