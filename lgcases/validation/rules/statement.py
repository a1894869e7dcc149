"""Rules that compare the fields of a claim or cost with its own statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lgcases.finding import Edit, Fault, Severity
from lgcases.lazy import pattern
from lgcases.model.walk import MonetaryItem
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.qualifier_words import QUALIFIERS
from lgcases.validation.rules.samples import with_claim, with_total
from lgcases.validation.rules.stated import Stated, counts_things, figures_in, plain
from lgcases.validation.rules.worked_out import may_follow

_CURRENCIES = {
    "pound": frozenset({"GBP", "EGP", "FKP", "GIP", "LBP", "SDG", "SHP", "SSP", "SYP"}),
    "euro": frozenset({"EUR"}),
    "dollar": frozenset(
        {"USD", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "FJD", "GYD", "HKD", "JMD", "KYD"}
        | {"LRD", "NAD", "NZD", "SBD", "SGD", "SRD", "TTD", "TWD", "XCD"}
        # Currencies that are written with the sign of the dollar.
        | {"ARS", "CLP", "COP", "MXN", "UYU"}
    ),
    "krone": frozenset({"CZK", "DKK", "ISK", "NOK", "SEK"}),
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
        if item.currency:
            stated = [each for each in stated if not counts_things(item.statement, each)]
        match = _match(amount, item.currency, stated)
        found.append(_Amount(section, index, item, amount, stated, match))
    return found


def _match(amount: Decimal, currency: str | None, stated: list[Stated]) -> Stated | None:
    """The figure that is the amount: "£2m ($2.5m)" has one for each currency."""
    fitting = [each for each in stated if each.is_about(amount)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    return min(fitting, key=lambda each: _is_foreign(each, currency))


def _is_foreign(figure: Stated, currency: str | None) -> bool:
    """Whether a figure has the sign of another currency."""
    of_sign = _CURRENCIES.get(figure.unit)
    return of_sign is not None and currency is not None and currency not in of_sign


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
    """The amount is that of the statement, but in thousands or millions."""
    for each, figure in context.once(_not_in_full):
        text = plain(figure.value.copy_sign(each.amount))
        yield amount_not_in_full.at(
            f"{each.at}/amount",
            near=text,
            edit=Edit(text, safe=False) if _has_one_reading(each, figure) else None,
            amount=plain(each.amount),
            stated=figure.text,
            value=text,
        )


def _not_in_full(context: RecordContext) -> list[tuple[_Amount, Stated]]:
    """The amounts that are too small, each with the figure of which it has the digits."""
    found = []
    for each in context.once(_amounts):
        if each.match is None and each.item.currency:
            figure = _larger(each)
            if figure is not None:
                found.append((each, figure))
    return found


def _larger(each: _Amount) -> Stated | None:
    """The figure that the amount gives in thousands or millions.

    Two pounds are never worked out from two million; other sums may be.
    """
    amount, statement = abs(each.amount), each.item.statement
    for figure in each.stated:
        if figure.power and figure.bare == amount:
            return figure
    for figure in each.stated:
        is_larger = amount and figure.value / amount in _SCALES
        if is_larger and not may_follow(amount, statement, each.stated):
            return figure
    return None


def _has_one_reading(each: _Amount, figure: Stated) -> bool:
    """Whether the amount is the very number before "million", and nothing else can be meant."""
    meant = {other.value for other in each.stated if other.power and other.bare == figure.bare}
    is_bare = figure.power > 0 and figure.bare == abs(each.amount)
    return is_bare and figure.other is None and len(meant) == 1


_SCALES = frozenset(Decimal(10) ** power for power in (3, 6, 9))


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
    """The statement names figures, and the amount is none of them and does not follow from them."""
    too_small = {each.at for each, _ in context.once(_not_in_full)}
    for each in context.once(_amounts):
        item, upper = each.item, each.item.amount_to
        if upper is not None and _is_other_end(each, upper):
            words = " and ".join(figure.text for figure in each.stated)
            at = f"{each.at}/amount_to"
            yield amount_not_as_stated.at(at, amount=plain(upper), stated=words)
        if each.match is not None or not each.stated or each.at in too_small:
            continue
        if upper is not None and any(figure.is_about(upper) for figure in each.stated):
            continue
        counts_money = item.currency is not None
        if counts_money and may_follow(abs(each.amount), item.statement, each.stated):
            continue
        if counts_money or item.basis == "percentage":
            words = " and ".join(figure.text for figure in each.stated)
            near = _meant(each)
            yield amount_not_as_stated.at(
                f"{each.at}/amount", near=near, amount=plain(each.amount), stated=words
            )


def _is_other_end(each: _Amount, upper: Decimal) -> bool:
    """Whether the statement names a range that begins with the amount and ends with another."""
    if each.match is None or each.item.currency is None or len(each.stated) != 2:
        return False
    first, second = each.stated
    between = each.item.statement[first.end : second.start]
    return first is each.match and between in _TO and not second.is_about(upper)


_TO = frozenset({" to ", " and ", "-", " - ", "\u2013", " \u2013 ", "\u2014"})


def _meant(each: _Amount) -> str | None:
    """The amount that was probably meant: the only figure, or the one with the same digits."""
    digits = each.amount.normalize().as_tuple().digits
    alike = [
        figure
        for figure in each.stated
        if len(each.stated) == 1 or figure.value.normalize().as_tuple().digits == digits
    ]
    return plain(alike[0].value.copy_sign(each.amount)) if len(alike) == 1 else None


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
        currency = each.item.currency
        if each.match is not None and _is_foreign(each.match, currency):
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
        word = next(word for word in QUALIFIERS if before.endswith(f"{word} "))
        fitting = QUALIFIERS[word]
        if item.qualifier not in fitting:
            at, words = f"{each.at}/qualifier", f"{word} {figure.text}"
            yield qualifier_not_as_stated.at(
                at, words=words, qualifier=item.qualifier, near=fitting[0]
            )


_ENDINGS = tuple(f"{word} " for word in QUALIFIERS)
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
        if figure is None or not _may_name_years(item.statement):
            continue
        if item.basis in ("cumulative", "one-off", "not-stated"):
            words = _per_year(item.statement, figure)
        elif item.basis in ("per-year", "single-year") and " years" in item.statement:
            match = _OVER_YEARS.match(item.statement, figure.end)
            words = None if match is None else figure.text + match[0]
        else:
            continue
        if words is not None:
            yield basis_not_as_stated.at(f"{each.at}/basis", words=words, basis=item.basis)


_YEAR_WORDS = (" year", "annual", "annum", "Annual", "Yearly")


def _may_name_years(statement: str) -> bool:
    """A quick test, which is true of every statement in which one of the patterns occurs."""
    return any(word in statement for word in _YEAR_WORDS)


def _per_year(statement: str, figure: Stated) -> str | None:
    """The words that give a figure by the year: "£5m per annum", "an annual saving of £5m"."""
    behind = _PER_YEAR.match(statement, figure.end)
    if behind is not None:
        return figure.text + behind[0]
    before = _YEARLY.search(statement, 0, figure.start)
    if before is None or _OVER_YEARS.match(statement, figure.end) is not None:
        return None
    return before[0] + figure.text


_PER_YEAR = pattern(
    r"(?: pounds| euros| dollars)?(?: (?:of|in) (?:\w+ ){0,2}savings?| in \w+(?: \w+)?)?,? "
    r"(?:(?:a|per|each|every) year|per annum|annually|yearly)\b"
)
_SOME = r"(?:(?:about|around|some|nearly|almost|over|at least|up to|more than|an estimated) )?"
_YEARLY = pattern(
    rf"\b(?:(?:annual|yearly) (?:\w+ )?(?:savings?|reductions?)(?: in \w+(?: \w+)?)?"
    rf" (?:of|worth|totalling) "
    rf"|(?:annually|(?:each|every) year),? (?:\w+ ){{0,4}}?saves? ){_SOME}\Z",
    re.IGNORECASE,
)
_OVER_YEARS = pattern(
    r"(?: pounds| euros)?(?: (?:of|in) savings)?"
    r"(?: (?:is|are|was|were|has been|have been|will be|to be) (?:saved|delivered|achieved))? "
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
        match = _no_saving_in(claim.statement)
        if match is not None:
            kind = next(name for name, words in match.groupdict().items() if words)
            near = kind.replace("_", "-")
            at = f"/savings/{index}/nature"
            yield not_a_saving.at(at, nature=claim.nature, words=match[0], near=near)


def _no_saving_in(statement: str) -> re.Match[str] | None:
    """The first words for money that is no saving.

    In "by chasing income the team saves £5m" the income is what the team deals with.
    """
    for match in _NO_SAVING.finditer(statement):
        if match["income"] is None or _SAVES.search(statement, match.end()) is None:
            return match
    return None


_SAVES = pattern(r"\b(?:saves?|saved)\b")
_CALLED_SAVING = frozenset({"saving", "efficiency-saving"})


def _may_be_no_saving(statement: str) -> bool:
    """A quick test, which is true of every statement in which the pattern occurs."""
    folded = statement.lower()
    return any(word in folded for word in _MONEY_WORDS)


_MONEY_WORDS = ("income", "dividend", "revenue", "avoid", "receipt", "proceeds", "relief")
_NO_SAVING = pattern(
    r"\b(?:(?P<income>(?:(?<!low-)(?<!low )(?<!loss of )(?<!lost )income(?! support| tax|-)"
    r"|dividends?\b|(?:trading|sales) revenue))"
    r"|(?P<cost_avoidance>cost avoidance|avoid(?:ed|s|ing)? (?:the |a |future |extra )*"
    r"(?:costs?|spending)|costs? avoided)"
    r"|(?P<capital_receipt>capital receipts?|proceeds of (?:the )?sales?)"
    r"|(?P<transfer>(?:business )?rates? relief|tax relief))\b",
    re.IGNORECASE,
)
