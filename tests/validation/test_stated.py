"""Figures are read from the words of a statement as a reader would read them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lgcases.validation.rules.stated import figures_in, plain


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("more than £23.4m a year by 2015/16", [("23400000", "pound")]),
        ("1,331,000 pounds", [("1331000", "pound")]),
        ("6 million pounds over 10 years since 2014-15", [("6000000", "pound")]),
        ("up to 20 per cent over three years", [("20", "percent")]),
        ("fell by 37% since 2014", [("37", "percent")]),
        ("between £5 and £6 million", [("5000000", "pound"), ("6000000", "pound")]),
        ("£1.2-1.5m", [("1200000", "pound"), ("1500000", "")]),
        ("GBP 4bn and USD 5", [("4000000000", "pound"), ("5", "dollar")]),
        ("€9m; £100k", [("9000000", "euro"), ("100000", "pound")]),
        ("no more than 200,000.", [("200000", "")]),
        ("269 jobs in 76 businesses in 2017", []),
        ("five councils, three million", []),
        ("23,4 million or £23,4m", [("23400000", ""), ("23400000", "pound")]),
        ("1.500.000,50 € and CHF 1'200'000", [("1500000.5", "euro"), ("1200000", "other")]),
        ("£1.125m, 1,125 million", [("1125000", "pound"), ("1125000000", "")]),
        ("250.000 euro or £250.000", [("250000", "euro"), ("250000", "pound")]),
        ("1,5 mil millones de euros", [("1500000000", "euro")]),
        ("£2½m and £½ million", [("2500000", "pound"), ("500000", "pound")]),
        ("£5 to 20 million people", [("5", "pound"), ("20000000", "")]),
        ("£20 to 5 million pounds", [("20", "pound"), ("5000000", "pound")]),
        ("300 mio. kr. til 1,5 Mrd. kr.", [("300000000", "krone"), ("1500000000", "krone")]),
        (
            "12,5 pour cent, 3 %, 2½ per cent",
            [("12.5", "percent"), ("3", "percent"), ("2.5", "percent")],
        ),
        ("a run of 10k past 12 500 homes on 12.03.2014", []),
        ("case 12/345,678 of 15 March", []),
        ("£10m, then £12m", [("10000000", "pound"), ("12000000", "pound")]),
    ],
)
def test_figures_of_a_text(text, figures):
    assert [(plain(each.value), each.unit) for each in figures_in(text)] == figures


@pytest.mark.parametrize(
    ("text", "amount", "fits"),
    [
        ("£12.9m", "12850000", True),
        ("£12.9m", "12900000", True),
        ("£12.9m", "12700000", False),
        ("£448,463", "448463.36", True),
        ("£448,463", "448465", False),
        ("a loss of £5m", "-5000000", True),
    ],
)
def test_a_figure_may_be_a_rounded_amount(text, amount, fits):
    assert figures_in(text)[0].is_about(Decimal(amount)) is fits


def test_place_of_a_figure_includes_its_sign():
    text = "saved £5m a year"
    (figure,) = figures_in(text)
    assert text[figure.start : figure.end] == "£5m"
