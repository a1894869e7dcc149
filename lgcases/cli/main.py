"""The entry point: the commands, every way in which a run can end, and its exit code."""

from __future__ import annotations

import gc
import io
import os
import sys
from enum import IntEnum
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from lgcases.text import did_you_mean


class Entry(NamedTuple):
    """A command: ``module:function`` of its code, and what the overview says of it."""

    target: str
    summary: str


#: The commands in the order of the overview.
COMMANDS = {
    "list": Entry(
        "lgcases.cli.list:list_initiatives",
        "List initiatives, filtered and sorted.",
    ),
    "search": Entry(
        "lgcases.cli.search:search_initiatives",
        "Find initiatives by words and filters.",
    ),
    "show": Entry(
        "lgcases.cli.show:show_initiatives",
        "Show everything known about one or more initiatives.",
    ),
    "compare": Entry(
        "lgcases.cli.compare:compare_claims",
        "Put stated savings side by side, like for like.",
    ),
    "validate": Entry(
        "lgcases.cli.validate:validate_records",
        "Check records and say what is wrong, where, and how to fix it.",
    ),
    "explain": Entry(
        "lgcases.cli.explain:explain",
        "Explain a rule, a field, a vocabulary or a term.",
    ),
}


class Exit(IntEnum):
    """Exit codes; 128 and more as a shell gives them for signals."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    CANNOT_RUN = 3
    BUG = 70
    INTERRUPTED = 130
    CLOSED_PIPE = 141


# Click's base class of usage errors, which typer does not export under a stable name.
_ClickError: Any = next(
    base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException"
)


def run() -> None:
    """Run the program and exit."""
    # What a short run makes stays to its end: looking for cycles in it is a tenth of the time.
    gc.set_threshold(100_000, 50, 50)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows few characters shows a mark in place of the others.
            stream.reconfigure(errors="replace")
    code = main(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = _closed_pipe()
    gc.freeze()  # the interpreter would look once more before it ends
    sys.exit(code)


def main(arguments: list[str]) -> int:
    """Run the program with these arguments and return its exit code."""
    context: Any = None
    try:
        command = typer.main.get_command(app)
        if "_LGCASES_COMPLETE" in os.environ:
            command.main(arguments, prog_name="lgcases")
        # Not command.main: it ends a closed pipe with 1, which here means findings.
        with command.make_context("lgcases", list(arguments)) as context:
            return int(command.invoke(context) or 0)
    except typer.Exit as error:
        return error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return _say("interrupted", Exit.INTERRUPTED)
    except BrokenPipeError:
        return _closed_pipe()
    except Exception as error:
        if isinstance(error, _ClickError):
            error.show()
            return int(error.exit_code)
        return _failed(error, debug=context is not None and bool(context.params.get("debug")))


class _Commands(TyperGroup):
    """Loads a command's module on demand, so that ``list`` does not wait for ``validate``."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002  # click's type is private
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
        return _command(cmd_name, COMMANDS[cmd_name]) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            hint = did_you_mean(args[0], COMMANDS, f"Commands: {', '.join(COMMANDS)}.")
            raise typer.BadParameter(f'there is no command "{args[0]}". {hint}', ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])


def _command(name: str, entry: Entry) -> Any:  # noqa: ANN401  # click's type is private
    """The command as click knows it.

    Its help is the summary and what the docstring of the function says after the first line.
    """
    module_name, _, function_name = entry.target.partition(":")
    module = import_module(module_name)
    function = getattr(module, function_name)
    _, _, rest = (function.__doc__ or "").partition("\n")
    single = typer.Typer(rich_markup_mode=None, add_completion=False)
    cls = getattr(module, "Command", TyperCommand)
    single.command(name, cls=cls, help=f"{entry.summary}\n{rest}")(function)
    return typer.main.get_command(single)


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
    debug: Annotated[  # read from the context by main
        bool, typer.Option("--debug", help="Show the traceback of a bug in lgcases.")
    ] = False,
) -> None:
    """Ask what councils have done to deliver services for less, and what came of it.

    Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 cannot run, 70 a bug in lgcases.
    """


def _failed(error: Exception, *, debug: bool) -> int:
    from lgcases.dataset.locate import NoDataSetError
    from lgcases.files import OutputError
    from lgcases.reference.table import ReferenceTableError
    from lgcases.schema.schema import SchemaError

    unreadable = (NoDataSetError, SchemaError, ReferenceTableError)
    if isinstance(error, (*unreadable, OutputError)):
        return _say(str(error), Exit.CANNOT_RUN)
    if debug:
        import traceback

        traceback.print_exc()
    return _say(
        f"a bug in lgcases, not a fault in your data: {type(error).__name__}: {error}\n"
        "Please report it with the command you typed; lgcases --debug … shows where it happened.",
        Exit.BUG,
    )


def _say(message: str, code: Exit) -> int:
    print(f"lgcases: {message}", file=sys.stderr)  # noqa: T201  # the place where errors end
    return code


def _closed_pipe() -> int:
    # Python would complain when it flushes standard output at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.CLOSED_PIPE
