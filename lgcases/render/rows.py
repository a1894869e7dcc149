"""Rows of plain values for programs: tab-separated, CSV; and JSON documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TextIO

from lgcases.files import is_terminal
from lgcases.text import one_line

#: Formats that are rows and hold nothing beside them.
ROW_FORMATS = ("tsv", "csv")
#: A row as plain values by column.
Row = Mapping[str, Any]
# What a spreadsheet would run as a formula when it opens a CSV file.
_FORMULA = re.compile(r"[=+\-@\t\r]")


def format_for(format: str | None, out: TextIO) -> str:
    """The format asked for; without one a table on a terminal, else TSV."""
    return format or ("table" if is_terminal(out) else "tsv")


def write_rows(out: TextIO, format: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write rows in one of :data:`ROW_FORMATS`, under the names of the columns.

    What a row does not have is left empty.
    """
    cells = ([cell(row.get(name)) for name in columns] for row in rows)
    if format == "csv":
        _write_csv(out, columns, cells)
    else:
        out.write("\t".join(columns) + "\n")
        out.writelines("\t".join(line) + "\n" for line in cells)


def write_json(out: TextIO, kind: str, content: Mapping[str, Any]) -> None:
    """Write one JSON document: what it is, the version of its format, and the content."""
    import json

    json.dump({"kind": kind, "version": 1, **content}, out, indent=2, ensure_ascii=False)
    out.write("\n")


def cell(value: object) -> str:
    """A value on one line: lists with semicolons, nothing for None, numbers in digits."""
    if value is None:
        return ""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, (list, tuple)):
        return "; ".join(map(cell, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return one_line(str(value))


def spreadsheet_cell(text: str) -> str:
    """The text as a cell that no spreadsheet runs as a formula (OWASP's rule: a leading quote)."""
    if _FORMULA.match(text) and not _is_number(text):
        return "'" + text
    return text


def _write_csv(out: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    import csv

    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(map(spreadsheet_cell, row) for row in rows)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
