"""Statistics of claims by model, category, service, country, status or type of lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from lgcases.compare.options import Grouping
from lgcases.compare.result import Comparison, Statistics, Summary
from lgcases.model import Vocabularies, Vocabulary
from lgcases.render.document import Entry, Head, Part, Table
from lgcases.render.rows import write_rows
from lgcases.render.wording import NOTHING, about, group_name, range_short
from lgcases.tables.columns import SUMMARY_COUNTS, SUMMARY_STATISTICS
from lgcases.text import counted

_HEADS = (
    Head("Nature, basis, evidence"),
    Head("Figures", right=True, most=7),
    Head("Median", right=True, most=8),
    Head("Quartiles", right=True, most=9),
    Head("Range", right=True, most=9),
)


def summary_parts(
    comparison: Comparison, grouping: str, vocabularies: Vocabularies
) -> Iterator[Part]:
    """One table for each value: count, median, quartiles and range of each group of claims."""
    name = Grouping(grouping).vocabulary
    labels = None if name is None else vocabularies[name]
    for summary in comparison.summaries:
        yield Table(
            _label(labels, summary.value),
            _HEADS,
            tuple(_entry(each, vocabularies) for each in summary.statistics),
            words=_words(summary),
        )
    yield about(comparison, rounded=bool(comparison.groups))


def write_summary_rows(out: TextIO, format: str, comparison: Comparison, grouping: str) -> None:
    """Write one row for each value and group, and one for each value without figures."""
    key = grouping.replace("-", "_")
    names = [column.name for column in (*SUMMARY_COUNTS, *SUMMARY_STATISTICS)]
    write_rows(out, format, (key, *names), _rows(comparison, key))


def _rows(comparison: Comparison, key: str) -> Iterator[dict[str, Any]]:
    for summary in comparison.summaries:
        counts = {column.name: getattr(summary, column.name) for column in SUMMARY_COUNTS}
        for each in summary.statistics:
            figures = {column.name: getattr(each, column.name) for column in SUMMARY_STATISTICS}
            yield {key: summary.value} | counts | figures
        if not summary.statistics:
            yield {key: summary.value} | counts | {"count": 0}


def _label(labels: Vocabulary | None, value: str) -> str:
    if labels is None or value == "not-stated":
        return _PLAIN[value]
    return labels.label(value)


_PLAIN = {
    "not-stated": "Not stated",
    "cash-releasing": "Cash-releasing",
    "not-cash-releasing": "Not cash-releasing",
}


def _words(summary: Summary) -> str:
    none = summary.without_claims
    states = f" ({none} without a stated saving)" if none else ""
    return (
        f"{counted(summary.initiatives, 'initiative')}{states}; "
        f"{counted(summary.claims, 'claim')}, {summary.comparable} comparable"
    )


def _entry(each: Statistics, vocabularies: Vocabularies) -> Entry:
    quartiles = NOTHING
    if each.lower_quartile is not None:
        quartiles = range_short(each.lower_quartile, each.upper_quartile)
    whole = None if each.maximum == each.minimum else each.maximum
    return Entry(
        (
            group_name(each, vocabularies),
            f"{each.count:,}",
            range_short(each.median, None),
            quartiles,
            range_short(each.minimum, whole),
        ),
        (f"Not counted, the same money: {', '.join(each.not_counted)}",)
        if each.not_counted
        else (),
    )
