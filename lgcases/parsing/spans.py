"""Marks of the YAML parser as spans."""

from __future__ import annotations

from typing import Any

from yaml.nodes import Node

from lgcases.finding import Span


def node_span(node: Node) -> Span:
    """The span of a node."""
    return mark_span(node.start_mark, node.end_mark)


def mark_span(start: Any, end: Any) -> Span:  # noqa: ANN401  # yaml.Mark of the C parser has no stub
    """The span between two marks of the parser."""
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
