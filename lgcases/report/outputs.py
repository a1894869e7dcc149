"""Where the findings of ``lgcases validate`` go, in which form."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from lgcases import __version__
from lgcases.dataset import Root
from lgcases.files import is_terminal, open_output
from lgcases.finding import Finding, Rule
from lgcases.report import FORMATS, REPORTERS, WITH_RULES, Run, SourceLines, resolve
from lgcases.validation.scope import Scope


@dataclass(frozen=True)
class Outputs:
    """The forms asked for, each with its file; None is standard output."""

    targets: tuple[tuple[str, Path | None], ...]
    statistics: bool = False

    @staticmethod
    def parse(main: str, outputs: Sequence[str], *, statistics: bool) -> Outputs:
        """Read ``[FORMAT=]FILE`` options; one without a form takes the main form from the screen.

        Raises ``ValueError`` for a form that does not exist.
        """
        targets: list[tuple[str, Path | None]] = []
        to_screen = True
        for output in outputs:
            form, separator, file = output.partition("=")
            if not separator or not re.fullmatch(r"[a-z]+", form):
                targets.append((_known(main), Path(output)))
                to_screen = False
            else:
                targets.append((_known(form), Path(file)))
        if to_screen:
            targets.insert(0, (_known(main), None))
        return Outputs(tuple(targets), statistics)

    def write(
        self, root: Root, findings: tuple[Finding, ...], checked: tuple[str, ...], scope: Scope
    ) -> None:
        """Write the findings in every form asked for; the screen comes last."""
        contents = {file.shown: file.content for file in scope.files if file.content is not None}
        lines = SourceLines(str(root.folder), contents)
        for name, path in reversed(self.targets):
            form = resolve(name, os.environ)
            colour = path is None and use_colour()
            run = Run(findings, checked, lines, _rules(form), __version__, colour, self.statistics)
            with open_output(path) as out:
                REPORTERS[form](out, run)


def _rules(form: str) -> tuple[Rule, ...]:
    """All rules, for the forms that list them: loading them takes a tenth of a short run."""
    if form not in WITH_RULES:
        return ()
    from lgcases.validation.registry import RULES

    return RULES


def use_colour() -> bool:
    """Whether standard output takes colour: https://no-color.org and FORCE_COLOR."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def _known(name: str) -> str:
    if name in FORMATS:
        return name
    near = get_close_matches(name, FORMATS, n=1)
    hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(FORMATS)}."
    raise ValueError(f'there is no format "{name}". {hint}')
