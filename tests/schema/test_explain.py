"""Why a record breaks the schema: one fault for each mistake, in plain words."""

import copy

import pytest

from lgcases.model import build_initiative
from lgcases.schema import Schema
from lgcases.schema.explain import Explainer
from tests.schema.records import CHECKOUT, FULL, real_records


@pytest.fixture(scope="module")
def schema():
    return Schema(CHECKOUT / "schema")


@pytest.fixture(scope="module")
def explainer(schema):
    return Explainer(schema)


def changed(pointer, value=...):
    """The full record with another value at a place, or without it."""
    data = copy.deepcopy(FULL)
    *steps, last = [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]
    section = data
    for step in steps:
        section = section[step]
    if value is ...:
        del section[last]
    else:
        section[last] = value
    return data


def test_records_that_fit_have_no_faults(schema, explainer):
    for data in (FULL, *real_records()):
        assert schema.is_valid(data)
        explanation = explainer.explain(data)
        assert explanation.faults == []
        assert explanation.data == data
        assert explanation.refused == frozenset()


@pytest.mark.parametrize(
    ("pointer", "value", "slug", "message"),
    [
        ("/title", ..., "missing-field", 'the record lacks the field "title"'),
        ("/savings/0/basis", ..., "missing-field", 'the claim lacks the field "basis"'),
        ("/costs/0/basis", ..., "missing-field", 'the cost lacks the field "basis"'),
        ("/outcomes/0/value", ..., "missing-field", 'the outcome lacks the field "value"'),
        ("/history/0/what", ..., "missing-field", 'the event lacks the field "what"'),
        ("/sources/1/kind", ..., "missing-field", 'the source lacks the field "kind"'),
        ("/organisations/0/roles", ..., "missing-field",
         'the organisation lacks the field "roles"'),
        ("/withdrawn/reason", ..., "missing-field", 'the withdrawal lacks the field "reason"'),
        ("/budget", 1, "unknown-field", 'the record has no field "budget"'),
        ("/savings/0/money", 1, "unknown-field", 'the claim has no field "money"'),
        ("/savings/0/period/until", 1, "unknown-field", 'the period has no field "until"'),
        ("/title", 5, "wrong-type", "title must be text, not the number 5"),
        ("/title", None, "wrong-type", "title must be text, not empty"),
        ("/title", True, "wrong-type", "title must be text, not true or false"),
        ("/title", ["a"], "wrong-type", "title must be text, not a list"),
        ("/title", {"a": 1}, "wrong-type", "title must be text, not a section with fields"),
        ("/models", "mutual", "wrong-type", 'models must be a list, not the text "mutual"'),
        ("/models/0", 3, "wrong-type", "an entry of models must be text, not the number 3"),
        ("/savings", {}, "wrong-type", "savings must be a list, not a section with fields"),
        ("/savings/0", "x", "wrong-type",
         'an entry of savings must be a section with fields, not the text "x"'),
        ("/savings/0/amount", "£23.4m", "wrong-type",
         'amount must be a number, not the text "£23.4m"'),
        ("/savings/0/wider_than_case", "yes", "wrong-type",
         'wider_than_case must be true or false, not the text "yes"'),
        ("/savings/0/disputed", True, "wrong-type",
         "disputed must be a section with by, not true or false"),
        ("/savings/0/stated_by", "The mayor", "wrong-type",
         'stated_by must be a section with stake and name, not the text "The mayor"'),
        ("/related/0", "other", "wrong-type",
         'an entry of related must be a section with id and relation, not the text "other"'),
        ("/organisations/0/count", 1, "out-of-range", "count must be at least 2; this is 1"),
        ("/aims/0", "money", "unknown-aim", '"money" is not an aim'),
        ("/size/0/kind", "stuff", "unknown-size-kind", '"stuff" is not a kind of size'),
        ("/savings/0/baseline/kind", "before", "unknown-baseline-kind",
         '"before" is not a kind of baseline'),
        ("/costs/0/stated_by/stake", "critic", "unknown-stake", '"critic" is not a stake'),
        ("/sources/0/read", "partly", "unknown-read",
         '"partly" is not a way in which a source was read'),
        ("/related/0/relation", "replaces", "unknown-relation",
         '"replaces" is not a relation between records'),
        ("/savings/0/period", [2014], "wrong-type",
         "period must be a date, or a section with from and to, not a list"),
        ("/savings/0/source", 1, "wrong-type",
         "source must be the id of a source, or a list of ids, not the number 1"),
        ("/started", 2014.5, "wrong-type",
         "started must be a date such as 2014 or 2014-04, not the number 2014.5"),
        ("/outcomes/0/value", False, "wrong-type",
         "value must be a number or text, not true or false"),
        ("/withdrawn", "yes", "wrong-type",
         'withdrawn must be a section with fields, not the text "yes"'),
        ("/started", "April 2014", "not-a-date", '"April 2014" is not a date: write 2014, 2014-04'),
        ("/savings/0/period", "soon", "not-a-date", '"soon" is not a date'),
        ("/savings/0/period/to", "soon", "not-a-date", '"soon" is not a date'),
        ("/id", "One Barnet", "bad-identifier", '"One Barnet" cannot be an id'),
        ("/savings/0/source", "Report", "bad-identifier", '"Report" cannot be an id'),
        ("/savings/0/source", ["a", "B"], "bad-identifier", '"B" cannot be an id'),
        ("/related/0/id", "a--b", "bad-identifier", '"a--b" cannot be an id'),
        ("/sources/0/url", "www.x.org", "bad-address", '"www.x.org" is not a web address'),
        ("/sources/0/archive", "https://x.org/a b", "bad-address", "is not a web address"),
        ("/organisations/0/code", "Havering", "bad-code", '"Havering" is neither an ONS code'),
        ("/region", "London", "bad-region", '"London" is neither an ISO 3166-2 code'),
        ("/lessons", "", "empty-text", "lessons is empty"),
        ("/lessons", " \t\r\n", "empty-text", "lessons is empty"),
        ("/outcomes/0/value", "", "empty-text", "value is empty"),
        ("/models", [], "empty-list", "models must have at least one entry"),
        ("/savings/0/source", [], "empty-list", "source must have at least one entry"),
        ("/savings/0/period", {}, "empty-list", "period must have at least one entry"),
        ("/started", 20144, "out-of-range", "started must be at most 2199; this is 20144"),
        ("/started", 14, "out-of-range", "started must be at least 1900; this is 14"),
        ("/savings/0/amount", -(10**13), "out-of-range", "amount must be at least -1000000000000"),
        ("/id", "a" * 61, "out-of-range",
         "id must be at most 60 characters long; this is 61 characters long"),
        ("/models", ["mutual", "mutual"], "repeated-entry",
         "models has the same entry more than once"),
        ("/aliases", ["a", "b", "a"], "repeated-entry",
         "aliases has the same entry more than once"),
        ("/status", "runing", "unknown-status", '"runing" is not a status'),
        ("/models/1", "hub", "unknown-model", '"hub" is not a delivery model'),
        ("/services/0", "magic", "unknown-service", '"magic" is not a service area'),
        ("/country", "Norway", "unknown-country", '"Norway" is not the ISO code of a country'),
        ("/organisations/0/roles/0", "boss", "unknown-role", '"boss" is not a role'),
        ("/savings/0/currency", "£", "unknown-currency", '"£" is not the ISO code of a currency'),
    ],
)  # fmt: skip
def test_one_mistake_is_one_fault_in_plain_words(schema, explainer, pointer, value, slug, message):
    data = changed(pointer, value)
    assert not schema.is_valid(data)
    (fault,) = explainer.explain(data).faults
    assert fault.rule.slug == slug
    assert message in fault.message
    if value is ...:
        assert f"{fault.pointer}/{fault.values['field']}" == pointer
    elif slug == "repeated-entry":
        assert fault.pointer == f"{pointer}/{len(value) - 1}"
    else:
        assert fault.pointer.startswith(pointer)
    assert fault.at_key is (slug == "unknown-field")


@pytest.mark.parametrize(
    "pointer",
    ["/title", "/id", "/region", "/country", "/status", "/models/0", "/savings/0/source",
     "/organisations/0/code", "/savings/0/period/to", "/sources/0/url", "/started"],
)  # fmt: skip
def test_a_line_end_behind_a_value_does_not_slip_through(schema, explainer, pointer):
    data = changed(pointer, "2014-04")
    section = data
    *steps, last = [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]
    for step in steps:
        section = section[step]
    for value in ("2014-04", "gb-abc", "GB-ABC", "GB", "active", "mutual", "report", "E09000016",
                  "https://x.org/"):  # fmt: skip
        section[last] = f"{value}\n"
        # Only a text may end in one.
        assert schema.is_valid(data) is (pointer == "/title")
        assert bool(explainer.explain(data).faults) is (pointer != "/title")


@pytest.mark.parametrize(
    ("pointer", "value", "near", "edit"),
    [
        ("/status", "actve", "active", "active"),
        ("/status", "Active", "active", "active"),
        ("/country", "UK", "GB", "GB"),
        ("/models/0", "Co-location", "co-location", "co-location"),
        ("/models/0", "xyzzy", None, None),
        ("/titel", "x", "title", None),
        ("/savings/0/cost-treatment", "net", "cost_treatment", None),
        ("/budget", "x", None, None),
        ("/savings/0/disputd", True, "disputed", None),
        ("/savings/0/undisputed", True, None, None),
        ("/savings/0/amount", "£10600000", "10600000", "10600000"),
        ("/savings/0/amount", "£1,000,000", "1000000", "1000000"),
        ("/savings/0/amount", "€1,000,000", None, None),
        ("/savings/0/baseline/amount", "10,600,000", "10600000", "10600000"),
        ("/savings/0/cash_releasing", "yes", "true", "true"),
        ("/savings/0/as_of", "24-11-2026", "2026-11-24", "2026-11-24"),
        ("/savings/0/as_of", "03/04/2025", None, None),
        ("/organisations/0/count", "98", "98", "98"),
        ("/organisations/0/count", "98.5", None, None),
        ("/organisations/0/count", "1,200", "1200", "1200"),
        ("/savings/0/period", "2018\u201319", "2018-19", "2018-19"),
        ("/started", "Jan 2025", "2025-01", "2025-01"),
        ("/sources/0/accessed", "01/02/2025", None, None),
    ],
)
def test_what_was_probably_meant(explainer, pointer, value, near, edit):
    (fault,) = explainer.explain(changed(pointer, value)).faults
    assert fault.near == near
    assert (fault.edit.text if fault.edit else None) == edit


def test_an_unknown_field_is_fixed_only_where_the_right_one_is_free(explainer):
    data = changed("/titel", "x")
    assert explainer.explain(data).faults[0].edit is None
    del data["title"]
    (fault,) = explainer.explain(data).faults
    assert (fault.rule.slug, fault.near, fault.edit.text) == ("unknown-field", "title", "title")
    assert fault.edit.safe


def test_a_field_of_another_name_is_no_typing_error(explainer):
    data = changed("/started")
    (fault,) = explainer.explain({**data, "stated": 2014}).faults
    assert (fault.near, fault.edit.safe) == ("started", False)


@pytest.mark.parametrize(
    ("pointer", "value", "message", "help"),
    [
        ("/savings/0/disputed", True, "disputed must be a section with by, not true or false",
         "name who contests it: disputed: {by: Leader of the opposition}"),
        ("/savings/0/disputed", False, "disputed must be a section with by, not true or false",
         "leave disputed out where nobody contests the figure"),
        ("/costs/0/disputed", "Leader: no", 'disputed must be a section with by, not the text',
         'name who contests it: disputed: {by: "Leader: no"}'),
        ("/costs/0/disputed", {}, 'the dispute lacks the field "by"',
         "the body or office that contests the figure"),
        ("/related/0", "other",
         'an entry of related must be a section with id and relation, not the text "other"',
         "write {id: other, relation: succeeds}; lgcases explain relation lists them all"),
        ("/related", "other", 'related must be a list, not the text "other"',
         "write {id: other, relation: succeeds}; lgcases explain relation lists them all"),
        ("/related", {"id": "other"}, "related must be a list, not a section with fields",
         "begin its first field with a hyphen: it is then the first entry of a list"),
        ("/costs/0/basis", ..., 'the cost lacks the field "basis"',
         "one-off, single-year, per-year or cumulative; not-stated where the source does not say "
         "what the amount counts"),
        ("/savings/0/nature", ..., 'the claim lacks the field "nature"',
         "lgcases explain nature lists the terms"),
        ("/savings/0/statement", ..., 'the claim lacks the field "statement"', None),
        ("/savings/0/organisations", "havering",
         'organisations must be a list of ids of organisations, not the text "havering"',
         "write it as a list: organisations: [havering]"),
        ("/organisations", "havering", 'organisations must be a list, not the text "havering"',
         None),
        ("/savings/0/services", "finance", 'services must be a list, not the text "finance"',
         "write it as a list: services: [finance]"),
        ("/aims", "resilience", 'aims must be a list, not the text "resilience"',
         "write it as a list: aims: [resilience]"),
        ("/size", {"kind": "staff", "value": 3}, "size must be a list, not a section with fields",
         "begin its first field with a hyphen: it is then the first entry of a list"),
        ("/savings/0/stated_by", "Council",
         'stated_by must be a section with stake and name, not the text "Council"',
         "write {name: Council, stake: …}; lgcases explain stake lists the stakes"),
        ("/savings/0/stated_by/stake", ..., 'stated_by lacks the field "stake"',
         "lgcases explain stake lists the terms"),
        ("/size/0/stated_by/who", "x", 'stated_by has no field "who"',
         "stated_by may have: name, stake"),
        ("/organisations/0/count", 1, "count must be at least 2; this is 1",
         "leave count out where the entry stands for one body"),
        ("/sources/0/read", "yes", '"yes" is not a way in which a source was read',
         "write whole, excerpt or not-read; lgcases explain LG135"),
        ("/sources/0/read", True, "read must be text, not true or false",
         "write whole, excerpt or not-read"),
        ("/savings/0/nature", "loss", '"loss" is not a nature of a claim',
         "a loss is no claim: it stands under costs, with kind: loss"),
        ("/savings/0/nature", "deficit", '"deficit" is not a nature of a claim',
         "a loss is no claim: it stands under costs, with kind: loss"),
        ("/costs/0/kind", "budget", '"budget" is not a kind of cost',
         "how large the initiative is stands under size, with kind: budget"),
        ("/size/0/kind", "set-up", '"set-up" is not a kind of size',
         "what was spent or lost stands under costs, with kind: set-up"),
        ("/savings/0/baseline", 5000000,
         "baseline must be a section with kind and what, not the number 5000000",
         "write {kind: spending-before, what: in your own words, amount: 5000000}"),
        ("/outcomes/0/baseline", 52,
         "baseline must be a section with kind and what, not the number 52",
         "write {kind: state-before, what: in your own words, value: 52}"),
        ("/savings/0/baseline", True,
         "baseline must be a section with kind and what, not true or false",
         "write {kind: spending-before, what: in your own words}"),
        ("/aims", "lower-cost, access", 'aims must be a list, not the text "lower-cost, access"',
         "write it as a list: aims: [lower-cost, access]"),
        ("/aims", "To save money.", 'aims must be a list, not the text "To save money."',
         "write a list in square brackets: aims: [one, two]"),
        ("/savings/0/disputed", "yes", 'disputed must be a section with by, not the text "yes"',
         "name who contests it: disputed: {by: Leader of the opposition}"),
        ("/savings/0/disputed", "The costs of leaving were left out",
         'disputed must be a section with by, not the text "The costs of leaving were left out"',
         "name who contests it, disputed: {by: Leader of the opposition}, and why in the note"),
        ("/savings/0/organisations", ["Council"], '"Council" cannot be an id',
         "name it by its id under organisations; add one there where it has none"),
        ("/savings/0/part_of", "#1", '"#1" cannot be an id',
         "name the other figure by its id; give it one where it has none"),
        ("/savings/0/part_of", 1, "part_of must be text, not the number 1",
         "name the other figure by its id; give it one where it has none"),
        ("/savings/0/source", "Report 2016", '"Report 2016" cannot be an id',
         "name it by its id under sources"),
        ("/savings/0/period", "since 2014", '"since 2014" is not a date',
         "write {from: 2014}, and in as_of up to when it was counted"),
        ("/savings/0/period", "2014-2016", '"2014-2016" is not a date',
         "write {from: 2014, to: 2016}"),
        ("/savings/0/period", "2015/2016", '"2015/2016" is not a date',
         "write 2015-16 for the financial year, {from: 2015, to: 2016} for both years"),
        ("/savings/0/period", "five years", '"five years" is not a date',
         "a period of several years is written {from: 2014, to: 2016}"),
        ("/savings/0/period/to", "present", '"present" is not a date',
         "leave it out while the period goes on"),
        ("/savings/0/baseline", None, "baseline must be a section with kind and what, not empty",
         "write its fields below it, further to the right: kind, what and others"),
        ("/savings/0/result_of", ["a"], "result_of must be text, not a list",
         "only one id can stand here"),
        ("/sources", ["x"], 'an entry of sources must be a section with fields, not the text "x"',
         None),
        ("/savings/0/source", 1, "source must be the id of a source, or a list of ids", None),
        ("/title", 1, "title must be text, not the number 1", None),
    ],
)  # fmt: skip
def test_a_line_of_help_shows_how_it_is_written(explainer, pointer, value, message, help):
    (fault,) = explainer.explain(changed(pointer, value)).faults
    assert fault.message.startswith(message)
    assert fault.help == help
    assert fault.near is None


def test_where_nothing_is_near_the_help_lists_what_there_is(explainer):
    (fault,) = explainer.explain(changed("/history/0/xyzzy", 1)).faults
    assert fault.help == (
        "the event may have: date, event, what, organisations, services, models, source"
    )
    (fault,) = explainer.explain(changed("/status", "xyzzy")).faults
    assert fault.help == f"lgcases explain {fault.rule.code} lists all terms"


def test_the_right_name_of_a_misspelt_field_counts_as_refused(explainer):
    data = copy.deepcopy(FULL)
    data["savings"][0]["perod"] = data["savings"][0].pop("period")
    data["xyzzy"] = 1
    assert explainer.explain(data).refused == {"/savings/0/period"}


@pytest.mark.parametrize(
    ("items", "second"),
    [(["a", "a", "b"], 1), (["a", "b", "a", "b"], 2), ([1, 2, 1, 3], 2), ([[1], [2], [2], [3]], 2)],
)
def test_a_repetition_is_found_where_it_begins(explainer, items, second):
    faults = explainer.explain({**FULL, "aliases": items}).faults
    repeated = [fault.pointer for fault in faults if fault.rule.slug == "repeated-entry"]
    assert repeated == [f"/aliases/{second}"]


def test_many_mistakes_are_as_many_faults(explainer):
    data = copy.deepcopy(FULL)
    del data["title"], data["savings"][0]["nature"]
    data["models"] = ["mutual", "mutal", 3, "mutual"]
    data["started"] = "soon"
    data["a/b"] = data["c~d"] = 1
    found = sorted((fault.rule.slug, fault.pointer) for fault in explainer.explain(data).faults)
    assert found == [
        ("missing-field", ""),
        ("missing-field", "/savings/0"),
        ("not-a-date", "/started"),
        ("repeated-entry", "/models/3"),
        ("unknown-field", "/a~1b"),
        ("unknown-field", "/c~0d"),
        ("unknown-model", "/models/1"),
        ("wrong-type", "/models/2"),
    ]


def test_an_empty_record_lacks_each_required_field_once(schema, explainer):
    faults = explainer.explain({}).faults
    assert [fault.values["field"] for fault in faults] == schema.record["required"]


def test_what_was_refused_is_taken_out_and_the_rest_kept(explainer):
    data = copy.deepcopy(FULL)
    data["started"] = "soon"
    data["savings"][0]["amount"] = "x"
    data["models"] = ["mutual", 3]
    data["history"] = [3, *data["history"]]
    data["budget"] = 1
    explanation = explainer.explain(data)
    assert explanation.refused == {"/started", "/savings/0/amount", "/models/1", "/history/0"}
    left = explanation.data
    assert "started" not in left
    assert "amount" not in left["savings"][0]
    assert left["savings"][0]["statement"] == "S"
    assert left["models"] == ["mutual", ""]
    assert left["history"] == [{}, *FULL["history"]]
    assert data["started"] == "soon"
    assert build_initiative(left, lambda at, why: None).savings[0].statement == "S"


@pytest.mark.parametrize(
    "change",
    [
        {f"field-{number}": 1 for number in range(5000)},
        {"models": [f"model-{number}" for number in range(5000)]},
        {"models": [{}] * 5000},
        {"savings": [{}] * 5000},
        {"savings": list(range(5000))},
        {"organisations": [{"name": 1, "roles": [], "x": 1}] * 2000},
    ],
)
def test_a_record_full_of_mistakes_ends_with_saying_that_there_are_more(explainer, change):
    explanation = explainer.explain({**FULL, **change})
    assert len(explanation.faults) <= 201
    assert "more faults than the 200 named here" in explanation.faults[-1].message
    assert explanation.data == {}
    assert explanation.refused == {""}


def test_what_is_too_large_to_be_a_record_is_not_looked_through(explainer):
    (fault,) = explainer.explain({**FULL, "models": ["mutual"] * 20_000}).faults
    assert "more than 10,000 values" in fault.message


def test_a_long_list_with_one_repetition(explainer):
    ids = [f"id-{number}" for number in range(8_000)]
    (fault,) = explainer.explain({**FULL, "aliases": [*ids, ids[-1]]}).faults
    assert (fault.rule.slug, fault.pointer) == ("repeated-entry", "/aliases/8000")
