"""The drawing of a picture with matplotlib: panels of bars, one below the other.

Colours are from the palette of Okabe and Ito, which people with any kind of colour
blindness can tell apart; forecasts are hatched as well, so that the picture can be read in
grey.  The caveats of a figure are printed beside its bar, not in a text that a report
may leave out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lgcases.claims.wording import short_amount
from lgcases.compare.result import Row
from lgcases.files import OutputError
from lgcases.render.chart import certain, extent
from lgcases.render.wording import figure_with_currency, sentence

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

_BLUE, _ORANGE, _DARK, _GREY = "#0072B2", "#E69F00", "#1a1a1a", "#555555"
# Inches.
_WIDTH, _MARGIN, _LINE, _SMALL, _BAR, _GAP = 10.0, 0.5, 0.19, 0.16, 0.2, 0.16
#: Characters of a line of small text in the width.
CHARACTERS = 122
_PANEL_HEAD, _PANEL_FOOT = 0.6, 0.4


@dataclass(frozen=True, slots=True)
class Band:
    """One claim: the lines above its bar, the bar, the lines below."""

    row: Row
    above: tuple[str, ...]
    below: tuple[str, ...]

    @property
    def height(self) -> float:
        """In inches."""
        return len(self.above) * _LINE + _BAR + len(self.below) * _SMALL + _GAP


@dataclass(frozen=True, slots=True)
class Panel:
    """One group; ``span`` is its least and greatest value, ``left_out`` what is not drawn."""

    heading: str
    words: str
    achieved: bool
    span: tuple[Decimal, Decimal]
    bands: tuple[Band, ...]
    left_out: int

    @property
    def height(self) -> float:
        """Of the bands together, in inches."""
        return sum(band.height for band in self.bands)


def draw(path: Path, panels: Sequence[Panel], footer: Sequence[str]) -> bytes:
    """The content of an SVG or PNG file, as the ending of its name says.

    Raises:
        OutputError: matplotlib is not installed.
    """
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
        scale = "Each group has a scale of its own: bars of different groups must not be compared."
        _write(canvas, _MARGIN, 0.7, scale, size=9.5, color=_GREY)
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
    format = path.suffix.lower().removeprefix(".")
    metadata: dict[str, Any] = {
        "Title": "Stated savings side by side",
        "Description": description,
    }
    if format == "svg":
        metadata["Date"] = None
    with warnings.catch_warnings():
        # A letter that the font lacks is drawn as a box; the picture is right all the same.
        warnings.filterwarnings("ignore", message="Glyph .* missing from", category=UserWarning)
        canvas.savefig(buffer, format=format, dpi=150, metadata=metadata)
    return buffer.getvalue()


def _write(canvas: Canvas, left: float, down: float, text: str, **style: Any) -> None:  # noqa: ANN401
    """Write text at a place in inches from the left and the top."""
    width, height = canvas.get_size_inches()
    given: dict[str, Any] = {"color": _DARK, "va": "baseline", "parse_math": False} | style
    canvas.text(left / width, 1 - down / height, text, **given)


def tick_label(value: float) -> str:
    """The label of a tick, without the noise of binary fractions: 0.15000000000000002."""
    return short_amount(Decimal(f"{value:.10g}"))


def _draw_panel(canvas: Canvas, panel: Panel, down: float) -> None:
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
    reach = (high - low) or 1.0
    axes.set_xlim(low - (0.12 * reach if low < 0 else 0), high + 0.24 * reach)
    # Down the axis in inches, from the top.
    axes.set_ylim(panel.height, 0)
    axes.set_yticks([])
    axes.xaxis.set_major_formatter(lambda value, _: tick_label(value))
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


def _draw_band(axes: Axes, band: Band, top: float, *, achieved: bool) -> None:
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
        figure_with_currency(figure),
        (most, middle),
        xytext=(8, 0),
        textcoords="offset points",
        va="center",
        size=9,
        weight="bold",
        color=_DARK,
        parse_math=False,
    )
