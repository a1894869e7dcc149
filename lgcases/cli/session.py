"""What all commands share: where the data set is, the day, notes on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import typer

from lgcases.dataset.locate import Root, find_root


def note(text: str) -> None:
    """Say something about the run on standard error, which leaves the result clean."""
    print(text, file=sys.stderr)  # noqa: T201  # standard error is for this


def today() -> date:
    """The day by which dates lie ahead or are old: ``LGCASES_TODAY``, else the current one.

    With the variable set, the same records give the same output on any day.
    """
    given = os.environ.get("LGCASES_TODAY")
    if not given:
        return date.today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        message = f'LGCASES_TODAY is "{given}", which is not a day such as 2026-11-24'
        raise typer.BadParameter(message) from None


def open_root(explicit: Path | None, files: Iterable[Path] = ()) -> Root:
    """Find the data set, that of the files named before that of the current folder.

    It is said where it is the edition that came with lgcases.
    """
    root = find_root(explicit, files=files)
    if root.shipped:
        note("note: no data set here; this is the edition that came with lgcases")
    return root
