"""``lgcases compare``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from lgcases.cli.compare_options import ClaimOptions, MeasureOptions, ViewOptions
from lgcases.cli.compare_request import (
    ON_TERMINAL,
    check_together,
    chosen,
    options_of,
    reference_tables,
)
from lgcases.cli.optional_value import OptionalValue
from lgcases.cli.options import DataOptions, FilterOptions, with_options
from lgcases.cli.session import note, open_data_set
from lgcases.compare import Options, OptionsError, compare, projected_actual, side_by_side
from lgcases.compare.ranking import wanted
from lgcases.dataset import DataSet
from lgcases.files import open_output
from lgcases.model import Initiative
from lgcases.reference.tables import ReferenceTables
from lgcases.render import comparison_views as views


class Command(OptionalValue):
    """Lets ``--chart`` stand without a file."""

    option = "--chart"
    without = ON_TERMINAL

    @staticmethod
    def is_value(word: str) -> bool:
        """A file has an ending; an id never has a point in it."""
        return Path(word).suffix != ""


@with_options
def command(  # noqa: PLR0913  # groups of options
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
    choose claims; initiatives that have no such claim are still counted.
    """
    check_together(measure, claims, view, filters)
    dataset = open_data_set(data.root)
    options = options_of(dataset, filters, measure, claims)
    initiatives = chosen(dataset, ids or [], filters)
    tables = reference_tables(dataset.root, measure.deflator)
    try:
        if view.projected_actual:
            _show_promises(dataset, initiatives, options, view)
        else:
            _show(dataset, initiatives, tables, options, view, as_columns=bool(ids))
    except OptionsError as error:
        raise typer.BadParameter(str(error)) from error


def _show(  # noqa: PLR0913  # each is a thing of its own
    dataset: DataSet,
    initiatives: Sequence[Initiative],
    tables: ReferenceTables,
    options: Options,
    view: ViewOptions,
    *,
    as_columns: bool,
) -> None:
    comparison = compare(initiatives, tables, dataset.vocabularies, options)
    shown = views.View(comparison, options, dataset.vocabularies, view.explain)
    if view.chart not in (None, ON_TERMINAL):
        views.draw(Path(view.chart), shown)
        return
    with open_output(view.output) as out:
        form = "table" if view.chart else views.form_of(view.format, out)
        if view.chart is not None:
            views.write_chart(out, shown)
        elif options.group_by is not None:
            views.write_summaries(out, form, shown)
        elif as_columns and not options.one_per_case:
            views.write_cases(
                out,
                form,
                shown,
                side_by_side(comparison, initiatives, tables, dataset.vocabularies),
            )
        else:
            views.write_claims(out, form, shown)
    for line in views.apart(form, shown):
        note(line)


def _show_promises(
    dataset: DataSet, initiatives: Sequence[Initiative], options: Options, view: ViewOptions
) -> None:
    pairs = [
        pair
        for pair in projected_actual(initiatives, dataset.vocabularies)
        if all(
            wanted(each.claim, each.initiative, dataset.vocabularies, options)
            for each in (pair.projected, pair.achieved)
        )
    ]
    with open_output(view.output) as out:
        form = views.form_of(view.format, out)
        views.write_promises(out, form, pairs, dataset.vocabularies, explain=view.explain)
    for line in views.promises_apart(form, pairs):
        note(line)
