"""Ids that a record had at a commit and that lead nowhere any more: LG613 to LG615."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from lgcases.dataset.git import Changes
from lgcases.dataset.locate import Root
from lgcases.dataset.names import is_record_file, record_name, shown_path
from lgcases.dataset.record import Record, RecordReader
from lgcases.finding import Fault, Finding, Rule, Severity, Span
from lgcases.parsing import decode, fast_data
from lgcases.schema import Schema
from lgcases.text import counted, listed

DELETED = Rule(
    "LG613", "deleted-record", Severity.ERROR,
    message='the record "{id}" is deleted',
    what="A record that was in the set at the commit compared with is there no more, and no other \
record has its id as a former id.",
    why="Links to it break, and what came of the case is forgotten. What failed is evidence, too.",
    fix="Put it back. If it should not count, give it withdrawn, with the date and the reason; if \
it was merged into another record, add its id to the aliases of that one.",
    wrong="$ git rm data/initiatives/hoople.yaml",
    right="withdrawn:\n  date: 2026-11-24\n  reason: The council says that it never began.",
)  # fmt: skip
RENAMED = Rule(
    "LG614", "renamed-without-alias", Severity.ERROR,
    message='the record was called "{id}", which is not among its former ids',
    what="A record has another id than at the commit compared with, and no record has the former \
one as a former id.",
    why="Links to the former id, in reports and in other records, break.",
    fix="Add the former id to aliases, or give the record its former name.",
    wrong="id: hoople-limited",
    right="id: hoople-limited\naliases: [hoople]",
)  # fmt: skip
LOST_ALIAS = Rule(
    "LG615", "lost-former-id", Severity.ERROR,
    message='the former id "{id}" is gone',
    what="A record has lost a former id that it had at the commit compared with.",
    why="Links to the former id break.",
    fix="Put the former id back into aliases.",
    wrong="id: hoople-limited",
    right="id: hoople-limited\naliases: [hoople]",
)  # fmt: skip

#: The share of its lines that a record keeps when its file is renamed; git takes the same.
_KEPT = 0.5
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Names:
    """What a record is and was called, and the records that it refers to."""

    id: str
    aliases: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """The id and the former ids."""
        return (self.id, *self.aliases)

    @staticmethod
    def of(path: str, content: bytes) -> _Names:
        """The names in a file; where it cannot be read, its id is its file name."""
        data = _data(content) or {}
        id, aliases, related = data.get("id"), data.get("aliases"), data.get("related")
        others = [each.get("id") for each in _list(related) if isinstance(each, dict)]
        return _Names(
            id if isinstance(id, str) else record_name(path),
            tuple(each for each in _list(aliases) if isinstance(each, str)),
            tuple(each for each in others if isinstance(each, str)),
        )


def _data(content: bytes) -> dict[str, Any] | None:
    text, faults = decode(content)
    data = fast_data(text) if text is not None and not faults else None
    if data is not None:
        return data
    from lgcases.parsing.parse import parse_bytes  # PyYAML, which few runs need

    return parse_bytes(content).data


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def lost_ids(
    root: Root, paths: Set[str], read: Callable[[str], bytes], changes: Changes
) -> list[Finding]:
    """The findings on ids and former ids that the set had at a commit and has no more.

    ``paths`` are those of the files of the set now, and ``read`` gives the bytes of one.
    """
    before = {name: _Names.of(name, content) for name, content in changes.before.items()}
    used = {record_name(path) for path in paths}
    maybe = {id for names in before.values() for id in names.all} - used
    now = _naming(maybe, paths, read)
    lost = maybe - {id for names in now.values() for id in names.all}
    reader = RecordReader(Schema(root.schema))
    findings = []
    for name, names in before.items():
        gone = [id for id in names.all if id in lost]
        if not gone:
            continue
        path: str | None = shown_path(root.records / name)
        if path not in paths:
            heirs = (path for path, each in now.items() if names.id in each.all)
            path = next(heirs, None) or _renamed(root, changes, name, read)
        if path is None:
            referring = [each.id for each in now.values() if names.id in each.related]
            findings.append(_deleted(names.id, shown_path(root.records / name), referring, changes))
        else:
            record = reader.parse(path, read(path))
            findings += [record.finding(each) for each in _lost(record, names.id, gone)]
    return findings


def _naming(ids: Set[str], paths: Iterable[str], read: Callable[[str], bytes]) -> dict[str, _Names]:
    """The names in those files that may name one of the ids, by path."""
    if not ids:
        return {}
    any_of = re.compile(b"|".join(re.escape(os.fsencode(id)) for id in sorted(ids)))
    contents = ((path, _content(path, read)) for path in sorted(paths))
    return {path: _Names.of(path, text) for path, text in contents if any_of.search(text)}


def _content(path: str, read: Callable[[str], bytes]) -> bytes:
    try:
        return read(path)
    except OSError:
        return b""  # another rule says that it cannot be read


def _renamed(root: Root, changes: Changes, name: str, read: Callable[[str], bytes]) -> str | None:
    """The path of the new record that has most lines of a deleted one, if it has enough."""
    lines = _lines(changes.before[name])
    best, most = None, _KEPT * len(lines)
    for file in changes.files:
        below = file.relative_to(root.records).as_posix()
        if below in changes.before or not is_record_file(below):
            continue
        path = shown_path(file)
        kept = len(lines & _lines(_content(path, read)))
        if kept > most:
            best, most = path, kept
    return best


def _lines(content: bytes) -> set[bytes]:
    return {line.strip() for line in content.splitlines()} - {b""}


def _deleted(id: str, path: str, referring: Sequence[str], changes: Changes) -> Finding:
    named = f'"{path}"' if " " in path else path
    help = f"put it back (git checkout {changes.ref} -- {named}) and give it withdrawn"
    if referring:
        more = len(referring) - _MOST_NAMED
        others = [*referring[:_MOST_NAMED], *([counted(more, "other")] if more > 0 else [])]
        help += f"; {listed(others)} {'refers' if len(referring) == 1 else 'refer'} to it"
    return Finding(path, Span(), DELETED, DELETED.message.format(id=id), help=help)


def _lost(record: Record, id: str, gone: Sequence[str]) -> Iterator[Fault]:
    """The faults of a record whose former version had this id, by the names that are lost."""
    aliases = () if record.initiative is None else record.initiative.aliases
    help = f"write aliases: [{', '.join((*aliases, *gone))}]"
    for each in gone:
        if each == id:
            yield RENAMED.at("/id", id=each, help=help)
        else:
            yield LOST_ALIAS.at("/aliases" if aliases else "/id", id=each, help=help)
