"""Where the findings of a run go: which formats, which files, and the lines they quote."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from lgcases import __version__
from lgcases.files import is_terminal, open_output
from lgcases.finding import Finding, Rule, Severity
from lgcases.parsing.files import read_bytes
from lgcases.parsing.sourcemap import split_lines
from lgcases.report import FORMATS, REPORTERS, WITH_RULES, Run, resolve
from lgcases.report.addresses import NOWHERE, read_addresses
from lgcases.text import did_you_mean
from lgcases.validation.run import File


@dataclass(frozen=True)
class Outputs:
    """The formats asked for, each with its file; None is standard output.

    The other fields are as in :class:`~lgcases.report.Run`.
    """

    targets: tuple[tuple[str, Path | None], ...]
    statistics: bool = False
    least: Severity = Severity.ADVICE
    count_advice: bool = False

    @staticmethod
    def parse(main: str, outputs: Sequence[str], *, statistics: bool) -> Outputs:
        """Read ``[FORMAT=]FILE`` options.

        The main format goes to the screen, or to the file of an option without a format.
        Raises ``ValueError`` for a format that does not exist.
        """
        targets: list[tuple[str, Path | None]] = []
        to_screen = True
        for output in outputs:
            name, separator, file = output.partition("=")
            if not separator or not re.fullmatch(r"[a-z]+", name):
                targets.append((_known(main), Path(output)))
                to_screen = False
            else:
                targets.append((_known(name), Path(file)))
        if to_screen:
            targets.insert(0, (_known(main), None))
        return Outputs(tuple(targets), statistics)

    def write(
        self,
        findings: tuple[Finding, ...],
        checked: tuple[str, ...],
        lines: SourceLines,
        environ: Mapping[str, str],
        screen: TextIO | None = None,
    ) -> None:
        """Write the findings in every format asked for; the screen comes last.

        ``screen`` takes the place of standard output where something else is written to that.
        ``checked`` are the paths of all files that were looked at, and ``environ`` the
        variables of the environment.  Raises :class:`~lgcases.files.OutputError`.
        """
        for name, path in reversed(self.targets):
            format = resolve(name, environ)
            run = Run(
                findings,
                checked,
                lines,
                _rules(format),
                __version__,
                colour=path is None and use_colour(environ, screen),
                statistics=self.statistics,
                least=self.least,
                count_advice=self.count_advice,
                addresses=read_addresses(environ) if format in WITH_RULES else NOWHERE,
                environ=environ,
            )
            on_screen = path is None or str(path) == "-"
            with nullcontext(screen) if screen and on_screen else open_output(path) as out:
                REPORTERS[format](out, run)


def _rules(format: str) -> tuple[Rule, ...]:
    """All rules, for the formats that list them: loading them takes a tenth of a short run."""
    if format not in WITH_RULES:
        return ()
    from lgcases.validation.registry import RULES

    return RULES


def use_colour(environ: Mapping[str, str], screen: TextIO | None = None) -> bool:
    """Whether the screen, or standard output, takes colour: https://no-color.org, FORCE_COLOR."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_terminal(screen or sys.stdout) and environ.get("TERM") != "dumb"


def _known(name: str) -> str:
    if name in FORMATS:
        return name
    hint = did_you_mean(name, FORMATS, f"There are: {', '.join(FORMATS)}.")
    raise ValueError(f'there is no format "{name}". {hint}')


class SourceLines:
    """Gives lines by path and number, and keeps the file read last: findings come by file.

    ``inside`` is the folder of the data set: a link that leads out of it is not followed, so
    that a report never shows a file that is not part of the set.  The bytes of ``files`` come
    before what is on disk.
    """

    def __init__(self, inside: str | None = None, files: Iterable[File] = ()) -> None:
        self._inside = inside
        self._contents = {file.shown: file.content for file in files if file.content is not None}
        self._path: str | None = None
        self._lines: list[str] = []

    def __call__(self, path: str, line: int) -> str | None:
        """The text of a line, or None where there is no such file or line any more."""
        if path != self._path:
            self._path, self._lines = path, self._read(path)
        return self._lines[line - 1] if 0 < line <= len(self._lines) else None

    def _read(self, path: str) -> list[str]:
        given = self._contents.get(path)
        content = read_bytes(path, self._inside) if given is None else given
        if not isinstance(content, bytes):
            return []
        return split_lines(content.decode("utf-8-sig", "replace"))
