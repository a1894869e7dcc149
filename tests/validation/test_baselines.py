"""What baselines may say."""

from __future__ import annotations

import pytest

from lgcases.validation.registry import RULES as ALL_RULES
from lgcases.validation.rules.samples import (
    with_claim,
    with_claims,
    with_outcome,
    with_share,
    with_total,
)
from tests.validation.cases import baseline, faults, found, overlaid, share_of_users, underlined

RULES = {rule.slug: rule for rule in ALL_RULES}


PASSES = {
    "a baseline in words alone": ("baseline-without-currency", with_claim(baseline=baseline())),
    "a baseline by the home": (
        "baseline-without-currency",
        with_share(baseline=baseline(amount=90, unit="GBP per home")),
    ),
    "a share of a sum of money": (
        "baseline-in-another-unit",
        with_share(baseline=baseline(amount=5400000, currency="GBP")),
    ),
    "an outcome and its baseline in one unit": (
        "baseline-in-another-unit",
        share_of_users(baseline=baseline(value=52)),
    ),
    "two ratings": (
        "baseline-in-another-unit",
        with_outcome(value="Good", unit=None, baseline=baseline(value="Inadequate")),
    ),
    "ten years of savings may be more than one year of spending": (
        "saving-over-baseline",
        with_total(
            period="{from: 2014, to: 2023}", baseline=baseline(amount=9000000, currency="GBP")
        ),
    ),
    "what others spend may be less": (
        "saving-over-baseline",
        with_claim(baseline=baseline("benchmark", amount=1000000, currency="GBP")),
    ),
    "income may be more than was spent": (
        "saving-over-baseline",
        with_claim(nature="income", baseline=baseline(amount=1000000, currency="GBP")),
    ),
    "a baseline of at least so much": (
        "saving-over-baseline",
        with_claim(baseline=baseline(amount=1000000, currency="GBP", qualifier="at-least")),
    ),
    "a budget of the same year": (
        "baseline-after-figure",
        with_claim(baseline=baseline("budget", period=2018)),
    ),
    "a baseline of the year in which the saving begins": (
        "baseline-after-figure",
        with_claim(period="2014-15", baseline=baseline(period=2014)),
    ),
    "visits of two years are no baseline": (
        "baseline-in-words",
        with_outcome(measure="Visits from 2014 to 2018", value=2018, unit="visits"),
    ),
    "a target is no baseline": (
        "baseline-in-words",
        share_of_users(note="Against a target of 90 per cent."),
    ),
    "a range is no fall": (
        "baseline-in-words",
        with_claim(statement="It saves from £5m to £6m a year.", amount_to=6000000),
    ),
    "what is there as data may be in words too": (
        "baseline-in-words",
        share_of_users(note="52 per cent before.", baseline=baseline(value=52)),
    ),
}


@pytest.mark.parametrize(("slug", "snippet"), PASSES.values(), ids=PASSES)
def test_passes(slug, snippet):
    assert [fault.message for fault in faults(slug, snippet)] == []


FINDS = {
    "what stood before is of a later year": (
        "baseline-after-figure",
        share_of_users(as_of=2016, baseline=baseline("state-before", value=52, period=2018)),
        "the baseline is of 2018, after the outcome of 2016",
        None,
        None,
    ),
    "a baseline without currency": (
        "baseline-without-currency",
        with_claim(baseline=baseline(amount=5400000)),
        "the baseline 5400000 has no currency",
        "if it is that of the claim: GBP",
        None,
    ),
    "a number beside a word": (
        "baseline-in-another-unit",
        with_outcome(baseline=baseline(value="poor")),
        "the baseline is a word, the outcome a number",
        None,
        None,
    ),
    "another unit": (
        "baseline-in-another-unit",
        with_outcome(baseline=baseline(value=4, unit="firms")),
        'the baseline is in "firms", the outcome in "jobs"',
        None,
        None,
    ),
    "a saving above all spending by the year": (
        "saving-over-baseline",
        with_total(
            baseline=baseline(amount=12000000, currency="GBP", period="{from: 2011, to: 2013}")
        ),
        "the saving (7800000 a year) is more than its baseline (4000000 a year)",
        None,
        None,
    ),
    "a baseline of later years": (
        "baseline-after-figure",
        share_of_users(as_of=2016, baseline=baseline(value=52, period=2018)),
        "the baseline is of 2018, after the outcome of 2016",
        None,
        None,
    ),
    "what a share was before": (
        "baseline-in-words",
        share_of_users(note="52 per cent before the move, by the council."),
        'the outcome has its baseline in words: "52 per cent before"',
        None,
        None,
    ),
    "a share that rose": (
        "baseline-in-words",
        share_of_users(note="It rose from 52% to 76%."),
        'the outcome has its baseline in words: "from 52% to 76%"',
        None,
        None,
    ),
    "a share compared": (
        "baseline-in-words",
        share_of_users(note="Compared with 52% in 2012."),
        'the outcome has its baseline in words: "Compared with 52%"',
        None,
        None,
    ),
    "a number that fell": (
        "baseline-in-words",
        with_outcome(measure="Staff, claimed to fall from 3,200 to this number", value=322),
        'the outcome has its baseline in words: "fall from 3,200 to this number"',
        None,
        None,
    ),
    "a cost that fell": (
        "baseline-in-words",
        with_claim(statement="Costs fell from £54m to £49m."),
        'the claim has its baseline in words: "from £54m to £49m"',
        None,
        None,
    ),
}


@pytest.mark.parametrize(("slug", "snippet", "message", "help", "near"), FINDS.values(), ids=FINDS)
def test_finds(slug, snippet, message, help, near):
    (fault,) = faults(slug, snippet)
    assert (fault.message, fault.help, fault.near) == (message, help, near)


UNDERLINES = {
    "baseline-in-another-unit": (
        with_claim(baseline="\n      kind: budget\n      what: Both\n      currency: EUR"),
        "EUR",
    ),
    "empty-baseline": (
        with_claim(baseline="\n      kind: budget\n      what: Both\n      amount: -1"),
        "-1",
    ),
    "saving-over-baseline": (
        with_claim(
            baseline="\n      kind: budget\n      what: Both\n      amount: 77\n      currency: GBP"
        ),
        "77",
    ),
    "baseline-after-figure": (
        with_claim(baseline="\n      kind: spending-before\n      what: Both\n      period: 2019"),
        "2019",
    ),
    "baseline-in-words": (share_of_users(note="52% before."), "52% before."),
}


@pytest.mark.parametrize(("slug", "sample"), UNDERLINES.items(), ids=UNDERLINES)
def test_what_is_underlined(slug, sample):
    snippet, text = sample
    line = max(n for n, each in enumerate(snippet.splitlines(), 1) if each.endswith(text))
    assert underlined(slug, snippet) == [(line, text)]


def test_one_saving_against_two_kinds_of_baseline_is_no_repetition():
    budget = "{kind: budget, what: Both teams}"
    for other, count in (("{kind: trend, what: Without it}", 0), (budget, 1), (None, 1)):
        claims = with_claims({"baseline": budget}, {"statement": "£5m a year.", "baseline": other})
        assert len(found(overlaid(claims), (RULES["repeated-claim"],))) == count
