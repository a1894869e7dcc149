"""The fields of a record, as the schema describes them: what they mean and what may stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lgcases.finding import Rule
from lgcases.schema import rules
from lgcases.schema.shapes import wanted_words

#: Names of fields from the record down to one of them: ``("savings", "amount")``.
Path = tuple[str, ...]

_VOCABULARY = re.compile(r"vocabulary/([a-z-]+)\.json")
_DEFINITION = "#/$defs/"
#: What is written in words of its own, by the title of the definition.
_BY_TITLE = {
    "Identifier": "an id: small letters, digits and single hyphens, at most 60 characters",
    "Date": "a date: 2014, 2014-04, 2014-04-01 or the financial year 2014-15",
    "Period": "a date or financial year, or a section with from and to",
    "Address": "a web address that begins with https:// or http://",
}
_DATES = ("Date", "Period")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the record or of a section in it.

    ``value`` says in words what may stand there; ``vocabulary`` is the one that it, or each entry
    of its list, takes a term of.  ``fields`` are the names of its own fields, where it is a section
    or a list of sections, and ``entry`` is what one of that list is called.  ``rules`` are those of
    the schema that it can break, without those that any field can: unknown-field and wrong-type.
    """

    path: Path
    title: str
    description: str
    value: str
    required: bool
    vocabulary: str | None
    fields: tuple[str, ...]
    entry: str | None
    examples: tuple[Any, ...]
    rules: tuple[Rule, ...]

    @property
    def name(self) -> str:
        """The name of the field, without its sections."""
        return self.path[-1]

    @property
    def dotted(self) -> str:
        """The path as it is typed: ``savings.amount``."""
        return ".".join(self.path)


def fields_of(record: Mapping[str, Any]) -> tuple[Field, ...]:
    """All fields that the schema of a record describes, each section before its own fields."""
    return tuple(_fields(record, record, ()))


def _fields(section: Mapping[str, Any], root: Mapping[str, Any], above: Path) -> Iterator[Field]:
    required = section.get("required", ())
    for name, written in section.get("properties", {}).items():
        path = (*above, name)
        meant = _resolved(written, root)
        inner = _resolved(meant.get("items", {}), root) if "items" in meant else meant
        yield Field(
            path,
            written.get("title", meant.get("title", name)),
            written.get("description", meant.get("description", "")),
            _value(written, root),
            name in required,
            _vocabulary(written) or _vocabulary(meant.get("items", {})),
            tuple(inner.get("properties", ())),
            str(inner["title"]).lower() if inner is not meant and "properties" in inner else None,
            tuple(written.get("examples") or meant.get("examples", ())),
            tuple(sorted(_rules(written, root, name in required), key=lambda rule: rule.code)),
        )
        yield from _fields(inner, root, path)


def _resolved(written: Mapping[str, Any], root: Mapping[str, Any]) -> Mapping[str, Any]:
    """The definition that a field refers to, or its own."""
    reference = str(written.get("$ref", ""))
    if not reference.startswith(_DEFINITION):
        return written
    meant: Mapping[str, Any] = root["$defs"][reference.removeprefix(_DEFINITION)]
    return meant


def _vocabulary(written: Mapping[str, Any]) -> str | None:
    match = _VOCABULARY.fullmatch(str(written.get("$ref", "")))
    return match[1] if match else None


def _value(written: Mapping[str, Any], root: Mapping[str, Any]) -> str:
    """What may stand in a field, in words."""
    if _vocabulary(written) is not None:
        return "a term"
    meant = _resolved(written, root)
    title = str(meant.get("title"))
    if title in _BY_TITLE:
        return _BY_TITLE[title]
    if meant.get("type") == "array":
        return _list(meant["items"], root)
    return wanted_words(meant) + _limits(meant)


def _list(items: Mapping[str, Any], root: Mapping[str, Any]) -> str:
    if _vocabulary(items) is not None:
        return "a list of terms"
    entry = _resolved(items, root)
    if "properties" in entry:
        return f"a list of sections, one for each {str(entry['title']).lower()}"
    return "a list of ids" if entry.get("title") == "Identifier" else "a list"


def _limits(meant: Mapping[str, Any]) -> str:
    bounds = [("at least", meant.get("minimum")), ("at most", meant.get("maximum"))]
    said = [f"{word} {bound:,}" for word, bound in bounds if bound is not None]
    return f", {' and '.join(said)}" if said else ""


def _rules(written: Mapping[str, Any], root: Mapping[str, Any], required: bool) -> set[Rule]:
    """The rules of the schema that a field can break, which its keywords say."""
    found = {rules.MISSING_FIELD} if required else set()
    meant = _resolved(written, root)
    for each in (written, meant.get("items", {})):
        name = _vocabulary(each)
        if name is not None:
            found.add(rules.UNKNOWN_TERM[name])
        found |= _rules_of_values(_resolved(each, root))
    if "minItems" in meant:
        found.add(rules.EMPTY_LIST)
    if "uniqueItems" in meant:
        found.add(rules.REPEATED_ENTRY)
    return found


def _rules_of_values(meant: Mapping[str, Any]) -> set[Rule]:
    found = set()
    title = str(meant.get("title"))
    if "pattern" in meant:
        found.add(rules.OF_PATTERNS[title])
    if title in _DATES:
        found.add(rules.IMPOSSIBLE_DATE)
    if meant.keys() & {"minimum", "maximum", "maxLength"}:
        found.add(rules.OUT_OF_RANGE)
    return found
