import subprocess
import sys

import pytest

from lgcases.report.excerpt import WIDTH, Excerpt, excerpt

LONG = "".join(f"{number:04} " for number in range(2000))


def marked(part):
    return part.text[part.offset : part.offset + part.length]


def test_a_line_that_fits_is_shown_whole():
    line = "x" * WIDTH
    assert excerpt(line, WIDTH - 1, WIDTH) == Excerpt(line, WIDTH - 1, 1)


@pytest.mark.parametrize("start", [0, 50, 90, 95, 100, 500, len(LONG) - 5])
def test_a_long_line_is_cut_around_the_mark(start):
    part = excerpt(LONG, start, start + 4)
    assert marked(part) == LONG[start : start + 4]
    assert len(part.text) <= WIDTH
    assert part.text.startswith("…") == (start > 95)
    assert part.text.endswith("…") == (start < len(LONG) - 5)
    assert part.text.strip("…") in LONG


def test_a_mark_wider_than_the_excerpt_is_cut_too():
    part = excerpt(LONG, 200, 900)
    assert part.offset + part.length == WIDTH - 1
    assert LONG[200:].startswith(marked(part))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (99, 99), (3, 2)])
def test_an_empty_mark_gets_one_caret(start, end):
    part = excerpt("abc", start, end)
    assert (part.offset, part.length) == (3, 1)


def test_an_empty_line_can_be_marked():
    part = excerpt("", 0, 5)
    assert (part.text, part.offset, part.length) == ("", 0, 1)


def test_tabs_become_spaces():
    assert excerpt("a\tb", 2, 3).text == "a   b"


def test_a_line_of_characters_without_width_is_cut():
    many = "\u0301" * 1_000_000
    part = excerpt(f"a{many}wrong{many}", 1_000_001, 1_000_006)
    assert len(part.text) < 1000
    assert "wrong" in part.text


@pytest.mark.parametrize(
    ("line", "width"),
    [("a", 1), ("£é", 2), ("€\u2019", 2), ("図", 2), ("e\u0301", 1), ("\u1112\u1161", 2), ("🏛", 1)],
)
def test_carets_are_as_wide_as_the_terminal_shows_the_mark(line, width):
    part = excerpt(f"{line}|", 0, len(line))
    assert (part.text, part.length) == (f"{line}|", width)


def test_a_mark_after_wide_characters_is_under_its_place():
    assert excerpt("図書館 x", 4, 5).offset == 7


def test_the_width_of_latin_text_is_known_without_rich():
    code = (
        "import sys; from lgcases.report.excerpt import excerpt; excerpt('£5m\\tfür é', 0, 5);"
        "print('rich' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout == "False\n"
