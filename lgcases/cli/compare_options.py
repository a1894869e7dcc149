"""Options of ``lgcases compare``, and what they come to: which cases, claims and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lgcases.cli.filter_options import FilterOptions
from lgcases.cli.records import find_initiative, select, unknown_value
from lgcases.cli.session import note
from lgcases.compare.options import Grouping, Options
from lgcases.dataset.loading import DataSet
from lgcases.dataset.locate import Root
from lgcases.dataset.settings import SettingsError, load_settings
from lgcases.model import Initiative
from lgcases.reference.tables import ReferenceTables
from lgcases.search import Filters, UnknownValueError
from lgcases.search.filters import resolve

#: What ``--chart`` means without a file.
ON_TERMINAL = "-"


class Per(StrEnum):
    """What a figure may be divided by."""

    RESIDENT = "resident"
    PARTNER = "partner"
    BASELINE = "baseline"


class CompareFormat(StrEnum):
    """Formats of a comparison."""

    TABLE = "table"
    TSV = "tsv"
    JSON = "json"
    CSV = "csv"
    MD = "md"


@dataclass(frozen=True)
class MeasureOptions:
    """How figures are made comparable."""

    prices: Annotated[
        str | None,
        typer.Option(help="Price base: 2024-25, or nominal (default: the latest outturn year)."),
    ] = None
    currency: Annotated[
        str | None,
        typer.Option(help="Convert to this currency, after deflating: EUR (default: as stated)."),
    ] = None
    annualise: Annotated[
        bool, typer.Option("--annualise", help="Turn sums over years into annual averages.")
    ] = False
    per: Annotated[
        Per | None,
        typer.Option(help="Rank by the figure per resident or partner, or as share of a baseline."),
    ] = None
    deflator: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="A newer price index, with the columns of the one in data/reference/.",
        ),
    ] = None


@dataclass(frozen=True)
class ClaimOptions:
    """Which claims are compared, and what is made of them."""

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
    """What is shown, in which format."""

    explain: Annotated[
        bool, typer.Option("--explain", help="Show how each figure was made, step by step.")
    ] = False
    chart: Annotated[
        str | None,
        typer.Option(metavar="[FILE]", help="Bars; with a file, a picture: out.svg, out.png."),
    ] = None
    projected_actual: Annotated[
        bool,
        typer.Option("--projected-actual", help="What was projected beside what was achieved."),
    ] = False
    format: Annotated[
        CompareFormat | None,
        typer.Option(help="Format of the output (default: table on a terminal, else tsv)."),
    ] = None
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead.")
    ] = None


def options_of(
    dataset: DataSet, filters: FilterOptions, measure: MeasureOptions, claims: ClaimOptions
) -> Options:
    """The options of the comparison; an unknown term ends the command with a suggestion."""
    vocabularies = dataset.vocabularies
    try:
        bases = resolve("basis", claims.basis or (), vocabularies["basis"])
        conditions = filters.filters().claim_conditions(vocabularies, bases=_frozen(bases))
    except UnknownValueError as error:
        raise unknown_value(error) from error
    return Options(
        prices=measure.prices,
        currency=measure.currency.upper() if measure.currency else None,
        annualise=measure.annualise,
        per=measure.per.value if measure.per else None,
        **asdict(conditions),
        one_per_case=claims.one_per_case or claims.total,
        group_by=claims.group_by.value if claims.group_by else None,
        total=claims.total,
    )


def check_together(
    measure: MeasureOptions, claims: ClaimOptions, view: ViewOptions, filters: FilterOptions
) -> None:
    """End the command where options do not go together."""
    if view.projected_actual:
        useless = _given(measure, replace(claims, basis=None))
        useless += ["--chart"] * bool(view.chart) + ["--evidence"] * bool(filters.evidence)
        if useless:
            raise typer.BadParameter(
                "--projected-actual sets sums beside each other as they were stated; leave out "
                + ", ".join(useless)
            )
    if view.chart is None:
        return
    if claims.group_by is not None:
        raise typer.BadParameter(
            "--chart draws claims, not the statistics of --group-by; leave out one of them"
        )
    from lgcases.render.picture import SUFFIXES  # only charts need it

    if view.format not in (None, CompareFormat.TABLE):
        raise typer.BadParameter(
            f"bars have no format {view.format}; leave out --chart or --format"
        )
    if view.chart != ON_TERMINAL and Path(view.chart).suffix.lower() not in SUFFIXES:
        raise typer.BadParameter(f"{view.chart}: a picture is a file {' or '.join(SUFFIXES)}")
    if view.chart != ON_TERMINAL and view.output is not None:
        raise typer.BadParameter("name the file of a picture after --chart, without --output")


def chosen(dataset: DataSet, ids: Sequence[str], filters: FilterOptions) -> list[Initiative]:
    """The initiatives named, or all, that pass the filters.

    Filters of claims let initiatives without such a claim through, for these are counted.
    """
    wanted = filters.filters().without_claims()
    if not ids:
        found = select(dataset, wanted)
        if not found:
            note(f"none of the {len(dataset)} initiatives matches")
        return found
    named = {each.id: each for each in (find_initiative(dataset, id) for id in ids)}
    if wanted == Filters():
        return list(named.values())
    passing = {each.id for each in select(dataset, wanted)}
    left_out = [id for id in named if id not in passing]
    if left_out:
        note(f"left out by the filters: {', '.join(left_out)}")
    return [each for id, each in named.items() if id in passing]


def reference_tables(root: Root, deflators: Sequence[Path] | None) -> ReferenceTables:
    """The reference tables of a data set, with newer price indices in their places.

    These are the ones given, or else those of ``[tool.lgcases]`` in ``pyproject.toml``.
    """
    given = {_table_of(path): path for path in deflators or _deflators_set(root)}
    return ReferenceTables(
        root.reference,
        deflator=given.get("deflator"),
        calendar_deflator=given.get("calendar_deflator"),
        country_deflator=given.get("country_deflator"),
    )


def _table_of(path: Path) -> str:
    """Which price index a file replaces, by its columns."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            columns = {name.strip() for name in file.readline().split(",")}
    except (OSError, UnicodeDecodeError):
        # Whoever reads the table reports it, and names the file.
        return "deflator"
    if "financial_year" in columns or "year" not in columns:
        return "deflator"
    return "country_deflator" if "iso2" in columns else "calendar_deflator"


def _frozen(ids: set[str] | None) -> frozenset[str] | None:
    return None if ids is None else frozenset(ids)


def _deflators_set(root: Root) -> tuple[Path, ...]:
    if root.shipped:
        return ()
    try:
        return load_settings(root.folder).deflator
    except SettingsError as error:
        raise typer.BadParameter(str(error)) from error


def _given(*groups: object) -> list[str]:
    """The options that were given, as they are typed."""
    return [
        f"--{field.name.replace('_', '-')}"
        for group in groups
        for field in fields(group)  # type: ignore[arg-type]  # dataclasses of options
        if getattr(group, field.name)
    ]
