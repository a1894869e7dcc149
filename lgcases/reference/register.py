"""The register of UK councils: past, present and announced.

What the table leaves unclear is decided here:

- ``end_date`` is the last day for some councils and the day after for others.  Councils
  end at midnight, and every reorganisation took effect on the first of a month, so that a
  date on the first of a month is the day after.
- start dates in May and June 2005 are when the source began its list, not when the councils
  began: they are taken as unknown.
- ``replaced_by`` and ``former_gss_codes`` may hold several codes.

What the table has wrong is corrected by :mod:`~lgcases.reference.corrections`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from lgcases.reference.corrections import corrected
from lgcases.reference.table import Provenance, ReferenceTableError, Row, read_rows

_LIST_BEGAN = (date(2005, 5, 1), date(2005, 6, 30))
_NEEDED = (
    "local_authority_code",
    "official_name",
    "nice_name",
    "gss_code",
    "start_date",
    "end_date",
    "replaced_by",
    "nation",
    "region",
    "local_authority_type_name",
    "county_la",
    "combined_authority",
    "former_gss_codes",
)
_POPULATION = re.compile(r"pop_([0-9]{4})")


@dataclass(frozen=True, slots=True)
class Council:
    """One council of the register.

    ``code`` is the ONS (GSS) code.  ``start`` and ``end`` are its first and last day, None
    where not known or not over.  ``population`` is of the register's population year, None
    where the register has none.  ``successors``, ``county`` and ``combined_authority`` are
    codes of councils that took over or cover its area.
    """

    code: str
    official_name: str
    nice_name: str
    type: str
    nation: str
    region: str
    start: date | None
    end: date | None
    population: int | None
    successors: tuple[str, ...]
    former_codes: tuple[str, ...]
    county: str | None
    combined_authority: str | None


class Register:
    """The councils by code; a former code finds the council that has a new one."""

    def __init__(
        self, councils: list[Council], population_year: int, provenance: Provenance
    ) -> None:
        self.population_year = population_year
        self.provenance = provenance
        self._councils = councils
        self._by_code = {code: each for each in councils for code in each.former_codes}
        self._by_code.update({each.code: each for each in councils})
        self._before: dict[str, list[Council]] = {}
        for each in councils:
            for code in each.successors:
                self._before.setdefault(code, []).append(each)

    def __iter__(self) -> Iterator[Council]:
        return iter(self._councils)

    def __len__(self) -> int:
        return len(self._councils)

    def get(self, code: str) -> Council | None:
        """The council with this ONS code, or that had it before; None where there is none."""
        return self._by_code.get(code)

    def predecessors(self, council: Council) -> tuple[Council, ...]:
        """The councils that it replaced, wholly or in part."""
        return tuple(self._before.get(council.code, ()))


def read_register(path: Path, provenance: Provenance, corrections: Path | None = None) -> Register:
    """Read the register; raises :class:`~lgcases.reference.table.ReferenceTableError`.

    ``corrections`` is the file of what the table has wrong, if there is one.

    Councils without an ONS code (those of Northern Ireland before 2015) are left out: no
    record can refer to them.
    """
    rows = read_rows(path, _NEEDED)
    population = next((name for name in rows[0].cells if _POPULATION.fullmatch(name)), None)
    if population is None:
        raise ReferenceTableError(path, "there is no population column, such as pop_2020", 1)
    if corrections is not None:
        rows = corrected(rows, corrections)
    codes = {row.text("local_authority_code"): row.text("gss_code") for row in rows}
    councils: list[Council] = []
    seen: set[str] = set()
    for row in rows:
        code = row.text("gss_code")
        if code in seen:
            raise row.error(f"{code} appears twice")
        if code:
            seen.add(code)
            councils.append(_council(row, codes, population))
    return Register(councils, int(population.removeprefix("pop_")), provenance)


def _council(row: Row, codes: dict[str, str], population: str) -> Council:
    residents = row.positive(population) if row.text(population) else None
    return Council(
        code=row.text("gss_code"),
        official_name=row.text("official_name"),
        nice_name=row.text("nice_name"),
        type=row.text("local_authority_type_name"),
        nation=row.text("nation"),
        region=row.text("region"),
        start=_start(row),
        end=_end(row),
        population=None if residents is None else int(residents),
        successors=tuple(
            _code(row, "replaced_by", each, codes) for each in _split(row, "replaced_by")
        ),
        former_codes=_split(row, "former_gss_codes"),
        county=_area(row, "county_la", codes),
        combined_authority=_area(row, "combined_authority", codes),
    )


def _split(row: Row, column: str) -> tuple[str, ...]:
    text = row.text(column)
    return tuple(part.strip() for part in text.split(",") if part.strip()) if text else ()


def _code(row: Row, column: str, short: str, codes: dict[str, str]) -> str:
    if not codes.get(short):
        raise row.error(f'column {column}: "{short}" is not a council in the register')
    return codes[short]


def _area(row: Row, column: str, codes: dict[str, str]) -> str | None:
    # Unlike replaced_by, these may name an area that is no council, such as GLA.
    return codes.get(row.text(column)) or None


def _date(row: Row, column: str) -> date | None:
    text = row.text(column)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise row.error(f'column {column}: "{text}" is not a date such as 2019-04-01') from None


def _start(row: Row) -> date | None:
    start = _date(row, "start_date")
    return None if start is not None and _LIST_BEGAN[0] <= start <= _LIST_BEGAN[1] else start


def _end(row: Row) -> date | None:
    end = _date(row, "end_date")
    return end - timedelta(days=1) if end is not None and end.day == 1 else end
