"""All that one file has to say: its findings, and what it mentions to the rules across the set."""

from __future__ import annotations

import marshal
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from lgcases.dataset import RecordReader, Root
from lgcases.dataset.record import Record
from lgcases.finding import Fault, Finding, Span
from lgcases.reference.register import Register
from lgcases.reference.tables import ReferenceTables
from lgcases.schema import Schema
from lgcases.validation import suppress
from lgcases.validation.packing import Packed, pack_finding, pack_span, unpack_finding
from lgcases.validation.registry import GATHERERS, RECORD_RULES, SET_RULES, rules_by_name
from lgcases.validation.rule import Case, Gather
from lgcases.validation.suppress import Allow

#: At most so many findings of one rule in one record: its size alone shows that it is none.
_MOST = 200


@dataclass(slots=True)
class Verdict:
    """What the examination of one file gave.

    ``mentions`` are in the order of the registry's gatherers, each list as :mod:`marshal`
    writes it, empty where there are none: in that form those of 10,000 records take a tenth
    of the memory.  ``allows`` are those comments that only the rules across the set can use.
    """

    findings: list[Finding]
    mentions: tuple[bytes, ...] = ()
    allows: list[Allow] = field(default_factory=list)

    def pack(self) -> Packed:
        """The verdict without the path, in types that :mod:`marshal` knows."""
        return (
            tuple(pack_finding(finding) for finding in self.findings),
            self.mentions,
            tuple((each.slug, each.line, pack_span(each.span), each.used) for each in self.allows),
        )

    @staticmethod
    def unpack(path: str, packed: Packed) -> Verdict:
        """The verdict for the file at this path."""
        findings, mentions, allows = packed
        return Verdict(
            [unpack_finding(path, each) for each in findings],
            mentions,
            [Allow(slug, line, Span(*span), used) for slug, line, span, used in allows],
        )


class Examiner:
    """Examines records of one data set, as of one day."""

    def __init__(self, root: Root, schema: Schema, today: date) -> None:
        self._inside = str(root.folder)
        self._schema = schema
        self._today = today
        self._reference = root.reference
        self._reader = RecordReader(schema)

    @cached_property
    def _register(self) -> Register:
        return ReferenceTables(self._reference).register

    def warm_up(self) -> None:
        """Load what every record needs, before the work is shared among processes."""
        self._schema.is_valid({})
        _ = self._schema.vocabularies
        _ = self._register

    def file(self, path: str, shown: str) -> tuple[Record, Verdict]:
        """Read and examine the file at ``path``, called ``shown`` in findings."""
        record = self._reader.read(path, self._inside, shown)
        return record, self.record(record)

    def content(self, shown: str, content: bytes) -> tuple[Record, Verdict]:
        """Examine a record whose bytes are at hand."""
        record = self._reader.parse(shown, content)
        return record, self.record(record)

    def record(self, record: Record) -> Verdict:
        """Run all rules over a record that has been read."""
        faults = list(record.faults)
        mentions: tuple[bytes, ...] = ()
        if record.initiative is not None:
            case = Case(
                record.initiative,
                record.name,
                self._today,
                self._schema.vocabularies,
                self._register,
            )
            for rule in RECORD_RULES:
                faults.extend(rule.check(case))
            mentions = tuple(_gathered(gather, case, record) for gather in GATHERERS)
        if len(faults) > _MOST:
            faults = _first_of_each(faults)
        allows, badly_written = suppress.allows_in(record.text, rules_by_name())
        faults.extend(badly_written)
        if not faults and not allows:
            return Verdict([], mentions)
        findings = [record.finding(each) for each in faults if not _is_echo(each, record)]
        findings = suppress.apply(allows, findings)
        across = {rule.slug for rule in SET_RULES}
        ours = [each for each in allows if each.slug not in across]
        findings.extend(record.finding(fault) for fault in suppress.unused(ours))
        findings.sort(key=lambda finding: finding.sort_key)
        return Verdict(findings, mentions, [each for each in allows if each.slug in across])


def _first_of_each(faults: list[Fault]) -> list[Fault]:
    """The first faults of each rule: of thousands, finding the places alone takes seconds."""
    seen: Counter[str] = Counter()
    kept = []
    for fault in faults:
        seen[fault.rule.code] += 1
        if seen[fault.rule.code] <= _MOST:
            kept.append(fault)
    return kept


def _gathered(gather: Gather, case: Case, record: Record) -> bytes:
    """What one gatherer finds in a record, without what the schema refused."""
    found = [mention for mention in gather(case) if mention[0] not in record.refused]
    return marshal.dumps(found) if found else b""


def _is_echo(fault: Fault, record: Record) -> bool:
    """Whether the fault only says again that a value is missing which the schema refused."""
    if not record.refused or fault in record.faults:
        return False
    place = fault.pointer if fault.missing is None else f"{fault.pointer}/{fault.missing}"
    return any(place == refused or place.startswith(refused + "/") for refused in record.refused)
