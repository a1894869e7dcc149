"""Files of the user's cache folder: blocks of plain values that can be lost without harm.

Reading and writing never fail: what cannot be read is not there, and what cannot be written
is not kept.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
from pathlib import Path
from typing import Any, BinaryIO

from lgcases.dataset.fingerprint import DIGEST_SIZE

# More than this many bytes are no cache of ours.
_LARGEST = 1 << 30


def cache_folder() -> Path:
    """Where this user's caches are, by the rules of the system.

    A user without a home has none: the folder then lies where nothing can be written.
    """
    variable = {"win32": "LOCALAPPDATA"}.get(sys.platform, "XDG_CACHE_HOME")
    named = os.environ.get(variable)
    if named:
        return Path(named) / "lgcases"
    below = {"win32": "AppData/Local", "darwin": "Library/Caches"}.get(sys.platform, ".cache")
    try:
        return Path.home() / below / "lgcases"
    except RuntimeError:
        return Path(os.devnull) / "lgcases"


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
    """Write plain values as blocks, in one step."""
    temporary = None
    try:
        blocks = [_block(content) for content in contents]
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as stream:
            temporary = Path(stream.name)
            stream.writelines(blocks)
        temporary.replace(file)
    except (OSError, ValueError):
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def sweep(folder: Path, pattern: str, keep: int) -> None:
    """Delete all but the newest files of this pattern."""
    try:
        files = sorted(folder.glob(pattern), key=lambda file: file.stat().st_mtime)
        for old in files[:-keep]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _block(content: object) -> bytes:
    """Content as a block: its digest, its length, and itself."""
    data = marshal.dumps(content)  # type: ignore[arg-type]  # plain types
    check = hashlib.blake2b(data, digest_size=DIGEST_SIZE).digest()
    return check + len(data).to_bytes(8, "little") + data


def _next_block(stream: BinaryIO) -> bytes:
    """The next block of a file; raises ``ValueError`` where it is not whole.

    What :mod:`marshal` is given must be what it wrote: it is not made for anything else.
    """
    check, length = stream.read(DIGEST_SIZE), int.from_bytes(stream.read(8), "little")
    data = stream.read(min(length, _LARGEST))
    if hashlib.blake2b(data, digest_size=DIGEST_SIZE).digest() != check:
        raise ValueError("spoilt")
    return data
