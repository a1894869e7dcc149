"""What one file gives: its findings, and its mentions for the rules across the set."""

from __future__ import annotations

import marshal
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from functools import cached_property

from lgcases.dataset.locate import Root
from lgcases.dataset.record import Record, RecordReader
from lgcases.finding import Fault, Finding
from lgcases.model import Initiative
from lgcases.reference.register import Register
from lgcases.reference.tables import ReferenceTables
from lgcases.schema import Schema
from lgcases.schema.rules import BAD_IDENTIFIER
from lgcases.validation import suppress
from lgcases.validation.registry import GATHERERS, RULES_OF, SET_RULES, rules_by_name
from lgcases.validation.rule import Gather, RecordContext
from lgcases.validation.rules.characters import look_alike_letter
from lgcases.validation.rules.claim import never_comparable
from lgcases.validation.suppress import Allow
from lgcases.validation.verdicts import Verdict

#: At most so many findings of one rule in one record: of more, one mistake is the cause.
_MOST = 200
#: A rule that misses one of these is content with the other.
_DATES = ("as_of", "period")


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
        """Load what every record needs, before the work is divided among processes."""
        self._schema.is_valid({})
        _ = self._schema.vocabularies
        _ = self._register

    def read(self, path: str, shown: str, content: bytes | None = None) -> Record:
        """Read a record: the file at ``path``, or the bytes at hand, called ``shown``."""
        if content is None:
            return self._reader.read(path, self._inside, shown)
        return self._reader.parse(shown, content)

    def examine(self, record: Record) -> Verdict:
        """Run all rules over a record that has been read."""
        return self.examine_all([record])[0]

    def examine_all(self, records: Sequence[Record]) -> list[Verdict]:
        """Run all rules over records that have been read; one verdict for each.

        Each rule goes over all of them before the next one begins, which keeps the rule in the
        processor's cache: that takes a quarter less time than all rules over each record.
        """
        found: list[list[Fault]] = [[*record.faults] for record in records]
        mentions: list[list[bytes]] = [[] for _ in records]
        contexts = [
            (number, self._context(record, record.initiative))
            for number, record in enumerate(records)
            if record.initiative is not None
        ]
        for of, rules in RULES_OF.items():
            concerned = [
                (context, found[number])
                for number, context in contexts
                if of is None or context.once(of)
            ]
            for rule in rules:
                check = rule.check
                for context, faults in concerned:
                    faults.extend(check(context))
        for gather in GATHERERS:
            for number, context in contexts:
                mentions[number].append(_gathered(gather, context, records[number]))
        return list(map(_verdict, records, found, mentions))

    def _context(self, record: Record, initiative: Initiative) -> RecordContext:
        return RecordContext(
            initiative,
            record.name,
            self._today,
            self._schema.vocabularies,
            self._register,
            record.refused,
            record.text,
        )

    def judge(
        self, record: Record, faults: Sequence[Fault], allows: Sequence[Allow]
    ) -> list[Finding]:
        """The findings of a record from faults across the set, less those that it allows."""
        return _allowed(allows, [record.finding(fault) for fault in faults], record)


def _verdict(record: Record, faults: list[Fault], mentions: Sequence[bytes]) -> Verdict:
    """What counts of the faults of a record, each at its place."""
    if len(faults) > _MOST:
        faults = _first_of_each(faults)
    allows, badly_written = suppress.allows_in(record.text, rules_by_name())
    faults.extend(badly_written)
    if not faults and not allows:
        return Verdict((), tuple(mentions))
    findings = [record.finding(fault) for fault in _without_echoes(faults, record)]
    ids = {finding.span.line for finding in findings if finding.rule is BAD_IDENTIFIER}
    if ids:  # what is wrong with the letters of an id is said there
        findings = [
            each
            for each in findings
            if each.rule is not look_alike_letter or each.span.line not in ids
        ]
    ours, across = _by_reach(allows)
    return Verdict(_allowed(ours, findings, record), tuple(mentions), across)


def _allowed(allows: Sequence[Allow], findings: Sequence[Finding], record: Record) -> list[Finding]:
    """The findings that count, in order; a comment that allows nothing is one of them.

    Of a file that cannot be read in full nobody knows what its comments would allow.
    """
    kept, idle = suppress.apply(allows, findings)
    if record.is_valid:
        kept.extend(record.finding(suppress.unused(allow)) for allow in idle)
    kept.sort(key=lambda finding: finding.sort_key)
    return kept


def _by_reach(allows: Sequence[Allow]) -> tuple[list[Allow], list[Allow]]:
    """The comments for rules of one record, and those for rules across the set."""
    across = {rule.slug for rule in SET_RULES}
    return (
        [allow for allow in allows if allow.slug not in across],
        [allow for allow in allows if allow.slug in across],
    )


def _first_of_each(faults: Sequence[Fault]) -> list[Fault]:
    """The first faults of each rule: of thousands, finding the places alone takes seconds."""
    seen: Counter[str] = Counter()
    kept = []
    for fault in faults:
        seen[fault.rule.code] += 1
        if seen[fault.rule.code] <= _MOST:
            kept.append(fault)
    return kept


def _gathered(gather: Gather, context: RecordContext, record: Record) -> bytes:
    """What one gatherer finds in a record, without what the schema refused."""
    refused = record.refused
    found = [
        mention for mention in gather(context) if not refused or not _is_below(mention[0], refused)
    ]
    return marshal.dumps(found) if found else b""


def _without_echoes(faults: Sequence[Fault], record: Record) -> list[Fault]:
    """The faults without those that say again what another one says of the same place."""
    kept = [fault for fault in faults if not _is_echo(fault, record)]
    named = {_place(fault) for fault in kept if fault.rule is not never_comparable}
    return [
        fault for fault in kept if fault.rule is not never_comparable or _place(fault) not in named
    ]


def _place(fault: Fault) -> str:
    """The place of a fault, or of the field that is missing."""
    return fault.pointer if fault.missing is None else f"{fault.pointer}/{fault.missing}"


def _is_echo(fault: Fault, record: Record) -> bool:
    """Whether the fault only says again that a value is missing which the schema refused."""
    if not record.refused or fault in record.faults:
        return False
    if fault.missing in _DATES:
        return any(_is_below(f"{fault.pointer}/{date}", record.refused) for date in _DATES)
    return _is_below(_place(fault), record.refused)


def _is_below(place: str, refused: Collection[str]) -> bool:
    """Whether a place is one of those refused, or lies in one."""
    return any(place == each or place.startswith(each + "/") for each in refused)
