"""What the last runs found, so that unchanged records are not examined again.

Kept in the user's cache folder, never in the data set, keyed by the content of each record,
the schema, the reference tables, the day and the program itself.  Deleting it changes no
output, only the time.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

import lgcases
from lgcases.dataset.locate import Root

_DIGEST = 16
# More than this many bytes are no memory of ours.
_LARGEST = 1 << 30


def digest(name: str, content: bytes) -> bytes:
    """The key of a record: its name counts, since a rule looks at it."""
    state = hashlib.blake2b(content, digest_size=_DIGEST)
    state.update(name.encode("utf-8", "surrogateescape"))
    return state.digest()


def digest_all(keys: Iterable[tuple[str, bytes]]) -> bytes:
    """The key of a whole set, from the paths and keys of its records."""
    state = hashlib.blake2b(digest_size=_DIGEST)
    for path, key in keys:
        state.update(path.encode("utf-8", "surrogateescape") + b"\0" + key)
    return state.digest()


def cache_folder() -> Path:
    """Where this user's caches are, by the rules of the system."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base or Path.home() / "AppData" / "Local") / "lgcases"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "lgcases"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "lgcases"


class Memory:
    """Verdicts by key, and the last answer for a whole set.

    Reading and writing never fail: a memory that cannot be read is an empty one, and one
    that cannot be written is not kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._answer: tuple[bytes, Any] | None = None

    @staticmethod
    def for_data_set(root: Root, *context: object) -> Memory:
        """The memory for a data set; whatever else a verdict depends on goes into ``context``."""
        state = hashlib.blake2b(digest_size=_DIGEST)
        folders = (Path(lgcases.__file__).parent, root.schema, root.reference)
        for folder in folders:
            for file in sorted(_files_below(folder)):
                status = file.stat()
                state.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
        state.update(repr((sys.version, context)).encode())
        # One file for each data set and state of the program; older states are swept away.
        place = hashlib.blake2b(str(root.folder.resolve()).encode(), digest_size=8).hexdigest()
        return Memory(cache_folder() / f"verdicts-{place}-{state.hexdigest()}")

    def load(self) -> None:
        """Read the answer for the whole set; the single verdicts are read when asked for."""
        try:
            with self._file.open("rb") as file:
                self._answer = marshal.loads(_read_block(file))
        except (OSError, ValueError):
            self._answer = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is remembered."""
        return self._answer is None

    def answer(self, key: bytes) -> Any:  # noqa: ANN401  # whatever was put in
        """The answer remembered for this state of the whole set, or None."""
        if self._answer is None or self._answer[0] != key:
            return None
        return self._answer[1]

    @cached_property
    def records(self) -> dict[bytes, Any]:
        """The verdicts of single records by key."""
        try:
            with self._file.open("rb") as file:
                _read_block(file)
                return dict(marshal.loads(_read_block(file)))
        except (OSError, ValueError):
            return {}

    def save(self, key: bytes, answer: object, records: dict[bytes, Any]) -> None:
        """Keep the answer and the verdicts, replacing what was kept before in one step."""
        try:
            folder = self._file.parent
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
                file.write(_block((key, answer)))
                file.write(_block(records))
            Path(file.name).replace(self._file)
            stem = self._file.name.rpartition("-")[0]
            for old in folder.glob(f"{stem}-*"):
                if old != self._file:
                    old.unlink(missing_ok=True)
        except (OSError, ValueError):
            return


def _block(content: object) -> bytes:
    """Content as a block of the file: its digest, its length, and itself."""
    data = marshal.dumps(content)  # type: ignore[arg-type]  # plain types
    check = hashlib.blake2b(data, digest_size=_DIGEST).digest()
    return check + len(data).to_bytes(8, "little") + data


def _read_block(file: BinaryIO) -> bytes:
    """The next block of the file; raises ``ValueError`` where it is not whole.

    What :mod:`marshal` is given must be what it wrote: it is not made for anything else.
    """
    check, length = file.read(_DIGEST), int.from_bytes(file.read(8), "little")
    data = file.read(min(length, _LARGEST))
    if hashlib.blake2b(data, digest_size=_DIGEST).digest() != check:
        raise ValueError("spoilt")
    return data


def _files_below(folder: Path) -> Iterable[Path]:
    suffixes = {".py", ".json", ".csv"}
    for path, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in ("__pycache__", "edition")]
        yield from (Path(path, name) for name in names if Path(name).suffix in suffixes)
