"""The cache that keeps what was found in each record until the next run.

It is keyed by the content of each record, the schema, the reference tables, the program itself and
the day.  Deleting it changes no output, only the time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from lgcases.finding import Finding
from lgcases.validation.verdicts import (
    Packed,
    Verdict,
    pack_finding,
    pack_rule,
    unpack_finding,
    unpack_rule,
)


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
        rules = {code: unpack_rule(rule) for code, rule in declared.items()}
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
        rules = {finding.rule.code: pack_rule(finding.rule) for finding in findings}
        write_blocks(self._file, (digest_all(keys.items()), packed, rules), records)
        sweep(self._file.parent, f"{self._file.name.rpartition('-')[0]}-*", keep=1)
