"""The workflow in a pull request: its steps run in a clone, as GitHub would run them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.documents import HERE

WORKFLOW = yaml.safe_load((HERE / ".github/workflows/validate.yml").read_text("utf-8"))
STEPS = WORKFLOW["jobs"]["validate"]["steps"]
CHANGED, OTHER = "old-partnership", "fjord-library"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("git") is None, reason="the steps run in bash, with git"
)


def step(word):
    """The step that runs lgcases with this word in its command."""
    (found,) = [each for each in STEPS if word in each.get("run", "") and "lgcases" in each["run"]]
    return found


def git(folder, *arguments):
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    command = ["git", *identity, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def spoil(folder, id):
    file = folder / "data/initiatives" / f"{id}.yaml"
    file.write_text(file.read_text("utf-8").replace("\nsummary: ", "\nsumary: ", 1), "utf-8")


@pytest.fixture
def checkout(tmp_path):
    """A clone in which main has a faulty record, and a pull request spoils another one."""
    upstream = tmp_path / "upstream"
    shutil.copytree(HERE / "tests/data/set", upstream)
    spoil(upstream, OTHER)
    git(upstream, "init", "-q", "-b", "main")
    git(upstream, "add", "-A")
    git(upstream, "commit", "-qm", "main")
    git(tmp_path, "clone", "-q", str(upstream), "checkout")
    clone = tmp_path / "checkout"
    git(clone, "checkout", "-qb", "change")
    spoil(clone, CHANGED)
    git(clone, "commit", "-qam", "change")
    return clone


@pytest.fixture
def run(checkout, tmp_path):
    """Run the command of a step as GitHub does in a pull request to main."""
    program = tmp_path / "bin" / "lgcases"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lgcases "$@"\n', "utf-8")
    program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    environment = kept | {
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(HERE),
        "LGCASES_ROOT": "",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "GITHUB_ACTIONS": "true",
        "GITHUB_BASE_REF": "main",
        "GITHUB_WORKSPACE": str(checkout),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }

    def run_step(step):
        for name, value in step.get("env", {}).items():
            chosen = re.fullmatch(
                r"\$\{\{ github\.event_name == 'pull_request' && '(\w+)' \|\| '\w+' \}\}", value
            )
            environment[name] = chosen[1]
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=checkout, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    return run_step


def annotated(result):
    return set(
        re.findall(r"^::\w+ file=data/initiatives/([\w-]+)\.yaml", result.stdout, re.MULTILINE)
    )


def test_only_changed_records_are_annotated(run, tmp_path):
    result = run(step("--changed"))
    assert (result.returncode, result.stderr) == (1, "")
    assert annotated(result) == {CHANGED}
    assert "LG102" in result.stdout
    summary = (tmp_path / "summary.md").read_text("utf-8")
    assert CHANGED in summary
    assert OTHER not in summary


def test_the_whole_set_decides_without_annotations(run, checkout):
    result = run(step("-o sarif="))
    assert (result.returncode, result.stderr) == (1, "")
    assert annotated(result) == set()
    lines = [line for line in result.stdout.splitlines() if "error LG102" in line]
    assert [Path(line.split(":")[0]).stem for line in lines] == [OTHER, CHANGED]
    assert (checkout / "lgcases.sarif").exists()


def test_the_annotations_are_for_pull_requests_and_come_first():
    names = [STEPS.index(step(word)) for word in ("--changed", "-o sarif=")]
    assert names == sorted(names)
    assert step("--changed")["if"] == "github.event_name == 'pull_request'"
    assert step("-o sarif=")["if"] == "${{ !cancelled() }}"


def test_the_commit_shared_with_the_base_branch_is_there():
    (fetched,) = [each for each in STEPS if each.get("uses", "").startswith("actions/checkout@")]
    assert fetched["with"]["fetch-depth"] == 0


def test_a_shallow_copy_would_not_do(run, checkout, tmp_path):
    """Why the whole history is fetched: the message says it, and the step fails."""
    upstream = tmp_path / "upstream"
    git(upstream, "checkout", "-q", "--orphan", "other")
    git(upstream, "commit", "-qm", "unrelated")
    git(checkout, "fetch", "-q", "origin", "+other:refs/remotes/origin/main")
    result = run(step("--changed"))
    assert result.returncode == 2
    assert "fetch-depth: 0" in " ".join(result.stderr.split())


def test_no_other_job_annotates_records():
    script = Path(HERE, ".ci/run").read_text("utf-8")
    calls = re.findall(r"^\.venv/bin/lgcases validate.*$", script, re.MULTILINE)
    assert calls == [".venv/bin/lgcases validate --format text"]
