"""Every term that arithmetic depends on is placed: a new one must not fall through."""

from lgcases.claims.strength import INDEPENDENT_KINDS
from lgcases.compare.costs import SET_UP
from lgcases.compare.terms import MEMBER_ROLES, MONEY_BASES, NOT_STATED, PUBLIC_BODIES
from lgcases.model.terms import ACHIEVED, INDEPENDENT, NOT_MONEY, PROMISED


def ids(vocabularies, name):
    return set(vocabularies[name].terms)


def test_every_evidence_is_a_promise_or_a_result(vocabularies):
    assert ids(vocabularies, "evidence") == PROMISED | ACHIEVED
    assert not PROMISED & ACHIEVED
    assert INDEPENDENT <= ACHIEVED


def test_every_basis_is_money_or_not_or_not_stated(vocabularies):
    assert ids(vocabularies, "basis") == {*MONEY_BASES, *NOT_MONEY, NOT_STATED}


def test_the_other_terms_exist(vocabularies):
    assert ids(vocabularies, "role") >= MEMBER_ROLES
    assert ids(vocabularies, "organisation-type") >= PUBLIC_BODIES
    assert ids(vocabularies, "source-kind") >= INDEPENDENT_KINDS
    assert SET_UP in ids(vocabularies, "cost-kind")
