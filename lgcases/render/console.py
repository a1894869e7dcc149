"""The one way in which rich is told where to write."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Let the program say how it ends: rich would end it with 1, which means findings."""
        raise sys.exc_info()[1] or BrokenPipeError


def console_for(out: TextIO, width: int | None = None) -> Console:
    """A console on which the text of records is never read as markup."""
    return _Console(file=out, width=width, highlight=False, markup=False, emoji=False)
