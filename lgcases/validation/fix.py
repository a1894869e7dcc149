"""Fixing what is certain: the text of a finding's span gives way to that of its edit.

Everything else in the file stays as it is, byte by byte: comments, layout, line ends, byte
order mark.  Each file is replaced in one step.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from lgcases.dataset.cache import digest
from lgcases.dataset.record import record_name
from lgcases.finding import Finding
from lgcases.validation.edits import edited

#: Gives the content of a file by the path of its findings; raises ``OSError``.
Read = Callable[[str], bytes]

_TO_QUOTE = re.compile(r'[\x00-\x1f\x7f"\\]')


class FixError(Exception):
    """A file cannot be fixed; the message says which and why.  It is as it was before."""


@dataclass(frozen=True, slots=True)
class FileFix:
    """The fixing of one file.

    ``edits`` are made in ``new``.  ``skipped`` are left: they touch another edit, no longer
    fit the file, or would change more than they should.
    """

    path: str
    old: bytes
    new: bytes
    edits: int
    skipped: int = 0


def plan_fixes(
    findings: Iterable[Finding], read: Read, keys: Mapping[str, bytes] | None = None
) -> list[FileFix]:
    """What fixing would make of each file that has findings with an edit, sorted by path.

    ``keys`` are the digests of the files as they were validated, by path
    (:func:`lgcases.validation.verdicts.digest`); with them, a file that has changed since
    keeps all its faults.  Raises ``OSError`` where a file cannot be read.
    """
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.edit is not None:
            by_path.setdefault(finding.path, []).append(finding)
    fixes = []
    for path in sorted(by_path):
        content = read(path)
        changed = keys is not None and keys.get(path) != digest(record_name(path), content)
        new, edits = edited(content, [] if changed else by_path[path])
        fixes.append(FileFix(path, content, new, edits, len(by_path[path]) - edits))
    return fixes


def write_fix(fix: FileFix) -> None:
    """Put the fixed file in the place of the old one, in one step.

    Whatever happens, the file is either as it was or as it should be, with the same
    permissions.  Raises :class:`FixError` where it is no plain file, was changed since it
    was checked, or cannot be written.
    """
    if fix.new == fix.old:
        return
    path = Path(fix.path)
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise FixError(f"{fix.path}: not fixed: it is a symbolic link or no plain file")
        # Not named like a record, so that one left behind by a crash is not taken for one.
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".lgcases-", suffix=".tmp")
        try:
            _fill(handle, fix.new, status)
            if path.read_bytes() != fix.old:
                raise FixError(f"{fix.path}: not fixed: it was changed since it was checked")
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise FixError(f"{fix.path}: not fixed: {error.strerror}") from error


def _fill(handle: int, content: bytes, like: os.stat_result) -> None:
    """Write a file through to the disk, with owner and permissions of another."""
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        if hasattr(os, "fchown"):
            with suppress(PermissionError):
                os.fchown(file.fileno(), like.st_uid, like.st_gid)
            os.fchmod(file.fileno(), stat.S_IMODE(like.st_mode))
        os.fsync(file.fileno())


def diff(path: str, old: bytes, new: bytes) -> str:
    """A unified diff, as git writes it and reads it; empty where nothing differs.

    The text may hold control characters, which must not reach a terminal.
    """
    before, after = (_quoted(f"{side}/{path.lstrip('/')}") for side in "ab")
    lines = unified_diff(_diff_lines(old), _diff_lines(new), before, after)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _quoted(path: str) -> str:
    """A path that stays on its line."""
    if _TO_QUOTE.search(path) is None:
        return path
    return '"' + _TO_QUOTE.sub(lambda match: f"\\{ord(match[0]):03o}", path) + '"'


def _diff_lines(content: bytes) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", content.decode("utf-8", "replace"))
