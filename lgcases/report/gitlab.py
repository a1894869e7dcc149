"""GitLab's Code Quality report, which merge requests show: a JSON array, one entry a finding.

GitLab reads the fields written here and no others; it refuses an entry without a fingerprint and
shows only one of several that have the same.
"""

from __future__ import annotations

from typing import Any, TextIO

from lgcases.finding import Finding, Severity
from lgcases.report import Run
from lgcases.report.checkout import repository_path
from lgcases.report.fingerprint import fingerprints
from lgcases.report.json import write_document
from lgcases.text import brief

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def report(out: TextIO, run: Run) -> None:
    """Write the array; without findings it is empty, which GitLab takes for "all is well"."""
    checkout = run.environ.get("CI_PROJECT_DIR")
    pairs = zip(run.findings, fingerprints(run), strict=True)
    write_document(out, [_entry(finding, each, checkout) for finding, each in pairs])


def _entry(finding: Finding, fingerprint: str, checkout: str | None) -> dict[str, Any]:
    return {
        "description": _description(finding),
        "check_name": finding.rule.slug,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.rule.severity],
        "location": {
            "path": repository_path(finding.path, checkout),
            "lines": {"begin": finding.span.line},
        },
    }


def _description(finding: Finding) -> str:
    """The code as well: it is all that merge requests show of the rule."""
    text = f"{finding.rule.code}: {brief(finding.message)}"
    if finding.near is not None:
        text += f'; did you mean "{brief(finding.near)}"?'
    return text
