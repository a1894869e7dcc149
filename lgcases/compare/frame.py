"""A comparison as a data frame, for those who have pandas or polars."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any, Literal

from lgcases.compare.flat import COLUMNS, flat_records
from lgcases.compare.result import Comparison

Library = Literal["pandas", "polars"]


class NoFrameLibraryError(ImportError):
    """The library asked for, or any that makes frames, is not installed."""


def to_frame(comparison: Comparison, library: Library | None = None) -> Any:  # noqa: ANN401
    """One row for each claim, in the columns of :data:`~lgcases.compare.flat.COLUMNS`.

    Amounts stay decimal: objects in pandas, the type Decimal in polars.

    Args:
        comparison: What :func:`~lgcases.compare.ranking` returned.
        library: ``pandas`` or ``polars``; whichever is installed where left out, pandas
            first.

    Raises:
        NoFrameLibraryError: It is not installed.
    """
    chosen = library or next((each for each in ("pandas", "polars") if find_spec(each)), None)
    if chosen is None or find_spec(chosen) is None:
        raise NoFrameLibraryError(
            f"a frame needs {library or 'pandas or polars'}: install it beside lgcases, for "
            f"example with: pip install {library or 'pandas'}"
        )
    records = list(flat_records(comparison))
    if chosen == "pandas":
        import pandas as pd  # type: ignore[import-not-found, import-untyped, unused-ignore]

        return pd.DataFrame(records, columns=list(COLUMNS))
    import polars as pl  # type: ignore[import-not-found, unused-ignore]

    decimals = {name for name, what in COLUMNS.items() if "decimal" in what}
    types: dict[str, Any] = {"average": pl.Boolean, "rank": pl.Int64, "strength": pl.Int64}
    types |= dict.fromkeys(decimals, pl.Decimal(scale=_decimals(records, decimals)))
    schema = {name: types.get(name, pl.String) for name in COLUMNS}
    return pl.DataFrame(records, schema=schema)


def _decimals(records: list[dict[str, Any]], columns: set[str]) -> int:
    """The most decimals that any amount has, so that none is lost."""
    amounts = (record[column] for record in records for column in columns)
    return max((-each.as_tuple().exponent for each in amounts if each is not None), default=0)
