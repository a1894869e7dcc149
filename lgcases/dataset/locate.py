"""Where the data set is: a checkout around the current folder, or the edition shipped."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

#: Folder of the records inside a data set.
RECORDS = Path("data", "initiatives")
#: Folder of deflators, rates and registers inside a data set.
REFERENCE = Path("data", "reference")
_PACKAGE = Path(__file__).resolve().parents[1]


class NoDataSetError(Exception):
    """There is no data set where one was asked for; the message says where and what to do."""


class SeveralDataSetsError(ValueError):
    """Files of one run are in different data sets; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Root:
    """The folder of a data set.

    ``shipped`` is true for the edition that came with the program, which answers where the
    current folder is in no data set.
    """

    folder: Path
    shipped: bool = False

    @property
    def records(self) -> Path:
        """The folder of the records."""
        return self.folder / RECORDS

    @property
    def schema(self) -> Path:
        """The folder of the schema: that of the data set, else that of the edition shipped."""
        return self._own_or_shipped(Path("schema"), "initiative.schema.json")

    @property
    def reference(self) -> Path:
        """The folder of the reference tables, likewise."""
        return self._own_or_shipped(REFERENCE, "datapackage.json")

    def _own_or_shipped(self, folder: Path, file: str) -> Path:
        own = self.folder / folder
        return own if self.shipped or (own / file).exists() else _edition() / folder


def find_root(
    explicit: Path | None = None, start: Path | None = None, files: Iterable[Path] = ()
) -> Root:
    """Find the data set.

    The explicit folder wins, then ``LGCASES_ROOT``, then the set that one of the ``files`` is in,
    then the nearest folder from ``start`` (default: the current one) upwards that holds
    ``data/initiatives``, then the edition shipped.

    Raises:
        NoDataSetError: The named folder holds no records.
        SeveralDataSetsError: The files are in several data sets.
    """
    named = explicit or (Path(value) if (value := os.environ.get("LGCASES_ROOT")) else None)
    if named is not None:
        if not (named / RECORDS).is_dir():
            origin = "--root" if explicit else "LGCASES_ROOT"
            raise NoDataSetError(f"{named}: {origin} names a folder without {RECORDS.as_posix()}/")
        return Root(named)
    around = {file: folder for file in files if (folder := _around(file)) is not None}
    if len(set(around.values())) > 1:
        first, *others = around
        other = next(file for file in others if around[file] != around[first])
        raise SeveralDataSetsError(
            f"{first} and {other} are in two data sets; check them one after the other, or name "
            "the set whose schema and settings hold with --root"
        )
    here = (start or Path.cwd()).absolute()
    folder = next(iter(around.values()), None) or _around(here)
    if folder is not None:
        return Root(folder)
    edition = _edition()
    if not (edition / RECORDS).is_dir():
        raise NoDataSetError(
            f"no data set found: no folder from {here} upwards holds {RECORDS.as_posix()}/. "
            "Name one with --root or LGCASES_ROOT."
        )
    return Root(edition, shipped=True)


def _around(path: Path) -> Path | None:
    """The nearest data set that a path is in, or is."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
    folders = (absolute, *absolute.parents)
    return next((folder for folder in folders if (folder / RECORDS).is_dir()), None)


def _edition() -> Path:
    """The edition inside the wheel; for an editable install, the checkout itself."""
    inside = _PACKAGE / "edition"
    return inside if inside.is_dir() else _PACKAGE.parent
