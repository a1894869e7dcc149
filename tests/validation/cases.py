"""Records made of the base record and a snippet, and what the rules find in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lgcases.dataset.record import RecordReader
from lgcases.finding import Fault
from lgcases.parsing.parse import parse_bytes
from lgcases.reference.tables import ReferenceTables
from lgcases.schema import Schema
from lgcases.validation.registry import RECORD_RULES
from lgcases.validation.rule import Mentioned, RecordContext, RecordRule, SetRule
from lgcases.validation.rules.samples import Value, with_outcome

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "data" / "base.yaml"
TODAY = date(2026, 11, 22)

SCHEMA = Schema(ROOT / "schema")
READER = RecordReader(SCHEMA)
REGISTER = ReferenceTables(ROOT / "data" / "reference").register


def context_of(content: bytes, name: str, written: str | None = None) -> RecordContext:
    """What rules know of a record; of its file they see ``written``, by default the content."""
    record = READER.parse(f"data/initiatives/{name}.yaml", content)
    assert not record.faults, [fault.message for fault in record.faults]
    assert record.initiative is not None
    text = record.text if written is None else written
    return RecordContext(
        record.initiative, record.name, TODAY, SCHEMA.vocabularies, REGISTER, written=text
    )


def overlaid(snippet: str, name: str | None = None) -> RecordContext:
    """The base record with the fields of the snippet in place of its own."""
    base = parse_bytes(BASE.read_bytes()).data
    fields = parse_bytes(snippet.encode()).data
    assert base is not None
    assert fields is not None, f"not readable: {snippet}"
    named = {} if name is None else {"id": name}
    merged = json.dumps({**base, **named, **fields}).encode()
    return context_of(merged, name or "base", snippet)


def found(context: RecordContext, rules: tuple[RecordRule, ...] = RECORD_RULES) -> list[Fault]:
    return [fault for rule in rules for fault in rule.check(context)]


_RULES = {rule.slug: rule for rule in RECORD_RULES}


def faults(slug: str, snippet: str) -> list[Fault]:
    """What the rule of this name finds in the base record with the fields of the snippet."""
    return found(overlaid(snippet), (_RULES[slug],))


def baseline(kind: str = "spending-before", **fields: object) -> str:
    """A baseline as it stands in YAML."""
    given = "".join(f", {name}: {value}" for name, value in fields.items())
    return f"{{kind: {kind}, what: Both teams{given}}}"


def share_of_users(**fields: Value) -> str:
    """An outcome of 76 per cent."""
    return with_outcome(measure="Content with the desk", value=76, unit='"%"', **fields)


def judged(rule: SetRule, snippets: str) -> Iterator[tuple[str, Fault]]:
    mentions = [
        Mentioned(f"data/initiatives/{name}.yaml", pointer, value)
        for name, snippet in zip(("first", "second"), snippets.split("\n---\n"), strict=True)
        for pointer, value in rule.gather(overlaid(snippet, name))
    ]
    return rule.judge(mentions)


def underlined(slug: str, snippet: str) -> list[tuple[int, str]]:
    """Where a rule points: lines of the snippet, from 1, with the text that is underlined there.

    The snippet takes the place of the fields of the base record that it has too.
    """
    named = {line.partition(":")[0] for line in snippet.splitlines() if line[:1].isalpha()}
    kept, keeps = [], True
    for line in BASE.read_text("utf-8").splitlines():
        if line[:1].isalpha():
            keeps = line.partition(":")[0] not in named
        if keeps:
            kept.append(line)
    text = "\n".join([*kept, snippet, ""])
    record = READER.parse("data/initiatives/base.yaml", text.encode())
    assert not record.faults, [fault.message for fault in record.faults]
    rules = tuple(rule for rule in RECORD_RULES if rule.slug == slug)
    lines = text.splitlines()
    places = []
    for fault in found(context_of(text.encode(), "base"), rules):
        span = record.finding(fault).span
        line = lines[span.line - 1]
        end = span.end_column - 1 if span.end_line == span.line else len(line)
        places.append((span.line - len(kept), line[span.column - 1 : end]))
    return places
