"""How many findings there are, by severity and by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lgcases.finding import Finding, Rule, Severity
from lgcases.report import Run
from lgcases.text import counted, listed

_WORDS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}
# What a run without findings says: no more than was looked for.
_NOTHING = {
    Severity.ADVICE: "nothing to fix",
    Severity.WARNING: "no errors or warnings",
    Severity.ERROR: "no errors",
}


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often one rule found something, and how often --fix can fix it.

    ``unsafe`` are those more that it fixes with --unsafe-fixes.
    """

    rule: Rule
    count: int
    fixable: int
    unsafe: int


def by_severity(findings: Iterable[Finding]) -> dict[Severity, int]:
    """The number of findings of each severity, the worst first."""
    counts = Counter(finding.rule.severity for finding in findings)
    return {severity: counts[severity] for severity in sorted(Severity, reverse=True)}


def by_rule(findings: Iterable[Finding]) -> list[RuleCount]:
    """The number of findings of each rule that found any; the most important rule is last.

    Most important is the worst severity, then the most findings.
    """
    counts: Counter[str] = Counter()
    fixable: Counter[tuple[str, bool]] = Counter()
    rules = {}
    for finding in findings:
        code = finding.rule.code
        rules[code] = finding.rule
        counts[code] += 1
        if finding.edit is not None:
            fixable[code, finding.edit.safe] += 1
    listed = [
        RuleCount(rules[code], counts[code], fixable[code, True], fixable[code, False])
        for code in sorted(rules, reverse=True)
    ]
    return sorted(listed, key=lambda each: (each.rule.severity, each.count))


def paths_of(run: Run) -> list[str]:
    """All paths of a run, sorted; a finding may be about what is no file that was checked."""
    return sorted({*run.files, *(finding.path for finding in run.findings)})


def verdict(run: Run) -> str:
    """The run in one line: what was found, and in how many of the records."""
    paths = paths_of(run)
    records = counted(len(paths), "record")
    if not run.findings:
        return f"{records} checked, {_NOTHING[run.least]}"
    found = [
        counted(count, *_WORDS[severity])
        for severity, count in by_severity(run.findings).items()
        if count
    ]
    hit = len({finding.path for finding in run.findings})
    text = f"{listed(found)} in {hit:,} of {records}"
    edits = [finding.edit for finding in run.findings if finding.edit is not None]
    safe = sum(edit.safe for edit in edits)
    unsafe = len(edits) - safe
    if safe:
        text += f"; {safe:,} can be fixed with --fix"
    if unsafe:
        text += f"{f', {unsafe:,} more' if safe else f'; {unsafe:,} can be fixed'} with "
        text += "--fix --unsafe-fixes"
    return text
