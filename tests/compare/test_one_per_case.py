import pytest

from lgcases.compare import Options, compare
from lgcases.compare.one_per_case import RULE
from tests.builders import claim, initiative


def chosen(tables, vocabularies, *claims):
    options = Options(one_per_case=True)
    result = compare([initiative(*claims)], tables, vocabularies, options)
    assert RULE in result.footer.assumptions
    assert len(result.set_aside) == len(claims) - 1
    (row,) = result.rows
    return row.claim


FORECAST = {"evidence": "forecast"}


@pytest.mark.parametrize(
    ("winner", "loser"),
    [
        (claim(period="2014-15"), claim(period="2020-21", **FORECAST)),
        (claim(period="2015-16"), claim(period="2014-15")),
        (claim(period="2015-16", **FORECAST), claim(period="2014-15", evidence="target")),
        # The date of the statement goes before the end of the period.
        (claim(period="2014-15", as_of="2018"), claim(period="2015-16")),
        (claim(), claim(basis="per-year")),
        (claim(basis="per-year"), claim(basis="cumulative")),
        (claim(basis="cumulative"), claim(basis="one-off")),
    ],
)
def test_the_rule_decides(tables, vocabularies, winner, loser):
    assert chosen(tables, vocabularies, winner, loser) == winner
    assert chosen(tables, vocabularies, loser, winner) == winner


def test_a_claim_that_cannot_be_compared_stands_for_nothing(tables, vocabularies):
    later = claim(period=None, as_of="2024")
    options = Options(one_per_case=True)
    result = compare([initiative(claim(), later)], tables, vocabularies, options)
    assert [row.ref for row in result.rows] == ["case#1"]
    assert [each.ref for each in result.not_comparable] == ["case#2"]
