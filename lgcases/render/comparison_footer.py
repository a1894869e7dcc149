"""What stands under every comparison: what was counted, price bases, vintages, assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lgcases.compare.result import Comparison
from lgcases.render.document import Item, Section

#: Most ids that are named where they are counted; JSON names all.
_NAMED = 12


def about(comparison: Comparison, *, rounded: bool) -> Section:
    """What stands under every result: what was counted, price bases, vintages, assumptions."""
    words = [*footer_lines(comparison)]
    if rounded:
        words.append(
            "Rounded: figures have three digits here; --explain, tsv, csv and json have all."
        )
    words.append("Strength: of the evidence, 0 to 5; see lgcases explain evidence-strength.")
    return Section("About these figures", items=tuple(map(Item, words)))


def footer_lines(comparison: Comparison) -> Iterator[str]:
    """The footer of a comparison, line by line."""
    yield f"Counted: {_counts(comparison)}"
    without = comparison.without_claims
    if without:
        state = "states" if len(without) == 1 else "state"
        of = f"{len(without)} of {counted(comparison.initiatives, 'initiative')}"
        yield f"Without a figure: {of} {state} no saving: {_named(without)}"
    if comparison.filtered:
        yield f"Left out as asked: {counted(comparison.filtered, 'claim')}"
    if comparison.set_aside:
        yield (
            "Set aside, since another claim stands for the initiative: "
            f"{_named([row.ref for row in comparison.set_aside])}"
        )
    footer = comparison.footer
    if footer.price_bases:
        yield f"Price base: {'; '.join(footer.price_bases)}"
    yield from (f"Source: {table}" for table in footer.tables)
    yield from (f"Assumed: {words}" for words in footer.assumptions)
    if _several(comparison):
        yield (
            "Same money: forecast and result of one initiative, and several figures of it, may be "
            "the same money; --one-per-case chooses one by a stated rule."
        )


def _several(comparison: Comparison) -> bool:
    ids = [row.initiative.id for row in comparison.rows]
    return len(set(ids)) < len(ids)


def _counts(comparison: Comparison) -> str:
    groups = len(comparison.groups)
    return (
        f"{counted(comparison.initiatives, 'initiative')}: "
        f"{counted(sum(len(each.rows) for each in comparison.groups), 'claim')} compared in "
        f"{counted(groups, 'group')}, {len(comparison.not_comparable)} not comparable. "
        "Figures of different groups are never ranked or added."
    )


def _named(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _NAMED:,} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more


def counted(number: int, what: str) -> str:
    """A number with its noun: ``1 claim``, ``2 claims``."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
