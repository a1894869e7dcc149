"""What was projected beside what was achieved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, TextIO

from lgcases.claims.wording import sign
from lgcases.compare.projected import ProjectedActual
from lgcases.compare.result import Entry as ClaimEntry
from lgcases.model import Vocabularies
from lgcases.render.comparison_rows import step_documents
from lgcases.render.document import Entry, Head, Item, Part, Section, Table
from lgcases.render.plain import number
from lgcases.render.rows import write_json, write_rows
from lgcases.render.wording import attribution, sentence
from lgcases.tables.columns import PROJECTED_ACTUAL
from lgcases.text import counted, one_line

TITLE = "Projected against actual"
_HEADS = (
    Head("Case"),
    Head("Projected", most=15),
    Head("Achieved", most=15),
    Head("Ratio", right=True, most=7),
    Head("Reached", most=7),
)
_SIDES = ("projected", "achieved")
_SIDE_COLUMNS = ("claim", "amount", "amount_to", "qualifier", "period", "evidence", "strength")


def projected_parts(
    pairs: Sequence[ProjectedActual], vocabularies: Vocabularies, *, explain: bool
) -> Iterator[Part]:
    """The pairs, and how often a projection was reached; ``explain`` adds the arithmetic."""
    if pairs:
        entries = tuple(_entry(pair, vocabularies, explain=explain) for pair in pairs)
        yield Table(TITLE, _HEADS, entries)
    yield Section("About these figures", items=tuple(map(Item, projected_lines(pairs))))


def projected_lines(pairs: Sequence[ProjectedActual]) -> Iterator[str]:
    """How many projections were reached, and what a pair is."""
    if not pairs:
        yield "No initiative states a projected and an achieved figure that make a pair."
    else:
        reached = sum(pair.met for pair in pairs)
        plain = [pair for pair in pairs if not pair.notes]
        clear = f"of {len(plain)} without a reservation, {sum(pair.met for pair in plain)} did"
        yield (
            f"{counted(len(pairs), 'pair')} of a projected and an achieved figure: {reached} "
            "reached what was projected; "
            f"{clear if plain else 'each with a reservation, see its notes'}."
        )
    yield (
        "A pair is a forecast or target and an achieved sum of one initiative, of one kind of "
        "saving, basis and currency, whose periods share a day. The ratio is achieved over "
        "projected, as stated."
    )


def write_projected_rows(out: TextIO, format: str, pairs: Sequence[ProjectedActual]) -> None:
    """Write one row for each pair as ``tsv`` or ``csv``."""
    write_rows(out, format, [column.name for column in PROJECTED_ACTUAL], map(_record, pairs))


def write_projected_json(out: TextIO, pairs: Sequence[ProjectedActual]) -> None:
    """Write one document with all pairs and their arithmetic."""
    documents = [
        {name: _plain(value) for name, value in _record(pair).items()}
        | {"trail": step_documents(pair.trail)}
        for pair in pairs
    ]
    write_json(out, "projected-actual", {"pairs": documents})


def _entry(pair: ProjectedActual, vocabularies: Vocabularies, *, explain: bool) -> Entry:
    sides = (pair.projected, pair.achieved)
    cells = [one_line(pair.projected.initiative.title)]
    for side in sides:
        label = vocabularies["evidence"].label(side.claim.evidence or "").lower()
        cells.append(f"{one_line(side.stated)}\n{side.period}\n{label}")
    ratio = sign(pair.qualifier) + f"{pair.ratio}"
    if pair.ratio_to is not None:
        ratio += f" to {pair.ratio_to}"
    below = [sentence("; ".join(pair.notes))] if pair.notes else []
    below += [f"{side.ref}, strength {side.strength.words}: {attribution(side)}" for side in sides]
    if explain:
        below += [f"{step.words}: {step.formula} = {step.result}" for step in pair.trail]
    return Entry((*cells, ratio, "yes" if pair.met else "no"), tuple(below))


def _record(pair: ProjectedActual) -> dict[str, Any]:
    claim = pair.projected.claim
    found: dict[str, Any] = {
        "id": pair.projected.initiative.id,
        "title": pair.projected.initiative.title,
        "nature": claim.nature,
        "basis": claim.basis,
        "currency": claim.currency,
    }
    for side, entry in zip(_SIDES, (pair.projected, pair.achieved), strict=True):
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
