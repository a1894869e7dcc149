"""What the tests of the documents share."""

from pathlib import Path

import typer

from lgcases.cli.main import app

HERE = Path(__file__).parents[1]
#: Stands for the rest of a long output, on a line of its own.
ELLIPSIS = "…"


def document(name):
    return (HERE / name).read_text("utf-8")


def commands():
    """Each command of the program by name, as typer makes it."""
    group = typer.main.get_command(app)
    return {name: group.get_command(None, name) for name in group.list_commands(None)}
