"""Corrections of the register of councils, kept beside the fetched table and not in it.

The table stays as its publisher gives it, so that a newer edition can simply take its place.
Each correction names one cell, what the table says there, what is right, and the source.
When a newer edition says something else, the correction is refused rather than laid over it:
somebody has to look whether it is still needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lgcases.reference.table import Row, read_rows

#: Name of the corrections in the data package.
CORRECTIONS = "uk-local-authorities-corrections"
#: The column by which a correction finds its council, so that it cannot be corrected itself.
KEY = "gss_code"
_NEEDED = ("code", "name", "field", "was", "value", "source", "accessed", "reason")


def corrected(rows: Sequence[Row], path: Path) -> list[Row]:
    """The rows of the register with the corrections of this file.

    Raises:
        ReferenceTableError: The file cannot be read, or one of its rows names no cell of the
            register, repeats another, or is about a cell that now has another content.
    """
    places = {row.text(KEY): place for place, row in enumerate(rows)}
    found = list(rows)
    done: dict[tuple[str, str], int] = {}
    for correction in read_rows(path, _NEEDED):
        code, field = correction.text("code"), correction.text("field")
        earlier = done.setdefault((code, field), correction.line)
        if earlier != correction.line:
            raise correction.error(f"{code}, {field} is corrected in line {earlier} already")
        place = places.get(code)
        if not code or place is None:
            raise correction.error(f'column code: "{code}" is not the code of a council')
        found[place] = _with(found[place], correction, field)
    return found


def _with(row: Row, correction: Row, field: str) -> Row:
    """The row of a council with one cell corrected."""
    if field == KEY or field not in row.cells:
        raise correction.error(f'column field: "{field}" is not a column that can be corrected')
    council = f"{correction.text('code')} ({correction.text('name')}), {field}"
    was, now, value = correction.text("was"), row.text(field), correction.text("value")
    if now == value:
        raise correction.error(
            f'{council}: {row.path.name} says "{value}" itself in line {row.line}; '
            "remove this correction"
        )
    if now != was:
        raise correction.error(
            f'{council}: {row.path.name} says "{now}" in line {row.line}, and this corrects '
            f'"{was}"; see which is right, and change "was" or remove this correction'
        )
    if not correction.text("source") or not correction.text("reason"):
        raise correction.error(f"{council}: a correction needs a source and a reason")
    return Row(row.path, row.line, {**row.cells, field: value})
