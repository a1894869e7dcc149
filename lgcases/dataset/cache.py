"""What is kept between runs: whether anything has changed, and files that can be lost.

Records are known by their content, not by their dates: git sets those anew on every checkout.
The program, the schema and the reference tables are known by size and date, which is quicker
and changes whenever they are written.

Reading and writing a cache file never fails: what cannot be read is not there, and what cannot
be written is not kept.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import lgcases
from lgcases.dataset.locate import Root
from lgcases.files import replace_file

_DIGEST_SIZE = 16
# What the program, the schema and the reference tables are made of.
_SUFFIXES = frozenset({".py", ".json", ".csv", ".toml"})
_NOT_READ = frozenset({"__pycache__", "edition"})
# A block of more bytes than this is not one of ours.
_MOST_BYTES = 1 << 30


def digest(name: str, content: bytes) -> bytes:
    """The key of a record: its name counts, since a rule looks at it."""
    state = hashlib.blake2b(content, digest_size=_DIGEST_SIZE)
    state.update(name.encode("utf-8", "surrogateescape"))
    return state.digest()


def digest_all(keys: Iterable[tuple[str, bytes]]) -> bytes:
    """The key of a whole set, from the paths and keys of its records."""
    state = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    for path, key in keys:
        state.update(path.encode("utf-8", "surrogateescape") + b"\0" + key)
    return state.digest()


def program_state(root: Root, *context: object) -> str:
    """The key of whatever reads the records of a set, and of ``context`` by its ``repr``."""
    state = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    for folder in (Path(lgcases.__file__).parent, root.schema, root.reference):
        for file in sorted(_files_below(folder)):
            status = file.stat()
            state.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    state.update(repr((sys.version, context)).encode())
    return state.hexdigest()


def place_of(root: Root) -> str:
    """A short name for the folder of a data set."""
    return hashlib.blake2b(str(root.folder.resolve()).encode(), digest_size=8).hexdigest()


def cache_folder() -> Path:
    """Where this user's caches are, by the rules of the system.

    A user without a home has none: the folder then lies where nothing can be written.
    """
    from platformdirs import user_cache_dir  # costs 10 ms, and many commands need no cache

    folder = Path(user_cache_dir("lgcases", appauthor=False))
    return folder if folder.is_absolute() else Path(os.devnull, "lgcases")


def read_block(file: Path, number: int = 0) -> Any:  # noqa: ANN401  # whatever was written
    """The content of one block of a cache file, or None where it is not there or not whole."""
    try:
        with file.open("rb") as stream:
            for _ in range(number):
                _next_block(stream)
            return marshal.loads(_next_block(stream))
    except (OSError, ValueError):
        return None


def write_blocks(file: Path, *contents: object) -> None:
    """Write plain values as blocks; the file is replaced by all of them or stays as it was."""
    with suppress(OSError, ValueError):
        blocks = [_block(content) for content in contents]
        file.parent.mkdir(parents=True, exist_ok=True)
        with replace_file(file) as stream:
            stream.writelines(blocks)


def sweep(folder: Path, pattern: str, keep: int) -> None:
    """Delete all but the newest ``keep`` files of this pattern."""
    with suppress(OSError):
        files = sorted(folder.glob(pattern), key=lambda file: file.stat().st_mtime)
        for old in files[:-keep]:
            old.unlink(missing_ok=True)


def _block(content: object) -> bytes:
    """Content as a block: its digest, its length, and itself."""
    data = marshal.dumps(content)  # type: ignore[arg-type]  # plain types
    check = hashlib.blake2b(data, digest_size=_DIGEST_SIZE).digest()
    return check + len(data).to_bytes(8, "little") + data


def _next_block(stream: BinaryIO) -> bytes:
    """The next block of a file; raises ``ValueError`` where it is not whole.

    :mod:`marshal` may be given only what it wrote: it is not made for anything else.
    """
    check, length = stream.read(_DIGEST_SIZE), int.from_bytes(stream.read(8), "little")
    data = stream.read(min(length, _MOST_BYTES))
    if hashlib.blake2b(data, digest_size=_DIGEST_SIZE).digest() != check:
        raise ValueError("damaged")
    return data


def _files_below(folder: Path) -> Iterator[Path]:
    for path, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in _NOT_READ]
        yield from (Path(path, name) for name in names if Path(name).suffix in _SUFFIXES)
