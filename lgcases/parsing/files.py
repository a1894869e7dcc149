"""From the file system to bytes, refusing whatever is not a plain file of modest size."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from lgcases.finding import Fault
from lgcases.parsing import rules

#: Largest file that is read, in bytes; records have about 3,000.
MAX_BYTES = 1 << 20

# O_NONBLOCK: opening a pipe must not wait for somebody to write into it.  Windows knows
# neither it nor O_NOFOLLOW, and must be told to leave line ends alone.
_FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_FLAGS |= getattr(os, "O_BINARY", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def read_bytes(path: str, inside: str | None = None) -> bytes | Fault:
    """The content of a record's file, or the fault that keeps it from being read.

    With ``inside``, a symbolic link that leads out of that folder is refused.
    """
    if not _NO_LINKS and Path(path).is_symlink():
        return _read_link(path, inside)
    try:
        descriptor = os.open(path, _FLAGS | _NO_LINKS)
    except OSError as error:
        # Only links are refused by O_NOFOLLOW; whether one may be followed is looked at here.
        if Path(path).is_symlink():
            return _read_link(path, inside)
        return _unreadable(path, error)
    return _read_descriptor(path, descriptor)


def _read_link(path: str, inside: str | None) -> bytes | Fault:
    try:
        target = Path(path).resolve(strict=True)
        if inside is not None and not target.is_relative_to(Path(inside).resolve()):
            return Fault(rules.LINK_OUTSIDE)
        return _read_descriptor(path, os.open(target, _FLAGS))
    except (OSError, RuntimeError) as error:
        return _unreadable(path, error)


def _read_descriptor(path: str, descriptor: int) -> bytes | Fault:
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return _not_a_file(status.st_mode)
        if status.st_size > MAX_BYTES:
            return Fault(rules.TOO_LARGE, values={"size": status.st_size, "limit": MAX_BYTES})
        # Not MAX_BYTES: room for a mebibyte would be made for each record of 3,000 bytes.
        data = os.read(descriptor, status.st_size + 1)
        # A file on a network may come in pieces, and one that is written to may have grown.
        while len(data) != status.st_size and (more := os.read(descriptor, MAX_BYTES + 1)):
            data += more
            if len(data) > MAX_BYTES:
                break
        if len(data) > MAX_BYTES:
            return Fault(rules.TOO_LARGE, values={"size": len(data), "limit": MAX_BYTES})
        return data
    except OSError as error:
        return _unreadable(path, error)
    finally:
        os.close(descriptor)


def _unreadable(path: str, error: OSError | RuntimeError) -> Fault:
    try:
        mode = Path(path).stat().st_mode
        if not stat.S_ISREG(mode):
            return _not_a_file(mode)
    except OSError:
        pass
    reason = getattr(error, "strerror", None) or str(error)
    return Fault(rules.UNREADABLE_FILE, values={"reason": reason.lower()})


def _not_a_file(mode: int) -> Fault:
    kind = next((name for test, name in _KINDS if test(mode)), "something else")
    return Fault(rules.NOT_A_FILE, values={"kind": kind})
