"""Validation of a data set: every file is examined, then the set is judged as a whole.

What was found in an unchanged record on the same day comes from the cache.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lgcases.dataset.locate import Root
from lgcases.dataset.names import record_files, record_name, shown_below, shown_path
from lgcases.finding import Fault, Finding
from lgcases.parsing.files import read_bytes
from lgcases.validation.parallel import map_parallel
from lgcases.validation.verdicts import Packed, Verdict

if TYPE_CHECKING:
    from lgcases.validation.examine import Examiner
    from lgcases.validation.rule import Mentioned
    from lgcases.validation.verdict_cache import VerdictCache

#: Is called with the number of files that are done and of all files.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class File:
    """A file to validate: where it is, what it is called in findings, and its bytes if at hand."""

    path: str
    shown: str
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run, sorted by path and place, and the files that were looked at."""

    findings: tuple[Finding, ...]
    files: tuple[str, ...]


def files_of(
    root: Root, extra: Sequence[Path] = (), contents: Mapping[str, bytes] | None = None
) -> list[File]:
    """The files of a data set, and others that are to be judged as if they belonged to it.

    ``contents`` replaces what is on disk, by the path as findings show it.
    """
    folder, shown = str(root.records), shown_path(root.records)
    given = dict(contents or {})
    files = {}
    for name in record_files(root.records):
        path = shown_below(shown, name)
        disk = path if shown == folder else f"{folder}/{name}"
        files[path] = File(disk, path, given.pop(path, None))
    for other in extra:
        path = shown_path(other)
        files.setdefault(path, File(str(other), path, given.pop(path, None)))
    for path, content in given.items():
        files[path] = File(path, path, content)
    return sorted(files.values(), key=lambda file: file.shown)


def validate(
    root: Root,
    files: Sequence[File],
    *,
    today: date | None = None,
    use_cache: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Run all rules over the files, which are judged together as one set.

    Args:
        root: The data set that schema and reference tables come from.
        files: What to examine, sorted by the path that findings show.
        today: The day by which dates are past or future; by default the current one.
        use_cache: Whether to take verdicts on unchanged records from the user's cache, and to
            keep those of this run there.
        progress: Is called now and then while files are examined.

    Raises:
        SchemaError: The schema cannot be read.
        ReferenceTableError: The register of councils cannot be read.
    """
    paths = tuple(file.shown for file in files)
    today = today or date.today()
    cache = _cache(root, today) if use_cache else None
    keys: dict[str, bytes] = {}
    verdicts: dict[str, Verdict] = {}
    if cache is not None and not cache.is_empty:
        keys = _keys(root, files)
        findings = cache.findings(keys) if len(keys) == len(files) else None
        if findings is not None:
            return Report(findings, paths)
        verdicts = cache.verdicts(keys)
    # All rules and the model: 50 ms, not for unchanged sets.
    from lgcases.dataset.loading import gc_paused
    from lgcases.schema import Schema
    from lgcases.validation.examine import Examiner

    examiner = Examiner(root, Schema(root.schema), today)
    missing = [file for file in files if file.shown not in verdicts]
    with gc_paused():
        for path, key, verdict in _examined(examiner, missing, progress, keyed=cache is not None):
            verdicts[path] = verdict
            if key:
                keys[path] = key
        found = _judged(examiner, files, verdicts)
    if cache is not None and len(keys) == len(files):
        cache.save({path: keys[path] for path in paths}, found, verdicts)
    return Report(tuple(found), paths)


def _cache(root: Root, today: date) -> VerdictCache:
    from lgcases.validation.verdict_cache import VerdictCache  # not for a run without it

    return VerdictCache.for_data_set(root, today)


def _key(name: str, content: bytes) -> bytes:
    from lgcases.dataset.cache import digest

    return digest(name, content)


def _keys(root: Root, files: Sequence[File]) -> dict[str, bytes]:
    """The key of each file that can be read, by path."""
    keys = {}
    for file in files:
        content = (
            file.content if file.content is not None else read_bytes(file.path, str(root.folder))
        )
        if not isinstance(content, Fault):
            keys[file.shown] = _key(record_name(file.shown), content)
    return keys


def _examined(
    examiner: Examiner, files: Sequence[File], progress: Progress | None, *, keyed: bool
) -> Iterator[tuple[str, bytes, Verdict]]:
    """Yield path, key and verdict of each file.

    The key is empty where there are no bytes, or where ``keyed`` says that nobody needs it.
    """

    def examine(batch: Sequence[File]) -> list[tuple[bytes, Packed]]:
        records = [examiner.read(file.path, file.shown, file.content) for file in batch]
        keys = [
            _key(each.name, each.content) if keyed and each.content else b"" for each in records
        ]
        verdicts = examiner.examine_all(records)
        return [(key, verdict.pack()) for key, verdict in zip(keys, verdicts, strict=True)]

    if not files:
        return
    examiner.warm_up()
    results = zip(files, map_parallel(examine, files), strict=True)
    for done, (file, (key, packed)) in enumerate(results, 1):
        if progress is not None and done % 64 == 0:
            progress(done, len(files))
        yield file.shown, key, Verdict.unpack(file.shown, packed)


def _judged(
    examiner: Examiner, files: Sequence[File], verdicts: Mapping[str, Verdict]
) -> list[Finding]:
    """The findings of all records and of the rules across them, in order."""
    from lgcases.validation.registry import GATHERERS, SET_RULES

    findings = [finding for file in files for finding in verdicts[file.shown].findings]
    faults: dict[str, list[Fault]] = {}
    for number, gather in enumerate(GATHERERS):
        mentions = list(_mentions(number, files, verdicts))
        for rule in SET_RULES:
            if rule.gather is gather:
                for path, fault in rule.judge(mentions):
                    faults.setdefault(path, []).append(fault)
    for file in files:
        allows = verdicts[file.shown].allows
        if file.shown in faults or allows:
            # Read once more: only now is it known that places in this file are needed.
            record = examiner.read(file.path, file.shown, file.content)
            findings.extend(examiner.judge(record, faults.get(file.shown, ()), allows))
    findings.sort(key=lambda finding: finding.sort_key)
    return findings


def _mentions(
    gatherer: int, files: Sequence[File], verdicts: Mapping[str, Verdict]
) -> Iterator[Mentioned]:
    """What one gatherer found in all records.

    Those of all gatherers together would fill twenty megabytes for 10,000 records.
    """
    from lgcases.validation.rule import Mentioned

    for file in files:
        mentions = verdicts[file.shown].mentions
        if mentions and mentions[gatherer]:
            for pointer, value in marshal.loads(mentions[gatherer]):
                yield Mentioned(file.shown, pointer, value)
