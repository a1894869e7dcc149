"""Commands as a person runs them: arguments in, both streams and the exit code out."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from lgcases.cli.main import main

SET = Path(__file__).parents[1] / "data" / "set"


@dataclass
class Result:
    code: int
    out: str
    err: str

    @property
    def lines(self):
        return self.out.splitlines()


@pytest.fixture
def lgcases(capsys, monkeypatch, tmp_path):
    """Run a command on the small data set, with caches of its own."""
    monkeypatch.setenv("LGCASES_ROOT", str(SET))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments):
        capsys.readouterr()
        code = main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return run
