"""Rules that compare the fields of a claim or cost with its own statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lgcases.finding import Edit, Fault, Severity
from lgcases.model.walk import MonetaryItem
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim, with_total
from lgcases.validation.rules.stated import Stated, figures_in, plain

_CURRENCIES = {
    "pound": frozenset({"GBP", "EGP", "FKP", "GIP", "LBP", "SDG", "SHP", "SSP", "SYP"}),
    "euro": frozenset({"EUR"}),
}


class _Amount(NamedTuple):
    """An amount with the figures of its statement that can be it, and the one that is."""

    section: str
    number: int
    item: MonetaryItem
    amount: Decimal
    stated: list[Stated]
    match: Stated | None

    @property
    def at(self) -> str:
        """Its place in the record."""
        return f"/{self.section}/{self.number}"


def _amounts(context: RecordContext) -> list[_Amount]:
    """The amounts whose statements name figures: money, or percentages for a percentage."""
    found = []
    for section, index, item in context.monetary_items:
        amount = item.amount
        figures = figures_in(item.statement) if amount is not None else ()
        if amount is None or not figures:
            continue
        wanted = item.basis == "percentage"
        stated = [each for each in figures if (each.unit == "percent") is wanted]
        match = None
        for each in stated:
            if each.is_about(amount):
                match = each
                break
        found.append(_Amount(section, index, item, amount, stated, match))
    return found


@record_rule(
    "LG329",
    Severity.ERROR,
    'the amount {amount} is not "{stated}" in full: that is {value}',
    why="The amount is taken as it stands: 23.4 means 23 pounds and 40 pence.",
    fix="Write the figure in full, without thousands or millions: 23400000.",
    wrong=with_total(amount="23.4"),
    right=with_total(),
)
def amount_not_in_full(context: RecordContext) -> Iterator[Fault]:
    """The amount is that of the statement, but in thousands or millions, or with zeros too many."""
    for each in context.once(_amounts):
        if each.match is None and each.item.currency:
            figure = _other_scale(each)
            if figure is not None:
                text = plain(figure.value.copy_sign(each.amount))
                yield amount_not_in_full.at(
                    f"{each.at}/amount",
                    near=text,
                    edit=Edit(text, safe=False),
                    amount=plain(each.amount),
                    stated=figure.text,
                    value=text,
                )


def _other_scale(each: _Amount) -> Stated | None:
    """The figure of which the amount has the digits, but not the size."""
    for figure in each.stated:
        if figure.value and abs(each.amount / figure.value) in _SCALES:
            return figure
    return None


_SCALES = frozenset(Decimal(10) ** power for power in (-9, -6, -3, 3, 6, 9))


@record_rule(
    "LG330",
    Severity.WARNING,
    "the amount is {amount}, but the statement says {stated}",
    why="Two figures for one claim: readers see the statement, comparisons use the amount.",
    fix="Correct whichever differs from the source. A second figure is a claim of its own.",
    wrong=with_total(amount=24300000),
    right=with_total(),
)
def amount_not_as_stated(context: RecordContext) -> Iterator[Fault]:
    """The statement names figures, and none of them is the amount."""
    for each in context.once(_amounts):
        item, upper = each.item, each.item.amount_to
        if each.match is not None or not each.stated:
            continue
        if upper is not None and any(figure.is_about(upper) for figure in each.stated):
            continue
        counts_money = item.currency is not None
        if (counts_money or item.basis == "percentage") and _other_scale(each) is None:
            words = " and ".join(figure.text for figure in each.stated)
            at = f"{each.at}/amount"
            yield amount_not_as_stated.at(at, amount=plain(each.amount), stated=words)


@record_rule(
    "LG331",
    Severity.ERROR,
    'the currency is {currency}, but the statement says "{stated}"',
    why="The amount would be deflated and converted as money of another country.",
    fix="Correct the currency.",
    wrong=with_claim(currency="EUR"),
    right=with_claim(),
)
def currency_not_as_stated(context: RecordContext) -> Iterator[Fault]:
    """In the statement the amount has the symbol of another currency."""
    for each in context.once(_amounts):
        fitting = None if each.match is None else _CURRENCIES.get(each.match.unit)
        currency = each.item.currency
        if each.match is not None and fitting and currency and currency not in fitting:
            at = f"{each.at}/currency"
            yield currency_not_as_stated.at(at, currency=currency, stated=each.match.text)


@record_rule(
    "LG332",
    Severity.WARNING,
    'the statement says "{words}", but the qualifier is {qualifier}',
    why="Two million as the most and two million as the least are different claims.",
    fix="Set the qualifier to what the source says.",
    wrong=with_claim(statement="The councils save up to £5m a year."),
    right=with_claim(statement="The councils save up to £5m a year.", qualifier="up-to"),
)
def qualifier_not_as_stated(context: RecordContext) -> Iterator[Fault]:
    """A word such as "up to" precedes the figure in the statement, and the qualifier differs."""
    for each in context.once(_amounts):
        figure, item = each.match, each.item
        if figure is None or item.amount_to is not None:
            continue
        before = item.statement[max(0, figure.start - _LONGEST) : figure.start].casefold()
        if not before.endswith(_ENDINGS):
            continue
        word = next(word for word in _QUALIFIERS if before.endswith(f"{word} "))
        fitting = _QUALIFIERS[word]
        if item.qualifier not in fitting:
            at, words = f"{each.at}/qualifier", f"{word} {figure.text}"
            yield qualifier_not_as_stated.at(
                at, words=words, qualifier=item.qualifier, near=fitting[0]
            )


#: What may stand before a figure, longer words first, and the qualifiers that may render it.
_QUALIFIERS: dict[str, tuple[str, ...]] = {
    "no more than": ("up-to",),
    "more than": ("more-than", "at-least"),
    "just over": ("more-than", "about", "at-least"),
    "over": ("more-than", "at-least"),
    "above": ("more-than", "at-least"),
    "in excess of": ("more-than", "at-least"),
    "at least": ("at-least", "more-than"),
    "a minimum of": ("at-least", "more-than"),
    "up to": ("up-to",),
    "as much as": ("up-to",),
    "a maximum of": ("up-to",),
    "less than": ("up-to",),
    "just under": ("nearly", "up-to"),
    "nearly": ("nearly", "up-to"),
    "almost": ("nearly", "up-to"),
    "close to": ("nearly", "about"),
    "about": ("about",),
    "around": ("about",),
    "roughly": ("about",),
    "approximately": ("about",),
}
_ENDINGS = tuple(f"{word} " for word in _QUALIFIERS)
_LONGEST = max(map(len, _ENDINGS))


@record_rule(
    "LG333",
    Severity.WARNING,
    'the statement says "{words}", but the basis is {basis}',
    why="43 million a year and 43 million in all are often taken for each other.",
    fix="Set the basis to per-year, or write in the statement what the amount covers.",
    wrong=with_total(statement="The councils save £5m a year.", amount=5000000),
    right=with_claim(period="{from: 2014, to: 2016}"),
)
def basis_not_as_stated(context: RecordContext) -> Iterator[Fault]:
    """The statement gives the amount per year or over years, and the basis says otherwise."""
    for each in context.once(_amounts):
        figure, item = each.match, each.item
        if figure is None or " year" not in item.statement:
            continue
        if item.basis in ("cumulative", "one-off", "not-stated"):
            match = _PER_YEAR.match(item.statement, figure.end)
        elif item.basis in ("per-year", "single-year") and " years" in item.statement:
            match = _OVER_YEARS.match(item.statement, figure.end)
        else:
            continue
        if match is not None:
            words = figure.text + match[0]
            yield basis_not_as_stated.at(f"{each.at}/basis", words=words, basis=item.basis)


_PER_YEAR = re.compile(
    r"(?: pounds| euros)?(?: (?:of|in) savings)? "
    r"(?:a|per|each|every) year\b"
)
_OVER_YEARS = re.compile(
    r"(?: pounds| euros)?(?: (?:of|in) savings)? "
    r"(?:over|in|during) (?:the (?:next|first|last) )?(?:[2-9]|[1-9][0-9]|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|fifteen|twenty) years\b"
)


@record_rule(
    "LG334",
    Severity.WARNING,
    'the nature is {nature}, but the statement speaks of "{words}"',
    why="Income, avoided cost and moved cost are worth having, but they reduce no budget: they "
    "are never compared with savings.",
    fix="Set the nature to what the money is: income, cost-avoidance, capital-receipt or "
    "transfer. Where one figure holds several kinds, it is mixed.",
    wrong=with_claim(statement="The park brings rental income of £5m a year."),
    right=with_claim(statement="The park brings rental income of £5m a year.", nature="income"),
)
def not_a_saving(context: RecordContext) -> Iterator[Fault]:
    """A claim is called a saving, but its statement speaks of income, avoided cost or a sale."""
    for index, claim in context.claims:
        if claim.nature not in _CALLED_SAVING or not _may_be_no_saving(claim.statement):
            continue
        match = _NO_SAVING.search(claim.statement)
        if match is not None:
            kind = next(name for name, words in match.groupdict().items() if words)
            near = kind.replace("_", "-")
            at = f"/savings/{index}/nature"
            yield not_a_saving.at(at, nature=claim.nature, words=match[0], near=near)


_CALLED_SAVING = frozenset({"saving", "efficiency-saving"})


def _may_be_no_saving(statement: str) -> bool:
    """A quick test, which is true of every statement in which the pattern occurs."""
    folded = statement.lower()
    return any(word in folded for word in _MONEY_WORDS)


_MONEY_WORDS = ("income", "dividend", "revenue", "avoid", "receipt", "proceeds", "relief")
_NO_SAVING = re.compile(
    r"\b(?:(?P<income>(?:(?<!low-)(?<!low )(?<!loss of )(?<!lost )income(?! support| tax|-)"
    r"|dividends?\b|(?:trading|sales) revenue))"
    r"|(?P<cost_avoidance>cost avoidance|avoid(?:ed|s|ing)? (?:the |a |future |extra )*"
    r"(?:costs?|spending)|costs? avoided)"
    r"|(?P<capital_receipt>capital receipts?|proceeds of (?:the )?sales?)"
    r"|(?P<transfer>(?:business )?rates? relief|tax relief))\b",
    re.IGNORECASE,
)
