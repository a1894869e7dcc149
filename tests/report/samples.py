"""Findings made by hand, and runs of them."""

import os
from io import StringIO

from lgcases.finding import Edit, Finding, Rule, Severity, Span
from lgcases.report import REPORTERS, Run

PATH = "data/initiatives/onesource.yaml"
LINE = "models: [shared-servce]"


def rule(code="LG112", slug="unknown-model", severity=Severity.ERROR):
    return Rule(
        code,
        slug,
        severity,
        message="{text}",
        what=f"What {slug} finds.",
        why="Why it matters.",
        fix="How to fix it.",
        wrong="models: [shared-servce]",
        right="models: [shared-service]",
    )


ERROR = rule()
WARNING = rule("LG402", "source-without-link", Severity.WARNING)
ADVICE = rule("LG210", "long-summary", Severity.ADVICE)
RULES = (ERROR, ADVICE, WARNING)


def finding(of=ERROR, message=None, *, path=PATH, span=None, **more):
    text = '"shared-servce" is not a delivery model' if message is None else message
    return Finding(path, span or Span(1, 10, 1, 23), of, text, **more)


FULL = finding(
    pointer="/models/0",
    help="lgcases explain LG112 lists all terms",
    near="shared-service",
    edit=Edit("shared-service"),
)


def run(*findings, files=(PATH,), lines=LINE, **more):
    """A run whose files all have the same lines; None where they are gone."""

    def line_of(path, line):
        given = None if lines is None else lines.split("\n")
        return given[line - 1] if given and line <= len(given) else None

    ordered = tuple(sorted(findings, key=lambda each: each.sort_key))
    given = {"environ": os.environ, **more}
    return Run(ordered, tuple(files), line_of, RULES, "0.1.0", **given)


def report(name, of):
    out = StringIO()
    REPORTERS[name](out, of)
    return out.getvalue()
