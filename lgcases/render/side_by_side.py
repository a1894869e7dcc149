"""Cases as columns: what each is, who takes part, what it claims, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from lgcases.compare.cases import Case, CaseClaim
from lgcases.compare.comparison import Comparison, Row
from lgcases.compare.figure import Figure
from lgcases.compare.partners import Population
from lgcases.compare.refusal import Refusal
from lgcases.compare.stated import cost_short
from lgcases.compare.terms import MONEY_BASES, NOT_MONEY, NOT_STATED
from lgcases.model import Cost, Event, Outcome, Vocabulary
from lgcases.render.amounts import NOTHING, figure_short
from lgcases.render.comparison import about
from lgcases.render.comparison_data import figure_document, footer_document, step_documents
from lgcases.render.page import Entry, Head, Part, Table
from lgcases.render.plain import number, to_plain
from lgcases.render.table import Column, write_json, write_rows
from lgcases.render.text import one_line
from lgcases.render.trail import trail_sections
from lgcases.render.words import outcome_value

Vocabularies = Mapping[str, Vocabulary]
#: Lines of a cell by the label of their row.
Cells = dict[str, list[str]]

TITLE = "Cases side by side"
_HEADING = "What they are, claim and came to"
_LABEL_WIDTH = 12
#: The narrowest column that a case can be read in.
_CASE_WIDTH = 26
_GAP = 2
_BASES = (*MONEY_BASES, NOT_STATED, *sorted(NOT_MONEY))
_NO_SAVING = "Saving"
_LAST = ("Costs", "Outcomes")


def _saving(basis: str) -> str:
    return f"Saving, {'one-off' if basis == 'one-off' else basis.replace('-', ' ')}"


#: Labels of the rows of savings, in order.
_SAVINGS = (_NO_SAVING, *map(_saving, _BASES))


def cases_page(
    cases: Sequence[Case],
    comparison: Comparison,
    vocabularies: Vocabularies,
    room: int | None,
    *,
    explain: bool,
) -> Iterator[Part]:
    """One table, or as many as it takes for the cases to fit into ``room`` characters.

    Args:
        cases: The columns.
        comparison: The comparison of the same initiatives: which claims are wanted, their
            caveats, and the footer.
        vocabularies: For the labels of terms.
        room: Characters of a line; None where lines have no end.
        explain: Whether the trail of every figure follows.
    """
    at_once = len(cases)
    if room is not None:
        at_once = max(1, (room - _LABEL_WIDTH) // (_CASE_WIDTH + _GAP))
    for start in range(0, len(cases), at_once):
        shown = cases[start : start + at_once]
        columns = [case_cells(case, comparison, vocabularies) for case in shown]
        heads = (
            Head("Case", most=_LABEL_WIDTH),
            *(Head(one_line(c.initiative.title)) for c in shown),
        )
        yield Table(_HEADING, heads, tuple(_entries(columns)), spaced=True)
    if explain:
        yield from trail_sections(comparison.rows)
    yield about(comparison, rounded=bool(comparison.groups))


def write_case_rows(
    out: TextIO,
    format: str,
    cases: Sequence[Case],
    comparison: Comparison,
    vocabularies: Vocabularies,
) -> None:
    """Write one row for each thing compared, and one column for each case, by its id."""
    ids = [case.initiative.id for case in cases]
    cells = [case_cells(case, comparison, vocabularies) for case in cases]
    rows = (
        {"case": label} | {id: own.get(label, []) for id, own in zip(ids, cells, strict=True)}
        for label in _labels(cells)
    )
    write_rows(out, format, [Column(each, each) for each in ("case", *ids)], rows)


def write_cases_json(
    out: TextIO,
    cases: Sequence[Case],
    comparison: Comparison,
    options: dict[str, Any],
    *,
    explain: bool,
) -> None:
    """Write one document: each record with its figures, population and evidence strength."""
    wanted = _wanted(comparison)
    documents = [
        to_plain(case.initiative)
        | {
            "members": [body.name for body in case.members],
            "population": _population(case.population),
            "strength": None if case.strength is None else case.strength.grade,
            "figures": [
                _figure(claim, wanted[claim.ref], explain=explain)
                for _, claims in case.claims
                for claim in claims
                if claim.ref in wanted
            ],
        }
        for case in cases
    ]
    footer = footer_document(comparison)
    write_json(out, "cases", {"options": options, "cases": documents, "footer": footer})


def case_cells(case: Case, comparison: Comparison, vocabularies: Vocabularies) -> Cells:
    """All that a case is compared by: the lines of each cell, by the label of its row."""
    initiative = case.initiative
    wanted = _wanted(comparison)

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


def _entries(columns: Sequence[Cells]) -> Iterator[Entry]:
    for label in _labels(columns):
        yield Entry((label, *(_listed(column.get(label, [])) for column in columns)))


def _listed(lines: Sequence[str]) -> str:
    if len(lines) < 2:
        return "".join(lines) or NOTHING
    return "\n".join(f"- {line}" for line in lines)


def _labels(columns: Sequence[Cells]) -> list[str]:
    """The labels of all columns; those of savings in the order of the bases."""
    found = dict.fromkeys(label for column in columns for label in column)
    savings = [label for label in _SAVINGS if label in found]
    last = [label for label in _LAST if label in found]
    return [*(each for each in found if each not in (*savings, *last)), *savings, *last]


def _wanted(comparison: Comparison) -> dict[str, Row | None]:
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


def _population(found: Population | Refusal) -> dict[str, Any]:
    if isinstance(found, Refusal):
        return {"refused": found.words}
    return {"residents": found.total, "year": found.year}


def _figure(claim: CaseClaim, row: Row | None, *, explain: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"claim": claim.ref, "strength": claim.grade}
    found |= figure_document(claim.figure)
    if row is not None:
        found["caveats"] = [caveat.value for caveat in row.caveats]
        each = row.per_resident
        found["per_resident"] = number(each.amount) if isinstance(each, Figure) else None
        if explain:
            found["trail"] = step_documents(row.trail)
    return found
