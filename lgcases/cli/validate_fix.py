"""``lgcases validate --fix`` and ``--diff``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from lgcases.cli.session import note
from lgcases.files import OutputError
from lgcases.finding import Finding
from lgcases.text import guarded, visible
from lgcases.validation.scope import Scope

if TYPE_CHECKING:
    from lgcases.validation.fix import FileFix


def fix_files(findings: Iterable[Finding], scope: Scope) -> None:
    """Fix what is certain in the files of the scope, each in one step.

    Raises :class:`OutputError` at the end, where one of them cannot be written.
    """
    from lgcases.validation.fix import FixError, write_fix

    failed = []
    done: list[FileFix] = []
    for fix in _planned(findings, scope):
        try:
            write_fix(fix)
            done.append(fix)
        except FixError as error:
            failed.append(str(error))
    edits = sum(fix.edits for fix in done)
    changed = sum(fix.edits > 0 for fix in done)
    left = sum(fix.skipped for fix in done)
    rest = f"; {left} left, which touch another fix or a changed file" if left else ""
    note(f"{edits} fixed in {changed} file{'' if changed == 1 else 's'}{rest}")
    if failed:
        raise OutputError("\n".join(failed))


def show_fixing(findings: Iterable[Finding], scope: Scope) -> None:
    """Print what fixing would change, and change nothing."""
    from lgcases.validation.fix import diff

    for fix in _planned(findings, scope):
        for line in diff(fix.path, fix.old, fix.new).splitlines():
            print(guarded(visible(line)))  # noqa: T201  # the result of --diff


def _planned(findings: Iterable[Finding], scope: Scope) -> list[FileFix]:
    from lgcases.validation.fix import plan_fixes  # PyYAML, which few runs need

    if any(file.content is not None for file in scope.files):
        raise typer.BadParameter("standard input cannot be fixed; name the file")
    ours = [finding for finding in findings if scope.reports_on(finding.path)]
    try:
        return plan_fixes(ours, scope.read)
    except OSError as error:
        raise OutputError(f"{error.filename}: {error.strerror}") from error
