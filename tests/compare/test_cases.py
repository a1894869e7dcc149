from decimal import Decimal

from lgcases.compare import NotComparable, Options, Row, compare
from lgcases.compare import side_by_side as columns
from lgcases.model import Event, PartialDate, Size, Withdrawal
from tests.builders import claim, cost, initiative


def side_by_side(initiatives, tables, vocabularies, **options):
    comparison = compare(initiatives, tables, vocabularies, Options(**options))
    return columns(comparison, initiatives, tables, vocabularies)


def event(date, what):
    return Event(None if date is None else PartialDate.parse(date), "renewed", what)


def test_cases_stand_in_the_order_given_with_all_that_is_known(tables, vocabularies):
    case = initiative(
        claim(basis="per-year"),
        claim(),
        claim(None, basis="not-stated"),
        history=(event(None, "Some day."), event(2018, "Later."), event("2014-04", "First.")),
        costs=(cost(),),
        id="full",
    )
    first, second = side_by_side([case, initiative(id="empty")], tables, vocabularies)
    assert (first.initiative.id, second.initiative.id) == ("full", "empty")
    assert [basis for basis, _ in first.claims] == ["single-year", "per-year", "not-stated"]
    assert [each.what for each in first.later] == ["First.", "Later.", "Some day."]
    assert first.population.total == 615_917
    assert first.strength is not None
    assert len(first.costs) == 1
    assert second.claims == ()
    assert second.strength is None


def test_claims_are_those_of_the_comparison_in_the_order_of_the_record(tables, vocabularies):
    cases = [initiative(claim("5"), claim(None), claim("7"))]
    comparison = compare(cases, tables, vocabularies, Options(currency="EUR"))
    (case,) = columns(comparison, cases, tables, vocabularies)
    ((_, claims),) = case.claims
    assert [each.ref for each in claims] == ["case#1", "case#2", "case#3"]
    low, unknown, high = claims
    assert [high, low] == list(comparison.rows)
    assert isinstance(low, Row)
    assert low.figure.currency == "EUR"
    assert isinstance(unknown, NotComparable)
    assert unknown.reason == "no amount stated"


def test_only_the_claims_asked_for_stand_in_a_column(tables, vocabularies):
    case = initiative(claim(), claim(nature="income"))
    (found,) = side_by_side([case], tables, vocabularies, natures=frozenset({"income"}))
    assert [[each.ref for each in claims] for _, claims in found.claims] == [["case#2"]]


def test_a_withdrawn_case_has_no_claims(tables, vocabularies):
    case = initiative(claim(), withdrawn=Withdrawal(PartialDate.parse(2020), "Twice."))
    (found,) = side_by_side([case], tables, vocabularies)
    assert found.claims == ()


def test_the_sizes_of_a_case_stand_in_its_column(tables, vocabularies):
    staff = Size(kind="staff", value=Decimal(120), unit="people")
    (found,) = side_by_side([initiative(size=(staff,))], tables, vocabularies)
    assert found.sizes == (staff,)
