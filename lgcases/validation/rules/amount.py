"""Rules of the size of amounts and values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lgcases.finding import Fault, Severity
from lgcases.model import Claim, Outcome
from lgcases.model.walk import NOUNS
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim, with_cost, with_total
from lgcases.validation.rules.stated import figures_in, plain

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
    initiative = context.initiative
    for section, index, item in context.monetary_items:
        upper = item.amount_to
        if upper is not None and item.amount is not None and upper <= item.amount:
            at = f"/{section}/{index}/amount_to"
            yield reversed_range.at(at, lower=plain(item.amount), upper=plain(upper))
    for index, outcome in enumerate(initiative.outcomes):
        value, upper = outcome.value, outcome.value_to
        if upper is not None and isinstance(value, Decimal) and upper <= value:
            at = f"/outcomes/{index}/value_to"
            yield reversed_range.at(at, lower=plain(value), upper=plain(upper))


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
    for section, index, item in context.quantified_items:
        if item.qualifier in bounds:
            upper = item.value_to if isinstance(item, Outcome) else item.amount_to
            if upper is not None:
                at = f"/{section}/{index}/qualifier"
                yield qualified_range.at(at, qualifier=item.qualifier)


@record_rule(
    "LG308",
    Severity.WARNING,
    "the {noun} is below zero: {amount}",
    why="A saving below zero is a loss, and a cost below zero is income: lists by nature hide it.",
    fix="Write the amount above zero and set the nature to what it is, such as loss.",
    wrong=with_total(statement="Sharing cost £5m more than before.", amount="-5000000"),
    right=with_total(statement="Sharing cost £5m more than before.", nature="loss", amount=5000000),
)
def negative_amount(context: RecordContext) -> Iterator[Fault]:
    """A claim that is no loss, or a cost, has an amount below zero."""
    for section, index, item in context.monetary_items:
        amount = item.amount
        if amount is None or not amount.is_signed() or not amount:
            continue
        if not (isinstance(item, Claim) and item.nature in ("loss", "mixed")):
            yield negative_amount.at(
                f"/{section}/{index}/amount", noun=NOUNS[section], amount=plain(amount)
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
    "statement where it is right.",
    wrong=with_cost(statement="Cost of the new system.", amount="23.4"),
    right=with_cost(statement="Cost of the new system.", amount=23400000),
)
def implausible_amount(context: RecordContext) -> Iterator[Fault]:
    """A sum of money is below 1,000 or above 5,000 million, and its statement does not name it."""
    vocabularies = context.vocabularies
    for section, index, item in context.monetary_items:
        amount, currency = item.amount, item.currency
        if not amount or currency is None or currency in vocabularies.small_unit_currencies:
            continue
        counts_units = isinstance(item, Claim) and item.basis in vocabularies.unit_bases
        if _SMALL <= amount <= _HUGE or counts_units:
            continue
        size = abs(amount)
        if (size < _SMALL or size > _HUGE) and not figures_in(item.statement):
            words = "small" if size < _SMALL else "large"
            yield implausible_amount.at(
                f"/{section}/{index}/amount",
                amount=plain(amount),
                currency=currency,
                size=words,
            )


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
    """An amount is in another currency than that of the country."""
    country = context.initiative.country
    usual = context.vocabularies.currency_of.get(country)
    if usual is None:
        return
    for section, index, item in context.monetary_items:
        currency = item.currency
        if currency is not None and currency != usual:
            at = f"/{section}/{index}/currency"
            yield foreign_currency.at(
                at, near=usual, currency=currency, country=country, usual=usual
            )
