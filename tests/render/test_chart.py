"""Bars of text: ranges and qualifiers can be seen."""

from decimal import Decimal

import pytest

from lgcases.compare.figure import Figure
from lgcases.render.chart import Marks, bar

MARKS = Marks("#", "=", ".", ">", "|")


def figure(amount, amount_to=None, qualifier="exact"):
    upper = None if amount_to is None else Decimal(amount_to)
    return Figure(Decimal(amount), upper, "GBP", qualifier, None)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (figure(10), "##########"),
        (figure(5), "#####"),
        (figure(4, 8), "####...."),
        (figure(6, qualifier="up-to"), "......"),
        (figure(6, qualifier="more-than"), "######>"),
        (figure(4, 8, qualifier="at-least"), "####....>"),
        (figure("0.01"), "|"),
        (figure(0), ""),
    ],
)
def test_bars(shown, expected):
    assert bar(shown, (Decimal(0), Decimal(10)), "#", MARKS, 10) == expected


def test_bars_of_losses_reach_to_the_left_of_zero():
    span = (Decimal(-5), Decimal(5))
    assert bar(figure(-5), span, "#", MARKS, 10) == "#####"
    assert bar(figure(5), span, "#", MARKS, 10) == "     #####"
    # What is certain is the end nearer to zero.
    assert bar(figure(-5, -2), span, "#", MARKS, 10) == "...##"
    assert bar(figure(-5, 5), span, "#", MARKS, 10) == ".........."
