"""What the commands on initiatives share: loading, choosing and finding them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from lgcases.cli.session import note, open_root
from lgcases.dataset.loading import DataSet, load
from lgcases.model import Initiative
from lgcases.search import SORT_KEYS, Filters, UnknownValueError


def open_data_set(explicit: Path | None) -> DataSet:
    """Load the data set, and name the records that break the schema and cannot be used."""
    dataset, findings = load(open_root(explicit))
    left_out = sorted({finding.path for finding in findings})
    if left_out:
        names = ", ".join(left_out[:3]) + (" and others" if len(left_out) > 3 else "")
        note(
            f"warning: {len(left_out)} of the records cannot be used: {names}; see lgcases validate"
        )
    return dataset


def select(dataset: DataSet, filters: Filters) -> list[Initiative]:
    """The initiatives that pass; an unknown value ends the command with a suggestion."""
    try:
        return filters.apply(dataset, dataset.vocabularies)
    except UnknownValueError as error:
        raise unknown_value(error) from error


def unknown_value(error: UnknownValueError) -> typer.BadParameter:
    """The error for a filter value in no vocabulary: what was perhaps meant, or all there is."""
    message = f'"{error.value}" is not known.'
    if error.vocabulary is None:
        message = f'"{error.value}" is not a date. Write it as one of: {", ".join(error.near)}.'
    elif error.near:
        message += f" Did you mean {' or '.join(error.near)}?"
    elif len(error.vocabulary.terms) <= 60:
        message += f" There are: {', '.join(error.vocabulary.terms)}."
    return typer.BadParameter(message, param_hint=f"--{error.option}")


def find_initiative(dataset: DataSet, id: str) -> Initiative:
    """The initiative with this id or unique beginning; ends the command with a suggestion."""
    found = dataset.get(id)
    if found is not None:
        return found
    beginning = dataset.starting_with(id)
    if len(beginning) == 1:
        return beginning[0]
    if beginning:
        names = ", ".join(initiative.id for initiative in beginning[:5])
        raise typer.BadParameter(f'"{id}" is the beginning of several ids: {names}')
    near = dataset.near(id)
    hint = f"Did you mean {' or '.join(near)}?" if near else "lgcases list shows all ids."
    raise typer.BadParameter(f'there is no initiative "{id}". {hint}')


def sort_order(name: str) -> str:
    """The order asked for; ends the command where there is none of that name."""
    if name.removeprefix("-") not in SORT_KEYS:
        message = f'cannot sort by "{name}". Choose from: {", ".join(SORT_KEYS)}.'
        raise typer.BadParameter(message, param_hint="--sort")
    return name


def say_how_many(found: Sequence[Initiative], limit: int | None, total: int) -> None:
    """Say what the result leaves out, so that nobody takes a part for the whole."""
    if not found:
        note(f"none of the {total} initiatives matches")
    elif limit is not None and limit < len(found):
        note(f"{limit} of {len(found)} shown")
