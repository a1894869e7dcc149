"""For GitHub Actions: annotations beside the changed lines, and a summary of the step.

The form of workflow commands is that of actions/toolkit, ``packages/core/src/command.ts``.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from lgcases.finding import Finding, Severity
from lgcases.report.base import Run
from lgcases.report.concise import place
from lgcases.report.counts import by_severity, listed, verdict
from lgcases.report.summary import append_summary
from lgcases.text import brief, guarded, visible

#: So many annotations of one kind GitHub shows for one step; the others stay in the log.
SHOWN = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def report(out: TextIO, run: Run) -> None:
    """Write a workflow command for each finding, errors first, and append to the step summary."""
    worst_first = sorted(run.findings, key=lambda each: -each.rule.severity)
    out.writelines(_command(each, os.environ) + "\n" for each in worst_first)
    counts = by_severity(run.findings)
    hidden = [f"{count} {_COMMANDS[each]}s" for each, count in counts.items() if count > SHOWN]
    if hidden:
        out.write(f"GitHub shows only {SHOWN} annotations of a kind for each step; ")
        out.write(f"there are {listed(hidden)}. All are listed in this log.\n")
    out.write(verdict(run) + "\n")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        try:
            append_summary(Path(summary), run)
        except OSError as error:
            out.write(guarded(visible(f"The step summary cannot be written: {error}")) + "\n")


def _command(finding: Finding, environ: Mapping[str, str]) -> str:
    span = finding.span
    properties: dict[str, object] = {
        "file": _repository_path(finding.path, environ),
        "line": span.line,
        "endLine": span.end_line,
    }
    if span.line == span.end_line:
        # GitHub refuses an annotation that has columns and crosses lines.
        properties |= {"col": span.column, "endColumn": max(span.column, span.end_column)}
    properties["title"] = f"{finding.rule.code} {finding.rule.slug}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.rule.severity]} {listed}::{_data(_message(finding))}"


def _message(finding: Finding) -> str:
    """What is wrong and how to fix it; then the place, which the log does not show otherwise."""
    lines = [brief(finding.message)]
    if finding.near is not None:
        lines.append(f'did you mean "{brief(finding.near)}"?')
    if finding.help is not None:
        lines.append(f"help: {brief(finding.help)}")
    lines.append(f"at {place(finding).removesuffix(':')}")
    return "\n".join(lines)


def _repository_path(path: str, environ: Mapping[str, str]) -> str:
    """The path from the top of the checkout, where the run is in a folder below it."""
    workspace = environ.get("GITHUB_WORKSPACE")
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
    if workspace and absolute.is_relative_to(workspace):
        path = absolute.relative_to(workspace).as_posix()
    return visible(path.removeprefix("./"))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
