"""Claims side by side: grouped and ranked, those that are not alike in groups of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from lgcases.compare.figure import combined
from lgcases.compare.footer import footer
from lgcases.compare.measure import Measurer
from lgcases.compare.options import Options, OptionsError
from lgcases.compare.result import Comparison, Group, NotComparable, Row, Total
from lgcases.compare.share import BASELINE, share_basis
from lgcases.compare.summary import same_money, summaries
from lgcases.model import Initiative, Vocabularies
from lgcases.reference.series import YearKind
from lgcases.reference.tables import ReferenceTables

#: Nature, basis, evidence, currency and, of shares, the kind of baseline.
Key = tuple[str, str, str, str, str]
#: Achieved, of the whole case, dated, the date, precision of the basis, less the amount; nature
#: and statement.
Weight = tuple[bool, bool, bool, bool, date, int, Decimal, str, str]


def compare(
    initiatives: Iterable[Initiative],
    tables: ReferenceTables,
    vocabularies: Vocabularies,
    options: Options | None = None,
) -> Comparison:
    """Put the claims of initiatives side by side.

    Claims are ranked only within one nature, basis and evidence, and within one currency.
    Nothing is left out without saying so: what cannot be compared is listed with the reason, and
    initiatives without claims, or without one that was asked for, are counted.

    Args:
        initiatives: The records; withdrawn ones never count.
        tables: Deflators, rates and the register of councils.
        vocabularies: What terms mean, the order of the groups, and the categories.
        options: What is asked for; real terms in each claim's own currency by default.

    Raises:
        OptionsError: The options are unknown or do not go together.
        ReferenceTableError: A table that is needed is missing or malformed.
    """
    options = options or Options()
    options.check()
    _check_currency(options, tables)
    every = sorted(initiatives, key=lambda initiative: initiative.id)
    active = [initiative for initiative in every if initiative.withdrawn is None]
    rows: list[Row] = []
    not_comparable: list[NotComparable] = []
    measurer = Measurer(tables, vocabularies, options)
    for initiative in active:
        for number, claim in enumerate(initiative.savings, 1):
            if not options.fit(claim, initiative, vocabularies):
                continue
            entry = measurer.measure(initiative, number)
            if isinstance(entry, Row):
                rows.append(entry)
            else:
                not_comparable.append(entry)
    rows = _with_shared(rows)
    entries = [*rows, *not_comparable]
    matched = {entry.initiative.id for entry in entries}
    superseded: list[Row] = []
    if options.one_per_case:
        rows, superseded = one_per_case(rows, vocabularies)
    groups = _groups(rows, vocabularies)
    return Comparison(
        groups=groups,
        not_comparable=tuple(not_comparable),
        superseded=tuple(superseded),
        initiatives=len(active),
        without_claims=tuple(each.id for each in active if not each.savings),
        withdrawn=tuple(each.id for each in every if each.withdrawn is not None),
        without_match=tuple(each.id for each in active if each.savings and each.id not in matched),
        filtered=sum(len(each.savings) for each in active) - len(entries),
        summaries=()
        if options.group_by is None
        else summaries(options.group_by, groups, entries, active, vocabularies),
        total=_total(groups) if options.total else None,
        footer=footer(rows, options, tables),
        asked=options,
    )


def one_per_case(rows: Sequence[Row], vocabularies: Vocabularies) -> tuple[list[Row], list[Row]]:
    """The rows that stand for their initiatives, and the others, by the rule of the footer."""
    hidden = same_money(rows)
    chosen: dict[str, Row] = {}
    for row in rows:
        if row.ref not in hidden:
            best = chosen.get(row.initiative.id)
            if best is None or _weight(row, vocabularies) > _weight(best, vocabularies):
                chosen[row.initiative.id] = row
    kept = {row.ref for row in chosen.values()}
    return (
        [row for row in rows if row.ref in kept],
        [row for row in rows if row.ref not in kept],
    )


def _with_shared(rows: Sequence[Row]) -> list[Row]:
    """The rows, each with those of other records that state its sum from the same source."""
    alike: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        claim = row.claim
        for url in _urls(row):
            key = (url, claim.amount, claim.amount_to, claim.currency, claim.basis, row.period)
            alike.setdefault(key, []).append(row)
    shared: dict[str, set[str]] = {}
    for same in alike.values():
        for row in same:
            others = {each.ref for each in same if each.initiative is not row.initiative}
            shared.setdefault(row.ref, set()).update(others)
    return [
        replace(row, also_in=tuple(sorted(shared[row.ref]))) if shared.get(row.ref) else row
        for row in rows
    ]


def _urls(row: Row) -> set[str]:
    sources = (row.initiative.source_of(id) for id in row.claim.source)
    return {source.url for source in sources if source is not None and source.url is not None}


def _check_currency(options: Options, tables: ReferenceTables) -> None:
    if options.currency is None:
        return
    known = tables.rates(YearKind.CALENDAR).currencies | {"EUR"}
    if options.currency not in known:
        raise OptionsError(
            f"there is no exchange rate for {options.currency}; there is for "
            f"{', '.join(sorted(known))}"
        )


def _groups(rows: Iterable[Row], vocabularies: Vocabularies) -> tuple[Group, ...]:
    grouped: dict[Key, list[Row]] = {}
    for row in rows:
        grouped.setdefault(_key(row), []).append(row)
    places = [
        {id: place for place, id in enumerate(vocabularies[name].terms)}
        for name in ("nature", "basis", "evidence")
    ]

    def order(key: Key) -> tuple[tuple[int, ...], Key]:
        # The currency has no place in a vocabulary; it goes by its code.
        known = zip(places, key[:3], strict=True)
        return tuple(place.get(id, len(place)) for place, id in known), key

    return tuple(
        Group(
            *key[:4],
            achieved=key[2] in vocabularies.achieved,
            rows=tuple(sorted(grouped[key], key=_rank)),
            baseline=key[4],
        )
        for key in sorted(grouped, key=order)
    )


def _key(row: Row) -> Key:
    claim, evidence = row.claim, row.claim.evidence or ""
    if row.figure.per == BASELINE and claim.baseline is not None:
        return claim.nature, share_basis(claim), evidence, "", claim.baseline.kind
    return claim.nature, claim.basis, evidence, row.figure.currency, ""


def _rank(row: Row) -> tuple[Decimal, str, int]:
    # Ten million in ten years is less than nine in two.
    figure = row.annual or row.figure
    return -figure.amount, row.initiative.id, row.number


def _total(groups: Sequence[Group]) -> Total | None:
    if len(groups) > 1:
        found = "; ".join(
            f"{each.nature}, {each.basis}, {each.evidence}, {each.currency}" for each in groups
        )
        raise OptionsError(
            "a total needs claims of one nature, basis, evidence and currency; narrow the choice. "
            f"Found: {found}"
        )
    if not groups:
        return None
    own: list[Row] = []
    left: list[Row] = []
    for row in groups[0].rows:
        added = {each.ref for each in own}
        counted = row.claim.wider_than_case or not added.isdisjoint(row.also_in)
        (left if counted else own).append(row)
    wider = tuple(left)
    if not own:
        return None
    amount, upper, qualifier = Decimal(0), Decimal(0), "exact"
    for row in own:
        amount += row.figure.amount
        upper += row.figure.upper
        qualifier = combined(qualifier, row.figure.qualifier)
    ranged = any(row.figure.amount_to is not None for row in own)
    return Total(
        amount, upper if ranged else None, groups[0].currency, qualifier, tuple(own), wider
    )


def _weight(row: Row, vocabularies: Vocabularies) -> Weight:
    """What makes a claim the one that stands for its initiative: the greatest does."""
    claim = row.claim
    bases = vocabularies.money_bases
    # Only a share can be of a claim that is no sum of money.
    precision = -bases.index(claim.basis) if claim.basis in bases else -len(bases)
    # The last two only make the choice the same whatever the order in the record.
    return (
        claim.evidence in vocabularies.achieved,
        not (claim.organisations or claim.services or claim.models),
        claim.as_of is not None,
        claim.disputed is None,
        _latest(row),
        precision,
        -row.figure.amount,
        claim.nature,
        claim.statement,
    )


def _latest(row: Row) -> date:
    claim = row.claim
    if claim.as_of is not None:
        return claim.as_of.last
    if claim.period is None:
        return date.min
    return claim.period.last or claim.period.first or date.min
