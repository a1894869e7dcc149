"""What was found in each record, and its form for another process or for the cache."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from lgcases.finding import Edit, Finding, Rule, Severity, Span
from lgcases.validation.suppress import Allow

#: What :mod:`marshal` can write: numbers, texts, None, and tuples and lists of these.
Packed = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the examination of one file gave.

    ``mentions`` are in the order of the registry's gatherers, each list as :mod:`marshal`
    writes it, empty where there are none: in that form those of 10,000 records take a tenth
    of the memory.  ``allows`` are those comments that only the rules across the set can use.
    """

    findings: Sequence[Finding]
    mentions: tuple[bytes, ...] = ()
    allows: Sequence[Allow] = field(default=())

    def pack(self) -> Packed:
        """The verdict without the path, in types that :mod:`marshal` knows."""
        return (
            tuple(pack_finding(finding) for finding in self.findings),
            self.mentions,
            tuple(
                (allow.slug, allow.line, allow.last, _pack_span(allow.span))
                for allow in self.allows
            ),
        )

    @staticmethod
    def unpack(path: str, packed: Packed) -> Verdict:
        """The verdict for the file at this path."""
        findings, mentions, allows = packed
        from lgcases.validation.registry import rules_by_name  # not for an unchanged set

        rules = rules_by_name() if findings else {}
        return Verdict(
            [unpack_finding(path, finding, rules) for finding in findings],
            mentions,
            [Allow(slug, line, last, Span(*span)) for slug, line, last, span in allows],
        )


def pack_finding(finding: Finding) -> Packed:
    """A finding without its path, in types that :mod:`marshal` knows."""
    edit = None if finding.edit is None else (finding.edit.text, finding.edit.safe)
    return (
        finding.rule.code, _pack_span(finding.span), finding.message, finding.pointer,
        finding.help, finding.near, edit, finding.other,
    )  # fmt: skip


def unpack_finding(path: str, packed: Packed, rules: Mapping[str, Rule]) -> Finding:
    """The finding in the file at this path, of one of the rules, which are given by code."""
    code, span, message, pointer, help, near, edit, other = packed
    fix = None if edit is None else Edit(*edit)
    return Finding(path, Span(*span), rules[code], message, pointer, help, near, fix, other)


def pack_rule(rule: Rule) -> Packed:
    """What a rule says, without what it does."""
    code, slug, severity, *words = (getattr(rule, field.name) for field in fields(Rule))
    return (code, slug, int(severity), *words)


def unpack_rule(packed: Packed) -> Rule:
    """The rule without what it does."""
    code, slug, severity, *words = packed
    return Rule(code, slug, Severity(severity), *words)


def _pack_span(span: Span) -> tuple[int, int, int, int]:
    return (span.line, span.column, span.end_line, span.end_column)
