"""All findings as one JSON document, which is safe to print.

The text of records stays exact; characters that steer a terminal are escaped.
"""

from __future__ import annotations

import json
import re
from typing import Any, TextIO

from lgcases.finding import Finding
from lgcases.report import Run
from lgcases.report.counts import by_rule, by_severity, paths_of
from lgcases.text import shown

#: Version of the document; raised when a field changes its meaning or is dropped.
VERSION = 1
_UNUSUAL = re.compile(r"[^\n\x20-\x7e]")


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
                "fixable_unsafe": each.unsafe,
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
        "fixable": finding.edit is not None and finding.edit.safe,
        "fix": None
        if finding.edit is None
        else {"text": finding.edit.text, "applicability": finding.edit.applicability},
        "other_record": finding.other,
    }


def write_document(out: TextIO, content: object) -> None:
    """Write one JSON document."""
    text = json.dumps(content, indent=2, ensure_ascii=False)
    text = _UNUSUAL.sub(_escape, text).replace("##[", "##\\u005b")
    out.write(text + "\n")


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return character if shown(character) == character else json.dumps(character)[1:-1]
