"""Where results go: standard output, or a file that is replaced in one step."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


class OutputError(Exception):
    """A result cannot be written; the message says where and why."""


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or a temporary file that takes the place of ``path`` at the end.

    After an error the file is as it was before.  Raises :class:`OutputError`.
    """
    if path is None or str(path) == "-":
        yield sys.stdout
        # A closed pipe is noticed here, before anything is said on standard error.
        sys.stdout.flush()
        return
    if path.exists() and not path.is_file():
        # A device or a pipe, such as /dev/null, must not be replaced by a file.
        with _open(path) as file:
            yield file
        return
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            yield file
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(path.stat().st_mode if path.exists() else 0o666 & ~umask)
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise OutputError(f"{path}: {error.strerror}") from error
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _open(path: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def is_terminal(file: TextIO) -> bool:
    """Whether a person looks at it."""
    return file.isatty()
