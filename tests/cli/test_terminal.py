"""What a person sees: the same commands on a real terminal."""

import os
import re
import subprocess
import sys

import pytest

from tests.cli.conftest import SET

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def on_terminal(*arguments, **environment):
    """Output and exit code of a command whose standard output is a terminal of 80 columns.

    Skips the test where there are no pseudo-terminals: on Windows.
    """
    pty = pytest.importorskip("pty", exc_type=ImportError)
    primary, secondary = pty.openpty()
    env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    env |= {"LGCASES_ROOT": str(SET), "COLUMNS": "80", "TERM": "xterm-256color", **environment}
    command = [sys.executable, "-m", "lgcases", *arguments]
    process = subprocess.Popen(command, stdout=secondary, stderr=subprocess.PIPE, env=env)
    os.close(secondary)
    chunks = []
    while True:
        try:
            data = os.read(primary, 65536)
        except OSError:  # the terminal is closed: the command has ended
            break
        if not data:
            break
        chunks.append(data)
    os.close(primary)
    errors = process.stderr.read().decode()
    process.stderr.close()
    return b"".join(chunks).decode().replace("\r\n", "\n"), errors, process.wait()


def test_a_table_fits_the_terminal_and_loses_nothing():
    out, err, code = on_terminal("list")
    plain = ESCAPES.sub("", out)
    assert (code, err) == (0, "")
    assert max(len(line) for line in plain.splitlines()) <= 80
    assert "[mutual]" in plain
    assert " ".join(plain.splitlines()[0:2]).split() == [
        "Claims,", "Initiative", "Model", "Status", "In", "Started", "strength",
    ]  # fmt: skip
    # Below the number of claims stands the evidence strength of the strongest.
    assert "2 of 5" in plain


def test_colour_on_a_terminal_unless_it_is_not_wanted():
    assert "\x1b[" in on_terminal("show", "old")[0]
    assert "36m" not in on_terminal("show", "old", NO_COLOR="1")[0]
    assert "\x1b" not in on_terminal("show", "old", TERM="dumb")[0]


def test_a_card_is_wrapped_for_people():
    out, err, code = on_terminal("show", "old")
    assert (code, err) == (0, "")
    assert max(len(line) for line in ESCAPES.sub("", out).splitlines()) <= 80
