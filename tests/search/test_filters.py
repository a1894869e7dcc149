"""Filters: what lets a record through, and what does not."""

from datetime import date

import pytest

from lgcases.model import PartialDate
from lgcases.model.initiative import Withdrawal
from lgcases.search import Filters, UnknownValueError
from lgcases.search.filters import resolve
from tests.builders import HAVERING, claim, council, initiative


def passes(record, vocabularies, **given):
    return Filters(**given).apply([record], vocabularies) == [record]


def dated(**given):
    return initiative(**{name: PartialDate.parse(value) for name, value in given.items()})


def test_no_filter_lets_everything_through_but_withdrawn_records(vocabularies):
    withdrawn = initiative(id="gone", withdrawn=Withdrawal(None, "Entered twice."))
    records = [initiative(id="b"), withdrawn, initiative(id="a")]
    assert [record.id for record in Filters().apply(records, vocabularies)] == ["b", "a"]


@pytest.mark.parametrize(
    "given",
    [
        {"model": ("shared-service",)},
        {"service": ("waste",)},
        {"org": ("Havering",)},
        {"has_savings": False},
        {"country": ("GB",)},
        {"status": ("active",)},
    ],
)
def test_withdrawn_records_never_pass(vocabularies, given):
    record = initiative(withdrawn=Withdrawal(None, "Entered twice."))
    assert passes(initiative(), vocabularies, **given)
    assert not passes(record, vocabularies, **given)


@pytest.mark.parametrize(
    ("option", "value", "vocabulary", "ids"),
    [
        ("model", "mutual", "model", {"mutual", "employee-owned"}),  # id, with what is narrower
        ("model", "Co-op", "model", {"mutual"}),  # a synonym
        ("service", "Libraries", "service", {"libraries"}),  # a label
        ("country", "norway", "country", {"NO"}),
        ("nature", "SAVING", "nature", {"saving"}),
        ("evidence", "achieved self-reported", "evidence", {"achieved-self-reported"}),
    ],
)
def test_values_are_resolved_by_id_label_and_synonym(vocabularies, option, value, vocabulary, ids):
    assert resolve(option, (value,), vocabularies[vocabulary]) >= ids


def test_narrower_terms_pass_and_broader_ones_do_not(vocabularies):
    narrow, broad = (initiative(models=(model,)) for model in ("employee-owned", "mutual"))
    assert passes(narrow, vocabularies, model=("mutual",))
    assert not passes(broad, vocabularies, model=("employee-owned",))


def test_several_values_mean_or_and_several_filters_and(vocabularies):
    record = initiative()
    assert passes(record, vocabularies, model=("mutual", "shared-service"))
    assert not passes(record, vocabularies, model=("shared-service",), service=("libraries",))


def test_nothing_asked_is_not_the_same_as_nothing_found(vocabularies):
    assert resolve("model", (), vocabularies["model"]) is None


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ({"model": ("mutal",)}, "mutual"),
        ({"nature": ("savng",)}, "saving"),
        ({"since": "April 2014"}, "2014-04"),
    ],
)
def test_a_value_that_is_not_known_is_an_error_with_what_was_meant(vocabularies, given, near):
    with pytest.raises(UnknownValueError) as caught:
        Filters(**given).apply([], vocabularies)
    assert caught.value.option in given
    assert near in caught.value.near


def test_category_is_that_of_any_model_or_its_broader_term(vocabularies):
    record = initiative(models=("mutual", "shared-chief-executive"))
    for category in ("staff-or-community-run", "joining up"):
        assert passes(record, vocabularies, category=(category,))
    assert not passes(record, vocabularies, category=("other",))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("UKI", True), ("uki4", True), ("UKI42", False), ("UKJ", False), ("KI", False)],
)
def test_region_is_the_beginning_of_the_code(vocabularies, asked, expected):
    assert passes(initiative(region="UKI4"), vocabularies, region=(asked,)) is expected
    assert not passes(initiative(), vocabularies, region=(asked,))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("hart", True),
        ("HART district", True),
        ("Hart-District", True),
        ("art", False),  # whole words only
        ("hart dist", False),
        ("hart council", False),  # words that follow each other only
        (HAVERING, True),
        (HAVERING.lower(), True),
        (HAVERING[:-1], False),  # the whole code only
        ("cafe", True),
        ("&", False),
        ("", False),
    ],
)
def test_org_is_whole_words_of_a_name_or_the_code(vocabularies, asked, expected):
    record = initiative(
        organisations=(
            council("Hart District Council", code=HAVERING),
            council("Café Society & Friends", code=None),
        )
    )
    assert passes(record, vocabularies, org=(asked,)) is expected


@pytest.mark.parametrize(
    ("dates", "asked", "expected"),
    [
        ({"started": "2012", "ended": "2016"}, {"since": "2016-06"}, True),
        ({"started": "2012", "ended": "2016"}, {"since": "2017"}, False),
        ({"started": "2012", "ended": "2016"}, {"until": "2012-01-01"}, True),
        ({"started": "2012", "ended": "2016"}, {"until": "2011"}, False),
        ({"started": "2012", "ended": "2016"}, {"since": "2013", "until": "2014"}, True),
        ({"started": "2012", "ended": "2016"}, {"since": "2017", "until": "2018"}, False),
        # Running still, or since nobody knows when.
        ({"started": "2012"}, {"since": "2030"}, True),
        ({"started": "2012"}, {"until": "2011"}, False),
        ({"ended": "2016"}, {"until": "1990"}, True),
        ({"ended": "2016"}, {"since": "2017"}, False),
        # Nothing is known: it is not claimed to have run at that time.
        ({}, {"since": "1990"}, False),
        ({}, {"until": "2030"}, False),
        ({}, {"since": "1990", "until": "2030"}, False),
    ],
)
def test_since_and_until(vocabularies, dates, asked, expected):
    assert passes(dated(**dates), vocabularies, **asked) is expected


def test_a_financial_year_reaches_to_its_last_day(vocabularies):
    record = dated(started="2015-03-31")
    assert record.started.first == date(2015, 3, 31)
    assert passes(record, vocabularies, until="2014-15")
    assert not passes(record, vocabularies, until="2014")


def test_with_and_without_savings(vocabularies):
    for record, stated in ((initiative(claim()), True), (initiative(), False)):
        assert passes(record, vocabularies, has_savings=stated)
        assert not passes(record, vocabularies, has_savings=not stated)
        assert passes(record, vocabularies, has_savings=None)


def test_one_claim_must_satisfy_all_filters_of_claims(vocabularies):
    income = claim(nature="income", evidence="forecast")
    saving = claim(nature="saving", evidence="evaluated")
    record = initiative(income, saving)
    for nature, evidence, expected in (
        ("income", "forecast", True),
        ("saving", "evaluated", True),
        ("saving", "forecast", False),
        ("income", "evaluated", False),
    ):
        given = {"nature": (nature,), "evidence": (evidence,)}
        assert passes(record, vocabularies, **given) is expected
    assert passes(record, vocabularies, nature=("saving",))
    assert not passes(initiative(), vocabularies, nature=("saving",))


def test_the_claim_asked_for_must_be_about_what_is_asked_for(vocabularies):
    outsourced = claim(models=("outsourcing",), services=("finance",), organisations=("hart",))
    body = council("Hart District Council", code=None, id="hart")
    record = initiative(
        outsourced,
        models=("charging", "outsourcing"),
        services=("waste", "finance"),
        organisations=(council(), body),
    )
    for given, other in (
        ({"model": ("charging",)}, {"model": ("outsourcing",)}),
        ({"service": ("waste",)}, {"service": ("finance",)}),
        ({"org": ("Havering",)}, {"org": ("hart",)}),
    ):
        # Its own models, services and organisations let the initiative through ...
        assert passes(record, vocabularies, **given)
        for kind in ({"nature": ("saving",)}, {"evidence": ("achieved",)}, {"min_strength": 0}):
            # ... but its claim is about something else.
            assert not passes(record, vocabularies, **given, **kind)
            assert passes(record, vocabularies, **other, **kind)
    both = {"model": ("outsourcing",), "nature": ("saving",)}
    assert not passes(record, vocabularies, **both, evidence=("forecast",))
    assert not passes(record, vocabularies, **both, min_strength=5)


def test_nature_and_strength_are_those_of_one_claim(vocabularies):
    strong = claim(nature="income", evidence="evaluated", cost_treatment="net")
    record = initiative(strong, claim(evidence="forecast", period=None))
    assert passes(record, vocabularies, nature=("income",), min_strength=4)
    assert not passes(record, vocabularies, nature=("saving",), min_strength=1)


def test_min_strength_is_that_of_the_strongest_claim(vocabularies):
    weak = claim(evidence="forecast", period=None)
    strong = claim(evidence="evaluated", cost_treatment="net")
    record = initiative(weak, strong)
    assert passes(record, vocabularies, min_strength=4)
    assert not passes(record, vocabularies, min_strength=5)
    assert not passes(initiative(weak), vocabularies, min_strength=1)


def test_a_record_without_claims_has_no_strength_not_even_0(vocabularies):
    assert not passes(initiative(), vocabularies, min_strength=0)
    assert passes(initiative(claim(evidence="forecast", period=None)), vocabularies, min_strength=0)


def test_comparisons_drop_the_filters_of_claims_only():
    given = Filters(
        model=("mutual",), nature=("saving",), evidence=("achieved",), min_strength=2, since="2014"
    )
    assert given.without_claims() == Filters(model=("mutual",), since="2014")
    assert Filters(min_strength=2).without_claims() == Filters()
