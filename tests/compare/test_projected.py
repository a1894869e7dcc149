"""A projected sum beside what came of it: ratio, verdict, notes."""

from decimal import Decimal

import pytest

from lgcases.compare import Verdict
from lgcases.compare.projected import Difference, differences, pair, sides_of
from lgcases.model import Dispute
from tests.builders import claim, cost, council, initiative

YEARS = {"from": "2014-15", "to": "2018-19"}
REACHED, NOT_REACHED, NONE = Verdict.REACHED, Verdict.NOT_REACHED, Verdict.NONE


def hoped(amount="20", **given):
    return claim(amount, **({"basis": "cumulative", "period": YEARS, "evidence": "target"} | given))


def made(amount="15", **given):
    return claim(amount, **({"basis": "cumulative", "period": YEARS} | given))


def beside(vocabularies, projected, achieved, *, linked=False, **given):
    found = {"costs": (achieved,)} if not hasattr(achieved, "nature") else {}
    savings = (projected,) if found else (projected, achieved)
    sides = sides_of(initiative(*savings, **found, **given), vocabularies)
    return pair(sides[0], sides[1], vocabularies, linked=linked)


def test_projected_and_actual_with_their_ratio(vocabularies):
    found = beside(vocabularies, hoped(), made())
    assert (found.projected.ref, found.achieved.ref) == ("case#1", "case#2")
    assert (found.ratio, found.ratio_to) == (Decimal("0.75"), None)
    assert (found.verdict, found.reason, found.notes) == (NOT_REACHED, "", ())
    assert found.trail[0].formula == "15 \u00f7 20"
    assert found.achieved.strength.grade == 2


def test_a_range_makes_a_range(vocabularies):
    found = beside(vocabularies, hoped("20", amount_to="30"), made("15", amount_to="20"))
    assert (found.ratio, found.ratio_to) == (Decimal("0.50"), Decimal("1.00"))
    assert len(found.trail) == 2


def test_a_bound_makes_a_bound(vocabularies):
    assert beside(vocabularies, hoped(), made(qualifier="more-than")).qualifier == "more-than"


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (("20", {}), ("20", {}), REACHED),
        (("20", {}), ("19.99", {}), NOT_REACHED),
        (("20", {}), ("0", {}), NOT_REACHED),
        (("20", {}), ("-5", {}), NOT_REACHED),
        # An extra cost of 1 was expected: 3 is worse, a gain is better.
        (("-1", {}), ("-3", {}), NOT_REACHED),
        (("-1", {}), ("-1", {}), REACHED),
        (("-1", {}), ("2", {}), REACHED),
        (("0", {}), ("1", {}), REACHED),
        # Of ranges one end decides, or neither does.
        (("20", {"amount_to": "30"}), ("30", {}), REACHED),
        (("20", {"amount_to": "30"}), ("25", {}), NONE),
        (("20", {"amount_to": "30"}), ("10", {"amount_to": "15"}), NOT_REACHED),
        (("20", {}), ("15", {"amount_to": "25"}), NONE),
        # Bounds.
        (("20", {}), ("20", {"qualifier": "at-least"}), REACHED),
        (("20", {}), ("15", {"qualifier": "more-than"}), NONE),
        (("20", {}), ("15", {"qualifier": "up-to"}), NOT_REACHED),
        (("20", {}), ("25", {"qualifier": "up-to"}), NONE),
        (("20", {"qualifier": "up-to"}), ("15", {}), NONE),
        (("20", {"qualifier": "up-to"}), ("20", {}), REACHED),
        (("20", {"qualifier": "nearly"}), ("20", {"qualifier": "nearly"}), NONE),
        (("20", {"qualifier": "nearly"}), ("20", {}), REACHED),
        (("20", {}), ("20", {"qualifier": "nearly"}), NOT_REACHED),
        (("20", {"qualifier": "at-least"}), ("20", {}), REACHED),
        (("20", {"qualifier": "more-than"}), ("20", {}), NOT_REACHED),
        (("20", {}), ("21", {"qualifier": "nearly"}), REACHED),
    ],
)
def test_the_verdict_is_what_the_amounts_as_stated_show(vocabularies, before, after, verdict):
    found = beside(vocabularies, hoped(before[0], **before[1]), made(after[0], **after[1]))
    assert found.verdict is verdict
    open_ = "the amounts as stated leave it open" if verdict is NONE else ""
    assert found.reason == open_


@pytest.mark.parametrize("amount", ["0", "-1"])
def test_nothing_and_an_extra_cost_have_no_ratio(vocabularies, amount):
    found = beside(vocabularies, hoped(amount), made("-3"))
    assert (found.ratio, found.trail) == (None, ())
    assert ("an extra cost was projected" in found.notes) is (amount == "-1")


def test_a_result_of_nothing_has_the_ratio_0(vocabularies):
    assert beside(vocabularies, hoped(), made("0")).ratio == 0


@pytest.mark.parametrize("basis", ["cumulative", "not-stated"])
def test_a_study_that_found_no_effect_counts_as_nothing(vocabularies, basis):
    none = made(None, basis=basis, currency=None, evidence="evaluated-no-effect")
    found = beside(vocabularies, hoped(), none)
    assert (found.ratio, found.verdict) == (0, NOT_REACHED)


@pytest.mark.parametrize(
    ("before", "after"),
    [(hoped(None), made()), (hoped(), made(None)), (hoped(None), made(None))],
)
def test_without_an_amount_there_is_neither_ratio_nor_verdict(vocabularies, before, after):
    found = beside(vocabularies, before, after)
    assert (found.ratio, found.verdict) == (None, NONE)
    assert found.reason.startswith("no amount")


@pytest.mark.parametrize(
    ("after", "difference", "ratio"),
    [
        ({"period": "2014-15"}, Difference.PERIOD, True),
        ({"period": None}, Difference.PERIOD_UNKNOWN, True),
        ({"scope": "Libraries"}, Difference.SCOPE, True),
        ({"organisations": ("one",)}, Difference.SCOPE, True),
        ({"services": ("libraries",)}, Difference.SCOPE, True),
        ({"models": ("mutual",)}, Difference.SCOPE, True),
        ({"wider_than_case": True}, Difference.SCOPE, True),
        ({"nature": "income"}, Difference.NATURE, True),
        ({"basis": "one-off"}, Difference.BASIS, False),
        ({"currency": "EUR"}, Difference.CURRENCY, False),
        ({"prices": "real", "price_base": "2014"}, Difference.PRICES, False),
    ],
)
def test_what_is_not_alike_has_no_verdict(vocabularies, after, difference, ratio):
    bodies = (council(id="one"), council("Newham", None, id="two"))
    found = beside(vocabularies, hoped(), made("30", **after), organisations=bodies)
    assert (found.verdict, found.reason) == (NONE, difference.value)
    assert (found.ratio is not None) is ratio


def test_all_differences_are_named(vocabularies):
    found = beside(vocabularies, hoped(), made(period=2014, scope="Part"))
    assert found.reason == "the periods differ and the scopes differ"
    assert "the periods differ: 2014-15 to 2018-19 projected, 2014 achieved" in found.notes


@pytest.mark.parametrize("scope", [None, "All but one of them"])
def test_the_words_of_a_scope_withhold_no_verdict_of_what_the_record_links(vocabularies, scope):
    pair = hoped(scope="All services"), made(scope=scope)
    linked = beside(vocabularies, *pair, linked=True)
    assert (linked.verdict, linked.reason) == (NOT_REACHED, "")
    after = f'"{scope}"' if scope else "not stated"
    note = f'the scope is worded differently: "All services" projected, {after} achieved'
    assert linked.notes == (note,)
    assert beside(vocabularies, *pair).reason == "the scopes differ"


@pytest.mark.parametrize(
    ("after", "difference"),
    [
        ({"organisations": ("one",)}, Difference.SCOPE),
        ({"services": ("libraries",)}, Difference.SCOPE),
        ({"models": ("mutual",)}, Difference.SCOPE),
        ({"wider_than_case": True}, Difference.SCOPE),
        ({"period": "2014-15"}, Difference.PERIOD),
        ({"period": None}, Difference.PERIOD_UNKNOWN),
        ({"basis": "one-off"}, Difference.BASIS),
    ],
)
def test_a_link_makes_no_verdict_of_what_differs_as_data(vocabularies, after, difference):
    bodies = (council(id="one"), council("Newham", None, id="two"))
    found = beside(vocabularies, hoped(), made(**after), linked=True, organisations=bodies)
    assert (found.verdict, found.reason) == (NONE, difference.value)


def test_a_basis_that_neither_states_is_no_likeness(vocabularies):
    found = beside(vocabularies, hoped(basis="not-stated"), made(basis="not-stated"))
    assert (found.ratio, found.reason) == (None, "the basis is not stated")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"period": "2014-15"}, {"period": {"from": "2014-04", "to": "2015-03"}}),
        ({"period": {"from": 2014}, "as_of": 2018}, {"period": {"from": 2014, "to": 2018}}),
        ({"scope": "All of it."}, {"scope": "all of it"}),
        ({}, {"organisations": ("one", "two"), "services": ("waste",)}),
        ({"nature": "efficiency-saving"}, {"nature": "saving"}),
        ({"basis": "percentage", "unit": "%"}, {"basis": "percentage", "unit": "%"}),
    ],
)
def test_what_means_the_same_is_alike(vocabularies, before, after):
    bodies = (council(id="one"), council("Newham", None, id="two"))
    case = initiative(organisations=bodies)
    assert differences(hoped(**before), made(**after), case, vocabularies) == ()


def test_natures_costs_and_disputes_are_noted(vocabularies):
    after = made(
        nature="efficiency-saving", cost_treatment="net", disputed=Dispute("The opposition")
    )
    found = beside(vocabularies, hoped(), after)
    assert found.verdict is NOT_REACHED
    assert found.notes == (
        "the natures differ: saving projected, efficiency-saving achieved",
        "the costs differ: not-stated projected, net achieved",
        "the achieved figure is disputed by The opposition",
    )


def test_a_loss_instead_of_a_saving_did_not_reach_it(vocabularies):
    found = beside(vocabularies, hoped(), cost("3", 2016, kind="loss", basis="cumulative"))
    assert (found.achieved.ref, found.achieved.strength) == ("case cost 1", None)
    assert (found.verdict, found.ratio) == (NOT_REACHED, None)
    assert "what came of it is a loss" in found.notes


def test_another_cost_is_no_verdict(vocabularies):
    found = beside(vocabularies, hoped(), cost("3", YEARS, kind="exit", basis="cumulative"))
    assert (found.verdict, found.reason) == (NONE, "what came of it is a cost")
