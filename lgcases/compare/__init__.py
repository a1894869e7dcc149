"""Stated savings side by side: comparable where they are, set apart where they are not.

>>> from lgcases import load
>>> from lgcases.compare import Options, ReferenceTables, compare
>>> dataset, _ = load()
>>> tables = ReferenceTables(dataset.root.reference)
>>> result = compare(dataset, tables, dataset.vocabularies, Options(prices="2024-25"))
>>> result.footer.price_bases
('prices of 2024-25 (UK financial years)',)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lgcases.claims.completeness import missing_pieces
    from lgcases.claims.strength import (
        Strength,
        evidence_grade,
        evidence_strength,
        initiative_grade,
        initiative_strength,
        strength_rule,
    )
    from lgcases.compare.cases import Case, side_by_side
    from lgcases.compare.flat import COLUMNS, flat_records
    from lgcases.compare.frame import NoFrameLibraryError, to_frame
    from lgcases.compare.options import GROUPINGS, Options, OptionsError
    from lgcases.compare.projected import PromiseKept, projected_actual
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

_HOMES = {
    "COLUMNS": "lgcases.compare.flat",
    "Case": "lgcases.compare.cases",
    "Comparison": "lgcases.compare.result",
    "Entry": "lgcases.compare.result",
    "Footer": "lgcases.compare.result",
    "GROUPINGS": "lgcases.compare.options",
    "Group": "lgcases.compare.result",
    "NoFrameLibraryError": "lgcases.compare.frame",
    "NotComparable": "lgcases.compare.result",
    "Options": "lgcases.compare.options",
    "OptionsError": "lgcases.compare.options",
    "PromiseKept": "lgcases.compare.projected",
    "ReferenceTableError": "lgcases.reference.table",
    "ReferenceTables": "lgcases.reference.tables",
    "Row": "lgcases.compare.result",
    "Statistics": "lgcases.compare.result",
    "Strength": "lgcases.claims.strength",
    "Summary": "lgcases.compare.result",
    "Total": "lgcases.compare.result",
    "compare": "lgcases.compare.ranking",
    "evidence_grade": "lgcases.claims.strength",
    "evidence_strength": "lgcases.claims.strength",
    "flat_records": "lgcases.compare.flat",
    "initiative_grade": "lgcases.claims.strength",
    "initiative_strength": "lgcases.claims.strength",
    "missing_pieces": "lgcases.claims.completeness",
    "projected_actual": "lgcases.compare.projected",
    "side_by_side": "lgcases.compare.cases",
    "strength_rule": "lgcases.claims.strength",
    "to_frame": "lgcases.compare.frame",
}
__all__ = [
    "COLUMNS",
    "GROUPINGS",
    "Case",
    "Comparison",
    "Entry",
    "Footer",
    "Group",
    "NoFrameLibraryError",
    "NotComparable",
    "Options",
    "OptionsError",
    "PromiseKept",
    "ReferenceTableError",
    "ReferenceTables",
    "Row",
    "Statistics",
    "Strength",
    "Summary",
    "Total",
    "compare",
    "evidence_grade",
    "evidence_strength",
    "flat_records",
    "initiative_grade",
    "initiative_strength",
    "missing_pieces",
    "projected_actual",
    "side_by_side",
    "strength_rule",
    "to_frame",
]


def __getattr__(name: str) -> object:
    # Loaded on first use: a list that shows the evidence strength needs no deflators.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
