"""Every file is examined, then the rules across the set judge all of them together."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from lgcases.dataset import Root
from lgcases.dataset.cache import digest
from lgcases.dataset.loading import gc_paused
from lgcases.finding import Fault, Finding
from lgcases.schema import Schema
from lgcases.validation import suppress
from lgcases.validation.examine import Examiner, Verdict
from lgcases.validation.files import File, Progress
from lgcases.validation.packing import Packed
from lgcases.validation.parallel import spread
from lgcases.validation.registry import GATHERERS, SET_RULES
from lgcases.validation.rule import Mentioned


def examine_all(
    root: Root,
    files: Sequence[File],
    verdicts: dict[str, Packed],
    today: date,
    progress: Progress | None,
) -> tuple[list[Finding], dict[str, bytes]]:
    """All findings in order, and the key of each file that was examined and could be read.

    ``verdicts`` are those known already, by path; the others are added to them.
    """
    examiner = Examiner(root, Schema(root.schema), today)
    missing = [file for file in files if file.shown not in verdicts]
    keys: dict[str, bytes] = {}
    with gc_paused():
        for path, key, packed in _examine(examiner, missing, progress):
            verdicts[path] = packed
            if key:
                keys[path] = key
        return _judge(examiner, files, verdicts), keys


def _examine(
    examiner: Examiner, files: Sequence[File], progress: Progress | None
) -> Iterator[tuple[str, bytes, Packed]]:
    """Yield path, key and verdict of each file; the key is empty where there are no bytes."""

    def work(file: File) -> tuple[bytes, Packed]:
        if file.content is not None:
            record, verdict = examiner.content(file.shown, file.content)
        else:
            record, verdict = examiner.file(file.path, file.shown)
        key = digest(record.name, record.content) if record.content else b""
        return key, verdict.pack()

    if not files:
        return
    examiner.warm_up()
    for done, (index, (key, packed)) in enumerate(spread(work, files), 1):
        if progress is not None and done % 64 == 0:
            progress(done, len(files))
        yield files[index].shown, key, packed


def _judge(
    examiner: Examiner, files: Sequence[File], verdicts: Mapping[str, Packed]
) -> list[Finding]:
    """The findings of all records and of the rules across them, in order."""
    findings: list[Finding] = []
    by_path = {file.shown: file for file in files}
    pending = []
    for file in files:
        packed = verdicts[file.shown]
        if packed[0] or packed[2]:
            verdict = Verdict.unpack(file.shown, packed)
            findings.extend(verdict.findings)
            pending.append((file.shown, verdict.allows))
    faults: dict[str, list[Fault]] = {}
    for rule in SET_RULES:
        mentions = _Mentions(GATHERERS.index(rule.gather), files, verdicts)
        for path, fault in rule.judge(mentions):
            faults.setdefault(path, []).append(fault)
    allows = {path: each for path, each in pending if each}
    for path in sorted({*faults, *allows}):
        file = by_path[path]
        # Read once more: only now is it known that places in this file are needed.
        if file.content is not None:
            record, _ = examiner.content(path, file.content)
        else:
            record, _ = examiner.file(file.path, path)
        own = [record.finding(fault) for fault in faults.get(path, ())]
        findings.extend(suppress.apply(allows.get(path, ()), own))
        findings.extend(record.finding(fault) for fault in suppress.unused(allows.get(path, ())))
    findings.sort(key=lambda finding: finding.sort_key)
    return findings


class _Mentions:
    """All mentions for one rule, made anew whenever they are gone through.

    Those of 10,000 records would fill twenty megabytes, and most judges keep only a few.
    """

    def __init__(
        self, gatherer: int, files: Sequence[File], verdicts: Mapping[str, Packed]
    ) -> None:
        self._gatherer = gatherer
        self._files = files
        self._verdicts = verdicts

    def __iter__(self) -> Iterator[Mentioned]:
        for file in self._files:
            mentions = self._verdicts[file.shown][1]
            if mentions and mentions[self._gatherer]:
                for pointer, value in marshal.loads(mentions[self._gatherer]):
                    yield Mentioned(file.shown, pointer, value)
