"""``lgcases list``."""

from __future__ import annotations

import typer

from lgcases.cli.options import DataOptions, FilterOptions, ListOptions, with_options
from lgcases.cli.session import note, open_data_set, select
from lgcases.files import open_output
from lgcases.model import Initiative
from lgcases.render.listing import write_initiatives
from lgcases.search import SORT_KEYS, sort_initiatives


@with_options
def command(filters: FilterOptions, listing: ListOptions, data: DataOptions) -> None:
    """List initiatives, filtered and sorted.

    Repeating a filter means or; different filters mean and. A term of a vocabulary stands for
    its narrower terms too, and may be given by a synonym.
    """
    order = sort_order(listing.sort or "id")
    dataset = open_data_set(data.root)
    found = sort_initiatives(select(dataset, filters.filters()), order)
    with open_output(listing.output) as out:
        write_initiatives(out, listing.format, found[: listing.limit], dataset.vocabularies)
    say_how_many(found, listing.limit, len(dataset))


def sort_order(name: str) -> str:
    """The order asked for; ends the command where there is none of that name."""
    if name.removeprefix("-") not in SORT_KEYS:
        message = f'"{name}" is no order. There are: {", ".join(SORT_KEYS)}.'
        raise typer.BadParameter(message, param_hint="--sort")
    return name


def say_how_many(found: list[Initiative], limit: int | None, total: int) -> None:
    """Say what the result leaves out, so that nobody takes a part for the whole."""
    if not found:
        note(f"none of the {total} initiatives matches")
    elif limit is not None and limit < len(found):
        note(f"{limit} of {len(found)} shown")
