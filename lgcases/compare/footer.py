"""What is said under every result: price bases, vintages, and what was assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lgcases.compare.adjust import Rebasing
from lgcases.compare.costs import Payback
from lgcases.compare.figure import Caveat, Figure
from lgcases.compare.options import SCOPED, Grouping, Options
from lgcases.compare.per_head import PARTNER, RESIDENT
from lgcases.compare.result import Footer, Row
from lgcases.compare.share import BASELINE
from lgcases.reference.series import Year, YearKind
from lgcases.reference.tables import ReferenceTables

#: The rule of :func:`~lgcases.compare.ranking.one_per_case`.
ONE_PER_CASE = (
    "One claim stands for each initiative: of its claims that can be compared, the latest that "
    "was achieved, or else the latest forecast, target or identified sum. One about the whole "
    "initiative comes before one about the organisations, services or models that it names, one "
    "with the date of its statement before one without, and one that nobody disputes before one "
    "that is disputed. A "
    "part never stands for an initiative where its whole can be compared, nor a replaced figure "
    "where the one that replaced it can. Latest goes by the date of the statement, or else by "
    "the end of the period. Of several, a "
    "single year's amount comes before a yearly rate, a sum over years and a one-off sum, and "
    "then the smaller amount before the larger."
)
#: The rules of :mod:`lgcases.compare.share`.
SHARES = (
    "A share is the amount over the baseline stated with it, both in the same prices and, unless "
    "the amount is a one-off sum, both for a year: sums over several years are averaged. "
    "Percentages stand as they were stated.",
    "What each share is of stands below it: shares of a whole budget and of one service's cost "
    "are not like for like.",
)
SET_UP_ONLY = (
    "Net figures and paybacks take off stated set-up costs alone, and not what it cost to run or "
    "leave, overspends or losses."
)
BY_AVERAGE = (
    "Sums over years run over different lengths of time: they are ranked by their annual average, "
    "which is no run-rate, and not by the sum."
)
ONE_BASE = (
    "British figures by calendar year are put into the prices of a financial year: a calendar year "
    "is a quarter of the financial year before and three quarters of the one that begins in it."
)
NOT_DISCOUNTED = "Sums over years are in the prices of one year, and are not discounted."
_ASSUMED = {
    Caveat.OPEN_PERIOD: "A sum since a stated year is counted up to the date for which it was "
    "stated.",
    Caveat.EVEN_PROFILE: "Amounts over more than one year are spread evenly over their period.",
    Caveat.FIRST_YEAR_PRICES: "A yearly rate is in the prices of the year in which its period "
    "starts.",
    Caveat.FINANCIAL_YEAR: "Financial years are taken as those of the United Kingdom, April to "
    "March; in other countries they may begin in January, July or October.",
    Caveat.FORECAST_INDEX: "Some projections reach into years whose price index is a forecast.",
    Caveat.RANGE: "A range is ranked by its lower end.",
    Caveat.AVERAGE: "Sums over years are shown as annual averages, which are not run-rates.",
}


def footer(rows: Iterable[Row], options: Options, tables: ReferenceTables) -> Footer:
    """The footer of a comparison with these rows."""
    rows = list(rows)
    caveats = {caveat for row in rows for caveat in row.figure.caveats}
    years = sorted({row.figure.prices for row in rows} - {None}, key=str)
    bases = tuple(_base(year) for year in years if year is not None)
    if options.nominal:
        bases = ("nominal: prices of the time",)
    shown = [row.figure for row in rows]
    beside = False
    if options.per is None:  # figures per resident stand beside the others
        residents = [row.per_resident for row in rows if isinstance(row.per_resident, Figure)]
        shown, beside = [*shown, *residents], bool(residents)
    used = {each.provenance for figure in shown for each in figure.operations}
    vintages = sorted(
        (each for each in used if each is not None),
        key=lambda each: (each.table == "register", each.title),
    )
    rebased = any(isinstance(each, Rebasing) for row in rows for each in row.figure.operations)
    assumptions = [*_assumptions(caveats, len(years), options, tables, residents=beside)]
    if rebased:
        assumptions.append(ONE_BASE)
    if any(row.annual is not None for row in rows):
        assumptions.append(BY_AVERAGE)
    if bases and not options.nominal and any(row.claim.basis == "cumulative" for row in rows):
        assumptions.append(NOT_DISCOUNTED)
    if any(isinstance(row.net, Figure) or isinstance(row.payback, Payback) for row in rows):
        assumptions.append(SET_UP_ONLY)
    return Footer(bases, tuple(vintages), tuple(assumptions))


def _base(year: Year) -> str:
    kind = "UK financial years" if year.kind is YearKind.FINANCIAL else "calendar years"
    return f"prices of {year} ({kind})"


def _assumptions(
    caveats: set[Caveat],
    bases: int,
    options: Options,
    tables: ReferenceTables,
    *,
    residents: bool,
) -> Iterator[str]:
    yield from (words for caveat, words in _ASSUMED.items() if caveat in caveats)
    if options.nominal:
        yield "Nominal figures of different years are not like for like."
    if bases > 1 and options.per != BASELINE:
        yield (
            "British money is in the prices of a financial year, other money in those of a "
            "calendar year: a quarter of a year apart."
        )
    if options.currency is not None:
        yield (
            f"Other currencies are converted to {options.currency} at the average rate of the "
            "price base, after putting them into real terms."
        )
    if residents or options.per == RESIDENT:
        yield (
            f"Residents are those of {tables.register.population_year}, of the councils that the "
            "claim names, or else of those that were members at any time in its period."
        )
    if options.per == PARTNER:
        yield (
            "Partners are the public bodies that the claim names, or else those that were members "
            "at any time in its period."
        )
    if options.per == BASELINE:
        yield from SHARES
    if options.one_per_case:
        yield ONE_PER_CASE
    if options.group_by is not None:
        yield (
            f"{_counting(options.group_by)} A part is not counted beside its whole, nor a "
            "replaced figure beside the one that replaced it. Quartiles are given from four "
            "figures upwards, by the inclusive method."
        )


def _counting(grouping: str) -> str:
    """Under which values of a grouping a claim counts."""
    if grouping == Grouping.CASH_RELEASING:
        return "A claim counts by whether its record says that a budget falls by the amount."
    if grouping not in SCOPED:
        return f"An initiative with more than one {grouping} counts under each."
    return (
        f"A claim counts under each {grouping.replace('-', ' ')} that it is about: those that it "
        "names, or else those of its initiative."
    )
