"""Rules of sources: how facts refer to them here, all else of LG4 in the modules joined below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from lgcases.finding import Edit, Fault, Severity
from lgcases.validation.rule import Case, record_rule
from lgcases.validation.rules import evidence as evidence_rules
from lgcases.validation.rules import link as link_rules
from lgcases.validation.rules import source_date as source_date_rules
from lgcases.validation.rules.samples import with_outcome, with_sources
from lgcases.validation.walk import NOUNS


def _references(case: Case) -> Iterator[tuple[str, int, str]]:
    """Each reference to a source: section, place in it, id; the status stands for itself."""
    for id in case.initiative.status_source:
        yield "status_source", 0, id
    for section, index, item in case.facts:
        for id in item.source:
            yield section, index, id
    for index, body in enumerate(case.initiative.organisations):
        for id in body.source:
            yield "organisations", index, id


def _used(case: Case) -> set[str]:
    """The ids of sources that something refers to."""
    used = set(case.initiative.status_source)
    for _, _, item in case.facts:
        used.update(item.source)
    for body in case.initiative.organisations:
        used.update(body.source)
    return used


@record_rule(
    "LG401",
    Severity.ERROR,
    'no source of this record has the id "{id}"',
    why="The fact stands without a source, though it looks as if it had one.",
    fix="Correct the id, or add the source to sources.",
    wrong="status_source: reprot",
    right="status_source: report",
)
def unknown_source(case: Case) -> Iterator[Fault]:
    """A fact refers to a source that the record does not list."""
    known = {source.id for source in case.initiative.sources}
    if case.once(_used) <= known or "" in known or not known:
        return  # an id that the schema has refused may be the one that is meant
    for at, id in _places(case):
        if id not in known:
            near = get_close_matches(id, sorted(known), n=2, cutoff=0.75)
            edit = Edit(near[0]) if len(near) == 1 else None
            meant = near[0] if near else None
            yield unknown_source.at(at, id=id, near=meant, edit=edit)


def _places(case: Case) -> Iterator[tuple[str, str]]:
    """Each reference to a source with its JSON pointer; a single id counts as a list of one."""
    number: Counter[str] = Counter()
    for section, index, id in _references(case):
        at = f"/{section}" if section == "status_source" else f"/{section}/{index}/source"
        yield f"{at}/{number[at]}", id
        number[at] += 1


@record_rule(
    "LG402",
    Severity.ERROR,
    'a source above has the id "{id}" too',
    why="Nobody can tell which of the two a fact comes from.",
    fix="Give each source an id of its own, and check what refers to it.",
    wrong=with_sources({}, {"title": "Press report", "publisher": "A paper", "kind": "press"}),
    right=with_sources(
        {}, {"id": "press-report", "title": "Press report", "publisher": "A paper", "kind": "press"}
    ),
)
def repeated_source_id(case: Case) -> Iterator[Fault]:
    """Two sources have the same id."""
    sources = case.initiative.sources
    ids = {source.id for source in sources}
    if len(ids) == len(sources):
        return
    for index, source in enumerate(sources):
        if source.id and source.id not in ids:
            yield repeated_source_id.at(f"/sources/{index}/id", id=source.id)
        ids.discard(source.id)


@record_rule(
    "LG403",
    Severity.WARNING,
    'nothing in the record refers to the source "{id}"',
    why="A list of sources shows what the facts rest on; one that nothing rests on adds weight "
    "where there is none.",
    fix="Refer to it where it is the source of something, or delete it.",
    wrong=with_sources({}, {"id": "leaflet", "title": "Leaflet", "kind": "council-page"}),
    right="status_source: leaflet\n"
    + with_sources({}, {"id": "leaflet", "title": "Leaflet", "kind": "council-page"}),
)
def unused_source(case: Case) -> Iterator[Fault]:
    """A source is listed, but no fact refers to it, nor does the text.

    Where a fact has no source, that is reported instead: the two are often one mistake.
    """
    initiative = case.initiative
    used = case.once(_used)
    for index, source in enumerate(initiative.sources):
        if source.id in used or not source.id:
            continue
        if any(not item.source for _, _, item in case.facts):
            return
        text = case.text
        if f"[{source.id}]" not in text and (source.url is None or source.url not in text):
            yield unused_source.at(f"/sources/{index}", id=source.id)


@record_rule(
    "LG404",
    Severity.WARNING,
    "the {noun} has no source",
    why="Every fact names its source: that is what makes this an evidence base.",
    fix="Add source with the id of the source that says so.",
    wrong=with_outcome(source=None),
    right=with_outcome(),
)
def fact_without_source(case: Case) -> Iterator[Fault]:
    """A claim, cost, outcome, event or dated organisation names no source."""
    for section, index, item in case.facts:
        if not item.source:
            at = f"/{section}/{index}"
            yield fact_without_source.at(at, missing="source", noun=NOUNS[section])
    for index, body in enumerate(case.initiative.organisations):
        if not body.source and (body.joined is not None or body.left is not None):
            at = f"/organisations/{index}"
            yield fact_without_source.at(at, missing="source", noun="date of an organisation")


@record_rule(
    "LG405",
    Severity.WARNING,
    'the status "{status}" has no source',
    why="Whether it still runs is what readers check first.",
    fix="Add status_source with the id of the newest source that shows the status.",
    wrong="status: active\nstatus_as_of: 2019",
    right="status: active\nstatus_as_of: 2019\nstatus_source: report",
)
def status_without_source(case: Case) -> Iterator[Fault]:
    """The status is known, but nothing says from where."""
    initiative = case.initiative
    if not initiative.status_source and initiative.status not in ("unknown", ""):
        yield status_without_source.at(missing="status_source", status=initiative.status)


RULES = (
    unknown_source,
    repeated_source_id,
    unused_source,
    fact_without_source,
    status_without_source,
    *source_date_rules.RULES,
    *link_rules.RULES,
    *evidence_rules.RULES,
)
