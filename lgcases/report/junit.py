"""JUnit XML, which build services show as test results: one test for each record."""

from __future__ import annotations

from collections import defaultdict
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from lgcases.finding import Finding, Severity
from lgcases.report import Run
from lgcases.report.concise import headline
from lgcases.report.counts import paths_of
from lgcases.text import guarded, visible

_NAME = "lgcases validate"
# Jenkins takes what is before the last dot for the package, and shows "(root)" without one.
_CLASS = "lgcases.validate"


def report(out: TextIO, run: Run) -> None:
    """Write one suite: a record with errors or warnings has failed; advice is its output."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in run.findings:
        by_path[finding.path].append(finding)
    paths = paths_of(run)
    root = Element("testsuites")
    suite = SubElement(root, "testsuite")
    failed = sum(_case(suite, path, by_path.get(path, [])) for path in paths)
    counts = {"tests": len(paths), "failures": failed, "errors": 0}
    for element in (root, suite):
        element.set("name", _NAME)
        for name, count in counts.items():
            element.set(name, str(count))
    suite.set("skipped", "0")
    suite.set("time", "0")
    indent(root)
    xml = tostring(root, encoding="unicode")
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}\n')


def _case(suite: Element, path: str, findings: list[Finding]) -> bool:
    """Add the test of one record; return whether it failed."""
    name = visible(path)
    case = SubElement(suite, "testcase", classname=_CLASS, name=name, file=name, time="0")
    faults = [each for each in findings if each.rule.severity > Severity.ADVICE]
    advice = [each for each in findings if each.rule.severity == Severity.ADVICE]
    if faults:
        # One element for all: build services show only the first of several.
        worst = max(each.rule.severity for each in faults)
        first = next(each for each in faults if each.rule.severity == worst)
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        message = f"{first.rule.code} {first.rule.slug}: {visible(first.message)}{more}"
        SubElement(case, "failure", type=worst.word, message=message).text = _lines(faults)
    if advice:
        SubElement(case, "system-out").text = _lines(advice)
    return bool(faults)


def _lines(findings: list[Finding]) -> str:
    lines = []
    for finding in findings:
        lines.append(headline(finding))
        if finding.near is not None:
            lines.append(f'    did you mean "{visible(finding.near)}"?')
        if finding.help is not None:
            lines.append(f"    help: {visible(finding.help)}")
    return "\n".join(map(guarded, lines))
