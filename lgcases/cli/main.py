"""The entry point: every way in which a run can end, and its exit code."""

from __future__ import annotations

import io
import os
import sys
import traceback
from enum import IntEnum
from typing import Any

import typer

from lgcases.cli.app import app

# Click's own base class of errors of use; each release of typer has it under another name.
_ClickError: Any = typer.BadParameter.__mro__[2]


class Exit(IntEnum):
    """Exit codes; 128 and more as a shell gives them for signals."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    CANNOT_RUN = 3
    BUG = 70
    INTERRUPTED = 130
    CLOSED_PIPE = 141


def run() -> None:
    """Run the program and exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows few characters shows a mark in place of the others.
            stream.reconfigure(errors="replace")
    code = main(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = _closed_pipe()
    sys.exit(code)


def main(arguments: list[str]) -> int:
    """Run the program with these arguments and return its exit code."""
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
        return _failed(error, arguments)


def _failed(error: Exception, arguments: list[str]) -> int:
    from lgcases.dataset.locate import NoDataSetError
    from lgcases.files import OutputError
    from lgcases.model.vocabularies import MissingMeaningError
    from lgcases.reference.table import ReferenceTableError
    from lgcases.schema.schema import SchemaError

    unreadable = (NoDataSetError, SchemaError, MissingMeaningError, ReferenceTableError)
    if isinstance(error, (*unreadable, OutputError)):
        return _say(str(error), Exit.CANNOT_RUN)
    if "--debug" in arguments:
        traceback.print_exc()
    return _say(
        f"a fault of this program, not of your data: {type(error).__name__}: {error}\n"
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
