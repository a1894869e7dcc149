"""The README tells the truth: its examples print what it shows, its table names every command.

``python -m pytest tests/test_readme.py --update-golden`` writes what the examples print now.
"""

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.test_terminal import ESCAPES, on_terminal
from tests.documents import ELLIPSIS, HERE, commands, document

README = HERE / "README.md"
WIDTH = "96"
#: By which statuses are old and dates lie ahead, so that the examples hold on any day.
TODAY = "2026-11-24"
EXAMPLE = re.compile(r"```console\n\$ lgcases ([^|\n]*)\n(.*?)```", re.DOTALL)


@pytest.fixture
def spoilt(tmp_path):
    """The data set of the last example: one record with three mistakes."""
    folder = tmp_path / "data" / "initiatives"
    folder.mkdir(parents=True)
    source = HERE / "tests/data/set/data/initiatives/old-partnership.yaml"
    text = source.read_text("utf-8").replace("summary:", "sumary:", 1)
    text = text.replace("[shared-chief-executive]", "[shared-cheif-executive]")
    text = text.replace("amount: 1000000\n", "amount: 1m\n")
    (folder / "spoilt.yaml").write_text(text.replace("old-partnership", "spoilt", 1), "utf-8")
    return tmp_path


def printed(arguments: str, root: Path, monkeypatch) -> list[str]:
    monkeypatch.chdir(root)
    environment = {"COLUMNS": WIDTH, "LGCASES_ROOT": "", "NO_COLOR": "1", "LGCASES_TODAY": TODAY}
    out, err, _ = on_terminal(*shlex.split(arguments), **environment)
    return [line.rstrip() for line in (ESCAPES.sub("", out) + err).splitlines()]


def test_the_examples_print_what_the_readme_shows(spoilt, monkeypatch, pytestconfig):
    text = document("README.md")
    examples = EXAMPLE.findall(text)
    assert len(examples) >= 5
    for arguments, shown in examples:
        root = spoilt if "validate" in arguments else HERE
        lines = printed(arguments, root, monkeypatch)
        kept = shown.splitlines()
        cut = kept[-1:] == [ELLIPSIS]
        if pytestconfig.getoption("--update-golden"):
            fresh = [*lines[: len(kept) - 1], ELLIPSIS] if cut else lines
            text = text.replace(
                f"$ lgcases {arguments}\n{shown}",
                f"$ lgcases {arguments}\n" + "\n".join(fresh) + "\n",
            )
        elif cut:
            assert lines[: len(kept) - 1] == kept[:-1], arguments
        else:
            assert lines == kept, arguments
    if pytestconfig.getoption("--update-golden"):
        README.write_text(text, "utf-8")


def test_the_table_names_every_command():
    named = re.findall(r"^\| `lgcases (\w+)", document("README.md"), re.MULTILINE)
    assert named == list(commands())


def test_continuous_integration_runs_the_command_of_the_readme():
    script = document(".ci/run")
    pattern = re.search(r"sed -n '/(<!-- [a-z ]+ -->)/", script)[1]
    after = document("README.md").split(pattern)[1]
    assert after.splitlines()[2].startswith("python3 -m venv .venv && ")
    assert "-m pytest" in after.splitlines()[2]


def test_the_sample_of_contributing_passes(tmp_path, monkeypatch):
    text = document("CONTRIBUTING.md")
    sample = text.split("<!-- sample -->\n```yaml\n")[1].split("```")[0]
    folder = tmp_path / "data" / "initiatives"
    folder.mkdir(parents=True)
    (folder / "riverside-shared-back-office.yaml").write_text(sample, "utf-8")
    lines = printed("validate --format concise", tmp_path, monkeypatch)
    # Advice depends on the day, and the councils of the sample do not exist.
    assert [line for line in lines if ": advice " not in line] == []


def test_the_sample_names_every_field():
    schema = json.loads(document("schema/initiative.schema.json"))
    text = document("CONTRIBUTING.md")
    sections = (schema, *schema["$defs"].values())
    names = {name for section in sections for name in section.get("properties", {})}
    missing = {name for name in names if f"{name}:" not in text and f"`{name}`" not in text}
    assert missing == set()
