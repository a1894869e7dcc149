"""Whether anything has changed: keys of records, of a whole set, and of what reads them.

Records are known by their content, not by their dates: git sets those anew on every
checkout.  The program, the schema and the reference tables are known by size and date, which
is quicker and changes whenever they are written.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import lgcases
from lgcases.dataset.locate import Root
from lgcases.dataset.record import record_files, record_name
from lgcases.parsing import read_bytes

DIGEST_SIZE = 16
_SUFFIXES = frozenset({".py", ".json", ".csv", ".toml"})
_NOT_READ = frozenset({"__pycache__", "edition"})


def digest(name: str, content: bytes) -> bytes:
    """The key of a record: its name counts, since a rule looks at it."""
    state = hashlib.blake2b(content, digest_size=DIGEST_SIZE)
    state.update(name.encode("utf-8", "surrogateescape"))
    return state.digest()


def digest_all(keys: Iterable[tuple[str, bytes]]) -> bytes:
    """The key of a whole set, from the paths and keys of its records."""
    state = hashlib.blake2b(digest_size=DIGEST_SIZE)
    for path, key in keys:
        state.update(path.encode("utf-8", "surrogateescape") + b"\0" + key)
    return state.digest()


def digest_set(root: Root) -> bytes | None:
    """The key of all records of a data set as they are on disk; None where one is unreadable."""
    folder, keys = root.records, []
    for name in record_files(folder):
        content = read_bytes(f"{folder}/{name}", str(root.folder))
        if not isinstance(content, bytes):
            return None
        keys.append((name, digest(record_name(name), content)))
    return digest_all(keys)


def program_state(root: Root, *context: object) -> str:
    """The key of whatever reads the records of a set, and of ``context`` by its ``repr``."""
    state = hashlib.blake2b(digest_size=DIGEST_SIZE)
    for folder in (Path(lgcases.__file__).parent, root.schema, root.reference):
        for file in sorted(_files_below(folder)):
            status = file.stat()
            state.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    state.update(repr((sys.version, context)).encode())
    return state.hexdigest()


def place_of(root: Root) -> str:
    """A short name for the folder of a data set."""
    return hashlib.blake2b(str(root.folder.resolve()).encode(), digest_size=8).hexdigest()


def _files_below(folder: Path) -> Iterator[Path]:
    for path, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in _NOT_READ]
        yield from (Path(path, name) for name in names if Path(name).suffix in _SUFFIXES)
