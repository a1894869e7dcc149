"""Findings for people and machines: one module for each form, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import TextIO

from lgcases.report.base import Reporter, Run
from lgcases.report.lines import SourceLines

__all__ = [
    "AUTO",
    "FORMATS",
    "REPORTERS",
    "WITH_RULES",
    "Reporter",
    "Run",
    "SourceLines",
    "resolve",
]

AUTO = "auto"


def _load_and_report(name: str, out: TextIO, run: Run) -> None:
    import_module(f"lgcases.report.{name}").report(out, run)


#: The reporter of each form.
REPORTERS: Mapping[str, Reporter] = {
    name: partial(_load_and_report, name)
    for name in ("text", "concise", "json", "github", "sarif", "junit")
}
#: Forms that list all rules, whether they found something or not.
WITH_RULES = frozenset({"sarif"})
#: What ``--format`` may be.
FORMATS = (*REPORTERS, AUTO)


def resolve(name: str, environ: Mapping[str, str]) -> str:
    """The form that is meant: ``auto`` is ``github`` inside GitHub Actions, else ``text``."""
    if name != AUTO:
        return name
    return "github" if environ.get("GITHUB_ACTIONS") == "true" else "text"
