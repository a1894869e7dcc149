"""Comments in records that allow a finding."""

import pytest

from lgcases.finding import Finding, Rule, Severity, Span
from lgcases.validation.suppress import allows_in, apply, unused


def rule(code, slug):
    return Rule(code, slug, Severity.WARNING, "m", "w", "w", "m", "w", "r")


SOURCE = rule("LG401", "source-without-link")
SCHEMA = rule("LG101", "missing-field")
RULES = {name: each for each in (SOURCE, SCHEMA) for name in (each.code, each.slug)}


def finding(line):
    return Finding("x.yaml", Span(line, 1, line, 5), SOURCE, "m")


def left_over(text, *lines):
    allows, faults = allows_in(text, RULES)
    kept, idle = apply(allows, [finding(line) for line in lines])
    return [each.span.line for each in kept], [unused(a).span.line for a in idle], faults


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("id: x\n# lgcases: allow source-without-link -- printed\nb: 1\nc: 1\n", [1, 4]),
        ("id: x\nb: 1\nc: 1  # lgcases: allow LG401 -- printed\nd: 1\n", [1, 4]),
        ("# lgcases: allow source-without-link -- printed\n\nid: x\nb: 1\nc: 1\n", []),
        ("id: x\n# lgcases: allow source-without-link -- a\n\n# more\nc: 1\n", [1, 3, 4]),
    ],
)
def test_which_lines_a_comment_covers(text, kept):
    lines = [1, 3, 4] if "more" not in text else [1, 3, 4, 5]
    assert left_over(text, *lines)[0] == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("COMMENT\nnote: >-\n  b\n\n  c\nd: 1\n", {1, 6}),
        ("note: >-  COMMENT\n  b\n\n  c\nd: 1\n", {5}),
        ("COMMENT\nnote: b\n c\n\n d\n\nd: 1\n", {1, 6, 7}),
        ("COMMENT\nnote: 'b\n\n  c'\nd: 1\n", {1, 5}),
        ("COMMENT\n- note: >-\n    b\n  d: 1\n", {1, 4}),
        ("  COMMENT\n  - - note: |\n        b\n\n      d: 1\n", {1, 4, 5}),
        ("COMMENT\n- >-\n  b\nd: 1\n", {1, 3, 4}),
        ("COMMENT\nnotes:\n  b: 1\n  c: 1\n", {1, 3, 4}),
        ("COMMENT\nnotes: # x\n  b: 1\n  c: 1\n", {1, 3, 4}),
        ("COMMENT\nnote: >-\n  b\n", {1}),
    ],
)
def test_a_comment_covers_all_lines_of_a_text(text, kept):
    text = "id: x\n" + text.replace("COMMENT", "# lgcases: allow source-without-link -- a")
    lines = range(2, text.count("\n") + 1)
    assert {line - 1 for line in left_over(text, *lines)[0]} == kept


def test_a_comment_that_allows_nothing_is_reported():
    text = "id: x\n# lgcases: allow source-without-link -- printed\nb: 1\n"
    assert left_over(text, 1) == ([1], [2], [])


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("# lgcases: allow source-without-link", "a reason is missing"),
        ("# lgcases: allow source-without-link --  ", "a reason is missing"),
        ("# lgcases: allow sorce -- x", 'there is no rule "sorce"'),
        ("# lgcases: allow missing-field -- x", "cannot be allowed"),
        ("# lgcases: ignore", "must read"),
    ],
)
def test_badly_written_comments_are_errors(comment, words):
    kept, idle, faults = left_over(f"id: x\n{comment}\nb: 1\n", 3)
    assert (kept, idle) == ([3], [])
    assert words in faults[0].message
    assert (faults[0].span.line, faults[0].span.column) == (2, 1)


@pytest.mark.parametrize(
    "comment",
    [
        "# LGCASES: Allow source-without-link -- x",
        "# Lgcases: allow Source-Without-Link -- x",
        "# lgcases: allow lg401 -- x",
        "# lgcases: allow source-without-link \u2014 x",
        "# lgcases: allow source-without-link \u2013 x",
        "#lgcases:allow source-without-link -- x",
    ],
)
def test_case_and_dashes_do_not_matter(comment):
    assert left_over(f"id: x\nb: 1  {comment}\n", 2) == ([], [], [])


def test_the_words_inside_a_value_are_no_comment():
    text = 'id: x\nnote: "see#lgcases: allow source-without-link -- x"\n'
    assert left_over(text, 2) == ([2], [], [])
