"""Where each key and value of a record stands in its file."""

from __future__ import annotations

import re

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lgcases.finding import Fault, Span
from lgcases.parsing.decode import span_at
from lgcases.parsing.spans import node_span


class SourceMap:
    """Turns a JSON pointer into line and column.

    Made for files with findings only: the nodes are walked when a place is asked for.
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
        key, value = self._find(fault.pointer)
        if fault.within is not None:
            inside = self._inside(value, fault.within)
            if inside is not None:
                return inside
        if fault.at_key and key is not None:
            return node_span(key)
        return self._opening(value)

    def is_literal(self, fault: Fault) -> bool:
        """Whether the words that a fault is about stand in the text as they do in the value.

        They do not where the text has escapes or breaks the line between them: an edit would
        then take the place of the whole value.
        """
        if fault.within is None or self._root is None:
            return True
        return self._inside(self._find(fault.pointer)[1], fault.within) is not None

    def _find(self, pointer: str) -> tuple[Node | None, Node]:
        """Key and value node at a pointer, or of the nearest section above that exists."""
        key: Node | None = None
        node: Node = self._root  # type: ignore[assignment]  # asked for only where there is one
        for step in pointer.split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            if isinstance(node, MappingNode):
                entry = next((pair for pair in node.value if pair[0].value == name), None)
                if entry is None:
                    break
                key, node = entry
            elif isinstance(node, SequenceNode) and name.isdigit() and int(name) < len(node.value):
                key, node = None, node.value[int(name)]
            else:
                break
        return key, node

    def _opening(self, node: Node) -> Span:
        """The part of a value that is worth underlining: its first field, or its first line."""
        while isinstance(node, MappingNode) and not node.flow_style and node.value:
            node = node.value[0][0]
        span = node_span(node)
        if span.line == span.end_line:
            return span
        line_end = re.compile(r"[^\r\n]*").match(self._text, node.start_mark.index)
        length = len(line_end[0].rstrip()) if line_end else 1
        return Span(span.line, span.column, span.line, span.column + max(1, length))

    def _inside(self, node: Node, words: str) -> Span | None:
        if not isinstance(node, ScalarNode):
            return None
        start = self._text.find(words, node.start_mark.index, node.end_mark.index)
        return None if start < 0 else span_at(self._text, start, len(words))
