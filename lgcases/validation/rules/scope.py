"""Rules of what a figure or event says that it is about: organisations, services, models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lgcases.finding import Edit, Fault, Severity
from lgcases.model import Organisation
from lgcases.model.walk import NOUNS, ScopedItem
from lgcases.text import nearest, slug
from lgcases.validation.rule import RecordContext, certain_edit, record_rule
from lgcases.validation.rules.samples import with_claim, with_organisations

_NORTH_AND_SOUTH = with_organisations(
    {"id": "north", "name": "North trust"}, {"id": "south", "name": "South trust"}
)
#: Each field of a scope with the vocabulary of its terms.
_TERMS = (("services", "service"), ("models", "model"))


class _Scoped(NamedTuple):
    """Something that says what it is about, and its place in the record."""

    section: str
    number: int
    item: ScopedItem

    def at(self, field: str) -> str:
        """The place of one of its fields."""
        return f"/{self.section}/{self.number}/{field}"


def _scoped(context: RecordContext) -> list[_Scoped]:
    """What says that it is about less than the whole case."""
    return [
        _Scoped(section, index, item)
        for section, index, item in context.dated_items
        if item.organisations or item.services or item.models
    ]


def _ids(context: RecordContext) -> list[tuple[int, str]]:
    """The ids of the organisations that have one, with their places."""
    organisations = context.initiative.organisations
    return [(index, each.id) for index, each in enumerate(organisations) if each.id is not None]


@record_rule(
    "LG244",
    Severity.ERROR,
    'an organisation above has the id "{id}" too',
    of=_ids,
    why="Nobody can tell which of the two a figure is about.",
    fix="Give each organisation an id of its own, and check what refers to it.",
    wrong=with_organisations(
        {"id": "north", "name": "North trust"}, {"id": "north", "name": "South trust"}
    ),
    right=_NORTH_AND_SOUTH,
)
def repeated_organisation_id(context: RecordContext) -> Iterator[Fault]:
    """Two organisations have the same id."""
    seen: set[str] = set()
    for index, id in context.once(_ids):
        if id in seen:
            yield repeated_organisation_id.at(f"/organisations/{index}/id", id=id)
        seen.add(id)


@record_rule(
    "LG245",
    Severity.ERROR,
    'no organisation of this record has the id "{id}"',
    of=_scoped,
    why="The figure would be counted for nobody, or for all.",
    fix="Write the id of an organisation of this record, and give the organisation one where it "
    "has none.",
    wrong=_NORTH_AND_SOUTH + "\n" + with_claim(organisations="[noth]"),
    right=_NORTH_AND_SOUTH + "\n" + with_claim(organisations="[north]"),
)
def unknown_organisation(context: RecordContext) -> Iterator[Fault]:
    """A figure or event is about an organisation that the record does not list by this id."""
    organisations = context.initiative.organisations
    known = sorted({id for _, id in context.once(_ids)})
    for scoped in context.once(_scoped):
        for number, id in enumerate(scoped.item.organisations):
            if id not in known:
                at = f"{scoped.at('organisations')}/{number}"
                yield _unknown(at, id, known, organisations)


def _unknown(at: str, id: str, known: list[str], organisations: tuple[Organisation, ...]) -> Fault:
    """The finding, with the organisation that was meant where its name was written for its id."""
    named = [each for each in organisations if id in (slug(each.name), (each.code or "").lower())]
    if len(named) == 1 and named[0].id is None:
        help = f'if it is "{named[0].name}", give that organisation the id'
        return unknown_organisation.at(at, id=id, help=help)
    if len(named) == 1 and (meant := named[0].id) is not None:
        return unknown_organisation.at(at, id=id, near=meant, edit=Edit(meant))
    near = nearest(id, known, n=2, cutoff=0.7)
    meant, edit = (near[0] if near else None), certain_edit(id, near)
    return unknown_organisation.at(at, id=id, near=meant, edit=edit)


@record_rule(
    "LG246",
    Severity.WARNING,
    '"{term}" is not among the {field} of this record',
    of=_scoped,
    why="A search by it does not find this record, and the figure is counted under nothing that "
    "the record is about.",
    fix="Name one of those that the record lists, or a narrower one, or add it to the record.",
    wrong="services: [parks]\n" + with_claim(services="[libraries]"),
    right="services: [parks, libraries]\n" + with_claim(services="[libraries]"),
)
def scope_not_of_record(context: RecordContext) -> Iterator[Fault]:
    """A figure or event is about a service or model that the record does not list.

    A term narrower than one that the record lists belongs to it.
    """
    for scoped in context.once(_scoped):
        for field, name in _TERMS:
            listed = getattr(context.initiative, field)
            for number, term in enumerate(getattr(scoped.item, field)):
                chain = context.vocabularies[name].broader_chain(term)
                if listed and set(listed).isdisjoint(chain):
                    at = f"{scoped.at(field)}/{number}"
                    yield scope_not_of_record.at(at, term=term, field=field)


@record_rule(
    "LG247",
    Severity.ADVICE,
    "the {noun} names all {field} of the record, which says no more than leaving them out",
    of=_scoped,
    why="Whoever reads a scope looks for what is not in it.",
    fix="Leave the field out, or name only those that it is about.",
    wrong=_NORTH_AND_SOUTH + "\n" + with_claim(organisations="[north, south]"),
    right=_NORTH_AND_SOUTH + "\n" + with_claim(organisations="[north]"),
)
def scope_of_all(context: RecordContext) -> Iterator[Fault]:
    """A figure or event names all organisations, all services or all models of the record."""
    initiative = context.initiative
    ids = [organisation.id for organisation in initiative.organisations]
    for scoped in context.once(_scoped):
        item = scoped.item
        for field, named, all in (
            ("organisations", item.organisations, ids),
            ("services", item.services, initiative.services),
            ("models", item.models, initiative.models),
        ):
            if named and all and set(all) <= set(named):
                noun = NOUNS[scoped.section]
                yield scope_of_all.at(scoped.at(field), noun=noun, field=field)
