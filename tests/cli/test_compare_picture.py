"""Pictures: what must be known of a figure stands in them."""

import re
import sys

import pytest


@pytest.fixture
def draw(lgcases, tmp_path):
    """Draw with these options; the result and the text of the file."""

    def draw(*options, name="out.svg"):
        file = tmp_path / name
        result = lgcases("compare", "--chart", file, *options)
        return result, file.read_bytes() if file.exists() else None

    return draw


def texts(svg):
    return [
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        for text in re.findall(r"<text [^>]*>([^<]*)</text>", svg.decode())
    ]


def test_caveats_qualifiers_ranges_and_footer_are_in_the_picture(draw):
    result, svg = draw()
    assert (result.code, result.out, result.err) == (0, "", "")
    found = texts(svg)
    for words in (
        "Each group has a scale of its own: bars of different groups must not be compared.",
        "Capital receipt \u00b7 One-off \u00b7 Achieved, self-reported \u00b7 GBP",
        "GBP in prices of 2024-25",
        ">8.05m GBP",
        "1.41m to 2.82m GBP",
        "Disputed; gross or net not stated",
        "Two-council partnership: stated as 1m to 2m GBP in total, 2010/11 to 2013-14; evidence "
        "strength 1 of 5",
        "Without a figure: 1 of 3 initiatives states no saving: fjord-library",
        "Source: UK GDP deflator by financial year: HM Treasury, March 2026",
    ):
        assert words in found


def test_achieved_and_projected_differ_in_more_than_colour(draw):
    _, achieved = draw("--evidence", "achieved")
    _, projected = draw("--evidence", "forecast")
    assert b"#0072b2" in achieved
    assert b"<pattern" not in achieved
    assert b"<pattern" in projected
    assert b"#e69f00" in projected


def test_text_of_a_record_is_no_formula_and_no_markup(draw, odd):
    _, svg = draw("--root", odd)
    assert any("=1+1 of $x$ | <b>: stated as <=3m GBP/yr" in text for text in texts(svg))


def test_the_same_picture_is_the_same_file(draw):
    assert draw(name="one.svg")[1] == draw(name="two.svg")[1]


def test_png(draw):
    result, png = draw(name="out.PNG")
    assert result.code == 0
    assert png.startswith(b"\x89PNG")


def test_without_the_library_the_extra_is_named(draw, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    result, file = draw()
    assert (result.code, result.out, file) == (3, "", None)
    assert "a picture needs matplotlib: pip install 'lgcases[charts]'" in result.err


def test_nothing_to_draw(draw):
    result, file = draw("--country", "NO")
    assert (result.code, file) == (3, None)
    assert "no claim can be compared, so there is nothing to draw" in result.err


def test_too_much_for_one_picture(draw, monkeypatch):
    monkeypatch.setattr("lgcases.render.picture._MOST", 2)
    result, file = draw()
    assert (result.code, file) == (3, None)
    assert "3 bars in 3 groups are too many for one picture" in result.err


def test_what_is_not_drawn_is_counted(draw, odd, monkeypatch):
    monkeypatch.setattr("lgcases.render.picture._MOST_IN_GROUP", 1)
    _, svg = draw("--root", odd)
    assert any(text.endswith("the largest 1 of 2") for text in texts(svg))
    assert "1 smaller figure of the groups shown not drawn." in texts(svg)


def test_letters_that_the_font_lacks_are_no_fault(draw, odd):
    file = odd / "data" / "initiatives" / "odd-sums.yaml"
    file.write_text(file.read_text().replace("=1+1", "\u65e5\u672c"), "utf-8")
    result, png = draw("--root", odd, name="out.png")
    assert (result.code, result.err) == (0, "")
    assert png.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("value", "label"),
    [(0.15000000000000002, "0.15"), (0.1 + 0.2, "0.3"), (2500000.0, "2.5m"), (0.0, "0")],
)
def test_ticks_are_without_the_noise_of_binary_fractions(value, label):
    drawing = pytest.importorskip("lgcases.render.drawing", exc_type=ImportError)
    assert drawing.tick_label(value) == label
