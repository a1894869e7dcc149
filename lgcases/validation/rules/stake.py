"""Rules of who states a figure, who contests it, and what stake they have."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import Dispute, Organisation, Size, StatedBy, Vocabularies
from lgcases.model.walk import NOUNS, DatedNumber
from lgcases.text import fold
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim, with_organisations

_OWN = "achieved-self-reported"
_OTHERS = "achieved-reported-by-others"
_CONFIRMED = "achieved-independent"


def _stated(context: RecordContext) -> list[tuple[str, int, DatedNumber, StatedBy]]:
    """What says who states it, with section and number."""
    return [
        (section, index, item, item.stated_by)
        for section, index, item in context.dated_numbers
        if item.stated_by is not None
    ]


@record_rule(
    "LG355",
    Severity.WARNING,
    "the evidence is {evidence}, but whoever states it is {stake}",
    of=_stated,
    why="How far a figure can be relied on depends on who looked at it and what they gain by it.",
    fix="Those who take part report of themselves; others who have examined nothing, opponents "
    "among them, are achieved-reported-by-others; only auditors and researchers confirm.",
    wrong=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        evidence="achieved-self-reported",
        stated_by="{name: Leader of the opposition, stake: opponent}",
    ),
    right=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        evidence="achieved-reported-by-others",
        stated_by="{name: Leader of the opposition, stake: opponent}",
    ),
)
def evidence_not_of_stake(context: RecordContext) -> Iterator[Fault]:
    """The level of evidence does not fit the stake of whoever states an achieved figure."""
    for section, index, item, stated_by in context.once(_stated):
        evidence = None if isinstance(item, Size) else item.evidence
        if evidence is None or evidence not in context.vocabularies.achieved:
            continue
        fitting = _fitting(stated_by.stake, evidence, context.vocabularies)
        if fitting is not None:
            yield evidence_not_of_stake.at(
                f"/{section}/{index}/evidence",
                near=fitting,
                evidence=evidence,
                stake=_called(stated_by, context.vocabularies),
            )


def _fitting(stake: str, evidence: str, vocabularies: Vocabularies) -> str | None:
    """The level that fits the stake; None where the level that is given does."""
    if stake not in vocabularies["stake"]:
        return None  # the schema has refused it
    if stake in vocabularies.independent_stakes:
        return None if evidence in vocabularies.confirmed else _CONFIRMED
    fitting = _OWN if stake in vocabularies.stakes_of_members else _OTHERS
    return None if evidence == fitting else fitting


def _called(stated_by: StatedBy, vocabularies: Vocabularies) -> str:
    """The stake in words, with an article: "an opponent"."""
    label = vocabularies["stake"].label(stated_by.stake).lower()
    if stated_by.stake == "own":
        return "the body whose initiative it is"
    return f"{'an' if label[0] in 'aeiou' else 'a'} {label}"


@record_rule(
    "LG356",
    Severity.WARNING,
    '"{name}" is an organisation of this record, but its stake is {stake}',
    of=_stated,
    why="A body that takes part is no outsider: its figure would pass for one of a witness.",
    fix="Set the stake to own, partner or contractor, or correct the name.",
    wrong=with_organisations({"name": "Northshire District Council"})
    + "\n"
    + with_claim(stated_by="{name: Northshire District Council, stake: third-party}"),
    right=with_organisations({"name": "Northshire District Council"})
    + "\n"
    + with_claim(stated_by="{name: Northshire District Council, stake: own}"),
)
def organisation_as_outsider(context: RecordContext) -> Iterator[Fault]:
    """A body that takes part is called a third party or an opponent.

    One that has left may well be.
    """
    independent = context.vocabularies.independent_stakes
    members = context.vocabularies.stakes_of_members
    for section, index, _, stated_by in context.once(_stated):
        if stated_by.name is None:
            continue
        if stated_by.stake in independent or stated_by.stake in members:
            continue
        organisation = _named(stated_by.name, context.initiative.organisations)
        if organisation is not None and organisation.left is None:
            at = f"/{section}/{index}/stated_by/stake"
            yield organisation_as_outsider.at(at, name=stated_by.name, stake=stated_by.stake)


def _named(name: str, organisations: tuple[Organisation, ...]) -> Organisation | None:
    """The organisation of this name, which may also be given by its id."""
    wanted = fold(name)
    return next((each for each in organisations if wanted in (fold(each.name), each.id)), None)


def _disputes(context: RecordContext) -> list[tuple[str, int, Dispute]]:
    """The disputes of the record, with section and number of what is disputed."""
    return [
        (section, index, item.disputed)
        for section, index, item in context.monetary_items
        if item.disputed is not None
    ]


@record_rule(
    "LG357",
    Severity.WARNING,
    'the {noun} is disputed by "{by}", which names nobody',
    of=_disputes,
    why="A dispute counts against a figure; it must be plain whose word stands against whose.",
    fix="Name the body or office that contests it, and in source where that can be read. Where "
    "nobody is named, delete disputed and write the doubt into the note.",
    wrong=with_claim(disputed="{by: See the note}", note="It is contested."),
    right=with_claim(disputed="{by: External auditor}", note="The audit found no baseline."),
)
def disputed_by_nobody(context: RecordContext) -> Iterator[Fault]:
    """A dispute has words in the place of the name of whoever contests the figure."""
    for section, index, dispute in context.once(_disputes):
        if _is_nobody(dispute.by):
            at, noun = f"/{section}/{index}/disputed/by", NOUNS[section]
            yield disputed_by_nobody.at(at, noun=noun, by=dispute.by)


def _is_nobody(by: str) -> bool:
    words = fold(by).strip(" .")
    return words in _NOBODY or words.startswith(("see ", "not "))


_NOBODY = frozenset(
    {"yes", "true", "others", "critics", "some", "somebody", "someone", "various", "several"}
    | {"people", "sources", "the source", "the sources", "a source", "n/a", "it is disputed"}
)
