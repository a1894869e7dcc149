"""Everything that is known of an initiative, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.claims import initiative_grade
from lgcases.model import Event, Initiative, Organisation, Related, Source, Vocabularies
from lgcases.model.walk import NARRATIVE
from lgcases.render.document import Card, Item, Section
from lgcases.render.figures import FigureWords, cited, joined, present
from lgcases.render.status import life, status_words


def describe(initiative: Initiative, vocabularies: Vocabularies) -> Card:
    """An initiative with its sections in reading order; those without content are left out."""
    sections = tuple(_sections(initiative, vocabularies))
    return Card(initiative.title, initiative.summary, sections)


def _sections(initiative: Initiative, vocabularies: Vocabularies) -> Iterator[Section]:
    words, figures = _Words(initiative, vocabularies), FigureWords(initiative, vocabularies)
    yield Section("Overview", items=tuple(words.overview()))
    yield Section("Organisations", items=tuple(map(words.organisation, initiative.organisations)))
    if initiative.size:
        yield Section("Size", items=tuple(figures.sizes()))
    for name in NARRATIVE:
        prose = getattr(initiative, name)
        if prose:
            yield Section(name.capitalize(), prose=prose.strip())
    if initiative.history:
        events = (words.event(event, figures.about(event)) for event in words.in_order())
        yield Section("History", items=tuple(events))
    claims = tuple(figures.claims())
    none = None if claims else "No saving is stated in the sources."
    yield Section("Savings as stated", none, claims, ordered=True)
    if initiative.costs:
        yield Section("Costs", items=tuple(figures.costs()), ordered=True)
    if initiative.outcomes:
        yield Section("Outcomes", items=tuple(figures.outcomes()), ordered=True)
    yield Section("Sources", items=tuple(map(words.source, initiative.sources)))


class _Words:
    """Puts each part of one initiative into words: a first line, and details below it."""

    def __init__(self, initiative: Initiative, vocabularies: Vocabularies) -> None:
        self._initiative = initiative
        self._vocabularies = vocabularies

    def _label(self, vocabulary: str, id: str | None) -> str:
        return self._vocabularies[vocabulary].label(id) if id else ""

    def _labels(self, vocabulary: str, ids: tuple[str, ...]) -> str:
        return "; ".join(self._label(vocabulary, id) for id in ids)

    def overview(self) -> Iterator[Item]:
        initiative = self._initiative
        models = self._vocabularies["model"]
        ids = (models.inherited(model, "category") for model in initiative.models)
        categories = dict.fromkeys(id for id in ids if id)
        place = self._label("country", initiative.country)
        pairs = (
            ("Id", initiative.id),
            ("Formerly", ", ".join(initiative.aliases)),
            ("Delivery model", self._labels("model", initiative.models)),
            ("Category", self._labels("category", tuple(categories))),
            ("Service area", self._labels("service", initiative.services)),
            ("Aims", self._labels("aim", initiative.aims)),
            ("Where", f"{place} ({initiative.region})" if initiative.region else place),
            (
                "Status",
                status_words(initiative, self._vocabularies) + cited(initiative.status_source),
            ),
            ("Running", life(initiative, self._vocabularies)),
            ("Evidence strength", self._strongest()),
        )
        if initiative.withdrawn:
            yield Item(f"Withdrawn {initiative.withdrawn.date}: {initiative.withdrawn.reason}")
        yield from (Item(f"{name}: {value}") for name, value in pairs if value)
        yield from map(self.related, initiative.related)

    def related(self, related: Related) -> Item:
        relation = self._label("relation", related.relation)
        return Item(f"{relation}: {related.id}", present(related.note))

    def _strongest(self) -> str:
        grade = initiative_grade(self._initiative, self._vocabularies)
        return "" if grade is None else f"{grade} of 5, that of the strongest claim"

    def organisation(self, organisation: Organisation) -> Item:
        facts = [
            self._labels("role", organisation.roles).lower(),
            self._label("organisation-type", organisation.type).lower(),
            organisation.code or "",
            f"id {organisation.id}" if organisation.id else "",
            f"stands for {organisation.count:,} bodies" if organisation.count > 1 else "",
            "not named by the source" if organisation.unnamed else "",
            self._label("country", organisation.country),
            f"joined {organisation.joined}" if organisation.joined else "",
            f"left {organisation.left}" if organisation.left else "",
        ]
        head = f"{organisation.name} ({joined(facts, ', ')}){cited(organisation.source)}"
        return Item(head, present(organisation.note))

    def in_order(self) -> list[Event]:
        return sorted(
            self._initiative.history,
            key=lambda event: (
                event.date is None,
                event.date and (event.date.first, event.date.last),
            ),
        )

    def event(self, event: Event, about: str) -> Item:
        kind = self._label("event", event.event).lower()
        head = f"{event.date or 'date not known'}, {kind}: {event.what}{cited(event.source)}"
        return Item(head, present(about))

    def source(self, source: Source) -> Item:
        kind = self._label("source-kind", source.kind).lower()
        facts = [source.publisher, kind]
        if source.published:
            facts.append(f"published {source.published}")
        if source.accessed:
            facts.append(f"accessed {source.accessed}")
        if source.read:
            facts.append(f"read: {self._label('read', source.read).lower()}")
        links = (source.url, f"archived: {source.archive}" if source.archive else None)
        details = (*(link for link in links if link), *present(source.note))
        head = f"[{source.id}] {source.title}. {', '.join(facts)}"
        return Item(head, details, key=source.id)
