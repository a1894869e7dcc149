"""What the last runs found, so that unchanged records are not examined again.

Keyed by the content of each record, the schema, the reference tables, the day and the
program itself.  Deleting it changes no output, only the time.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from lgcases.dataset.cache import (
    cache_folder,
    place_of,
    program_state,
    read_block,
    sweep,
    write_blocks,
)
from lgcases.dataset.locate import Root


class Memory:
    """Verdicts by key, and the last answer for a whole set."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @staticmethod
    def for_data_set(root: Root, *context: object) -> Memory:
        """The memory for a data set; whatever else a verdict depends on goes into ``context``."""
        name = f"verdicts-{place_of(root)}-{program_state(root, *context)}"
        return Memory(cache_folder() / name)

    @cached_property
    def _answer(self) -> tuple[bytes, Any] | None:
        answer = read_block(self._file)
        return answer if isinstance(answer, tuple) else None

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
        return read_block(self._file, 1) or {}

    def save(self, key: bytes, answer: object, records: dict[bytes, Any]) -> None:
        """Keep the answer and the verdicts in the place of what was kept before."""
        write_blocks(self._file, (key, answer), records)
        sweep(self._file.parent, f"{self._file.name.rpartition('-')[0]}-*", keep=1)
