"""For GitHub Actions: annotations beside the changed lines, and a summary of the step.

Workflow commands are written as in actions/toolkit, ``packages/core/src/command.ts``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from lgcases.finding import Finding, Severity
from lgcases.report import Run
from lgcases.report.checkout import repository_path
from lgcases.report.concise import place
from lgcases.report.counts import by_severity, verdict
from lgcases.text import brief, guarded, listed, visible

#: The annotations of one kind that GitHub shows for one step; the others stay in the log.
SHOWN = 10
#: GitHub drops a summary of 1 MiB and more; other commands of the step may write to it too.
LIMIT = 1_000_000
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def report(out: TextIO, run: Run) -> None:
    """Write a workflow command for each finding, errors first, and append to the step summary."""
    worst_first = _worst_first(run)
    out.writelines(_command(finding, run.environ) + "\n" for finding in worst_first)
    counts = by_severity(run.findings)
    hidden = [f"{count} {_COMMANDS[each]}s" for each, count in counts.items() if count > SHOWN]
    if hidden:
        out.write(f"GitHub shows only {SHOWN} annotations of a kind for each step; ")
        out.write(f"there are {listed(hidden)}. All are listed in this log.\n")
    out.write(verdict(run) + "\n")
    summary = run.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        try:
            append_summary(Path(summary), run)
        except OSError as error:
            out.write(guarded(visible(f"The step summary cannot be written: {error}")) + "\n")


def _command(finding: Finding, environ: Mapping[str, str]) -> str:
    span = finding.span
    properties: dict[str, object] = {
        "file": repository_path(finding.path, environ.get("GITHUB_WORKSPACE")),
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


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _worst_first(run: Run) -> list[Finding]:
    return sorted(run.findings, key=lambda finding: -finding.rule.severity)


_HEAD = "| Severity | Rule | Where | What is wrong |\n|---|---|---|---|\n"
# Every character that means something in GitHub's Markdown or HTML.  As a character reference
# it is always text: no link, image, code, mention or end of cell can come of it.
_MARKUP = re.compile(r"""[!"#$%&*+.:;<=>?@\[\\\]^_`{|}~]""")
_BYTES_FOR_ENDING = 200


def append_summary(file: Path, run: Run) -> None:
    """Append verdict and table to the summary of the step, errors first, up to its limit.

    Raises ``OSError``.
    """
    size = file.stat().st_size if file.exists() else 0
    text = _markdown(run, LIMIT - size)
    if text:
        with file.open("a", encoding="utf-8", newline="\n") as out:
            out.write(text)


def _markdown(run: Run, limit: int) -> str:
    """The summary in at most so many bytes; nothing where not even its head fits."""
    text = f"\n### lgcases validate\n\n{_escaped(verdict(run))}\n"
    if run.findings:
        text += f"\n{_HEAD}"
    left = limit - len(text.encode()) - _BYTES_FOR_ENDING
    if left < 0:
        return ""
    rows: list[str] = []
    for finding in _worst_first(run):
        row = _row(finding)
        left -= len(row.encode())
        if left < 0:
            break
        rows.append(row)
    rest = len(run.findings) - len(rows)
    ending = f"\n{rest} more are in the log of this step.\n" if rest else ""
    return text + "".join(rows) + ending


def _row(finding: Finding) -> str:
    rule = finding.rule
    what = brief(finding.message)
    if finding.near is not None:
        what += f'; did you mean "{brief(finding.near)}"?'
    cells = (
        rule.severity.word,
        f"{rule.code} {rule.slug}",
        place(finding).removesuffix(":"),
        what,
    )
    return "| " + " | ".join(map(_escaped, cells)) + " |\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", text)
