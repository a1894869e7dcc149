"""What is said of a case in its column, in plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from lgcases.claims.unavailable import Refusal
from lgcases.claims.wording import cost_short
from lgcases.compare.cases import Case, CaseClaim
from lgcases.compare.figure import Figure
from lgcases.compare.partners import Population
from lgcases.compare.result import Comparison, Row
from lgcases.compare.terms import MONEY_BASES, NOT_STATED
from lgcases.model import Cost, Event, Outcome, Vocabularies
from lgcases.model.terms import NOT_MONEY
from lgcases.render.wording import figure_short
from lgcases.render.words import outcome_value
from lgcases.text import one_line

#: Lines of a cell by the label of their row.
Cells = dict[str, list[str]]

_BASES = (*MONEY_BASES, NOT_STATED, *sorted(NOT_MONEY))
_NO_SAVING = "Saving"
_LAST = ("Costs", "Outcomes")


def _saving(basis: str) -> str:
    return f"Saving, {'one-off' if basis == 'one-off' else basis.replace('-', ' ')}"


#: Labels of the rows of savings, in order.
_SAVINGS = (_NO_SAVING, *map(_saving, _BASES))


def case_cells(case: Case, comparison: Comparison, vocabularies: Vocabularies) -> Cells:
    """All that a case is compared by: the lines of each cell, by the label of its row."""
    initiative = case.initiative
    wanted = wanted_claims(comparison)

    def labels(vocabulary: str, ids: Sequence[str]) -> list[str]:
        return [vocabularies[vocabulary].label(id) for id in ids]

    status = vocabularies["status"].label(initiative.status)
    if initiative.status_as_of:
        status += f", as of {initiative.status_as_of}"
    found: Cells = {"Id": [initiative.id]}
    if initiative.withdrawn:
        found["Withdrawn"] = [f"{initiative.withdrawn.date}: {initiative.withdrawn.reason}"]
    found |= {
        "Delivery model": labels("model", initiative.models),
        "Service area": ["; ".join(labels("service", initiative.services))],
        "Country": labels("country", [initiative.country]),
        "Running": [
            f"{initiative.started or 'start not known'} to {initiative.ended or 'no end known'}"
        ],
        "Status": [status],
        "What happened": [_event(each, vocabularies) for each in case.later],
        "Partners": [body.name for body in case.members],
        "Residents": [_residents(case.population)],
        "Evidence strength": ["no claim" if case.strength is None else case.strength.words],
    }
    for basis, claims in case.claims:
        own = [
            _claim(each, wanted[each.ref], vocabularies) for each in claims if each.ref in wanted
        ]
        if own:
            found[_saving(basis)] = own
    if not initiative.savings:
        found[_NO_SAVING] = ["none is stated in the sources"]
    found["Costs"] = [_cost(each, vocabularies) for each in initiative.costs]
    found["Outcomes"] = [_outcome(each) for each in initiative.outcomes]
    return {label: [one_line(line) for line in lines] for label, lines in found.items()}


def labels_of(columns: Sequence[Cells]) -> list[str]:
    """The labels of all cells; those of savings in the order of the bases."""
    found = dict.fromkeys(label for column in columns for label in column)
    savings = [label for label in _SAVINGS if label in found]
    last = [label for label in _LAST if label in found]
    return [*(each for each in found if each not in (*savings, *last)), *savings, *last]


def wanted_claims(comparison: Comparison) -> dict[str, Row | None]:
    """The claims that the options let through, by reference; with the row of those compared."""
    found: dict[str, Row | None] = {each.ref: None for each in comparison.not_comparable}
    return found | {row.ref: row for row in comparison.rows}


def _event(event: Event, vocabularies: Vocabularies) -> str:
    kind = vocabularies["event"].label(event.event).lower()
    return f"{event.date or 'date not known'}, {kind}: {event.what}"


def _residents(found: Population | Refusal) -> str:
    if isinstance(found, Refusal):
        return f"not known: {found.words}"
    return f"{found.total:,} in {found.year}"


def _claim(claim: CaseClaim, row: Row | None, vocabularies: Vocabularies) -> str:
    evidence = claim.claim.evidence
    stated = f"{claim.stated}, {claim.period or 'no period'}"
    figure = claim.figure
    if isinstance(figure, Figure):
        stated += f" ({_measured(figure, row)})"
    parts = [
        stated,
        vocabularies["evidence"].label(evidence).lower() if evidence else "evidence not stated",
        f"strength {claim.strength.words}",
    ]
    if row is not None:
        parts += [caveat.value for caveat in row.caveats]
    elif claim.claim.disputed:
        parts.append("disputed")
    if isinstance(figure, Refusal):
        parts.append(f"not comparable: {figure.words}")
    return "; ".join(parts)


def _measured(figure: Figure, row: Row | None) -> str:
    per = f" per {figure.per}" if figure.per else ""
    prices = "nominal" if figure.prices is None else f"in prices of {figure.price_base}"
    words = f"{figure_short(figure)} {figure.currency}{per} {prices}"
    each = None if row is None or figure.per else row.per_resident
    return f"{words}, {figure_short(each)} per resident" if isinstance(each, Figure) else words


def _cost(cost: Cost, vocabularies: Vocabularies) -> str:
    kind = vocabularies["cost-kind"].label(cost.kind).lower()
    when = f", {cost.period}" if cost.period else ""
    return f"{cost_short(cost)}, {kind}{when}: {cost.statement}"


def _outcome(outcome: Outcome) -> str:
    when = outcome.period or outcome.as_of
    return f"{outcome.measure}: {outcome_value(outcome)}" + (f" ({when})" if when else "")
