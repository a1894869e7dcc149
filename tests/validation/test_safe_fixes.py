"""What ``--fix`` writes means what was written: no wrong term becomes another one."""

import copy
import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgcases.dataset.record import RecordReader
from lgcases.model.likeness import is_typing_error
from lgcases.model.other_words import OTHER_WORDS
from lgcases.model.vocabulary import normalise
from lgcases.parsing.parse import parse_bytes
from lgcases.schema import Schema
from lgcases.validation.fix import plan_fixes
from tests.schema.records import CHECKOUT, FULL
from tests.validation.wrong_terms import WRONG_TERMS, pairs

#: A place for the term of each vocabulary; the first list on the way to it may have more entries.
PLACES = {
    "aim": "/aims/0",
    "basis": "/savings/0/basis",
    "baseline-kind": "/savings/0/baseline/kind",
    "cost-kind": "/costs/0/kind",
    "cost-treatment": "/savings/0/cost_treatment",
    "country": "/organisations/0/country",
    "currency": "/savings/0/currency",
    "event": "/history/0/event",
    "evidence": "/savings/0/evidence",
    "model": "/models/0",
    "nature": "/savings/0/nature",
    "organisation-type": "/organisations/0/type",
    "prices": "/savings/0/prices",
    "qualifier": "/savings/0/qualifier",
    "read": "/sources/0/read",
    "relation": "/related/0/relation",
    "role": "/organisations/0/roles/0",
    "service": "/services/0",
    "size-kind": "/size/0/kind",
    "source-kind": "/sources/0/kind",
    "stake": "/savings/0/stated_by/stake",
    "status": "/status",
}
SCHEMA = Schema(CHECKOUT / "schema")
READER = RecordReader(SCHEMA)


def steps_of(pointer):
    return [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]


def at(data, pointer):
    for step in steps_of(pointer):
        data = data[step]
    return data


def with_values(values):
    """The text of the full record with other values, each at its place; JSON is YAML."""
    data = copy.deepcopy(FULL)
    for pointer, value in values.items():
        *steps, last = steps_of(pointer)
        section = data
        for step in steps:
            section = section[step]
        section[last] = value
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def fixed(content, *, unsafe=False):
    """The text after fixing, and the findings that have a fix."""
    record = READER.parse("hub.yaml", content)
    findings = [record.finding(fault) for fault in record.faults]
    plans = plan_fixes(findings, lambda path: content, unsafe=unsafe)
    return (plans[0].new if plans else content), [each for each in findings if each.edit]


def test_there_are_wrong_terms_enough():
    assert len(set(pairs())) >= 300
    for name, term in pairs():
        assert term not in SCHEMA.vocabularies[name].terms
        assert SCHEMA.vocabularies[name].named(term) == set(), f"{term} is a synonym"


@pytest.mark.parametrize("name", WRONG_TERMS)
def test_a_wrong_term_is_never_changed(name):
    # At several places of one record, since reading one takes a while.
    places = [place for key, place in PLACES.items() if key == name]
    if name in ("model", "service"):
        places += [f"/savings/0/{name}s/0", f"/costs/0/{name}s/0", f"/history/0/{name}s/0"]
    terms = [term for each, term in pairs() if each == name]
    while terms:
        values = dict(zip(places, terms, strict=False))
        terms = terms[len(values) :]
        content = with_values(values)
        new, _ = fixed(content)
        assert new == content, values


@pytest.mark.parametrize(
    ("name", "term"),
    [
        *((name, term) for name, term in pairs() if term.startswith(("not-", "no-", "non-"))),
        ("event", "amended"), ("event", "relaunched"), ("status", "inactive"),
        ("status", "in-active"), ("status", "extended"), ("status", "disapproved"),
        ("status", "unapproved"), ("status", "incomplete"), ("evidence", "evaluated-effect"),
        ("evidence", "unidentified"), ("evidence", "achieved-dependent"), ("qualifier", "inexact"),
        ("cost-treatment", "stated"), ("service", "illegal"), ("model", "service-design"),
        ("model", "community-unmanaged"), ("cost-kind", "underspend"), ("nature", "outcome"),
        ("currency", "kr"), ("country", "UKR"), ("country", "Europe"),
    ],
)  # fmt: skip
def test_the_opposite_is_no_hint_either(name, term):
    new, (*edits,) = fixed(content := with_values({PLACES[name]: term}), unsafe=True)
    assert (new, edits) == (content, [])
    record = READER.parse("hub.yaml", content)
    assert [fault.near for fault in record.faults] == [None]


@pytest.mark.parametrize(
    ("name", "term", "meant"),
    [
        ("event", "stated", "started"),
        ("size-kind", "stuff", "staff"),
        ("role", "leader", "lead"),
        ("qualifier", "at-last", "at-least"),
        ("country", "England", "GB"),
        ("country", "Denmrak", "DK"),
        ("currency", "£", "GBP"),
        ("currency", "GPB", "GBP"),
        ("model", "hubb", "co-location"),
    ],
)
def test_what_is_only_likely_is_written_where_it_is_asked_for(name, term, meant):
    content = with_values({PLACES[name]: term})
    new, (finding,) = fixed(content)
    assert new == content
    assert (finding.near, finding.edit.text, finding.edit.safe) == (meant, meant, False)
    new, _ = fixed(content, unsafe=True)
    assert at(parse_bytes(new).data, PLACES[name]) == meant


@pytest.mark.parametrize(
    ("name", "term", "meant"),
    [
        ("model", "Shared_Service", "shared-service"),
        ("model", "shared service", "shared-service"),
        ("model", "shared-servce", "shared-service"),
        # Rightly spelt it is a synonym, which is certain, and no other name is one key away.
        ("model", "joint-comittee", "shared-service-joint-committee"),
        ("model", "joint committee", "shared-service-joint-committee"),
        ("model", "cooperative council", "co-operative-council"),
        ("service", "librarys", "libraries"),
        ("status", "Active", "active"),
        ("status", "runing", "active"),
        ("nature", "efficency-saving", "efficiency-saving"),
        ("basis", "per-yaer", "per-year"),
        ("evidence", "achieved-indepedent", "achieved-independent"),
        ("organisation-type", "councils", "council"),
        ("event", "reviewed", "evaluated"),
        ("currency", "€", "EUR"),
        ("country", "UK", "GB"),
    ],
)
def test_what_is_certain_is_written(name, term, meant):
    new, (finding,) = fixed(with_values({PLACES[name]: term}))
    assert finding.edit.safe
    assert at(parse_bytes(new).data, PLACES[name]) == meant


def test_of_several_terms_that_a_sign_means_none_is_offered():
    (fault,) = READER.parse("hub.yaml", with_values({PLACES["currency"]: "kr"})).faults
    assert (fault.near, fault.edit) == (None, None)
    assert fault.help == "write DKK, ISK, NOK or SEK; lgcases explain LG126"


def test_no_name_of_a_term_is_taken_for_that_of_another():
    """A term that is added may be one key from a name that another vocabulary has."""
    names = {}
    for name, vocabulary in SCHEMA.vocabularies.items():
        if name not in ("country", "currency", "category"):
            for term in vocabulary.terms.values():
                for each in (term.id, term.label, *term.synonyms):
                    names.setdefault(normalise(each), set()).add((name, term.id))
    taken = {
        (one, other)
        for one in names
        for other in names
        if is_typing_error(one, other) and not names[one] & names[other]
    }
    plurals = {(one, other) for one, other in taken if one.rstrip("s") == other.rstrip("s")}
    assert taken == plurals
    assert {"stated", "lunched", "expended", "changing"} <= OTHER_WORDS


def typed_wrong(term, seed):
    """A term with one key wrong, or in other case or with other separators."""
    chance = random.Random(seed)
    place, letter = chance.randrange(len(term)), chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice(
        [
            term[:place] + term[place + 1 :],
            term[:place] + letter + term[place:],
            term[:place] + letter + term[place + 1 :],
            term[:place] + term[place : place + 2][::-1] + term[place + 2 :],
            term.upper(),
            term.title(),
            term.replace("-", " "),
            term.replace("-", "_"),
            term.replace("-", ""),
        ]
    )


@given(st.data(), st.integers(0, 10**9))
@settings(deadline=None, max_examples=60)
def test_data_after_a_fix_are_the_same_but_for_the_faulty_value(data, seed):
    names = data.draw(
        st.lists(st.sampled_from(sorted(PLACES)), min_size=1, max_size=4, unique=True)
    )
    meant = {
        PLACES[name]: data.draw(st.sampled_from(sorted(SCHEMA.vocabularies[name].terms)))
        for name in names
        if name not in ("country", "currency")
    }
    written = {place: typed_wrong(term, seed) for place, term in meant.items()}
    content = with_values(written)
    new, findings = fixed(content)
    after = parse_bytes(new).data
    expected = parse_bytes(content).data
    for place, term in meant.items():
        found = at(after, place)
        named = next(name for name in names if PLACES[name] == place)
        # A slip may happen to give another name of the vocabulary; nothing can tell these apart.
        if SCHEMA.vocabularies[named].named(written[place]) <= {term}:
            assert found in (term, written[place])
    for finding in findings:
        if finding.edit.safe:
            *steps, last = steps_of(finding.pointer)
            section = expected
            for step in steps:
                section = section[step]
            section[last] = finding.edit.text
    assert after == expected
    if not any(finding.edit.safe for finding in findings):
        assert new == content
