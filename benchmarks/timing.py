"""Whole commands, measured side by side."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

# Where this is set, every run would compile every module again.
_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}


@dataclass
class Measured:
    """Wall time of each run in seconds, and the largest memory of one process in MB."""

    seconds: list[float] = field(default_factory=list)
    megabytes: float = 0.0

    @property
    def median(self) -> float:
        """The median of the runs."""
        return statistics.median(self.seconds)


def side_by_side(
    commands: Mapping[str, Sequence[str]], rounds: int, env: Mapping[str, str] | None = None
) -> dict[str, Measured]:
    """Run all commands in turns, so that a slow minute of the machine slows all of them."""
    results = {name: Measured() for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            seconds, megabytes = _run(command, env)
            if turn:  # the first turn warms the caches of the system
                results[name].seconds.append(seconds)
                results[name].megabytes = max(results[name].megabytes, megabytes)
    return results


def _run(command: Sequence[str], env: Mapping[str, str] | None) -> tuple[float, float]:
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **_COMPILED, **(env or {})},
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def own_memory() -> float:
    """The memory of this process in MB, below which a child cannot be measured."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
