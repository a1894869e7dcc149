"""Cases as columns: what each is, who takes part, what it claims, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from lgcases.claims.unavailable import Refusal
from lgcases.compare.cases import Case, CaseClaim
from lgcases.compare.figure import Figure
from lgcases.compare.partners import Population
from lgcases.compare.result import Comparison, Row
from lgcases.model import Vocabularies
from lgcases.render.case_cells import Cells, case_cells, labels_of, wanted_claims
from lgcases.render.comparison import trail_sections
from lgcases.render.comparison_rows import figure_document, footer_document, step_documents
from lgcases.render.document import Entry, Head, Part, Table
from lgcases.render.plain import number, to_plain
from lgcases.render.rows import write_json, write_rows
from lgcases.render.wording import NOTHING, about
from lgcases.text import one_line

TITLE = "Cases side by side"
_HEADING = "What they are, claim and came to"
_LABEL_WIDTH = 12
#: The narrowest column that a case can be read in.
_CASE_WIDTH = 26
_GAP = 2


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
        for label in labels_of(cells)
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
    wanted = wanted_claims(comparison)
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


def _entries(columns: Sequence[Cells]) -> Iterator[Entry]:
    for label in labels_of(columns):
        yield Entry((label, *(_listed(column.get(label, [])) for column in columns)))


def _listed(lines: Sequence[str]) -> str:
    if len(lines) < 2:
        return "".join(lines) or NOTHING
    return "\n".join(f"- {line}" for line in lines)


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
