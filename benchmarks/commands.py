"""What people wait for: ``list``, ``search`` and ``compare`` against an empty Typer command.

    python -m benchmarks.commands [--records 10000] [--rounds 5]

Measured on the records of this repository and on generated ones; "again" is the same question
when nothing has changed.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks import generate, peers, timing

HERE = Path(__file__).resolve().parent.parent
QUESTIONS = {
    "list": ["list"],
    "search": ["search", "library"],
    "compare": ["compare"],
}


def measure(root: Path, environments: Path, rounds: int, again: bool) -> None:
    """Print the time of each question as a multiple of the empty command."""
    ours = [peers.python(), "-m", "lgcases"]
    commands = {"empty Typer command": peers.empty_command(environments)}
    commands |= {name: [*ours, *words, "--root", str(root)] for name, words in QUESTIONS.items()}
    with tempfile.TemporaryDirectory() as cache:
        # A folder that cannot be made keeps nothing: each run is the first.
        env = {"XDG_CACHE_HOME": cache if again else "/dev/null/none"}
        results = timing.side_by_side(commands, rounds, env)
    empty = results["empty Typer command"].median
    for name, measured in results.items():
        ratio = f"{measured.median / empty:6.2f} x"
        print(f"  {name:20} {measured.median:7.3f} s {ratio} {measured.megabytes:5.0f} MB")


def main() -> None:
    """Measure here and on generated records, first and again."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--environments", type=Path, default=Path(tempfile.gettempdir()) / "peers")
    given = parser.parse_args()
    given.environments.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        generated = Path(name) / "set"
        generate.write(generated, given.records)
        for title, root in (("these records", HERE), (f"{given.records} records", generated)):
            for again in (False, True):
                print(f"{title}, {'again' if again else 'first'}")
                rounds = given.rounds if again or root is HERE else 1
                measure(root, given.environments, rounds, again)


if __name__ == "__main__":
    main()
