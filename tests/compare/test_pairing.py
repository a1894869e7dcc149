"""Which projections and results stand beside each other, and why the others stand alone."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lgcases.claims.conditions import ClaimConditions
from lgcases.claims.wording import stated_short
from lgcases.compare import projected_actual
from lgcases.model import Outcome, PartialDate, Withdrawal
from tests.builders import claim, cost, council, initiative
from tests.compare.test_projected import hoped, made


def found(vocabularies, *claims, conditions=None, **given):
    return projected_actual([initiative(*claims, **given)], vocabularies, conditions)


def pairs(result):
    return [(each.projected.name, each.achieved.name, each.linked) for each in result.pairs]


def elsewhere(result):
    return {each.side.name: each.reason for each in result.counted_elsewhere}


def alone(result):
    return {each.side.name: each.reason for each in result.unpaired}


def test_what_is_alike_is_a_pair_and_nothing_is_left(vocabularies):
    result = found(vocabularies, hoped(), made())
    assert (pairs(result), alone(result)) == ([("#1", "#2", False)], {})


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"basis": "per-year"}, "differs in basis"),
        ({"period": "2020-21"}, "differs in period"),
        ({"period": {"from": "2014-15", "to": "2017-18"}}, "differs in period"),
        ({"period": None}, "a period is not stated"),
        ({"period": None, "basis": "not-stated"}, "differs in basis, and a period is not stated"),
        ({"prices": "real", "price_base": "2014-15"}, "differs in prices"),
        ({"services": ("waste",)}, "differs in scope"),
        ({"scope": "Libraries", "period": None}, "differs in scope, and a period is not stated"),
        (
            {"scope": "All", "period": "2015", "basis": "one-off"},
            "differs in basis, period and scope",
        ),
    ],
)
def test_without_a_link_what_is_not_alike_is_no_pair_and_is_listed(vocabularies, other, reason):
    before, after = hoped(**other), made()
    result = found(vocabularies, before, after, services=("waste", "libraries"))
    assert result.pairs == ()
    assert alone(result) == {
        "#1": f"no link; the closest, #2 ({stated_short(after)}), {reason}",
        "#2": f"no link; the closest, #1 ({stated_short(before)}), {reason}",
    }
    assert [each.is_projection for each in result.unpaired] == [True, False]


def test_the_closest_is_named(vocabularies):
    far, near = made(period=None, scope="Part", basis="one-off"), made(period=None)
    result = found(vocabularies, hoped(), far, made(None), near)
    assert alone(result)["#1"] == (
        "no link; the closest, #4 (15 GBP in total), a period is not stated"
    )


def test_what_stands_quite_alone_says_so(vocabularies):
    assert alone(found(vocabularies, hoped())) == {"#1": "no result is stated"}
    assert alone(found(vocabularies, made())) == {"#1": "nothing was projected"}
    result = found(vocabularies, hoped(None), made(None))
    assert alone(result) == {"#1": "no amount stated", "#2": "no amount stated"}
    assert alone(found(vocabularies, hoped(), made(None)))["#1"] == (
        "no link, and #2 states no amount"
    )


def test_neither_states_a_basis_or_a_period(vocabularies):
    silent = {"basis": "not-stated", "period": None}
    result = found(vocabularies, hoped(**silent), made(**silent))
    assert alone(result)["#1"].endswith("), the basis and a period are not stated")


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"nature": "income"}, "of this nature"),
        ({"currency": "EUR"}, "of this nature in this currency or unit"),
        ({"services": ("libraries",)}, "of this nature for this part of the case"),
        ({"models": ("charging",)}, "of this nature for this part of the case"),
        ({"organisations": ("one",)}, "of this nature for this part of the case"),
    ],
)
def test_what_has_nothing_in_common_is_not_named(vocabularies, other, words):
    bodies = (council(id="one"), council("Newham", None, id="two"))
    after = made(services=("waste",), models=("mutual",), organisations=("two",))
    result = found(vocabularies, hoped(**other), after, organisations=bodies)
    assert alone(result) == {
        "#1": f"no result {words} is stated",
        "#2": f"nothing {words} was projected",
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
    assert (alone(result), elsewhere(result)) == ({}, {"#1": "replaced by #2"})


def test_the_later_statement_of_a_result_inherits_its_link(vocabularies):
    result = found(
        vocabularies,
        hoped(id="plan", period=None),
        made(id="first", result_of="plan"),
        made("16", replaces="first"),
    )
    assert pairs(result) == [("#1", "#3", True)]
    assert (alone(result), elsewhere(result)) == ({}, {"#2": "replaced by #3"})


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
    assert (alone(result), elsewhere(result)) == ({}, {"#3": "part of #2"})
    result = found(vocabularies, hoped(id="whole"), hoped("5", part_of="whole"), made())
    assert pairs(result) == [("#1", "#3", False)]
    assert (alone(result), elsewhere(result)) == ({}, {"#2": "part of #1"})


def test_parts_and_earlier_statements_are_not_alone_beside_what_stands_for_them(vocabularies):
    result = found(
        vocabularies,
        hoped("30", id="old"),
        hoped("20", id="new", replaces="old"),
        hoped("5", part_of="old"),
        hoped("9"),
    )
    none = "no result is stated"
    assert alone(result) == {"#2": none, "#4": none}
    assert elsewhere(result) == {"#1": "replaced by #2", "#3": "part of #1"}


def test_a_part_stands_for_itself_where_its_whole_was_not_asked_for(vocabularies):
    claims = hoped(id="whole"), hoped(part_of="whole", services=("waste",))
    result = found(
        vocabularies,
        *claims,
        services=("waste", "libraries"),
        conditions=ClaimConditions(evidences=frozenset({"target"}), services=frozenset({"waste"})),
    )
    assert elsewhere(result) == {"#2": "part of #1"}
    named = replace(claims[0], services=("libraries",))
    result = found(
        vocabularies,
        named,
        claims[1],
        services=("waste", "libraries"),
        conditions=ClaimConditions(services=frozenset({"waste"})),
    )
    assert (alone(result), elsewhere(result)) == ({"#2": "part of #1"}, {})


def test_a_pair_of_parts_says_of_which_pair(vocabularies):
    year = {"basis": "single-year", "period": "2014-15"}
    result = found(
        vocabularies,
        hoped(id="plan"),
        made(id="sum", result_of="plan"),
        hoped("4", id="year", part_of="plan", **year),
        made("5", part_of="sum", result_of="year", **year),
    )
    assert [each.within for each in result.pairs] == ["", "#1 and #2"]
    # Another result of the same plan is no part.
    result = found(
        vocabularies, hoped(id="plan"), made(result_of="plan"), made("3", result_of="plan")
    )
    assert [each.within for each in result.pairs] == ["", ""]


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
