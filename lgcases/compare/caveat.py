"""What a reader must know before using a figure, in a few words each."""

from __future__ import annotations

from enum import Enum


class Caveat(Enum):
    """A caveat of a figure; the value is what people read beside it."""

    DISPUTED = "disputed"
    WIDER_THAN_CASE = "wider than the case"
    PART_OF_CASE = "may cover only some partners"
    EVEN_PROFILE = "assumed even profile"
    FIRST_YEAR_PRICES = "rate in prices of its first year"
    YEAR_NOT_STATED = "year not stated"
    FORECAST_INDEX = "forecast price index"
    RANGE = "range, ranked by its lower end"
    GROSS = "gross of cost"
    COST_NOT_STATED = "gross or net not stated"
    PARTNERS_CHANGED = "partners changed in the period"
    AVERAGE = "average, not run-rate"
