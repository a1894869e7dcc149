"""Figures in a few characters, their caveats in words, and the notes below a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lgcases.claims.unavailable import Reason
from lgcases.claims.wording import baseline_words, compact, money, printed, sign
from lgcases.compare.costs import Payback
from lgcases.compare.figure import Caveat, Figure
from lgcases.compare.result import Comparison, Entry, Group, NotComparable, Row, Statistics
from lgcases.compare.share import BASELINE
from lgcases.model import PartialDate, Vocabularies
from lgcases.render.document import Item, Section
from lgcases.text import counted, one_line

#: Shown where there is no figure.
NOTHING = "-"
#: Most ids that are named where they are counted; JSON names all.
_NAMED = 12


def figure_short(figure: Figure) -> str:
    """The figure to three digits with its qualifier, without currency: ``>58.3m``.

    Below a thousand it has two decimals.  A share of a baseline ends with the sign of per cent.
    """
    words = range_short(figure.amount, figure.amount_to, figure.qualifier)
    return f"{words}%" if figure.per == BASELINE else words


def figure_full(figure: Figure) -> str:
    """The figure with all its digits, and what it is: ``GBP 880,185.31, in prices of 2024-25``."""
    upper = "" if figure.amount_to is None else f" to {printed(figure.amount_to)}"
    if figure.per == BASELINE:
        return f"{printed(figure.amount)}{upper} % of the baseline"
    per = f" per {figure.per}" if figure.per else ""
    prices = "nominal" if figure.prices is None else f"in prices of {figure.price_base}"
    return f"{money(figure.amount, figure.currency)}{upper}{per}, {prices}"


def figure_with_currency(figure: Figure) -> str:
    """The figure in a few characters with its currency: ``>58.3m GBP``; a share as ``12.50%``."""
    return f"{figure_short(figure)} {figure.currency}".rstrip()


def range_short(amount: Decimal, amount_to: Decimal | None, qualifier: str = "exact") -> str:
    """An amount, or a range, with its qualifier as a sign."""
    lower = sign(qualifier) + _short(amount)
    return lower if amount_to is None else f"{lower} to {_short(amount_to)}"


def group_name(group: Group | Statistics, vocabularies: Vocabularies) -> str:
    """Nature, basis, evidence and currency of a group in words."""
    terms = {"nature": group.nature, "basis": group.basis, "evidence": group.evidence}
    labels = [vocabularies[name].label(term) for name, term in terms.items()]
    return " \u00b7 ".join((*labels, group.currency or _share_of(group, vocabularies)))


def price_bases(rows: Sequence[Row]) -> list[str]:
    """The price bases of the figures, each once: ``2024-25``, or ``nominal``."""
    return list(dict.fromkeys(row.figure.price_base for row in rows))


def price_words(rows: Sequence[Row]) -> str:
    """What the figures of a group are: ``in prices of 2024-25, per resident``."""
    if rows[0].figure.per == BASELINE:
        return "per cent of what each is measured against"
    bases = price_bases(rows)
    words = "nominal" if bases == ["nominal"] else f"in prices of {' or '.join(bases)}"
    if any(row.figure.average for row in rows):
        words += ", annual average and not a run-rate"
    per = rows[0].figure.per
    return f"{words}, per {per}" if per else words


def caveats_of(row: Entry, *, without: Caveat | None = None) -> str:
    """The caveats of a claim as one sentence, but for one; empty where there are none."""
    left_out = "" if without is None else without.value
    return sentence("; ".join(words for words in row.caveat_words if words != left_out))


def cash_of(row: Entry) -> str:
    """Whether a budget falls by the amount, where the record says so; else empty."""
    cash = row.claim.cash_releasing
    return {True: "cash-releasing", False: "not cash-releasing", None: ""}[cash]


def attribution(entry: Entry) -> str:
    """Who states the claim, and the date of that statement."""
    return published(entry.publishers, entry.claim.as_of)


def published(publishers: Sequence[str], as_of: PartialDate | None) -> str:
    """Who published a statement, and its date."""
    who = "; ".join(map(one_line, publishers)) or "source not stated"
    return f"{who}, as of {as_of}" if as_of is not None else who


def baseline_of(row: Row) -> str:
    """What a share is of, such as ``of GBP 5,400,000 in 2013-14``; empty where it is no share."""
    baseline = row.claim.baseline
    if row.figure.per != BASELINE or baseline is None:
        return ""
    return one_line(baseline_words(baseline))


def costs_of(row: Row, vocabularies: Vocabularies) -> str:
    """What the stated set-up costs leave of a claim, and which other costs are not taken off."""
    words = ""
    if isinstance(net := row.net, Figure):
        disputed = ", set-up cost disputed" if Caveat.COST_DISPUTED in net.caveats else ""
        words = f"Net of the stated set-up cost: {figure_short(net)} {net.currency}{disputed}"
    elif isinstance(payback := row.payback, Payback):
        words = sentence(payback_words(payback))
    if not row.not_taken_off:
        return words
    labels = vocabularies["cost-kind"]
    kinds = dict.fromkeys(labels.label(cost.kind).lower() for cost in row.not_taken_off)
    others = f"Not taken off: {', '.join(kinds)}"
    return f"{words}. {others}" if words else others


def scope_of(entry: Entry) -> str:
    """What the claim covers as stated; empty where it does not say."""
    return f"Covers: {one_line(entry.claim.scope)}" if entry.claim.scope else ""


def payback_words(payback: Payback) -> str:
    """Years until a rate has paid for its set-up."""
    ends = f"{payback.years}" + (f" to {payback.years_to}" if payback.years_to is not None else "")
    disputed = ", set-up cost disputed" if payback.caveats else ""
    return f"pays back in {sign(payback.qualifier)}{ends} years{disputed}"


def sentence(words: str) -> str:
    """The words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def about(comparison: Comparison, *, rounded: bool) -> Section:
    """The section below every comparison; ``rounded`` where it shows figures in three digits."""
    words = [*footer_lines(comparison)]
    if rounded:
        words.append(
            "Rounded: figures have three digits here; --explain, tsv, csv and json have all."
        )
    words.append("Strength: of the evidence, 0 to 5; see lgcases explain evidence-strength.")
    return Section("About these figures", items=tuple(map(Item, words)))


def footer_lines(comparison: Comparison) -> Iterator[str]:
    """What a comparison must be read with: counts, price bases, vintages, assumptions."""
    yield f"Counted: {_counts(comparison)}"
    without = comparison.without_claims
    if without:
        state = "states" if len(without) == 1 else "state"
        of = f"{len(without)} of {counted(comparison.initiatives, 'initiative')}"
        yield f"Without a figure: {of} {state} no saving: {_named(without)}"
    if comparison.without_match:
        number = len(comparison.without_match)
        of = f"{number} of {counted(comparison.initiatives, 'initiative')}"
        state = "has" if number == 1 else "have"
        yield (
            f"Without a claim of what was asked: {of} {state} none: "
            f"{_named(comparison.without_match)}"
        )
    no_baseline = [each.ref for each in comparison.not_comparable if lacks_baseline(each)]
    if no_baseline:
        state = "states" if len(no_baseline) == 1 else "state"
        yield (
            f"Without a baseline: {counted(len(no_baseline), 'claim')} {state} nothing to be "
            f"measured against{'' if len(no_baseline) > _NAMED else f': {_named(no_baseline)}'}"
        )
    if comparison.filtered:
        yield f"Left out as asked: {counted(comparison.filtered, 'claim')}"
    if comparison.superseded:
        yield (
            "Superseded, since another claim stands for the initiative: "
            f"{_named([row.ref for row in comparison.superseded])}"
        )
    if comparison.rows:
        stated = sum(row.claim.cash_releasing is not None for row in comparison.rows)
        yield (
            f"Cash-releasing or not: stated for {stated} of "
            f"{counted(len(comparison.rows), 'claim')} compared."
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


def lacks_baseline(entry: NotComparable) -> bool:
    """Whether there is no share because nothing is stated that the claim is measured against."""
    return entry.unavailable.reason is Reason.NO_BASELINE


def _several(comparison: Comparison) -> bool:
    ids = [row.initiative.id for row in comparison.rows]
    return len(set(ids)) < len(ids)


def _counts(comparison: Comparison) -> str:
    groups = len(comparison.groups)
    if not groups and not comparison.not_comparable and comparison.filtered:
        claims = counted(comparison.filtered, "claim")
        number = counted(comparison.initiatives, "initiative")
        return f"{number}: no claim {comparison.asked.words}: 0 of {claims}."
    without = sum(map(lacks_baseline, comparison.not_comparable))
    baseline = f", {without} of them without a baseline" if without else ""
    return (
        f"{counted(comparison.initiatives, 'initiative')}: "
        f"{counted(sum(len(each.rows) for each in comparison.groups), 'claim')} compared in "
        f"{counted(groups, 'group')}, {len(comparison.not_comparable)} not comparable"
        f"{baseline}. Figures of different groups are never ranked or added."
    )


def _share_of(group: Group | Statistics, vocabularies: Vocabularies) -> str:
    return f"Share of {vocabularies['baseline-kind'].label(group.baseline).lower()}"


def _named(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _NAMED:,} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more


def _short(value: Decimal) -> str:
    return f"{value:,.2f}" if abs(value) < 1000 else compact(value)
