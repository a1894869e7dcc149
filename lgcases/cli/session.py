"""What every command does first: find and load the data set, and say what was left out."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from lgcases.claims import initiative_grade
from lgcases.dataset import DataSet, Root, find_root, load
from lgcases.model import Initiative
from lgcases.search import Filters, UnknownValueError


def note(text: str) -> None:
    """Say something about the run, apart from its result."""
    print(text, file=sys.stderr)  # noqa: T201  # standard error is for this


def open_root(explicit: Path | None) -> Root:
    """Find the data set, and say so when it is the edition shipped."""
    root = find_root(explicit)
    if root.shipped:
        note("note: no data set here; this is the edition that came with lgcases")
    return root


def open_data_set(explicit: Path | None) -> DataSet:
    """Load the data set; records that break the schema are named, not skipped in silence."""
    dataset, findings = load(open_root(explicit))
    left_out = sorted({finding.path for finding in findings})
    if left_out:
        names = ", ".join(left_out[:3]) + (" and others" if len(left_out) > 3 else "")
        note(
            f"warning: {len(left_out)} of the records cannot be used: {names}; see lgcases validate"
        )
    return dataset


def select(dataset: DataSet, filters: Filters, min_strength: int | None = None) -> list[Initiative]:
    """The initiatives that pass; a value that is not known ends the command with a suggestion.

    With ``min_strength`` their strongest claim has at least this evidence strength.
    """
    try:
        found = filters.apply(dataset, dataset.vocabularies)
    except UnknownValueError as error:
        raise unknown_value(error) from error
    if min_strength is None:
        return found
    grades = ((each, initiative_grade(each, dataset.vocabularies)) for each in found)
    return [each for each, grade in grades if grade is not None and grade >= min_strength]


def unknown_value(error: UnknownValueError) -> typer.BadParameter:
    """The message for a filter value that nothing knows: what was meant, or what there is."""
    message = f'"{error.value}" is not known.'
    if error.vocabulary is None:
        message = f'"{error.value}" is not a date. Write it as one of: {", ".join(error.near)}.'
    elif error.near:
        message += f" Did you mean {' or '.join(error.near)}?"
    elif len(error.vocabulary.terms) <= 60:
        message += f" There are: {', '.join(error.vocabulary.terms)}."
    return typer.BadParameter(message, param_hint=f"--{error.option}")
