"""``lgcases list``."""

from __future__ import annotations

from lgcases.cli.filter_options import FilterOptions, ListOptions
from lgcases.cli.options import DataOptions, with_options
from lgcases.cli.records import open_data_set, say_how_many, select, sort_order
from lgcases.cli.session import today
from lgcases.files import open_output
from lgcases.render.listing import write_initiatives
from lgcases.render.rows import format_for
from lgcases.search import sort_initiatives


@with_options
def list_initiatives(filters: FilterOptions, listing: ListOptions, data: DataOptions) -> None:
    """List initiatives, filtered and sorted.

    Repeating a filter means or; different filters mean and. A term of a vocabulary stands for
    its narrower terms too, and may be given by a synonym.
    """
    order = sort_order(listing.sort or "id")
    dataset = open_data_set(data.root)
    found = sort_initiatives(select(dataset, filters.filters()), order)
    with open_output(listing.output) as out:
        format = format_for(listing.format, out)
        shown = found[: listing.limit]
        write_initiatives(out, format, shown, dataset.vocabularies, today=today())
    say_how_many(found, listing.limit, len(dataset))
