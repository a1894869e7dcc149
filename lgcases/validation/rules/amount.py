"""Rules of the size of amounts and values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeGuard

from lgcases.finding import Fault, Severity
from lgcases.model import Claim, Cost, Outcome, Size
from lgcases.model.walk import NOUNS
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim, with_cost, with_total
from lgcases.validation.rules.stated import figures_in, plain
from lgcases.validation.rules.worked_out import is_in_words

_SMALL = 1000
_HUGE = Decimal("5e9")


@record_rule(
    "LG306",
    Severity.ERROR,
    "the range runs from {lower} to {upper}, which is not higher",
    why="The lower end of a range is what comparisons use.",
    fix="Put the lower figure first. For a single figure leave the upper one out.",
    wrong=with_cost(statement="Joining cost £6m to £5m.", amount=6000000, amount_to=5000000),
    right=with_cost(statement="Joining cost £5m to £6m.", amount_to=6000000),
)
def reversed_range(context: RecordContext) -> Iterator[Fault]:
    """The upper end of a range is not above the lower one."""
    for section, index, item in context.dated_numbers:
        if isinstance(item, (Claim, Cost)):
            lower, upper, field = item.amount, item.amount_to, "amount_to"
        else:
            value, upper, field = item.value, item.value_to, "value_to"
            lower = value if isinstance(value, Decimal) else None
        if upper is not None and lower is not None and upper <= lower:
            at = f"/{section}/{index}/{field}"
            yield reversed_range.at(at, lower=plain(lower), upper=plain(upper))


@record_rule(
    "LG307",
    Severity.WARNING,
    'a range with the qualifier "{qualifier}" says two things at once',
    why="A range already has both bounds; readers cannot tell which one the word belongs to.",
    fix="Leave the qualifier out, or give the one figure that the source names.",
    wrong=with_cost(statement="Joining cost £5m to £6m.", amount_to=6000000, qualifier="more-than"),
    right=with_cost(statement="Joining cost £5m to £6m.", amount_to=6000000),
)
def qualified_range(context: RecordContext) -> Iterator[Fault]:
    """A range also has a qualifier that sets a bound."""
    bounds = context.vocabularies.bounds
    for section, index, item in context.dated_numbers:
        if item.qualifier in bounds:
            upper = item.value_to if isinstance(item, (Outcome, Size)) else item.amount_to
            if upper is not None:
                at = f"/{section}/{index}/qualifier"
                yield qualified_range.at(at, qualifier=item.qualifier)


@record_rule(
    "LG308",
    Severity.WARNING,
    "the {noun} is below zero: {amount}",
    why="A saving below zero is a loss, and a cost below zero is income: lists by nature hide it.",
    fix="Write a saving below zero as a cost of the kind loss, a cost below zero as a claim of the "
    "nature income, each with its amount above zero.",
    wrong=with_total(statement="Sharing cost £5m more than before.", amount="-5000000"),
    right=with_cost(statement="Sharing cost £5m more than before.", kind="loss"),
)
def negative_amount(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost has an amount below zero."""
    for section, index, item in context.monetary_items:
        amount = item.amount
        if amount is not None and amount.is_signed() and amount:
            is_loss = isinstance(item, Cost) and item.kind in context.vocabularies.losses
            help = f"a loss is written above zero: {plain(-amount)}" if is_loss else None
            yield negative_amount.at(
                f"/{section}/{index}/amount", help=help, noun=NOUNS[section], amount=plain(amount)
            )


@record_rule(
    "LG309",
    Severity.WARNING,
    "the amount of the {noun} is 0",
    why="Zero says that nothing was saved or spent; where nothing is known it is a false figure.",
    fix="Leave the amount out where the source names none. Where a study found no saving, set "
    "evidence to evaluated-no-effect.",
    wrong=with_claim(statement="Sharing saved money.", amount=0, basis="not-stated", period=None),
    right=with_claim(
        statement="Sharing saved money.",
        amount=None,
        currency=None,
        basis="not-stated",
        period=None,
    ),
)
def zero_amount(context: RecordContext) -> Iterator[Fault]:
    """An amount is zero, and no study says so."""
    for section, index, item in context.monetary_items:
        amount = item.amount
        if amount is None or amount or item.evidence == "evaluated-no-effect":
            continue
        yield zero_amount.at(f"/{section}/{index}/amount", noun=NOUNS[section])


@record_rule(
    "LG310",
    Severity.WARNING,
    "{amount} {currency} is suspiciously {size} for a whole initiative",
    why="Sums copied from tables in thousands or millions lose zeros on the way, or gain some.",
    fix="Check the amount against the source and write it in full. Name the figure in the "
    "statement where it is right; that of a size in its scope or note.",
    wrong=with_cost(statement="Cost of the new system.", amount="23.4"),
    right=with_cost(statement="Cost of the new system.", amount=23400000),
)
def implausible_amount(context: RecordContext) -> Iterator[Fault]:
    """A sum of money is below 1,000 or above 5,000 million, and no words beside it name it."""
    vocabularies = context.vocabularies
    for section, index, item in context.monetary_items:
        if _is_implausible(item.amount) and item.basis not in vocabularies.unit_bases:
            at = f"/{section}/{index}/amount"
            yield from _implausible(context, at, item.amount, item.currency, item.statement)
    for index, size in enumerate(context.initiative.size):
        if _is_implausible(size.value) and size.kind in vocabularies.money_sizes:
            words = f"{size.scope or ''} {size.note or ''}"
            at = f"/size/{index}/value"
            yield from _implausible(context, at, size.value, size.currency, words)


def _is_implausible(amount: Decimal | None) -> TypeGuard[Decimal]:
    if not amount:
        return False
    return not (_SMALL <= amount <= _HUGE or _SMALL <= -amount <= _HUGE)


def _implausible(
    context: RecordContext, at: str, amount: Decimal, currency: str | None, words: str
) -> Iterator[Fault]:
    """The finding, unless the words name the figure or the currency counts in small units."""
    if currency is None or currency in context.vocabularies.small_unit_currencies:
        return
    if not figures_in(words) and not is_in_words(amount, words):
        size = "small" if abs(amount) < _SMALL else "large"
        yield implausible_amount.at(at, amount=plain(amount), currency=currency, size=size)


@record_rule(
    "LG311",
    Severity.WARNING,
    "the currency is {currency}, but {country} uses {usual}",
    why="An amount is deflated by the index of its currency's country; a wrong code gives a "
    "wrong figure.",
    fix="Write the currency in which the source gives the amount. If it really is another one, "
    "allow this with the reason.",
    wrong="country: GB\n" + with_cost(statement="Cost of the new system.", currency="EUR"),
    right="country: GB\n" + with_cost(statement="Cost of the new system."),
)
def foreign_currency(context: RecordContext) -> Iterator[Fault]:
    """An amount or a size is in another currency than that of the country."""
    country = context.initiative.country
    usual = context.vocabularies.currency_of.get(country)
    if usual is None:
        return
    for section, index, item in context.dated_numbers:
        currency = None if isinstance(item, Outcome) else item.currency
        if currency is not None and currency != usual:
            at = f"/{section}/{index}/currency"
            yield foreign_currency.at(
                at, near=usual, currency=currency, country=country, usual=usual
            )
