"""All findings as one JSON document."""

from __future__ import annotations

from typing import Any, TextIO

from lgcases.finding import Finding
from lgcases.report.base import Run
from lgcases.report.counts import by_rule, by_severity, paths_of
from lgcases.report.document import write_document

#: Version of the form of the document; raised when a field changes its meaning or goes.
VERSION = 1


def report(out: TextIO, run: Run) -> None:
    """Write the document; with statistics it also holds the counts by rule."""
    content: dict[str, Any] = {
        "kind": "findings",
        "version": VERSION,
        "tool": {"name": "lgcases", "version": run.version},
        "files": len(paths_of(run)),
        "counts": {severity.word: count for severity, count in by_severity(run.findings).items()},
    }
    if run.statistics:
        content["statistics"] = [
            {
                "code": each.rule.code,
                "slug": each.rule.slug,
                "severity": each.rule.severity.word,
                "count": each.count,
                "fixable": each.fixable,
            }
            for each in by_rule(run.findings)
        ]
    content["findings"] = [_finding(each) for each in run.findings]
    write_document(out, content)


def _finding(finding: Finding) -> dict[str, Any]:
    rule, span = finding.rule, finding.span
    return {
        "code": rule.code,
        "slug": rule.slug,
        "severity": rule.severity.word,
        "message": finding.message,
        "path": finding.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "pointer": finding.pointer,
        "help": finding.help,
        "suggestion": finding.near,
        "fixable": finding.edit is not None,
        "other_record": finding.other,
    }
