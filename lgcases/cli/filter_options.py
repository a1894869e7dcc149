"""The options that choose, order and print initiatives."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from lgcases.search.filters import Filters


@dataclass(frozen=True)
class FilterOptions:
    """Which initiatives are chosen.  Repeating a filter means or, different filters mean and."""

    model: Annotated[
        list[str] | None, typer.Option(help="Delivery model, with its narrower ones: mutual.")
    ] = None
    category: Annotated[
        list[str] | None,
        typer.Option(help="Kind of initiative: joining up, community, other."),
    ] = None
    service: Annotated[list[str] | None, typer.Option(help="Service area: libraries.")] = None
    aim: Annotated[list[str] | None, typer.Option(help="Aim: resilience, lower cost.")] = None
    country: Annotated[list[str] | None, typer.Option(help="Country, by code or name: GB.")] = None
    region: Annotated[
        list[str] | None, typer.Option(help="Region, by the beginning of its code: UKI, GB-WLS.")
    ] = None
    org: Annotated[
        list[str] | None, typer.Option(help="Organisation, by words of its name or by its code.")
    ] = None
    status: Annotated[list[str] | None, typer.Option(help="Status: active, ended.")] = None
    since: Annotated[str | None, typer.Option(help="Running on or after this date: 2014-04.")] = (
        None
    )
    until: Annotated[str | None, typer.Option(help="Running on or before this date: 2016.")] = None
    has_savings: Annotated[
        bool | None,
        typer.Option("--has-savings/--no-savings", help="With, or without, a stated saving."),
    ] = None
    nature: Annotated[
        list[str] | None, typer.Option(help="Nature of a claim: income, cost-avoidance.")
    ] = None
    evidence: Annotated[
        list[str] | None, typer.Option(help="Evidence level of a claim: achieved, forecast.")
    ] = None
    min_strength: Annotated[
        int | None,
        typer.Option(min=0, max=5, help="Evidence strength of at least this, 0 to 5."),
    ] = None

    def filters(self) -> Filters:
        """The filters that were given."""
        given: dict[str, Any] = {
            field.name: tuple(value) if isinstance(value, list) else value
            for field in fields(self)
            if (value := getattr(self, field.name)) is not None
        }
        return Filters(**given)


class ListFormat(StrEnum):
    """Formats in which initiatives are printed."""

    TABLE = "table"
    TSV = "tsv"
    JSON = "json"
    CSV = "csv"
    IDS = "ids"


@dataclass(frozen=True)
class ListOptions:
    """How many, in which order and format."""

    sort: Annotated[
        str | None,
        typer.Option(
            help="By id, title, started, ended, status, country or claims (most first); "
            "-started reverses it."
        ),
    ] = None
    limit: Annotated[int | None, typer.Option(min=1, help="Print at most this many.")] = None
    format: Annotated[
        ListFormat | None,
        typer.Option(help="Format of the output (default: table on a terminal, else tsv)."),
    ] = None
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead.")
    ] = None
