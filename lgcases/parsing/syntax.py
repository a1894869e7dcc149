"""Syntax errors of the YAML parser in words that help the person who wrote the file."""

from __future__ import annotations

import re

import yaml

from lgcases.finding import Fault, Span
from lgcases.parsing import rules
from lgcases.parsing.causes import cause_of_error
from lgcases.parsing.sourcemap import span_at

# Parts of messages of libyaml 0.2, and what they mean to somebody who edits a record.
_IN_PLAIN_WORDS = (
    ("found character that cannot start any token", None),
    (
        "mapping values are not allowed",
        'a colon and a space inside a value; put the value in quotes: field: "text: more text"',
    ),
    (
        "could not find expected ':'",
        "a line that is neither a field with a colon nor indented text",
    ),
    (
        "did not find expected key",
        "indentation that fits no section above, or text behind a closing quote or bracket",
    ),
    (
        "did not find expected '-' indicator",
        "a line within a list that does not begin with a hyphen",
    ),
    ("did not find expected ',' or ']'", "a list in brackets that is not closed"),
    ("did not find expected ',' or '}'", "a section in braces that is not closed"),
    ("found unexpected end of stream", "a quote or bracket that is opened here and never closed"),
    ("found unknown escape character", 'a backslash inside "..."; write \\\\ or use single quotes'),
    ("found undefined alias", "an alias (*name) without its anchor; records do not use aliases"),
    ("found duplicate anchor", "the same anchor twice; records do not use anchors"),
    ("did not find expected node content", "a bracket, brace or comma where a value should be"),
    ("expected alphabetic or numeric", "a value that begins with & or *; put it in quotes"),
    ("mapping keys are not allowed", "a value that begins with a question mark; put it in quotes"),
    ("expected comment or line break", "text behind | or >; it must begin on the next line"),
    ("violates indentation", "a tab; indent with spaces"),
    ("found unexpected document indicator", "a line --- inside quotes that are not closed"),
    ("expected hexdecimal number", 'a backslash inside "..."; write \\\\ or use single quotes'),
    ("expected <document start>", "text behind a line ...; delete that line"),
    ("incompatible YAML document", "a line %YAML; delete it"),
    ("unknown directive", "a line that begins with %; delete it, or put the text in quotes"),
    ("block sequence entries are not allowed", "a list that must begin on a line of its own"),
)
# Spaces that come with text copied from web pages, in an indent or behind the colon of a field.
_STRANGE_SPACE = re.compile(r" *(?:- )?(?:\w+:)?[\u00a0\u2007\u202f]")
# Errors of something that is never closed or ended: the place to fix is where it begins.
_AT_OPENING = ("expected ':'", "unexpected end of stream", "',' or ']'", "',' or '}'")


def explain_syntax(error: yaml.YAMLError, text: str) -> Fault:
    """The finding for an error of the parser, at the place that caused it."""
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        if error.context_mark and any(part in (error.problem or "") for part in _AT_OPENING):
            mark = error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        span = Span(line, column, line, column + 1)
        if (space := _strange_space(text, line)) is not None:
            words = "a non-breaking space, which looks like a space; type an ordinary one"
            return Fault(rules.YAML_SYNTAX, values={"problem": words}, span=space)
        if "expected a single document" in (error.context or ""):
            return Fault(rules.SEVERAL_DOCUMENTS, span=span)
        if (cause := cause_of_error(text, line)) is not None:
            return Fault(rules.YAML_SYNTAX, values={"problem": cause.words}, span=cause.span)
        problem = error.problem or str(error)
        index = mark.index if mark else None
        character = "" if index is None else text[index : index + 1]
        words = _plain_words(problem, character)
        if character == "@" and index and text[index - 1] == "[":
            words = "a text that begins with [ is taken for a list; put the whole text in quotes"
        return Fault(rules.YAML_SYNTAX, values={"problem": words}, span=span)
    position = getattr(error, "position", 0) or 0
    problem = str(getattr(error, "reason", error))
    return Fault(
        rules.YAML_SYNTAX, values={"problem": problem}, span=span_at(text, min(position, len(text)))
    )


def _strange_space(text: str, line: int) -> Span | None:
    """The non-breaking space, in this line or the one before, that breaks a field or its indent."""
    lines = re.split(r"\r\n?|\n", text)
    for number in (line - 1, line):
        match = _STRANGE_SPACE.match(lines[number - 1]) if 0 < number <= len(lines) else None
        if match is not None:
            column = match.end()
            return Span(number, column, number, column + 1)
    return None


def _plain_words(problem: str, character: str) -> str:
    for part, words in _IN_PLAIN_WORDS:
        if part in problem:
            if words is not None:
                return words
            if character == "\t":
                return "a tab; indent with spaces"
            return f'a value cannot begin with "{character}"; put it in quotes'
    return problem
