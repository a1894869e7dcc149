"""A comparison for programs: one row for each claim, or one JSON document."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Any, TextIO

from lgcases.claims.unavailable import Unavailable
from lgcases.compare.figure import Figure, Step
from lgcases.compare.flat import COLUMNS, flat_records
from lgcases.compare.result import Comparison, NotComparable, Row, Summary, Total
from lgcases.render.plain import number
from lgcases.render.rows import write_json, write_rows


def write_claim_rows(out: TextIO, format: str, comparison: Comparison, *, explain: bool) -> None:
    """Write one row for each claim as ``tsv`` or ``csv``; ``explain`` adds a column ``trail``."""
    names = [*COLUMNS, "trail"] if explain else list(COLUMNS)
    records = _explained(comparison) if explain else flat_records(comparison)
    write_rows(out, format, names, records)


def write_comparison_json(
    out: TextIO, comparison: Comparison, options: dict[str, Any], *, explain: bool
) -> None:
    """Write one document: the groups with their claims, what is not comparable, the footer.

    Amounts are numbers; what is not known is null.  ``explain`` adds the trail of each figure.
    """
    # The records come in this order.
    entries: list[Row | NotComparable] = [*comparison.rows, *comparison.not_comparable]
    claims = (
        _claim(record, entry, explain=explain)
        for record, entry in zip(flat_records(comparison), entries, strict=True)
    )
    groups = [
        {
            "nature": group.nature,
            "basis": group.basis,
            "evidence": group.evidence,
            "currency": group.currency or None,
            "baseline": group.baseline or None,
            "claims": list(islice(claims, len(group.rows))),
        }
        for group in comparison.groups
    ]
    content = {
        "options": options,
        "groups": groups,
        "not_comparable": list(claims),
        "superseded": [row.ref for row in comparison.superseded],
        "initiatives": comparison.initiatives,
        "without_claims": list(comparison.without_claims),
        "withdrawn": list(comparison.withdrawn),
        "without_match": list(comparison.without_match),
        "filtered": comparison.filtered,
        "summaries": [summary_document(each) for each in comparison.summaries],
        "total": None if comparison.total is None else _total(comparison.total),
        "footer": footer_document(comparison),
    }
    write_json(out, "comparison", content)


def figure_document(figure: Figure | Unavailable) -> dict[str, Any]:
    """A figure, or the reason why there is none."""
    if isinstance(figure, Unavailable):
        return {"unavailable": figure.words}
    return {
        "amount": number(figure.amount),
        "amount_to": _number(figure.amount_to),
        "currency": figure.currency or None,
        "qualifier": figure.qualifier,
        "prices": figure.price_base,
        "per": figure.per,
        "average": figure.average,
    }


def step_documents(steps: tuple[Step, ...]) -> list[dict[str, str]]:
    """A trail as data."""
    return [{"words": step.words, "formula": step.formula, "result": step.result} for step in steps]


def footer_document(comparison: Comparison) -> dict[str, Any]:
    """Price bases, vintages and assumptions."""
    footer = comparison.footer
    tables = [
        {
            "title": each.title,
            "publisher": each.publisher,
            "vintage": each.vintage,
            "licence": each.licence,
        }
        for each in footer.tables
    ]
    return {
        "price_bases": list(footer.price_bases),
        "tables": tables,
        "assumptions": list(footer.assumptions),
    }


def summary_document(summary: Summary) -> dict[str, Any]:
    """What the initiatives with one value come to."""
    return {
        "value": summary.value,
        "initiatives": summary.initiatives,
        "without_claims": summary.without_claims,
        "claims": summary.claims,
        "comparable": summary.comparable,
        "statistics": [
            {
                "nature": each.nature,
                "basis": each.basis,
                "evidence": each.evidence,
                "currency": each.currency or None,
                "baseline": each.baseline or None,
                "count": each.count,
                "minimum": number(each.minimum),
                "lower_quartile": _number(each.lower_quartile),
                "median": number(each.median),
                "upper_quartile": _number(each.upper_quartile),
                "maximum": number(each.maximum),
                "not_counted": list(each.not_counted),
            }
            for each in summary.statistics
        ],
    }


def trail_lines(row: Row) -> list[str]:
    """The steps of the figure, each on one line, for a column of a data file."""
    return [
        f"{step.words}: {step.formula} = {step.result}"
        if step.formula
        else f"{step.words}: {step.result}"
        for step in row.trail
    ]


def _explained(comparison: Comparison) -> Iterator[dict[str, Any]]:
    rows = iter(comparison.rows)
    for record in flat_records(comparison):
        comparable = record["not_comparable"] is None
        yield record | {"trail": trail_lines(next(rows)) if comparable else None}


def _claim(record: dict[str, Any], entry: Row | NotComparable, *, explain: bool) -> dict[str, Any]:
    found = {name: _number(value) for name, value in record.items()}
    if isinstance(entry, NotComparable):
        return found
    return found | _measured(entry, explain=explain)


def _measured(row: Row, *, explain: bool) -> dict[str, Any]:
    payback = row.payback
    found: dict[str, Any] = {
        "net_of_set_up_cost": figure_document(row.net),
        "payback_years": {"unavailable": payback.words}
        if isinstance(payback, Unavailable)
        else {
            "years": number(payback.years),
            "years_to": _number(payback.years_to),
            "qualifier": payback.qualifier,
        },
    }
    if explain:
        found["trail"] = step_documents(row.trail)
        found["strength_points"] = [
            {"name": point.name, "given": point.given, "reason": point.reason}
            for point in row.strength.points
        ]
    return found


def _total(total: Total) -> dict[str, Any]:
    return {
        "amount": number(total.amount),
        "amount_to": _number(total.amount_to),
        "currency": total.currency,
        "qualifier": total.qualifier,
        "claims": [row.ref for row in total.rows],
        "left_out": [row.ref for row in total.left_out],
    }


def _number(value: Any) -> Any:  # noqa: ANN401  # a cell of a record
    return number(value) if isinstance(value, Decimal) else value
