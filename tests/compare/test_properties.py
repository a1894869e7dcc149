"""What must hold for all claims, not only for the examples."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from lgcases.compare import Options, compare
from lgcases.compare.adjust import convert
from lgcases.compare.deflate import real_terms
from lgcases.compare.figure import Figure
from lgcases.compare.years import shares, spread_of
from lgcases.model import ClaimBaseline, Period
from lgcases.reference.series import Year, YearKind
from tests.builders import claim, initiative

MONEY_BASES = ("single-year", "per-year", "cumulative", "one-off")
amounts = st.decimals(
    min_value=-(10**12), max_value=10**12, places=3, allow_nan=False, allow_infinity=False
)
days = st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 1, 1))
kinds = st.sampled_from(list(YearKind))
financial_years = st.integers(2000, 2023).map(lambda year: f"{year}/{(year + 1) % 100:02}")
periods = st.one_of(
    st.none(),
    st.integers(1995, 2026),
    financial_years,
    st.builds(
        lambda start, length: {"from": start, "to": start + length},
        st.integers(1995, 2024),
        st.integers(-1, 8),
    ),
    st.builds(lambda start: {"from": start}, st.integers(1995, 2024)),
)
claims = st.builds(
    claim,
    st.one_of(st.none(), st.integers(-(10**6), 10**9).map(str)),
    periods,
    nature=st.sampled_from(["saving", "efficiency-saving", "income", "loss"]),
    basis=st.sampled_from([*MONEY_BASES, "percentage", "not-stated"]),
    evidence=st.sampled_from([None, "forecast", "target", "achieved-self-reported"]),
    currency=st.sampled_from([None, "GBP", "EUR", "USD", "DKK"]),
    statement=st.sampled_from(["One.", "Two.", "Three."]),
)


@settings(deadline=None)
@given(amounts, st.integers(2000, 2024), st.sampled_from(MONEY_BASES))
def test_a_figure_of_the_base_year_is_unchanged(tables, vocabularies, amount, year, basis):
    stated = claim(str(amount), f"{year}/{(year + 1) % 100:02}", basis=basis)
    assert real_terms(stated, "GB", tables, vocabularies, year).amount == amount
    assert (
        real_terms(claim(str(amount), year, basis=basis), "GB", tables, vocabularies, year).amount
        == amount
    )


@settings(deadline=None)
@given(amounts, days, st.integers(0, 20_000), kinds)
def test_spreading_keeps_the_total_to_the_last_digit(amount, first, length, kind):
    spread = spread_of(first, first + timedelta(length), kind)
    assert sum(shares(amount, spread)) == amount
    assert all(parts > 0 for _, parts in spread.years)


@settings(deadline=None)
@given(days, st.integers(0, 20_000), kinds)
def test_the_parts_of_a_period_are_without_gap_or_overlap(first, length, kind):
    spread = spread_of(first, first + timedelta(length), kind)
    years = [year for year, _ in spread.years]
    assert years == list(range(years[0], years[-1] + 1))
    if spread.unit == "days":
        assert spread.total == length + 1


@settings(deadline=None)
@given(
    st.decimals(-(10**9), 10**9, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from(["GBP", "EUR", "USD", "DKK", "JPY", "HUF"]),
    st.sampled_from(["GBP", "EUR", "USD", "DKK", "JPY", "HUF"]),
    st.integers(1999, 2025),
)
def test_converting_there_and_back_gives_the_amount_again(tables, amount, one, other, year):
    rates = tables.rates(YearKind.CALENDAR)
    figure = Figure(amount, None, one, "exact", Year(YearKind.CALENDAR, year))
    there = convert(figure, other, rates)
    back = convert(there, one, rates)
    # Half a hundredth of the other currency, in this one, and half a hundredth of this one.
    per = {"EUR": Decimal(1)} | {
        each: rates.per_euro[year, each] for each in (one, other) if each != "EUR"
    }
    allowed = Decimal("0.005") * (1 + per[one] / per[other]) + Decimal("1e-9")
    assert abs(back.amount - amount) <= (0 if one == other else allowed)


@settings(max_examples=60, deadline=None)
@given(st.lists(claims, max_size=5), st.lists(claims, max_size=5), st.randoms(), st.booleans())
def test_the_order_of_claims_and_records_never_matters(
    tables, vocabularies, first, second, random, one
):
    def picture(one_claims, other_claims, order):
        cases = [initiative(*one_claims, id="a"), initiative(*other_claims, id="b")][::order]
        options = Options(one_per_case=one, group_by="model")
        result = compare(cases, tables, vocabularies, options)
        groups = [
            (
                (group.nature, group.basis, group.evidence, group.currency),
                [(row.initiative.id, row.figure.amount) for row in group.rows],
            )
            for group in result.groups
        ]
        refused = sorted((each.initiative.id, each.reason) for each in result.not_comparable)
        return groups, refused, result.summaries, result.footer

    mixed, other = list(first), list(second)
    random.shuffle(mixed)
    random.shuffle(other)
    assert picture(first, second, 1) == picture(mixed, other, -1)


@settings(max_examples=60, deadline=None)
@given(st.lists(claims, max_size=8))
def test_claims_are_never_ranked_across_bases_and_none_is_lost(tables, vocabularies, stated):
    result = compare([initiative(*stated)], tables, vocabularies)
    for group in result.groups:
        alike = {
            (row.claim.nature, row.claim.basis, row.claim.evidence, row.claim.currency)
            for row in group.rows
        }
        assert alike == {(group.nature, group.basis, group.evidence, group.currency)}
        figures = [row.figure.amount for row in group.rows]
        assert figures == sorted(figures, reverse=True)
    assert len(result.rows) + len(result.not_comparable) == len(stated)


baselines = st.one_of(
    st.none(),
    st.builds(
        ClaimBaseline,
        kind=st.sampled_from(["budget", "trend"]),
        what=st.just("It"),
        amount=st.one_of(st.none(), st.integers(-10, 10**9).map(Decimal)),
        currency=st.sampled_from(["GBP", "EUR"]),
        period=st.one_of(st.none(), financial_years.map(Period.parse)),
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(replace, claims, baseline=baselines), max_size=8), st.booleans())
def test_shares_are_ranked_within_one_kind_of_baseline_and_none_is_lost(
    tables, vocabularies, stated, nominal
):
    options = Options(per="baseline", prices="nominal" if nominal else None)
    result = compare([initiative(*stated)], tables, vocabularies, options)
    for group in result.groups:
        assert {row.claim.baseline.kind for row in group.rows} == {group.baseline}
        assert {row.claim.basis == "one-off" for row in group.rows} == {group.basis == "one-off"}
        figures = [row.figure.amount for row in group.rows]
        assert figures == sorted(figures, reverse=True)
    assert len(result.rows) + len(result.not_comparable) == len(stated)
