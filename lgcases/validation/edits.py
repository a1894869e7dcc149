"""Edits of a record's text, and the proof that they change nothing but what they mean.

After an edit the text is read again.  It must hold what the record held before, except for
the values that were edited: those must be what the edits say.

An example, with two findings in one file::

    models: [shared-servce]     /models/0, span 1:10 to 1:23, edit "shared-service"
    lessons: Cost Â£5m, Â£6m    /lessons, span 2:15 to 2:17 (the first "Â£"), edit "£"

1. :func:`_changes` makes a :class:`_Change` of each.  The span of the first is that of a whole
   value; the second is part of one, which begins at ``value``.
2. :func:`_applied` replaces both pieces of the text and reads it again.  :func:`_expected`
   does to the data what the edits mean: item 0 of ``models`` becomes "shared-service", and in
   ``lessons`` the first "Â£" becomes "£".  Which of several equal pieces is meant is counted in
   the text, from the beginning of the value to the edit: here none precedes it.
3. If the data that were read are those that were expected, and no more faults were met, the
   text stays.  Otherwise, as with the edit "a, b" for item 0, which would make two items of one,
   :func:`_fix` tries the two halves of the changes by themselves, and drops a single one.
"""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lgcases.finding import Fault, Finding, Span, pointer_steps
from lgcases.parsing.parse import Parsed, parse_bytes
from lgcases.parsing.sourcemap import line_starts

_BOM = b"\xef\xbb\xbf"
# Fields in which a single id stands for a list of one; rules name the place in the list.
_ONE_OR_SEVERAL = (["source"], ["status_source"])


def edited(content: bytes, findings: Iterable[Finding]) -> tuple[bytes, int]:
    """The content after the edits of the findings, and how many of them were made.

    An edit is not made where it touches an earlier one, fits nothing in the content, or would
    change more than it should.
    """
    before = _State.of(content)
    if before is None:
        return content, 0
    after, done = _fix(before, _without_overlaps(_changes(before, findings)))
    return after.content, done


@dataclass(frozen=True, slots=True)
class _State:
    """A file while it is fixed: its bytes, the text after the byte order mark, and its data."""

    content: bytes
    text: str
    parsed: Parsed
    data: dict[str, Any]

    @staticmethod
    def of(content: bytes) -> _State | None:
        """The state of a file, or None where it cannot be read."""
        parsed = parse_bytes(content)
        if parsed.data is None:
            return None
        return _State(content, content.decode("utf-8-sig"), parsed, parsed.data)

    def with_text(self, text: str) -> _State | None:
        """The state after a change of the text."""
        mark = _BOM if self.content.startswith(_BOM) else b""
        return _State.of(mark + text.encode())


@dataclass(frozen=True, slots=True)
class _Change:
    """An edit of the text from ``start`` to ``end``, and what it means for the data.

    ``whole`` is true where all of a value is replaced, ``key`` where a field is renamed.
    The value begins at ``value``.
    """

    start: int
    end: int
    value: int
    text: str
    steps: tuple[str | int, ...]
    whole: bool
    key: bool


def _changes(state: _State, findings: Iterable[Finding]) -> list[_Change]:
    """The edits of the findings, in the order of the text; those that fit nothing are left out."""
    starts = line_starts(state.text)
    changes = []
    for finding in findings:
        steps = _steps(state.data, finding.pointer)
        start, end = _offsets(finding.span, starts, state.text)
        if finding.edit is None or not steps or start >= end:
            continue
        value = state.parsed.places.place(Fault(finding.rule, finding.pointer))
        at_key = state.parsed.places.place(Fault(finding.rule, finding.pointer, at_key=True))
        whole = value == finding.span
        key = not whole and at_key == finding.span
        at, _ = _offsets(value, starts, state.text)
        changes.append(_Change(start, end, at, finding.edit.text, steps, whole, key))
    return sorted(changes, key=lambda change: (change.start, change.end))


def _without_overlaps(changes: Iterable[_Change]) -> list[_Change]:
    """The changes of which no two touch the same text; the first of those that do."""
    kept: list[_Change] = []
    for change in changes:
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept


def _fix(before: _State, changes: Sequence[_Change]) -> tuple[_State, int]:
    """The file after as many of the changes as prove right, and how many they are.

    All are tried at once, then each half by itself; the later half goes first, since changing
    it does not move the places of the earlier one.
    """
    if not changes:
        return before, 0
    after = _applied(before, changes)
    if after is not None:
        return after, len(changes)
    if len(changes) == 1:
        return before, 0
    half = len(changes) // 2
    later, done_later = _fix(before, changes[half:])
    after, done = _fix(later, changes[:half])
    return after, done + done_later


def _applied(before: _State, changes: Sequence[_Change]) -> _State | None:
    """The file after the changes; None where it would say more or less than they mean."""
    text = before.text
    for change in reversed(changes):
        text = text[: change.start] + change.text + text[change.end :]
    after = before.with_text(text)
    expected = _expected(before, changes)
    if after is None or expected is None:
        return None
    # As JSON, since to Python 1, 1.0 and True are the same; the order of fields counts too.
    same = json.dumps(after.data) == json.dumps(expected)
    more_faults = _fault_codes(after) - _fault_codes(before)
    return after if same and not more_faults else None


def _expected(before: _State, changes: Sequence[_Change]) -> dict[str, Any] | None:
    """The data that the changes are meant to give, or None where that is not known."""
    data = copy.deepcopy(before.data)
    # From the end: what is inside a section is found before the section is renamed.
    for change in reversed(changes):
        section: Any = data
        for step in change.steps[:-1]:
            section = section[step]
        last = change.steps[-1]
        new = _scalar(change.text) if change.whole or change.key else None
        if change.key and isinstance(new, str) and new not in section:
            renamed = {new if key == last else key: value for key, value in section.items()}
            section.clear()
            section.update(renamed)
        elif change.whole and new is not None and not isinstance(section[last], (dict, list)):
            section[last] = new
        elif not change.whole and not change.key and isinstance(section[last], str):
            words = before.text[change.start : change.end]
            earlier = before.text.count(words, change.value, change.start)
            parts = section[last].split(words)
            section[last] = words.join(parts[: earlier + 1]) + change.text
            section[last] += words.join(parts[earlier + 1 :])
        else:
            return None
    return data


def _scalar(text: str) -> str | float | None:
    """What a text is read as where it is the value of a field; None where it is not one value."""
    parsed = parse_bytes(f"x: {text}".encode())
    if parsed.faults or parsed.data is None or list(parsed.data) != ["x"]:
        return None
    value = parsed.data["x"]
    return value if isinstance(value, (str, int, float)) else None


def _fault_codes(state: _State) -> Counter[str]:
    return Counter(fault.rule.code for fault in state.parsed.faults)


def _steps(data: object, pointer: str) -> tuple[str | int, ...]:
    """The keys and positions of a JSON pointer; none where the data have no such place."""
    steps: list[str | int] = []
    for name in pointer_steps(pointer):
        if isinstance(data, dict) and name in data:
            steps.append(name)
            data = data[name]
        elif isinstance(data, list) and name.isdigit() and int(name) < len(data):
            steps.append(int(name))
            data = data[int(name)]
        elif isinstance(data, str) and name == "0" and steps[-1:] in _ONE_OR_SEVERAL:
            return tuple(steps)
        else:
            return ()
    return tuple(steps)


def _offsets(span: Span, starts: Sequence[int], text: str) -> tuple[int, int]:
    """Where a span begins and ends in the text; nothing where the text has no such lines."""
    if not 1 <= span.line <= span.end_line <= len(starts):
        return 0, 0
    start = starts[span.line - 1] + span.column - 1
    end = starts[span.end_line - 1] + span.end_column - 1
    return (start, end) if end <= len(text) else (0, 0)
