from lgcases.compare import Options, side_by_side
from lgcases.compare.figure import Figure
from lgcases.model import Event, PartialDate
from tests.builders import claim, cost, initiative


def event(date, what):
    return Event(None if date is None else PartialDate.parse(date), "renewed", what)


def test_cases_stand_in_the_order_given_with_all_that_is_known(tables):
    case = initiative(
        claim(basis="per-year"),
        claim(),
        claim(None, basis="not-stated"),
        history=(event(None, "Some day."), event(2018, "Later."), event("2014-04", "First.")),
        costs=(cost(),),
        id="full",
    )
    first, second = side_by_side([case, initiative(id="empty")], tables)
    assert (first.initiative.id, second.initiative.id) == ("full", "empty")
    assert [basis for basis, _ in first.claims] == ["single-year", "per-year", "not-stated"]
    assert [each.what for each in first.later] == ["First.", "Later.", "Some day."]
    assert first.population.total == 615_917
    assert first.strength is not None
    assert len(first.costs) == 1
    assert second.claims == ()
    assert second.strength is None


def test_claims_have_the_same_figures_as_in_the_table(tables):
    options = Options(currency="EUR")
    (case,) = side_by_side([initiative(claim(), claim(None))], tables, options)
    ((_, (known, unknown)),) = case.claims
    assert isinstance(known.figure, Figure)
    assert known.figure.currency == "EUR"
    assert unknown.figure.words == "no amount stated"
    assert (known.ref, known.stated) == ("case#1", "1m GBP in one year")
