"""The rules of how sources were read."""

from __future__ import annotations

import pytest

from lgcases.validation.registry import RULES as ALL_RULES
from lgcases.validation.rules.samples import (
    with_claim,
    with_cost,
    with_events,
    with_link,
    with_outcome,
    with_size,
    with_sources,
)
from tests.validation.cases import faults, underlined

RULES = {rule.slug: rule for rule in ALL_RULES}
SOURCES = with_sources(
    {"read": "not-read"},
    {"id": "news", "title": "News", "publisher": "A paper", "kind": "press", "read": "not-read"},
    {"id": "audit", "title": "Audit", "publisher": "Auditor", "kind": "audit", "read": "excerpt"},
)


def unread(snippet):
    return faults("figure-from-unread-source", f"{snippet}\n{SOURCES}")


@pytest.mark.parametrize(
    ("snippet", "pointer", "what"),
    [
        (with_claim(source="report"), "/savings/0/source", "the claim"),
        (with_cost(source="report"), "/costs/0/source", "the cost"),
        (with_outcome(source="report"), "/outcomes/0/source", "the outcome"),
        (with_size(source="report"), "/size/0/source", "the size"),
        (
            with_claim(source="audit", baseline="{kind: budget, what: The budget, source: report}"),
            "/savings/0/baseline/source",
            "the baseline",
        ),
    ],
)
def test_an_entry_that_rests_on_an_unread_source_alone(snippet, pointer, what):
    others = "savings: []\ncosts: []\noutcomes: []\n"
    kept = "".join(line for line in others.splitlines(True) if line[:4] != snippet[:4])
    (fault,) = unread(kept + snippet)
    assert fault.pointer == pointer
    assert fault.message == f'nobody has read "report", and {what} has no other source'


BARE = "savings: []\ncosts: []\noutcomes: []\n"


def test_two_unread_sources_are_no_more_than_one():
    (fault,) = unread("costs: []\noutcomes: []\n" + with_claim(source="[report, news]"))
    assert fault.message == 'nobody has read "report" or "news", and the claim has no other source'


@pytest.mark.parametrize(
    "snippet",
    [
        "costs: []\noutcomes: []\n" + with_claim(source="[report, audit]"),
        "costs: []\noutcomes: []\n" + with_claim(source="audit"),
        # An event is no figure, nor is what the status rests on.
        BARE + with_events({"source": "report"}),
        BARE + "results: It opened in 2014 [@report].",
        BARE + "results: It saved £5m [@report; @audit].",
        BARE + "results: It saved £5m [@nobody].",
        BARE + "results: It saved £5m.",
        BARE + "status_source: report",
    ],
)
def test_what_rests_on_something_that_was_read(snippet):
    assert unread(snippet) == []


def test_a_figure_in_a_text_that_rests_on_unread_sources_alone():
    text = "results: >-\n  It grew [@report]. It saved £5m, then\n  £6m [@report; @news].\n"
    snippet = BARE + text + SOURCES
    assert underlined("figure-from-unread-source", snippet) == [(5, "£5m")]
    (fault,) = faults("figure-from-unread-source", snippet)
    assert fault.message == 'nobody has read "report" or "news", and "£5m" has no other source'


def test_where_everything_was_read_nothing_is_looked_at():
    snippet = BARE + "results: It saved £5m [@report]."
    assert (
        faults("figure-from-unread-source", f"{snippet}\n{with_sources({'read': 'whole'})}") == []
    )
    assert faults("figure-from-unread-source", f"{snippet}\n{with_sources({})}") == []


@pytest.mark.parametrize(
    ("note", "words", "near"),
    [
        ("Named in the request; not read.", "not read", "not-read"),
        ("Not read; known from a reference only.", "Not read", "not-read"),
        ("It could not be opened.", "could not be opened", "not-read"),
        ("Nobody has seen it.", "Nobody has seen it", "not-read"),
        ("Excerpt only.", "Excerpt only", "excerpt"),
        ("Only an abstract was seen.", "Only an abstract", "excerpt"),
        ("Seen as an excerpt.", "Seen as an excerpt", "excerpt"),
        ("Read in part.", "Read in part", "excerpt"),
    ],
)
def test_a_note_that_says_how_a_source_was_read(note, words, near):
    (fault,) = faults("reading-not-stated", with_link(note=note))
    assert (
        fault.message == f'the note says "{words}", but read does not say how the source was read'
    )
    assert (fault.pointer, fault.within) == ("/sources/0/note", words)
    assert fault.help == f"add read: {near}"
    assert faults("reading-not-stated", with_link(note=note, read=near, accessed=None)) == []


@pytest.mark.parametrize(
    "note",
    ["Read in full.", "It is already widely read.", "Undated.", "Only the council speaks.",
     "Does not say who wrote it.", "Not readily found elsewhere."],
)  # fmt: skip
def test_other_notes(note):
    assert faults("reading-not-stated", with_link(note=note)) == []


def test_a_date_of_reading_for_what_nobody_has_read():
    (fault,) = faults("unread-but-accessed", with_link(read="not-read"))
    assert fault.message == "read is not-read, but accessed says that it was read in 2026-11"
    for changes in ({"read": "excerpt"}, {"read": "not-read", "accessed": None}, {}):
        assert faults("unread-but-accessed", with_link(**changes)) == []
