"""A whole data set: its initiatives, and findings for whatever could not be used."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lgcases.dataset.locate import Root, find_root
from lgcases.dataset.names import record_files, shown_below, shown_path
from lgcases.dataset.record import Record, RecordReader
from lgcases.finding import Finding
from lgcases.model import Initiative, Vocabularies
from lgcases.schema import Schema
from lgcases.text import nearest, slug, words


@dataclass(frozen=True)
class DataSet:
    """The initiatives of a data set, sorted by id, with the vocabularies they use."""

    initiatives: tuple[Initiative, ...]
    root: Root
    schema: Schema
    #: The file of each initiative.
    files: Mapping[str, Path] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Initiative]:
        return iter(self.initiatives)

    def __len__(self) -> int:
        return len(self.initiatives)

    @property
    def vocabularies(self) -> Vocabularies:
        """The vocabularies by name, such as ``model`` or ``source-kind``."""
        return self.schema.vocabularies

    @cached_property
    def _by_id(self) -> dict[str, Initiative]:
        former = {alias: each for each in self.initiatives for alias in each.aliases}
        return former | {each.id: each for each in self.initiatives}

    def get(self, id: str) -> Initiative | None:
        """The initiative with this id or former id, or None."""
        return self._by_id.get(id)

    def starting_with(self, prefix: str) -> list[Initiative]:
        """The initiatives whose id begins with these letters."""
        return [each for each in self.initiatives if each.id.startswith(prefix)]

    def near(self, id: str) -> list[str]:
        """Up to three ids or former ids that were perhaps meant, the likeliest first.

        Spelling, spaces and capitals do not matter.  Ids that hold these letters come first,
        then those that hold all of these words, then those that look alike.
        """
        wanted, parts = slug(id), set(words(id))
        if not parts:
            return []
        ids = sorted(self._by_id)
        holding = [each for each in ids if wanted in each]
        with_words = [each for each in ids if parts <= set(each.split("-"))]
        return list(dict.fromkeys([*holding, *with_words, *nearest(wanted, ids, n=3)]))[:3]


@contextmanager
def gc_paused() -> Iterator[None]:
    """Pause the search for reference cycles while many values are made that all stay.

    Reading 10,000 records takes about 15 % less time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def load(root: str | Path | Root | None = None) -> tuple[DataSet, list[Finding]]:
    """Read a data set.

    Args:
        root: The folder that holds ``data/initiatives``; found as the commands find it
            where it is left out.

    Returns:
        The data set, and a finding for everything that could not be read or that breaks
        the schema, in the order of files and lines.  A record with such an error is not
        in the data set: half a record would pass for a whole one.

    Raises:
        NoDataSetError: There is no data set.
        SchemaError: Its schema cannot be read.
    """
    where = root if isinstance(root, Root) else find_root(None if root is None else Path(root))
    schema = Schema(where.schema)
    initiatives: list[Initiative] = []
    files: dict[str, Path] = {}
    findings: list[Finding] = []
    with gc_paused():
        for path, record in _records(where, schema):
            findings.extend(record.finding(fault) for fault in record.faults)
            if record.is_valid and record.initiative is not None:
                # Two records of one id are both there, for validation to report: none is dropped.
                initiatives.append(record.initiative)
                files.setdefault(record.initiative.id, path)
    initiatives.sort(key=lambda each: each.id)
    findings.sort(key=lambda finding: finding.sort_key)
    return DataSet(tuple(initiatives), where, schema, files), findings


def _records(root: Root, schema: Schema) -> Iterator[tuple[Path, Record]]:
    reader = RecordReader(schema)
    folder = root.records
    shown = shown_path(folder)
    for name in record_files(folder):
        path = f"{folder}/{name}"
        yield folder / name, reader.read(path, str(root.folder), shown_below(shown, name))
