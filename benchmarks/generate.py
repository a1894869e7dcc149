"""Seeded, realistic records in any number, without a fault unless one is planted.

    python -m benchmarks.generate FOLDER --records 10000 --faults 200

makes FOLDER a data set: the records, and copies of the schema and the reference tables.  The same
seed always gives the same bytes.  With ``--faults``, one fault is planted in each
of so many records, and FOLDER/planted.tsv says where: file, line, code.
"""

from __future__ import annotations

import argparse
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.record import HERE, Name, councils, record

SEED = 20260101


@dataclass(frozen=True)
class Planted:
    """A fault that was planted: the file, its line, and the code of its rule."""

    file: str
    line: int
    code: str


#: Ways to break a record: a line that begins so is replaced, and the code that must be reported.
_FAULTS = (
    ("models: [", "models: [shared-servce]", "LG112"),
    ("country: GB", "country: UK", "LG125"),
    ("status: active", "status: runing", "LG114"),
    ("status_as_of: ", "status_as_off: 2020", "LG102"),
    ("    amount: ", "    amount: 2m", "LG103"),
    ("    basis: per-year", "    basis: yearly", "LG118"),
    ("    code: ", "    code: E0700", "LG107"),
    ("  - id: s1", "  - id: s1\n    id: s1", "LG011"),
    ("title: ", "titel: A title", "LG102"),
    ("    value: ", "    value: .nan", "LG014"),
)


def planted(rng: random.Random, file: str, text: str) -> tuple[str, Planted]:
    """The record with one fault, and where it is."""
    beginning, replacement, code = rng.choice(_FAULTS)
    lines = text.split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith(beginning))
    lines[at : at + 1] = replacement.split("\n")
    return "\n".join(lines), Planted(file, at + len(replacement.split("\n")), code)


def records(count: int, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Id and text of so many records."""
    rng = random.Random(seed)
    places = councils()
    for first in range(0, count, 2):
        one, other = Name.draw(rng, first), Name.draw(rng, first + 1)
        is_pair = first + 1 < count and rng.random() < 0.2
        yield record(rng, one, other if is_pair else None, places)
        if first + 1 < count:
            yield record(rng, other, one if is_pair else None, places)


def write(folder: Path, count: int, faults: int = 0, seed: int = SEED) -> list[Planted]:
    """Make the folder a data set of so many records, and return the faults planted."""
    target = folder / "data/initiatives"
    target.mkdir(parents=True)
    shutil.copytree(HERE / "schema", folder / "schema")
    shutil.copytree(HERE / "data/reference", folder / "data/reference")
    rng = random.Random(seed + 1)
    faulty = set(rng.sample(range(count), faults))
    made = []
    for number, (id, text) in enumerate(records(count, seed)):
        file = f"data/initiatives/{id}.yaml"
        content = text
        if number in faulty:
            content, fault = planted(rng, file, text)
            made.append(fault)
        (folder / file).write_text(content, encoding="utf-8", newline="\n")
    rows = "".join(f"{each.file}\t{each.line}\t{each.code}\n" for each in made)
    (folder / "planted.tsv").write_text(rows, encoding="utf-8")
    return made


def main() -> None:
    """Read the command line and write the data set."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--faults", type=int, default=0)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    write(given.folder, given.records, given.faults, given.seed)


if __name__ == "__main__":
    main()
