"""Text: folding, words, likeness, and what keeps text of records from steering terminals."""

import pytest

from lgcases.text import (
    LONGEST,
    brief,
    counted,
    did_you_mean,
    fold,
    guarded,
    nearest,
    one_line,
    shown,
    slug,
    visible,
    words,
)


def test_folding_makes_spellings_of_one_name_equal():
    assert fold("Ynys Môn") == fold("YNYS MO\u0302N") == "ynys mon"
    assert fold("STRASSE") == fold("Straße") == "strasse"
    assert fold("日本") == "日本"


def test_words_and_slugs_have_no_signs():
    assert words("Hart & Co. (Leisure), 2014-15") == ["hart", "co", "leisure", "2014", "15"]
    assert words("snake_case") == ["snake", "case"]
    assert slug("One Barnet: the Council's") == "one-barnet-the-council-s"
    assert slug("…") == ""


def test_what_was_perhaps_meant():
    known = ["list", "search", "show"]
    assert nearest("serach", known) == ["search"]
    assert nearest("xyz", known) == []
    assert nearest("sh", ["show", "shown"], n=2, cutoff=0.5) == ["show", "shown"]
    assert did_you_mean("serach", known) == 'Did you mean "search"?'
    assert did_you_mean("xyz", known, "There are three.") == "There are three."
    assert did_you_mean("xyz", known) == ""


def test_one_line_has_no_control_characters():
    assert one_line("a\x1b[2J\n b\u202ec\t") == "a [2J b c"


@pytest.mark.parametrize("text", ["", "plain", " a ", "a  b", "a\r\nb", "a\u2028b", "\u2066a"])
def test_one_line_is_one_line_of_single_blanks(text):
    line = one_line(text)
    assert line.isprintable()
    assert line == " ".join(line.split())


@pytest.mark.parametrize(
    ("character", "seen"),
    [
        ("a", "a"),
        ("é", "é"),
        ("\x00", "␀"),
        ("\n", "␊"),
        ("\x7f", "␡"),
        ("\x9b", "\\x9b"),
        ("\u202e", "\\u202e"),
        ("\U000e0001", "\\U000e0001"),
        ("\ufffe", "\\ufffe"),
        ("\u200d", "\u200d"),
    ],
)
def test_what_cannot_be_seen_is_shown(character, seen):
    assert shown(character) == seen


def test_no_line_is_a_command_of_github():
    assert visible("##[error]x\n") == "##\\x5berror]x␊"
    assert guarded("  ::error::x") == "  \\x3a:error::x"
    assert guarded("a::b") == "a::b"


def test_long_texts_are_cut_with_an_ellipsis():
    assert brief("x" * LONGEST) == "x" * LONGEST
    cut = brief("x" * (LONGEST + 1))
    assert (len(cut), cut[-1]) == (LONGEST, "…")


def test_numbers_with_their_noun():
    assert counted(1, "claim") == "1 claim"
    assert counted(0, "claim") == "0 claims"
    assert counted(1000, "entry", "entries") == "1,000 entries"
