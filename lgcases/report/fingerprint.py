"""What tells one fault from all others, and stays the same wherever its line moves to."""

from __future__ import annotations

import hashlib
from collections import Counter

from lgcases.finding import Finding
from lgcases.report import Run


def fingerprints(run: Run) -> list[str]:
    """A fingerprint of each finding, in their order; like ones in a file are numbered."""
    seen: Counter[str] = Counter()
    prints = []
    for finding in run.findings:
        identity = _identity(run, finding)
        seen[identity] += 1
        prints.append(f"{identity}:{seen[identity]}")
    return prints


def _identity(run: Run, finding: Finding) -> str:
    line = run.line_of(finding.path, finding.span.line) or ""
    parts = (finding.rule.code, finding.path, finding.message, line.strip())
    data = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).hexdigest()
