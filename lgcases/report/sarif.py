"""SARIF 2.1.0, which code scanning services read (OASIS standard; §§ below are its sections)."""

from __future__ import annotations

import os
import re
from typing import Any, TextIO
from urllib.parse import quote

from lgcases.finding import Finding, Rule, Severity, Span
from lgcases.report import Run
from lgcases.report.fingerprint import fingerprints
from lgcases.report.json import write_document
from lgcases.text import visible

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_GITHUB_LEVELS = {**_LEVELS, Severity.ADVICE: "recommendation"}
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")
_DRIVE = re.compile(r"[A-Za-z]:/")


def report(out: TextIO, run: Run) -> None:
    """Write one log with one run: the table of all rules, and a result for each finding."""
    driver: dict[str, Any] = {
        "name": "lgcases",
        "version": run.version,
        "semanticVersion": run.version,
    }
    if run.addresses.project is not None:
        driver["informationUri"] = run.addresses.project
    driver["rules"] = [_rule(rule, run.addresses.of_rule(rule)) for rule in run.rules]
    content = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
        "results": _results(run),
    }
    write_document(out, {"$schema": _SCHEMA, "version": "2.1.0", "runs": [content]})


def _rule(rule: Rule, address: str | None) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": f"{rule.what} {rule.why}"},
        "help": {"text": _help_text(rule), "markdown": _help_markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"group": rule.group, "problem.severity": _GITHUB_LEVELS[rule.severity]},
    }
    if address is not None:
        described["helpUri"] = address
    return described


def _help_text(rule: Rule) -> str:
    return f"{rule.fix}\n\nWrong:\n{rule.wrong}\n\nRight:\n{rule.right}"


def _help_markdown(rule: Rule) -> str:
    return (
        f"{rule.what} {rule.why}\n\n**How to fix:** {rule.fix}\n\n"
        f"Wrong:\n\n{_fenced(rule.wrong)}\n\nRight:\n\n{_fenced(rule.right)}"
    )


def _fenced(snippet: str) -> str:
    longest = max((len(run) for run in re.findall("`+", snippet)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}yaml\n{snippet}\n{fence}"


def _results(run: Run) -> list[dict[str, Any]]:
    indices = {rule.code: index for index, rule in enumerate(run.rules)}
    pairs = zip(run.findings, fingerprints(run), strict=True)
    return [_result(finding, indices, each) for finding, each in pairs]


def _result(finding: Finding, indices: dict[str, int], fingerprint: str) -> dict[str, Any]:
    artifact = _artifact(finding.path)
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": artifact, "region": _region(finding.span)}
    }
    if finding.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.pointer}]
    result: dict[str, Any] = {
        "ruleId": finding.rule.code,
        "ruleIndex": indices[finding.rule.code],
        "level": _LEVELS[finding.rule.severity],
        "message": {"text": _message(finding)},
        "locations": [location],
        "partialFingerprints": {"findingHash/v1": fingerprint},
    }
    if finding.other is not None:
        place = {"physicalLocation": {"artifactLocation": _artifact(finding.other)}}
        result["relatedLocations"] = [place]
    if finding.edit is not None:
        replacement = {
            "deletedRegion": _region(finding.span),
            "insertedContent": {"text": finding.edit.text},
        }
        text = f'Replace it by "{visible(finding.edit.text)}".'
        if not finding.edit.safe:
            text += " This is only likely to be meant: check it."
        result["fixes"] = [
            {
                "description": {"text": _plain_text(text)},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
                "properties": {"applicability": finding.edit.applicability},
            }
        ]
    return result


def _message(finding: Finding) -> str:
    text = visible(finding.message)
    if finding.near is not None:
        text += f'; did you mean "{visible(finding.near)}"?'
    return _plain_text(text)


def _plain_text(text: str) -> str:
    """The text with what §3.11.5 and §3.11.6 would read as a placeholder or a link escaped."""
    text = text.replace("{", "{{").replace("}", "}}")
    return _LINK.sub(r"\\[\1\\]", text)


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _artifact(path: str) -> dict[str, str]:
    """The address of a file: from the top of the sources where the path is relative."""
    uri = quote(os.fsencode(path.removeprefix("./")), safe="/")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{uri[4:]}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}
