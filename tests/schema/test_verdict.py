"""Two validators, one verdict: jsonschema-rs is quick, jsonschema explains."""

import copy
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgcases.model import build_initiative
from lgcases.schema import Schema
from lgcases.schema.explain import Explainer
from tests.schema.records import CHECKOUT, FULL, real_records

SCHEMA = Schema(CHECKOUT / "schema")
EXPLAINER = Explainer(SCHEMA)

#: Values that are right somewhere, nearly right, or trouble.
WORDS = st.sampled_from(
    ["", " ", "\n", "\u00a0", "\u3000", "2014", "2014-04", "2014-04-01", "2014-15", "2010/11",
     "2014-4", "٢٠١٤", "hub", "a-b", "a--b", "-a", "Å", "a" * 60, "a" * 61, "é" * 60, "😀" * 60,
     "E09000016", "GB-COH:09053425", "x:y", "GB-WLS", "UKI", "GB", "NO", "GBP", "mutual", "active",
     "https://x.org/", "http://x.org/ä?b=c#d", "https://", "HTTP://x.org", "http://x y", "saving",
     "$", "^", "\\Z", "report", "true"]
)  # fmt: skip
TEXTS = st.one_of(
    WORDS,
    WORDS.map(lambda word: word + "\n"),
    WORDS.map(lambda word: "\n" + word),
    WORDS.map(lambda word: word + "\u2028"),
    st.text(st.characters(codec="utf-8"), max_size=8),
)
NUMBERS = st.one_of(
    st.sampled_from([0, -0.0, 1, 1.0, 1899, 1900, 1900.0, 2014.5, 2199, 2200, 10**12, 10**12 + 1,
                     1e12, -(10**12), -1e12 - 1, 0.1, 1e300, 5e-320]),
    st.integers(-(10**15) + 1, 10**15 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "from", "to", "x", ""]) | TEXTS, inner, max_size=3
        )
    ),
    max_leaves=4,
)


def places(value, path=()):
    """Every path in a value."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield (*path, key)
            yield from places(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield (*path, index)
            yield from places(each, (*path, index))


def section_at(data, path):
    for step in path:
        data = data[step]
    return data


def spoil(data, draw):
    """Make one change somewhere in a record."""
    path = draw(st.sampled_from(list(places(data))))
    section, last = section_at(data, path[:-1]), path[-1]
    change = draw(st.sampled_from(["replace", "remove", "add", "repeat", "exchange", "line end"]))
    if change == "replace":
        section[last] = draw(VALUES)
    elif change == "remove":
        del section[last]
    elif change == "add" and isinstance(section, dict):
        section[draw(TEXTS | st.sampled_from(sorted(FULL)))] = draw(VALUES)
    elif change == "exchange":
        other = draw(st.sampled_from(list(places(data))))
        section[last] = copy.deepcopy(section_at(data, other))
    elif change == "line end" and isinstance(section[last], str):
        section[last] += "\n"
    elif isinstance(section, list):
        section.append(copy.deepcopy(section[last]))


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_the_two_hold_the_same_verdict(data):
    record = copy.deepcopy(FULL)
    for _ in range(data.draw(st.integers(1, 3))):
        if record:
            spoil(record, data.draw)
    explanation = EXPLAINER.explain(record)
    assert SCHEMA.is_valid(record) is (explanation.faults == [])
    # What is left can be built, and every fault can be said.
    assert build_initiative(explanation.data, lambda at, why: None)
    assert all(fault.message for fault in explanation.faults)
    assert len({(f.rule.code, f.pointer, f.message) for f in explanation.faults}) == len(
        explanation.faults
    )


@given(VALUES)
@settings(deadline=None)
def test_on_anything_at_all(value):
    assert SCHEMA.is_valid(value) is (not list(EXPLAINER._validator.iter_errors(value)))


@cache
def kinds_of_places():
    """Each kind of place, such as ``savings, amount``, with the shortest record that has it."""
    found = {}
    for record in sorted(real_records(), key=lambda record: len(str(record))):
        for path in places(record):
            kind = ", ".join(step for step in path if isinstance(step, str))
            found.setdefault(kind, (record, path))
    return found


@pytest.mark.parametrize("kind", kinds_of_places())
def test_on_real_records_with_a_field_taken_out(kind):
    record, path = kinds_of_places()[kind]
    spoilt = copy.deepcopy(record)
    del section_at(spoilt, path[:-1])[path[-1]]
    assert SCHEMA.is_valid(spoilt) is (EXPLAINER.explain(spoilt).faults == [])
