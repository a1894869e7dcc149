"""Options that several commands share, each defined once.

A command takes them as one parameter whose type is a dataclass of options;
:func:`with_options` turns the fields into options of the command.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from lgcases.search.filters import Filters


@dataclass(frozen=True)
class DataOptions:
    """Where the data set is."""

    root: Annotated[
        Path | None,
        typer.Option(
            help="Folder that holds data/initiatives/ (default: found from here upwards)."
        ),
    ] = None


@dataclass(frozen=True)
class FilterOptions:
    """Which initiatives are meant.  Repeating a filter means or, different filters mean and."""

    model: Annotated[
        list[str] | None, typer.Option(help="Delivery model, with its narrower ones: mutual.")
    ] = None
    category: Annotated[
        list[str] | None,
        typer.Option(help="Category of the request: joining up, community, other."),
    ] = None
    service: Annotated[list[str] | None, typer.Option(help="Service area: libraries.")] = None
    country: Annotated[list[str] | None, typer.Option(help="Country, by code or name: GB.")] = None
    region: Annotated[
        list[str] | None, typer.Option(help="Region, by the beginning of its code: UKI, GB-WLS.")
    ] = None
    org: Annotated[
        list[str] | None, typer.Option(help="Organisation, by words of its name or by its code.")
    ] = None
    status: Annotated[list[str] | None, typer.Option(help="Status: active, ended.")] = None
    since: Annotated[str | None, typer.Option(help="Running on or after this date: 2014-04.")] = (
        None
    )
    until: Annotated[str | None, typer.Option(help="Running on or before this date: 2016.")] = None
    has_savings: Annotated[
        bool | None,
        typer.Option("--has-savings/--no-savings", help="With, or without, a stated saving."),
    ] = None
    nature: Annotated[
        list[str] | None, typer.Option(help="Nature of a claim: income, cost-avoidance.")
    ] = None
    evidence: Annotated[
        list[str] | None, typer.Option(help="Evidence level of a claim: achieved, forecast.")
    ] = None
    min_strength: Annotated[
        int | None,
        typer.Option(min=0, max=5, help="Evidence strength of at least this, 0 to 5."),
    ] = None

    def filters(self) -> Filters:
        """The filters that were given."""
        given: dict[str, Any] = {
            field.name: tuple(value) if isinstance(value, list) else value
            for field in fields(self)
            if (value := getattr(self, field.name)) is not None
        }
        return Filters(**given)


class ListFormat(StrEnum):
    """Forms in which initiatives are printed."""

    TABLE = "table"
    TSV = "tsv"
    JSON = "json"
    CSV = "csv"
    IDS = "ids"


@dataclass(frozen=True)
class ListOptions:
    """How many, in which order and form."""

    sort: Annotated[
        str | None,
        typer.Option(
            help="By id, title, started, ended, status, country or claims (most first); "
            "-started reverses it."
        ),
    ] = None
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None
    format: Annotated[
        ListFormat | None,
        typer.Option(help="Form of the output (default: table on a terminal, else tsv)."),
    ] = None
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead.")
    ] = None


def with_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give the command one option for each field of its parameters that are options dataclasses."""
    hints = get_type_hints(function, include_extras=True)
    plain: list[inspect.Parameter] = []
    groups: dict[str, type] = {}
    for parameter in inspect.signature(function).parameters.values():
        kind = hints[parameter.name]
        if not is_dataclass(kind):
            plain.append(parameter.replace(annotation=kind))
            continue
        groups[parameter.name] = kind  # type: ignore[assignment]  # a dataclass is a type here
        field_hints = get_type_hints(kind, include_extras=True)
        plain.extend(
            inspect.Parameter(
                field.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=field.default,
                annotation=field_hints[field.name],
            )
            for field in fields(kind)
        )

    @wraps(function)
    def command(**given: Any) -> Any:  # noqa: ANN401  # whatever typer passes on
        for name, kind in groups.items():
            given[name] = kind(**{field.name: given.pop(field.name) for field in fields(kind)})
        return function(**given)

    signature = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in plain]
    command.__signature__ = inspect.Signature(signature)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in signature}
    return command
