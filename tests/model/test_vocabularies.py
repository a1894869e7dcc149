"""Every term that arithmetic depends on is placed: a new one must not fall through."""

import pytest

from lgcases.model import Vocabularies
from lgcases.model.vocabularies import MissingMeaningError
from lgcases.model.vocabulary import Term, Vocabulary


def ids(vocabularies, name):
    return set(vocabularies[name].terms)


def test_every_evidence_is_projected_or_achieved(vocabularies):
    assert ids(vocabularies, "evidence") == vocabularies.projected | vocabularies.achieved
    assert not vocabularies.projected & vocabularies.achieved
    assert vocabularies.confirmed < vocabularies.achieved
    assert vocabularies.announced == {"forecast", "target"} < vocabularies.projected


def test_every_basis_is_money_or_units_or_not_stated(vocabularies):
    # In the order of precision; comparisons take the first of several claims.
    assert vocabularies.money_bases == ("single-year", "per-year", "cumulative", "one-off")
    assert vocabularies.unit_bases == {"percentage", "per-unit"}
    rest = {*vocabularies.money_bases, *vocabularies.unit_bases}
    assert ids(vocabularies, "basis") - rest == {"not-stated"}


def test_who_shares_in_a_saving(vocabularies):
    assert vocabularies.member_roles == {"lead", "partner", "owner", "commissioner"}
    councils = {"council", "municipality", "regional-authority"}
    assert vocabularies.types_with_residents == councils
    assert vocabularies.partner_types == councils | {
        "central-government",
        "health-body",
        "police-or-fire",
    }


def test_who_is_independent_and_what_a_saving_pays_back(vocabularies):
    assert vocabularies.independent_sources == {"audit", "evaluation", "academic"}
    assert vocabularies.set_up_costs == {"set-up"}


def test_a_vocabulary_that_does_not_say_what_its_terms_mean_is_refused():
    term = Term("forecast", "Forecast", "Expected.", (), None, {})
    silent = Vocabularies({"evidence": Vocabulary("evidence", "Evidence", "How far.", [term])})
    with pytest.raises(MissingMeaningError, match='evidence: no term has "x-stage": "projected"'):
        _ = silent.projected
