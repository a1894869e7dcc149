"""Rules of how records stand to each other: both say so, and nothing succeeds itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lgcases.finding import Fault, Severity
from lgcases.validation.rule import Mentioned, set_rule
from lgcases.validation.rules.across import names_and_related
from lgcases.validation.rules.circles import circles


class _Relation(NamedTuple):
    """What the record ``own`` says of ``other``, and what that one should say in return."""

    path: str
    pointer: str
    own: str
    other: str
    relation: str
    inverse: str


class _Relations(NamedTuple):
    """The relations between records of the set that are not withdrawn, and the path of each id."""

    relations: list[_Relation]
    paths: dict[str, str]


def _relations(mentions: Iterable[Mentioned]) -> _Relations:
    ids: dict[str, str] = {}
    paths: dict[str, str] = {}
    found = []
    withdrawn = set()
    for path, pointer, value in mentions:
        if pointer == "/id":
            ids[path] = value[0]
            paths.setdefault(value[0], path)
        elif pointer == "/withdrawn":
            withdrawn.add(value[0])
        elif len(value) > 1:
            found.append(_Relation(path, pointer, ids.get(path, ""), *value))
    kept = [
        link
        for link in found
        if link.inverse
        and link.other in paths
        and link.own not in ("", link.other)
        and withdrawn.isdisjoint((link.own, link.other))
    ]
    return _Relations(kept, paths)


@set_rule(
    "LG611",
    Severity.WARNING,
    "{other_record} {what}",
    gather=names_and_related,
    why="Whoever reads the other record should find this one, and read the same of the two.",
    fix="Add the line to the related records of the other, or correct the relation here.",
    wrong="id: town-hub\nrelated:\n  - {id: hub, relation: succeeds}\n---\nid: hub",
    right="id: town-hub\nrelated:\n  - {id: hub, relation: succeeds}\n---\nid: hub\nrelated:\n"
    "  - {id: town-hub, relation: succeeded-by}",
)
def one_sided_relation(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """A record names another one, which does not say the reverse of it."""
    relations, paths = _relations(mentions)
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for link in relations:
        said[link.own, link.other].append(link.relation)
    told: set[tuple[str, str]] = set()
    for link in relations:
        theirs = said.get((link.other, link.own), [])
        # Two records that say the same of each other are a circle, which is another rule.
        if link.inverse in theirs or link.relation in theirs or (link.other, link.own) in told:
            continue
        told.add((link.own, link.other))
        line = f"- {{id: {link.own}, relation: {link.inverse}}}"
        if theirs:
            what = f"says {theirs[0]} of this record, not {link.inverse}"
            help = f"if it is {link.relation}, write in {paths[link.other]} under related: {line}"
        else:
            what = f"does not say {link.inverse} of this record"
            help = f"add to {paths[link.other]} under related: {line}"
        other = paths[link.other]
        yield (
            link.path,
            one_sided_relation.at(link.pointer, help=help, other_record=other, what=what),
        )


@set_rule(
    "LG612",
    Severity.ERROR,
    "the records run in a circle by {relation}: {circle}",
    gather=names_and_related,
    why="Nothing comes after itself, is part of itself or copies itself.",
    fix="Look at the dates of the records, and turn round the relation that is the wrong way.",
    wrong="id: hub\nrelated:\n  - {id: town-hub, relation: succeeds}\n---\nid: town-hub\nrelated:\n"
    "  - {id: hub, relation: succeeds}",
    right="id: hub\nrelated:\n  - {id: town-hub, relation: succeeds}\n---\nid: town-hub\nrelated:\n"
    "  - {id: hub, relation: succeeded-by}",
)
def circular_relation(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """Relations that have a direction lead from a record over others back to it."""
    relations, paths = _relations(mentions)
    graphs: dict[str, dict[str, dict[str, _Relation]]] = defaultdict(dict)
    for link in relations:
        if link.relation != link.inverse:
            # The two names of one relation are one graph.
            name = min(link.relation, link.inverse)
            one, two = (link.own, link.other)
            if link.relation != name:
                one, two = two, one
            graphs[name].setdefault(one, {}).setdefault(two, link)
    for name, graph in graphs.items():
        for link, circle in circles(graph):
            yield (
                link.path,
                circular_relation.at(
                    link.pointer, relation=name, circle=circle, other_record=paths[link.other]
                ),
            )
