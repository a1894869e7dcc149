from decimal import Decimal
from pathlib import Path

import pytest

from lgcases.claims.unavailable import Reason
from lgcases.compare import ReferenceTableError, ReferenceTables, compare
from lgcases.compare.figure import Caveat, Figure, rounded
from lgcases.model import Dispute
from tests.builders import BEXLEY, claim, cost, council, initiative

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


def refs(rows):
    return [row.ref for row in rows]


def test_caveats_stand_beside_the_figure(side_by_side):
    case = initiative(
        claim(disputed=Dispute("The opposition"), wider_than_case=True, cost_treatment="gross"),
        claim(scope="Havering only", cost_treatment="net"),
        claim(),
    )
    found = {row.number: row.caveats for row in side_by_side(case).rows}
    assert found[1] == (Caveat.DISPUTED, Caveat.WIDER_THAN_CASE, Caveat.GROSS)
    assert found[2] == (Caveat.PART_OF_CASE,)
    assert found[3] == (Caveat.COST_NOT_STATED,)


def test_unknown_residents_do_not_make_a_figure_partial(side_by_side):
    unnamed = council("Not named", None, unnamed=True)
    case = initiative(claim(cost_treatment="net"), organisations=(council(), unnamed))
    (row,) = side_by_side(case).rows
    assert row.per_resident.reason is Reason.NO_POPULATION
    assert row.caveats == ()


def test_an_average_stays_in_the_group_of_sums_and_is_marked(side_by_side):
    sum_ = claim(basis="cumulative", period={"from": "2014-15", "to": "2015-16"})
    rows = side_by_side(initiative(sum_, claim(basis="per-year")), annualise=True)
    assert [group.basis for group in rows.groups] == ["per-year", "cumulative"]
    assert rows.groups[1].rows[0].figure.average
    assert Caveat.AVERAGE in rows.groups[1].rows[0].caveats


def test_per_resident_is_shown_where_known_and_ranked_by_where_asked(side_by_side):
    big = initiative(claim("2000"), id="big")
    small = initiative(claim("1900"), id="small", organisations=(council("Bexley", BEXLEY),))
    unknown = initiative(claim("9999"), id="unknown", organisations=())
    shown = side_by_side(big, small, unknown)
    assert refs(shown.rows) == ["unknown#1", "big#1", "small#1"]
    assert shown.rows[0].per_resident.reason is Reason.NO_POPULATION
    assert isinstance(shown.rows[1].per_resident, Figure)

    ranked = side_by_side(big, small, unknown, per="resident")
    assert refs(ranked.rows) == ["small#1", "big#1"]
    assert [each.ref for each in ranked.not_comparable] == ["unknown#1"]
    assert ranked.rows[0].figure == ranked.rows[0].per_resident


def test_per_partner_still_knows_what_it_is_per_resident(side_by_side):
    (row,) = side_by_side(initiative(claim("6159170")), per="partner").rows
    assert row.figure.per == "partner"
    assert row.per_resident.per == "resident"
    assert row.per_resident.amount == Decimal("13.50")


def test_a_claim_is_measured_once_with_all_that_is_shown(side_by_side):
    sum_ = claim("9000000", basis="one-off", cost_treatment="gross", evidence="evaluated")
    rate = claim("100000", basis="per-year")
    case = initiative(sum_, rate, costs=(cost("50000"),))
    one, other = sorted(side_by_side(case).rows, key=lambda row: row.number)
    assert one.net.amount == one.figure.amount - rounded(50_000 * one.figure.amount / 9_000_000)
    assert one.payback.reason is Reason.NOT_PER_YEAR
    assert other.net.reason is Reason.NOT_A_TOTAL
    assert other.payback.years == Decimal("0.50")
    assert (one.grade, one.strength.words) == (3, "3 of 5")
    # Values are held, not worked out again.
    for name in ("figure", "per_resident", "net", "payback", "caveats", "strength"):
        assert getattr(one, name) is getattr(one, name)


def test_nothing_is_read_from_a_table_after_the_comparison(vocabularies):
    tables = ReferenceTables(REFERENCE)
    (row,) = compare([initiative(claim(), costs=(cost(),))], tables, vocabularies).rows
    tables.__dict__.clear()
    assert row.per_resident.trail
    assert row.trail


def test_a_register_that_cannot_be_read_ends_the_comparison(tmp_path, vocabularies):
    register = tmp_path / "register.csv"
    register.write_text("local_authority_code\n")
    tables = ReferenceTables(REFERENCE, register=register)
    with pytest.raises(ReferenceTableError):
        compare([initiative(claim())], tables, vocabularies)


def test_a_claim_that_names_some_partners_says_so_and_is_divided_by_these(side_by_side):
    bodies = (council(id="havering"), council("Newham", "E09000025", id="newham"))
    case = initiative(
        claim("2606510", "2024-25", organisations=("havering",), cost_treatment="net"),
        claim("2606510", "2024-25", organisations=("havering", "newham"), cost_treatment="net"),
        organisations=bodies,
    )
    one, both = sorted(side_by_side(case).rows, key=lambda row: row.number)
    assert one.caveats == (Caveat.NAMED_PARTNERS,)
    assert one.per_resident.amount == 10
    assert both.caveats == ()
    assert both.per_resident.amount == Decimal("4.23")  # 2,606,510 / 615,917


def test_the_caveat_of_an_open_sum_has_its_date_in_words(side_by_side):
    since = claim("23400000", {"from": 2014}, basis="cumulative", as_of="2018")
    target = claim("21400000", {"from": 2014}, basis="cumulative", as_of="2018", evidence="target")
    rows = side_by_side(initiative(since, target)).rows
    assert len(rows) == 2
    for row in rows:
        assert row.caveats[0] is Caveat.OPEN_PERIOD
        assert row.caveat_words[0] == (
            "open period: counted up to 2018, the date it was stated for"
        )
        assert row.trail[1].result == "2014 to 2018"


def test_costs_that_are_not_taken_off_are_held_for_each_claim(side_by_side):
    leaving = cost(kind="exit")
    case = initiative(claim(), claim(cost_treatment="net"), costs=(cost(), leaving))
    one, net = sorted(side_by_side(case).rows, key=lambda row: row.number)
    assert one.not_taken_off == (leaving,)
    # Nobody says which costs a net figure leaves.
    assert net.not_taken_off == ()
