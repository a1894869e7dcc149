"""The same question again, when nothing has changed: the same answer at once.

For commands whose output goes to a file or a program.  What was written to both streams is
kept in the user's cache folder, keyed by the records, the program, the options and the files
they name.  Deleting it changes no output, only the time.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TextIO

from lgcases.cli.options import DataOptions
from lgcases.dataset import find_root
from lgcases.dataset.cache import cache_folder, read_block, sweep, write_blocks
from lgcases.dataset.fingerprint import digest, digest_set, place_of, program_state

_KEEP = 20
_LARGEST = 1 << 26
#: Variables on which output may depend.
_ENVIRONMENT = ("COLUMNS", "TERM", "NO_COLOR", "FORCE_COLOR", "LGCASES_ROOT")


def remembered(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command that only reads and prints answer from what it printed before."""

    @wraps(command)
    def asked(**given: Any) -> None:  # noqa: ANN401  # whatever the command takes
        file = _file_for(command.__module__, given)
        if file is None:
            command(**given)
            return
        kept = read_block(file)
        if kept is not None:
            out, err = kept
            sys.stderr.write(err)
            sys.stdout.write(out)
            return
        with _listening() as (out_heard, err_heard):
            command(**given)
        answer = (out_heard.getvalue(), err_heard.getvalue())
        if len(answer[0]) < _LARGEST:
            write_blocks(file, answer)
            sweep(file.parent, "answer-*", _KEEP)

    return asked


def _file_for(name: str, given: dict[str, Any]) -> Path | None:
    """Where the answer is kept; None where this question cannot be answered from memory."""
    values = list(_values(given))
    if sys.stdout.isatty() or any(key in ("output", "chart") and value for key, value in values):
        return None
    data = next(each for each in given.values() if isinstance(each, DataOptions))
    root = find_root(data.root)
    records = digest_set(root)
    if records is None:
        return None
    settings = root.folder / "pyproject.toml"
    if settings.is_file() and b"deflator" in settings.read_bytes():
        return None  # names a price index, which may change
    named = [_content(file) for _, value in values for file in _files(value)]
    environment = [os.environ.get(variable) for variable in _ENVIRONMENT]
    here = str(Path.cwd())
    key = program_state(root, name, values, named, environment, here, records)
    return cache_folder() / f"answer-{place_of(root)}-{key}"


def _values(given: dict[str, Any]) -> Iterator[tuple[str, object]]:
    for name, value in given.items():
        if is_dataclass(value):
            yield from ((field.name, getattr(value, field.name)) for field in fields(value))
        else:
            yield name, value


def _files(value: object) -> list[Path]:
    return [
        each for each in (value if isinstance(value, list) else [value]) if isinstance(each, Path)
    ]


def _content(file: Path) -> bytes:
    return digest("", file.read_bytes()) if file.is_file() else b""


class _Heard(io.TextIOBase):
    """A stream that passes on what is written to it and keeps a copy."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._copy = io.StringIO()

    def write(self, text: str) -> int:
        self._copy.write(text)
        return self._stream.write(text)

    def flush(self) -> None:
        self._stream.flush()

    def isatty(self) -> bool:
        return self._stream.isatty()

    @property
    def encoding(self) -> str:  # type: ignore[override]  # read-only here
        return self._stream.encoding

    def getvalue(self) -> str:
        return self._copy.getvalue()


@contextmanager
def _listening() -> Iterator[tuple[_Heard, _Heard]]:
    out, err = sys.stdout, sys.stderr
    heard = _Heard(out), _Heard(err)
    sys.stdout, sys.stderr = heard
    try:
        yield heard
    finally:
        sys.stdout, sys.stderr = out, err
