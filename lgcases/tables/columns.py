"""The columns of rows for programs, in order: what every data file calls and holds.

Values are those of the records.  A partial date is as precise as known: ``2014``, ``2014-04``,
``2014-04-01``, or the financial year ``2014-15``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ColumnType(Enum):
    """What the values of a column are; any of them may be missing."""

    TEXT = "text"
    TEXTS = "texts"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    PARTIAL_DATE = "partial date"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the header row, the type of its values, and what they mean."""

    name: str
    type: ColumnType
    description: str


_TEXT = ColumnType.TEXT
_TEXTS = ColumnType.TEXTS
_INTEGER = ColumnType.INTEGER
_DECIMAL = ColumnType.DECIMAL
_BOOLEAN = ColumnType.BOOLEAN
_DATE = ColumnType.PARTIAL_DATE

#: One row for each initiative.
INITIATIVES = (
    Column("id", _TEXT, "id of the initiative"),
    Column("title", _TEXT, "title of the initiative"),
    Column("models", _TEXTS, "delivery models, the main one first"),
    Column("services", _TEXTS, "service areas"),
    Column("aims", _TEXTS, "what it was to reach, the main aim first"),
    Column("status", _TEXT, "status of the initiative"),
    Column("status_as_of", _DATE, "date for which the status is known"),
    Column("country", _TEXT, "country, ISO 3166-1"),
    Column("region", _TEXT, "region, ISO 3166-2 or NUTS"),
    Column("started", _DATE, "start of the initiative"),
    Column("ended", _DATE, "end of the initiative"),
    Column("organisations", _TEXTS, "names of the organisations that take part"),
    Column("claims", _INTEGER, "number of stated savings"),
    Column("strength", _INTEGER, "evidence strength of the strongest claim, 0 to 5"),
)

#: One row for each claim of a comparison.
CLAIMS = (
    Column("claim", _TEXT, "reference of the claim, such as onesource#2"),
    Column("id", _TEXT, "id of the initiative"),
    Column("title", _TEXT, "title of the initiative"),
    Column("country", _TEXT, "country, ISO 3166-1"),
    Column("nature", _TEXT, "nature of the claim"),
    Column("basis", _TEXT, "basis of the claim"),
    Column("evidence", _TEXT, "evidence of the claim"),
    Column("stated", _TEXT, "the claim as stated, in a few characters"),
    Column("stated_amount", _DECIMAL, "amount as stated"),
    Column("stated_amount_to", _DECIMAL, "upper end of the stated range"),
    Column("stated_currency", _TEXT, "currency as stated, ISO 4217"),
    Column("qualifier", _TEXT, "exact, about, at-least, more-than or up-to"),
    Column("period", _TEXT, "period as stated"),
    Column("amount", _DECIMAL, "the figure that is ranked"),
    Column("amount_to", _DECIMAL, "upper end of its range"),
    Column("currency", _TEXT, "its currency, ISO 4217"),
    Column("prices", _TEXT, "its price base, or nominal"),
    Column("per", _TEXT, "resident or partner, where it is divided"),
    Column("average", _BOOLEAN, "whether it is an annual average of a sum over years"),
    Column("rank", _INTEGER, "place in its group, from 1"),
    Column("per_resident", _DECIMAL, "the figure per resident, where known"),
    Column("strength", _INTEGER, "evidence strength, 0 to 5"),
    Column("caveats", _TEXT, "caveats, separated by semicolons"),
    Column("scope", _TEXT, "what the claim covers, as stated"),
    Column("as_of", _DATE, "date of the statement"),
    Column("publishers", _TEXT, "publishers of the sources, separated by semicolons"),
    Column("not_comparable", _TEXT, "why it cannot be compared; empty where it can"),
)

#: Initiatives with one value of a grouping, repeated for each of their groups of claims; the
#: value itself stands before them in a column that has the name of the grouping.
SUMMARY_COUNTS = (
    Column("initiatives", _INTEGER, "number of initiatives with this value"),
    Column("without_claims", _INTEGER, "how many of them state no saving"),
    Column("claims", _INTEGER, "number of their claims"),
    Column("comparable", _INTEGER, "how many of the claims can be compared"),
)

#: Statistics of the claims of one group.
SUMMARY_STATISTICS = (
    Column("nature", _TEXT, "nature of the claims"),
    Column("basis", _TEXT, "basis of the claims"),
    Column("evidence", _TEXT, "evidence of the claims"),
    Column("currency", _TEXT, "currency of the figures, ISO 4217"),
    Column("count", _INTEGER, "number of figures"),
    Column("minimum", _DECIMAL, "least figure"),
    Column("lower_quartile", _DECIMAL, "lower quartile, from four figures upwards"),
    Column("median", _DECIMAL, "median"),
    Column("upper_quartile", _DECIMAL, "upper quartile, from four figures upwards"),
    Column("maximum", _DECIMAL, "greatest figure"),
)


def _side(name: str) -> tuple[Column, ...]:
    """The columns of one claim of a pair."""
    return (
        Column(f"{name}_claim", _TEXT, f"reference of the {name} claim"),
        Column(f"{name}_amount", _DECIMAL, f"{name} amount as stated"),
        Column(f"{name}_amount_to", _DECIMAL, f"upper end of the {name} range"),
        Column(f"{name}_qualifier", _TEXT, f"qualifier of the {name} amount"),
        Column(f"{name}_period", _TEXT, f"period of the {name} claim, as stated"),
        Column(f"{name}_evidence", _TEXT, f"evidence of the {name} claim"),
        Column(f"{name}_strength", _INTEGER, f"evidence strength of the {name} claim, 0 to 5"),
    )


#: One row for each pair of a projected and an achieved claim of one initiative.
PROJECTED_ACTUAL = (
    Column("id", _TEXT, "id of the initiative"),
    Column("title", _TEXT, "title of the initiative"),
    Column("nature", _TEXT, "nature of the projected claim"),
    Column("basis", _TEXT, "basis of both claims"),
    Column("currency", _TEXT, "currency of both claims, ISO 4217"),
    *_side("projected"),
    *_side("achieved"),
    Column("ratio", _DECIMAL, "achieved over projected, in prices as stated"),
    Column("ratio_to", _DECIMAL, "upper end of the ratio, where either sum is a range"),
    Column("ratio_qualifier", _TEXT, "qualifier of the ratio"),
    Column("reached", _BOOLEAN, "whether at least as much was achieved as projected"),
    Column("notes", _TEXTS, "how the two claims are not quite the same thing"),
)
