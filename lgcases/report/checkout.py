"""Paths as build services want them: from the top of the checkout."""

from __future__ import annotations

import os
from pathlib import Path

from lgcases.text import visible


def repository_path(path: str, checkout: str | None) -> str:
    """The path of a finding from the folder of the checkout, where the run is below it."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
    if checkout and absolute.is_relative_to(checkout):
        path = absolute.relative_to(checkout).as_posix()
    return visible(path.removeprefix("./"))
