"""What unquoted words mean: the core of YAML 1.2, with decimal numbers only."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgcases.parsing.parse import parse_bytes
from tests.parsing.faults import messages, places


def read(value):
    parsed = parse_bytes(f"a: {value}\n".encode())
    assert not parsed.faults
    return parsed.data["a"]


@pytest.mark.parametrize(
    "text",
    ["NO", "no", "yes", "on", "off", "y", "tRUE", "nULL", "0x10", "0o7", "0b1", "1_000", "1:30",
     "2014-04-01", "2014-04", "2014-15", "2001-12-14t21:59:43.10-05:00", "1,000", "£5m", "1e", "e5",
     ".", "+", "-5m", "1.2.3", "=", "<<", "NaN", "inf", "nan", "012-3", "١٢", "AT&T", "a*b", "a!b",
     "http://x.org:80/?a=b&c#d", "x: y".replace(": ", ":")],
)  # fmt: skip
def test_everything_that_is_not_plainly_a_number_or_constant_is_text(text):
    assert read(text) == text


@pytest.mark.parametrize("quoted", ['"1"', "'1'", "|-\n  1", ">-\n  1"])
def test_quoted_and_folded_numbers_are_text(quoted):
    assert read(quoted) == "1"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False),
        ("FALSE", False), ("null", None), ("Null", None), ("NULL", None), ("~", None), ("", None),
        ("0", 0), ("-0", 0), ("+5", 5), ("-17", -17), ("010", 10),
        ("123456789012345", 123456789012345),
        ("0.5", 0.5), (".5", 0.5), ("5.", 5.0), ("-1.25", -1.25), ("1e3", 1000.0), ("1E+3", 1000.0),
        ("12e-1", 1.2), ("0e0", 0.0), ("0.0", 0.0), ("0e-999", 0.0), ("1e300", 1e300),
    ],
)  # fmt: skip
def test_constants_and_numbers(text, value):
    found = read(text)
    assert (type(found), found) == (type(value), value)


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_whole_numbers_are_exact(number):
    assert read(str(number)) == number


@given(st.decimals(-(10**9), 10**9, places=4))
def test_numbers_with_a_point_are_as_they_were_written(number):
    assert Decimal(str(read(f"{number:f}"))) == number


@pytest.mark.parametrize(
    "text",
    [".inf", "-.inf", "+.INF", ".Inf", ".nan", ".NaN", ".NAN", "1e999", "-1e999", "1e-999",
     "9e-324", "1234567890123456", "0.1234567890123456", "1" * 5000, "1e" + "9" * 5000,
     "0." + "0" * 400 + "1"],
)  # fmt: skip
def test_what_cannot_be_held_exactly_is_a_finding(text):
    content = f"b: 1\na: [x, {text}, {text}]\n"
    first = ("not-finite", 2, 8, 2, 8 + len(text))
    second = ("not-finite", 2, 10 + len(text), 2, 10 + 2 * len(text))
    assert places(content) == [first, second]
    assert parse_bytes(content.encode()).data == {"b": 1, "a": ["x", None, None]}


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("true", '"true", which YAML reads'), ("null", '"null", which YAML reads'),
        ("~", '"~", which YAML reads'), ("2014", '"2014", which YAML reads'),
        ("1.5", '"1.5", which YAML reads'), (".nan", '".nan", which YAML reads'),
        ("[x]", "a list"), ("{x: y}", "a section"), ("? []\n", "a list"), ("?\n", "empty"),
    ],
)  # fmt: skip
def test_a_field_name_that_is_not_text_is_a_finding(key, kind):
    (message,) = messages(f"{key}: 1\n")
    assert message.startswith(f"a field name must be text; this is {kind}")
    assert parse_bytes(f"{key}: 1\nb: 2\n".encode()).data == {"b": 2}


def test_field_names_that_only_look_odd():
    content = b'"1": a\n\'true\': b\nNO: c\n2014-15: d\nkey with spaces: e\n"": f\n'
    parsed = parse_bytes(content)
    assert not parsed.faults
    assert list(parsed.data) == ["1", "true", "NO", "2014-15", "key with spaces", ""]


def test_a_field_that_stands_twice():
    content = "a: 1\nb:\n  c: 1\n  d: {x: 1, x: 2}\n  c: 2\n'a': 3\n"
    assert places(content) == [
        ("duplicate-field", 4, 13, 4, 14),
        ("duplicate-field", 5, 3, 5, 4),
        ("duplicate-field", 6, 1, 6, 4),
    ]
    assert [message.rpartition("line ")[2] for message in messages(content)] == ["4", "3", "1"]
    assert parse_bytes(content.encode()).data == {"a": 1, "b": {"c": 1, "d": {"x": 1}}}


def test_the_first_line_of_a_record_may_be_marked():
    assert parse_bytes(b"---\na: 1\n...\n").data == {"a": 1}
    assert parse_bytes(b"%YAML 1.2\n---\na: 1\n").data == {"a": 1}


@pytest.mark.parametrize(
    "content", ["", "\n\n", "# to do\n", "---\n", "---\n# to do\n...\n", "\ufeff"]
)
def test_a_file_without_a_record(content):
    assert places(content) == [("empty-file", 1, 1, 1, 1)]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("- a\n- b\n", "not a list"), ("[]", "not a list"), ("text\n", "not a single value"),
        ('""\n', "not a single value"), ("null", "not a single value"),
        ("a:b\n", "not a single value"),
    ],
)  # fmt: skip
def test_what_is_no_section_of_fields_is_no_record(content, found):
    parsed = parse_bytes(content.encode())
    assert parsed.data is None
    assert [fault.rule.slug for fault in parsed.faults] == ["not-a-record"]
    assert found in messages(content)[0]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("a: 1\n---\nb: 2\n", 2),
        ("a: 1\n...\n---\n", 3),
        ("---\n---\na: 1\n", 2),
        ("a: 1\n\n---", 3),
    ],
)
def test_a_second_document_is_found_where_it_begins(content, line):
    assert places(content) == [("several-documents", line, 1, line, 2)]
