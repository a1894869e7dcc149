"""What a claim is worth, whatever it is compared with, and whether it is one asked for."""

from lgcases.claims.completeness import counted_period, is_open_sum, mendable, missing_pieces
from lgcases.claims.conditions import ClaimConditions
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
    "ClaimConditions",
    "Reason",
    "Strength",
    "Unavailable",
    "counted_period",
    "evidence_grade",
    "evidence_strength",
    "initiative_grade",
    "initiative_strength",
    "is_open_sum",
    "mendable",
    "missing_pieces",
    "strength_rule",
]
