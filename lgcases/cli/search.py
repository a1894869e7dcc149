"""``lgcases search``."""

from __future__ import annotations

from typing import Annotated

import typer

from lgcases.cli.filter_options import FilterOptions, ListOptions
from lgcases.cli.options import DataOptions, with_options
from lgcases.cli.records import open_data_set, say_how_many, select, sort_order
from lgcases.cli.session import today
from lgcases.files import open_output
from lgcases.render.listing import write_initiatives
from lgcases.render.rows import format_for
from lgcases.search import search, sort_initiatives


@with_options
def search_initiatives(
    filters: FilterOptions,
    listing: ListOptions,
    data: DataOptions,
    text: Annotated[
        list[str] | None, typer.Argument(help="Words that must all occur, in any field.")
    ] = None,
) -> None:
    """Find initiatives by words and filters.

    All words must occur somewhere in the record: in its texts, names, titles of sources, or the
    labels and synonyms of its models, services and aims. Case and accents do not matter. Best
    matches come first: title before summary before the rest; the last column says where.
    """
    order = sort_order(listing.sort) if listing.sort else None
    dataset = open_data_set(data.root)
    passing = select(dataset, filters.filters())
    words = " ".join(text or ())
    hits = search(passing, words, dataset.vocabularies) if words else None
    found = [hit.initiative for hit in hits] if hits is not None else passing
    matched = {hit.initiative.id: hit.fields for hit in hits} if hits is not None else None
    if order is not None:
        found = sort_initiatives(found, order)
    with open_output(listing.output) as out:
        format = format_for(listing.format, out)
        shown = found[: listing.limit]
        write_initiatives(out, format, shown, dataset.vocabularies, matched, today=today())
    say_how_many(found, listing.limit, len(dataset))
