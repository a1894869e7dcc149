"""Stated savings side by side, and those that are not alike in groups of their own.

>>> from lgcases import load
>>> from lgcases.compare import Options, ReferenceTables, compare
>>> dataset, _ = load()
>>> tables = ReferenceTables(dataset.root.reference)
>>> result = compare(dataset, tables, dataset.vocabularies, Options(prices="2024-25"))
>>> result.footer.price_bases[-1]
'prices of 2024-25 (UK financial years)'
"""

from lgcases.compare.cases import Case, side_by_side
from lgcases.compare.flat import COLUMNS, NoFrameLibraryError, flat_records, to_frame
from lgcases.compare.options import GROUPINGS, Grouping, Options, OptionsError
from lgcases.compare.pairing import ProjectedActuals, Unpaired, projected_actual
from lgcases.compare.projected import ProjectedActual, Verdict
from lgcases.compare.ranking import compare
from lgcases.compare.result import (
    Comparison,
    Entry,
    Footer,
    Group,
    NotComparable,
    Row,
    Statistics,
    Summary,
    Total,
)
from lgcases.reference.table import ReferenceTableError
from lgcases.reference.tables import ReferenceTables

__all__ = [
    "COLUMNS",
    "GROUPINGS",
    "Case",
    "Comparison",
    "Entry",
    "Footer",
    "Group",
    "Grouping",
    "NoFrameLibraryError",
    "NotComparable",
    "Options",
    "OptionsError",
    "ProjectedActual",
    "ProjectedActuals",
    "ReferenceTableError",
    "ReferenceTables",
    "Row",
    "Statistics",
    "Summary",
    "Total",
    "Unpaired",
    "Verdict",
    "compare",
    "flat_records",
    "projected_actual",
    "side_by_side",
    "to_frame",
]
