"""Commands as a person runs them: arguments in, both streams and the exit code out."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from lgcases.cli.main import main

DATA = Path(__file__).parents[1] / "data"
SET = DATA / "set"


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


@pytest.fixture
def odd(tmp_path):
    """The small data set and one record more, whose sums are odd."""
    shutil.copytree(SET, tmp_path / "set")
    shutil.copy(DATA / "odd-sums.yaml", tmp_path / "set" / "data" / "initiatives")
    return tmp_path / "set"
