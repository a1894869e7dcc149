"""What was found in each record, and the cache that keeps it until the next run.

The cache is keyed by the content of each record, the schema, the reference tables, the
program itself and the day.  Deleting it changes no output, only the time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from lgcases.dataset.cache import (
    cache_folder,
    digest_all,
    place_of,
    program_state,
    read_block,
    sweep,
    write_blocks,
)
from lgcases.dataset.locate import Root
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


def _pack_rule(rule: Rule) -> Packed:
    """What a rule says, without what it does."""
    code, slug, severity, *words = (getattr(rule, field.name) for field in fields(Rule))
    return (code, slug, int(severity), *words)


def _unpack_rule(packed: Packed) -> Rule:
    code, slug, severity, *words = packed
    return Rule(code, slug, Severity(severity), *words)


def _pack_span(span: Span) -> tuple[int, int, int, int]:
    return (span.line, span.column, span.end_line, span.end_column)


class VerdictCache:
    """The findings of the last run over a data set, and the verdict on each of its records."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @staticmethod
    def for_data_set(root: Root, today: date) -> VerdictCache:
        """The cache of a data set for one day: what is stale or in the future changes daily."""
        name = f"verdicts-{place_of(root)}-{program_state(root, today.isoformat())}"
        return VerdictCache(cache_folder() / name)

    @cached_property
    def _last_run(self) -> tuple[bytes, Any, dict[str, Packed]] | None:
        block = read_block(self._file)
        return block if isinstance(block, tuple) else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept."""
        return self._last_run is None

    def findings(self, keys: Mapping[str, bytes]) -> tuple[Finding, ...] | None:
        """All findings of a set whose files have these keys, by path; None where not known."""
        if self._last_run is None or self._last_run[0] != digest_all(keys.items()):
            return None
        _, packed, declared = self._last_run
        rules = {code: _unpack_rule(rule) for code, rule in declared.items()}
        return tuple(unpack_finding(path, finding, rules) for path, finding in packed)

    def verdicts(self, keys: Mapping[str, bytes]) -> dict[str, Verdict]:
        """The verdicts that are known on files with these keys, by path."""
        kept: dict[bytes, Packed] = read_block(self._file, 1) or {}
        return {path: Verdict.unpack(path, kept[key]) for path, key in keys.items() if key in kept}

    def save(
        self,
        keys: Mapping[str, bytes],
        findings: Sequence[Finding],
        verdicts: Mapping[str, Verdict],
    ) -> None:
        """Keep the findings of a run and its verdicts, in the place of what was kept before."""
        packed = [(finding.path, pack_finding(finding)) for finding in findings]
        records = {key: verdicts[path].pack() for path, key in keys.items()}
        # With what they say, so that an unchanged set needs none of the modules of the rules.
        rules = {finding.rule.code: _pack_rule(finding.rule) for finding in findings}
        write_blocks(self._file, (digest_all(keys.items()), packed, rules), records)
        sweep(self._file.parent, f"{self._file.name.rpartition('-')[0]}-*", keep=1)
