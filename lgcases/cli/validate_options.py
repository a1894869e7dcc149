"""The options of ``lgcases validate``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from lgcases.finding import Severity
from lgcases.report import FORMATS
from lgcases.validation.selection import FailOn, Least


@dataclass(frozen=True)
class ScopeOptions:
    """Which files are reported on; the whole set is always loaded for the rules across it."""

    changed: Annotated[
        str | None,
        typer.Option(metavar="[REF]", help="Only files changed against a git ref (default HEAD)."),
    ] = None
    stdin_filename: Annotated[
        Path | None, typer.Option(help="The file that standard input (-) stands for.")
    ] = None
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Examine every record again.")] = (
        False
    )


@dataclass(frozen=True)
class ChoiceOptions:
    """Which rules count."""

    select: Annotated[
        list[str] | None, typer.Option(help="Only these rules: code, name or group (LG3).")
    ] = None
    ignore: Annotated[list[str] | None, typer.Option(help="Not these rules.")] = None
    fail_on: Annotated[
        FailOn | None, typer.Option(help="Lowest severity that fails the run (default: warning).")
    ] = None


@dataclass(frozen=True)
class OutputOptions:
    """What is printed, and where."""

    format: Annotated[
        str | None, typer.Option(help=f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}.")
    ] = None
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output", "-o", metavar="[FORMAT=]FILE", help="Write to a file; may be repeated."
        ),
    ] = None
    advice: Annotated[
        bool,
        typer.Option(
            "--advice",
            help="Show advice in full, also where text on whole folders counts it by rule.",
        ),
    ] = False
    min_severity: Annotated[
        Least | None,
        typer.Option(help="Show and fix nothing below this; what fails the run is --fail-on."),
    ] = None
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Close with a count for each rule.")
    ] = False

    @property
    def least(self) -> Severity:
        """The lowest severity that is shown."""
        return Severity.ADVICE if self.min_severity is None else self.min_severity.severity


@dataclass(frozen=True)
class FixOptions:
    """Fixing: what is certain, and what is only likely."""

    fix: Annotated[
        bool, typer.Option("--fix", help="Fix what is certain, such as typing errors.")
    ] = False
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")
    ] = False
    unsafe_fixes: Annotated[
        bool,
        typer.Option(
            "--unsafe-fixes",
            help="With --fix or --diff: also what is only likely; check each change.",
        ),
    ] = False
