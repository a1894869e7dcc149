"""The program: its commands, each loaded only when it is called."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

#: Module of each command in this folder, and what the overview says of it.
COMMANDS = {
    "list": "List initiatives, filtered and sorted.",
    "search": "Find initiatives by words and filters.",
    "show": "Show all that is known of one or more initiatives.",
    "compare": "Put stated savings side by side, like for like.",
    "validate": "Check records and say what is wrong, where, and how to fix it.",
    "explain": "Explain a rule: what it finds, why, and how to fix it.",
}


class _Commands(TyperGroup):
    """Loads a command's module on demand, so that ``list`` does not wait for ``validate``."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002  # click's type is private
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"lgcases.cli.{cmd_name}")
        app = typer.Typer(rich_markup_mode=None, add_completion=False)
        register = app.command(
            cmd_name,
            cls=getattr(module, "Command", TyperCommand),
            help=COMMANDS[cmd_name] + _rest(module.command.__doc__),
        )
        register(module.command)
        return get_command(app)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f' Did you mean "{near[0]}"?' if near else f" Commands: {', '.join(COMMANDS)}."
            raise typer.BadParameter(f'there is no command "{args[0]}".{hint}', ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _rest(docstring: str | None) -> str:
    """The docstring after its first line, which the overview already says."""
    _, _, rest = (docstring or "").partition("\n")
    return f"\n{rest}"


app = typer.Typer(
    cls=_Commands,
    # Rich's help markup fails on a stray bracket and costs 85 ms.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from lgcases import __version__

        typer.echo(f"lgcases {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[  # handled by its callback
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[  # looked for by main, which must know before anything can fail
        bool, typer.Option("--debug", help="Show the traceback of a fault of this program.")
    ] = False,
) -> None:
    """Ask what councils have done to deliver services for less, and what came of it.

    Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 cannot run, 70 a fault of this program.
    """
