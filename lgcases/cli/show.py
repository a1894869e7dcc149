"""``lgcases show``."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lgcases.cli.options import DataOptions, with_options
from lgcases.cli.records import find_initiative, open_data_set
from lgcases.files import open_output
from lgcases.render import markdown, terminal
from lgcases.render.initiative import describe
from lgcases.render.plain import with_strength
from lgcases.render.rows import write_json


class ShowFormat(StrEnum):
    """Formats in which one initiative is shown."""

    CARD = "card"
    JSON = "json"
    YAML = "yaml"
    MD = "md"


@with_options
def show_initiatives(
    data: DataOptions,
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Ids, or their unique beginnings.")
    ],
    format: Annotated[ShowFormat, typer.Option(help="Format of the output.")] = ShowFormat.CARD,
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
            documents = [with_strength(initiative, dataset.vocabularies) for initiative in chosen]
            write_json(out, "initiatives", {"initiatives": documents})
        elif format is ShowFormat.YAML:
            files = [dataset.files[initiative.id] for initiative in chosen]
            out.write("---\n".join(file.read_text("utf-8-sig") for file in files))
        else:
            cards = [describe(initiative, dataset.vocabularies) for initiative in chosen]
            writer = markdown if format is ShowFormat.MD else terminal
            writer.write_cards(out, cards)
