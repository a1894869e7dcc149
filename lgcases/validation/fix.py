"""Fixing: the text of a finding's span is replaced by that of its edit.

Edits that are not safe are left unless they are asked for.

Everything else in the file stays as it is, byte by byte: comments, layout, line ends, byte
order mark.  Each file is replaced in one step.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from lgcases.files import replace_file
from lgcases.finding import Finding
from lgcases.validation.edits import edited

#: Gives the content of a file by the path of its findings; raises ``OSError``.
Read = Callable[[str], bytes]

_TO_QUOTE = re.compile(r'[\x00-\x1f\x7f"\\]')


class FixError(Exception):
    """A file cannot be fixed; the message says which and why.  It is as it was before."""


@dataclass(frozen=True, slots=True)
class FileFix:
    """What fixing makes of one file.

    ``edits`` have been made in ``new``, ``skipped`` have not: they touch another edit, no
    longer fit the file, or would change more than they should.
    """

    path: str
    old: bytes
    new: bytes
    edits: int
    skipped: int = 0


def plan_fixes(findings: Iterable[Finding], read: Read, *, unsafe: bool = False) -> list[FileFix]:
    """What fixing would make of each file that has findings with an edit, sorted by path.

    Edits that are not safe count only where ``unsafe`` says so.
    Raises ``OSError`` where a file cannot be read.
    """
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.edit is not None and (unsafe or finding.edit.safe):
            by_path.setdefault(finding.path, []).append(finding)
    fixes = []
    for path in sorted(by_path):
        content = read(path)
        new, edits = edited(content, by_path[path])
        fixes.append(FileFix(path, content, new, edits, len(by_path[path]) - edits))
    return fixes


def write_fix(fix: FileFix) -> None:
    """Replace the old file by the fixed one, in one step.

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
        with replace_file(path, like=status, sync=True) as file:
            file.write(fix.new)
            if path.read_bytes() != fix.old:
                raise FixError(f"{fix.path}: not fixed: it was changed since it was checked")
    except OSError as error:
        raise FixError(f"{fix.path}: not fixed: {error.strerror}") from error


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
