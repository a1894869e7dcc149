"""A picture of a comparison that can stand alone in a report: what is in it.

:mod:`lgcases.render.drawing` draws it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap

from lgcases.compare.result import Comparison, Group, Row
from lgcases.files import OutputError, open_output
from lgcases.model import Vocabularies
from lgcases.render.chart import span_of
from lgcases.render.drawing import CHARACTERS, Band, Panel, draw
from lgcases.render.wording import (
    baseline_of,
    caveats_of,
    footer_lines,
    group_name,
    price_words,
    sentence,
)
from lgcases.text import counted, one_line

#: Endings of the files that can be written.
SUFFIXES = (".svg", ".png")

#: Most bars of a group, and of a picture.
_MOST_IN_GROUP = 20
_MOST = 200


def write_picture(path: Path, comparison: Comparison, vocabularies: Vocabularies) -> None:
    """Draw the groups of a comparison, each with a scale of its own, into an SVG or PNG file.

    Raises:
        OutputError: The file cannot be written, matplotlib is not installed, there is
            nothing to draw, or too much for one picture.
    """
    if not comparison.groups:
        raise OutputError(f"{path}: no claim can be compared, so there is nothing to draw")
    panels = [_panel(group, vocabularies) for group in comparison.groups]
    drawn = sum(len(panel.bands) for panel in panels)
    if drawn > _MOST:
        raise OutputError(
            f"{path}: {drawn} bars in {len(panels)} groups are too many for one picture; "
            "narrow the choice with --nature, --basis or --evidence"
        )
    footer = [
        line for words in _footer(comparison, panels) for line in wrap(words, CHARACTERS + 12)
    ]
    content = draw(path, panels, footer)
    with open_output(path) as out:
        out.buffer.write(content)


def _panel(group: Group, vocabularies: Vocabularies) -> Panel:
    shown = group.rows[:_MOST_IN_GROUP]
    left_out = len(group.rows) - len(shown)
    words = f"{group.currency} {price_words(shown)}".lstrip()
    if left_out:
        words += f"; the largest {len(shown)} of {len(group.rows)}"
    return Panel(
        group_name(group, vocabularies),
        words,
        group.achieved,
        span_of(group),
        tuple(map(_band, shown)),
        left_out,
    )


def _band(row: Row) -> Band:
    about = (
        f"{one_line(row.initiative.title)}: stated as {one_line(row.stated)}, "
        f"{row.period or 'no period'}; evidence strength {row.strength.words}"
    )
    below = [
        line
        for words in (sentence(baseline_of(row)), caveats_of(row))
        for line in wrap(words, CHARACTERS)
    ]
    return Band(row, tuple(wrap(about, CHARACTERS - 4)), tuple(below))


def _footer(comparison: Comparison, panels: Sequence[Panel]) -> Iterator[str]:
    yield (
        "Solid blue: achieved. Hatched orange: forecast, target or identified. Dotted outline: "
        "up to, or between the ends of a range. Arrow: at least, or more than. ~ about, < nearly."
    )
    left_out = sum(panel.left_out for panel in panels)
    if left_out:
        yield f"{sentence(counted(left_out, 'smaller figure'))} of the groups shown not drawn."
    yield from footer_lines(comparison)
    yield "Evidence strength goes from 0 to 5."
