"""Findings as plain tuples, as they are sent between processes and remembered on disk."""

from __future__ import annotations

from typing import Any

from lgcases.finding import Edit, Finding, Span

#: What :mod:`marshal` can write: numbers, texts, None, and tuples and lists of these.
Packed = tuple[Any, ...]


def pack_finding(finding: Finding) -> Packed:
    """A finding without its path, in plain types."""
    edit = None if finding.edit is None else finding.edit.text
    return (
        finding.rule.code, pack_span(finding.span), finding.message, finding.pointer, finding.help,
        finding.near, edit, finding.other,
    )  # fmt: skip


def unpack_finding(path: str, packed: Packed) -> Finding:
    """The finding in the file at this path."""
    code, span, message, pointer, help, near, edit, other = packed
    from lgcases.validation.registry import rules_by_name  # a clean set needs no rules

    fix = None if edit is None else Edit(edit)
    return Finding(
        path, Span(*span), rules_by_name()[code], message, pointer, help, near, fix, other
    )


def pack_span(span: Span) -> tuple[int, int, int, int]:
    """A span as four numbers."""
    return (span.line, span.column, span.end_line, span.end_column)
