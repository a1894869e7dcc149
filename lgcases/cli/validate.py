"""``lgcases validate``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from lgcases.cli.options import DataOptions, with_options
from lgcases.cli.session import note, open_root
from lgcases.cli.validation_output import Outputs, write_diffs
from lgcases.cli.validation_scope import Scope, read_scope
from lgcases.dataset import Root
from lgcases.finding import Finding
from lgcases.render.progress import progress_bar
from lgcases.validation.fix import plan_fixes, write_fix
from lgcases.validation.memory import Memory
from lgcases.validation.run import Report, validate
from lgcases.validation.select import FailOn, Selection, UnknownRuleError
from lgcases.validation.settings import SettingsError, load_settings


class Command(TyperCommand):
    """Lets ``--changed`` stand without a value, which typer cannot say."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  # click's type
        """Put the default behind a ``--changed`` that has no value."""
        if "--changed" in args:
            after = args.index("--changed") + 1
            following = args[after] if after < len(args) else "-"
            if following.startswith("-") or Path(following).exists():
                args = [*args[:after], "HEAD", *args[after:]]
        return super().parse_args(ctx, args)


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
        FailOn | None, typer.Option(help="The least that fails the run (default: warning).")
    ] = None


@dataclass(frozen=True)
class OutputOptions:
    """What is printed, and where."""

    format: Annotated[
        str | None, typer.Option(help="text, concise, json, github, sarif, junit or auto.")
    ] = None
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output", "-o", metavar="[FORMAT=]FILE", help="Write to a file; may be repeated."
        ),
    ] = None
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Close with a count for each rule.")
    ] = False


@dataclass(frozen=True)
class MendOptions:
    """Mending what is certain."""

    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what is certain, such as typing errors.")
    ] = False
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")
    ] = False


@with_options
def command(  # noqa: PLR0913  # groups of options
    scope: ScopeOptions,
    choice: ChoiceOptions,
    output: OutputOptions,
    mend: MendOptions,
    data: DataOptions,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...", help="Files or folders to report on; - is standard input."
        ),
    ] = None,
) -> int:
    """Check records and say what is wrong, where, and how to mend it.

    Without a path the whole data set is checked. Settings are read from [tool.lgcases] in
    pyproject.toml. Exit code 1 means that something was found.
    """
    root = open_root(data.root)
    try:
        settings = load_settings(root.folder).merged(
            select=choice.select, ignore=choice.ignore, fail_on=choice.fail_on, format=output.format
        )
        selection = Selection(settings.select, settings.ignore)
        outputs = Outputs.parse(settings.format, output.output or [], statistics=output.statistics)
    except (SettingsError, UnknownRuleError, ValueError) as error:
        raise typer.BadParameter(str(error)) from error
    scoped = read_scope(root, paths or [], scope.changed, scope.stdin_filename)
    report = _run(root, scoped, no_cache=scope.no_cache)
    findings = _chosen(report, scoped, selection)
    if mend.fix or mend.diff:
        fixes = plan_fixes(findings, scoped.read)
        if mend.diff:
            write_diffs(fixes)
        else:
            for fix in fixes:
                write_fix(fix)
            note(f"{sum(fix.edits for fix in fixes)} mended in {len(fixes)} files")
            report = _run(root, scoped, no_cache=scope.no_cache)
            findings = _chosen(report, scoped, selection)
    checked = tuple(path for path in report.files if scoped.reports_on(path))
    if not mend.diff:
        outputs.write(root, findings, checked, scoped)
    return 1 if FailOn(settings.fail_on).fails(findings) else 0


def _run(root: Root, scope: Scope, *, no_cache: bool) -> Report:
    today = date.today()
    memory = None if no_cache else Memory.for_data_set(root, today.isoformat())
    with progress_bar("records") as progress:
        return validate(root, scope.files, today=today, memory=memory, progress=progress)


def _chosen(report: Report, scope: Scope, selection: Selection) -> tuple[Finding, ...]:
    wanted = [finding for finding in report.findings if scope.reports_on(finding.path)]
    return tuple(selection.apply(wanted))
