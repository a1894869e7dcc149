"""Fields of a record explained: as text, as Markdown and as plain data."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lgcases.finding import Rule
from lgcases.model import Vocabulary
from lgcases.schema.fields import Field
from lgcases.text import listed

#: Terms that are named one by one; more are left to ``lgcases explain``.
_MOST_TERMS = 20
# What YAML takes for text without quotes, also inside brackets.
_PLAIN = re.compile(r"[A-Za-z0-9£€$](?:[\w £€$%/.()-]|:(?=[^ ]))*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A field at all the places where it means the same, and what is known of it there.

    ``fields`` are its places in the order of the schema.  ``rules`` look at it, ``example`` is a
    value of it, and ``vocabulary`` has the terms that may stand in it.
    """

    fields: tuple[Field, ...]
    rules: tuple[Rule, ...]
    example: Any
    vocabulary: Vocabulary | None

    @property
    def paths(self) -> str:
        """All its places, as they are typed."""
        return ", ".join(field.dotted for field in self.fields)


def field_text(entry: Entry, shown: Collection[str] = ()) -> str:
    """A field in plain text; the terms of the vocabularies in ``shown`` are below it."""
    field = entry.fields[0]
    lines = [f"{entry.paths} (field): {field.title}", field.description]
    lines += [f"{label}: {text}" for label, text in _facts(entry, shown)]
    if entry.rules:
        lines.append("Rules that look at it:")
        lines += [f"  {_rule(rule)}" for rule in entry.rules]
    return "\n".join(lines) + "\n"


def field_markdown(entry: Entry) -> str:
    """A field as a section of Markdown."""
    field = entry.fields[0]
    lines = [f"### {entry.paths}", "", f"{field.title}. {field.description}", ""]
    for label, text in _facts(entry, ()):
        lines.append(f"- {label}: `{text}`" if label == "Example" else f"- {label}: {text}")
    if entry.rules:
        lines.append("- Rules that look at it:")
        lines += [f"  - {_rule(rule)}" for rule in entry.rules]
    return "\n".join(lines) + "\n"


def field_document(entry: Entry) -> dict[str, Any]:
    """A field as plain data."""
    field = entry.fields[0]
    return {
        "name": field.name,
        "title": field.title,
        "description": field.description,
        "places": [{"path": each.dotted, "required": each.required} for each in entry.fields],
        "value": field.value,
        "vocabulary": field.vocabulary,
        "terms": [] if entry.vocabulary is None else list(entry.vocabulary.terms),
        "fields": list(field.fields),
        "example": entry.example,
        "rules": [rule.code for rule in entry.rules],
    }


def _facts(entry: Entry, shown: Collection[str]) -> Iterator[tuple[str, str]]:
    field = entry.fields[0]
    yield "Where", "; ".join(_where(each) for each in entry.fields)
    yield "Required", _required(entry.fields)
    yield "Value", field.value
    if entry.vocabulary is not None:
        yield "Terms", _terms(entry.vocabulary, shown)
    if field.fields:
        yield "Fields", ", ".join(field.fields)
    if entry.example is not None:
        yield "Example", example_line(field.name, entry.example)


def _where(field: Field) -> str:
    return " of ".join(reversed(field.path[:-1])) or "the record itself"


def _required(fields: Sequence[Field]) -> str:
    needing = [_where(field) for field in fields if field.required]
    if len(needing) == len(fields):
        return "yes"
    return f"in {listed(needing)}" if needing else "no"


def _terms(vocabulary: Vocabulary, shown: Collection[str]) -> str:
    if vocabulary.name in shown:
        return "below"
    said = f"lgcases explain {vocabulary.name}"
    if len(vocabulary.terms) > _MOST_TERMS:
        return f"{len(vocabulary.terms)}; {said} lists them"
    return f"{', '.join(vocabulary.terms)}; {said} says what they mean"


def _rule(rule: Rule) -> str:
    return f"{rule.code} {rule.slug} ({rule.severity.word})"


def example_line(name: str, value: object) -> str:
    """A field with a value on one line of YAML."""
    return f"{name}: {_yaml(value)}"


def _yaml(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_yaml(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    if isinstance(value, str) and _PLAIN.fullmatch(value) and not value.endswith(" "):
        return value
    return json.dumps(value, ensure_ascii=False)
