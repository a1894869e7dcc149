"""A comparison as flat records, one for each claim, for files and data frames."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from typing import Any, Literal

from lgcases.compare.costs import Payback
from lgcases.compare.figure import Caveat, Figure
from lgcases.compare.result import Comparison, Entry, NotComparable, Row
from lgcases.model import Claim, ClaimBaseline, Initiative, PartialDate
from lgcases.model.scope import models_of, organisations_of, services_of
from lgcases.tables.columns import CLAIMS, Column, ColumnType

Library = Literal["pandas", "polars"]

#: The columns by name, in order.
COLUMNS: Mapping[str, Column] = {column.name: column for column in CLAIMS}


class NoFrameLibraryError(ImportError):
    """The library asked for, or any that makes data frames, is not installed."""


def flat_records(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """One record for each claim: the ranked ones group by group, then the others.

    Amounts are :class:`decimal.Decimal`, lists are tuples; what is not known is None.
    """
    for group in comparison.groups:
        for rank, row in enumerate(group.rows, 1):
            yield _record(row) | _figure(row, rank)
    for refused in comparison.not_comparable:
        yield _record(refused)


def to_frame(comparison: Comparison, library: Library | None = None) -> Any:  # noqa: ANN401
    """One row for each claim, in the columns of :data:`~lgcases.compare.COLUMNS`.

    Amounts stay decimal: objects in pandas, the type Decimal in polars.

    Args:
        comparison: What :func:`~lgcases.compare.compare` returned.
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

    types: dict[ColumnType, Any] = {
        ColumnType.TEXTS: pl.List(pl.String),
        ColumnType.INTEGER: pl.Int64,
        ColumnType.BOOLEAN: pl.Boolean,
        ColumnType.DECIMAL: pl.Decimal(scale=_decimals(records)),
    }
    schema = {column.name: types.get(column.type, pl.String) for column in CLAIMS}
    return pl.DataFrame(records, schema=schema)


def _record(entry: Entry) -> dict[str, Any]:
    initiative = entry.initiative
    record: dict[str, Any] = dict.fromkeys(COLUMNS)
    record.update(
        claim=entry.ref,
        id=initiative.id,
        title=initiative.title,
        country=initiative.country,
        region=initiative.region,
        strength=entry.grade,
        caveats=entry.caveat_words,
        publishers=entry.publishers,
        not_comparable=entry.reason if isinstance(entry, NotComparable) else None,
    )
    record.update(_about(entry.claim, initiative))
    record.update(_stated(entry))
    return record


def _about(claim: Claim, initiative: Initiative) -> dict[str, Any]:
    """What a claim is about and how it stands to other figures of its record."""
    named = organisations_of(claim, initiative) if claim.organisations else ()
    return {
        "claim_id": claim.id,
        "models": models_of(claim, initiative),
        "services": services_of(claim, initiative),
        "organisations": tuple(body.name for body in named),
        "scope": claim.scope,
        "wider_than_case": claim.wider_than_case,
        "part_of": claim.part_of,
        "replaces": claim.replaces,
        "result_of": claim.result_of,
    }


def _stated(entry: Entry) -> dict[str, Any]:
    """A claim as its record has it."""
    claim, period, by = entry.claim, entry.claim.period, entry.claim.stated_by
    return {
        "nature": claim.nature,
        "basis": claim.basis,
        "evidence": claim.evidence,
        "cost_treatment": claim.cost_treatment,
        "cash_releasing": claim.cash_releasing,
        "stated": entry.stated,
        "stated_amount": claim.amount,
        "stated_amount_to": claim.amount_to,
        "stated_currency": claim.currency,
        "stated_unit": claim.unit,
        "qualifier": claim.qualifier,
        "period": entry.period or None,
        "period_from": None if period is None else _date(period.start),
        "period_to": None if period is None else _date(period.end),
        "as_of": _date(claim.as_of),
        "stated_by": None if by is None else by.name,
        "stake": None if by is None else by.stake,
        "disputed_by": None if claim.disputed is None else claim.disputed.by,
        **_baseline(claim.baseline),
    }


def _baseline(baseline: ClaimBaseline | None) -> dict[str, Any]:
    """What a claim is measured against, as its record has it."""
    if baseline is None:
        return {}
    return {
        "baseline_kind": baseline.kind,
        "baseline": baseline.what,
        "baseline_amount": baseline.amount,
        "baseline_currency": baseline.currency,
        "baseline_unit": baseline.unit,
        "baseline_period": None if baseline.period is None else str(baseline.period),
    }


def _figure(row: Row, rank: int) -> dict[str, Any]:
    figure, residents, net, payback = row.figure, row.per_resident, row.net, row.payback
    return {
        "amount": figure.amount,
        "amount_to": figure.amount_to,
        "currency": figure.currency or None,
        "prices": None if Caveat.STATED_SHARE in figure.caveats else figure.price_base,
        "per": figure.per,
        "average": figure.average,
        "annual_amount": None if row.annual is None else row.annual.amount,
        "rank": rank,
        "per_resident": residents.amount if isinstance(residents, Figure) else None,
        "net_amount": net.amount if isinstance(net, Figure) else None,
        "payback": payback.years if isinstance(payback, Payback) else None,
    }


def _date(date: PartialDate | None) -> str | None:
    return None if date is None else str(date)


def _decimals(records: list[dict[str, Any]]) -> int:
    """The most decimals that any amount has, so that none is lost."""
    names = [column.name for column in CLAIMS if column.type is ColumnType.DECIMAL]
    amounts = (record[name] for record in records for name in names)
    return max((-each.as_tuple().exponent for each in amounts if each is not None), default=0)
