"""``lgcases explain``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from lgcases.cli.options import DataOptions, with_options
from lgcases.cli.topics import Explained, Topics
from lgcases.dataset.locate import find_root
from lgcases.files import open_output
from lgcases.render.rows import write_json
from lgcases.render.rules import rules_page
from lgcases.schema import Schema
from lgcases.validation.registry import GROUPS, RULES


class ExplainFormat(StrEnum):
    """Formats in which something is explained."""

    TEXT = "text"
    MD = "md"
    JSON = "json"


@with_options
def explain(
    data: DataOptions,
    topics: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...",
            help="A rule (LG112, unknown-model), a group of them (LG3), a field (amount, "
            "savings.amount), a vocabulary (service), a term (mutual), or evidence-strength.",
        ),
    ] = None,
    all_rules: Annotated[bool, typer.Option("--all", help="All rules.")] = False,
    format: Annotated[
        ExplainFormat, typer.Option(help="Format of the output.")
    ] = ExplainFormat.TEXT,
) -> None:
    """Explain a rule, a field, a vocabulary or a term.

    Takes the code or the name of a rule, or a group of rules such as LG3; a field by its name, for
    all places where it may stand, or by its path, such as savings.baseline.kind; a vocabulary,
    whose terms are then listed with their meaning and synonyms; a term or one of its synonyms; or
    evidence-strength, which says how figures are graded. What a name means more than once, such as
    status, is explained each time.
    """
    if not topics and not all_rules:
        raise typer.BadParameter("name a rule or a field, such as LG112 or amount, or give --all")
    schema = Schema(find_root(data.root).schema)
    known, found = Topics(schema), Explained()
    for rule in RULES if all_rules else ():
        found.add_rule(rule, schema)
    for topic in topics or ():
        if not known.explain(topic, found):
            raise _unknown(topic, known)
    with open_output(None) as out:
        if format is ExplainFormat.JSON:
            write_json(out, "rules", found.documents())
        elif format is ExplainFormat.TEXT:
            out.write("\n".join(found.texts))
        elif len(found.rules) == len(found.texts):
            out.write(rules_page(found.rules, GROUPS, schema.vocabularies))
        else:
            out.write("\n".join(found.markdown))


def _unknown(topic: str, known: Topics) -> typer.BadParameter:
    near = known.near(topic)
    hint = (
        f" Did you mean {' or '.join(near)}?" if near else " lgcases explain --all lists the rules."
    )
    return typer.BadParameter(f'there is no rule, field, vocabulary or term "{topic}".{hint}')
