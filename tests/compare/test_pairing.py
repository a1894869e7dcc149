"""Which projections and results stand beside each other, and why the others stand alone."""

from decimal import Decimal

import pytest

from lgcases.claims.conditions import ClaimConditions
from lgcases.compare import projected_actual
from lgcases.model import Outcome, PartialDate, Withdrawal
from tests.builders import claim, cost, initiative
from tests.compare.test_projected import hoped, made


def found(vocabularies, *claims, conditions=None, **given):
    return projected_actual([initiative(*claims, **given)], vocabularies, conditions)


def pairs(result):
    return [(each.projected.name, each.achieved.name, each.linked) for each in result.pairs]


def alone(result):
    return {each.side.name: each.reason for each in result.unpaired}


def test_what_is_alike_is_a_pair_and_nothing_is_left(vocabularies):
    result = found(vocabularies, hoped(), made())
    assert (pairs(result), alone(result)) == ([("#1", "#2", False)], {})


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"basis": "per-year"}, "the bases differ"),
        ({"currency": "EUR"}, "the currencies or units differ"),
        ({"period": "2020-21"}, "the periods differ"),
        ({"period": {"from": "2014-15", "to": "2017-18"}}, "the periods differ"),
        ({"period": None}, "a period is not stated"),
        ({"prices": "real", "price_base": "2014-15"}, "the prices are not stated in the same way"),
        ({"services": ("libraries",)}, "the scopes differ"),
        ({"scope": "Libraries", "period": None}, "a period is not stated; the scopes differ"),
    ],
)
def test_without_a_link_what_is_not_alike_is_no_pair_and_is_listed(vocabularies, other, reason):
    result = found(vocabularies, hoped(**other), made())
    assert result.pairs == ()
    assert alone(result) == {
        "#1": f"no link, and #2 is not alike: {reason}",
        "#2": f"no link, and #1 is not alike: {reason}",
    }
    assert [each.is_projection for each in result.unpaired] == [True, False]


def test_the_closest_is_named(vocabularies):
    far, near = made(period=None, scope="Part", basis="one-off"), made(period=None)
    result = found(vocabularies, hoped(), far, made(None), near)
    assert alone(result)["#1"] == "no link, and #4 is not alike: a period is not stated"


def test_what_stands_quite_alone_says_so(vocabularies):
    assert alone(found(vocabularies, hoped())) == {"#1": "no result is stated"}
    assert alone(found(vocabularies, made())) == {"#1": "nothing was projected"}
    result = found(vocabularies, hoped(None), made(None))
    assert alone(result) == {"#1": "no amount stated", "#2": "no amount stated"}
    assert alone(found(vocabularies, hoped(), made(None)))["#1"] == (
        "no link, and #2 states no amount"
    )


def test_other_natures_come_into_no_question(vocabularies):
    assert alone(found(vocabularies, hoped(nature="income"), made())) == {
        "#1": "no result of this nature is stated",
        "#2": "nothing of this nature was projected",
    }


def test_what_was_identified_is_neither_announced_nor_achieved(vocabularies):
    result = found(vocabularies, hoped(evidence="identified"))
    assert (result.pairs, result.unpaired) == ((), ())


def test_a_link_makes_a_pair_whatever_the_dates(vocabularies):
    result = found(
        vocabularies,
        hoped(id="plan", period="2010-11", scope="All"),
        made(result_of="plan", period=None, basis="per-year"),
    )
    assert (pairs(result), alone(result)) == ([("#1", "#2", True)], {})


def test_what_is_linked_is_no_pair_with_another_like_it(vocabularies):
    result = found(vocabularies, hoped(id="plan"), hoped(), made(result_of="plan"), made())
    assert pairs(result) == [("#1", "#3", True), ("#2", "#4", False)]
    result = found(vocabularies, hoped(id="plan"), hoped(), made(result_of="plan"))
    assert pairs(result) == [("#1", "#3", True)]
    assert alone(result) == {"#2": "#3 is linked to another figure"}


def test_a_projection_that_another_replaced_is_in_no_pair(vocabularies):
    result = found(vocabularies, hoped(id="old"), hoped("18", replaces="old"), made())
    assert pairs(result) == [("#2", "#3", False)]
    assert alone(result) == {"#1": "replaced by #2"}


def test_the_later_statement_of_a_result_inherits_its_link(vocabularies):
    result = found(
        vocabularies,
        hoped(id="plan", period=None),
        made(id="first", result_of="plan"),
        made("16", replaces="first"),
    )
    assert pairs(result) == [("#1", "#3", True)]
    assert alone(result) == {"#2": "replaced by #3"}


def test_a_later_projection_whose_earlier_statement_has_the_result(vocabularies):
    result = found(
        vocabularies,
        hoped(id="plan"),
        hoped("18", replaces="plan"),
        made(result_of="plan"),
    )
    assert pairs(result) == [("#1", "#3", True)]
    assert alone(result) == {"#2": "its result, #3, is linked to #1, which it replaces"}


def test_a_part_is_no_pair_beside_its_whole(vocabularies):
    result = found(vocabularies, hoped(), made(id="whole"), made("5", part_of="whole"))
    assert pairs(result) == [("#1", "#2", False)]
    assert alone(result) == {"#3": "part of a figure that stands beside #1"}
    result = found(vocabularies, hoped(id="whole"), hoped("5", part_of="whole"), made())
    assert pairs(result) == [("#1", "#3", False)]
    assert alone(result) == {"#2": "part of a figure that stands beside #3"}


@pytest.mark.parametrize(
    "nothing", [made("0"), made(None, basis="not-stated", evidence="evaluated-no-effect")]
)
def test_a_result_of_nothing_is_kept(vocabularies, nothing):
    assert pairs(found(vocabularies, hoped(), nothing)) == [("#1", "#2", False)]


def test_a_loss_is_the_result_that_it_is_linked_to(vocabularies):
    loss = cost("3", 2016, kind="loss", basis="cumulative", result_of="plan")
    result = found(vocabularies, hoped(id="plan"), costs=(cost(), loss))
    assert (pairs(result), alone(result)) == ([("#1", "cost 2", True)], {})
    # A cost is the result of a cost, too; that is no saving that was projected.
    planned = (cost(id="plan", evidence="forecast"), cost(result_of="plan"))
    assert found(vocabularies, costs=planned).pairs == ()


def test_a_result_that_is_no_money_is_named(vocabularies):
    people = Outcome("People", Decimal(3), result_of="plan")
    result = found(vocabularies, hoped(id="plan"), outcomes=(people,))
    assert alone(result) == {"#1": "its result is no sum of money: outcome 1"}


def test_a_projection_is_no_result_and_an_unknown_id_no_link(vocabularies):
    result = found(
        vocabularies, hoped(id="plan"), hoped(result_of="plan"), claim(result_of="nowhere")
    )
    assert result.pairs == ()


def test_claims_that_were_not_asked_for_are_left_out_and_counted(vocabularies):
    conditions = ClaimConditions(services=frozenset({"waste"}))
    two = {"services": ("waste", "libraries"), "conditions": conditions}
    result = found(
        vocabularies, hoped(id="plan"), made(result_of="plan", services=("libraries",)), **two
    )
    assert (result.pairs, result.unpaired, result.filtered) == ((), (), 1)
    result = found(vocabularies, hoped(), made(services=("libraries",)), **two)
    assert (list(alone(result)), result.filtered) == (["#1"], 1)


def test_withdrawn_records_make_no_pair(vocabularies):
    gone = Withdrawal(PartialDate.parse(2020), "Twice.")
    result = found(vocabularies, hoped(), made(), withdrawn=gone)
    assert (result.pairs, result.unpaired) == ((), ())
