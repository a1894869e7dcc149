"""Which files ``lgcases validate`` looks at, and which of them it reports on."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lgcases.dataset import Root
from lgcases.dataset.git import changed_files
from lgcases.dataset.record import record_files, shown_path
from lgcases.finding import Finding
from lgcases.validation.run import File, files_of


@dataclass(frozen=True)
class Scope:
    """The files of a run, and the paths of those that are reported on; None means all.

    ``picked`` says that somebody picked files, by name or as changed, and not a whole folder.
    """

    files: tuple[File, ...]
    only: frozenset[str] | None
    picked: bool = False

    @property
    def reported(self) -> tuple[str, ...]:
        """The paths of the files that are reported on."""
        return tuple(file.shown for file in self.files if self.reports_on(file.shown))

    def reports_on(self, path: str) -> bool:
        """Whether findings about the file at this path are wanted."""
        return self.only is None or path in self.only

    def read(self, path: str) -> bytes:
        """The bytes of one of the files; raises ``OSError``."""
        file = next(file for file in self.files if file.shown == path)
        return file.content if file.content is not None else Path(file.path).read_bytes()

    @property
    def from_input(self) -> File | None:
        """The file whose bytes came from standard input."""
        return next((file for file in self.files if file.content is not None), None)

    def with_input(self, content: bytes) -> Scope:
        """The scope with other bytes in place of those from standard input."""
        files = (
            file if file.content is None else replace(file, content=content) for file in self.files
        )
        return replace(self, files=tuple(files))

    def selects(self, finding: Finding) -> bool:
        """Whether a finding is about one of the files that are reported on.

        A rule across the set is about two records, either of which may be the new one.
        """
        other = finding.other
        return self.reports_on(finding.path) or (other is not None and self.reports_on(other))


def read_scope(
    root: Root, paths: Sequence[str], changed: str | None, stdin_filename: Path | None
) -> Scope:
    """The scope that paths, ``-`` and a git ref stand for; standard input is read here.

    Raises :class:`~lgcases.dataset.git.ChangedError`.
    """
    if not paths and changed is None:
        return Scope(tuple(files_of(root)), None)
    picked = changed is not None
    contents: dict[str, bytes] = {}
    extra: list[Path] = []
    for path in paths:
        if path == "-":
            picked = True
            contents[_stdin_name(stdin_filename)] = sys.stdin.buffer.read()
        elif Path(path).is_dir() and not path.endswith((".yaml", ".yml")):
            extra.extend(Path(path, name) for name in record_files(Path(path)))
        else:
            picked = True
            extra.append(Path(path))
    if changed is not None:
        extra.extend(changed_files(root.folder, changed))
    only = frozenset([*contents, *(shown_path(path) for path in extra)])
    return Scope(tuple(files_of(root, extra, contents)), only, picked)


def _stdin_name(named: Path | None) -> str:
    return "<stdin>" if named is None else shown_path(named)
