"""The views of a comparison: one function for each, and all of them in every format.

A view gathers what its own module can do, so that a new format is written in one place,
:meth:`View.write`, and a new view is one function here.  Each function imports the module of
its view: a table of savings does not wait for charts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from lgcases.compare.cases import Case
from lgcases.compare.options import Options
from lgcases.compare.pairing import ProjectedActuals
from lgcases.compare.result import Comparison
from lgcases.model import Vocabularies
from lgcases.render import markdown, terminal
from lgcases.render.document import Part
from lgcases.render.rows import ROW_FORMATS
from lgcases.render.wording import footer_lines


@dataclass(frozen=True, slots=True)
class Result:
    """A comparison, what was asked for, and whether every step is to be explained."""

    comparison: Comparison
    options: Options
    vocabularies: Vocabularies
    explain: bool = False

    def options_document(self) -> dict[str, Any]:
        """The options as data, sets in order."""
        given = {each.name: getattr(self.options, each.name) for each in fields(self.options)}
        return {n: sorted(v) if isinstance(v, frozenset) else v for n, v in given.items()}


@dataclass(frozen=True, slots=True)
class View:
    """A result that can be written in every format; each part is made when it is asked for.

    ``parts`` takes the width of the terminal, or None where lines have no end; ``notes`` are
    what a document says below its tables, for formats that are rows and cannot hold it.
    """

    title: str
    write_rows: Callable[[TextIO, str], None]
    write_json: Callable[[TextIO], None]
    parts: Callable[[int | None], Iterable[Part]]
    notes: Callable[[], Iterable[str]]

    def write(self, out: TextIO, format: str) -> None:
        """Write it as ``table``, ``md``, ``json`` or rows."""
        if format in ROW_FORMATS:
            self.write_rows(out, format)
        elif format == "json":
            self.write_json(out)
        elif format == "md":
            markdown.write_document(out, self.title, list(self.parts(None)))
        else:
            terminal.write_document(out, list(self.parts(terminal.terminal_width(out))))

    def stderr_notes(self, format: str) -> Iterable[str]:
        """What to say on standard error beside a result in this format."""
        return self.notes() if format in ROW_FORMATS else ()


def claims_view(result: Result) -> View:
    """The claims in groups, and those that are not comparable."""
    from lgcases.render import comparison, comparison_rows

    compared, explain = result.comparison, result.explain
    return View(
        comparison.TITLE,
        partial(comparison_rows.write_claim_rows, comparison=compared, explain=explain),
        partial(_write_comparison_json, result=result),
        lambda _: comparison.comparison_parts(compared, result.vocabularies, explain=explain),
        partial(footer_lines, compared),
    )


def summaries_view(result: Result) -> View:
    """Statistics by the values of the grouping that was asked for."""
    from lgcases.render import summary

    compared, grouping = result.comparison, result.options.group_by or ""
    return View(
        f"Stated savings by {grouping}",
        partial(summary.write_summary_rows, comparison=compared, grouping=grouping),
        partial(_write_comparison_json, result=result),
        lambda _: summary.summary_parts(compared, grouping, result.vocabularies),
        partial(footer_lines, compared),
    )


def cases_view(result: Result, cases: Sequence[Case]) -> View:
    """Cases as columns."""
    from lgcases.render import cases as columns

    compared, vocabularies, explain = result.comparison, result.vocabularies, result.explain

    def write_rows(out: TextIO, format: str) -> None:
        columns.write_case_rows(out, format, cases, vocabularies)

    def write_json(out: TextIO) -> None:
        options = result.options_document()
        columns.write_cases_json(out, cases, compared, options, explain=explain)

    def parts(width: int | None) -> Iterable[Part]:
        return columns.cases_parts(cases, compared, vocabularies, width, explain=explain)

    return View(columns.TITLE, write_rows, write_json, parts, partial(footer_lines, compared))


def projected_view(found: ProjectedActuals, vocabularies: Vocabularies, *, explain: bool) -> View:
    """What was projected beside what was achieved."""
    from lgcases.render import projected

    return View(
        projected.TITLE,
        partial(projected.write_projected_rows, found=found),
        partial(projected.write_projected_json, found=found),
        lambda _: projected.projected_parts(found, vocabularies, explain=explain),
        partial(projected.projected_lines, found),
    )


def write_chart(out: TextIO, result: Result) -> None:
    """Write bars of text, for people only."""
    from lgcases.render.chart import chart_parts

    width = terminal.terminal_width(out)
    parts = chart_parts(result.comparison, result.vocabularies, width, out)
    terminal.write_document(out, list(parts))


def draw(path: Path, result: Result) -> None:
    """Draw the groups into a file; see :func:`~lgcases.render.picture.write_picture`."""
    from lgcases.render.picture import write_picture

    write_picture(path, result.comparison, result.vocabularies)


def _write_comparison_json(out: TextIO, result: Result) -> None:
    from lgcases.render.comparison_rows import write_comparison_json

    options = result.options_document()
    write_comparison_json(out, result.comparison, options, explain=result.explain)
