"""Options that several commands share, each defined once.

A command takes them as one parameter whose type is a dataclass of options;
:func:`with_options` turns the fields into options of the command.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar, get_type_hints

import typer
from typer.core import TyperCommand

Result = TypeVar("Result")


@dataclass(frozen=True)
class DataOptions:
    """Where the data set is."""

    root: Annotated[
        Path | None,
        typer.Option(
            help="Folder that holds data/initiatives/ (default: found from here upwards)."
        ),
    ] = None


def with_options(function: Callable[..., Result]) -> Callable[..., Result]:
    """A command that takes each field of its options dataclasses as an option of its own.

    A command is written with few parameters, and typer sees all the options::

        @with_options
        def list_initiatives(filters: FilterOptions, data: DataOptions) -> None:
            dataset = open_data_set(data.root)  # given as --root
            ...

    Here typer calls the command with ``model=…, category=…, …, root=…``; the function is called
    with ``filters=FilterOptions(model=…, category=…, …), data=DataOptions(root=…)``.  Parameters
    of other types are passed on as they are.
    """
    hints = get_type_hints(function, include_extras=True)
    groups: dict[str, Any] = {name: kind for name, kind in hints.items() if is_dataclass(kind)}

    @wraps(function)
    def command(**given: Any) -> Result:  # noqa: ANN401  # whatever typer passes on
        for name, kind in groups.items():
            given[name] = kind(**{field.name: given.pop(field.name) for field in fields(kind)})
        return function(**given)

    options: list[Parameter] = []
    for parameter in signature(function).parameters.values():
        if parameter.name in groups:
            options += _options_of(groups[parameter.name])
        else:
            options.append(
                parameter.replace(annotation=hints[parameter.name], kind=Parameter.KEYWORD_ONLY)
            )
    # What typer reads to find the options.
    command.__signature__ = Signature(options)  # type: ignore[attr-defined]
    command.__annotations__ = {option.name: option.annotation for option in options}
    return command


def _options_of(group: Any) -> list[Parameter]:  # noqa: ANN401  # a dataclass
    hints = get_type_hints(group, include_extras=True)
    return [
        Parameter(
            field.name,
            Parameter.KEYWORD_ONLY,
            default=field.default,
            annotation=hints[field.name],
        )
        for field in fields(group)
    ]


class OptionalValue(TyperCommand):
    """A command with one option that may stand without a value, which typer cannot say.

    ``option`` is that option and ``without`` what it means without a value.
    """

    option: ClassVar[str]
    without: ClassVar[str]

    @staticmethod
    def is_value(word: str) -> bool:
        """Whether the word after the option is its value, and not an argument."""
        raise NotImplementedError

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  # click's type
        """Put the default after the option where it has no value."""
        if self.option in args:
            after = args.index(self.option) + 1
            following = args[after] if after < len(args) else "-"
            if following.startswith("-") or not self.is_value(following):
                args = [*args[:after], self.without, *args[after:]]
        return super().parse_args(ctx, args)
