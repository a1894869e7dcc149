"""``lgcases validate``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lgcases.cli.options import DataOptions, OptionalValue, with_options
from lgcases.cli.session import open_root
from lgcases.cli.validate_fix import fix_files, show_fixing
from lgcases.cli.validate_options import (
    ChoiceOptions,
    FixOptions,
    OutputOptions,
    ScopeOptions,
)
from lgcases.dataset import Root
from lgcases.dataset.git import ChangedError
from lgcases.dataset.settings import SettingsError, load_settings
from lgcases.finding import Finding
from lgcases.render.progress import progress_bar
from lgcases.report import FORMATS
from lgcases.report.outputs import Outputs
from lgcases.validation.run import Report, validate
from lgcases.validation.scope import Scope, read_scope
from lgcases.validation.selection import FailOn, Selection, UnknownRuleError


class Command(OptionalValue):
    """Lets ``--changed`` stand without a git ref."""

    option = "--changed"
    without = "HEAD"

    @staticmethod
    def is_value(word: str) -> bool:
        """A file or folder that exists is a path to check, not a ref."""
        return not Path(word).exists()


@with_options
def validate_records(  # noqa: PLR0913  # groups of options
    scope: ScopeOptions,
    choice: ChoiceOptions,
    output: OutputOptions,
    fix: FixOptions,
    data: DataOptions,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...", help="Files or folders to report on; - is standard input."
        ),
    ] = None,
) -> int:
    """Check records and say what is wrong, where, and how to fix it.

    Without a path the whole data set is checked. Settings are read from [tool.lgcases] in
    pyproject.toml. Exit code 1 means that something was found.
    """
    root = open_root(data.root)
    try:
        choices = {"fail-on": list(FailOn), "format": FORMATS}
        settings = load_settings(root.folder, check_rules=Selection, choices=choices).merged(
            select=choice.select, ignore=choice.ignore, fail_on=choice.fail_on, format=output.format
        )
        selection = Selection(settings.select, settings.ignore)
        outputs = Outputs.parse(settings.format, output.output or [], statistics=output.statistics)
    except (SettingsError, UnknownRuleError, ValueError) as error:
        raise typer.BadParameter(str(error)) from error
    try:
        scoped = read_scope(root, paths or [], scope.changed, scope.stdin_filename)
    except ChangedError as error:
        raise typer.BadParameter(str(error), param_hint="--changed") from error
    report = _run(root, scoped, no_cache=scope.no_cache)
    findings = _chosen(report, scoped, selection)
    if fix.diff:
        show_fixing(findings, scoped)
    elif fix.fix:
        fix_files(findings, scoped)
        report = _run(root, scoped, no_cache=scope.no_cache)
        findings = _chosen(report, scoped, selection)
    checked = tuple(path for path in report.files if scoped.reports_on(path))
    if not fix.diff:
        outputs.write(root, findings, checked, scoped)
    return 1 if FailOn(settings.fail_on).fails(findings) else 0


def _run(root: Root, scope: Scope, *, no_cache: bool) -> Report:
    with progress_bar("records") as progress:
        return validate(root, scope.files, use_cache=not no_cache, progress=progress)


def _chosen(report: Report, scope: Scope, selection: Selection) -> tuple[Finding, ...]:
    wanted = (
        finding
        for finding in report.findings
        # A rule across the set speaks of two records, either of which may be the new one.
        if scope.reports_on(finding.path) or (finding.other and scope.reports_on(finding.other))
    )
    return tuple(selection.apply(wanted))
