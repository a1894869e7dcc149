"""Validation of a data set: from memory where nothing has changed, else by examining it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lgcases.dataset import Root
from lgcases.dataset.cache import digest, digest_all
from lgcases.dataset.record import record_name
from lgcases.finding import Fault
from lgcases.parsing import read_bytes
from lgcases.validation.files import File, Progress, Report, files_of
from lgcases.validation.packing import pack_finding, unpack_finding
from lgcases.validation.verdicts import Memory

__all__ = ["File", "Progress", "Report", "files_of", "validate"]


def validate(
    root: Root,
    files: Sequence[File],
    *,
    today: date | None = None,
    memory: Memory | None = None,
    progress: Progress | None = None,
) -> Report:
    """Run all rules over the files, which are judged together as one set.

    Raises ``SchemaError`` or ``ReferenceTableError`` where schema or tables cannot be read.
    """
    paths = tuple(file.shown for file in files)
    keys = _keys(root, files, memory)
    if memory is not None and len(keys) == len(files):
        answer = memory.answer(digest_all(keys.items()))
        if answer is not None:
            return Report(tuple(unpack_finding(path, each) for path, each in answer), paths)
    from lgcases.validation.whole import examine_all  # all rules: 50 ms when nothing has changed

    remembered = memory.records if memory is not None and keys else {}
    verdicts = {path: remembered[key] for path, key in keys.items() if key in remembered}
    findings, new_keys = examine_all(root, files, verdicts, today or date.today(), progress)
    keys |= new_keys
    if memory is not None and len(keys) == len(files):
        answer_key = digest_all((path, keys[path]) for path in paths)
        packed_answer = [(finding.path, pack_finding(finding)) for finding in findings]
        memory.save(answer_key, packed_answer, {keys[path]: verdicts[path] for path in paths})
    return Report(tuple(findings), paths)


def _keys(root: Root, files: Sequence[File], memory: Memory | None) -> dict[str, bytes]:
    """The key of each file that can be read, by path; none where there is nothing to look up."""
    if memory is None:
        return {}
    if memory.is_empty:
        return {}
    keys = {}
    for file in files:
        content = (
            file.content if file.content is not None else read_bytes(file.path, str(root.folder))
        )
        if not isinstance(content, Fault):
            keys[file.shown] = digest(record_name(file.shown), content)
    return keys
