"""What the options of ``lgcases compare`` come to: which cases, which claims, which tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path

import typer

from lgcases.cli.compare_options import ClaimOptions, CompareFormat, MeasureOptions, ViewOptions
from lgcases.cli.options import FilterOptions
from lgcases.cli.session import note, select, unknown_value
from lgcases.cli.show import find_initiative
from lgcases.compare import Options, ReferenceTables
from lgcases.dataset import DataSet, Root
from lgcases.dataset.settings import SettingsError, load_settings
from lgcases.model import Initiative
from lgcases.search import Filters, UnknownValueError
from lgcases.search.filters import resolve

#: What ``--chart`` means without a file.
ON_TERMINAL = "-"


def options_of(
    dataset: DataSet, filters: FilterOptions, measure: MeasureOptions, claims: ClaimOptions
) -> Options:
    """The options of the comparison; ends the command where a term is not known."""
    vocabularies = dataset.vocabularies
    try:
        terms = filters.filters().claim_terms(vocabularies)
        bases = resolve("basis", claims.basis or (), vocabularies["basis"])
    except UnknownValueError as error:
        raise unknown_value(error) from error
    return Options(
        prices=measure.prices,
        currency=measure.currency.upper() if measure.currency else None,
        annualise=measure.annualise,
        per=measure.per.value if measure.per else None,
        natures=_frozen(terms["nature"]),
        bases=_frozen(bases),
        evidences=_frozen(terms["evidence"]),
        min_strength=filters.min_strength,
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
    from lgcases.render.picture import SUFFIXES  # only charts need it

    if view.format not in (None, CompareFormat.TABLE):
        raise typer.BadParameter(f"bars have no form {view.format}; leave out --chart or --format")
    if view.chart != ON_TERMINAL and Path(view.chart).suffix.lower() not in SUFFIXES:
        raise typer.BadParameter(f"{view.chart}: a picture is a file {' or '.join(SUFFIXES)}")
    if view.chart != ON_TERMINAL and view.output is not None:
        raise typer.BadParameter("name the file of a picture behind --chart, without --output")


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
    """Which price index a file replaces, told by its columns."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            columns = {name.strip() for name in file.readline().split(",")}
    except (OSError, UnicodeDecodeError):
        # Said by whoever reads the table: the message names the file.
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
