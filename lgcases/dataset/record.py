"""One file, read as far as it can be: bytes, plain data, initiative, and all faults met."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lgcases.dataset.names import record_name
from lgcases.finding import Fault, Finding, Severity
from lgcases.model import Initiative, build_initiative
from lgcases.parsing import decode, fast_data, read_bytes
from lgcases.schema import Schema
from lgcases.schema.rules import IMPOSSIBLE_DATE

if TYPE_CHECKING:
    from lgcases.parsing.sourcemap import SourceMap
    from lgcases.schema.explain import Explainer


@dataclass
class Record:
    """A record's file after reading.

    ``initiative`` is there whenever the file is readable YAML with fields; what the schema
    refused is left out of it and named in ``refused`` (JSON pointers).  Only where there
    are no faults does it say all that the file says: see :attr:`is_valid`.
    """

    path: str
    content: bytes = b""
    text: str = ""
    data: dict[str, Any] | None = None
    initiative: Initiative | None = None
    faults: list[Fault] = field(default_factory=list)
    refused: frozenset[str] = frozenset()

    @cached_property
    def places(self) -> SourceMap:
        """Where everything is in the file; made for records with findings only."""
        from lgcases.parsing.parse import parse_bytes

        return parse_bytes(self.content).places

    @property
    def name(self) -> str:
        """The file name without its ending: the id that the record must have."""
        return record_name(self.path)

    @property
    def is_valid(self) -> bool:
        """Whether nothing of the record had to be left out."""
        worst = max((fault.rule.severity for fault in self.faults), default=None)
        return self.initiative is not None and worst is not Severity.ERROR

    def finding(self, fault: Fault) -> Finding:
        """The fault at its line and column: the one spot that turns a place into a span."""
        other = fault.values.get("other_record")
        return Finding(
            path=self.path,
            span=self.places.place(fault),
            rule=fault.rule,
            message=fault.message,
            pointer=fault.pointer,
            help=fault.help,
            near=fault.near,
            edit=fault.edit if self.places.is_literal(fault) else None,
            other=other if isinstance(other, str) else None,
        )


class RecordReader:
    """Reads records by one schema; loads what explains violations only when there are some."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema

    @cached_property
    def _explainer(self) -> Explainer:
        from lgcases.schema.explain import Explainer  # costs 90 ms; only for records with faults

        return Explainer(self._schema)

    def read(self, path: str, inside: str | None = None, shown: str | None = None) -> Record:
        """Read the file at ``path``; ``shown`` is its name in findings."""
        content = read_bytes(path, inside)
        if isinstance(content, Fault):
            return Record(shown or path, faults=[content])
        return self.parse(shown or path, content)

    def parse(self, path: str, content: bytes) -> Record:
        """Read a record from its bytes; ``path`` is its name in findings."""
        record = Record(path, content)
        data = self._by_fast_path(record) or self._by_full_parse(record)
        if data is not None:
            record.initiative = build_initiative(data, lambda at, why: _impossible(record, at, why))
        return record

    def _by_fast_path(self, record: Record) -> dict[str, Any] | None:
        """The data of a record in which nothing is unusual or wrong, or None."""
        text, faults = decode(record.content)
        data = fast_data(text) if text is not None and not faults else None
        if text is None or data is None or not self._schema.is_valid(data):
            return None
        record.text, record.data = text, data
        return data

    def _by_full_parse(self, record: Record) -> dict[str, Any] | None:
        """What can be read of a record, with its faults noted."""
        from lgcases.parsing.parse import parse_bytes

        parsed = parse_bytes(record.content)
        record.text, record.data, record.faults = parsed.text, parsed.data, [*parsed.faults]
        record.places = parsed.places
        if parsed.data is None or self._schema.is_valid(parsed.data):
            return parsed.data
        explanation = self._explainer.explain(parsed.data)
        # A value that could not be read is missing; the schema need not say it again.
        known = {fault.span for fault in parsed.faults}
        record.faults += [f for f in explanation.faults if parsed.places.place(f) not in known]
        record.refused = explanation.refused
        return explanation.data


def _impossible(record: Record, pointer: str, reason: str) -> None:
    record.faults.append(Fault(IMPOSSIBLE_DATE, pointer, {"reason": reason}))
    record.refused = record.refused | {pointer}
