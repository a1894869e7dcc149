"""Damaged records in any number: none may crash the validator or keep it longer than two seconds.

    python -m benchmarks.mutate --inputs 10000

Bytes of the records are deleted, doubled, swapped and replaced, lines moved and nested, and the
values of fields replaced by odd ones.  Prints what was found and the slowest input; ends with 1
where one crashed or took too long.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
LIMIT = 2.0
_ODD = [
    "", "null", "~", "true", "0", "-1", "1e999", ".nan", "[]", "{}", "[[]]", "{a: {b: c}}", "*a",
    "&a b",
    "!!python/object:os.system x", "2014-13", "99999", '"\\e[2J"', "'", '"', "|", ">", "- -", "? :",
    "a: b", "%", "@", "`", "£6m", "\u202e", "\U0001f600", "x" * 3000, "9" * 40, "2014-15", "NO",
]  # fmt: skip


def mutations(samples: list[bytes], seed: int) -> Iterator[bytes]:
    """Damaged samples without end; the same seed gives the same ones."""
    rng = random.Random(seed)
    ways = (_bytes, _lines, _values)
    while True:
        content = rng.choice(samples)
        for _ in range(rng.choice((1, 1, 2, 5))):
            content = rng.choice(ways)(rng, content)
        yield content


def _bytes(rng: random.Random, content: bytes) -> bytes:
    at = rng.randrange(len(content) + 1)
    length = rng.choice((1, 1, 2, 8, 200))
    doubled = content[at : at + length] * 2
    piece = rng.choice((b"", bytes([rng.randrange(256)]), rng.randbytes(4), doubled))
    return content[:at] + piece + content[at + length * rng.randrange(2) :]


def _lines(rng: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    at, to = rng.randrange(len(lines)), rng.randrange(len(lines))
    way = rng.randrange(4)
    if way == 0:
        lines.insert(to, lines.pop(at))
    elif way == 1:
        lines[at] = b"  " * rng.randrange(40) + lines[at]
    elif way == 2:
        lines[at : at + rng.randrange(6)] = []
    else:
        lines[at:at] = lines[at : at + 3]
    return b"\n".join(lines)


def _values(rng: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    fields = [n for n, line in enumerate(lines) if b": " in line]
    if fields:
        at = rng.choice(fields)
        name = lines[at].split(b": ")[0]
        lines[at] = name + b": " + rng.choice(_ODD).encode()
    return b"\n".join(lines)


def examine_all(
    count: int, seed: int, samples: list[bytes]
) -> tuple[Counter[str], float, list[bytes]]:
    """Examine so many inputs: counts by rule, the longest time, and the inputs that failed."""
    from lgcases.dataset.locate import Root
    from lgcases.schema import Schema
    from lgcases.validation.examine import Examiner

    examiner = Examiner(Root(HERE), Schema(HERE / "schema"), date(2026, 11, 22))
    found: Counter[str] = Counter()
    slowest, failed = 0.0, []
    for _, content in zip(range(count), mutations(samples, seed), strict=False):
        started = time.perf_counter()
        try:
            path = "data/initiatives/x.yaml"
            verdict = examiner.examine(examiner.read(path, path, content))
            verdict.pack()
            found.update(finding.rule.slug for finding in verdict.findings)
        except Exception:
            traceback.print_exc()
            failed.append(content)
        took = time.perf_counter() - started
        slowest = max(slowest, took)
        if took > LIMIT:
            failed.append(content)
    return found, slowest, failed


def main() -> None:
    """Read the command line, examine, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    files = sorted((HERE / "data/initiatives").glob("*.yaml"))
    samples = [file.read_bytes() for file in files]
    found, slowest, failed = examine_all(given.inputs, given.seed, samples)
    print(f"{given.inputs} inputs, {len(failed)} failed, slowest {slowest:.3f} s")
    print(f"{len(found)} rules found something; most: {found.most_common(5)}")
    for number, content in enumerate(failed[:5]):
        Path(f"failed-{number}.yaml").write_bytes(content)
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
