"""Names of the files of records, and how paths are shown."""

from __future__ import annotations

import os
from pathlib import Path

from lgcases.dataset.locate import NoDataSetError


def record_files(folder: Path) -> list[str]:
    """Names of what is named like a record in a folder, sorted.

    Raises :class:`NoDataSetError` where the folder cannot be read.
    """
    try:
        names = os.listdir(folder)  # noqa: PTH208  # names are wanted, and 10,000 paths cost
    except OSError as error:
        raise NoDataSetError(f"{folder}: cannot be read: {error.strerror}") from error
    return sorted(name for name in names if is_record_name(name))


def record_name(path: str) -> str:
    """The name of a record's file without folder and ending."""
    return path.rpartition("/")[2].rpartition(".")[0]


def is_record_name(name: str) -> bool:
    """Whether a file of this name is taken for a record."""
    return name.endswith((".yaml", ".yml")) and not name.startswith(".")


def is_record_file(below: str) -> bool:
    """Whether a file is a record, by its path below the folder of the records."""
    return "/" not in below and is_record_name(below)


def shown_below(folder: str, name: str) -> str:
    """The path of a file as findings name it, from that of its folder."""
    return name if folder == "." else f"{folder}/{name}"


def shown_path(path: Path) -> str:
    """A path as findings name it: relative to the current folder where it lies below it."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()
