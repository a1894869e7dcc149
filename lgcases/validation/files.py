"""Which files are validated together, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgcases.dataset import Root
from lgcases.dataset.record import record_files, shown_below, shown_path
from lgcases.finding import Finding

#: Told how many of how many files are done.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class File:
    """A file to validate: where it is, what it is called in findings, and its bytes if at hand."""

    path: str
    shown: str
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run, sorted by path and place, and how many files were looked at."""

    findings: tuple[Finding, ...]
    files: tuple[str, ...]


def files_of(
    root: Root, extra: Sequence[Path] = (), contents: Mapping[str, bytes] | None = None
) -> list[File]:
    """The files of a data set, and others that are to be judged as if they belonged to it.

    ``contents`` replaces what is on disk, by the path as findings show it.
    """
    folder, shown = str(root.records), shown_path(root.records)
    given = dict(contents or {})
    files = {}
    for name in record_files(root.records):
        path = shown_below(shown, name)
        disk = path if shown == folder else f"{folder}/{name}"
        files[path] = File(disk, path, given.pop(path, None))
    for other in extra:
        path = shown_path(other)
        files.setdefault(path, File(str(other), path, given.pop(path, None)))
    for path, content in given.items():
        files[path] = File(path, path, content)
    return sorted(files.values(), key=lambda file: file.shown)
