"""Cases as columns: what each is, who takes part, what it claims, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from lgcases.claims.unavailable import Unavailable
from lgcases.claims.wording import outcome_value, size_value, stated_short
from lgcases.compare.cases import Case
from lgcases.compare.figure import Figure
from lgcases.compare.links import has_links, name_of
from lgcases.compare.partners import Population
from lgcases.compare.result import Comparison, NotComparable, Row
from lgcases.compare.share import BASELINE
from lgcases.model import Cost, Event, Initiative, Organisation, Outcome, Size, Vocabularies
from lgcases.model.links import figures_by_id
from lgcases.render.comparison import trail_sections
from lgcases.render.comparison_rows import figure_document, footer_document, step_documents
from lgcases.render.document import Entry, Head, Part, Table
from lgcases.render.plain import number, to_plain
from lgcases.render.rows import write_json, write_rows
from lgcases.render.status import life, status_words
from lgcases.render.wording import NOTHING, about, baseline_of, figure_short
from lgcases.text import one_line

TITLE = "Cases side by side"
_HEADING = "Overview, claims and results"
_LABEL_WIDTH = 12
#: The narrowest column that a case can be read in.
_CASE_WIDTH = 26
_GAP = 2
_NO_SAVING = "Saving"
_LAST = ("Costs", "Outcomes")

#: Lines of a cell by the label of their row.
Cells = dict[str, list[str]]


def cases_parts(
    cases: Sequence[Case],
    comparison: Comparison,
    vocabularies: Vocabularies,
    width: int | None,
    *,
    explain: bool,
) -> Iterator[Part]:
    """One table, or as many as it takes for the cases to fit into ``width`` characters.

    Args:
        cases: The columns.
        comparison: The comparison of the same initiatives, for the trails and the footer.
        vocabularies: For the labels of terms.
        width: Characters of a line; None where lines have no end.
        explain: Whether the trail of every figure follows.
    """
    at_once = len(cases)
    if width is not None:
        at_once = max(1, (width - _LABEL_WIDTH) // (_CASE_WIDTH + _GAP))
    for start in range(0, len(cases), at_once):
        shown = cases[start : start + at_once]
        columns = [case_cells(case, vocabularies) for case in shown]
        heads = (
            Head("Case", most=_LABEL_WIDTH),
            *(Head(one_line(case.initiative.title)) for case in shown),
        )
        yield Table(_HEADING, heads, tuple(_entries(columns, vocabularies)), spaced=True)
    if explain:
        yield from trail_sections(comparison.rows)
    yield about(comparison, rounded=bool(comparison.groups))


def write_case_rows(
    out: TextIO, format: str, cases: Sequence[Case], vocabularies: Vocabularies
) -> None:
    """Write one row for each thing compared, and one column for each case, by its id."""
    ids = [case.initiative.id for case in cases]
    cells = [case_cells(case, vocabularies) for case in cases]
    rows = (
        {"case": label} | {id: own.get(label, []) for id, own in zip(ids, cells, strict=True)}
        for label in labels_of(cells, vocabularies)
    )
    write_rows(out, format, ("case", *ids), rows)


def write_cases_json(
    out: TextIO,
    cases: Sequence[Case],
    comparison: Comparison,
    options: dict[str, Any],
    *,
    explain: bool,
) -> None:
    """Write one document: each record with its figures, population and evidence strength."""
    documents = [
        to_plain(case.initiative)
        | {
            "members": [body.name for body in case.members],
            "population": _population(case.population),
            "strength": None if case.strength is None else case.strength.grade,
            "figures": [
                _figure(claim, explain=explain) for _, claims in case.claims for claim in claims
            ],
        }
        for case in cases
    ]
    footer = footer_document(comparison)
    write_json(out, "cases", {"options": options, "cases": documents, "footer": footer})


def case_cells(case: Case, vocabularies: Vocabularies) -> Cells:
    """All that a case is compared by: the lines of each cell, by the label of its row."""
    initiative = case.initiative

    def labels(vocabulary: str, ids: Sequence[str]) -> list[str]:
        return [vocabularies[vocabulary].label(id) for id in ids]

    found: Cells = {"Id": [initiative.id]}
    if initiative.withdrawn:
        found["Withdrawn"] = [f"{initiative.withdrawn.date}: {initiative.withdrawn.reason}"]
    found |= {
        "Delivery model": labels("model", initiative.models),
        "Service area": ["; ".join(labels("service", initiative.services))],
        "Country": labels("country", [initiative.country]),
        "Running": [life(initiative, vocabularies)],
        "Status": [status_words(initiative, vocabularies)],
        "What happened": [_event(event, vocabularies) for event in case.later],
        "Partners": [_partner(body) for body in case.members],
        "Residents": [_residents(case.population)],
        "Size": [_size(size, vocabularies) for size in case.sizes],
        "Evidence strength": ["no claim" if case.strength is None else case.strength.words],
    }
    for basis, claims in case.claims:
        found[_saving(basis)] = [_claim(claim, vocabularies) for claim in claims]
    if not initiative.savings:
        found[_NO_SAVING] = ["none is stated in the sources"]
    elif not case.claims and not initiative.withdrawn:
        found[_NO_SAVING] = ["none of what was asked for is stated"]
    found["Costs"] = [_cost(cost, initiative, vocabularies) for cost in case.costs]
    found["Outcomes"] = [_outcome(outcome) for outcome in initiative.outcomes]
    return {label: [one_line(line) for line in lines] for label, lines in found.items()}


def labels_of(columns: Sequence[Cells], vocabularies: Vocabularies) -> list[str]:
    """The labels of all cells; those of savings in the order of the bases."""
    found = dict.fromkeys(label for column in columns for label in column)
    savings = [label for label in _labels_of_savings(vocabularies) if label in found]
    last = [label for label in _LAST if label in found]
    return [*(each for each in found if each not in (*savings, *last)), *savings, *last]


def _labels_of_savings(vocabularies: Vocabularies) -> list[str]:
    """Sums of money first, then what is not stated, then percentages and amounts per unit."""
    money, units = vocabularies.money_bases, sorted(vocabularies.unit_bases)
    others = [id for id in vocabularies["basis"].terms if id not in (*money, *units)]
    return [_NO_SAVING, *map(_saving, (*money, *others, *units))]


def _saving(basis: str) -> str:
    return f"Saving, {'one-off' if basis == 'one-off' else basis.replace('-', ' ')}"


def _entries(columns: Sequence[Cells], vocabularies: Vocabularies) -> Iterator[Entry]:
    for label in labels_of(columns, vocabularies):
        yield Entry((label, *(_listed(column.get(label, [])) for column in columns)))


def _listed(lines: Sequence[str]) -> str:
    if len(lines) < 2:
        return "".join(lines) or NOTHING
    return "\n".join(f"- {line}" for line in lines)


def _event(event: Event, vocabularies: Vocabularies) -> str:
    kind = vocabularies["event"].label(event.event).lower()
    return f"{event.date or 'date not known'}, {kind}: {event.what}"


def _residents(found: Population | Unavailable) -> str:
    if isinstance(found, Unavailable):
        return f"not known: {found.words}"
    return f"{found.total:,} in {found.year}"


def _claim(entry: Row | NotComparable, vocabularies: Vocabularies) -> str:
    evidence = entry.claim.evidence
    stated = f"{entry.stated}, {entry.period or 'no period'}"
    if has_links(entry.initiative):
        # The caveats name other figures by their numbers.
        stated = f"#{entry.number} {stated}"
    parts = [
        f"{stated} ({_measured(entry)})" if isinstance(entry, Row) else stated,
        vocabularies["evidence"].label(evidence).lower() if evidence else "evidence not stated",
        f"strength {entry.strength.words}",
    ]
    parts += entry.caveat_words
    if isinstance(entry, NotComparable):
        parts += ["disputed"] if entry.claim.disputed else []
        parts.append(f"not comparable: {entry.reason}")
    return "; ".join(parts)


def _measured(row: Row) -> str:
    figure = row.figure
    if figure.per == BASELINE:
        return f"{figure_short(figure)} {baseline_of(row)}"
    per = f" per {figure.per}" if figure.per else ""
    prices = "nominal" if figure.prices is None else f"in prices of {figure.price_base}"
    words = f"{figure_short(figure)} {figure.currency}{per} {prices}"
    if not figure.per and isinstance(row.per_resident, Figure):
        words += f", {figure_short(row.per_resident)} per resident"
    return words


def _partner(body: Organisation) -> str:
    return f"{body.name} ({body.count:,})" if body.count > 1 else body.name


def _size(size: Size, vocabularies: Vocabularies) -> str:
    kind = vocabularies["size-kind"].label(size.kind)
    about = ", ".join(str(each) for each in (size.period or size.as_of, size.scope) if each)
    return f"{kind}: {size_value(size)}" + (f" ({about})" if about else "")


def _cost(cost: Cost, initiative: Initiative, vocabularies: Vocabularies) -> str:
    kind = vocabularies["cost-kind"].label(cost.kind).lower()
    when = f", {cost.period}" if cost.period else ""
    stated = f"{stated_short(cost)}, {kind}{when}: {cost.statement}"
    return "; ".join((stated, *_reserves(cost, initiative)))


def _reserves(cost: Cost, initiative: Initiative) -> Iterator[str]:
    """What keeps a cost from being added to the others, or from being trusted."""
    by_id = figures_by_id(initiative)
    if cost.disputed is not None:
        yield f"disputed by {cost.disputed.by}"
    if cost.wider_than_case:
        yield "wider than the case"
    if cost.part_of in by_id:
        whole = by_id[cost.part_of]
        yield (
            f"part of the {stated_short(whole.item)}"
            if isinstance(whole.item, Cost)
            else (f"part of {name_of(whole)}")
        )
    if cost.id is not None and any(each.replaces == cost.id for each in initiative.costs):
        yield "replaced by a later statement"


def _outcome(outcome: Outcome) -> str:
    when = outcome.period or outcome.as_of
    return f"{outcome.measure}: {outcome_value(outcome)}" + (f" ({when})" if when else "")


def _population(found: Population | Unavailable) -> dict[str, Any]:
    if isinstance(found, Unavailable):
        return {"unavailable": found.words}
    return {"residents": found.total, "year": found.year}


def _figure(entry: Row | NotComparable, *, explain: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"claim": entry.ref, "strength": entry.grade}
    if isinstance(entry, NotComparable):
        return found | figure_document(entry.unavailable)
    found |= figure_document(entry.figure)
    found["caveats"] = list(entry.caveat_words)
    residents = entry.per_resident
    found["per_resident"] = number(residents.amount) if isinstance(residents, Figure) else None
    if explain:
        found["trail"] = step_documents(entry.trail)
    return found
