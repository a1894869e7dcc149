"""``lgcases explain``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from lgcases.claims import strength_rule
from lgcases.cli.options import DataOptions, with_options
from lgcases.dataset import find_root
from lgcases.files import open_output
from lgcases.finding import Rule
from lgcases.model import Vocabularies, Vocabulary
from lgcases.render.rows import write_json
from lgcases.render.rules import (
    explain_rule,
    explain_term,
    explain_vocabulary,
    rule_documents,
    rules_page,
)
from lgcases.schema import Schema
from lgcases.text import nearest
from lgcases.validation.registry import GROUPS, RULES, rules_named

#: The topic that is neither a rule nor a vocabulary.
STRENGTH = "evidence-strength"


class ExplainFormat(StrEnum):
    """Formats in which rules are explained."""

    TEXT = "text"
    MD = "md"
    JSON = "json"


@with_options
def explain(
    data: DataOptions,
    topics: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE|NAME]...",
            help="LG112, unknown-model, LG3, a vocabulary (service), a term (mutual), or "
            "evidence-strength.",
        ),
    ] = None,
    all_rules: Annotated[bool, typer.Option("--all", help="All rules.")] = False,
    format: Annotated[
        ExplainFormat, typer.Option(help="Format of the output.")
    ] = ExplainFormat.TEXT,
) -> None:
    """Explain a rule, a vocabulary or a term.

    Takes the code or the name of a rule, a group of rules such as LG3, the name of a
    vocabulary, whose terms are then listed with their meaning and synonyms, a term or one of
    its synonyms, or evidence-strength, which says how figures are graded.
    """
    if not topics and not all_rules:
        raise typer.BadParameter("name a rule, such as LG112 or unknown-model, or give --all")
    schema = Schema(find_root(data.root).schema)
    rules: list[Rule] = list(RULES) if all_rules else []
    texts: list[str] = []
    for topic in topics or ():
        found = rules_named(topic)
        text = None if found else _topic(topic, schema)
        if not found and text is None:
            raise _unknown(topic, schema.vocabularies)
        texts += [] if text is None else [text]
        rules.extend(found)
    with open_output(None) as out:
        if format is ExplainFormat.JSON:
            write_json(out, "rules", {"rules": rule_documents(rules), "texts": texts})
        elif format is ExplainFormat.MD and not texts:
            out.write(rules_page(rules, GROUPS, schema.vocabularies))
        else:
            texts.extend(_text(rule, schema) for rule in rules)
            out.write("\n".join(texts))


def _topic(topic: str, schema: Schema) -> str | None:
    """The explanation of evidence strength, of vocabularies or of terms; None where it is none."""
    name = topic.casefold().replace(" ", "-")
    vocabularies = schema.vocabularies
    if name == STRENGTH:
        return "\n\n".join(strength_rule(vocabularies)) + "\n"
    found = _vocabularies_named(name, vocabularies)
    texts = [explain_vocabulary(vocabulary) + "\n" for vocabulary in found]
    if not found:
        texts = [
            explain_term(vocabulary, id)
            for vocabulary in vocabularies.values()
            for id in sorted(vocabulary.named(topic))
        ]
    return "\n".join(texts) or None


def _vocabularies_named(name: str, vocabularies: Vocabularies) -> list[Vocabulary]:
    """The vocabulary of that name or its plural, else those whose names begin with it.

    A field need not be named like its vocabulary: the kinds of ``size`` are in ``size-kind``.
    """
    found = vocabularies.get(name) or vocabularies.get(name.removesuffix("s"))
    if found is not None:
        return [found]
    return [each for each in vocabularies.values() if each.name.startswith(f"{name}-")]


def _text(rule: Rule, schema: Schema) -> str:
    return explain_rule(rule, schema.vocabularies)


def _unknown(topic: str, vocabularies: Vocabularies) -> typer.BadParameter:
    terms = (id for vocabulary in vocabularies.values() for id in vocabulary.terms)
    rules = (name for rule in RULES for name in (rule.code, rule.slug))
    near = nearest(topic, dict.fromkeys((*rules, *vocabularies, STRENGTH, *terms)), n=2)
    hint = (
        f" Did you mean {' or '.join(near)}?" if near else " lgcases explain --all lists the rules."
    )
    return typer.BadParameter(f'there is no rule, vocabulary or term "{topic}".{hint}')
