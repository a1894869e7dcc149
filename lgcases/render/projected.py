"""What was projected beside what was achieved, and what has nothing beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, TextIO

from lgcases.claims.wording import sign
from lgcases.compare.pairing import ProjectedActuals, Unpaired
from lgcases.compare.projected import ProjectedActual, Side, Verdict
from lgcases.model import Claim, Vocabularies
from lgcases.render.comparison_rows import step_documents
from lgcases.render.document import Entry, Head, Item, Part, Section, Table
from lgcases.render.plain import number
from lgcases.render.rows import write_json, write_rows
from lgcases.render.wording import NOTHING, published, sentence
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
_ALONE = (
    Head("Case"),
    Head("As stated", most=17),
    Head("Evidence", most=13),
    Head("Period", most=10),
)
_REACHED = {Verdict.REACHED: "yes", Verdict.NOT_REACHED: "no", Verdict.NONE: "no verdict"}
_NO_RESULT, _NO_PROJECTION = "no result", "no projection"
_ELSEWHERE = "counted elsewhere"
_ELSEWHERE_WORDS = "parts or earlier statements of other figures"


def projected_parts(
    found: ProjectedActuals, vocabularies: Vocabularies, *, explain: bool
) -> Iterator[Part]:
    """The pairs, what is in none, and the counts; ``explain`` adds the arithmetic."""
    if found.pairs:
        entries = tuple(_entry(pair, vocabularies, explain=explain) for pair in found.pairs)
        yield Table(TITLE, _HEADS, entries)
    for is_projection, title in (
        (True, "Projected, without a result"),
        (False, "Achieved, without a projection"),
    ):
        alone = [each for each in found.unpaired if each.is_projection is is_projection]
        if alone:
            entries = tuple(_alone(each, vocabularies) for each in alone)
            heading = f"{title}: {counted(len(alone), 'claim')}"
            yield Table(heading, _ALONE, entries, below="Why, and who says so")
    if found.counted_elsewhere:
        number = counted(len(found.counted_elsewhere), "claim")
        heading = f"Counted elsewhere: {number}, {_ELSEWHERE_WORDS}"
        yield Section(heading, items=tuple(_elsewhere(found.counted_elsewhere)))
    yield Section("About these figures", items=tuple(map(Item, projected_lines(found))))


def projected_lines(found: ProjectedActuals) -> Iterator[str]:
    """How many projections were reached, how many stand alone, and what a pair is."""
    pairs = found.pairs
    if not pairs:
        yield "No initiative states a projected and an achieved figure that make a pair."
    else:
        whole = [pair for pair in pairs if not pair.within]
        times = Counter(pair.verdict for pair in whole)
        linked = sum(pair.linked for pair in whole)
        yield (
            f"{counted(len(whole), 'pair')} of a projected and an achieved figure, {linked} "
            f"linked by the record: {times[Verdict.REACHED]} reached what was projected, "
            f"{times[Verdict.NOT_REACHED]} did not, {times[Verdict.NONE]} without a verdict."
        )
        if len(pairs) > len(whole):
            parts = counted(len(pairs) - len(whole), "more pair")
            yield f"Shown, but not counted: {parts} of parts of these figures."
    if found.unpaired:
        projected = sum(each.is_projection for each in found.unpaired)
        achieved = len(found.unpaired) - projected
        yield (
            f"Alone: {counted(projected, 'projected claim')} without a result, "
            f"{counted(achieved, 'achieved claim')} without a projection."
        )
    if found.counted_elsewhere:
        number = counted(len(found.counted_elsewhere), "claim")
        yield f"Counted elsewhere: {number}, {_ELSEWHERE_WORDS}."
    if found.filtered:
        yield f"Left out as asked: {counted(found.filtered, 'claim')}"
    yield (
        "A pair is what the record links as projection and result. Without a link it is a "
        "forecast or target and an achieved sum of one initiative that are alike in kind of "
        "saving, basis, currency, prices, period and scope. The ratio is achieved over "
        "projected, as stated. A verdict is given only where basis and period are the same, and "
        "the organisations, services and models that the two are about."
    )


def write_projected_rows(out: TextIO, format: str, found: ProjectedActuals) -> None:
    """Write one row for each pair, then for each that is in none, as ``tsv`` or ``csv``."""
    records = [
        *map(_record, found.pairs),
        *map(_lone_record, found.unpaired),
        *(_lone_record(each, _ELSEWHERE) for each in found.counted_elsewhere),
    ]
    write_rows(out, format, [column.name for column in PROJECTED_ACTUAL], records)


def write_projected_json(out: TextIO, found: ProjectedActuals) -> None:
    """Write one document with all pairs and their arithmetic, and what is in none."""
    pairs = [_plain(_record(pair)) | {"trail": step_documents(pair.trail)} for pair in found.pairs]
    content = {
        "pairs": pairs,
        "unpaired": [_plain(_lone_record(each)) for each in found.unpaired],
        "counted_elsewhere": [
            _plain(_lone_record(each, _ELSEWHERE)) for each in found.counted_elsewhere
        ],
        "filtered": found.filtered,
    }
    write_json(out, "projected-actual", content)


def _entry(pair: ProjectedActual, vocabularies: Vocabularies, *, explain: bool) -> Entry:
    sides = (pair.projected, pair.achieved)
    cells = [one_line(pair.projected.initiative.title)]
    for side in sides:
        evidence = _evidence(side, vocabularies)
        cells.append(f"{one_line(side.stated)}\n{side.period or 'no period'}\n{evidence}")
    below = [f"No verdict: {pair.reason}"] if pair.reason else []
    below += [sentence("; ".join(_notes(pair)))] if _notes(pair) else []
    below += [_attribution(side) for side in sides]
    if explain:
        below += [f"{step.words}: {step.formula} = {step.result}" for step in pair.trail]
    return Entry((*cells, _ratio(pair), _REACHED[pair.verdict]), tuple(below))


def _ratio(pair: ProjectedActual) -> str:
    if pair.ratio is None:
        return NOTHING
    ratio = sign(pair.qualifier) + f"{pair.ratio}"
    return ratio if pair.ratio_to is None else f"{ratio} to {pair.ratio_to}"


def _alone(each: Unpaired, vocabularies: Vocabularies) -> Entry:
    side = each.side
    cells = (
        one_line(side.initiative.title),
        one_line(side.stated),
        _evidence(side, vocabularies),
        side.period or NOTHING,
    )
    return Entry(cells, (f"{sentence(one_line(each.reason))}. {_attribution(side)}",))


def _evidence(side: Side, vocabularies: Vocabularies) -> str:
    if not isinstance(side.item, Claim):
        return vocabularies["cost-kind"].label(side.item.kind).lower()
    return vocabularies["evidence"].label(side.item.evidence or "").lower()


def _attribution(side: Side) -> str:
    strength = "" if side.strength is None else f", strength {side.strength.words}"
    return f"{side.ref}{strength}: {published(side.publishers, side.item.as_of)}"


def _notes(pair: ProjectedActual) -> tuple[str, ...]:
    within = (f"a part of the pair of {pair.within}",) if pair.within else ()
    return (*within, *pair.notes)


def _elsewhere(claims: Iterable[Unpaired]) -> Iterator[Item]:
    """One entry for each case, with its claims and whose money they are."""
    cases: dict[str, list[Unpaired]] = {}
    for each in claims:
        cases.setdefault(each.side.initiative.id, []).append(each)
    for own in cases.values():
        lines = (f"{each.side.name} ({one_line(each.side.stated)}) {each.reason}" for each in own)
        yield Item(one_line(own[0].side.initiative.title), ("; ".join(lines),))


def _record(pair: ProjectedActual) -> dict[str, Any]:
    return {
        "id": pair.projected.initiative.id,
        "title": pair.projected.initiative.title,
        "verdict": pair.verdict.value,
        "reason": pair.reason or None,
        "linked": pair.linked,
        **_columns("projected", pair.projected),
        **_columns("achieved", pair.achieved),
        "ratio": pair.ratio,
        "ratio_to": pair.ratio_to,
        "ratio_qualifier": None if pair.ratio is None else pair.qualifier,
        "notes": _notes(pair),
    }


def _lone_record(each: Unpaired, verdict: str = "") -> dict[str, Any]:
    record: dict[str, Any] = {column.name: None for column in PROJECTED_ACTUAL}
    return record | {
        "id": each.side.initiative.id,
        "title": each.side.initiative.title,
        "verdict": verdict or (_NO_RESULT if each.is_projection else _NO_PROJECTION),
        "reason": each.reason,
        "linked": False,
        **_columns("projected" if each.is_projection else "achieved", each.side),
        "notes": (),
    }


def _columns(name: str, side: Side) -> dict[str, Any]:
    item = side.item
    values = {
        "claim": side.ref,
        "amount": item.amount,
        "amount_to": item.amount_to,
        "qualifier": item.qualifier,
        "currency": item.currency,
        "nature": item.nature if isinstance(item, Claim) else item.kind,
        "basis": item.basis,
        "period": side.period or None,
        "evidence": item.evidence,
        "strength": None if side.strength is None else side.strength.grade,
    }
    return {f"{name}_{key}": value for key, value in values.items()}


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    return {
        name: number(value) if isinstance(value, Decimal) else value
        for name, value in record.items()
    }
