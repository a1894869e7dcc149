"""Claims, costs, outcomes and sizes in words: a first line, and what belongs to it below.

Every figure says what it is about, what it is measured against, which other figures it belongs
to, by the numbers that the reader sees, and who states or contests it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lgcases.claims import Strength, evidence_strength
from lgcases.claims.wording import (
    baseline_words,
    outcome_value,
    size_value,
    stated_in_words,
)
from lgcases.model import (
    Claim,
    ClaimBaseline,
    Initiative,
    Outcome,
    OutcomeBaseline,
    Size,
    StatedBy,
    Vocabularies,
)
from lgcases.model.links import Figure, figures, figures_by_id, links_of
from lgcases.model.walk import NOUNS, LinkedItem, MonetaryItem, ScopedItem
from lgcases.render.document import Item

_FORWARD = {"part_of": "Part of", "replaces": "Replaces", "result_of": "Result of"}
_CASH = {None: "", True: "cash-releasing", False: "not cash-releasing"}


class FigureWords:
    """Puts the figures of one initiative into words."""

    def __init__(self, initiative: Initiative, vocabularies: Vocabularies) -> None:
        self._initiative = initiative
        self._vocabularies = vocabularies
        self._by_id = figures_by_id(initiative)
        self._linking: dict[tuple[str, str], list[Figure]] = {}
        for figure in figures(initiative):
            for field, id in links_of(figure.item):
                self._linking.setdefault((field, id), []).append(figure)

    def claims(self) -> Iterator[Item]:
        """The claims in the order of the record, which gives them their numbers."""
        for claim in self._initiative.savings:
            facts = (
                self._label("nature", claim.nature),
                *self._of_money(claim),
                {"gross": "gross", "net": "net"}.get(
                    claim.cost_treatment, "gross or net not stated"
                ),
                _CASH[claim.cash_releasing],
                *self._at_the_end(claim),
            )
            strength = evidence_strength(claim, self._initiative, self._vocabularies)
            yield Item(
                f"{stated_in_words(claim)}: {claim.statement}{cited(claim.source)}",
                (
                    joined(facts),
                    *self._around("savings", claim),
                    _strength(strength),
                ),
            )

    def costs(self) -> Iterator[Item]:
        """The costs in the order of the record."""
        for cost in self._initiative.costs:
            facts = (
                self._label("cost-kind", cost.kind),
                *self._of_money(cost),
                *self._at_the_end(cost),
            )
            yield Item(
                f"{stated_in_words(cost)}: {cost.statement}{cited(cost.source)}",
                (joined(facts), *self._around("costs", cost)),
            )

    def outcomes(self) -> Iterator[Item]:
        """The outcomes in the order of the record."""
        for outcome in self._initiative.outcomes:
            facts = (
                self._label("evidence", outcome.evidence),
                f"period {outcome.period}" if outcome.period else "",
                f"as of {outcome.as_of}" if outcome.as_of else "",
                f"id {outcome.id}" if outcome.id else "",
            )
            yield Item(
                f"{outcome.measure}: {outcome_value(outcome)}{cited(outcome.source)}",
                (*present(joined(facts)), *self._around("outcomes", outcome)),
            )

    def sizes(self) -> Iterator[Item]:
        """How large the initiative is, in the order of the record."""
        for size in self._initiative.size:
            facts = (
                f"period {size.period}" if size.period else "",
                f"as of {size.as_of}" if size.as_of else "",
            )
            kind = self._vocabularies["size-kind"].label(size.kind)
            yield Item(
                f"{kind}: {size_value(size)}{cited(size.source)}",
                (*present(joined(facts)), *self._said_of(size), *present(size.note)),
            )

    def about(self, item: ScopedItem) -> str:
        """Which organisations, services and models it is about; empty where that is all."""
        bodies = (self._initiative.organisation_of(id) for id in item.organisations)
        names = [
            id if body is None else body.name
            for id, body in zip(item.organisations, bodies, strict=True)
        ]
        services = map(self._vocabularies["service"].label, item.services)
        models = map(self._vocabularies["model"].label, item.models)
        words = "; ".join((*names, *services, *models))
        return f"About: {words}" if words else ""

    def _label(self, vocabulary: str, id: str | None) -> str:
        return self._vocabularies[vocabulary].label(id).lower() if id else ""

    def _of_money(self, item: MonetaryItem) -> Iterator[str]:
        """What decides with what an amount can be compared, for claims and costs alike."""
        yield "basis not stated" if item.basis == "not-stated" else ""
        yield f"period {item.period}" if item.period else "period not stated"
        yield self._label("evidence", item.evidence) or "evidence not stated"

    def _at_the_end(self, item: MonetaryItem) -> Iterator[str]:
        yield f"real terms, prices of {item.price_base}" if item.prices == "real" else ""
        yield "wider than the case" if item.wider_than_case else ""
        yield (
            f"disputed by {item.disputed.by}{cited(item.disputed.source)}" if item.disputed else ""
        )
        yield f"as of {item.as_of}" if item.as_of else ""
        yield f"id {item.id}" if item.id else ""

    def _around(self, section: str, item: LinkedItem) -> Iterator[str]:
        """What surrounds a figure: scope, baseline, other figures, who says it, the note."""
        yield from self._said_of(item)
        if isinstance(item, Claim):
            yield from present(_claim_baseline(item, item.baseline))
        elif isinstance(item, Outcome):
            yield from present(_outcome_baseline(item, item.baseline))
        yield from self._links(section, item)
        yield from present(item.note)

    def _said_of(self, item: LinkedItem | Size) -> Iterator[str]:
        """What a figure covers, and who states it."""
        if not isinstance(item, Outcome) and item.scope:
            yield f"Scope: {item.scope}"
        yield from present(self.about(item))
        yield from present(self._stated_by(item.stated_by))

    def _stated_by(self, stated_by: StatedBy | None) -> str:
        if stated_by is None:
            return ""
        stake = self._label("stake", stated_by.stake)
        return f"Stated by: {stated_by.name} ({stake})" if stated_by.name else f"Stated by: {stake}"

    def _links(self, section: str, item: LinkedItem) -> Iterator[str]:
        """The figures that it names, and those that name it."""
        for field, id in links_of(item):
            yield f"{_FORWARD[field]} {self._named(id, with_amount=field == 'part_of')}"
        if item.id is None or self._by_id[item.id].item is not item:
            return
        replacing = self._linking.get(("replaces", item.id), ())
        if replacing:
            yield f"Replaced by {', '.join(map(_name, replacing))}"
        results = self._linking.get(("result_of", item.id), ())
        if results:
            plural = "s" if len(results) > 1 else ""
            yield f"Its result{plural}: {', '.join(map(_name, results))}"
        parts = self._linking.get(("part_of", item.id), ())
        if parts:
            alike = all(part.section == section for part in parts)
            numbers = (f"{part.number + 1}" if alike else _name(part) for part in parts)
            yield f"Parts: {', '.join(numbers)}"

    def _named(self, id: str, *, with_amount: bool) -> str:
        figure = self._by_id.get(id)
        if figure is None:
            return f"{id}, which the record does not have"
        return f"{_name(figure)}: {_amount(figure.item)}" if with_amount else _name(figure)


def joined(facts: Iterable[str], separator: str = "; ") -> str:
    """The facts that are known."""
    return separator.join(fact for fact in facts if fact)


def cited(ids: tuple[str, ...]) -> str:
    """The sources of a fact, behind it; nothing where none is named."""
    return f" [{', '.join(ids)}]" if ids else ""


def present(text: str | None) -> tuple[str, ...]:
    """The text alone, or nothing where there is none."""
    return (text,) if text else ()


def _name(figure: Figure) -> str:
    """What a reader calls a figure: ``claim 3``."""
    return f"{NOUNS[figure.section]} {figure.number + 1}"


def _amount(item: LinkedItem) -> str:
    return outcome_value(item) if isinstance(item, Outcome) else stated_in_words(item)


def _claim_baseline(claim: Claim, baseline: ClaimBaseline | None) -> str:
    if baseline is None:
        return ""
    words = f"{baseline_words(baseline)}{cited(baseline.source)}"  # of GBP 5,400,000 …
    if claim.basis == "percentage":
        return f"O{words[1:]}"
    return f"Against {words.partition(' ')[2]}"


def _outcome_baseline(outcome: Outcome, baseline: OutcomeBaseline | None) -> str:
    if baseline is None:
        return ""
    words = baseline_words(baseline, outcome.unit)  # against 52% …
    return f"A{words[1:]}{cited(baseline.source)}"


def _strength(strength: Strength) -> str:
    """The grade, and why each point was given or not."""
    *earning, contest = strength.points
    given = [point.name for point in earning if point.given]
    others = [f"{point.name} ({point.reason})" for point in earning if not point.given]
    sentences = [f"Evidence strength {strength.words}"]
    if given:
        sentences.append(f"A point each for: {'; '.join(given)}")
    if others:
        sentences.append(f"No point for: {'; '.join(others)}")
    if not contest.given:
        sentences.append(f"{contest.reason[:1].upper()}{contest.reason[1:]}")
    return ". ".join(sentences)
