"""A comparison for people: the groups, what is not comparable, and what to read it with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lgcases.claims.wording import printed
from lgcases.compare.costs import Payback
from lgcases.compare.figure import Figure
from lgcases.compare.result import Comparison, Group, NotComparable, Row, Total
from lgcases.model import Vocabularies
from lgcases.render.amounts import (
    NOTHING,
    caveats_of,
    figure_short,
    group_name,
    payback_words,
    price_words,
    range_short,
    scope_of,
    sentence,
    told_by,
)
from lgcases.render.comparison_footer import about, counted
from lgcases.render.document import Entry, Head, Item, Part, Section, Table
from lgcases.render.trail import trail_sections
from lgcases.text import one_line

TITLE = "Stated savings side by side"
_NOT_COMPARABLE = (
    Head("Claim"),
    Head("As stated", most=17),
    Head("Evidence", most=13),
    Head("Period", most=10),
    Head("Strength", most=8),
)


def comparison_page(
    comparison: Comparison, vocabularies: Vocabularies, *, explain: bool
) -> Iterator[Part]:
    """The parts of the page; ``explain`` adds the trail of every figure."""
    residents = any(_per_resident(row) for row in comparison.rows)
    for group in comparison.groups:
        yield group_table(group, vocabularies, residents=residents)
    if comparison.total is not None:
        yield _total(comparison.total)
    if comparison.not_comparable:
        yield not_comparable_table(comparison.not_comparable, vocabularies)
    if explain:
        yield from trail_sections(comparison.rows)
    yield about(comparison, rounded=bool(comparison.groups))


def group_table(group: Group, vocabularies: Vocabularies, *, residents: bool) -> Table:
    """The claims of a group, the largest figure first; ``residents`` adds that column."""
    bases = list(dict.fromkeys(row.figure.price_base for row in group.rows))
    heads = [
        Head("", right=True),
        Head("Case"),
        Head("As stated", most=13),
        Head("Nominal" if bases == ["nominal"] else "Real terms", right=True, most=9),
    ]
    if residents:
        heads.append(Head("Per resident", right=True, most=9))
    heads += [Head("Period", most=10), Head("Strength", most=8)]
    return Table(
        group_name(group, vocabularies),
        tuple(heads),
        tuple(
            _entry(row, place, residents=residents, mixed=len(bases) > 1)
            for place, row in enumerate(group.rows, 1)
        ),
        words=_words(group, bases),
    )


def _entry(row: Row, place: int, *, residents: bool, mixed: bool) -> Entry:
    cells = [
        f"{place}",
        one_line(row.initiative.title),
        one_line(row.stated),
        figure_short(row.figure),
    ]
    if residents:
        cells.append(_per_resident(row) or NOTHING)
    cells += [row.period or NOTHING, row.strength.words]
    facts = [row.ref, told_by(row), f"prices of {row.figure.price_base}" if mixed else ""]
    notes = (caveats_of(row), scope_of(row), _costs(row), "; ".join(filter(None, facts)))
    return Entry(tuple(cells), tuple(filter(None, notes)))


def _per_resident(row: Row) -> str:
    if row.figure.per is not None:
        return ""
    found = row.per_resident
    return figure_short(found) if isinstance(found, Figure) else ""


def _words(group: Group, bases: Sequence[str]) -> str:
    average = any(row.figure.average for row in group.rows)
    words = sentence(price_words(bases, per=group.rows[0].figure.per, average=average))
    times = Counter(row.initiative.title for row in group.rows)
    several = [f"{one_line(title)} ({number})" for title, number in times.items() if number > 1]
    if several:
        words += f". More than once: {', '.join(several)}; that may be the same money"
    return words


def _costs(row: Row) -> str:
    """What the stated set-up cost leaves of it, where one is stated."""
    if isinstance(net := row.net, Figure):
        return f"Net of the stated set-up cost: {figure_short(net)} {net.currency}"
    payback = row.payback
    return sentence(payback_words(payback)) if isinstance(payback, Payback) else ""


def not_comparable_table(refused: Sequence[NotComparable], vocabularies: Vocabularies) -> Table:
    """Claims that cannot be compared, with the reason under each."""
    evidence = vocabularies["evidence"]
    return Table(
        f"Not comparable: {counted(len(refused), 'claim')}",
        _NOT_COMPARABLE,
        tuple(
            Entry(
                (
                    each.ref,
                    one_line(each.stated),
                    evidence.label(each.claim.evidence) if each.claim.evidence else NOTHING,
                    each.period or NOTHING,
                    each.strength.words,
                ),
                (f"{sentence(one_line(each.reason))}. {told_by(each)}",),
            )
            for each in refused
        ),
        below="Why, and who says so",
    )


def _total(total: Total) -> Section:
    words = range_short(total.amount, total.amount_to, total.qualifier)
    items = [Item(f"{words} {total.currency}, the sum of {counted(len(total.rows), 'claim')}")]
    items.append(_addition([row.figure.ends()[0][1] for row in total.rows], total.amount))
    if total.amount_to is not None:
        # A figure that is no range counts at both ends.
        items.append(_addition([row.figure.ends()[-1][1] for row in total.rows], total.amount_to))
    items.append(Item(f"Added: {', '.join(row.ref for row in total.rows)}"))
    if total.left_out:
        left = ", ".join(row.ref for row in total.left_out)
        items.append(Item(f"Left out, since the figure covers more than the case: {left}"))
    return Section("Total", items=tuple(items))


def _addition(amounts: Sequence[Decimal], total: Decimal) -> Item:
    return Item(f"{' + '.join(map(printed, amounts))} = {printed(total)}")
