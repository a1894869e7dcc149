"""Search by words and the order of results."""

import pytest

from lgcases.model import (
    ClaimBaseline,
    Dispute,
    Outcome,
    OutcomeBaseline,
    PartialDate,
    Related,
    Size,
    StatedBy,
)
from lgcases.search import SORT_KEYS, search, sort_initiatives
from lgcases.search.query import stems
from tests.builders import claim, cost, council, initiative, source


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("libraries", "library"),
        ("Councils", "council"),
        ("CAFÉ", "cafe"),
        ("boxes", "box"),
        ("churches", "church"),
        ("self_service", "self service"),
    ],
)
def test_same_word(one, other):
    assert stems(one) == stems(other)


@pytest.mark.parametrize("word", ["bus", "gas", "press", "status"])
def test_singulars_that_end_in_s_stay(word):
    assert stems(word) == [word]


def found(records, text, vocabularies):
    return [(hit.initiative.id, hit.fields) for hit in search(records, text, vocabularies)]


def test_title_comes_before_summary_and_summary_before_the_rest(vocabularies):
    records = [
        initiative(id="a-rest", context="A harbour."),
        initiative(id="b-summary", summary="A harbour."),
        initiative(id="c-title", title="Harbour"),
    ]
    assert found(records, "harbour", vocabularies) == [
        ("c-title", ("title",)),
        ("b-summary", ("summary",)),
        ("a-rest", ("context",)),
    ]


def test_a_word_counts_once_in_its_weightiest_field(vocabularies):
    """Many mentions in the rest do not outweigh one in the summary."""
    records = [
        initiative(id="a-rest", context="A harbour.", approach="Harbour.", results="Harbour."),
        initiative(id="b-summary", summary="A harbour.", context="A harbour."),
    ]
    hits = search(records, "harbour", vocabularies)
    assert [(hit.initiative.id, hit.score) for hit in hits] == [("b-summary", 4), ("a-rest", 1)]
    assert hits[0].fields == ("summary", "context")


def test_each_word_adds_its_weight_and_all_must_occur(vocabularies):
    records = [
        initiative(id="a-one", title="Harbour"),
        initiative(id="b-rest", title="Harbour", context="Ferries."),
        initiative(id="c-both", title="Harbour ferries"),
    ]
    assert [id for id, _ in found(records, "ferry harbour", vocabularies)] == ["c-both", "b-rest"]


def test_equal_matches_are_in_order_of_id(vocabularies):
    records = [initiative(id=id, title="Harbour") for id in ("b", "c", "a")]
    assert [id for id, _ in found(records, "harbour", vocabularies)] == ["a", "b", "c"]


def test_a_word_finds_those_that_begin_with_it_only(vocabularies):
    records = [initiative(id="a", title="Harbourside"), initiative(id="b", title="Oldharbour")]
    assert [id for id, _ in found(records, "harbour", vocabularies)] == ["a"]


@pytest.mark.parametrize(
    ("given", "text", "field"),
    [
        ({"models": ("employee-owned",)}, "mutual", "models"),  # a broader term
        ({"services": ("libraries",)}, "culture", "services"),
        ({"organisations": (council("Havering"),)}, "havering", "organisations"),
        ({"savings": (claim(scope="Payroll of both"),)}, "payroll", "savings"),
        ({"savings": (claim(note="Payroll alone"),)}, "payroll", "savings"),
        ({"aims": ("lower-cost",)}, "lower cost", "aims"),
        ({"aims": ("community-control",)}, "empowerment", "aims"),  # a synonym
        ({"savings": (claim(stated_by=StatedBy("own", "The mayor")),)}, "mayor", "savings"),
        ({"savings": (claim(disputed=Dispute("The mayor")),)}, "mayor", "savings"),
        ({"savings": (claim(baseline=ClaimBaseline("trend", "Fees")),)}, "fees", "savings"),
        ({"costs": (cost(stated_by=StatedBy("own", "The mayor")),)}, "mayor", "costs"),
        ({"costs": (cost(disputed=Dispute("The mayor")),)}, "mayor", "costs"),
        ({"costs": (cost(scope="Payroll of both"),)}, "payroll", "costs"),
        (
            {"outcomes": (Outcome("M", 1, baseline=OutcomeBaseline("trend", "Fees")),)},
            "fees",
            "outcomes",
        ),
        ({"size": (Size("staff", None, scope="Payroll of both"),)}, "payroll", "size"),
        ({"related": (Related("other", "copies", "Same payroll"),)}, "payroll", "related"),
        ({"organisations": (council(note="Trading as Payroll"),)}, "payroll", "organisations"),
        ({"approach": "As easyJet does."}, "EasyJet", "approach"),
        ({"context": "The Collaborative Council"}, "the collaborative", "context"),
        ({"sources": (source(title="A plan like easyJet"),)}, "easyjet", "sources"),
    ],
)
def test_where_it_looks(vocabularies, given, text, field):
    assert found([initiative(**given)], text, vocabularies) == [("case", (field,))]


def test_ids_of_sources_are_no_words_of_a_text(vocabularies):
    record = initiative(context="It fell [@gazette-2019; @page, p. 4], they say.")
    assert found([record], "fell they", vocabularies) == [("case", ("context",))]
    for word in ("gazette", "2019", "p. 4"):
        assert found([record], word, vocabularies) == [], word


def test_who_published_a_source_is_not_searched(vocabularies):
    record = initiative(sources=(source(publisher="Gazette"),))
    assert found([record], "gazette", vocabularies) == []


def dated(id, started):
    return initiative(id=id, started=None if started is None else PartialDate.parse(started))


RECORDS = [dated("a", None), dated("b", "2014"), dated("c", "2010-04"), dated("d", None)]


@pytest.mark.parametrize(("by", "expected"), [("started", "cbad"), ("-started", "bcad")])
def test_unknown_dates_come_last_in_both_directions(by, expected):
    assert [record.id for record in sort_initiatives(RECORDS, by)] == list(expected)


def test_unknown_ends_come_last_in_both_directions():
    ended = initiative(id="z", ended=PartialDate.parse("2020"))
    for by in ("ended", "-ended"):
        assert [record.id for record in sort_initiatives([*RECORDS, ended], by)] == list("zabcd")


@pytest.mark.parametrize("by", [name for name in SORT_KEYS if name != "id"])
@pytest.mark.parametrize("sign", ["", "-"])
def test_ties_are_in_order_of_id_in_both_directions(by, sign):
    records = [initiative(id=id, title="Same") for id in ("b", "c", "a")]
    assert [record.id for record in sort_initiatives(records, sign + by)] == ["a", "b", "c"]


@pytest.mark.parametrize(("by", "expected"), [("claims", "cab"), ("-claims", "bac")])
def test_most_claims_come_first(by, expected):
    records = [
        initiative(claim(), id="a"),
        initiative(id="b"),
        initiative(claim(), claim(), id="c"),
    ]
    assert [record.id for record in sort_initiatives(records, by)] == list(expected)


def test_titles_are_sorted_without_case_and_accents():
    titles = {"a": "Zeta", "b": "étude", "c": "Alpha"}
    records = [initiative(id=id, title=title) for id, title in titles.items()]
    assert [record.id for record in sort_initiatives(records, "title")] == ["c", "b", "a"]


def test_an_unknown_order_is_an_error():
    with pytest.raises(KeyError):
        sort_initiatives(RECORDS, "size")
