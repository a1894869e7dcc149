"""What every reporter is given, and what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from lgcases.finding import Finding, Rule


@dataclass(frozen=True, slots=True)
class Run:
    """The result of a validation.

    ``findings`` are sorted by path and place.  ``files`` are the paths that were checked, as
    findings name them.  ``line_of`` gives the text of a line of a file, counted from 1 and
    without its ending, or None where it cannot be read any more.  ``rules`` are all rules,
    in the order of their codes; ``version`` is that of the program.  With ``statistics``
    the report closes with a count for each rule.
    """

    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    line_of: Callable[[str, int], str | None]
    rules: tuple[Rule, ...]
    version: str
    colour: bool = False
    statistics: bool = False


#: Writes a run in one form.
Reporter = Callable[[TextIO, Run], None]
