"""``lgcases validate``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lgcases.cli.options import DataOptions, OptionalValue, with_options
from lgcases.cli.session import note, open_root, today
from lgcases.cli.validate_options import ChoiceOptions, FixOptions, OutputOptions, ScopeOptions
from lgcases.dataset.git import ChangedError
from lgcases.dataset.settings import SettingsError, load_settings
from lgcases.files import OutputError
from lgcases.finding import Finding, Severity
from lgcases.render.progress import progress_bar
from lgcases.report import FORMATS
from lgcases.report.outputs import Outputs, SourceLines
from lgcases.text import counted, guarded, visible
from lgcases.validation.run import validate
from lgcases.validation.scope import Scope, read_scope
from lgcases.validation.selection import FailOn, Selection, UnknownRuleError

if TYPE_CHECKING:
    from lgcases.validation.fix import FileFix


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

    Without a path the whole data set is checked, and text output counts advice by rule; name a
    file or give --changed, --select or --advice to read it. All other formats are complete.
    Settings are read from [tool.lgcases] in pyproject.toml. Exit code 1 means that something was
    found.
    """
    if output.advice and output.least > Severity.ADVICE:
        raise typer.BadParameter(
            f"--min-severity {output.min_severity} hides advice; leave one of them out",
            param_hint="--advice",
        )
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

    def find() -> tuple[Finding, ...]:
        with progress_bar("records") as progress:
            report = validate(
                root,
                scoped.files,
                today=today(),
                use_cache=not scope.no_cache,
                progress=progress,
            )
        return tuple(selection.apply(filter(scoped.selects, report.findings)))

    def shown() -> tuple[Finding, ...]:
        return tuple(each for each in findings if each.rule.severity >= output.least)

    fail_on = FailOn(settings.fail_on)
    findings = find()
    if fix.diff:
        _show_fixes(_planned(shown(), scoped))
    else:
        if fix.fix:
            _write_fixes(_planned(shown(), scoped))
            findings = find()
        lines = SourceLines(str(root.folder), scoped.files)
        # Who has picked files or rules wants to read what is found; so does whom it fails.
        picked = scoped.picked or bool(choice.select) or fail_on is FailOn.ADVICE
        count_advice = not (picked or output.advice)
        outputs = replace(outputs, least=output.least, count_advice=count_advice)
        outputs.write(shown(), scoped.reported, lines, os.environ)
    if not fail_on.fails(findings):
        return 0
    if not fail_on.fails(shown()):
        note(
            f"note: exit code 1 is for what --min-severity {output.min_severity} hides; "
            f"--fail-on {fail_on} decides it"
        )
    return 1


def _planned(findings: Iterable[Finding], scope: Scope) -> list[FileFix]:
    from lgcases.validation.fix import plan_fixes  # PyYAML, which few runs need

    if any(file.content is not None for file in scope.files):
        raise typer.BadParameter("standard input cannot be fixed; name the file")
    ours = [finding for finding in findings if scope.reports_on(finding.path)]
    try:
        return plan_fixes(ours, scope.read)
    except OSError as error:
        raise OutputError(f"{error.filename}: {error.strerror}") from error


def _write_fixes(fixes: Iterable[FileFix]) -> None:
    """Replace each file by the fixed one and say how many there were.

    Raises :class:`OutputError` at the end, where one of them cannot be written.
    """
    from lgcases.validation.fix import FixError, write_fix

    failed = []
    done: list[FileFix] = []
    for fix in fixes:
        try:
            write_fix(fix)
            done.append(fix)
        except FixError as error:
            failed.append(str(error))
    edits = sum(fix.edits for fix in done)
    changed = sum(fix.edits > 0 for fix in done)
    left = sum(fix.skipped for fix in done)
    rest = f"; {left} left, which could not be applied safely" if left else ""
    note(f"{edits} fixed in {counted(changed, 'file')}{rest}")
    if failed:
        raise OutputError("\n".join(failed))


def _show_fixes(fixes: Iterable[FileFix]) -> None:
    """Print what fixing would change, and change nothing."""
    from lgcases.validation.fix import diff

    for fix in fixes:
        for line in diff(fix.path, fix.old, fix.new).splitlines():
            print(guarded(visible(line)))  # noqa: T201  # the result of --diff
