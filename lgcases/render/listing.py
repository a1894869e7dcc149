"""Initiatives as rows, for the commands that list them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TextIO

from lgcases.claims import initiative_grade
from lgcases.model import Initiative, Vocabularies
from lgcases.render.plain import with_strength
from lgcases.render.table import Column, Row, write_json, write_rows
from lgcases.tables.columns import INITIATIVES

#: What ``--format`` takes on commands that print initiatives.
FORMATS = ("table", "tsv", "json", "csv", "ids")

_COLUMNS = (
    Column("title", "Initiative", share=3, below="id"),
    Column("model", "Model", share=2),
    Column("status", "Status"),
    Column("country", "In"),
    Column("started", "Started"),
    Column("claims", "Claims,\nstrength", right=True, below="strength_words"),
)
_DATA_COLUMNS = tuple(Column(column.name, column.name) for column in INITIATIVES)
_MATCHED = Column("matched", "Found in")
_MATCHED_BRIEFLY = Column("matched_briefly", "Found in")


def write_initiatives(
    out: TextIO,
    format: str | None,
    initiatives: Sequence[Initiative],
    vocabularies: Vocabularies,
    matched: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """Write initiatives in one of :data:`FORMATS`; ``matched`` says where a search found each."""
    if format == "ids":
        out.writelines(f"{each.id}\n" for each in initiatives)
    elif format == "json":
        write_json(
            out,
            "initiatives",
            {"initiatives": [_document(each, vocabularies, matched) for each in initiatives]},
        )
    else:
        for_people = format == "table" or (format is None and out.isatty())
        columns = [*(_COLUMNS if for_people else _DATA_COLUMNS)]
        if matched is not None:
            columns.append(_MATCHED_BRIEFLY if for_people else _MATCHED)
        write_rows(
            out, format, columns, [_row(each, vocabularies, matched) for each in initiatives]
        )


def _document(
    initiative: Initiative,
    vocabularies: Vocabularies,
    matched: Mapping[str, Sequence[str]] | None,
) -> dict[str, object]:
    document = with_strength(initiative, vocabularies)
    if matched is not None:
        document["matched"] = list(matched[initiative.id])
    return document


def _row(
    initiative: Initiative,
    vocabularies: Vocabularies,
    matched: Mapping[str, Sequence[str]] | None,
) -> Row:
    found = list(matched[initiative.id]) if matched is not None else []
    grade = initiative_grade(initiative, vocabularies)
    return {
        "id": initiative.id,
        "title": initiative.title,
        "model": vocabularies["model"].label(initiative.models[0]),
        "models": initiative.models,
        "services": initiative.services,
        "status": initiative.status,
        "status_as_of": initiative.status_as_of,
        "country": initiative.country,
        "region": initiative.region,
        "started": initiative.started,
        "ended": initiative.ended,
        "organisations": [body.name for body in initiative.organisations],
        "claims": len(initiative.savings),
        "strength": grade,
        "strength_words": None if grade is None else f"{grade} of 5",
        "matched": found,
        "matched_briefly": "".join(found[:1]) + (f" +{len(found) - 1}" if len(found) > 1 else ""),
    }
