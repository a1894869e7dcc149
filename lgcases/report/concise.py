"""One line for each finding, and nothing else unless statistics are asked for."""

from __future__ import annotations

from typing import TextIO

from lgcases.finding import Finding
from lgcases.report import Run
from lgcases.report.counts import by_rule
from lgcases.text import guarded, visible


def report(out: TextIO, run: Run) -> None:
    """Write ``path:line:column: severity code name: message``; with statistics also counts."""
    out.writelines(headline(finding) + "\n" for finding in run.findings)
    if run.statistics:
        out.writelines(
            f"{each.count} {each.rule.code} {each.rule.slug}\n" for each in by_rule(run.findings)
        )


def headline(finding: Finding) -> str:
    """The line of a finding that stands alone."""
    rule = finding.rule
    what = f"{rule.severity.word} {rule.code} {rule.slug}: {visible(finding.message)}"
    return f"{place(finding)} {what}"


def place(finding: Finding) -> str:
    """Path, line and column, in the form that editors and terminals make clickable."""
    span = finding.span
    return guarded(f"{visible(finding.path)}:{span.line}:{span.column}:")
