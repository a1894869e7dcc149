"""Places in a text: lines, columns, and where each key and value of a record is.

Works on the nodes of PyYAML without importing it, since reports need lines only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeGuard, cast

from lgcases.finding import Fault, Span, pointer_steps
from lgcases.parsing.scalars import places_of

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

# The line ends of YAML 1.2, by which findings count lines; str.splitlines() knows others too.
_LINE_END = re.compile(r"\r\n|\r|\n")
_REST_OF_LINE = re.compile(r"[^\r\n]*")


def split_lines(text: str) -> list[str]:
    """The lines of a text without their ends, as findings count them."""
    return _LINE_END.split(text)


def line_starts(text: str) -> list[int]:
    """The offset at which each line begins."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def span_at(text: str, offset: int, length: int = 1) -> Span:
    """The span of some characters of a text, which must be on one line."""
    line_start = _line_start(text, offset)
    before = text[:line_start]
    line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
    column = offset - line_start + 1
    return Span(line, column, line, column + length)


def line_at(text: str, offset: int) -> tuple[int, int]:
    """Where the line of a character begins, and where it ends without its line end."""
    rest = _REST_OF_LINE.match(text, offset)
    return _line_start(text, offset), offset if rest is None else rest.end()


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def mark_span(start: Any, end: Any) -> Span:  # noqa: ANN401  # yaml.Mark of the C parser has no stub
    """The span between two marks of the YAML parser."""
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def node_span(node: Node) -> Span:
    """The span of a YAML node."""
    return mark_span(node.start_mark, node.end_mark)


class SourceMap:
    """Turns a JSON pointer into line and column.

    Made for files with findings only: the nodes are searched when a place is asked for.
    """

    def __init__(self, text: str, root: MappingNode | None) -> None:
        self._text = text
        self._root = root

    def place(self, fault: Fault) -> Span:
        """The span of a fault: its own, or that of the place in the record it names."""
        if fault.span is not None:
            return fault.span
        if self._root is None:
            return Span()
        key, value = _find(self._root, fault.pointer)
        if fault.within is not None:
            inside = self._inside(value, fault.within, fault.offset)
            if inside is not None:
                return inside[0]
        if fault.at_key and key is not None:
            return node_span(key)
        if fault.missing is not None:
            return self._opening(_kindred(value, fault.missing) or value)
        return self._opening(value)

    def is_literal(self, fault: Fault) -> bool:
        """Whether the words that a fault is about stand in the text as they do in the value.

        They do not where the text has escapes or a line break between them: an edit would
        then replace the whole value.
        """
        if fault.within is None or self._root is None:
            return True
        inside = self._inside(_find(self._root, fault.pointer)[1], fault.within, fault.offset)
        return inside is not None and inside[1] == fault.within

    def _opening(self, node: Node) -> Span:
        """The part of a value that is worth underlining: its first field, or its first line."""
        while _is_mapping(node) and not node.flow_style and node.value:
            node = node.value[0][0]
        span = node_span(node)
        if span.line == span.end_line:
            return span
        line = _REST_OF_LINE.match(self._text, node.start_mark.index)
        length = len(line[0].rstrip()) if line else 1
        return Span(span.line, span.column, span.line, span.column + max(1, length))

    def _inside(self, node: Node, words: str, offset: int | None) -> tuple[Span, str] | None:
        """The span of words inside a value and what stands there; None where it is not known.

        Of words that go over several lines it is the part on the first line.
        """
        if _kind(node) != "scalar":
            return None
        start, end = node.start_mark.index, node.end_mark.index
        if offset is None:
            found = self._text.find(words, start, end)
            return None if found < 0 else (span_at(self._text, found, len(words)), words)
        wanted = range(offset, offset + len(words))
        style: str | None = node.style  # type: ignore[attr-defined]  # missing in the stubs
        places = places_of(self._text, start, style, node.value, wanted)
        if not places:
            return None
        line = _REST_OF_LINE.match(self._text, places[0])
        length = places[-1] + 1 - places[0]
        if line is not None:
            length = min(length, len(line[0].rstrip()))
        there = self._text[places[0] : places[-1] + 1]
        return span_at(self._text, places[0], length), there


def _kindred(section: Node, missing: str) -> Node | None:
    """The field by whose name that of a missing one begins: ``status`` for ``status_as_of``."""
    stem = missing.partition("_")[0]
    if stem == missing or not _is_mapping(section):
        return None
    return next((key for key, _ in section.value if key.value == stem), None)


def _find(root: Node, pointer: str) -> tuple[Node | None, Node]:
    """Key and value node at a pointer, or of the nearest section above that exists."""
    key: Node | None = None
    node = root
    for step in pointer_steps(pointer):
        if _is_mapping(node):
            entry = next((pair for pair in node.value if pair[0].value == step), None)
            if entry is None:
                break
            key, node = entry
        elif _kind(node) == "sequence" and step.isdigit() and int(step) < len(node.value):
            key, node = None, node.value[int(step)]
        else:
            break
    return key, node


def _is_mapping(node: Node) -> TypeGuard[MappingNode]:
    return _kind(node) == "mapping"


def _kind(node: Node) -> str:
    return cast("str", node.id)  # type: ignore[attr-defined]  # missing in the stubs
