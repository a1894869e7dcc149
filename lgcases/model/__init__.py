"""What the records mean: immutable values, no input or output."""

from lgcases.model.build import build_initiative
from lgcases.model.dates import PartialDate, Period, Precision
from lgcases.model.initiative import (
    Claim,
    Cost,
    Event,
    Initiative,
    Organisation,
    Outcome,
    Source,
    Withdrawal,
)
from lgcases.model.vocabularies import Vocabularies
from lgcases.model.vocabulary import Term, Vocabulary

__all__ = [
    "Claim",
    "Cost",
    "Event",
    "Initiative",
    "Organisation",
    "Outcome",
    "PartialDate",
    "Period",
    "Precision",
    "Source",
    "Term",
    "Vocabularies",
    "Vocabulary",
    "Withdrawal",
    "build_initiative",
]
