"""``lgcases validate``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lgcases.cli.options import DataOptions, OptionalValue, with_options
from lgcases.cli.session import note, open_root, today
from lgcases.cli.validate_options import ChoiceOptions, FixOptions, OutputOptions, ScopeOptions
from lgcases.dataset.git import ChangedError
from lgcases.dataset.settings import SettingsError, load_settings
from lgcases.files import OutputError, open_output
from lgcases.finding import Finding
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

    def find(scoped: Scope) -> tuple[Finding, ...]:
        with progress_bar("records") as progress:
            report = validate(
                root,
                scoped.files,
                today=today(),
                use_cache=not scope.no_cache,
                progress=progress,
            )
        return tuple(selection.apply(filter(scoped.selects, report.findings)))

    findings = find(scoped)
    if fix.diff:
        _show_fixes(findings, scoped, unsafe=fix.unsafe_fixes)
    else:
        screen = None
        if fix.fix:
            scoped = _fix(findings, scoped, unsafe=fix.unsafe_fixes)
            findings = find(scoped)
            screen = None if scoped.from_input is None else sys.stderr
        lines = SourceLines(str(root.folder), scoped.files)
        outputs.write(findings, scoped.reported, lines, os.environ, screen)
    return 1 if FailOn(settings.fail_on).fails(findings) else 0


def _planned(findings: Iterable[Finding], scope: Scope, *, unsafe: bool) -> list[FileFix]:
    from lgcases.validation.fix import plan_fixes  # PyYAML, which few runs need

    ours = [finding for finding in findings if scope.reports_on(finding.path)]
    try:
        return plan_fixes(ours, scope.read, unsafe=unsafe)
    except OSError as error:
        raise OutputError(f"{error.filename}: {error.strerror}") from error


def _fix(findings: Iterable[Finding], scope: Scope, *, unsafe: bool) -> Scope:
    """Replace each file by the fixed one, and say how many there were; the scope afterwards.

    A text from standard input is printed, fixed or as it was.  Raises :class:`OutputError` at
    the end, where a file cannot be written.
    """
    from lgcases.validation.fix import FixError, write_fix

    failed = []
    done: list[FileFix] = []
    given = scope.from_input
    text = b"" if given is None or given.content is None else given.content
    for fix in _planned(findings, scope, unsafe=unsafe):
        if given is not None and fix.path == given.shown:
            text = fix.new
            done.append(fix)
            continue
        try:
            write_fix(fix)
            done.append(fix)
        except FixError as error:
            failed.append(str(error))
    if given is not None:
        scope = scope.with_input(text)
        with open_output(None) as out:
            out.flush()
            out.buffer.write(text)  # as it came, byte by byte
            out.buffer.flush()
    edits = sum(fix.edits for fix in done)
    changed = sum(fix.edits > 0 for fix in done)
    left = sum(fix.skipped for fix in done)
    rest = f"; {left} left, which could not be applied safely" if left else ""
    note(f"{edits} fixed in {counted(changed, 'file')}{rest}")
    if failed:
        raise OutputError("\n".join(failed))
    return scope


def _show_fixes(findings: Iterable[Finding], scope: Scope, *, unsafe: bool) -> None:
    """Print what fixing would change, and change nothing; say what it would leave."""
    from lgcases.validation.fix import diff

    findings = [finding for finding in findings if scope.reports_on(finding.path)]
    for fix in _planned(findings, scope, unsafe=unsafe):
        for line in diff(fix.path, fix.old, fix.new).splitlines():
            print(guarded(visible(line)))  # noqa: T201  # the result of --diff
    more = sum(each.edit is not None and not each.edit.safe for each in findings)
    if more and not unsafe:
        note(f"{counted(more, 'more fix', 'more fixes')} with --unsafe-fixes")
