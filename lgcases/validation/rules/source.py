"""Rules of how facts refer to sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model.citations import citations_in
from lgcases.model.walk import NARRATIVE, NOUNS
from lgcases.text import nearest
from lgcases.validation.rule import RecordContext, certain_edit, record_rule
from lgcases.validation.rules.samples import with_outcome, with_sources


def _references(context: RecordContext) -> Iterator[tuple[str, int, str, str]]:
    """Each reference to a source: section, number in it, field, id.

    The status is a section of its own.
    """
    for id in context.initiative.status_source:
        yield "status_source", 0, "", id
    for section, index, item in context.dated_items:
        for id in item.source:
            yield section, index, "source", id
    for index, organisation in enumerate(context.initiative.organisations):
        for id in organisation.source:
            yield "organisations", index, "source", id
    for section, index, field, ids in _sources_of_parts(context):
        for id in ids:
            yield section, index, f"{field}/source", id


def _sources_of_parts(context: RecordContext) -> Iterator[tuple[str, int, str, tuple[str, ...]]]:
    """The sources that baselines and disputes name, with section, number and field."""
    initiative = context.initiative
    for index, claim in context.claims:
        if claim.baseline is not None:
            yield "savings", index, "baseline", claim.baseline.source
    for index, outcome in enumerate(initiative.outcomes):
        if outcome.baseline is not None:
            yield "outcomes", index, "baseline", outcome.baseline.source
    for section, index, item in context.monetary_items:
        if item.disputed is not None:
            yield section, index, "disputed", item.disputed.source


def _used(context: RecordContext) -> set[str]:
    """The ids of sources that something refers to; what the texts cite is not among them."""
    used = set(context.initiative.status_source)
    for _, _, item in context.dated_items:
        used.update(item.source)
    for organisation in context.initiative.organisations:
        used.update(organisation.source)
    for _, _, _, ids in _sources_of_parts(context):
        used.update(ids)
    return used


def _cited(context: RecordContext) -> set[str]:
    """The ids of sources that the long texts cite."""
    texts = (getattr(context.initiative, field) for field in NARRATIVE)
    citations = (citation for text in texts if text for citation in citations_in(text))
    return {cited.id for citation in citations for cited in citation.cited}


@record_rule(
    "LG401",
    Severity.ERROR,
    'no source of this record has the id "{id}"',
    why="The fact has no source, though it looks as if it had one.",
    fix="Correct the id, or add the source to sources.",
    wrong="status_source: reprot",
    right="status_source: report",
)
def unknown_source(context: RecordContext) -> Iterator[Fault]:
    """A fact refers to a source that the record does not list."""
    known = {source.id for source in context.initiative.sources}
    if context.once(_used) <= known or "" in known or not known or context.once(repeated_ids):
        return  # an id that is refused, or written a second time, may be the one that is meant
    for at, id in _places(context):
        if id not in known:
            near = nearest(id, sorted(known), n=2, cutoff=0.75)
            edit = certain_edit(id, near)
            meant = near[0] if near else None
            yield unknown_source.at(at, id=id, near=meant, edit=edit)


def repeated_ids(context: RecordContext) -> frozenset[str]:
    """The ids that several sources have: what refers to one of them means nobody knows which."""
    sources = context.initiative.sources
    counts = Counter(source.id for source in sources if source.id)
    if len(counts) == len(sources):
        return frozenset()
    return frozenset(id for id, count in counts.items() if count > 1)


def _places(context: RecordContext) -> Iterator[tuple[str, str]]:
    """Each reference to a source with its JSON pointer; a single id counts as a list of one."""
    number: Counter[str] = Counter()
    for section, index, field, id in _references(context):
        at = f"/{section}/{index}/{field}" if field else f"/{section}"
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
def repeated_source_id(context: RecordContext) -> Iterator[Fault]:
    """Two sources have the same id."""
    sources = context.initiative.sources
    repeated = context.once(repeated_ids)
    if not repeated:
        return
    ids = {source.id for source in sources}
    # What other places call one of the two sources, where that is one name.
    unknown = (context.once(_used) | context.once(_cited)) - ids
    near = unknown.pop() if len(unknown) == 1 else None
    for index, source in enumerate(sources):
        if source.id and source.id not in ids:
            yield repeated_source_id.at(f"/sources/{index}/id", near=near, id=source.id)
        ids.discard(source.id)


@record_rule(
    "LG403",
    Severity.WARNING,
    'nothing in the record refers to the source "{id}"',
    why="A list of sources shows what the facts rest on; one that nothing rests on adds weight "
    "where there is none.",
    fix="Refer to it where it is the source of something, or cite it in the text as "
    "[@source-id]; otherwise delete it.",
    wrong=with_sources({}, {"id": "leaflet", "title": "Leaflet", "kind": "council-page"}),
    right="status_source: leaflet\n"
    + with_sources({}, {"id": "leaflet", "title": "Leaflet", "kind": "council-page"}),
)
def unused_source(context: RecordContext) -> Iterator[Fault]:
    """A source is listed, but no fact refers to it, nor does the text cite it.

    Where a fact has no source, that is reported instead: the two are often one mistake.
    """
    initiative = context.initiative
    used = context.once(_used)
    for index, source in enumerate(initiative.sources):
        if source.id in used or not source.id or source.id in context.once(_cited):
            continue
        if any(not item.source for _, _, item in context.dated_items):
            return
        # A citation that is not written as one has a finding of its own.
        if re.search(rf"[@\[^]{re.escape(source.id)}(?![\w-])", context.text):
            continue
        if source.url is None or source.url not in context.text:
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
def fact_without_source(context: RecordContext) -> Iterator[Fault]:
    """A claim, cost, outcome, size, event or dated organisation names no source.

    A baseline or a dispute without a source has that of its figure.
    """
    for section, index, item in context.dated_items:
        if not item.source:
            at = f"/{section}/{index}"
            yield fact_without_source.at(at, missing="source", noun=NOUNS[section])
    for index, organisation in enumerate(context.initiative.organisations):
        if not organisation.source and (
            organisation.joined is not None or organisation.left is not None
        ):
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
def status_without_source(context: RecordContext) -> Iterator[Fault]:
    """The status is given without a source."""
    initiative = context.initiative
    if not initiative.status_source and initiative.status not in ("unknown", ""):
        yield status_without_source.at(missing="status_source", status=initiative.status)
