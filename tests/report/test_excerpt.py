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


def test_a_mark_longer_than_the_room_is_cut_too():
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
