"""What makes a text unreadable, where the parser notices it late or calls it something else.

All of it goes by lines: a quote that is not closed turns the rest of the file inside out, and only
the look of the lines still tells fields from text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lgcases.finding import Fault, Span
from lgcases.parsing import rules
from lgcases.parsing.sourcemap import split_lines

# The marks of git.  The one in the middle may be text by itself, such as a line under a heading.
_MARK = re.compile(r"(?P<sign><{7}|>{7}|={7}|\|{7})(?: .*)?")
_CERTAIN = ("<<<<<<<", ">>>>>>>")
_MIDDLE = ("|||||||", "=======")

# A field or an entry of a list.
_BEGINS = re.compile(r"(?P<before> *)(?:- |[a-z_]+:(?: |$))")
_OPENING = re.compile(r"""(?P<before> *(?:- +)*)(?P<key>[\w-]+: +)?(?P<quote>["'])""")
_CLOSED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*+"'),
    "'": re.compile(r"'(?:[^']|'')*+'(?!')"),
}
# A slash behind the colon makes it an address.
_NO_SPACE = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[a-z_]+):(?P<value>[^\s/:].*)")
_COMMENT = re.compile(r"\s#.*")
_LONGEST_VALUE = 40


class Cause(NamedTuple):
    """What is wrong, and the place to correct."""

    words: str
    span: Span


def merge_conflicts(text: str) -> list[Fault]:
    """The conflicts of a merge that is not finished, each at its first mark."""
    if not any(sign in text for sign in _CERTAIN):
        return []
    marks = [
        (number, match["sign"], line.rstrip())
        for number, line in enumerate(split_lines(text), 1)
        if (match := _MARK.fullmatch(line)) is not None
    ]
    if not any(sign in _CERTAIN for _, sign, _ in marks):
        return []
    conflicts: list[list[tuple[int, str, str]]] = []
    for mark in marks:
        if mark[1] == "<<<<<<<" or not conflicts or conflicts[-1][-1][1] == ">>>>>>>":
            conflicts.append([])
        conflicts[-1].append(mark)
    return [_conflict(conflict) for conflict in conflicts]


def _conflict(marks: list[tuple[int, str, str]]) -> Fault:
    line, _, mark = marks[0]
    others = [f'"{sign}" on line {number}' for number, sign, _ in marks[1:]]
    return Fault(
        rules.MERGE_CONFLICT,
        values={"mark": mark, "others": f", as is {' and '.join(others)}" if others else ""},
        span=Span(line, 1, line, len(mark) + 1),
        help="keep what is right of the two versions, and delete the lines with marks",
    )


def cause_of_error(text: str, line: int) -> Cause | None:
    """What has led to an error of syntax that the parser reports on a line, where that is known."""
    lines = split_lines(text)
    return _middle_mark(lines, line) or _unclosed_quote(lines, line) or _missing_space(lines, line)


def _middle_mark(lines: list[str], line: int) -> Cause | None:
    """What is left of a conflict of which the first and the last mark are deleted."""
    there = lines[line - 1].rstrip() if 0 < line <= len(lines) else ""
    match = _MARK.fullmatch(there)
    if match is None or match["sign"] not in _MIDDLE:
        return None
    words = f'"{match["sign"]}" is left from a merge that is not finished; delete the line'
    return Cause(words, Span(line, 1, line, len(there) + 1))


def _unclosed_quote(lines: list[str], error: int) -> Cause | None:
    """The first quote that opens a value and is still open where the next field begins."""
    for number, line in enumerate(lines[:error], 1):
        match = _OPENING.match(line)
        if match is None or not (match["key"] or "-" in match["before"]):
            continue
        quote, at = match["quote"], match.start("quote")
        if _CLOSED[quote].match(line, at):
            continue
        indent = len(match["before"]) if match["key"] else match["before"].rindex("-")
        if _runs_into_field(lines[number:], quote, indent):
            words = "a quote that is opened here and never closed"
            return Cause(words, Span(number, at + 1, number, at + 2))
    return None


def _runs_into_field(lines: list[str], quote: str, indent: int) -> bool:
    """Whether a field begins before the quote is closed: text inside quotes is indented deeper."""
    for line in lines:
        begins = _BEGINS.match(line)
        if begins is not None and begins.end("before") <= indent:
            return True
        if quote in line:
            return False
    return False


def _missing_space(lines: list[str], error: int) -> Cause | None:
    """A field without a space behind its colon, on this line or on the last one above."""
    above = next((n for n in range(error - 1, 0, -1) if lines[n - 1].strip()), 0)
    for number in (error, above):
        match = _NO_SPACE.fullmatch(lines[number - 1]) if 0 < number <= len(lines) else None
        if match is not None:
            key, value = match["key"], _COMMENT.sub("", match["value"]).rstrip()
            value = value if len(value) <= _LONGEST_VALUE else f"{value[: _LONGEST_VALUE - 1]}…"
            at = match.end("key") + 1
            words = f'a space is missing behind the colon: write "{key}: {value}"'
            return Cause(words, Span(number, at, number, at + 1))
    return None
