"""``lgcases compare``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from lgcases.cli.compare_options import (
    ON_TERMINAL,
    ClaimOptions,
    MeasureOptions,
    ViewOptions,
    check_together,
    chosen,
    options_of,
    reference_tables,
)
from lgcases.cli.filter_options import FilterOptions
from lgcases.cli.options import DataOptions, OptionalValue, with_options
from lgcases.cli.records import open_data_set
from lgcases.cli.session import note
from lgcases.compare import (
    Options,
    OptionsError,
    compare,
    projected_actual,
    side_by_side,
)
from lgcases.dataset.loading import DataSet
from lgcases.files import open_output
from lgcases.model import Initiative
from lgcases.reference.tables import ReferenceTables
from lgcases.render import comparison_views as views
from lgcases.render.rows import format_for


class Command(OptionalValue):
    """Lets ``--chart`` stand without a file."""

    option = "--chart"
    without = ON_TERMINAL

    @staticmethod
    def is_value(word: str) -> bool:
        """A file has an ending; an id never has a dot in it."""
        return Path(word).suffix != ""


@with_options
def compare_claims(  # noqa: PLR0913  # groups of options
    measure: MeasureOptions,
    claims: ClaimOptions,
    view: ViewOptions,
    filters: FilterOptions,
    data: DataOptions,
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="Cases to put side by side, as columns."),
    ] = None,
) -> None:
    """Put stated savings side by side: like for like, or set apart with the reason.

    Claims are ranked only within one nature, basis, evidence and currency, in real terms.
    With ids the cases become columns. The filters nature, evidence, basis and min-strength
    choose claims, and model, category, service and org those that are about what is asked for: a
    claim that names models, services or organisations is about these alone. Initiatives that
    have no such claim are still counted.
    """
    check_together(measure, claims, view, filters)
    dataset = open_data_set(data.root)
    options = options_of(dataset, filters, measure, claims)
    initiatives = chosen(dataset, ids or [], filters)
    tables = reference_tables(dataset.root, measure.deflator)
    try:
        if view.projected_actual:
            found = projected_actual(initiatives, dataset.vocabularies, options)
            shown = views.projected_view(found, dataset.vocabularies, explain=view.explain)
            _write(shown, view)
        else:
            _show(dataset, initiatives, tables, options, view, as_columns=bool(ids))
    except OptionsError as error:
        raise typer.BadParameter(str(error)) from error


def _show(  # noqa: PLR0913  # all that the command has read
    dataset: DataSet,
    initiatives: Sequence[Initiative],
    tables: ReferenceTables,
    options: Options,
    view: ViewOptions,
    *,
    as_columns: bool,
) -> None:
    comparison = compare(initiatives, tables, dataset.vocabularies, options)
    result = views.Result(comparison, options, dataset.vocabularies, view.explain)
    if view.chart == ON_TERMINAL:
        with open_output(view.output) as out:
            views.write_chart(out, result)
    elif view.chart is not None:
        views.draw(Path(view.chart), result)
    elif options.group_by is not None:
        _write(views.summaries_view(result), view)
    elif as_columns and not options.one_per_case:
        cases = side_by_side(comparison, initiatives, tables, dataset.vocabularies)
        _write(views.cases_view(result, cases), view)
    else:
        _write(views.claims_view(result), view)


def _write(shown: views.View, view: ViewOptions) -> None:
    with open_output(view.output) as out:
        format = format_for(view.format, out)
        shown.write(out, format)
    for line in shown.stderr_notes(format):
        note(line)
