"""Validation of a whole data set: every file is examined, then the rules across the set judge."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lgcases.dataset import Root
from lgcases.dataset.collector import without_collector
from lgcases.dataset.record import record_files, record_name, shown_path
from lgcases.finding import Fault, Finding
from lgcases.schema import Schema
from lgcases.source import read_bytes
from lgcases.validation import allow
from lgcases.validation.examine import Examiner, Packed, Verdict, pack_finding, unpack_finding
from lgcases.validation.memory import Memory, digest, digest_all
from lgcases.validation.parallel import spread
from lgcases.validation.registry import SET_RULES
from lgcases.validation.rule import Mentioned

#: Told how many of how many files are done.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class File:
    """A file to validate: where it is, what it is called in findings, and its bytes if at hand."""

    path: str
    shown: str
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run, sorted by path and place, and how many files were looked at."""

    findings: tuple[Finding, ...]
    files: tuple[str, ...]


def files_of(
    root: Root, extra: Sequence[Path] = (), contents: Mapping[str, bytes] | None = None
) -> list[File]:
    """The files of a data set, and others that are to be judged as if they belonged to it.

    ``contents`` replaces what is on disk, by the path as findings show it.
    """
    folder = root.records
    shown = shown_path(folder)
    given = dict(contents or {})
    files = {}
    for name in record_files(folder):
        path = f"{shown}/{name}"
        files[path] = File(f"{folder}/{name}", path, given.pop(path, None))
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
    memory: Memory | None = None,
    progress: Progress | None = None,
) -> Report:
    """Run all rules over the files, which are judged together as one set.

    Raises ``SchemaError`` where the schema cannot be read.
    """
    paths = tuple(file.shown for file in files)
    keys = _keys(files, memory)
    if memory is not None and len(keys) == len(files):
        answer = memory.answer(digest_all(keys.items()))
        if answer is not None:
            return Report(tuple(unpack_finding(path, each) for path, each in answer), paths)
    examiner = Examiner(root, Schema(root.schema), today or date.today())
    remembered = memory.records if memory is not None and keys else {}
    verdicts = {path: remembered[key] for path, key in keys.items() if key in remembered}
    missing = [file for file in files if file.shown not in verdicts]
    with without_collector():
        for path, key, packed in _examine(examiner, missing, progress):
            verdicts[path] = packed
            if key:
                keys[path] = key
        findings = _judge(examiner, files, verdicts)
    if memory is not None and len(keys) == len(files):
        answer_key = digest_all((path, keys[path]) for path in paths)
        packed_answer = [(finding.path, pack_finding(finding)) for finding in findings]
        memory.save(answer_key, packed_answer, {keys[path]: verdicts[path] for path in paths})
    return Report(tuple(findings), paths)


def _keys(files: Sequence[File], memory: Memory | None) -> dict[str, bytes]:
    """The key of each file that can be read, by path; none where there is nothing to look up."""
    if memory is None:
        return {}
    memory.load()
    if memory.is_empty:
        return {}
    keys = {}
    for file in files:
        content = file.content if file.content is not None else read_bytes(file.path)
        if not isinstance(content, Fault):
            keys[file.shown] = digest(record_name(file.shown), content)
    return keys


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
        for path, fault in rule.judge(_mentioned(rule.code, files, verdicts)):
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
        findings.extend(allow.apply(allows.get(path, ()), own))
        findings.extend(record.finding(fault) for fault in allow.unused(allows.get(path, ())))
    findings.sort(key=lambda finding: finding.sort_key)
    return findings


def _mentioned(code: str, files: Sequence[File], verdicts: Mapping[str, Packed]) -> list[Mentioned]:
    """All mentions for one rule; made for each rule in turn, so that they are never all there."""
    found: list[Mentioned] = []
    for file in files:
        packed = verdicts[file.shown][1].get(code)
        if packed is not None:
            found.extend([Mentioned(file.shown, *each) for each in marshal.loads(packed)])
    return found
