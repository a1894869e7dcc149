"""Rules of ids and references across the set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lgcases.finding import Edit, Fault, Severity
from lgcases.text import nearest
from lgcases.validation.rule import Mention, Mentioned, RecordContext, certain_edit, set_rule

_MOST_LOOKED_THROUGH = 5000


def _ids(context: RecordContext) -> Iterable[Mention]:
    return (("/id", (context.initiative.id,)),) if context.initiative.id else ()


@set_rule(
    "LG601",
    Severity.ERROR,
    'the id "{id}" is also used by {other_record}',
    gather=_ids,
    why="Only one of the two records can be found by the id; the other is lost from every answer.",
    fix="Give the newer record another id, and name its file after it.",
    wrong="id: one-source\n---\nid: one-source",
    right="id: one-source\n---\nid: another-source",
)
def duplicate_id(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """Two records have the same id."""
    first: dict[str, str] = {}
    for path, pointer, (id,) in mentions:
        other = first.setdefault(id, path)
        if other != path:
            yield path, duplicate_id.at(pointer, id=id, other_record=other)


def _all_names(context: RecordContext) -> Iterable[Mention]:
    initiative = context.initiative
    yield "/id", (initiative.id,)
    for index, alias in enumerate(initiative.aliases):
        yield f"/aliases/{index}", (alias,)


@set_rule(
    "LG602",
    Severity.ERROR,
    '"{id}" was or is the id of {other_record}',
    gather=_all_names,
    why="Old links would lead to the wrong initiative. An id is never reused, not even that "
    "of a withdrawn record.",
    fix="Choose an id that no record has or had, or delete the former id where it is wrong.",
    wrong="id: hub\n---\nid: town-hub\naliases: [hub]",
    right="id: hub\n---\nid: town-hub\naliases: [first-hub]",
)
def reused_id(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """A former id of one record is the id, or a former id, of another."""
    owners: dict[str, str] = {}
    aliases = []
    for path, pointer, (id,) in mentions:
        if pointer == "/id":
            owners.setdefault(id, path)
        else:
            aliases.append((path, pointer, id))
    for path, pointer, id in aliases:
        other = owners.setdefault(id, path)
        if other != path:
            yield path, reused_id.at(pointer, id=id, other_record=other)


def names_and_related(context: RecordContext) -> Iterable[Mention]:
    """The names of a record, whether it is withdrawn, and how it stands to which others.

    Of each other record: its id, the relation, and what that record says in return.
    """
    initiative = context.initiative
    yield from _all_names(context)
    if initiative.related:
        inverse = context.vocabularies.inverse_relations
        for index, related in enumerate(initiative.related):
            relation = related.relation
            if not related.id:
                continue  # refused by the schema
            yield f"/related/{index}/id", (related.id, relation, inverse.get(relation, ""))
    if initiative.withdrawn is not None:
        yield "/withdrawn", (initiative.id,)


@set_rule(
    "LG603",
    Severity.WARNING,
    'there is no record "{id}"',
    gather=names_and_related,
    why="The reader is sent to a record that does not exist.",
    fix="Correct the id, add the record, or delete the entry.",
    wrong="id: hub\n---\nid: town-hub\nrelated:\n  - {id: hubs, relation: succeeds}",
    right="id: hub\n---\nid: town-hub\nrelated:\n  - {id: hub, relation: succeeds}",
)
def unknown_related(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """A related record is not in the set."""
    known = {value[0] for _, pointer, value in mentions if not pointer.startswith("/related")}
    names: list[str] | None = None
    for path, pointer, (id, *_) in mentions:
        if id not in known and pointer.startswith("/related"):
            if names is None:
                names = sorted(known)[:_MOST_LOOKED_THROUGH]
            near = nearest(id, names, n=2, cutoff=0.75)
            edit = certain_edit(id, near)
            meant = near[0] if near else None
            yield path, unknown_related.at(pointer, id=id, near=meant, edit=edit)


def _aliases_and_related(context: RecordContext) -> Iterable[Mention]:
    initiative = context.initiative
    for index, alias in enumerate(initiative.aliases):
        yield f"/aliases/{index}", (alias, initiative.id)
    for index, related in enumerate(initiative.related):
        yield f"/related/{index}/id", (related.id,)


@set_rule(
    "LG604",
    Severity.ADVICE,
    '"{id}" is a former id; the record is now called "{now}"',
    gather=_aliases_and_related,
    why="Former ids are kept for old links; records refer to each other by the current ones.",
    fix="Write the current id.",
    wrong="id: town-hub\naliases: [hub]\n---\nid: library\nrelated:\n"
    "  - {id: hub, relation: succeeds}",
    right="id: town-hub\naliases: [hub]\n---\nid: library\nrelated:\n"
    "  - {id: town-hub, relation: succeeds}",
)
def related_by_former_id(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """A related record is named by a former id."""
    now = {value[0]: value[1] for _, _, value in mentions if len(value) == 2}
    for path, pointer, value in mentions:
        if len(value) == 1 and value[0] in now:
            id, present = value[0], now[value[0]]
            yield (
                path,
                related_by_former_id.at(
                    pointer, id=id, now=present, near=present, edit=Edit(present)
                ),
            )


def _withdrawn_and_related(context: RecordContext) -> Iterable[Mention]:
    initiative = context.initiative
    if initiative.withdrawn is not None:
        yield "/withdrawn", (initiative.id,)
    for index, related in enumerate(initiative.related):
        yield f"/related/{index}/id", (related.id,)


@set_rule(
    "LG605",
    Severity.WARNING,
    'the record "{id}" has been withdrawn',
    gather=_withdrawn_and_related,
    why="A withdrawn record no longer counts; readers should not be sent there.",
    fix="Name the record that took its place, or delete the entry.",
    wrong="id: hub\nwithdrawn:\n  date: 2020\n  reason: It never existed.\n---\nid: town-hub\n"
    "related:\n  - {id: hub, relation: succeeds}",
    right="id: hub\n---\nid: town-hub\nrelated:\n  - {id: hub, relation: succeeds}",
)
def related_withdrawn(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """A related record has been withdrawn."""
    withdrawn = {value[0] for _, pointer, value in mentions if pointer == "/withdrawn"}
    for path, pointer, (id,) in mentions:
        if id in withdrawn and pointer != "/withdrawn":
            yield path, related_withdrawn.at(pointer, id=id)
