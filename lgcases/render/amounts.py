"""Figures in a few characters, and what must be known of them in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lgcases.claims.wording import compact, sign
from lgcases.compare.costs import Payback
from lgcases.compare.figure import Figure
from lgcases.compare.result import Entry, Group, Row, Statistics
from lgcases.model import Vocabularies
from lgcases.text import one_line

#: Stands where there is no figure.
NOTHING = "-"


def figure_short(figure: Figure) -> str:
    """The figure to three digits with its qualifier, without currency: ``>58.3m``.

    Below a thousand it has two decimals.
    """
    return range_short(figure.amount, figure.amount_to, figure.qualifier)


def range_short(amount: Decimal, amount_to: Decimal | None, qualifier: str = "exact") -> str:
    """An amount, or a range, with its qualifier as a sign."""
    lower = sign(qualifier) + _short(amount)
    return lower if amount_to is None else f"{lower} to {_short(amount_to)}"


def group_name(group: Group | Statistics, vocabularies: Vocabularies) -> str:
    """Nature, basis, evidence and currency of a group in words."""
    terms = {"nature": group.nature, "basis": group.basis, "evidence": group.evidence}
    labels = [vocabularies[name].label(term) for name, term in terms.items()]
    return " \u00b7 ".join((*labels, group.currency))


def price_words(bases: Sequence[str], *, per: str | None, average: bool) -> str:
    """What the figures of a table are: ``in prices of 2024-25, per resident``."""
    words = "nominal" if list(bases) == ["nominal"] else f"in prices of {' or '.join(bases)}"
    if average:
        words += ", annual average and not a run-rate"
    return f"{words}, per {per}" if per else words


def caveats_of(row: Row) -> str:
    """The caveats of a row as one sentence; empty where there are none."""
    return sentence("; ".join(caveat.value for caveat in row.caveats))


def told_by(entry: Entry) -> str:
    """Who says so, and as of when."""
    who = "; ".join(map(one_line, entry.publishers)) or "source not stated"
    when = entry.claim.as_of
    return f"{who}, as of {when}" if when is not None else who


def scope_of(entry: Entry) -> str:
    """What the claim covers as stated; empty where it does not say."""
    return f"Covers: {one_line(entry.claim.scope)}" if entry.claim.scope else ""


def payback_words(payback: Payback) -> str:
    """Years until a rate has paid for its set-up."""
    ends = f"{payback.years}" + (f" to {payback.years_to}" if payback.years_to is not None else "")
    return f"pays back in {sign(payback.qualifier)}{ends} years"


def sentence(words: str) -> str:
    """The words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def _short(value: Decimal) -> str:
    return f"{value:,.2f}" if abs(value) < 1000 else compact(value)
