"""``lgcases compare --chart``: bars on a terminal."""

import io


def test_projections_are_drawn_otherwise_than_results(lgcases):
    result = lgcases("compare", "--chart")
    assert (result.code, result.err) == (0, "")
    achieved, projected = "\u2588" * 40, "\u2592" * 20 + "\u2591" * 20
    assert f"[mutual] Hart & co       {achieved}\u25b6          >8.05m" in result.lines
    assert f"Two-council partnership  {projected}   1.41m to 2.82m" in result.lines
    assert "  Disputed; gross or net not stated" in result.lines
    assert "  Bars are to scale within a group only." in result.lines


def test_a_stream_without_such_letters_gets_plain_ones(lgcases, monkeypatch):
    class Plain(io.StringIO):
        encoding = "cp1252"

    stream = Plain()
    monkeypatch.setattr("sys.stdout", stream)
    lgcases("compare", "--chart")
    assert "#" * 40 + ">" in stream.getvalue()


def test_ids_behind_the_option_are_cases(lgcases):
    result = lgcases("compare", "--chart", "old-partnership")
    assert result.code == 0
    assert "Two-council partnership" in result.out
    assert "[mutual]" not in result.out


def test_a_loss_and_an_amount_up_to_are_drawn_too(lgcases, odd):
    result = lgcases("compare", "--chart", "--root", odd)
    assert "-649k" in result.out
    assert f"  {chr(0x2591) * 20} " in result.out
