"""Claims side by side: grouped, ranked, and honestly set apart where they are not alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lgcases.claims.strength import evidence_grade
from lgcases.claims.unavailable import Refusal
from lgcases.compare.figure import Figure, combined
from lgcases.compare.footer import footer
from lgcases.compare.measure import Yardstick
from lgcases.compare.one_per_case import one_per_case
from lgcases.compare.options import Options, OptionsError
from lgcases.compare.result import Comparison, Group, NotComparable, Row, Summary, Total
from lgcases.model import Claim, Initiative, Vocabularies
from lgcases.reference.series import YearKind
from lgcases.reference.tables import ReferenceTables

#: Nature, basis, evidence and currency.
Key = tuple[str, str, str, str]


def compare(
    initiatives: Iterable[Initiative],
    tables: ReferenceTables,
    vocabularies: Vocabularies,
    options: Options | None = None,
) -> Comparison:
    """Put the claims of initiatives side by side.

    Claims are ranked only within one nature, basis and evidence, and within one currency.
    Nothing is dropped in silence: what cannot be compared is listed with the reason, and
    initiatives without claims are counted.

    Args:
        initiatives: The records; withdrawn ones never count.
        tables: Deflators, rates and the register of councils.
        vocabularies: By name; they give the order of the groups, and the categories.
        options: What is asked for; real terms in each claim's own currency by default.

    Raises:
        OptionsError: The options are unknown or do not go together.
        ReferenceTableError: A table that is needed is missing or malformed.
    """
    options = options or Options()
    options.check()
    _check_currency(options, tables)
    yardstick = Yardstick(tables, options)
    every = sorted(initiatives, key=lambda each: each.id)
    active = [each for each in every if each.withdrawn is None]
    rows: list[Row] = []
    refused: list[NotComparable] = []
    counted: dict[str, int] = {}
    for initiative in active:
        for number, claim in enumerate(initiative.savings, 1):
            if not wanted(claim, initiative, options):
                continue
            counted[initiative.id] = counted.get(initiative.id, 0) + 1
            figure = yardstick.measure(claim, initiative)
            if isinstance(figure, Refusal):
                refused.append(NotComparable(initiative, number, figure))
            else:
                rows.append(Row(initiative, number, figure, yardstick))
    set_aside: list[Row] = []
    if options.one_per_case:
        rows, set_aside = one_per_case(rows)
    groups = _groups(rows, vocabularies)
    found: tuple[Summary, ...] = ()
    if options.group_by is not None:
        # Loads the statistics module, which most comparisons do without.
        from lgcases.compare import summary as by_value

        found = by_value.summaries(options.group_by, groups, counted, active, vocabularies)
    return Comparison(
        groups=groups,
        not_comparable=tuple(refused),
        set_aside=tuple(set_aside),
        initiatives=len(active),
        without_claims=tuple(each.id for each in active if not each.savings),
        withdrawn=tuple(each.id for each in every if each.withdrawn is not None),
        filtered=sum(len(each.savings) for each in active) - sum(counted.values()),
        summaries=found,
        total=_total(groups) if options.total else None,
        footer=footer(rows, options, tables),
    )


def wanted(claim: Claim, initiative: Initiative, options: Options) -> bool:
    """Whether the nature, basis, evidence and strength of a claim are among those asked for."""
    return (
        (options.natures is None or claim.nature in options.natures)
        and (options.bases is None or claim.basis in options.bases)
        and (options.evidences is None or claim.evidence in options.evidences)
        and (
            options.min_strength is None
            or evidence_grade(claim, initiative) >= options.min_strength
        )
    )


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
        claim = row.claim
        key = (claim.nature, claim.basis, claim.evidence or "", row.figure.currency)
        grouped.setdefault(key, []).append(row)
    places = [
        {id: place for place, id in enumerate(vocabularies[name].terms)}
        for name in ("nature", "basis", "evidence")
        if name in vocabularies
    ]

    def order(key: Key) -> tuple[tuple[int, ...], Key]:
        known = zip(places, key, strict=False)
        return tuple(place.get(id, len(place)) for place, id in known), key

    return tuple(
        Group(*key, rows=tuple(sorted(grouped[key], key=_rank)))
        for key in sorted(grouped, key=order)
    )


def _rank(row: Row) -> tuple[Decimal, str, int]:
    return -row.figure.amount, row.initiative.id, row.number


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
    own = [row for row in groups[0].rows if not row.claim.wider_than_case]
    wider = tuple(row for row in groups[0].rows if row.claim.wider_than_case)
    if not own:
        return None
    amount, upper, qualifier = Decimal(0), Decimal(0), "exact"
    for row in own:
        amount += row.figure.amount
        upper += _upper(row.figure)
        qualifier = combined(qualifier, row.figure.qualifier)
    ranged = any(row.figure.amount_to is not None for row in own)
    return Total(
        amount, upper if ranged else None, groups[0].currency, qualifier, tuple(own), wider
    )


def _upper(figure: Figure) -> Decimal:
    return figure.amount if figure.amount_to is None else figure.amount_to
