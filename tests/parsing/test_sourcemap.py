"""From a place in the record to line and column."""

import pytest

from lgcases.finding import Fault, Rule, Severity, Span
from lgcases.parsing.parse import parse_bytes

RULE = Rule("LG199", "x", Severity.ERROR, "m", "w", "w", "m", "w", "r")

RECORD = """\
# a comment
id: hub
"title": 'A hub'   # behind
summary: >-
  One sentence,
  and another.
models: [mutual, "co-location"]
empty:
period: {from: 2014, to: 2016}
organisations:
  - name: A   council
    roles:
      - lead

  # and
  -
    name: "B"
a/b: {c~d: é£😀, x: y}
note: one
  two
"""


def place(pointer, text=RECORD, **where):
    span = parse_bytes(text.encode()).places.place(Fault(RULE, pointer, **where))
    return span.line, span.column, span.end_line, span.end_column


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("", (2, 1, 2, 3)),
        ("/id", (2, 5, 2, 8)),
        ("/title", (3, 10, 3, 17)),
        ("/summary", (4, 10, 4, 12)),
        ("/models", (7, 9, 7, 32)),
        ("/models/0", (7, 10, 7, 16)),
        ("/models/1", (7, 18, 7, 31)),
        ("/empty", (8, 7, 8, 7)),
        ("/period", (9, 9, 9, 31)),
        ("/period/to", (9, 26, 9, 30)),
        ("/organisations", (11, 3, 11, 22)),
        ("/organisations/0", (11, 5, 11, 9)),
        ("/organisations/0/name", (11, 11, 11, 22)),
        ("/organisations/0/roles", (13, 7, 13, 13)),
        ("/organisations/0/roles/0", (13, 9, 13, 13)),
        ("/organisations/1", (17, 5, 17, 9)),
        ("/organisations/1/name", (17, 11, 17, 14)),
        ("/a~1b/c~0d", (18, 12, 18, 15)),
        ("/a~1b/x", (18, 20, 18, 21)),
        ("/note", (19, 7, 19, 10)),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_where_a_value_stands(pointer, expected, line_end, mark):
    assert place(pointer, mark + RECORD.replace("\n", line_end)) == expected


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/id", (2, 1, 2, 3)),
        ("/title", (3, 1, 3, 8)),
        ("/organisations", (10, 1, 10, 14)),
        ("/organisations/0/roles", (12, 5, 12, 10)),
        ("/a~1b/c~0d", (18, 7, 18, 10)),
        ("/period/to", (9, 22, 9, 24)),
        # An entry of a list has no key.
        ("/models/1", (7, 18, 7, 31)),
    ],
)
def test_where_a_key_stands(pointer, expected):
    assert place(pointer, at_key=True) == expected


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/nothing", (2, 1, 2, 3)),
        ("/organisations/0/code", (11, 5, 11, 9)),
        ("/organisations/2/name", (11, 3, 11, 22)),
        ("/organisations/7/name", (11, 3, 11, 22)),
        ("/organisations/x", (11, 3, 11, 22)),
        ("/id/0", (2, 5, 2, 8)),
    ],
)
def test_what_is_not_there_stands_at_the_section_that_lacks_it(pointer, expected):
    assert place(pointer) == expected


@pytest.mark.parametrize(
    ("pointer", "words", "expected"),
    [
        ("/title", "hub", (3, 13, 3, 16)),
        ("/summary", "another", (6, 7, 6, 14)),
        ("/note", "two", (20, 3, 20, 6)),
        ("/a~1b/c~0d", "😀", (18, 14, 18, 15)),
        ("/models/0", "tua", (7, 12, 7, 15)),
        # Words that the text breaks between lines, or that are not there.
        ("/summary", "sentence, and", (4, 10, 4, 12)),
        ("/title", "behind", (3, 10, 3, 17)),
        ("/models", "mutual", (7, 9, 7, 32)),
    ],
)
def test_where_words_stand_within_a_value(pointer, words, expected):
    assert place(pointer, within=words) == expected


@pytest.mark.parametrize(
    ("pointer", "words", "literal"),
    [
        ("/title", "hub", True),
        ("/title", None, True),
        ("/title", "behind", False),
        ("/summary", "sentence, and", False),
        ("/models", "mutual", False),
    ],
)
def test_words_that_an_edit_could_replace(pointer, words, literal):
    places = parse_bytes(RECORD.encode()).places
    assert places.is_literal(Fault(RULE, pointer, within=words)) is literal


def test_a_place_that_is_known_is_kept():
    span = Span(7, 8, 9, 10)
    assert parse_bytes(RECORD.encode()).places.place(Fault(RULE, "/id", span=span)) is span


def test_without_a_record_everything_is_at_the_beginning():
    places = parse_bytes(b"a: [").places
    assert places.place(Fault(RULE, "/id", within="x")) == Span(1, 1, 1, 1)
    assert places.is_literal(Fault(RULE, "/id", within="x"))


def test_of_fields_that_stand_twice_the_first_counts():
    assert place("/a", "a: 1\na: 2\n") == (1, 4, 1, 5)
