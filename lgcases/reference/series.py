"""Price indices and exchange rates by year, as the reference tables give them.

A financial year is the UK's, 1 April to 31 March; it is known by the calendar year in
which it begins, so that 2014-15 is the year 2014 of the kind ``FINANCIAL``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from lgcases.model.dates import financial_year, parse_year
from lgcases.reference.table import Provenance, ReferenceTableError, Row, read_rows

_INDEX = re.compile(r"index(?:_([0-9]{4})(?:_([0-9]{2}))?_eq_100)?")


class YearKind(Enum):
    """The kind of year a table is kept by; the value is its column."""

    CALENDAR = "year"
    FINANCIAL = "financial_year"


class Year(NamedTuple):
    """One year of a kind; ``start`` is the calendar year in which it begins."""

    kind: YearKind
    start: int

    def __str__(self) -> str:
        return str(self.start) if self.kind is YearKind.CALENDAR else financial_year(self.start)


@dataclass(frozen=True)
class Deflator:
    """A GDP deflator; ``index`` is by the year's start, and only its ratios mean anything.

    ``base`` says which year is 100 (``2024-25 = 100``), ``forecast`` holds the years whose
    index is not an outturn.
    """

    name: str
    country: str
    kind: YearKind
    base: str
    index: Mapping[int, Decimal]
    forecast: frozenset[int]
    provenance: Provenance

    @cached_property
    def latest_outturn(self) -> int:
        """The last year whose index is not a forecast."""
        return max(year for year in self.index if year not in self.forecast)

    @property
    def span(self) -> str:
        """First and last year, as in ``2000-01 to 2030-31``."""
        return f"{Year(self.kind, min(self.index))} to {Year(self.kind, max(self.index))}"


@dataclass(frozen=True, slots=True)
class Rates:
    """Average exchange rates: units of a currency for one euro, by year and currency.

    ``incomplete`` holds the years of currencies whose average does not cover the whole year.
    """

    kind: YearKind
    per_euro: Mapping[tuple[int, str], Decimal]
    incomplete: frozenset[tuple[int, str]]
    provenance: Provenance

    @property
    def currencies(self) -> frozenset[str]:
        """The currencies that have a rate in some year."""
        return frozenset(currency for _, currency in self.per_euro)


def read_deflator(
    path: Path, kind: YearKind, name: str, country: str, provenance: Provenance
) -> Deflator:
    """Read a table with one index a year; raises :class:`ReferenceTableError`."""
    needed = [kind.value, "is_forecast"] if kind is YearKind.FINANCIAL else [kind.value]
    rows = read_rows(path, needed)
    column, base = _index_column(path, rows[0])
    index, forecast = _indices(rows, kind, column)
    return Deflator(name, country, kind, base, index, forecast, provenance)


def read_country_deflators(path: Path, provenance: Provenance) -> dict[str, Deflator]:
    """Read a table with one index a country and year, by ISO 3166 code.

    The first index column is used: later ones are empty for countries whose series ends before
    the base year of the column, and the ratios are the same.
    """
    rows = read_rows(path, ["country", "iso2", "year"])
    column, base = _index_column(path, rows[0])
    by_country: dict[str, list[Row]] = {}
    for row in rows:
        if row.text(column):
            by_country.setdefault(row.text("iso2"), []).append(row)
    found = {}
    for code, own_rows in by_country.items():
        index, forecast = _indices(own_rows, YearKind.CALENDAR, column)
        name = f"GDP deflator of {own_rows[0].text('country')}"
        found[code] = Deflator(name, code, YearKind.CALENDAR, base, index, forecast, provenance)
    return found


def read_rates(path: Path, kind: YearKind, provenance: Provenance) -> Rates:
    """Read a table of average euro reference rates; raises :class:`ReferenceTableError`."""
    per_euro: dict[tuple[int, str], Decimal] = {}
    incomplete = set()
    for row in read_rows(path, [kind.value, "currency", "units_per_eur_avg", "complete"]):
        key = (_start(row, kind), row.text("currency"))
        if key in per_euro:
            raise row.error(f"{row.text(kind.value)} {key[1]} appears twice")
        per_euro[key] = row.positive("units_per_eur_avg")
        if not row.truth("complete"):
            incomplete.add(key)
    return Rates(kind, per_euro, frozenset(incomplete), provenance)


def _indices(
    rows: list[Row], kind: YearKind, column: str
) -> tuple[dict[int, Decimal], frozenset[int]]:
    index: dict[int, Decimal] = {}
    forecast = set()
    for row in rows:
        start = _start(row, kind)
        if start in index:
            raise row.error(f"{row.text(kind.value)} appears twice")
        index[start] = row.positive(column)
        if "is_forecast" in row.cells and row.truth("is_forecast"):
            forecast.add(start)
    if len(forecast) == len(index):
        raise ReferenceTableError(rows[0].path, "holds forecasts only, no outturn")
    return index, frozenset(forecast)


def _index_column(path: Path, row: Row) -> tuple[str, str]:
    for column in row.cells:
        match = _INDEX.fullmatch(column)
        if match is not None:
            year, part = match.groups()
            base = "" if year is None else f"{year}{'-' + part if part else ''} = 100"
            return column, base
    raise ReferenceTableError(
        path, "there is no index column, such as index or index_2024_25_eq_100", 1
    )


def _start(row: Row, kind: YearKind) -> int:
    text = row.text(kind.value)
    year = parse_year(text)
    if year is None or year[1] is not (kind is YearKind.FINANCIAL):
        wanted = "2024-25" if kind is YearKind.FINANCIAL else "2024"
        raise row.error(f'column {kind.value}: "{text}" is not a year such as {wanted}')
    return year[0]
