"""Where the other programs are, and how they are called."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
SCHEMA = "schema/initiative.schema.json"
BUNDLE = "schema/initiative.bundled.json"
#: Names a folder with node_modules in it, as ``npm ci --prefix tests/consumers`` makes one.
FOLDER = "LGCASES_NODE_TOOLS"


def node_tool(package, program, *, any_version=True):
    """The command of a program of Node.js, or a skipped test where it is not there.

    Whoever names a folder wants its programs tested: one that is missing there fails the test.
    Without a folder the program on PATH will do, unless a certain version is asked for.
    """
    named = os.environ.get(FOLDER)
    if named is None:
        found = shutil.which(program) if any_version else None
        # Python's jsonschema has a program of the same name.
        if found is None or (package == "@sourcemeta/jsonschema" and not _knows_version(found)):
            pytest.skip(f"{FOLDER} names no folder with {package}, nor is it on PATH")
        return [found]
    node = shutil.which("node")
    home = Path(named, "node_modules", package).resolve()
    if node is None or not home.is_dir():
        pytest.fail(f"{FOLDER} is set, but {home if node else 'node'} is missing")
    entry = json.loads((home / "package.json").read_text("utf-8"))["bin"]
    return [node, str(home / (entry if isinstance(entry, str) else entry[program]))]


def python_tool(program):
    """The command of a program beside Python or on PATH, or a skipped test."""
    beside = str(Path(sys.executable).parent)
    found = shutil.which(program, path=os.pathsep.join([beside, os.environ.get("PATH", "")]))
    if found is None:
        pytest.skip(f"{program} is not installed")
    return [found]


def run(command, *, stdin=None):
    """Exit code and all that is printed, of a command in the folder of the checkout."""
    result = subprocess.run(
        command, cwd=CHECKOUT, input=stdin, capture_output=True, check=False, timeout=120
    )
    return result.returncode, (result.stdout + result.stderr).decode("utf-8", "replace")


def _knows_version(program):
    code, said = run([program, "version"])
    return code == 0 and said.strip().replace(".", "").isdigit()
