"""The views of a comparison, each in every form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TextIO

from lgcases.compare.cases import Case
from lgcases.compare.options import Options
from lgcases.compare.projected import ProjectedActual
from lgcases.compare.result import Comparison
from lgcases.files import is_terminal
from lgcases.model import Vocabularies

# Each form imports what it needs: rows of 10,000 cases do not wait for tables, nor tables
# for charts.

#: Forms that are rows for programs; what stands under a table is said apart from them.
ROWS = ("tsv", "csv")


@dataclass(frozen=True, slots=True)
class View:
    """What is shown: a comparison, how it was asked for, and whether every step is told."""

    comparison: Comparison
    options: Options
    vocabularies: Vocabularies
    explain: bool = False

    def as_data(self) -> dict[str, Any]:
        """The options as data, sets in order."""
        given = {each.name: getattr(self.options, each.name) for each in fields(self.options)}
        return {n: sorted(v) if isinstance(v, frozenset) else v for n, v in given.items()}


def form_of(format: str | None, out: TextIO) -> str:
    """The form asked for; without one a table on a terminal, else TSV."""
    return format or ("table" if is_terminal(out) else "tsv")


def apart(form: str, view: View) -> Iterator[str]:
    """The footer, for forms that are rows and cannot hold it."""
    if form in ROWS:
        from lgcases.render.comparison_footer import footer_lines

        yield from footer_lines(view.comparison)


def promises_apart(form: str, pairs: Sequence[ProjectedActual]) -> Iterator[str]:
    """What is said of all pairs, for forms that cannot hold it."""
    if form in ROWS:
        from lgcases.render.projected import promise_lines

        yield from promise_lines(pairs)


def draw(path: Path, view: View) -> None:
    """Draw the groups into a file; see :func:`~lgcases.render.picture.write_picture`."""
    from lgcases.render.picture import write_picture

    write_picture(path, view.comparison, view.vocabularies)


def write_claims(out: TextIO, form: str, view: View) -> None:
    """Write the groups, and what is not comparable."""
    from lgcases.render import comparison_data as data

    if form in ROWS:
        data.write_claim_rows(out, form, view.comparison, explain=view.explain)
    elif form == "json":
        data.write_comparison_json(out, view.comparison, view.as_data(), explain=view.explain)
    else:
        from lgcases.render.comparison import TITLE, comparison_page
        from lgcases.render.page import write_page

        page = comparison_page(view.comparison, view.vocabularies, explain=view.explain)
        write_page(out, form, TITLE, list(page))


def write_cases(out: TextIO, form: str, view: View, cases: Sequence[Case]) -> None:
    """Write cases as columns."""
    from lgcases.render import cases as sides

    if form in ROWS:
        sides.write_case_rows(out, form, cases, view.vocabularies)
    elif form == "json":
        options = view.as_data()
        sides.write_cases_json(out, cases, view.comparison, options, explain=view.explain)
    else:
        from lgcases.render.page import page_width, write_page

        room = page_width(out) if form == "table" else None
        page = sides.cases_page(
            cases, view.comparison, view.vocabularies, room, explain=view.explain
        )
        write_page(out, form, sides.TITLE, list(page))


def write_summaries(out: TextIO, form: str, view: View) -> None:
    """Write statistics by the values of a grouping."""
    from lgcases.render import summary as summaries

    grouping = view.options.group_by or ""
    if form in ROWS:
        summaries.write_summary_rows(out, form, view.comparison, grouping)
    elif form == "json":
        write_claims(out, form, view)
    else:
        from lgcases.render.page import write_page

        page = summaries.summaries_page(view.comparison, grouping, view.vocabularies)
        write_page(out, form, f"Stated savings by {grouping}", list(page))


def write_chart(out: TextIO, view: View) -> None:
    """Write bars of text."""
    from lgcases.render.chart import chart_page
    from lgcases.render.page import page_width, write_page

    page = chart_page(view.comparison, view.vocabularies, page_width(out), out)
    write_page(out, "table", "", list(page))


def write_promises(
    out: TextIO,
    form: str,
    pairs: Sequence[ProjectedActual],
    vocabularies: Vocabularies,
    *,
    explain: bool,
) -> None:
    """Write promises beside results."""
    from lgcases.render import projected as promises

    if form in ROWS:
        promises.write_promise_rows(out, form, pairs)
    elif form == "json":
        promises.write_promises_json(out, pairs)
    else:
        from lgcases.render.page import write_page

        page = promises.promises_page(pairs, vocabularies, explain=explain)
        write_page(out, form, promises.TITLE, list(page))
