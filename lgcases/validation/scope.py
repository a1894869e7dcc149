"""Which files ``lgcases validate`` looks at, and which of them it reports on."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lgcases.dataset.git import Changes, changes_since
from lgcases.dataset.locate import Root
from lgcases.dataset.names import is_record_file, record_files, shown_path
from lgcases.finding import Finding
from lgcases.validation.placement import below_records, misplaced
from lgcases.validation.run import File, files_of


@dataclass(frozen=True)
class Scope:
    """The files of a run, and the paths of those that are reported on; None means all.

    ``picked`` says that somebody picked files, by name or as changed, and not a whole folder.
    ``beside`` are the findings on files that are not examined: they lie where no record is read,
    or are deleted.
    """

    files: tuple[File, ...]
    only: frozenset[str] | None
    picked: bool = False
    beside: tuple[Finding, ...] = ()

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

    Paths together with a ref are those of the paths that are changed.

    Raises :class:`~lgcases.dataset.git.ChangedError`.
    """
    if not paths and changed is None:
        return Scope(tuple(files_of(root)), None, beside=tuple(misplaced(root)))
    named = _Named.of(paths, stdin_filename)
    if changed is None:
        return _named_scope(root, named)
    return _changed_scope(root, named, changes_since(root.folder, changed))


def _named_scope(root: Root, named: _Named) -> Scope:
    files = named.files()
    beside = misplaced(root, filter(None, (below_records(root, path) for path in files)))
    only = {*named.contents, *map(shown_path, files)}
    only.update(each.path for each in beside if named.covers(Path(each.path)))
    examined = tuple(files_of(root, files, named.contents))
    return Scope(examined, frozenset(only), named.picks_files, tuple(beside))


def _changed_scope(root: Root, named: _Named, changes: Changes) -> Scope:
    from lgcases.validation.former import lost_ids  # only for what git is asked about

    below = {path: below_records(root, path) or "" for path in changes.files if named.covers(path)}
    records = [path for path, name in below.items() if is_record_file(name)]
    files = tuple(files_of(root, records, named.contents))
    scope = Scope(files, None, picked=True)
    paths = {file.shown for file in files}
    lost = [
        each for each in lost_ids(root, paths, scope.read, changes) if named.covers(Path(each.path))
    ]
    only = {*named.contents, *map(shown_path, below), *(each.path for each in lost)}
    beside = (*misplaced(root, below.values()), *lost)
    return replace(scope, only=frozenset(only), beside=beside)


@dataclass(frozen=True)
class _Named:
    """The paths of the command line; where there are none, all are meant."""

    paths: tuple[Path, ...]
    contents: Mapping[str, bytes]

    @staticmethod
    def of(paths: Sequence[str], stdin_filename: Path | None) -> _Named:
        """Read standard input where it is among the paths."""
        contents = {}
        if "-" in paths:
            contents[_stdin_name(stdin_filename)] = sys.stdin.buffer.read()
        return _Named(tuple(Path(path) for path in paths if path != "-"), contents)

    @property
    def picks_files(self) -> bool:
        """Whether single files are named, and not only folders."""
        return bool(self.contents) or not all(map(_is_folder, self.paths))

    def files(self) -> list[Path]:
        """The files named, and the records in the folders named."""
        files: list[Path] = []
        for path in self.paths:
            if _is_folder(path):
                files += [path / name for name in record_files(path)]
            else:
                files.append(path)
        return files

    def covers(self, path: Path) -> bool:
        """Whether a path is one of those named or below one of them."""
        absolute = _absolute(path)
        named = [_absolute(each) for each in self.paths]
        return not (named or self.contents) or any(map(absolute.is_relative_to, named))


def _is_folder(path: Path) -> bool:
    """Whether it is a folder of records, and not one in the place of a record."""
    return path.is_dir() and path.suffix not in (".yaml", ".yml")


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links


def _stdin_name(named: Path | None) -> str:
    return "<stdin>" if named is None else shown_path(named)
