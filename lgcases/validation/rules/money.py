"""Rules of what an amount counts."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model.walk import NOUNS, MonetaryItem
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim, with_share
from lgcases.validation.rules.stated import figures_in, plain


@record_rule(
    "LG301",
    Severity.ERROR,
    "the amount {amount} has no currency",
    why="An amount without a currency can be neither deflated nor compared.",
    fix="Add the ISO code, such as currency: GBP. For a sum that is not money, such as posts, add "
    "the unit.",
    wrong=with_claim(currency=None),
    right=with_claim(),
)
def amount_without_currency(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost states a sum of money without its currency."""
    for section, index, item in context.monetary_items:
        if item.amount is None or item.currency is not None or item.unit is not None:
            continue
        if item.basis and item.basis not in context.vocabularies.unit_bases:
            likely = context.vocabularies.currency_of.get(context.initiative.country)
            help = f"if it is the currency of the country: {likely}" if likely else None
            yield amount_without_currency.at(
                f"/{section}/{index}", missing="currency", help=help, amount=plain(item.amount)
            )


@record_rule(
    "LG302",
    Severity.WARNING,
    "the {noun} {what}, but has no amount",
    why="Readers see the figure, but no comparison can use it.",
    fix="Add the amount in full, or delete the fields that describe one.",
    wrong=with_claim(amount=None, period=None),
    right=with_claim(),
)
def missing_amount(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost has a currency, a unit, a qualifier or a stated sum, but no amount."""
    for section, index, item in context.monetary_items:
        if item.amount is None:
            what = _belongs_to_amount(item)
            if what is not None:
                at, noun = f"/{section}/{index}", NOUNS[section]
                yield missing_amount.at(at, missing="amount", noun=noun, what=what)


def _belongs_to_amount(item: MonetaryItem) -> str | None:
    if item.amount_to is not None:
        return f"goes up to {plain(item.amount_to)}"
    if item.currency is not None:
        return f"has the currency {item.currency}"
    if item.unit is not None:
        return f'has the unit "{item.unit}"'
    if item.qualifier != "exact":
        return f"has the qualifier {item.qualifier}"
    stated = figures_in(item.statement)
    return f'states "{stated[0].text}"' if len(stated) == 1 else None


@record_rule(
    "LG303",
    Severity.ERROR,
    "a percentage has no currency; this one has {currency}",
    why="40 per cent would be taken for 40 pounds.",
    fix="Delete the currency and give in unit what it is a share of. If the amount is money, "
    "correct the basis.",
    wrong=with_share(currency="GBP"),
    right=with_share(),
)
def percentage_with_currency(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost on the basis of a percentage has a currency."""
    for section, index, item in context.monetary_items:
        if item.basis == "percentage" and item.currency is not None:
            at = f"/{section}/{index}/currency"
            yield percentage_with_currency.at(at, currency=item.currency)


@record_rule(
    "LG304",
    Severity.WARNING,
    "{amount} {question}: the unit does not say",
    why="40 per cent of the operating cost and 40 per cent of the rent are different savings.",
    fix="Add the unit: % of operating cost, GBP per contact.",
    wrong=with_share(statement="It saved 40%.", unit=None),
    right=with_share(statement="It saved 40%."),
)
def missing_unit(context: RecordContext) -> Iterator[Fault]:
    """A percentage does not say of what, or an amount per unit not per what."""
    for section, index, item in context.monetary_items:
        if item.basis not in context.vocabularies.unit_bases or item.amount is None:
            continue
        at, amount = f"/{section}/{index}", plain(item.amount)
        if item.basis == "per-unit":
            if item.unit is None:
                yield missing_unit.at(at, missing="unit", amount=amount, question="for each what")
        elif item.unit is None:
            yield missing_unit.at(at, missing="unit", amount=f"{amount}%", question="of what")
        elif item.unit in _BARE:
            yield missing_unit.at(f"{at}/unit", amount=f"{amount}%", question="of what")


_BARE = frozenset({"%", "percent", "per cent", "percentage"})


@record_rule(
    "LG305",
    Severity.WARNING,
    "a saving of {amount}% is more than all that was spent",
    why="It is a slip, or a ratio of another kind.",
    fix="Check the number and the unit against the source.",
    wrong=with_share(statement="Running costs fell by 400%.", amount=400),
    right=with_share(),
)
def saving_over_all(context: RecordContext) -> Iterator[Fault]:
    """A saving is stated as more than 100 per cent."""
    savings = context.vocabularies.savings
    for index, claim in context.claims:
        if claim.basis != "percentage" or claim.amount is None or claim.nature not in savings:
            continue
        if claim.amount > 100:
            at = f"/savings/{index}/amount"
            yield saving_over_all.at(at, amount=plain(claim.amount))
