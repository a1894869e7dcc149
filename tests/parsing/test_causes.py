"""What makes a text unreadable, where the parser notices it late."""

import pytest

from lgcases.parsing.causes import cause_of_error
from tests.parsing.faults import messages, places

QUOTE = "not readable as YAML: a quote that is opened here and never closed"
SPACE = "not readable as YAML: a space is missing behind the colon: write "
LINE_ENDS = pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])


@LINE_ENDS
def test_a_merge_conflict_is_named_at_its_first_mark(line_end):
    text = "id: x\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> mine\nb: c\n".replace("\n", line_end)
    assert places(text) == [("merge-conflict", 2, 1, 2, 13)]
    assert messages(text) == [
        '"<<<<<<< HEAD" is left from a merge that is not finished, as is "=======" on line 4 and '
        '">>>>>>>" on line 6'
    ]


def test_each_conflict_is_one_finding():
    conflict = "<<<<<<< HEAD\na: 1\n||||||| base\n=======\n>>>>>>> mine\n"
    text = f"id: x\n{conflict}b: c\n{conflict}"
    assert [(slug, line) for slug, line, *_ in places(text)] == [
        ("merge-conflict", 2), ("merge-conflict", 8),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line"), [("id: x\n<<<<<<< HEAD\nb: c\n", 2), ("id: x\nb: c\n>>>>>>> mine\n", 3)]
)
def test_a_mark_that_was_forgotten(text, line):
    assert [each[:2] for each in places(text)] == [("merge-conflict", line)]


def test_a_forgotten_mark_in_the_middle():
    text = "id: x\n=======\nb: c\n"
    assert places(text) == [("yaml-syntax", 2, 1, 2, 8)]
    assert messages(text)[0].endswith(
        '"=======" is left from a merge that is not finished; delete the line'
    )


@pytest.mark.parametrize(
    "text", ["a: >-\n  <<<<<<< HEAD\n  =======\n", "# <<<<<<< HEAD\na: b\n", "a: '<<<<<<< HEAD'\n"]
)
def test_marks_that_are_text(text):
    assert places(text) == []


@LINE_ENDS
@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('a: "b\nc: "d" e\n', 1, 4),
        ("a: 'b\nc: 'd' e\n", 1, 4),
        ('a: x\nb: "c\nd: e\nf: g\nh: "i"\n', 2, 4),
        ('l:\n  - id: "b\n    title: "50% less"\n', 2, 9),
        ('l:\n  - "b\n  - "c d"\n', 2, 5),
        ('l:\n  - id: x\n    a: "b\n  - id: "c"\n', 3, 8),
        ('a: "it is 5\\" wide\nb: "c" d\n', 1, 4),
        ("a: 'it''s\nb: 'c' d\n", 1, 4),
    ],
)
def test_a_quote_that_is_not_closed_is_reported_where_it_opens(text, line, column, line_end):
    text = text.replace("\n", line_end)
    assert places(text) == [("yaml-syntax", line, column, line, column + 1)]
    assert messages(text) == [QUOTE]


@pytest.mark.parametrize(
    "text",
    [
        'a: "b\n  c"\nd: e: f\n',
        'a: "b\n  note: x"\nd: e: f\n',
        "a: 'b'\nc: d\ne: f: g\n",
        'a: >-\n  "b\nc: d: e\n',
    ],
)
def test_a_quote_that_is_closed_is_not_blamed(text):
    assert QUOTE not in messages(text)


@LINE_ENDS
@pytest.mark.parametrize(
    ("text", "line", "column", "written"),
    [
        ("a: b\ncountry:GB\nc: d\n", 2, 8, "country: GB"),
        ("a: b\ncountry:GB\n", 2, 8, "country: GB"),
        ("a: b\ncountry:GB   # ISO\nc: d\n", 2, 8, "country: GB"),
        ("l:\n  - id: x\n    title:Report of 2014\n    kind: y\n", 3, 10, "title: Report of 2014"),
        ("l:\n  - id:x\n    title: y\n", 2, 7, "id: x"),
        ("a: b\nmodels:[c, d]\n", 2, 7, "models: [c, d]"),
    ],
)
def test_a_space_that_is_missing_behind_a_colon(text, line, column, written, line_end):
    text = text.replace("\n", line_end)
    assert places(text) == [("yaml-syntax", line, column, line, column + 1)]
    assert messages(text) == [f'{SPACE}"{written}"']


def test_an_address_has_no_space_behind_its_colon():
    assert cause_of_error("a: b\nhttps://example.org\nc: d\n", 2) is None


def test_a_long_value_is_cut():
    (message,) = messages(f"a: b\nnote:{'x' * 200}\nc: d\n")
    assert message == f'{SPACE}"note: {"x" * 39}…"'
