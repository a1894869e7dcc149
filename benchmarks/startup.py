"""How long a command takes to start: small questions against an empty Typer command.

    python -m benchmarks.startup [--rounds 15] [--against CHECKOUT]

Every round runs all commands one after the other, the empty one among them.  A ratio is that of
two runs of one round; the median of the rounds is printed.  With ``--against``, another checkout
with an environment of its own in ``.venv`` is measured in the same rounds.  Beside the times stands
how many modules of lgcases each command loads.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import peers, timing

HERE = Path(__file__).resolve().parent.parent
CASE = "onesource"
EMPTY = "empty Typer command"
#: A folder that cannot be made keeps nothing: no answer comes from a cache.
NO_CACHE = {"XDG_CACHE_HOME": "/dev/null/none"}
#: The questions; ``{file}`` is the file of one record.
QUESTIONS = {
    "list": ["list"],
    "show ID": ["show", CASE],
    "compare": ["compare"],
    "validate, no cache": ["validate", "--no-cache"],
    "validate FILE": ["validate", "{file}", "--no-cache"],
}


def command(python: str, checkout: Path, words: list[str], *options: str) -> list[str]:
    """The command that asks a checkout a question about its own records."""
    file = str(checkout / "data/initiatives" / f"{CASE}.yaml")
    asked = [word.format(file=file) for word in words]
    # -P: not the package of the current folder, but that of the environment.
    return [python, "-P", *options, "-m", "lgcases", *asked, "--root", str(checkout)]


def modules_loaded(python: str, checkout: Path, words: list[str]) -> int:
    """How many modules of lgcases the question loads."""
    traced = command(python, checkout, words, "-X", "importtime")
    result = subprocess.run(traced, capture_output=True, text=True, check=False)
    if result.returncode not in (0, 1):  # 1: validate has found something
        sys.exit(f"{' '.join(traced)}\n{result.stderr[-1000:]}")
    names = (line.rpartition("|")[2].strip() for line in result.stderr.splitlines())
    return sum(name.split(".")[0] == "lgcases" for name in names)


def ratio(ones: timing.Measured, others: timing.Measured) -> float:
    """The median over the rounds of one time divided by the other."""
    return statistics.median(a / b for a, b in zip(ones.seconds, others.seconds, strict=True))


def report(results: dict[str, timing.Measured], programs: dict[str, tuple[str, Path]]) -> None:
    """Print times, ratios and numbers of modules."""
    empty = results[EMPTY]
    print(f"{EMPTY}: {empty.median * 1000:.0f} ms")
    for name, words in QUESTIONS.items():
        print(name)
        for label, (python, checkout) in programs.items():
            measured = results[f"{label}: {name}"]
            times = f"{measured.median * 1000:5.0f} ms  {ratio(measured, empty):5.2f} x empty"
            print(f"  {label:8} {times}  {modules_loaded(python, checkout, words):4} modules")
        if len(programs) > 1:
            ours, theirs = (results[f"{label}: {name}"] for label in programs)
            print(f"  {'ratio':8} {ratio(ours, theirs):5.2f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--against", type=Path, metavar="CHECKOUT")
    parser.add_argument("--environments", type=Path, default=Path(tempfile.gettempdir()) / "peers")
    given = parser.parse_args()
    given.environments.mkdir(parents=True, exist_ok=True)
    programs = {"this": (sys.executable, HERE)}
    if given.against:
        other = given.against.resolve()
        programs["against"] = (str(other / ".venv/bin/python"), other)
    commands = {EMPTY: peers.empty_command(given.environments)}
    for name, words in QUESTIONS.items():
        for label, (python, checkout) in programs.items():
            commands[f"{label}: {name}"] = command(python, checkout, words)
    report(timing.side_by_side(commands, given.rounds, NO_CACHE), programs)


if __name__ == "__main__":
    main()
