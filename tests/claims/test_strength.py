import pytest

from lgcases.claims.strength import (
    CRITERIA,
    evidence_grade,
    evidence_strength,
    initiative_grade,
    initiative_strength,
    strength_rule,
)
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
    calm, contested = claim(), claim(disputed=True)
    assert (
        evidence_grade(contested, case, vocabularies)
        == evidence_grade(calm, case, vocabularies) - 1
    )
    assert evidence_grade(claim(disputed=True, **BARE), case, vocabularies) == 0


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
    case = initiative(claim(**BARE), claim(), claim(disputed=True))
    assert initiative_grade(case, vocabularies) == evidence_grade(claim(), case, vocabularies)
    assert initiative_strength(case, vocabularies) == evidence_strength(claim(), case, vocabularies)


def test_without_claims_there_is_no_strength(vocabularies):
    assert initiative_grade(initiative(), vocabularies) is None
    assert initiative_strength(initiative(), vocabularies) is None


def test_the_rule_names_every_criterion_and_every_independent_kind(vocabularies):
    rule = " ".join(strength_rule(vocabularies)).casefold()
    assert all(name in rule for name, _ in CRITERIA)
    kinds = vocabularies["source-kind"]
    assert all(kinds.label(id).casefold() in rule for id in vocabularies.independent_sources)
