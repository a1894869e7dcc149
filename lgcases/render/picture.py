"""A comparison as a picture, SVG or PNG, that can stand alone in a report.

Colours are from the palette of Okabe and Ito, which people with any kind of colour
blindness can tell apart; forecasts are hatched as well, so that the picture can be read in
grey.  What must be known of a figure stands beside its bar, not in a text that a report
may leave out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from lgcases.compare.comparison import Comparison, Group, Row
from lgcases.compare.stated import short_amount
from lgcases.compare.terms import ACHIEVED
from lgcases.model import Vocabulary
from lgcases.render.amounts import caveats_of, figure_short, group_name, price_words, sentence
from lgcases.render.chart import certain, extent, span_of
from lgcases.render.comparison import counted, footer_lines
from lgcases.render.output import OutputError, open_output
from lgcases.render.text import one_line

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

#: Endings of the files that can be written.
SUFFIXES = (".svg", ".png")

_BLUE, _ORANGE, _DARK, _GREY = "#0072B2", "#E69F00", "#1a1a1a", "#555555"
# Inches, and characters of a line of small text in the width.
_WIDTH, _MARGIN, _LINE, _SMALL, _BAR, _GAP = 10.0, 0.5, 0.19, 0.16, 0.2, 0.16
_CHARACTERS = 122
_PANEL_HEAD, _PANEL_FOOT = 0.6, 0.4
_MOST_IN_GROUP = 20
_MOST = 200


def write_picture(
    path: Path, comparison: Comparison, vocabularies: Mapping[str, Vocabulary]
) -> None:
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
        line for words in _footer(comparison, panels) for line in wrap(words, _CHARACTERS + 12)
    ]
    content = _draw(path, panels, footer)
    with open_output(path) as out:
        out.buffer.write(content)


@dataclass(frozen=True, slots=True)
class _Band:
    """One claim: the lines above its bar, the bar, the lines below."""

    row: Row
    above: tuple[str, ...]
    below: tuple[str, ...]

    @property
    def height(self) -> float:
        return len(self.above) * _LINE + _BAR + len(self.below) * _SMALL + _GAP


@dataclass(frozen=True, slots=True)
class _Panel:
    """One group."""

    heading: str
    words: str
    achieved: bool
    span: tuple[Decimal, Decimal]
    bands: tuple[_Band, ...]
    left_out: int

    @property
    def height(self) -> float:
        return sum(band.height for band in self.bands)


def _panel(group: Group, vocabularies: Mapping[str, Vocabulary]) -> _Panel:
    shown = group.rows[:_MOST_IN_GROUP]
    left_out = len(group.rows) - len(shown)
    first = shown[0].figure
    bases = list(dict.fromkeys(row.figure.price_base for row in shown))
    average = any(row.figure.average for row in shown)
    words = f"{group.currency} {price_words(bases, per=first.per, average=average)}"
    if left_out:
        words += f"; the largest {len(shown)} of {len(group.rows)}"
    return _Panel(
        group_name(group, vocabularies),
        words,
        group.evidence in ACHIEVED,
        span_of(group),
        tuple(map(_band, shown)),
        left_out,
    )


def _band(row: Row) -> _Band:
    about = (
        f"{one_line(row.initiative.title)}: stated as {one_line(row.stated)}, "
        f"{row.period or 'no period'}; evidence strength {row.strength.words}"
    )
    return _Band(
        row,
        tuple(wrap(about, _CHARACTERS - 4)),
        tuple(wrap(caveats_of(row), _CHARACTERS)),
    )


def _footer(comparison: Comparison, panels: Sequence[_Panel]) -> Iterator[str]:
    yield (
        "Solid blue: achieved. Hatched orange: forecast, target or identified. Dotted outline: "
        "up to, or between the ends of a range. Arrow: at least, or more than. ~ about."
    )
    left_out = sum(panel.left_out for panel in panels)
    if left_out:
        yield f"{sentence(counted(left_out, 'smaller figure'))} of the groups shown not drawn."
    yield from footer_lines(comparison)
    yield "Evidence strength goes from 0 to 5."


def _draw(path: Path, panels: Sequence[_Panel], footer: Sequence[str]) -> bytes:
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure as Canvas
    except ImportError:
        raise OutputError(
            f"{path}: a picture needs matplotlib: pip install 'lgcases[charts]'. "
            "--chart without a file draws on the terminal"
        ) from None
    top, bottom = 0.95, len(footer) * _SMALL + 0.45
    height = top + bottom + sum(each.height + _PANEL_HEAD + _PANEL_FOOT for each in panels)
    # Text stays text in SVG; the salt makes the same picture the same file.
    settings: Any = {"svg.fonttype": "none", "svg.hashsalt": "lgcases", "hatch.linewidth": 0.8}
    with mpl.rc_context(settings):
        canvas = Canvas(figsize=(_WIDTH, height))
        _write(canvas, _MARGIN, 0.4, "Stated savings side by side", size=15, weight="bold")
        apart = "Each group has a scale of its own: bars of different groups must not be compared."
        _write(canvas, _MARGIN, 0.7, apart, size=9.5, color=_GREY)
        down = top
        for panel in panels:
            _draw_panel(canvas, panel, down + _PANEL_HEAD)
            down += panel.height + _PANEL_HEAD + _PANEL_FOOT
        for number, line in enumerate(footer):
            _write(canvas, _MARGIN, down + 0.2 + number * _SMALL, line, size=7.5, color=_GREY)
        return _save(canvas, path, "\n".join(footer))


def _save(canvas: Canvas, path: Path, description: str) -> bytes:
    import warnings

    buffer = BytesIO()
    form = path.suffix.lower().removeprefix(".")
    metadata: dict[str, Any] = {
        "Title": "Stated savings side by side",
        "Description": description,
    }
    if form == "svg":
        metadata["Date"] = None
    with warnings.catch_warnings():
        # A letter that the font lacks is drawn as a box; the picture is right all the same.
        warnings.filterwarnings("ignore", message="Glyph .* missing from", category=UserWarning)
        canvas.savefig(buffer, format=form, dpi=150, metadata=metadata)
    return buffer.getvalue()


def _write(canvas: Canvas, left: float, down: float, text: str, **style: Any) -> None:  # noqa: ANN401
    """Write text at a place in inches from the left and the top."""
    width, height = canvas.get_size_inches()
    given: dict[str, Any] = {"color": _DARK, "va": "baseline", "parse_math": False} | style
    canvas.text(left / width, 1 - down / height, text, **given)


def _draw_panel(canvas: Canvas, panel: _Panel, down: float) -> None:
    width, height = canvas.get_size_inches()
    _write(canvas, _MARGIN, down - 0.34, panel.heading, size=11.5, weight="bold")
    _write(canvas, _MARGIN, down - 0.14, sentence(panel.words), size=9, color=_GREY)
    box = (
        _MARGIN / width,
        1 - (down + panel.height) / height,
        (width - 2 * _MARGIN) / width,
        panel.height / height,
    )
    axes = canvas.add_axes(box)
    low, high = map(float, panel.span)
    room = (high - low) or 1.0
    axes.set_xlim(low - (0.12 * room if low < 0 else 0), high + 0.24 * room)
    # Down the axis in inches, from the top.
    axes.set_ylim(panel.height, 0)
    axes.set_yticks([])
    axes.xaxis.set_major_formatter(lambda value, _: short_amount(Decimal(str(value))))
    axes.tick_params(axis="x", labelsize=8, colors=_GREY, length=3)
    axes.grid(axis="x", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color("#999999")
    axes.axvline(0, color="#999999", linewidth=0.8)
    top = 0.0
    for band in panel.bands:
        _draw_band(axes, band, top, achieved=panel.achieved)
        top += band.height


def _draw_band(axes: Axes, band: _Band, top: float, *, achieved: bool) -> None:
    style: dict[str, Any] = {"ha": "left", "va": "center", "parse_math": False}
    style |= {"transform": axes.get_yaxis_transform()}
    for number, line in enumerate(band.above):
        axes.text(0.004, top + (number + 0.6) * _LINE, line, size=9, color=_DARK, **style)
    middle = top + len(band.above) * _LINE + _BAR / 2 + 0.02
    _draw_bar(axes, band.row, middle, achieved=achieved)
    under = middle + _BAR / 2
    for number, line in enumerate(band.below):
        place = under + (number + 0.6) * _SMALL
        axes.text(0.004, place, line, size=7.5, color=_GREY, style="italic", **style)


def _draw_bar(axes: Axes, row: Row, middle: float, *, achieved: bool) -> None:
    figure = row.figure
    least, most = map(float, extent(figure))
    sure = float(certain(figure))
    solid: dict[str, Any] = {"color": _BLUE, "edgecolor": _DARK, "linewidth": 0.6}
    if not achieved:
        solid = {"facecolor": _ORANGE, "edgecolor": _DARK, "linewidth": 0.6, "hatch": "////"}
    open_: dict[str, Any] = {
        "facecolor": "white",
        "edgecolor": _DARK,
        "linewidth": 1.0,
        "linestyle": ":",
    }
    axes.barh(middle, sure, height=_BAR, **solid)
    for left, right in ((least, min(0.0, sure)), (max(0.0, sure), most)):
        if right > left:
            axes.barh(middle, right - left, left=left, height=_BAR, **open_)
    if figure.qualifier in ("more-than", "at-least"):
        axes.plot([most], [middle], marker=9, markersize=8, color=_DARK, clip_on=False)
    axes.annotate(
        f"{figure_short(figure)} {figure.currency}",
        (most, middle),
        xytext=(8, 0),
        textcoords="offset points",
        va="center",
        size=9,
        weight="bold",
        color=_DARK,
        parse_math=False,
    )
