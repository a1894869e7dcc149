"""The reference tables that make figures comparable, each read when it is first needed.

>>> tables = ReferenceTables(Path("data/reference"))
>>> tables.uk_financial.latest_outturn
2024
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from lgcases.reference.corrections import CORRECTIONS
from lgcases.reference.register import Register, read_register
from lgcases.reference.series import (
    Deflator,
    Rates,
    YearKind,
    read_country_deflators,
    read_deflator,
    read_rates,
)
from lgcases.reference.table import DESCRIPTOR, Provenance, ReferenceTableError, read_descriptor

#: The tables that can be replaced, and their names in the data package.
RESOURCES = {
    "deflator": "uk-gdp-deflator-financial-year",
    "calendar_deflator": "uk-gdp-deflator-calendar-year",
    "country_deflator": "gdp-deflator-by-country",
    "rates": "exchange-rates-calendar-year",
    "financial_year_rates": "exchange-rates-financial-year",
    "register": "uk-local-authorities",
}
#: What the tables are called under a result.
TITLES = {
    "deflator": "UK GDP deflator by financial year",
    "calendar_deflator": "UK GDP deflator by calendar year",
    "country_deflator": "GDP deflators by country",
    "rates": "Exchange rates, calendar-year averages",
    "financial_year_rates": "Exchange rates, financial-year averages",
    "register": "Register and population of UK councils",
}
#: Rows of the table by country that are groups of countries.
_AGGREGATES = frozenset({"EU", "XC"})


class ReferenceTables:
    """Deflators, exchange rates and the register of councils of one folder.

    Any table can be replaced by a newer file with the same columns; its vintage is then given
    as the name of that file.  Every property reads its file on first use and may raise
    :class:`~lgcases.reference.table.ReferenceTableError`.
    """

    def __init__(  # noqa: PLR0913  # one for each table
        self,
        folder: Path,
        *,
        deflator: Path | None = None,
        calendar_deflator: Path | None = None,
        country_deflator: Path | None = None,
        rates: Path | None = None,
        financial_year_rates: Path | None = None,
        register: Path | None = None,
    ) -> None:
        self.folder = folder
        given = {
            "deflator": deflator,
            "calendar_deflator": calendar_deflator,
            "country_deflator": country_deflator,
            "rates": rates,
            "financial_year_rates": financial_year_rates,
            "register": register,
        }
        self._replaced = {name: path for name, path in given.items() if path is not None}

    @cached_property
    def uk_financial(self) -> Deflator:
        """The UK deflator by financial year, with forecasts marked."""
        path, provenance = self._table("deflator")
        return read_deflator(path, YearKind.FINANCIAL, "UK GDP deflator", "GB", provenance)

    @cached_property
    def uk_calendar(self) -> Deflator:
        """The UK deflator by calendar year."""
        path, provenance = self._table("calendar_deflator")
        return read_deflator(path, YearKind.CALENDAR, "UK GDP deflator", "GB", provenance)

    @cached_property
    def countries(self) -> dict[str, Deflator]:
        """The deflators of other countries by ISO 3166 code, without groups of countries."""
        path, provenance = self._table("country_deflator")
        found = read_country_deflators(path, provenance)
        return {code: each for code, each in found.items() if code not in _AGGREGATES | {"GB"}}

    @cached_property
    def latest_country_year(self) -> int:
        """The last outturn year of the table by country; some countries end before it."""
        return max(each.latest_outturn for each in self.countries.values())

    @cached_property
    def register(self) -> Register:
        """The register of UK councils, with the corrections of this folder.

        They are of the table that comes with them, and not for a register supplied instead.
        """
        path, provenance = self._table("register")
        listed = None if "register" in self._replaced else self._resources.get(CORRECTIONS)
        if listed is None:
            return read_register(path, provenance)
        if not isinstance(listed, dict) or "path" not in listed:
            raise ReferenceTableError(
                self.folder / DESCRIPTOR, f"resource {CORRECTIONS} lacks a path"
            )
        provenance = replace(provenance, vintage=f"{provenance.vintage}, with corrections")
        return read_register(path, provenance, self.folder / listed["path"])

    @cached_property
    def calendar_rates(self) -> Rates:
        """Average exchange rates by calendar year."""
        path, provenance = self._table("rates")
        return read_rates(path, YearKind.CALENDAR, provenance)

    @cached_property
    def financial_year_rates(self) -> Rates:
        """Average exchange rates by UK financial year."""
        path, provenance = self._table("financial_year_rates")
        return read_rates(path, YearKind.FINANCIAL, provenance)

    def rates(self, kind: YearKind) -> Rates:
        """The exchange rates by this kind of year."""
        financial = kind is YearKind.FINANCIAL
        return self.financial_year_rates if financial else self.calendar_rates

    def deflator(self, country: str, kind: YearKind) -> Deflator | None:
        """The deflator of a country by this kind of year; None where there is none."""
        if country == "GB":
            return self.uk_financial if kind is YearKind.FINANCIAL else self.uk_calendar
        return self.countries.get(country) if kind is YearKind.CALENDAR else None

    def base_year(self, deflator: Deflator) -> int:
        """The year whose prices figures are given in unless another is asked for.

        It is the latest outturn year: of the UK's own tables for the UK, and of the whole
        table by country for others, so that all those have the same price base.
        """
        own = deflator.country == "GB"
        return deflator.latest_outturn if own else self.latest_country_year

    def _table(self, name: str) -> tuple[Path, Provenance]:
        replaced = self._replaced.get(name)
        if replaced is not None:
            supplied = f"{replaced.name}, supplied by you"
            return replaced, Provenance(name, TITLES[name], "", supplied, "not stated")
        resource = self._resources.get(RESOURCES[name])
        if resource is None:
            raise ReferenceTableError(
                self.folder / DESCRIPTOR, f"there is no resource {RESOURCES[name]}"
            )
        try:
            path = self.folder / resource["path"]
            provenance = Provenance(
                name,
                TITLES[name],
                resource["publisher"],
                resource["vintage"],
                resource["licenses"][0]["title"],
            )
        except (KeyError, IndexError, TypeError):
            raise ReferenceTableError(
                self.folder / DESCRIPTOR,
                f"resource {RESOURCES[name]} lacks path, publisher, vintage or licence",
            ) from None
        return path, provenance

    @cached_property
    def _resources(self) -> dict[str, Any]:
        return read_descriptor(self.folder)
