"""Reading reference tables: CSV files with their provenance in a data package.

A table that is missing or malformed is an error that names the file, the line and the
reason: a figure must never be made from half a table.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

#: Name of the file that describes the tables of a folder.
DESCRIPTOR = "datapackage.json"


class ReferenceTableError(Exception):
    """A reference table that is missing, unreadable or malformed.

    ``path`` is the file, ``line`` its line (counted from 1) where one is at fault, and
    ``reason`` what is wrong, in plain words.
    """

    def __init__(self, path: Path, reason: str, line: int | None = None) -> None:
        place = str(path) if line is None else f"{path}:{line}"
        super().__init__(f"{place}: {reason}")
        self.path = path
        self.reason = reason
        self.line = line


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a table comes from; printed under every figure that uses it."""

    table: str
    title: str
    publisher: str
    vintage: str
    licence: str

    def __str__(self) -> str:
        return f"{self.title}: {self.short}"

    @property
    def short(self) -> str:
        """Publisher and vintage, as the trail of a figure names them."""
        return f"{self.publisher}, {self.vintage}" if self.publisher else self.vintage


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; its methods raise errors that say what is wrong and where."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The cell, which has no surrounding blanks."""
        return self.cells[column]

    def error(self, reason: str) -> ReferenceTableError:
        """An error at this row."""
        return ReferenceTableError(self.path, reason, self.line)

    def positive(self, column: str) -> Decimal:
        """The cell as a number above zero."""
        text = self.text(column)
        try:
            value = Decimal(text)
        except InvalidOperation:
            raise self.error(f'column {column}: "{text}" is not a number') from None
        if not value.is_finite() or value <= 0:
            raise self.error(f'column {column}: "{text}" is not above zero')
        return value

    def truth(self, column: str) -> bool:
        """The cell as true or false."""
        text = self.text(column).casefold()
        if text not in ("true", "false"):
            raise self.error(f'column {column}: "{text}" is neither true nor false')
        return text == "true"


def read_rows(path: Path, needed: Sequence[str]) -> list[Row]:
    """All rows of a CSV file that has a header with at least the needed columns.

    Raises:
        ReferenceTableError: The file cannot be read, lacks a needed column, or has no rows.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = [name.strip() for name in next(reader, [])]
            missing = [column for column in needed if column not in header]
            if missing:
                raise ReferenceTableError(path, f"there is no column {', '.join(missing)}", 1)
            rows = [_row(path, reader.line_num, header, cells) for cells in reader if cells]
    except OSError as error:
        raise ReferenceTableError(path, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ReferenceTableError(path, "is not UTF-8 text") from error
    except csv.Error as error:
        raise ReferenceTableError(path, f"is not a CSV table: {error}") from error
    if not rows:
        raise ReferenceTableError(path, "has no rows")
    return rows


def _row(path: Path, line: int, header: Sequence[str], cells: Sequence[str]) -> Row:
    if len(cells) != len(header):
        raise ReferenceTableError(
            path, f"the row has {len(cells)} cells, the header {len(header)}", line
        )
    return Row(path, line, dict(zip(header, map(str.strip, cells), strict=True)))


def read_descriptor(folder: Path) -> dict[str, Any]:
    """The resources of the folder's data package, by name.

    Raises:
        ReferenceTableError: The data package is missing, unreadable or malformed.
    """
    path = folder / DESCRIPTOR
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
        return {resource["name"]: resource for resource in package["resources"]}
    except OSError as error:
        raise ReferenceTableError(path, f"cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ReferenceTableError(path, f"is not JSON: {error}") from error
    except (KeyError, TypeError) as error:
        raise ReferenceTableError(path, "does not list its resources by name") from error
