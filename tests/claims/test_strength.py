from dataclasses import replace

import pytest

from lgcases.claims.strength import (
    CRITERIA,
    evidence_grade,
    evidence_strength,
    initiative_grade,
    initiative_strength,
    strength_rule,
)
from lgcases.model import Dispute, StatedBy
from tests.builders import claim, initiative, source

BARE = {"period": None, "basis": "not-stated", "evidence": "forecast"}
TWO = (source(), source("paper", "The Paper", "press"))
BOTH = ("page", "paper")


def test_there_are_six_reasons_and_five_points(vocabularies):
    best = claim(cost_treatment="net", evidence="achieved-independent", source=BOTH)
    strength = evidence_strength(best, initiative(sources=TWO), vocabularies)
    assert strength.grade == 5
    assert [point.name for point in strength.points] == [name for name, _ in CRITERIA]
    assert all(point.given and point.reason for point in strength.points)


def test_nothing_known_earns_nothing(vocabularies):
    strength = evidence_strength(claim(**BARE), initiative(), vocabularies)
    assert strength.grade == 0
    assert [point.given for point in strength.points] == [False] * 5 + [True]


@pytest.mark.parametrize(
    ("better", "name"),
    [
        ({"source": ("report",)}, "independent source"),
        ({"evidence": "achieved-self-reported"}, "achieved, not forecast"),
        ({"basis": "per-year", "period": "2014-15"}, "period and basis stated"),
        ({"cost_treatment": "net"}, "net of cost"),
        ({"source": BOTH}, "more than one publisher"),
    ],
)
def test_each_criterion_earns_one_point(vocabularies, better, name):
    sources = (*TWO, source("report", "Auditor", "audit"))
    stated = claim(**(BARE | better))
    strength = evidence_strength(stated, initiative(sources=sources), vocabularies)
    assert strength.grade == 1
    assert [point.name for point in strength.points if point.given] == [name, "not disputed"]
    assert evidence_grade(stated, initiative(sources=sources), vocabularies) == 1


def test_a_dispute_takes_one_point_off_but_not_below_zero(vocabularies):
    case = initiative()
    calm, contested = claim(), claim(disputed=Dispute("The opposition"))
    assert (
        evidence_grade(contested, case, vocabularies)
        == evidence_grade(calm, case, vocabularies) - 1
    )
    assert (
        evidence_grade(claim(disputed=Dispute("The opposition"), **BARE), case, vocabularies) == 0
    )


def test_the_reason_names_who_contests_a_figure(vocabularies):
    contested = claim(disputed=Dispute("The opposition"))
    reason = evidence_strength(contested, initiative(), vocabularies).points[5].reason
    assert reason == "contested by The opposition: one point is taken off"


AUDIT = (source("audit", "The Auditor", "audit"),)


@pytest.mark.parametrize(
    ("stake", "given"),
    [
        ("auditor", True),
        ("researcher", True),
        ("own", False),
        ("partner", False),
        ("contractor", False),
        ("opponent", False),
        ("third-party", False),
    ],
)
@pytest.mark.parametrize("kind", ["audit", "press"])
def test_who_states_a_figure_counts_before_the_kind_of_its_source(vocabularies, stake, given, kind):
    case = initiative(sources=(source(kind=kind),))
    stated = claim(stated_by=StatedBy(stake, "Its name"))
    point = evidence_strength(stated, case, vocabularies).points[0]
    assert (point.given, point.reason) == (given, f"stated by Its name, stake: {stake}")


def test_without_a_name_the_reason_has_the_stake(vocabularies):
    stated = claim(stated_by=StatedBy("opponent"), source=("audit",))
    point = evidence_strength(stated, initiative(sources=AUDIT), vocabularies).points[0]
    assert (point.given, point.reason) == (False, "stake of who states it: opponent")


def test_evidence_that_is_confirmed_counts_whoever_repeats_it(vocabularies):
    stated = claim(evidence="achieved-independent", stated_by=StatedBy("own"))
    point = evidence_strength(stated, initiative(), vocabularies).points[0]
    assert (point.given, point.reason) == (True, "confirmed by someone without a stake")


def test_a_source_that_nobody_has_read_earns_nothing(vocabularies):
    unread = replace(source("audit", "The Auditor", "audit"), read="not-read")
    case = initiative(sources=(source(), unread))
    both, alone = claim(source=("page", "audit")), claim(source=("audit",))
    points = evidence_strength(both, case, vocabularies).points
    assert (points[0].given, points[0].reason) == (False, "from council-page")
    assert (points[4].given, points[4].reason) == (False, "The Council alone")
    points = evidence_strength(alone, case, vocabularies).points
    assert (points[0].given, points[0].reason) == (False, "none of its sources was read")
    assert (points[4].given, points[4].reason) == (False, "none of its sources was read")
    read = replace(unread, read="excerpt")
    assert evidence_strength(alone, initiative(sources=(read,)), vocabularies).points[0].given


def test_a_stake_earns_nothing_where_its_sources_were_not_read(vocabularies):
    unread = replace(source(), read="not-read")
    stated = claim(stated_by=StatedBy("auditor"))
    assert (
        not evidence_strength(stated, initiative(sources=(unread,)), vocabularies).points[0].given
    )
    unsourced = claim(stated_by=StatedBy("auditor"), source=())
    assert evidence_strength(unsourced, initiative(), vocabularies).points[0].given


def test_two_sources_of_one_publisher_are_one(vocabularies):
    twice = (source(), source("paper", "THE  council.", "press"))
    assert evidence_grade(claim(source=BOTH, **BARE), initiative(sources=twice), vocabularies) == 0


@pytest.mark.parametrize("kind", ["press", "award-entry", "government", "partisan"])
def test_those_who_repeat_what_they_are_told_are_not_independent(vocabularies, kind):
    case = initiative(sources=(source(kind=kind),))
    assert evidence_grade(claim(**BARE), case, vocabularies) == 0


def test_an_open_end_is_no_stated_period_except_for_a_rate(vocabularies):
    since = {"from": 2014}
    case = initiative()
    open_sum = claim(basis="cumulative", period=since)
    open_rate = claim(basis="per-year", period=since)
    assert (
        evidence_grade(open_rate, case, vocabularies)
        == evidence_grade(open_sum, case, vocabularies) + 1
    )
    reason = evidence_strength(open_sum, case, vocabularies).points[2].reason
    assert "end of the period" in reason


def test_an_initiative_is_as_strong_as_its_strongest_claim(vocabularies):
    case = initiative(claim(**BARE), claim(), claim(disputed=Dispute("The opposition")))
    assert initiative_grade(case, vocabularies) == evidence_grade(claim(), case, vocabularies)
    assert initiative_strength(case, vocabularies) == evidence_strength(claim(), case, vocabularies)


def test_without_claims_there_is_no_strength(vocabularies):
    assert initiative_grade(initiative(), vocabularies) is None
    assert initiative_strength(initiative(), vocabularies) is None


def test_the_rule_names_every_criterion_and_every_independent_kind(vocabularies):
    rule = " ".join(strength_rule(vocabularies)).casefold()
    assert all(name in rule for name, _ in CRITERIA)
    stakes = vocabularies["stake"]
    assert all(stakes.label(id).casefold() in rule for id in vocabularies.independent_stakes)
    kinds = vocabularies["source-kind"]
    assert all(kinds.label(id).casefold() in rule for id in vocabularies.independent_sources)
