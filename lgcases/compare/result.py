"""What a comparison comes to: plain immutable values, for tables, files and other tools."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lgcases.claims.conditions import ClaimConditions
from lgcases.claims.strength import Strength
from lgcases.claims.unavailable import Unavailable
from lgcases.claims.wording import money, printed, stated_short
from lgcases.compare.costs import Payback
from lgcases.compare.figure import Caveat, Figure, Step
from lgcases.compare.links import link_words
from lgcases.model import Claim, Cost, Initiative
from lgcases.model.walk import MonetaryItem
from lgcases.reference.table import Provenance
from lgcases.text import counted


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One claim of one initiative; ``number`` counts its claims from 1.

    ``strength`` is its evidence strength with the reasons.
    """

    initiative: Initiative
    number: int
    strength: Strength

    def __repr__(self) -> str:
        """One line: the record behind it would fill pages."""
        return f"<{type(self).__name__} {self.ref}: {self.stated}>"

    @property
    def ref(self) -> str:
        """The stable reference of the claim, such as ``onesource#2``."""
        return f"{self.initiative.id}#{self.number}"

    @property
    def claim(self) -> Claim:
        """The claim as the record has it."""
        return self.initiative.savings[self.number - 1]

    @property
    def stated(self) -> str:
        """Amount, qualifier and basis as stated, in a few characters."""
        return stated_short(self.claim)

    @property
    def period(self) -> str:
        """The period as stated; empty where there is none."""
        return "" if self.claim.period is None else str(self.claim.period)

    @property
    def link_words(self) -> tuple[str, ...]:
        """How it stands to other figures of its record: ``part of #3``, ``replaced by #5``."""
        return link_words(self.initiative, self.number)

    @property
    def caveat_words(self) -> tuple[str, ...]:
        """What a reader must know, in words."""
        return self.link_words

    @property
    def grade(self) -> int:
        """Evidence strength, 0 to 5."""
        return self.strength.grade

    @property
    def publishers(self) -> tuple[str, ...]:
        """Who published the claim's sources."""
        return publishers_of(self.claim, self.initiative)


def publishers_of(item: MonetaryItem, initiative: Initiative) -> tuple[str, ...]:
    """Who published the sources of a claim or cost, each once."""
    found = [source.publisher for source in initiative.sources if source.id in item.source]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True, repr=False)
class Row(Entry):
    """A claim that can be compared, with all its figures.

    Attributes:
        figure: The one that is asked for; it is ranked by this or, a sum over years, by ``annual``.
        annual: The annual average of a sum over years; None of anything else, and where the
            period is shorter than a year.
        per_resident: The figure per resident, or why there is none.
        net: The figure less the stated set-up costs, or why there is none.
        payback: Years until a yearly rate has paid for its set-up, or why that is not known.
        not_taken_off: Stated costs that neither ``net`` nor ``payback`` takes off.
        caveats: What a reader must know, the gravest first.
        also_in: References of claims of other records that are the same sum from the same source.
    """

    figure: Figure
    annual: Figure | None
    per_resident: Figure | Unavailable
    net: Figure | Unavailable
    payback: Payback | Unavailable
    not_taken_off: tuple[Cost, ...]
    caveats: tuple[Caveat, ...]
    also_in: tuple[str, ...] = ()

    @property
    def caveat_words(self) -> tuple[str, ...]:
        """What a reader must know, in words: links to other figures first, then the caveats."""
        shared = (f"the same sum as {each}" for each in self.also_in)
        return (*self.link_words, *shared, *(each.words(self.claim) for each in self.caveats))

    @property
    def trail(self) -> tuple[Step, ...]:
        """How the figure was made, from the claim as stated to the number ranked."""
        return (_stated_step(self), *self.figure.trail)


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that may be ranked against each other: one nature, basis, evidence, currency.

    ``achieved`` says that the evidence is of something that has come about, not projected.
    ``rows`` begin with the largest figure or, of sums over years, with the largest annual average;
    of a range the lower end counts; ties go by id.
    Shares have no currency but a kind of ``baseline``; their basis is ``per-year`` for shares
    of a year, whatever the basis of the claims, and ``one-off`` for others.
    """

    nature: str
    basis: str
    evidence: str
    currency: str
    achieved: bool
    rows: tuple[Row, ...]
    baseline: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class NotComparable(Entry):
    """A claim that cannot be compared, and why."""

    unavailable: Unavailable

    @property
    def reason(self) -> str:
        """The reason in plain words."""
        return self.unavailable.words


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of one group: count, range, median, and quartiles where there are four.

    ``baseline`` is that of the group.  ``not_counted`` are references of figures that are the
    same money as one that is counted: parts of it, or earlier statements of it.
    """

    nature: str
    basis: str
    evidence: str
    currency: str
    count: int
    minimum: Decimal
    lower_quartile: Decimal | None
    median: Decimal
    upper_quartile: Decimal | None
    maximum: Decimal
    not_counted: tuple[str, ...] = ()
    baseline: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """The initiatives with one value (a model, a country) taken together; never a sum.

    ``claims`` counts all that were looked at and are about it, ``comparable`` those with a
    figure, and ``without_claims`` the initiatives that state no saving about it.
    """

    value: str
    initiatives: int
    without_claims: int
    claims: int
    comparable: int
    statistics: tuple[Statistics, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one claim for each initiative.

    ``rows`` are those added, ``left_out`` those that belong to something larger than their
    initiative and would count money of others, and those that are the same sum as one added.
    """

    amount: Decimal
    amount_to: Decimal | None
    currency: str
    qualifier: str
    rows: tuple[Row, ...]
    left_out: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Footer:
    """What is said under every result.

    ``price_bases`` are those used, ``tables`` the reference tables with their vintages,
    ``assumptions`` whole sentences.
    """

    price_bases: tuple[str, ...]
    tables: tuple[Provenance, ...]
    assumptions: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Comparison:
    """Claims side by side.

    Attributes:
        groups: In the order of the vocabularies.
        not_comparable: By reference.
        superseded: Claims for which another of their initiative stands (one per case).
        initiatives: How many were looked at.
        without_claims: Ids of those that state no saving at all.
        withdrawn: Ids of withdrawn records, which never count.
        without_match: Ids of those that state savings, but none of what was asked for.
        filtered: How many claims were left out as asked, by what they are about or by nature,
            basis, evidence or strength.
        summaries: With ``group_by``, one for each value, by value.
        total: With ``total``, where anything could be added.
        footer: What is said under the result.
        asked: What was asked of claims.
    """

    groups: tuple[Group, ...]
    not_comparable: tuple[NotComparable, ...]
    superseded: tuple[Row, ...]
    initiatives: int
    without_claims: tuple[str, ...]
    withdrawn: tuple[str, ...]
    without_match: tuple[str, ...]
    filtered: int
    summaries: tuple[Summary, ...]
    total: Total | None
    footer: Footer
    asked: ClaimConditions

    def __repr__(self) -> str:
        """One line: the records behind it would fill megabytes."""
        return (
            f"<Comparison: {counted(len(self.rows), 'claim')} in "
            f"{counted(len(self.groups), 'group')}, {len(self.not_comparable)} not comparable>"
        )

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all groups."""
        return tuple(row for group in self.groups for row in group.rows)


def _stated_step(entry: Entry) -> Step:
    """The first step of every trail: the claim as stated, its period and its source."""
    claim = entry.claim
    amount = "no figure" if claim.amount is None else printed(claim.amount)
    if claim.amount is not None and claim.currency:
        amount = money(claim.amount, claim.currency)
    if claim.amount_to is not None:
        amount += f" to {printed(claim.amount_to)}"
    prices = "nominal"
    if claim.prices == "real":
        prices = f"in prices of {claim.price_base or 'a year not stated'}"
    about = (
        f"{claim.qualifier}, {claim.basis}",
        f"period {entry.period or 'not stated'}",
        prices,
        f"source: {'; '.join(entry.publishers) or 'not stated'}",
    )
    return Step(f"As stated ({', '.join(about)}): {claim.statement}", "", amount)
