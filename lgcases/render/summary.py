"""Statistics of claims by model, category, service, country, status or type of lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from lgcases.compare.result import Comparison, Statistics, Summary
from lgcases.model import Vocabularies, Vocabulary
from lgcases.render.document import Entry, Head, Part, Table
from lgcases.render.rows import write_rows
from lgcases.render.wording import NOTHING, about, group_name, range_short
from lgcases.text import counted

_HEADS = (
    Head("Nature, basis, evidence"),
    Head("Figures", right=True, most=7),
    Head("Median", right=True, most=8),
    Head("Quartiles", right=True, most=9),
    Head("Range", right=True, most=9),
)
_COLUMNS = (
    "initiatives",
    "without_claims",
    "claims",
    "comparable",
    "nature",
    "basis",
    "evidence",
    "currency",
    "count",
    "minimum",
    "lower_quartile",
    "median",
    "upper_quartile",
    "maximum",
)
#: Vocabulary of the values of a grouping.
_VOCABULARY = {
    "model": "model",
    "category": "category",
    "service": "service",
    "country": "country",
    "status": "status",
    "lead-type": "organisation-type",
}


def summary_parts(
    comparison: Comparison, grouping: str, vocabularies: Vocabularies
) -> Iterator[Part]:
    """One table for each value: count, median, quartiles and range of each group of claims."""
    labels = vocabularies[_VOCABULARY[grouping]]
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
    write_rows(out, format, (key, *_COLUMNS), _rows(comparison, key))


def _rows(comparison: Comparison, key: str) -> Iterator[dict[str, Any]]:
    for summary in comparison.summaries:
        counts = {name: getattr(summary, name) for name in _COLUMNS[:4]}
        for each in summary.statistics:
            figures = {name: getattr(each, name) for name in _COLUMNS[4:]}
            yield {key: summary.value} | counts | figures
        if not summary.statistics:
            yield {key: summary.value} | counts | {"count": 0}


def _label(labels: Vocabulary, value: str) -> str:
    return "Not stated" if value == "not-stated" else labels.label(value)


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
        )
    )
