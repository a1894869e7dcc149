"""Figures of one record that are the same money."""

from decimal import Decimal

import pytest

from lgcases.compare.links import covered, link_words
from lgcases.model import Outcome
from tests.builders import claim, cost, initiative


def test_what_names_no_other_figure_has_no_words():
    assert link_words(initiative(claim(), claim(id="x")), 1) == ()
    linked = initiative(claim(id="x"), claim(), claim(part_of="x"))
    assert link_words(linked, 2) == ()


def test_links_are_said_with_the_number_of_the_other_figure():
    case = initiative(
        claim(id="forecast"),
        claim(id="whole", result_of="forecast"),
        claim(id="part", part_of="whole"),
        claim(replaces="part", part_of="whole"),
    )
    assert link_words(case, 1) == ()
    assert link_words(case, 2) == ("result of #1",)
    assert link_words(case, 3) == ("replaced by #4", "part of #2")
    assert link_words(case, 4) == ("part of #2",)


def test_figures_of_other_sections_are_named():
    case = initiative(
        claim(id="gain", part_of="people"),
        claim(result_of="unknown"),
        costs=(cost(), cost(replaces="gain")),
        outcomes=(Outcome("People", Decimal(3), id="people"),),
    )
    assert link_words(case, 1) == ("replaced by cost 2", "part of outcome 1")
    assert link_words(case, 2) == ()


@pytest.mark.parametrize(
    ("claims", "hidden"),
    [
        ([{"id": "a"}, {"part_of": "a"}], {2}),
        ([{"id": "a"}, {"replaces": "a"}], {1}),
        ([{"id": "a"}, {"id": "b", "replaces": "a"}, {"replaces": "b"}], {1, 2}),
        ([{"id": "a"}, {"id": "b", "part_of": "a"}, {"part_of": "b"}], {2, 3}),
        # A part of an earlier statement, and an earlier statement of a part.
        ([{"id": "a"}, {"replaces": "a"}, {"part_of": "a"}], {1, 3}),
        ([{"id": "a"}, {"id": "b"}, {"replaces": "b", "part_of": "a"}], {2, 3}),
        # A result is other money than its forecast.
        ([{"id": "a"}, {"result_of": "a"}], set()),
        ([{"id": "a", "part_of": "b"}, {"id": "b", "part_of": "a"}], set()),
        ([{"part_of": "unknown"}, {}], set()),
    ],
)
def test_parts_and_replaced_figures_are_covered(claims, hidden):
    case = initiative(*(claim(**each) for each in claims))
    assert covered(case, range(1, len(claims) + 1)) == hidden


def test_only_what_stands_beside_it_covers_a_figure():
    case = initiative(claim(id="a"), claim(id="b", part_of="a"), claim(part_of="b"))
    assert covered(case, [2]) == set()
    assert covered(case, [1, 3]) == {3}
    assert covered(case, [2, 3]) == {3}
