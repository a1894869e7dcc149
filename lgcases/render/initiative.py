"""Everything that is known of an initiative, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lgcases.claims import Strength, evidence_strength, initiative_grade
from lgcases.claims.wording import claim_amount, cost_amount, outcome_value
from lgcases.model import (
    Claim,
    Cost,
    Event,
    Initiative,
    Organisation,
    Outcome,
    Source,
    Vocabularies,
)
from lgcases.render.document import Card, Item, Section


def describe(initiative: Initiative, vocabularies: Vocabularies) -> Card:
    """An initiative with its sections in reading order; those without content are left out."""
    sections = tuple(_sections(initiative, vocabularies))
    return Card(initiative.title, initiative.summary, sections)


def _sections(initiative: Initiative, vocabularies: Vocabularies) -> Iterator[Section]:
    words = _Words(initiative, vocabularies)
    yield Section("Overview", items=tuple(words.overview()))
    yield Section("Organisations", items=tuple(map(words.organisation, initiative.organisations)))
    for name in ("context", "approach", "results", "lessons"):
        prose = getattr(initiative, name)
        if prose:
            yield Section(name.capitalize(), prose=prose.strip())
    if initiative.history:
        yield Section("History", items=tuple(map(words.event, words.in_order())))
    claims = tuple(map(words.claim, initiative.savings))
    none = None if claims else "No saving is stated in the sources."
    yield Section("Savings as stated", none, claims, ordered=True)
    if initiative.costs:
        yield Section("Costs", items=tuple(map(words.cost, initiative.costs)))
    if initiative.outcomes:
        yield Section("Outcomes", items=tuple(map(words.outcome, initiative.outcomes)))
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
        status = self._label("status", initiative.status)
        if initiative.status_as_of:
            status += f", as of {initiative.status_as_of}{_cited(initiative.status_source)}"
        place = self._label("country", initiative.country)
        life = f"{initiative.started or 'start not known'} to {initiative.ended or 'no end known'}"
        pairs = (
            ("Id", initiative.id),
            ("Formerly", ", ".join(initiative.aliases)),
            ("Delivery model", self._labels("model", initiative.models)),
            ("Category", self._labels("category", tuple(categories))),
            ("Service area", self._labels("service", initiative.services)),
            ("Where", f"{place} ({initiative.region})" if initiative.region else place),
            ("Status", status),
            ("Running", life),
            ("Evidence strength", self._strongest()),
            ("Related", ", ".join(each.id for each in initiative.related)),
        )
        if initiative.withdrawn:
            yield Item(f"Withdrawn {initiative.withdrawn.date}: {initiative.withdrawn.reason}")
        yield from (Item(f"{name}: {value}") for name, value in pairs if value)

    def _strongest(self) -> str:
        grade = initiative_grade(self._initiative, self._vocabularies)
        return "" if grade is None else f"{grade} of 5, that of the strongest claim"

    def organisation(self, organisation: Organisation) -> Item:
        facts = [
            self._labels("role", organisation.roles).lower(),
            self._label("organisation-type", organisation.type).lower(),
            organisation.code or "",
            self._label("country", organisation.country),
            f"joined {organisation.joined}" if organisation.joined else "",
            f"left {organisation.left}" if organisation.left else "",
        ]
        head = f"{organisation.name} ({_joined(facts, ', ')}){_cited(organisation.source)}"
        return Item(head, _present(organisation.note))

    def in_order(self) -> list[Event]:
        return sorted(
            self._initiative.history,
            key=lambda event: (
                event.date is None,
                event.date and (event.date.first, event.date.last),
            ),
        )

    def event(self, event: Event) -> Item:
        kind = self._label("event", event.event).lower()
        return Item(f"{event.date or 'date not known'}, {kind}: {event.what}{_cited(event.source)}")

    def claim(self, claim: Claim) -> Item:
        facts = [
            self._label("nature", claim.nature).lower(),
            "basis not stated" if claim.basis == "not-stated" else "",
            f"period {claim.period}" if claim.period else "period not stated",
            self._label("evidence", claim.evidence).lower() or "evidence not stated",
            {"gross": "gross", "net": "net"}.get(claim.cost_treatment, "gross or net not stated"),
            _CASH[claim.cash_releasing],
            f"real terms, prices of {claim.price_base}" if claim.prices == "real" else "",
            "wider than the case" if claim.wider_than_case else "",
            "disputed" if claim.disputed else "",
            f"as of {claim.as_of}" if claim.as_of else "",
        ]
        scope = f"Scope: {claim.scope}" if claim.scope else None
        return Item(
            f"{claim_amount(claim)}: {claim.statement}{_cited(claim.source)}",
            (
                _joined(facts),
                *_present(scope),
                *_present(claim.note),
                _strength(evidence_strength(claim, self._initiative, self._vocabularies)),
            ),
        )

    def cost(self, cost: Cost) -> Item:
        facts = [
            self._label("cost-kind", cost.kind).lower(),
            f"period {cost.period}" if cost.period else "",
            self._label("evidence", cost.evidence).lower(),
            f"as of {cost.as_of}" if cost.as_of else "",
            f"scope: {cost.scope}" if cost.scope else "",
        ]
        head = f"{cost_amount(cost)}: {cost.statement}{_cited(cost.source)}"
        return Item(head, (_joined(facts), *_present(cost.note)))

    def outcome(self, outcome: Outcome) -> Item:
        facts = [
            self._label("evidence", outcome.evidence).lower(),
            f"period {outcome.period}" if outcome.period else "",
            f"as of {outcome.as_of}" if outcome.as_of else "",
        ]
        head = f"{outcome.measure}: {outcome_value(outcome)}{_cited(outcome.source)}"
        return Item(head, (*_present(_joined(facts)), *_present(outcome.note)))

    def source(self, source: Source) -> Item:
        kind = self._label("source-kind", source.kind).lower()
        facts = [source.publisher, kind]
        if source.published:
            facts.append(f"published {source.published}")
        if source.accessed:
            facts.append(f"read {source.accessed}")
        links = (source.url, f"archived: {source.archive}" if source.archive else None)
        details = (*(link for link in links if link), *_present(source.note))
        return Item(f"[{source.id}] {source.title}. {', '.join(facts)}", details)


def _strength(strength: Strength) -> str:
    """The grade, and why each point was given or withheld."""
    *earning, contest = strength.points
    given = "; ".join(point.name for point in earning if point.given) or "nothing"
    withheld = "; ".join(f"{point.name} ({point.reason})" for point in earning if not point.given)
    words = f"Evidence strength {strength.words}: given for {given}"
    if withheld:
        words += f"; withheld for {withheld}"
    return words if contest.given else f"{words}; {contest.reason}"


_CASH = {None: "", True: "cash-releasing", False: "not cash-releasing"}


def _joined(facts: Iterable[str], separator: str = "; ") -> str:
    """The facts that are known."""
    return separator.join(fact for fact in facts if fact)


def _cited(ids: tuple[str, ...]) -> str:
    return f" [{', '.join(ids)}]" if ids else ""


def _present(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()
