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
    Column("claim_id", _TEXT, "id of the claim in its record, which the links name"),
    Column("id", _TEXT, "id of the initiative"),
    Column("title", _TEXT, "title of the initiative"),
    Column("country", _TEXT, "country, ISO 3166-1"),
    Column("region", _TEXT, "region, ISO 3166-2 or NUTS"),
    Column(
        "models", _TEXTS, "delivery models that the claim is about; of the case if it names none"
    ),
    Column("services", _TEXTS, "service areas that it is about; of the case if it names none"),
    Column("organisations", _TEXTS, "names of the organisations that the claim itself names"),
    Column("scope", _TEXT, "what the claim covers, in words, as stated"),
    Column("wider_than_case", _BOOLEAN, "whether it belongs to something larger than the case"),
    Column("nature", _TEXT, "nature of the claim"),
    Column("basis", _TEXT, "basis of the claim"),
    Column("evidence", _TEXT, "evidence of the claim"),
    Column("cost_treatment", _TEXT, "gross, net or not-stated: whether its cost is taken off"),
    Column("cash_releasing", _BOOLEAN, "whether a budget falls by it, where stated"),
    Column("stated", _TEXT, "the claim as stated, in a few characters"),
    Column("stated_amount", _DECIMAL, "amount as stated"),
    Column("stated_amount_to", _DECIMAL, "upper end of the stated range"),
    Column("stated_currency", _TEXT, "currency as stated, ISO 4217"),
    Column("stated_unit", _TEXT, "unit as stated, where the amount is no money alone"),
    Column("qualifier", _TEXT, "exact, about, nearly, at-least, more-than or up-to"),
    Column("period", _TEXT, "period as stated"),
    Column("period_from", _DATE, "start of the period as stated; empty where it is open"),
    Column("period_to", _DATE, "end of the period as stated; empty where it is open"),
    Column("as_of", _DATE, "date of the statement"),
    Column("baseline_kind", _TEXT, "kind of what the claim is measured against"),
    Column("baseline", _TEXT, "what it is measured against"),
    Column("baseline_amount", _DECIMAL, "amount of the baseline as stated"),
    Column("baseline_currency", _TEXT, "currency of the baseline, ISO 4217"),
    Column("baseline_unit", _TEXT, "unit of the baseline, where it is no money alone"),
    Column("baseline_period", _TEXT, "period of the baseline, as stated"),
    Column("amount", _DECIMAL, "the figure that is ranked; in per cent where it is per baseline"),
    Column("amount_to", _DECIMAL, "upper end of its range"),
    Column("currency", _TEXT, "its currency, ISO 4217"),
    Column("prices", _TEXT, "its price base, or nominal"),
    Column("per", _TEXT, "resident, partner or baseline, where it is divided"),
    Column("average", _BOOLEAN, "whether it is an annual average of a sum over years"),
    Column("annual_amount", _DECIMAL, "annual average of a sum over years, by which it is ranked"),
    Column("rank", _INTEGER, "place in its group, from 1"),
    Column("per_resident", _DECIMAL, "the figure per resident, where known"),
    Column("net_amount", _DECIMAL, "the figure less the stated set-up costs, where known"),
    Column("payback", _DECIMAL, "years until a yearly rate has paid for its set-up, where known"),
    Column("strength", _INTEGER, "evidence strength, 0 to 5"),
    Column("caveats", _TEXTS, "links to other figures of the record, and caveats"),
    Column("part_of", _TEXT, "id of the larger figure of the record that it is a part of"),
    Column("replaces", _TEXT, "id of the earlier statement that it takes the place of"),
    Column("result_of", _TEXT, "id of the forecast or target that it is the result of"),
    Column("stated_by", _TEXT, "who states it, where the record names somebody"),
    Column("stake", _TEXT, "what whoever states it has to do with the initiative"),
    Column("disputed_by", _TEXT, "who contests it"),
    Column("publishers", _TEXTS, "publishers of the sources"),
    Column("not_comparable", _TEXT, "why it cannot be compared; empty where it can"),
)

#: Initiatives with one value of a grouping, repeated for each of their groups of claims; the
#: value itself stands before them in a column that has the name of the grouping.
SUMMARY_COUNTS = (
    Column("initiatives", _INTEGER, "number of initiatives with this value"),
    Column("without_claims", _INTEGER, "how many of them state no saving that is about it"),
    Column("claims", _INTEGER, "number of their claims that are about it"),
    Column("comparable", _INTEGER, "how many of the claims can be compared"),
)

#: Statistics of the claims of one group.
SUMMARY_STATISTICS = (
    Column("nature", _TEXT, "nature of the claims"),
    Column("basis", _TEXT, "basis of the claims"),
    Column("evidence", _TEXT, "evidence of the claims"),
    Column("currency", _TEXT, "currency of the figures, ISO 4217"),
    Column("baseline", _TEXT, "kind of baseline of which the figures are shares, in per cent"),
    Column("count", _INTEGER, "number of figures"),
    Column("minimum", _DECIMAL, "least figure"),
    Column("lower_quartile", _DECIMAL, "lower quartile, from four figures upwards"),
    Column("median", _DECIMAL, "median"),
    Column("upper_quartile", _DECIMAL, "upper quartile, from four figures upwards"),
    Column("maximum", _DECIMAL, "greatest figure"),
    Column("not_counted", _TEXTS, "claims not counted: the same money as one that is"),
)


def _side(name: str) -> tuple[Column, ...]:
    """The columns of one figure of a pair."""
    return (
        Column(f"{name}_claim", _TEXT, f"reference of the {name} claim; a cost that came of it"),
        Column(f"{name}_amount", _DECIMAL, f"{name} amount as stated"),
        Column(f"{name}_amount_to", _DECIMAL, f"upper end of the {name} range"),
        Column(f"{name}_qualifier", _TEXT, f"qualifier of the {name} amount"),
        Column(f"{name}_currency", _TEXT, f"currency of the {name} amount, ISO 4217"),
        Column(f"{name}_nature", _TEXT, f"nature of the {name} claim, or kind of the cost"),
        Column(f"{name}_basis", _TEXT, f"basis of the {name} amount"),
        Column(f"{name}_period", _TEXT, f"period of the {name} amount, as stated"),
        Column(f"{name}_evidence", _TEXT, f"evidence of the {name} claim"),
        Column(f"{name}_strength", _INTEGER, f"evidence strength of the {name} claim, 0 to 5"),
    )


#: One row for each pair of a projected and an achieved claim of one initiative, then one for
#: each that is in no pair.
PROJECTED_ACTUAL = (
    Column("id", _TEXT, "id of the initiative"),
    Column("title", _TEXT, "title of the initiative"),
    Column(
        "verdict",
        _TEXT,
        "reached, not reached or no verdict; where there is no pair no result, no projection, or "
        "counted elsewhere",
    ),
    Column("reason", _TEXT, "why there is no verdict, or no pair"),
    Column("linked", _BOOLEAN, "whether the record itself names one as the result of the other"),
    *_side("projected"),
    *_side("achieved"),
    Column("ratio", _DECIMAL, "achieved over projected, in prices as stated"),
    Column("ratio_to", _DECIMAL, "upper end of the ratio, where either sum is a range"),
    Column("ratio_qualifier", _TEXT, "qualifier of the ratio"),
    Column("notes", _TEXTS, "how the two figures are not quite the same thing"),
)
