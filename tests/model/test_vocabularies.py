"""The groups of terms: every term that arithmetic or rules depend on has its meaning stated."""

import pytest

from lgcases.model.vocabularies import MissingMeaningError, Vocabularies

#: What may stand beside a term, without ``x-``: the vocabularies that use it, and its values.
TRUE = {True}
KEYS = {
    "announced": ({"evidence"}, TRUE),
    "answerable": ({"role"}, TRUE),
    "authority": ({"organisation-type"}, TRUE),
    "before": ({"baseline-kind"}, TRUE),
    "bound": ({"qualifier"}, {"lower", "upper"}),
    "category": ({"model"}, str),
    "changes": ({"source-kind"}, TRUE),
    "cofog": ({"service"}, str),
    "counts": ({"basis", "size-kind"}, {"money", "units"}),
    "currency": ({"country"}, str),
    "ends": ({"event"}, TRUE),
    "hints": ({"country", "currency"}, list),
    "independent": ({"evidence", "source-kind", "stake"}, TRUE),
    "interested": ({"source-kind"}, TRUE),
    "inverse": ({"relation"}, str),
    "loss": ({"cost-kind"}, TRUE),
    "member": ({"role"}, TRUE),
    "never-after-end": ({"event"}, TRUE),
    "never-before-start": ({"event"}, TRUE),
    "no-effect": ({"evidence"}, TRUE),
    "of-others": ({"baseline-kind"}, TRUE),
    "outstanding": ({"cost-kind"}, TRUE),
    "partner": ({"organisation-type"}, TRUE),
    "precedence": ({"basis"}, int),
    "reports-others": ({"source-kind"}, TRUE),
    "residents": ({"organisation-type"}, TRUE),
    "set-up": ({"cost-kind"}, TRUE),
    "shows-begun": ({"event"}, TRUE),
    "shows-running": ({"event"}, TRUE),
    "small-unit": ({"currency"}, TRUE),
    "stage": ({"evidence", "status"}, {"projected", "achieved", "planned", "running", "over"}),
    "takes-part": ({"stake"}, TRUE),
    "unread": ({"read"}, TRUE),
}


def extras(vocabularies):
    for name, vocabulary in vocabularies.items():
        for term in vocabulary.terms.values():
            for key, value in term.extra.items():
                yield name, term.id, key, value


def test_each_key_is_known_and_has_a_value_of_its_type(vocabularies):
    for name, id, key, value in extras(vocabularies):
        assert key in KEYS, f"{name}: {id} has an unknown key x-{key}"
        users, values = KEYS[key]
        assert name in users, f"{name}: {id} has x-{key}"
        if isinstance(values, type):
            assert type(value) is values, f"{name}: {id} has x-{key}: {value!r}"
            assert value, f"{name}: {id} has an empty x-{key}"
        else:
            assert type(value) in map(type, values), f"{name}: {id} has x-{key}: {value!r}"
            assert value in values, f"{name}: {id} has x-{key}: {value!r}"


def test_each_known_key_is_used_in_each_of_its_vocabularies(vocabularies):
    used = {(key, name) for name, _, key, _ in extras(vocabularies)}
    assert used == {(key, name) for key, (names, _) in KEYS.items() for name in names}


def groups_of(term, *groups):
    return sum(term in group for group in groups)


def test_every_evidence_is_of_exactly_one_stage(vocabularies):
    for term in vocabularies["evidence"].terms:
        assert groups_of(term, vocabularies.projected, vocabularies.achieved) == 1, term
    assert vocabularies.confirmed <= vocabularies.achieved


def test_every_basis_is_money_or_units_or_not_stated(vocabularies):
    for term in vocabularies["basis"].terms:
        groups = (vocabularies.money_bases, vocabularies.unit_bases, {"not-stated"})
        assert groups_of(term, *groups) == 1, term


def test_money_bases_have_one_order(vocabularies):
    terms = vocabularies["basis"].terms
    order = [terms[id].extra["precedence"] for id in vocabularies.money_bases]
    assert order == sorted(set(order))
    assert {id for id in terms if "precedence" in terms[id].extra} == set(vocabularies.money_bases)


def test_every_status_is_of_exactly_one_stage(vocabularies):
    for term in vocabularies["status"].terms:
        groups = (vocabularies.planned, vocabularies.running, vocabularies.over, {"unknown"})
        assert groups_of(term, *groups) == 1, term


def test_no_source_is_both_independent_and_interested(vocabularies):
    assert not vocabularies.independent_sources & vocabularies.interested_sources


def test_no_stake_of_a_member_is_independent(vocabularies):
    assert not vocabularies.independent_stakes & vocabularies.stakes_of_members


def test_each_relation_has_an_inverse_whose_inverse_it_is(vocabularies):
    inverse = vocabularies.inverse_relations
    assert set(inverse) == set(vocabularies["relation"].terms)
    assert all(inverse[inverse[id]] == id for id in inverse)


def test_currencies_of_countries_are_currencies(vocabularies):
    assert set(vocabularies.currency_of.values()) <= set(vocabularies["currency"].terms)


def test_a_group_without_terms_names_vocabulary_and_key(vocabularies):
    with pytest.raises(MissingMeaningError, match='vocabulary model: no term has "x-none": true'):
        Vocabularies(vocabularies).having("model", "none")
    with pytest.raises(MissingMeaningError, match='vocabulary model: no term has "x-a": "b"'):
        Vocabularies(vocabularies).having("model", "a", "b")


def test_the_stages_and_bases_are_those_that_comparisons_rely_on(vocabularies):
    assert vocabularies.announced == {"forecast", "target"} < vocabularies.projected
    # In the order of precision; comparisons take the first of several claims.
    assert vocabularies.money_bases == ("single-year", "per-year", "cumulative", "one-off")


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
