"""``lgcases show``."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lgcases.cli.options import DataOptions, with_options
from lgcases.cli.session import open_data_set
from lgcases.dataset import DataSet
from lgcases.files import open_output
from lgcases.model import Initiative
from lgcases.render.card import write_card
from lgcases.render.markdown import write_markdown
from lgcases.render.plain import with_strength
from lgcases.render.table import write_json


class ShowFormat(StrEnum):
    """Forms in which one initiative is shown."""

    CARD = "card"
    JSON = "json"
    YAML = "yaml"
    MD = "md"


@with_options
def command(
    data: DataOptions,
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Ids, or their unique beginnings.")
    ],
    format: Annotated[ShowFormat, typer.Option(help="Form of the output.")] = ShowFormat.CARD,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead.")
    ] = None,
) -> None:
    """Show all that is known of one or more initiatives.

    Status and history in order, who takes part, every claim as it was stated with its basis,
    period, evidence and source, costs, outcomes, and the sources with their links.
    """
    dataset = open_data_set(data.root)
    chosen = [find_initiative(dataset, id) for id in ids]
    with open_output(output) as out:
        if format is ShowFormat.JSON:
            write_json(
                out,
                "initiatives",
                {"initiatives": [with_strength(each, dataset.vocabularies) for each in chosen]},
            )
        elif format is ShowFormat.YAML:
            texts = [dataset.files[each.id].read_text("utf-8-sig") for each in chosen]
            out.write("---\n".join(texts))
        elif format is ShowFormat.MD:
            write_markdown(out, chosen, dataset.vocabularies)
        else:
            write_card(out, chosen, dataset.vocabularies)


def find_initiative(dataset: DataSet, id: str) -> Initiative:
    """The initiative with this id or unique beginning; ends the command with a suggestion."""
    found = dataset.get(id)
    if found is not None:
        return found
    beginning = dataset.starting_with(id)
    if len(beginning) == 1:
        return beginning[0]
    if beginning:
        names = ", ".join(each.id for each in beginning[:5])
        raise typer.BadParameter(f'"{id}" is the beginning of several ids: {names}')
    near = dataset.near(id)
    hint = f" Did you mean {' or '.join(near)}?" if near else " lgcases list shows all ids."
    raise typer.BadParameter(f'there is no initiative "{id}".{hint}')
