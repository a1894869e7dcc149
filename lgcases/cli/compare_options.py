"""Options of ``lgcases compare``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lgcases.compare import Grouping


class Per(StrEnum):
    """What a figure may be divided by."""

    RESIDENT = "resident"
    PARTNER = "partner"


class CompareFormat(StrEnum):
    """Forms of a comparison."""

    TABLE = "table"
    TSV = "tsv"
    JSON = "json"
    CSV = "csv"
    MD = "md"


@dataclass(frozen=True)
class MeasureOptions:
    """How figures are made."""

    prices: Annotated[
        str | None,
        typer.Option(help="Price base: 2024-25, or nominal (default: the latest outturn year)."),
    ] = None
    currency: Annotated[
        str | None,
        typer.Option(help="Convert to this currency, after deflating: EUR (default: as stated)."),
    ] = None
    annualise: Annotated[
        bool, typer.Option("--annualise", help="Sums over years as annual averages.")
    ] = False
    per: Annotated[Per | None, typer.Option(help="Rank by the figure per resident or partner.")] = (
        None
    )
    deflator: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="A newer price index, with the columns of the one in data/reference/.",
        ),
    ] = None


@dataclass(frozen=True)
class ClaimOptions:
    """Which claims stand, and what is made of them."""

    basis: Annotated[
        list[str] | None, typer.Option(help="Basis of a claim: per-year, cumulative.")
    ] = None
    one_per_case: Annotated[
        bool, typer.Option("--one-per-case", help="One claim for each initiative, by a rule.")
    ] = False
    group_by: Annotated[
        Grouping | None, typer.Option(help="Count, median, quartiles and range of each.")
    ] = None
    total: Annotated[
        bool, typer.Option("--total", help="Add up one claim per case; needs a single group.")
    ] = False


@dataclass(frozen=True)
class ViewOptions:
    """What is shown, in which form."""

    explain: Annotated[
        bool, typer.Option("--explain", help="Show how each figure was made, step by step.")
    ] = False
    chart: Annotated[
        str | None,
        typer.Option(metavar="[FILE]", help="Bars; or a picture, to a file: out.svg, out.png."),
    ] = None
    projected_actual: Annotated[
        bool, typer.Option("--projected-actual", help="Promises beside what was achieved.")
    ] = False
    format: Annotated[
        CompareFormat | None,
        typer.Option(help="Form of the output (default: table on a terminal, else tsv)."),
    ] = None
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead.")
    ] = None
