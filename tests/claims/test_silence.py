"""A note that says that the source names no time is told from one that does not."""

from __future__ import annotations

import pytest

from lgcases.claims.silence import states_no_time


@pytest.mark.parametrize(
    "note",
    [
        "The report names no year.",
        "No period is stated.",
        "The years are not named.",
        "The first and last year of the seven are not named.",
        "When the lease began is not stated.",
        "The article is undated; its content places it in 2009.",
        "The source does not give the year.",
        "The page does not say in which months.",
        "It names neither year nor basis.",
        "From when they count is not said.",
    ],
)
def test_a_note_may_say_that_no_time_is_named(note):
    assert states_no_time(note)


@pytest.mark.parametrize(
    "note",
    [
        None,
        "",
        "Stated in the year after the start.",
        "Whether a sum or a yearly rate is meant is not said.",
        "Nobody at the council would name a sum.",
        "In 2015 the council did not reach its target. The year before it did.",
        "The costs are not stated.",
    ],
)
def test_other_silence_is_no_answer_to_it(note):
    assert not states_no_time(note)
