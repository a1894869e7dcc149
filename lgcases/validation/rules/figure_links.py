"""Rules of the links between claims, costs and outcomes: ids, unknown ones, circles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lgcases.finding import Fault, Severity
from lgcases.model import Cost, Vocabularies
from lgcases.model.links import Figure, links_of
from lgcases.model.walk import NOUNS
from lgcases.text import nearest
from lgcases.validation.rule import RecordContext, certain_edit, record_rule
from lgcases.validation.rules.circles import circles
from lgcases.validation.rules.samples import with_claims, with_costs, with_outcome


class _Figures(NamedTuple):
    """The figures that name others, and those that others can name: of one id the first."""

    linked: list[Figure]
    known: dict[str, Figure]


def _figures(context: RecordContext) -> _Figures:
    linked: list[Figure] = []
    known: dict[str, Figure] = {}
    for section, index, item in context.quantified_items:
        if item.id is not None:
            known.setdefault(item.id, Figure(section, index, item))
        if item.part_of or item.replaces or item.result_of:
            linked.append(Figure(section, index, item))
    return _Figures(linked, known)


def _with_id(context: RecordContext) -> dict[str, Figure]:
    return context.once(_figures).known


def _linked(context: RecordContext) -> list[Figure]:
    return context.once(_figures).linked


def linked_pairs(context: RecordContext) -> list[tuple[Figure, str, Figure]]:
    """Each figure with the field by which it names another one, and that one."""
    linked, known = context.once(_figures)
    return [
        (figure, field, known[id])
        for figure in linked
        for field, id in links_of(figure.item)
        if id in known and id != figure.item.id
    ]


@record_rule(
    "LG338",
    Severity.ERROR,
    'a figure above has the id "{id}" too',
    of=_with_id,
    why="Nobody can tell which of the two another figure is a part or the result of.",
    fix="Give each claim, cost and outcome an id of its own, and check what refers to it.",
    wrong=with_claims({"id": "saving"}, {"id": "saving", "as_of": 2018}),
    right=with_claims({"id": "saving-2016"}, {"id": "saving-2018", "as_of": 2018}),
)
def repeated_figure_id(context: RecordContext) -> Iterator[Fault]:
    """Two claims, costs or outcomes have the same id."""
    known = context.once(_with_id)
    for section, index, item in context.quantified_items:
        if item.id is not None and known[item.id].item is not item:
            yield repeated_figure_id.at(f"/{section}/{index}/id", id=item.id)


def _is_repeated(context: RecordContext) -> bool:
    """Whether two figures have the same id."""
    known = context.once(_with_id)
    return len(known) < sum(item.id is not None for _, _, item in context.quantified_items)


@record_rule(
    "LG339",
    Severity.ERROR,
    'no claim, cost or outcome of this record has the id "{id}"',
    of=_linked,
    why="The two figures are shown and added up as if they had nothing to do with each other.",
    fix="Correct the id, or give the figure that is meant this id.",
    wrong=with_claims({"id": "saving-2016"}, {"as_of": 2018, "replaces": "saving-2015"}),
    right=with_claims({"id": "saving-2016"}, {"as_of": 2018, "replaces": "saving-2016"}),
)
def unknown_figure(context: RecordContext) -> Iterator[Fault]:
    """A figure names another one that the record does not have."""
    linked, known = context.once(_figures)
    if context.lacks_id("savings", "costs", "outcomes") or _is_repeated(context):
        return  # the faulty id may be the one that is meant
    for figure in linked:
        for field, id in links_of(figure.item):
            if id not in known:
                near = nearest(id, sorted(known), n=2, cutoff=0.75)
                yield unknown_figure.at(
                    f"{figure.pointer}/{field}",
                    id=id,
                    help=_what_else(id, context),
                    near=near[0] if near else None,
                    edit=certain_edit(id, near),
                )


def _what_else(id: str, context: RecordContext) -> str | None:
    """What has the id, if it is no figure."""
    initiative = context.initiative
    if initiative.source_of(id) is not None:
        return f'"{id}" is the id of a source'
    if initiative.organisation_of(id) is not None:
        return f'"{id}" is the id of an organisation'
    return None


@record_rule(
    "LG340",
    Severity.ERROR,
    'the {noun} names itself in {field}: "{id}"',
    of=_linked,
    why="Nothing is a part of itself, its own result or a later statement of itself.",
    fix="Name the other figure that is meant, or delete the field.",
    wrong=with_claims({"id": "saving-2016", "part_of": "saving-2016"}),
    right=with_claims(
        {"id": "saving-2016", "part_of": "saving-in-all"},
        {"id": "saving-in-all", "statement": "It saves £9m a year.", "amount": 9000000},
    ),
)
def link_to_itself(context: RecordContext) -> Iterator[Fault]:
    """A figure names its own id."""
    for figure in context.once(_linked):
        for field, id in links_of(figure.item):
            if id == figure.item.id:
                at, noun = f"{figure.pointer}/{field}", NOUNS[figure.section]
                yield link_to_itself.at(at, noun=noun, field=field, id=id)


@record_rule(
    "LG341",
    Severity.ERROR,
    "the links run in a circle: {circle}",
    of=linked_pairs,
    why="In a circle no figure is the whole, the newest or the first.",
    fix="Look at the sources for which of them is the part, the later statement or the result, and "
    "delete the link that runs the other way.",
    wrong=with_claims(
        {"id": "one", "part_of": "other"}, {"id": "other", "as_of": 2018, "replaces": "one"}
    ),
    right=with_claims({"id": "one"}, {"id": "other", "as_of": 2018, "replaces": "one"}),
)
def circular_link(context: RecordContext) -> Iterator[Fault]:
    """Links lead from a figure over others back to it."""
    pairs = context.once(linked_pairs)
    if len(pairs) < 2:
        return
    places: dict[str, dict[str, str]] = {}
    for figure, field, other in pairs:
        if figure.item.id is not None and other.item.id is not None:
            at = f"{figure.pointer}/{field}"
            places.setdefault(figure.item.id, {}).setdefault(other.item.id, at)
    for at, circle in circles(places):
        yield circular_link.at(at, circle=circle)


@record_rule(
    "LG342",
    Severity.ERROR,
    "{field} names {other}, but this is {one}",
    of=linked_pairs,
    why="Savings, costs and results of other kinds are never added up or set against each other.",
    fix="Name a figure of the same section. Only a cost of the kind loss may be the result of a "
    "claim: of the saving that was expected.",
    wrong=with_claims({"id": "saving"}) + "\n" + with_outcome(part_of="saving"),
    right=with_claims({"id": "saving"})
    + "\n"
    + with_costs({"kind": "loss", "result_of": "saving", "evidence": "achieved-self-reported"}),
)
def link_to_another_section(context: RecordContext) -> Iterator[Fault]:
    """A figure is linked to one of another section."""
    for figure, field, other in context.once(linked_pairs):
        if figure.section != other.section and not _is_loss(
            figure, field, other, context.vocabularies
        ):
            yield link_to_another_section.at(
                f"{figure.pointer}/{field}",
                field=field,
                one=_WITH_ARTICLE[figure.section],
                other=_WITH_ARTICLE[other.section],
            )


def _is_loss(figure: Figure, field: str, other: Figure, vocabularies: Vocabularies) -> bool:
    """Whether a loss is what came of an expected saving."""
    is_loss = isinstance(figure.item, Cost) and figure.item.kind in vocabularies.losses
    return is_loss and field == "result_of" and other.section == "savings"


_WITH_ARTICLE = {"savings": "a claim", "costs": "a cost", "outcomes": "an outcome"}
