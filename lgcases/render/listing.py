"""Initiatives as rows, for the commands that list them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TextIO

from lgcases.claims import initiative_grade
from lgcases.model import Initiative, Vocabularies
from lgcases.render.rows import Row, write_json, write_rows
from lgcases.tables.columns import INITIATIVES

#: Columns of the formats for programs; ``matched`` is added where a search was made.
COLUMNS = tuple(column.name for column in INITIATIVES)

#: The fields in which a search found each initiative, by its id.
Matched = Mapping[str, Sequence[str]]


def write_initiatives(  # noqa: PLR0913  # what to write, how, and the day
    out: TextIO,
    format: str,
    initiatives: Sequence[Initiative],
    vocabularies: Vocabularies,
    matched: Matched | None = None,
    *,
    today: date | None = None,
) -> None:
    """Write initiatives as ``table``, ``tsv``, ``csv``, ``json`` or ``ids``.

    Args:
        out: Where to write.
        format: One of these.
        initiatives: In the order in which they are written.
        vocabularies: For the labels of terms, and for the evidence strength.
        matched: Where a search found each of them; None where none was made.
        today: The day by which a status is old; by default the current one.
    """
    if format == "ids":
        out.writelines(f"{initiative.id}\n" for initiative in initiatives)
    elif format == "json":
        documents = [_document(each, vocabularies, matched) for each in initiatives]
        write_json(out, "initiatives", {"initiatives": documents})
    elif format == "table":
        _write_table(out, initiatives, vocabularies, matched, today or date.today())
    else:
        columns = COLUMNS if matched is None else (*COLUMNS, "matched")
        rows = (_row(initiative, vocabularies, matched) for initiative in initiatives)
        write_rows(out, format, columns, rows)


def _document(
    initiative: Initiative, vocabularies: Vocabularies, matched: Matched | None
) -> dict[str, object]:
    from lgcases.render.plain import with_strength

    document = with_strength(initiative, vocabularies)
    if matched is not None:
        document["matched"] = list(matched[initiative.id])
    return document


def _row(initiative: Initiative, vocabularies: Vocabularies, matched: Matched | None) -> Row:
    return {
        "id": initiative.id,
        "title": initiative.title,
        "models": initiative.models,
        "services": initiative.services,
        "aims": initiative.aims,
        "status": initiative.status,
        "status_as_of": initiative.status_as_of,
        "country": initiative.country,
        "region": initiative.region,
        "started": initiative.started,
        "ended": initiative.ended,
        "organisations": [organisation.name for organisation in initiative.organisations],
        "claims": len(initiative.savings),
        "strength": initiative_grade(initiative, vocabularies),
        "matched": () if matched is None else tuple(matched[initiative.id]),
    }


def _write_table(
    out: TextIO,
    initiatives: Sequence[Initiative],
    vocabularies: Vocabularies,
    matched: Matched | None,
    today: date,
) -> None:
    # Only people need it, and a list for programs should start at once.
    from lgcases.render import terminal
    from lgcases.render.document import Entry, Head, Table
    from lgcases.render.rows import cell
    from lgcases.render.status import status_short

    heads = [
        Head("Initiative", dim_below=True),
        Head("Model"),
        Head("Status"),
        Head("In"),
        Head("Started"),
        Head("Claims,\nstrength", right=True, dim_below=True),
    ]
    if matched is not None:
        heads.append(Head("Found in"))

    def entry(initiative: Initiative) -> Entry:
        grade = initiative_grade(initiative, vocabularies)
        cells = [
            f"{cell(initiative.title)}\n{initiative.id}",
            cell(vocabularies["model"].label(initiative.models[0])),
            status_short(initiative, vocabularies, today),
            initiative.country,
            cell(initiative.started),
            f"{len(initiative.savings)}" + ("" if grade is None else f"\n{grade} of 5"),
        ]
        if matched is not None:
            cells.append(_briefly(matched[initiative.id]))
        return Entry(tuple(cells))

    entries = tuple(map(entry, initiatives))
    terminal.write_document(out, [Table("", tuple(heads), entries, ruled=True)])


def _briefly(fields: Sequence[str]) -> str:
    """The first of the fields and how many more: ``title +2``."""
    return "".join(fields[:1]) + (f" +{len(fields) - 1}" if len(fields) > 1 else "")
