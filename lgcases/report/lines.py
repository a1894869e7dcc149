"""Lines of the files that findings are about, read when a report wants to show them."""

from __future__ import annotations

from collections.abc import Mapping

from lgcases.parsing import read_bytes
from lgcases.parsing.sourcemap import split_lines


class SourceLines:
    """Gives lines by path and number, and keeps the file read last: findings come by file.

    ``inside`` is the folder of the data set: a link that leads out of it is not followed, so
    that a report never shows a file that is not part of the set.  ``contents`` stands for what
    is on disk, by path as findings name it.
    """

    def __init__(
        self, inside: str | None = None, contents: Mapping[str, bytes] | None = None
    ) -> None:
        self._inside = inside
        self._contents = contents or {}
        self._path: str | None = None
        self._lines: list[str] = []

    def __call__(self, path: str, line: int) -> str | None:
        """The text of a line, or None where there is no such file or line any more."""
        if path != self._path:
            self._path, self._lines = path, self._read(path)
        return self._lines[line - 1] if 0 < line <= len(self._lines) else None

    def _read(self, path: str) -> list[str]:
        given = self._contents.get(path)
        content = read_bytes(path, self._inside) if given is None else given
        if not isinstance(content, bytes):
            return []
        return split_lines(content.decode("utf-8-sig", "replace"))
