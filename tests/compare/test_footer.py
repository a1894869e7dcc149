import pytest

from lgcases.compare import Options, compare
from tests.builders import claim, initiative


@pytest.fixture
def side_by_side(tables, vocabularies):
    def run(*initiatives, **options):
        return compare(initiatives, tables, vocabularies, Options(**options))

    return run


def test_the_footer_names_price_base_vintage_and_assumptions(side_by_side):
    years = {"from": 2014, "to": 2015}
    case = initiative(claim(), claim(basis="cumulative", period=years))
    footer = side_by_side(case, currency="EUR", per="resident").footer
    assert footer.price_bases == (
        "prices of 2024 (calendar years)",
        "prices of 2024-25 (UK financial years)",
    )
    assert {each.table for each in footer.tables} == {
        "deflator",
        "calendar_deflator",
        "rates",
        "financial_year_rates",
        "register",
    }
    assert any("spread evenly" in each for each in footer.assumptions)
    assert any("quarter of a year apart" in each for each in footer.assumptions)
    assert any("2020" in each for each in footer.assumptions)


def test_tables_that_were_not_used_are_not_named(side_by_side):
    footer = side_by_side(initiative(claim())).footer
    assert [str(each) for each in footer.tables] == [
        "UK GDP deflator by financial year: HM Treasury, March 2026"
    ]
    assert footer.assumptions == ()
