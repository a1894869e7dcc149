"""Text search: what counts as the same word."""

import pytest

from lgcases.search.query import words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("libraries", "library"),
        ("Councils", "council"),
        ("CAFÉ", "cafe"),
        ("boxes", "box"),
        ("churches", "church"),
    ],
)
def test_same_word(one, other):
    assert words(one) == words(other)


@pytest.mark.parametrize("word", ["bus", "gas", "press", "status"])
def test_singulars_that_end_in_s_stay(word):
    assert words(word) == [word]
