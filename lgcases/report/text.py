"""For people: the place, what is wrong, the line it is in, and how to fix it.

The text is the same on a terminal, in a pipe and in a file: what ``| less`` shows is what was on
the screen.  Programs have formats of their own.
"""

from __future__ import annotations

from typing import TextIO

from lgcases.finding import Finding, Rule, Severity
from lgcases.report import Run
from lgcases.report.concise import place
from lgcases.report.counts import RuleCount, by_rule, verdict
from lgcases.report.excerpt import excerpt
from lgcases.text import brief

#: With more findings than this the run ends with a count by rule even when not asked to.
MANY = 10

#: What shows the advice that is only counted.
SHOW_ADVICE = "lgcases validate --advice"

_BOLD, _DIM = "1", "2"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.ADVICE: "1;36"}


def report(out: TextIO, run: Run) -> None:
    """Write each finding with its source line, then the counts, the most important last."""
    shown = [each for each in run.findings if not _is_counted(run, each.rule)]
    out.writelines(_finding(run, each) for each in shown)
    out.write("\n" if shown else "")
    rules = by_rule(run.findings)
    counted = [each for each in rules if _is_counted(run, each.rule)]
    table = rules if run.statistics or len(shown) > MANY else counted
    out.writelines(_count(run, each, last=each in counted[-1:]) for each in table)
    out.write("\n" if table else "")
    if rules:
        out.write(f"More about a rule: lgcases explain {rules[-1].rule.code}\n")
    out.write(verdict(run) + "\n")


def _is_counted(run: Run, rule: Rule) -> bool:
    """Whether findings of the rule are counted in place of being shown."""
    return run.count_advice and rule.severity == Severity.ADVICE


def _finding(run: Run, finding: Finding) -> str:
    rule = finding.rule
    severity = _paint(run, _COLOURS[rule.severity], rule.severity.word)
    lines = [
        f"{_paint(run, _BOLD, place(finding))} {severity} {rule.code} {rule.slug}: "
        f"{brief(finding.message)}"
    ]
    lines += _source(run, finding)
    if finding.help is not None:
        lines.append(f"   help: {brief(finding.help)}")
    return "".join(f"{line}\n" for line in lines)


def _source(run: Run, finding: Finding) -> list[str]:
    """The source line, and the carets with the suggestion behind them."""
    span = finding.span
    near = "" if finding.near is None else f'did you mean "{brief(finding.near)}"?'
    line = run.line_of(finding.path, span.line)
    if line is None:
        return [f"   {near}"] if near else []
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    part = excerpt(line, span.column - 1, end)
    number = f"{span.line:>5}"
    carets = _paint(run, _COLOURS[finding.rule.severity], "^" * part.length)
    gutter = _paint(run, _DIM, f"{number} |"), _paint(run, _DIM, f"{' ' * len(number)} |")
    return [
        f"{gutter[0]} {part.text}",
        f"{gutter[1]} {' ' * part.offset}{carets}{' ' if near else ''}{near}",
    ]


def _count(run: Run, each: RuleCount, *, last: bool) -> str:
    """The line of a rule; the last of those that are only counted says what shows them."""
    rule = each.rule
    # Padded before it is painted: escape codes have a length but no width.
    severity = _paint(run, _COLOURS[rule.severity], f"{rule.severity.word:<7}")
    ways = ((each.fixable, "--fix"), (each.unsafe, "--unsafe-fixes"))
    fixes = ", ".join(f"{count} with {option}" for count, option in ways if count)
    fixable = f" ({fixes})" if fixes else ""
    hint = f"  (show: {SHOW_ADVICE})" if last else ""
    return f"{each.count:>6}  {severity}  {rule.code} {rule.slug}{fixable}{hint}\n"


def _paint(run: Run, style: str, text: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if run.colour else text
