"""Rules of the strength of evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import Claim, Vocabularies
from lgcases.model.walk import MonetaryItem
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim, with_organisations, with_sources
from lgcases.validation.rules.source import repeated_ids

_PARTISAN = frozenset({"partisan"})


@record_rule(
    "LG417",
    Severity.ADVICE,
    "everything rests on one publisher: {publisher}",
    why="What only one organisation says, above all one that takes part, is the weakest evidence.",
    fix="Look for another publisher: an audit, an evaluation, a committee paper, the press. Add "
    "what it says to the record. Where you have looked and found none, allow this with the reason.",
    wrong=with_organisations({}) + "\n" + with_sources({}),
    right=with_organisations({})
    + "\n"
    + with_sources(
        {},
        {
            "id": "news",
            "title": "Savings of the council",
            "publisher": "A newspaper",
            "kind": "press",
        },
    ),
)
def one_publisher(context: RecordContext) -> Iterator[Fault]:
    """All sources have the same publisher.

    Of an initiative whose organisations nobody has named, no other source can be found.
    """
    if not context.is_identified:
        return
    publishers = {source.publisher for source in context.initiative.sources}
    if len(publishers) == 1:
        publisher = publishers.pop()
        if publisher:
            yield one_publisher.at("/sources", publisher=publisher)


@record_rule(
    "LG418",
    Severity.ADVICE,
    "only the press reports this saving as achieved",
    why="Newspapers repeat what they are told; the accounts show what was saved.",
    fix="Look for the council's own report or an auditor's, and add it as a source. Where "
    "somebody without a part in the initiative states the figure, say so in stated_by.",
    wrong=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        evidence="achieved-self-reported",
        source="news",
    )
    + "\n"
    + with_sources(
        {
            "id": "news",
            "title": "Savings of the council",
            "publisher": "A newspaper",
            "kind": "press",
        }
    ),
    right=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        evidence="achieved-self-reported",
        source="[news, report]",
    )
    + "\n"
    + with_sources(
        {
            "id": "news",
            "title": "Savings of the council",
            "publisher": "A newspaper",
            "kind": "press",
        },
        {},
    ),
)
def press_only(context: RecordContext) -> Iterator[Fault]:
    """An achieved saving of the initiative has no source but press and blogs.

    What outsiders state, and what something larger saved, is in no report of the council on it.
    """
    vocabularies = context.vocabularies
    press = _ids_of(context, vocabularies.reporting_sources)
    if press:
        for index, claim in context.claims:
            is_saving = (
                claim.evidence in vocabularies.achieved and claim.nature in vocabularies.savings
            )
            if is_saving and _only(claim, press) and _is_own(claim, vocabularies):
                yield press_only.at(f"/savings/{index}/source")


def _ids_of(context: RecordContext, kinds: Collection[str]) -> set[str]:
    """The ids of the sources of these kinds; without those of which the kind is not certain."""
    ids = {source.id for source in context.initiative.sources if source.kind in kinds}
    return ids - context.once(repeated_ids)


def _is_own(claim: Claim, vocabularies: Vocabularies) -> bool:
    """Whether those who take part would report the figure themselves."""
    stated_by = claim.stated_by
    is_of_others = stated_by is not None and stated_by.stake not in vocabularies.stakes_of_members
    return not claim.wider_than_case and not is_of_others


def _only(item: MonetaryItem, ids: Collection[str]) -> bool:
    """Whether the figure has sources, and all of them are among these."""
    return bool(item.source) and all(id in ids for id in item.source)


@record_rule(
    "LG419",
    Severity.WARNING,
    "only a partisan source states this figure, and neither stated_by nor a note says so",
    why="Parties and campaigns choose their figures to win an argument.",
    fix="Look for the paper that the figure comes from, or name in stated_by who states it.",
    wrong=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        evidence="achieved-self-reported",
        source="leaflet",
    )
    + "\n"
    + with_sources(
        {"id": "leaflet", "title": "Election leaflet", "publisher": "A party", "kind": "partisan"}
    ),
    right=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        evidence="achieved-self-reported",
        source="leaflet",
        stated_by="{name: The governing party, stake: own}",
    )
    + "\n"
    + with_sources(
        {"id": "leaflet", "title": "Election leaflet", "publisher": "A party", "kind": "partisan"}
    ),
)
def partisan_only(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost has no source but partisan ones, and nothing says who states it."""
    partisan = _ids_of(context, _PARTISAN)
    if partisan:
        for section, index, item in context.monetary_items:
            if item.note is None and item.stated_by is None and _only(item, partisan):
                yield partisan_only.at(f"/{section}/{index}/source")


@record_rule(
    "LG420",
    Severity.WARNING,
    "the evidence is {evidence}, but only those who take part say so",
    why="Independently confirmed savings are the strongest there are; no source here confirms one.",
    fix="Add the audit, inspection or study as a source, or name in stated_by who confirmed it. "
    "Otherwise it is achieved-self-reported.",
    wrong=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        evidence="achieved-independent",
        source="page",
    )
    + "\n"
    + with_sources({"id": "page", "title": "Our savings", "kind": "council-page"}),
    right=with_claim(
        statement="It saved £5m.",
        basis="single-year",
        evidence="achieved-independent",
        source="audit",
    )
    + "\n"
    + with_sources(
        {
            "id": "audit",
            "title": "Report of the auditor",
            "publisher": "An audit office",
            "kind": "audit",
        }
    ),
)
def unconfirmed(context: RecordContext) -> Iterator[Fault]:
    """A figure is called independently confirmed, but those who take part are its only source."""
    vocabularies = context.vocabularies
    for section, index, item in context.monetary_items:
        if item.evidence not in vocabularies.confirmed or item.note is not None:
            continue
        if item.stated_by is not None and item.stated_by.stake in vocabularies.independent_stakes:
            continue
        if _only(item, _ids_of(context, vocabularies.interested_sources)):
            yield unconfirmed.at(f"/{section}/{index}/evidence", evidence=item.evidence)
