"""Real terms: a claim in the prices of one year.

The rules:

- A claim is deflated in its own currency, with the deflator of the currency's country: the
  pound with the UK's, the euro with that of the initiative's country.
- A yearly rate is taken to be in the prices of the year in which its period starts.
- A single year's amount is in the prices of its period.  A sum over years, or any amount
  whose period lies in more than one year of the index, is spread evenly over it.
- A claim that is already in real terms is moved from its own price base in one step.
- The price base is the latest outturn year unless another is asked for.
- An index that is a forecast is used for promises only, never for what was achieved.
- UK claims in plain years go by the calendar-year index.  Where that does not reach, the
  financial-year index takes its place, by months.
"""

from __future__ import annotations

from datetime import date

from lgcases.claims.completeness import missing_pieces
from lgcases.claims.unavailable import Reason, Refusal, refuse
from lgcases.compare.caveat import Caveat
from lgcases.compare.deflation import Restatement, Spreading
from lgcases.compare.figure import Figure
from lgcases.compare.years import Spread, spread_of, start_of, year_kind
from lgcases.model import Claim, PartialDate
from lgcases.model.currencies import CURRENCY_OF
from lgcases.model.terms import PROMISED
from lgcases.reference.series import Deflator, Year, YearKind
from lgcases.reference.tables import ReferenceTables


def stated_figure(claim: Claim) -> Figure | Refusal:
    """The claim's amount in the prices of its time."""
    refusal = missing_pieces(claim, nominal=True)
    if refusal is not None or claim.amount is None or claim.currency is None:
        return refusal or refuse(Reason.NO_AMOUNT)
    caveats: tuple[Caveat, ...] = () if claim.amount_to is None else (Caveat.RANGE,)
    if claim.period is None:
        caveats = (*caveats, Caveat.YEAR_NOT_STATED)
    return Figure(claim.amount, claim.amount_to, claim.currency, claim.qualifier, None, caveats)


def real_terms(
    claim: Claim, country: str, tables: ReferenceTables, base: int | None = None
) -> Figure | Refusal:
    """The claim's amount in the prices of one year, in its own currency.

    Args:
        claim: The claim.
        country: The initiative's country, ISO 3166-1; tells whose euro is meant.
        tables: The deflators.
        base: The price base, as the calendar year in which it starts: 2024 means 2024-25
            for claims by financial year and 2024 for the others.  The latest outturn year
            where left out.
    """
    refusal = missing_pieces(claim)
    if refusal is not None or claim.amount is None or claim.currency is None:
        return refusal or refuse(Reason.NO_AMOUNT)
    found = _index_and_years(claim, claim.currency, country, tables)
    if isinstance(found, Refusal):
        return found
    deflator, spread = found
    base_year = tables.base_year(deflator) if base is None else base
    refusal = _refuse_years(claim, deflator, spread, base_year)
    if refusal is not None:
        return refusal
    work = (
        Restatement(claim, deflator, spread.years[0][0], base_year)
        if len(spread.years) == 1
        else Spreading(claim, deflator, spread, base_year)
    )
    return Figure(
        amount=work.of(claim.amount),
        amount_to=None if claim.amount_to is None else work.of(claim.amount_to),
        currency=claim.currency,
        qualifier=claim.qualifier,
        prices=Year(deflator.kind, base_year),
        caveats=_caveats(claim, deflator, spread, base_year),
        work=(work,),
    )


def currency_country(currency: str, country: str) -> str | None:
    """The country whose prices a currency follows; None where it is not one country's.

    By ISO 4217 the first two letters of a currency are its country's code, except for
    currencies of several countries, which begin with X, and the euro, which stands for that
    of the initiative's own country.
    """
    if currency == "EUR":
        return country if CURRENCY_OF.get(country) == "EUR" else None
    return None if currency.startswith("X") else currency[:2]


def _index_and_years(
    claim: Claim, currency: str, country: str, tables: ReferenceTables
) -> tuple[Deflator, Spread] | Refusal:
    of = currency_country(currency, country)
    if of is None:
        return refuse(Reason.NO_DEFLATOR, f"{currency} does not follow the prices of {country}")
    kind = year_kind(of, _dates(claim))
    deflator = tables.deflator(of, kind)
    if deflator is None:
        return refuse(Reason.NO_DEFLATOR, f"no price index for {currency} ({of})")
    spread = _spread(claim, kind)
    if of == "GB" and kind is YearKind.CALENDAR and _outside(deflator, spread):
        # The UK's series by calendar year has no forecasts; the one by financial year does.
        wider, months = tables.uk_financial, _spread(claim, YearKind.FINANCIAL)
        if not _outside(wider, months):
            return wider, months
    return deflator, spread


def _dates(claim: Claim) -> tuple[PartialDate | None, ...]:
    if claim.prices == "real":
        return (claim.price_base,)
    return () if claim.period is None else (claim.period.start, claim.period.end)


def _spread(claim: Claim, kind: YearKind) -> Spread:
    """The years in whose prices the amount is; asked of complete claims only."""
    period = claim.period
    if claim.prices == "real" and claim.price_base is not None:
        return _one_year(claim.price_base.first, kind)
    if period is None or period.first is None:
        raise ValueError("a claim without the start of its period is refused before")
    if claim.basis == "per-year" or period.last is None:
        return _one_year(period.first, kind)
    return spread_of(period.first, period.last, kind)


def _one_year(day: date, kind: YearKind) -> Spread:
    return Spread("years", ((start_of(day, kind), 1),), 1)


def _outside(deflator: Deflator, spread: Spread) -> bool:
    return any(year not in deflator.index for year, _ in spread.years)


def _refuse_years(
    claim: Claim, deflator: Deflator, spread: Spread, base_year: int
) -> Refusal | None:
    index, forecast = deflator.index, deflator.forecast
    achieved = claim.evidence not in PROMISED
    for year in (*[year for year, _ in spread.years], base_year):
        if year not in index:
            met = f"{Year(deflator.kind, year)}; {deflator.name} runs from {deflator.span}"
            return refuse(Reason.YEAR_OUTSIDE, met)
        if achieved and year in forecast:
            return refuse(Reason.FORECAST_INDEX, f"{deflator.name}, {Year(deflator.kind, year)}")
    return None


def _caveats(
    claim: Claim, deflator: Deflator, spread: Spread, base_year: int
) -> tuple[Caveat, ...]:
    caveats = []
    years = [year for year, _ in spread.years]
    if len(years) > 1:
        caveats.append(Caveat.EVEN_PROFILE)
    elif claim.basis == "per-year" and claim.prices != "real" and claim.period is not None:
        last = claim.period.last
        if last is None or start_of(last, deflator.kind) != years[0]:
            caveats.append(Caveat.FIRST_YEAR_PRICES)
    if deflator.forecast and not deflator.forecast.isdisjoint((*years, base_year)):
        caveats.append(Caveat.FORECAST_INDEX)
    if claim.amount_to is not None:
        caveats.append(Caveat.RANGE)
    return tuple(caveats)
