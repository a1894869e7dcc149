"""What the records mean: immutable values, no input or output."""

from lgcases.model.build import build_initiative
from lgcases.model.dates import PartialDate, Period, Precision
from lgcases.model.initiative import (
    Claim,
    ClaimBaseline,
    Cost,
    Dispute,
    Event,
    Initiative,
    Organisation,
    Outcome,
    OutcomeBaseline,
    Related,
    Size,
    Source,
    StatedBy,
    Withdrawal,
)
from lgcases.model.vocabularies import Vocabularies
from lgcases.model.vocabulary import Term, Vocabulary

__all__ = [
    "Claim",
    "ClaimBaseline",
    "Cost",
    "Dispute",
    "Event",
    "Initiative",
    "Organisation",
    "Outcome",
    "OutcomeBaseline",
    "PartialDate",
    "Period",
    "Precision",
    "Related",
    "Size",
    "Source",
    "StatedBy",
    "Term",
    "Vocabularies",
    "Vocabulary",
    "Withdrawal",
    "build_initiative",
]
