"""What was promised beside what was achieved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, TextIO

from lgcases.claims.wording import sign
from lgcases.compare.projected import ProjectedActual
from lgcases.compare.result import Entry as ClaimEntry
from lgcases.model import Vocabularies
from lgcases.render.amounts import sentence, told_by
from lgcases.render.comparison_data import step_documents
from lgcases.render.comparison_footer import counted
from lgcases.render.document import Entry, Head, Item, Part, Section, Table
from lgcases.render.plain import number
from lgcases.render.table import Column, write_json, write_rows
from lgcases.tables.columns import PROJECTED_ACTUAL
from lgcases.text import one_line

TITLE = "Projected against actual"
_HEADS = (
    Head("Case"),
    Head("Promised", most=15),
    Head("Achieved", most=15),
    Head("Ratio", right=True, most=7),
    Head("Reached", most=7),
)
_SIDES = ("promised", "achieved")
_SIDE_COLUMNS = ("claim", "amount", "amount_to", "qualifier", "period", "evidence", "strength")


def promises_page(
    pairs: Sequence[ProjectedActual], vocabularies: Vocabularies, *, explain: bool
) -> Iterator[Part]:
    """The pairs, and how often a promise was reached."""
    if pairs:
        entries = tuple(_entry(pair, vocabularies, explain=explain) for pair in pairs)
        yield Table(TITLE, _HEADS, entries)
    yield Section("About these figures", items=tuple(map(Item, promise_lines(pairs))))


def promise_lines(pairs: Sequence[ProjectedActual]) -> Iterator[str]:
    """How many promises were reached, and what a pair is."""
    if not pairs:
        yield "No initiative states a promise and a result that make a pair."
    else:
        reached = sum(pair.met for pair in pairs)
        plain = [pair for pair in pairs if not pair.notes]
        clear = f"of {len(plain)} without a reservation, {sum(pair.met for pair in plain)} did"
        yield (
            f"{counted(len(pairs), 'pair')} of a promise and a result: {reached} reached what was "
            f"promised; {clear if plain else 'each with a reservation, see its notes'}."
        )
    yield (
        "A pair is a forecast or target and an achieved sum of one initiative, of one kind of "
        "saving, basis and currency, whose periods share a day. The ratio is achieved over "
        "promised, as stated."
    )


def write_promise_rows(out: TextIO, format: str, pairs: Sequence[ProjectedActual]) -> None:
    """Write one row for each pair as ``tsv`` or ``csv``."""
    columns = [Column(column.name, column.name) for column in PROJECTED_ACTUAL]
    write_rows(out, format, columns, map(_record, pairs))


def write_promises_json(out: TextIO, pairs: Sequence[ProjectedActual]) -> None:
    """Write one document with all pairs and their arithmetic."""
    documents = [
        {name: _plain(value) for name, value in _record(pair).items()}
        | {"trail": step_documents(pair.trail)}
        for pair in pairs
    ]
    write_json(out, "projected-actual", {"pairs": documents})


def _entry(pair: ProjectedActual, vocabularies: Vocabularies, *, explain: bool) -> Entry:
    cells = [one_line(pair.projected.initiative.title)]
    for each in (pair.projected, pair.achieved):
        label = vocabularies["evidence"].label(each.claim.evidence or "").lower()
        cells.append(f"{one_line(each.stated)}\n{each.period}\n{label}")
    ratio = sign(pair.qualifier) + f"{pair.ratio}"
    if pair.ratio_to is not None:
        ratio += f" to {pair.ratio_to}"
    below = [sentence("; ".join(pair.notes))] if pair.notes else []
    below += [
        f"{each.ref}, strength {each.strength.words}: {told_by(each)}"
        for each in (pair.projected, pair.achieved)
    ]
    if explain:
        below += [f"{step.words}: {step.formula} = {step.result}" for step in pair.trail]
    return Entry((*cells, ratio, "yes" if pair.met else "no"), tuple(below))


def _record(pair: ProjectedActual) -> dict[str, Any]:
    promised = pair.projected
    found: dict[str, Any] = {
        "id": promised.initiative.id,
        "title": promised.initiative.title,
        "nature": promised.claim.nature,
        "basis": promised.claim.basis,
        "currency": promised.claim.currency,
    }
    for side, entry in zip(_SIDES, (promised, pair.achieved), strict=True):
        found |= {f"{side}_{name}": value for name, value in _side(entry).items()}
    return found | {
        "ratio": pair.ratio,
        "ratio_to": pair.ratio_to,
        "ratio_qualifier": pair.qualifier,
        "reached": pair.met,
        "notes": pair.notes,
    }


def _side(entry: ClaimEntry) -> dict[str, Any]:
    claim = entry.claim
    values = (
        entry.ref,
        claim.amount,
        claim.amount_to,
        claim.qualifier,
        entry.period,
        claim.evidence,
        entry.grade,
    )
    return dict(zip(_SIDE_COLUMNS, values, strict=True))


def _plain(value: Any) -> Any:  # noqa: ANN401  # a cell of a record
    if isinstance(value, Decimal):
        return number(value)
    return list(value) if isinstance(value, tuple) else value
