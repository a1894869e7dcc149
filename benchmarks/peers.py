"""Other programs to measure against, each in an environment of its own."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

#: Packages of each peer, with the version that was measured last.
PEERS = {
    "check-jsonschema": "check-jsonschema==0.39.0",
    "sourcemeta": "sourcemeta-jsonschema==17.3.0",
    # An empty command of the library that our own commands are made with.
    "typer": "typer==0.28.0",
}


def install(folder: Path, name: str) -> Path:
    """The folder of the peer's programs; installed on first use."""
    place = folder / name
    programs = place / "bin"
    if not (programs / "python").exists():
        venv.create(place, with_pip=True)
        command = [programs / "python", "-m", "pip", "install", "--quiet", PEERS[name]]
        subprocess.run([str(part) for part in command], check=True)
    return programs


def empty_command(folder: Path) -> list[str]:
    """A Typer command that prints one word: what any command of ours costs at least."""
    script = folder / "one_word.py"
    script.write_text(
        "import typer\n"
        "app = typer.Typer(rich_markup_mode=None)\n"
        "@app.command()\n"
        "def main(name: str = 'word') -> None:\n"
        "    print(name)\n"
        "app()\n"
    )
    return [str(install(folder, "typer") / "python"), str(script)]


def python() -> str:
    """The Python that runs this benchmark, which is the one that runs lgcases."""
    return sys.executable
