"""``lgcases validate`` against its peers, as ratios measured in one run.

    python -m benchmarks.validate [--records 1000 10000] [--rounds 5]

Peers are installed from the registry into a folder that is kept for the next run.  They check the
schema alone; lgcases also runs all its rules and gives every finding its line.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from benchmarks import generate, peers, timing

#: (records, round of measurement) to how often a peer as slow as check-jsonschema is run.
_SLOW_ROUNDS = 1


def commands(folder: Path, environments: Path, *, unchanged: bool) -> dict[str, list[str]]:
    """The commands that validate one data set."""
    records = str(folder / "data" / "initiatives")
    schema = folder / "schema" / "initiative.bundled.json"
    ours = [peers.python(), "-m", "lgcases", "validate", "--root", str(folder)]
    sourcemeta = str(peers.install(environments, "sourcemeta") / "jsonschema")
    checker = str(peers.install(environments, "check-jsonschema") / "check-jsonschema")
    files = sorted(str(file) for file in Path(records).iterdir())
    given = {
        "empty Typer command": peers.empty_command(environments),
        "lgcases": [*ours, "--no-cache"],
        "sourcemeta": [sourcemeta, "validate", str(schema), records, "--extension", ".yaml"],
        "sourcemeta --fast": [
            sourcemeta, "validate", str(schema), records, "--extension", ".yaml", "--fast",
        ],
        "check-jsonschema": [checker, "--schemafile", str(schema), *files],
    }  # fmt: skip
    if unchanged:
        given["lgcases, unchanged"] = ours
    return given


def report(results: dict[str, timing.Measured], count: int) -> None:
    """Print seconds and the ratios that matter."""
    print(f"\n{count} records")
    for name, measured in results.items():
        print(f"  {name:24} {measured.median:8.3f} s  {measured.megabytes:6.0f} MB")
    ours = results["lgcases"].median
    empty = results["empty Typer command"].median
    print("  ratios")
    for peer in ("check-jsonschema", "sourcemeta", "sourcemeta --fast"):
        if peer in results:
            print(f"    {peer} / lgcases: {results[peer].median / ours:.2f}")
    print(f"    lgcases / empty Typer command: {ours / empty:.2f}")
    unchanged = results["lgcases, unchanged"].median
    print(f"    lgcases on unchanged records / empty Typer command: {unchanged / empty:.2f}")


def main() -> None:
    """Generate, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--records", type=int, nargs="+", default=[10, 1000, 10000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--environments", type=Path, default=Path(tempfile.gettempdir()) / "peers")
    parser.add_argument("--slow", action="store_true", help="also the peer that takes minutes")
    given = parser.parse_args()
    given.environments.mkdir(parents=True, exist_ok=True)
    for count in given.records:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "set"
            generate.write(folder, count)
            chosen = commands(folder, given.environments, unchanged=True)
            slow = {"check-jsonschema": chosen.pop("check-jsonschema")}
            cache = {"XDG_CACHE_HOME": str(Path(name) / "cache")}
            results = timing.side_by_side(chosen, given.rounds, cache)
            if given.slow or count <= 1000:
                results |= timing.side_by_side(slow, _SLOW_ROUNDS, cache)
            report(results, count)
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
