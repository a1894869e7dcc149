"""Findings for people and machines: one module for each format, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from typing import TextIO

from lgcases.finding import Finding, Rule, Severity
from lgcases.report.addresses import NOWHERE, Addresses

__all__ = ["AUTO", "FORMATS", "REPORTERS", "WITH_RULES", "Reporter", "Run", "resolve"]

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Run:
    """The result of a validation, and how it is to be shown.

    ``findings`` are sorted by path and place.  ``files`` are the paths that were checked, as
    findings name them.  ``line_of`` gives the text of a line of a file, counted from 1 and
    without its ending, or None where it cannot be read any more.  ``rules`` are all rules,
    in the order of their codes; ``version`` is that of the program.  With ``statistics``
    the report closes with a count for each rule.  ``least`` is the lowest severity that
    ``findings`` were asked for, and with ``count_advice`` the text for people has a line for
    each rule in place of its advice.  ``addresses`` are those on the web, and
    ``environ`` the variables of the environment, by which a build service says where it is.
    """

    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    line_of: Callable[[str, int], str | None]
    rules: tuple[Rule, ...]
    version: str
    colour: bool = False
    statistics: bool = False
    least: Severity = Severity.ADVICE
    count_advice: bool = False
    addresses: Addresses = NOWHERE
    environ: Mapping[str, str] = field(default_factory=dict)


#: Writes a run in one format.
Reporter = Callable[[TextIO, Run], None]


def _load_and_report(name: str, out: TextIO, run: Run) -> None:
    import_module(f"lgcases.report.{name}").report(out, run)


#: The reporter of each format.
REPORTERS: Mapping[str, Reporter] = {
    name: partial(_load_and_report, name)
    for name in ("text", "concise", "json", "github", "sarif", "junit", "gitlab")
}
#: Formats that list all rules, whether they found something or not.
WITH_RULES = frozenset({"sarif"})
#: What ``--format`` may be.
FORMATS = (*REPORTERS, AUTO)


def resolve(name: str, environ: Mapping[str, str]) -> str:
    """The format that is meant: ``auto`` is ``github`` inside GitHub Actions, else ``text``."""
    if name != AUTO:
        return name
    return "github" if environ.get("GITHUB_ACTIONS") == "true" else "text"
