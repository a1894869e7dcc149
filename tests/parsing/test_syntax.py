"""Faults of YAML syntax: the line to fix, and words that help."""

import pytest

from tests.parsing.faults import messages, places


@pytest.mark.parametrize(
    ("content", "line", "column", "words"),
    [
        ("a: b: c\n", 1, 5, "a colon and a space inside a value; put the value in quotes"),
        ("a: x\nb: 😀 é: c\n", 2, 7, "a colon and a space inside a value"),
        ("a: x:\n", 1, 5, "a colon and a space inside a value"),
        ("a: b\n  c: d\n", 2, 4, "a colon and a space inside a value"),
        ("a: b\nc\n", 2, 1, "a line that is neither a field with a colon nor indented text"),
        ("a: b\n\nc\n\n\nd: e\n", 3, 1, "a line that is neither a field with a colon nor"),
        ("a:\n  - b\n c: d\n", 3, 2, "indentation that fits no section above"),
        ('a: "b" c\n', 1, 8, "text behind a closing quote or bracket"),
        ("a: 'it's'\n", 1, 8, "text behind a closing quote or bracket"),
        ("a: [b]]\n", 1, 7, "text behind a closing quote or bracket"),
        ("a:\n  - b\n  c: d\n", 3, 3, "a line within a list that does not begin with a hyphen"),
        ("a: x\nb: [1,\n  2\nc: d\n", 2, 4, "a list in brackets that is not closed"),
        ("a: x\nb: {c: 1,\n  d: 2\ne: f\n", 2, 4, "a section in braces that is not closed"),
        (
            'a: x\nb: "c\nd: e\nf: g\n',
            2,
            4,
            "a quote that is opened here and never closed",
        ),
        ("a: x\nb: 'c\nd: e\nf: g\n", 2, 4, "a quote that is opened here and never closed"),
        ("a: @b\n", 1, 4, 'a value cannot begin with "@"; put it in quotes'),
        ("a: `b`\n", 1, 4, 'a value cannot begin with "`"; put it in quotes'),
        ("a: %b\n", 1, 4, 'a value cannot begin with "%"; put it in quotes'),
        ("a:\n\tb: c\n", 2, 1, "a tab; indent with spaces"),
        ("a: b\n\tc: d\n", 2, 1, "a tab; indent with spaces"),
        ("a: b\nc:\u00a0d\n", 2, 3, "a non-breaking space"),
        ("a:\n  b: c\n\u00a0\u00a0d: e\n  f: g\n", 3, 1, "a non-breaking space"),
        ("a: b\nc: [@x] d\n", 2, 5, "a text that begins with [ is taken for a list"),
        ('a: "C:\\q"\n', 1, 7, 'a backslash inside "..."; write \\\\ or use single quotes'),
        ('a: "\\xg"\n', 1, 7, 'a backslash inside "..."'),
        ("a: - b\n", 1, 4, "a list that must begin on a line of its own"),
        ("a: ]\n", 1, 4, "a bracket, brace or comma where a value should be"),
        ("a: , b\n", 1, 4, "a bracket, brace or comma where a value should be"),
        ("a: * b\n", 1, 5, "a value that begins with & or *; put it in quotes"),
        ("a: & b\n", 1, 5, "a value that begins with & or *; put it in quotes"),
        ("a: ? b\n", 1, 4, "a value that begins with a question mark; put it in quotes"),
        ("a: | b\n", 1, 6, "text behind | or >; it must begin on the next line"),
        ('a: "b\n---\nc"\n', 2, 1, "a line --- inside quotes that are not closed"),
        ("a: b\n...\nc: d\n", 3, 1, "text behind a line ...; delete that line"),
        ("%YAML 3.0\n---\na: b\n", 1, 1, "a line %YAML; delete it"),
        ("%FOO\n---\na: b\n", 1, 5, "a line that begins with %"),
        ("a: *b\n".replace("*b", "[*b"), 1, 4, "a list in brackets that is not closed"),
    ],
)
@pytest.mark.parametrize("before", ["", "# ä\n\n", "\ufeff# ä\n"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_where_it_is_and_what_it_means(content, line, column, words, before, line_end):
    if content.startswith("%") and before:
        pytest.skip("a directive must be the first thing")
    line += before.count("\n")
    content = (before + content).replace("\n", line_end)
    assert places(content) == [("yaml-syntax", line, column, line, column + 1)]
    (message,) = messages(content)
    assert message.startswith("not readable as YAML: ")
    assert words in message


@pytest.mark.parametrize("content", ['a: "\\ud800"\n', 'a: "\\U00110000"\n', "a: |0\n", "a: !!\n"])
def test_what_has_no_words_of_its_own_still_has_a_place(content):
    ((slug, line, column, *_),) = places(content)
    assert (slug, line) == ("yaml-syntax", 1)
    assert 4 <= column <= 8
    assert len(messages(content)[0]) > len("not readable as YAML: ")
