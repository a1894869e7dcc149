"""``lgcases validate``."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from lgcases.cli.options import DataOptions, OptionalValue, with_options
from lgcases.cli.session import note, open_root, today
from lgcases.cli.validate_options import ChoiceOptions, FixOptions, OutputOptions, ScopeOptions
from lgcases.dataset.git import ChangedError
from lgcases.dataset.settings import SettingsError, load_settings
from lgcases.finding import Finding, Severity
from lgcases.render.progress import progress_bar
from lgcases.report import FORMATS
from lgcases.report.outputs import Outputs, SourceLines
from lgcases.validation.run import validate
from lgcases.validation.scope import Scope, read_scope
from lgcases.validation.selection import FailOn, Selection


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
    named = [Path(path) for path in (*(paths or []), scope.stdin_filename or "-") if path != "-"]
    try:
        root = open_root(data.root, named)
        choices = {"fail-on": list(FailOn), "format": FORMATS}
        settings = load_settings(root.folder, check_rules=Selection, choices=choices).merged(
            select=choice.select, ignore=choice.ignore, fail_on=choice.fail_on, format=output.format
        )
        selection = Selection(settings.select, settings.ignore)
        outputs = Outputs.parse(settings.format, output.output or [], statistics=output.statistics)
    except (SettingsError, ValueError) as error:
        raise typer.BadParameter(str(error)) from error
    try:
        scoped = read_scope(root, paths or [], scope.changed, scope.stdin_filename)
    except ChangedError as error:
        raise typer.BadParameter(str(error), param_hint="--changed") from error

    if scope.changed is not None and not scoped.only:
        none = "none of these paths" if paths else "no record"
        note(f"note: {none} differs from {scope.changed}")

    def find(scoped: Scope) -> tuple[Finding, ...]:
        with progress_bar("records") as progress:
            report = validate(
                root,
                scoped.files,
                today=today(),
                use_cache=not scope.no_cache,
                progress=progress,
            )
        found = sorted((*report.findings, *scoped.beside), key=lambda each: each.sort_key)
        return tuple(selection.apply(filter(scoped.selects, found)))

    def shown() -> tuple[Finding, ...]:
        return tuple(each for each in findings if each.rule.severity >= output.least)

    fail_on = FailOn(settings.fail_on)
    findings = find(scoped)
    if fix.diff or fix.fix:
        from lgcases.cli.validate_fixes import fix_files, show_fixes  # PyYAML, which few runs need
    if fix.diff:
        show_fixes(shown(), scoped, unsafe=fix.unsafe_fixes)
    else:
        screen = None
        if fix.fix:
            scoped = fix_files(shown(), scoped, unsafe=fix.unsafe_fixes)
            findings = find(scoped)
            # Standard output is the fixed text then.
            screen = None if scoped.from_input is None else sys.stderr
        lines = SourceLines(str(root.folder), scoped.files)
        # Who has picked files or rules wants to read what is found; so does whom it fails.
        picked = scoped.picked or bool(choice.select) or fail_on is FailOn.ADVICE
        count_advice = not (picked or output.advice)
        outputs = replace(outputs, least=output.least, count_advice=count_advice)
        outputs.write(shown(), scoped.reported, lines, os.environ, screen)
    if not fail_on.fails(findings):
        return 0
    if not fail_on.fails(shown()):
        note(
            f"note: exit code 1 is for what --min-severity {output.min_severity} hides; "
            f"--fail-on {fail_on} decides it"
        )
    return 1
