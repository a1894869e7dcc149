"""What a word after ``lgcases explain`` means: rules, fields, vocabularies, terms; several at once.

A word that is more than one of these is explained as all of them: ``status`` is a field and the
vocabulary of its terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from lgcases.claims import strength_rule
from lgcases.finding import Rule
from lgcases.model import Vocabulary
from lgcases.render.fields import Entry, field_document, field_markdown, field_text
from lgcases.render.rules import rule_documents, rule_markdown, rule_text
from lgcases.render.vocabularies import (
    term_markdown,
    term_text,
    vocabulary_markdown,
    vocabulary_text,
)
from lgcases.schema import Schema
from lgcases.schema.fields import Field, fields_of
from lgcases.text import nearest
from lgcases.validation.looks import right_values, rules_by_field
from lgcases.validation.registry import RULES, rules_named

#: The topic that is none of these: how figures are graded.
STRENGTH = "evidence-strength"
_STEP = re.compile(r"[./\[\]]+")


@dataclass
class Explained:
    """What was found for some words, in each form.

    ``fields`` are plain data, ``other_texts`` the texts of what is neither a rule nor a field.
    """

    rules: list[Rule] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    markdown: list[str] = field(default_factory=list)
    fields: list[dict[str, Any]] = field(default_factory=list)
    other_texts: list[str] = field(default_factory=list)

    def documents(self) -> dict[str, Any]:
        """Everything as plain data."""
        return {
            "rules": rule_documents(self.rules),
            "fields": self.fields,
            "texts": self.other_texts,
        }

    def _add(self, text: str, markdown: str) -> None:
        self.texts.append(text)
        self.markdown.append(markdown)

    def add_other(self, text: str, markdown: str) -> None:
        """Add what is neither a rule nor a field."""
        self._add(text, markdown)
        self.other_texts.append(text)

    def add_field(self, entry: Entry, shown: Iterable[str]) -> None:
        """Add a field; the terms of the vocabularies in ``shown`` come after it."""
        self._add(field_text(entry, frozenset(shown)), field_markdown(entry))
        self.fields.append(field_document(entry))

    def add_rule(self, rule: Rule, schema: Schema) -> None:
        """Add a rule."""
        self._add(rule_text(rule, schema.vocabularies), rule_markdown(rule, schema.vocabularies))
        self.rules.append(rule)


class Topics:
    """Everything that can be explained, with the schema of one data set."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema

    @cached_property
    def _fields(self) -> tuple[Field, ...]:
        return fields_of(self._schema.record)

    def explain(self, topic: str, into: Explained) -> bool:
        """Add all that a word means; return whether it means anything."""
        before = len(into.texts)
        name = topic.casefold().replace(" ", "-")
        vocabularies = self._vocabularies_named(name)
        for entry in self._entries(topic):
            into.add_field(entry, [each.name for each in vocabularies])
        if name == STRENGTH:
            text = "\n\n".join(strength_rule(self._schema.vocabularies)) + "\n"
            into.add_other(text, f"### {STRENGTH}\n\n{text}")
        for vocabulary in vocabularies:
            into.add_other(vocabulary_text(vocabulary) + "\n", vocabulary_markdown(vocabulary))
        if not vocabularies:
            for vocabulary in self._schema.vocabularies.values():
                for id in sorted(vocabulary.named(topic)):
                    into.add_other(term_text(vocabulary, id), term_markdown(vocabulary, id))
        for rule in rules_named(topic):
            into.add_rule(rule, self._schema)
        return len(into.texts) > before

    def near(self, topic: str) -> list[str]:
        """What was perhaps meant, of all kinds; a word with dots is a field."""
        vocabularies = self._schema.vocabularies
        if _STEP.search(topic):
            # Two alike fields of one section are no help where the section is misspelt.
            return nearest(".".join(_steps(topic)), [each.dotted for each in self._fields], n=2)
        known = [name for rule in RULES for name in (rule.code, rule.slug)]
        known += [*vocabularies, STRENGTH]
        known += [id for vocabulary in vocabularies.values() for id in vocabulary.terms]
        known += [each.name for each in self._fields]
        return nearest(topic, dict.fromkeys(known), n=2)

    def _vocabularies_named(self, name: str) -> list[Vocabulary]:
        """The vocabulary of that name or its plural, else those whose names begin with it.

        A field need not be named like its vocabulary: the kinds of ``size`` are in ``size-kind``.
        """
        vocabularies = self._schema.vocabularies
        found = vocabularies.get(name) or vocabularies.get(name.removesuffix("s"))
        if found is not None:
            return [found]
        return [each for each in vocabularies.values() if each.name.startswith(f"{name}-")]

    def _entries(self, topic: str) -> list[Entry]:
        """The fields of this name or path; those that mean the same are one entry."""
        groups: dict[tuple[object, ...], list[Field]] = {}
        # What is known of a field at one place holds at all, also at those not asked for.
        everywhere: dict[tuple[object, ...], list[Field]] = {}
        asked = {each.path for each in self._fields if self._is_named(each, _steps(topic))}
        for each in self._fields:
            key = (each.name, each.title, each.description, each.value, each.vocabulary)
            everywhere.setdefault(key, []).append(each)
            if each.path in asked:
                groups.setdefault(key, []).append(each)
        return [self._entry(fields, everywhere[key]) for key, fields in groups.items()]

    def _is_named(self, field: Field, steps: tuple[str, ...]) -> bool:
        """Whether the last steps of a path are these; a claim is an entry of savings."""
        if not steps or len(steps) > len(field.path):
            return False
        if field.path[-len(steps) :] == steps:
            return True
        sections = {each.entry: each.name for each in self._fields if each.entry is not None}
        return len(steps) > 1 and field.path == (sections.get(steps[0]), *steps[1:])

    def _entry(self, fields: list[Field], everywhere: list[Field]) -> Entry:
        beyond, values = rules_by_field(), right_values()
        rules = {rule for each in fields for rule in each.rules}
        rules |= {rule for each in everywhere for rule in beyond.get(each.path, ())}
        stated = [value for each in (*fields, *everywhere) for value in each.examples]
        # A whole list of sections is shown by its fields, unless the schema has an example.
        if fields[0].entry is None:
            stated += [values[each.path] for each in (*fields, *everywhere) if each.path in values]
        name = fields[0].vocabulary
        return Entry(
            tuple(fields),
            tuple(sorted(rules, key=lambda rule: rule.code)),
            stated[0] if stated else None,
            None if name is None else self._schema.vocabularies[name],
        )


def _steps(topic: str) -> tuple[str, ...]:
    """The names in ``savings.amount``, ``/savings/0/amount`` or ``savings[0].amount``."""
    names = (each.casefold().strip().replace("-", "_") for each in _STEP.split(topic))
    return tuple(each.replace(" ", "_") for each in names if each and not each.isdigit())
