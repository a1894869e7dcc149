"""``lgcases search``: words, order of hits, and where they were found."""

import json


def found(result):
    assert (result.code, result.err) == (0, "")
    return [(line.split("\t")[0], line.split("\t")[-1]) for line in result.lines[1:]]


def test_title_and_summary_come_before_the_rest(lgcases):
    assert found(lgcases("search", "library")) == [
        ("fjord-library", "summary; models; services; sources"),
        ("old-partnership", "history"),
    ]


def test_all_words_are_needed(lgcases):
    assert [id for id, _ in found(lgcases("search", "library", "volunteers"))] == ["fjord-library"]


def test_accents_and_case_do_not_matter(lgcases):
    assert [id for id, _ in found(lgcases("search", "CAFE"))] == ["fjord-library"]


def test_synonyms_of_the_model_are_searched(lgcases):
    assert [id for id, _ in found(lgcases("search", "john lewis"))] == ["brackets-mutual"]


def test_without_words_it_filters(lgcases):
    result = lgcases("search", "--model", "mutual", "--format", "ids")
    assert (result.code, result.out, result.err) == (0, "brackets-mutual\n", "")


def test_json_says_where(lgcases):
    result = lgcases("search", "pensioners", "--format", "json")
    assert (result.code, result.err) == (0, "")
    assert json.loads(result.out)["initiatives"][0]["matched"] == ["results"]


def test_withdrawn_records_are_not_found(lgcases):
    result = lgcases("search", "twice")
    assert (result.code, result.lines[1:]) == (0, [])
