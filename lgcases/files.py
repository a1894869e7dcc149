"""Writing files in one step: a file is either as it was or as it should be.

Standard library only.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

#: Names of the temporary files: hidden, and not like those of records.
TEMPORARY_PREFIX, TEMPORARY_SUFFIX = ".lgcases-", ".tmp"
# Windows must be told to leave line ends alone.
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class OutputError(Exception):
    """A result cannot be written; the message says where and why."""


@contextmanager
def replace_file(
    path: Path, *, like: os.stat_result | None = None, sync: bool = False
) -> Iterator[BinaryIO]:
    """A stream whose content takes the place of ``path`` when the block ends.

    After any error in the block the file is as it was before, and no temporary file is left.

    Args:
        path: The file; its folder must exist.
        like: Owner and permissions of the new file; those of any new file where left out.
        sync: Whether to write through to the disk before the old file gives way.

    Raises:
        OSError: The file cannot be written or replaced.
    """
    name = f"{TEMPORARY_PREFIX}{os.urandom(8).hex()}{TEMPORARY_SUFFIX}"
    temporary = path.parent / name
    descriptor = os.open(temporary, _NEW_FILE, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            if like is not None:
                _take_over(stream.fileno(), like)
            if sync:
                os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _take_over(descriptor: int, like: os.stat_result) -> None:
    if hasattr(os, "fchown"):  # not on Windows, where permissions belong to the folder
        with suppress(PermissionError):
            os.fchown(descriptor, like.st_uid, like.st_gid)
        os.fchmod(descriptor, stat.S_IMODE(like.st_mode))


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or a UTF-8 text stream that replaces ``path`` when the block ends.

    ``None`` and ``-`` are standard output.  A device or a pipe, such as /dev/null, is written
    to and not replaced.  ``buffer`` of the stream takes bytes.

    Raises:
        OutputError: The file cannot be written; it is as it was before.
    """
    if path is None or str(path) == "-":
        yield sys.stdout
        # A closed pipe is noticed here, before anything is said on standard error.
        sys.stdout.flush()
        return
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="") as file:
                yield file
            return
        like = path.stat() if path.exists() else None
        with replace_file(path, like=like) as stream:
            text = TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
            yield text
            text.detach()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def is_terminal(file: TextIO) -> bool:
    """Whether the stream is a terminal, where a person reads along."""
    return file.isatty()
