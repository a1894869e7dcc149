"""Rules of the record's id, terms and related records."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import Related
from lgcases.validation.rule import RecordContext, record_rule


@record_rule(
    "LG201",
    Severity.ERROR,
    'the id is "{id}", but the file is named "{name}"',
    why="Commands, links and other records find a record by its file name.",
    fix="Rename the file or correct the id. Ids that others refer to never change.",
    wrong="id: one-source",
    right="id: base",
)
def id_not_file_name(context: RecordContext) -> Iterator[Fault]:
    """The id differs from the name of the file without .yaml."""
    id = context.initiative.id
    if id and id != context.name:
        yield id_not_file_name.at("/id", id=id, name=context.name, near=context.name)


@record_rule(
    "LG202",
    Severity.WARNING,
    '"{id}" is this record itself',
    why="A reference to itself leads the reader nowhere.",
    fix="Name the record that was meant, or delete the entry.",
    wrong="related:\n  - {id: base, relation: succeeds}",
    right="related:\n  - {id: another-initiative, relation: succeeds}",
)
def refers_to_itself(context: RecordContext) -> Iterator[Fault]:
    """The record names its own id among its related records or its former ids."""
    initiative = context.initiative
    related = [(f"/related/{n}/id", each.id) for n, each in enumerate(initiative.related)]
    aliases = [(f"/aliases/{n}", id) for n, id in enumerate(initiative.aliases)]
    for at, id in (*related, *aliases):
        if id == initiative.id:
            yield refers_to_itself.at(at, id=id)


@record_rule(
    "LG203",
    Severity.ADVICE,
    '"{broader}" adds nothing to "{narrower}", which is a kind of it',
    why="A search for the broader term finds the narrower ones; listing both blurs which is meant.",
    fix="Keep the narrower term only.",
    wrong="models: [mutual, employee-owned]",
    right="models: [employee-owned]",
)
def implied_term(context: RecordContext) -> Iterator[Fault]:
    """A list of models names a term and also a broader term that it implies."""
    models = context.initiative.models
    if len(models) < 2:
        return
    terms = context.vocabularies["model"].terms
    implied = {terms[model].broader: model for model in reversed(models) if model in terms}
    for index, model in enumerate(models):
        if model in implied and model not in models[:index]:
            at = f"/models/{index}"
            yield implied_term.at(at, broader=model, narrower=implied[model])


@record_rule(
    "LG204",
    Severity.WARNING,
    'the region "{region}" is not in the country {country}',
    why="Cases are grouped by country and by region; this one would be in the wrong group.",
    fix="Correct the region or the country: both begin with the code of the country, though "
    "NUTS writes UK for GB and EL for GR.",
    wrong="country: NO\nregion: UKI",
    right="country: GB\nregion: UKI",
)
def region_not_in_country(context: RecordContext) -> Iterator[Fault]:
    """The code of the region begins with another country than that of the record."""
    region, country = context.initiative.region, context.initiative.country
    if not region or not country:
        return
    prefix = region[:2]
    if prefix != country and (prefix, country) not in _OTHER_PREFIXES:
        yield region_not_in_country.at("/region", region=region, country=country)


_OTHER_PREFIXES = frozenset({("UK", "GB"), ("EL", "GR")})


def _related(context: RecordContext) -> tuple[Related, ...]:
    return context.initiative.related


@record_rule(
    "LG259",
    Severity.WARNING,
    'the record "{id}" is named twice: as {first} and as {second}',
    of=_related,
    why="Readers see one record listed twice, and cannot tell which of the two is meant.",
    fix="Keep the relation that says more, and say the rest in its note.",
    wrong="related:\n  - {id: hub, relation: succeeds}\n  - {id: hub, relation: copies}",
    right="related:\n  - {id: hub, relation: succeeds}\n  - {id: town-hub, relation: copies}",
)
def related_twice(context: RecordContext) -> Iterator[Fault]:
    """One record is named twice among the related records."""
    first: dict[str, str] = {}
    for index, related in enumerate(context.initiative.related):
        if related in context.initiative.related[:index]:
            continue  # the schema says so
        if related.id in first:
            yield related_twice.at(
                f"/related/{index}/id",
                id=related.id,
                first=first[related.id],
                second=related.relation,
            )
        elif related.id:
            first[related.id] = related.relation
