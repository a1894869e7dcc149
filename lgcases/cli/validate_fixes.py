"""What ``lgcases validate --fix`` writes and ``--diff`` shows."""

from __future__ import annotations

from collections.abc import Iterable

from lgcases.cli.session import note
from lgcases.files import OutputError, open_output
from lgcases.finding import Finding
from lgcases.text import counted, guarded, visible
from lgcases.validation.fix import FileFix, FixError, diff, plan_fixes, write_fix
from lgcases.validation.scope import Scope


def fix_files(findings: Iterable[Finding], scope: Scope, *, unsafe: bool) -> Scope:
    """Replace each file by the fixed one, and say how many there were; the scope afterwards.

    A text from standard input is printed, fixed or as it was.  Raises :class:`OutputError` at
    the end, where a file cannot be written.
    """
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


def show_fixes(findings: Iterable[Finding], scope: Scope, *, unsafe: bool) -> None:
    """Print what fixing would change, and change nothing; say what it would leave."""
    findings = [finding for finding in findings if scope.reports_on(finding.path)]
    for fix in _planned(findings, scope, unsafe=unsafe):
        for line in diff(fix.path, fix.old, fix.new).splitlines():
            print(guarded(visible(line)))  # noqa: T201  # the result of --diff
    more = sum(each.edit is not None and not each.edit.safe for each in findings)
    if more and not unsafe:
        note(f"{counted(more, 'more fix', 'more fixes')} with --unsafe-fixes")


def _planned(findings: Iterable[Finding], scope: Scope, *, unsafe: bool) -> list[FileFix]:
    ours = [finding for finding in findings if scope.reports_on(finding.path)]
    try:
        return plan_fixes(ours, scope.read, unsafe=unsafe)
    except OSError as error:
        raise OutputError(f"{error.filename}: {error.strerror}") from error
