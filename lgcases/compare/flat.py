"""A comparison as flat records, one for each claim, for files and frames."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lgcases.compare.figure import Figure
from lgcases.compare.result import Comparison, Entry, NotComparable, Row

#: The columns in order: name and what it holds.
COLUMNS = {
    "claim": "reference of the claim, such as onesource#2",
    "id": "id of the initiative",
    "title": "title of the initiative",
    "country": "country, ISO 3166-1",
    "nature": "nature of the claim",
    "basis": "basis of the claim",
    "evidence": "evidence of the claim",
    "stated": "the claim as stated, in a few characters",
    "stated_amount": "amount as stated, decimal",
    "stated_amount_to": "upper end of the stated range, decimal",
    "stated_currency": "currency as stated, ISO 4217",
    "qualifier": "exact, about, at-least, more-than or up-to",
    "period": "period as stated",
    "amount": "the figure that is ranked, decimal",
    "amount_to": "upper end of its range, decimal",
    "currency": "its currency, ISO 4217",
    "prices": "its price base, or nominal",
    "per": "resident or partner, where it is divided",
    "average": "whether it is an annual average of a sum over years",
    "rank": "place in its group, from 1",
    "per_resident": "the figure per resident, decimal, where known",
    "strength": "evidence strength, 0 to 5",
    "caveats": "caveats, separated by semicolons",
    "scope": "what the claim covers, as stated",
    "as_of": "date of the statement",
    "publishers": "publishers of the sources, separated by semicolons",
    "not_comparable": "why it cannot be compared; empty where it can",
}


def flat_records(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """One record for each claim: the ranked ones group by group, then the others.

    Amounts are :class:`decimal.Decimal`; what is not known is None.
    """
    for group in comparison.groups:
        for rank, row in enumerate(group.rows, 1):
            yield _record(row) | _figure(row, rank)
    for refused in comparison.not_comparable:
        yield _record(refused)


def _record(entry: Entry) -> dict[str, Any]:
    claim, initiative = entry.claim, entry.initiative
    record: dict[str, Any] = dict.fromkeys(COLUMNS)
    record.update(
        claim=entry.ref,
        id=initiative.id,
        title=initiative.title,
        country=initiative.country,
        nature=claim.nature,
        basis=claim.basis,
        evidence=claim.evidence,
        stated=entry.stated,
        stated_amount=claim.amount,
        stated_amount_to=claim.amount_to,
        stated_currency=claim.currency,
        qualifier=claim.qualifier,
        period=entry.period or None,
        strength=entry.grade,
        scope=claim.scope,
        as_of=None if claim.as_of is None else str(claim.as_of),
        publishers="; ".join(entry.publishers) or None,
        not_comparable=entry.reason if isinstance(entry, NotComparable) else None,
    )
    return record


def _figure(row: Row, rank: int) -> dict[str, Any]:
    figure, residents = row.figure, row.per_resident
    return {
        "amount": figure.amount,
        "amount_to": figure.amount_to,
        "currency": figure.currency,
        "prices": figure.price_base,
        "per": figure.per,
        "average": figure.average,
        "rank": rank,
        "per_resident": residents.amount if isinstance(residents, Figure) else None,
        "caveats": "; ".join(caveat.value for caveat in row.caveats) or None,
    }
