"""Rows of cells: as a table for people, as TSV, CSV or JSON for programs."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TextIO

from lgcases.files import is_terminal
from lgcases.text import one_line

if TYPE_CHECKING:
    from rich.text import Text

#: A row as plain values by column.
Row = Mapping[str, Any]
_UNBOUNDED = 10_000
# What a spreadsheet would run as a formula when it opens a CSV file.
_FORMULA = re.compile(r"[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key in the rows and its heading.

    In a table for people, columns with a ``share`` divide the room left over, and ``below`` is
    the key of a second line in the same cell.
    """

    key: str
    heading: str
    share: int = 0
    right: bool = False
    below: str | None = None


def write_rows(
    out: TextIO, format: str | None, columns: Sequence[Column], rows: Iterable[Row]
) -> None:
    """Write rows as ``table``, ``tsv`` or ``csv``; without one, a table on a terminal, else TSV."""
    chosen = format or ("table" if is_terminal(out) else "tsv")
    _WRITERS[chosen](out, columns, rows)


def write_json(out: TextIO, kind: str, content: Mapping[str, Any]) -> None:
    """Write one JSON document: what it is, the version of its form, and the content."""
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
        return "; ".join(cell(each) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return one_line(str(value))


def _write_tsv(out: TextIO, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    out.write("\t".join(column.key for column in columns) + "\n")
    keys = [column.key for column in columns]
    out.writelines("\t".join([cell(row.get(key)) for key in keys]) + "\n" for row in rows)


def _write_csv(out: TextIO, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.key for column in columns])
    for row in rows:
        writer.writerow([spreadsheet_cell(cell(row.get(column.key))) for column in columns])


def _write_table(out: TextIO, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    from rich import box  # rich costs 40 ms, and only people need it
    from rich.table import Table

    from lgcases.render.console import console_for

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for column in columns:
        table.add_column(
            column.heading,
            justify="right" if column.right else "left",
            overflow="fold",
            ratio=(column.share or None) if is_terminal(out) else None,
            no_wrap=not is_terminal(out),
        )
    for row in rows:
        table.add_row(*(_cell_text(column, row) for column in columns))
    width = None if is_terminal(out) else _UNBOUNDED
    console_for(out, width).print(table)


def _cell_text(column: Column, row: Row) -> Text:
    from rich.text import Text

    # As Text, so that a bracket in a record is never read as markup.
    text = Text(cell(row.get(column.key)))
    if column.below is not None:
        text.append("\n" + cell(row.get(column.below)), style="dim")
    return text


_WRITERS: Mapping[str, Callable[[TextIO, Sequence[Column], Iterable[Row]], None]] = {
    "table": _write_table,
    "tsv": _write_tsv,
    "csv": _write_csv,
}


def spreadsheet_cell(text: str) -> str:
    """The text as a cell that no spreadsheet runs as a formula (OWASP's rule: a leading quote)."""
    if _FORMULA.match(text) and not _is_number(text):
        return "'" + text
    return text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
