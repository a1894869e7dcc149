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
from lgcases.render.rows import write_json
from lgcases.render.rules import (
    explain_rule,
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
            help="LG112, unknown-model, LG3, a vocabulary (service), or evidence-strength.",
        ),
    ] = None,
    all_rules: Annotated[bool, typer.Option("--all", help="All rules.")] = False,
    format: Annotated[
        ExplainFormat, typer.Option(help="Format of the output.")
    ] = ExplainFormat.TEXT,
) -> None:
    """Explain a rule: what it finds, why, and how to fix it.

    Takes the code or the name of a rule, a group of rules such as LG3, the name of a
    vocabulary, whose terms are then listed with their meaning and synonyms, or
    evidence-strength, which says how figures are graded.
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
            raise _unknown(topic, [*schema.vocabularies, STRENGTH])
        texts += [] if text is None else [text]
        rules.extend(found)
    with open_output(None) as out:
        if format is ExplainFormat.JSON:
            write_json(out, "rules", {"rules": rule_documents(rules), "texts": texts})
        elif format is ExplainFormat.MD and not texts:
            out.write(rules_page(rules, GROUPS))
        else:
            texts.extend(_text(rule, schema) for rule in rules)
            out.write("\n".join(texts))


def _topic(topic: str, schema: Schema) -> str | None:
    """The explanation of a vocabulary or of evidence strength; None where it is neither."""
    name = topic.casefold()
    if name.replace(" ", "-") == STRENGTH:
        return "\n\n".join(strength_rule(schema.vocabularies)) + "\n"
    vocabularies = schema.vocabularies
    vocabulary = vocabularies.get(name) or vocabularies.get(name.removesuffix("s"))
    return None if vocabulary is None else explain_vocabulary(vocabulary) + "\n"


def _text(rule: Rule, schema: Schema) -> str:
    return explain_rule(rule, schema.vocabularies.get(rule.slug.removeprefix("unknown-")))


def _unknown(topic: str, vocabularies: list[str]) -> typer.BadParameter:
    names = [*(rule.code for rule in RULES), *(rule.slug for rule in RULES), *vocabularies]
    near = nearest(topic, names, n=2)
    hint = (
        f" Did you mean {' or '.join(near)}?" if near else " lgcases explain --all lists the rules."
    )
    return typer.BadParameter(f'there is no rule or vocabulary "{topic}".{hint}')
