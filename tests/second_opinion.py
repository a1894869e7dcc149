"""Real terms worked out a second time, without a line of lgcases.

Own reading of YAML, of the tables and of dates, own arithmetic.  The rules are those of the footer
of ``lgcases compare``: each amount rounded to a penny after each step, halves away from zero.
"""

from __future__ import annotations

import csv
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import yaml

MARCH, DECEMBER = 3, 12


def penny(value):
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def rows_of(file):
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


@dataclass
class Tables:
    """The price indices: by financial and by calendar year for the UK, by country for others."""

    financial: dict
    forecast: set
    calendar: dict
    countries: dict

    @classmethod
    def read(cls, folder):
        fiscal = rows_of(folder / "uk_gdp_deflator_financial_year.csv")
        others: dict = {}
        for row in rows_of(folder / "gdp_deflator_by_country.csv"):
            own = others.setdefault(row["iso2"], {})
            if row["index_2024_eq_100"]:
                own[int(row["year"])] = Decimal(row["index_2024_eq_100"])
        return cls(
            {int(row["start_year"]): Decimal(row["index_2024_25_eq_100"]) for row in fiscal},
            {int(row["start_year"]) for row in fiscal if row["is_forecast"] == "true"},
            {
                int(row["year"]): Decimal(row["index_2024_eq_100"])
                for row in rows_of(folder / "uk_gdp_deflator_calendar_year.csv")
            },
            others,
        )


def days_of(text):
    """First and last day that a date may mean, and whether it is a plain year."""
    text = str(text)
    if re.fullmatch(r"\d{4}", text):
        return date(int(text), 1, 1), date(int(text), 12, 31), True
    year, rest = int(text[:4]), text[5:]
    if "/" in text or (len(rest) == 2 and int(rest) > DECEMBER) or rest == "00":
        return date(year, 4, 1), date(year + 1, MARCH, 31), False
    if len(rest) == 2:
        month = int(rest)
        return date(year, month, 1), date(year, month, monthrange(year, month)[1]), False
    day = date.fromisoformat(text)
    return day, day, False


def period_of(claim):
    """First day, last day (None where open) and whether all dates are plain years."""
    period = claim["period"]
    if isinstance(period, str):
        return days_of(period)
    first, _, plain = days_of(period["from"])
    end = period.get("to")
    if end is None and claim["basis"] == "cumulative":
        end = claim.get("as_of")
    if end is None:
        return first, None, plain
    _, last, too = days_of(end)
    return first, last, plain and too


def starts(first, last, financial):
    """The years from the first to the last day, with their bounds."""
    begin = first.year - (financial and first.month <= MARCH)
    end = last.year - (financial and last.month <= MARCH)
    for year in range(begin, end + 1):
        if financial:
            yield year, date(year, 4, 1), date(year + 1, MARCH, 31)
        else:
            yield year, date(year, 1, 1), date(year, 12, 31)


def parts_of(first, last, financial):
    """How much of the period falls into each year: years, else months, else days."""
    pieces = [
        (year, max(first, low), min(last, high), (low, high))
        for year, low, high in starts(first, last, financial)
    ]
    if all((low, high) == bounds for _, low, high, bounds in pieces):
        return {year: 1 for year, *_ in pieces}
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return {
            year: (high.year - low.year) * 12 + high.month - low.month + 1
            for year, low, high, _ in pieces
        }
    return {year: (high - low).days + 1 for year, low, high, _ in pieces}


def years_long(first, last):
    """The length of a period in years."""
    parts = parts_of(first, last, financial=False)
    if set(parts.values()) == {1}:
        return Decimal(len(parts))
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return Decimal(sum(parts.values())) / 12
    return Decimal(sum(parts.values()) * 4) / 1461


def spread(amount, parts, index, base):
    """Each year's even share in the prices of the base year, added up."""
    whole, left, total = sum(parts.values()), amount, Decimal(0)
    *most, last = parts
    for year in most:
        share = penny(amount * parts[year] / whole)
        left -= share
        total += share if year == base else penny(share * index[base] / index[year])
    return total + (left if last == base else penny(left * index[base] / index[last]))


def real_terms(amount, claim, country, tables, base=2024):
    """An amount in prices of 2024-25 (pounds) or 2024 (other money)."""
    currency = claim["currency"]
    of = country if currency == "EUR" else currency[:2]
    if claim.get("prices") == "real":
        first, last, plain = days_of(claim["price_base"])
    else:
        first, last, plain = period_of(claim)
    financial = of == "GB" and not plain
    one_year = claim["basis"] == "per-year" or last is None or claim.get("prices") == "real"
    if one_year:
        last = first
    if of != "GB":
        index = tables.countries[of]
    elif financial or max(year for year, *_ in starts(first, last, False)) not in tables.calendar:
        financial, index = True, tables.financial
    else:
        index = tables.calendar
    parts = {next(starts(first, first, financial))[0]: 1} if one_year else None
    value = spread(amount, parts or parts_of(first, last, financial), index, base)
    if of == "GB" and not financial:
        own = tables.financial
        blend = own[base - 1] / 4 + own[base] * 3 / 4
        value = penny(value * own[base] / blend)
    return value


def records_in(folder):
    for file in sorted(Path(folder).glob("*.yaml")):
        yield yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # text only
