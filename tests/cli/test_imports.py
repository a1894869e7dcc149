"""Commands load only what they need: start-up is most of what a person waits for."""

import subprocess
import sys

import pytest

from tests.cli.conftest import SET


@pytest.mark.parametrize(
    "arguments",
    [("list",), ("search", "library"), ("show", "old-partnership"), ("validate", "--no-cache")],
)
def test_only_comparisons_load_the_comparison(arguments):
    run = (
        "import sys; from lgcases.cli.main import main; main(sys.argv[1:]); "
        "print(sorted(m for m in sys.modules if m.startswith('lgcases.compare')))"
    )
    command = [sys.executable, "-c", run, *arguments, "--root", str(SET)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"
