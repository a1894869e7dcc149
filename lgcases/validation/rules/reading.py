"""Rules of how the sources were read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.model.walk import NOUNS
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.figure_hints import may_hold_figure
from lgcases.validation.rules.samples import with_link, with_outcome, with_sources

_UNREAD_AND_READ = with_sources(
    {"read": "not-read"},
    {"id": "audit", "title": "Review of front desks", "kind": "audit", "read": "whole"},
)


def _unread(context: RecordContext) -> set[str]:
    """The ids of the sources that nobody has read."""
    unread = context.vocabularies.unread
    return {source.id for source in context.initiative.sources if source.read in unread}


@record_rule(
    "LG426",
    Severity.WARNING,
    "nobody has read {sources}, and {what} has no other source",
    of=_unread,
    why="What is known from a reference alone may say something else, or the opposite.",
    fix="Read the source and set read to whole or excerpt, or name one that was read and states "
    "the figure. Otherwise take the figure out.",
    wrong="savings: []\ncosts: []\n" + with_outcome() + "\n" + _UNREAD_AND_READ,
    right="savings: []\ncosts: []\n"
    + with_outcome(source="[report, audit]")
    + "\n"
    + _UNREAD_AND_READ,
)
def figure_from_unread_source(context: RecordContext) -> Iterator[Fault]:
    """A figure rests on sources alone that nobody has read.

    These are claims, costs, outcomes, sizes and baselines, and the figures of the long texts.
    """
    unread = context.once(_unread)
    for at, what, ids in _sourced(context):
        if ids and unread.issuperset(ids):
            yield figure_from_unread_source.at(at, what=what, sources=_listed(ids))
    for at, text in context.narrative:
        if "[@" in text and may_hold_figure(text):
            yield from _in_text(at, text, unread)


def _sourced(context: RecordContext) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each figure with a source: the pointer to that, what the figure is called, the ids."""
    for section, index, item in context.dated_numbers:
        at = f"/{section}/{index}"
        yield f"{at}/source", f"the {NOUNS[section]}", item.source
        baseline = getattr(item, "baseline", None)
        if baseline is not None:
            yield f"{at}/baseline/source", "the baseline", baseline.source


def _in_text(at: str, text: str, unread: Collection[str]) -> Iterator[Fault]:
    # They take 20 ms to load, and most texts need no such look.
    from lgcases.validation.figures import first_figure, readable
    from lgcases.validation.sentences import sentences_of

    plain = readable(text)
    for start, end, citations in sentences_of(text):
        ids = tuple(dict.fromkeys(each.id for one in citations for each in one.cited))
        figure = first_figure(plain, start, end) if ids and set(ids) <= set(unread) else None
        if figure is not None:
            yield figure_from_unread_source.at(
                at,
                within=figure.text,
                offset=figure.start,
                what=f'"{figure.text}"',
                sources=_listed(ids),
            )


def _listed(ids: Collection[str]) -> str:
    *others, last = (f'"{id}"' for id in ids)
    return f"{', '.join(others)} or {last}" if others else last


@record_rule(
    "LG427",
    Severity.ADVICE,
    'the note says "{words}", but read does not say how the source was read',
    why="Evidence strength counts what was read; a note is for people and is not counted.",
    fix="Add read: not-read, or read: excerpt where a part was seen. What else the note says may "
    "stay.",
    wrong=with_link(note="Named in the request; not read."),
    right=with_link(note="Named in the request.", read="not-read", accessed=None),
)
def reading_not_stated(context: RecordContext) -> Iterator[Fault]:
    """The note of a source says that nobody has read it, or a part only; the field does not."""
    for index, source in enumerate(context.initiative.sources):
        if source.read is None and source.note is not None:
            match = _UNREAD_IN_WORDS.search(source.note)
            if match is not None:
                near = "excerpt" if _PART_IN_WORDS.search(match[0]) else "not-read"
                yield reading_not_stated.at(
                    f"/sources/{index}/note",
                    within=match[0],
                    offset=match.start(),
                    words=match[0],
                    help=f"add read: {near}",
                )


_UNREAD_IN_WORDS = pattern(
    r"\b(?:not (?:been )?(?:read|seen|opened)|unread|unseen|never read|nobody has (?:read|seen) it"
    r"|could not be (?:read|opened|seen)|known (?:only )?from a reference(?: only| alone)?"
    r"|(?:only|just) (?:an?|the) (?:excerpt|abstract|extract|snippet|summary)"
    r"|(?:excerpts?|abstract|extracts?|snippet|summary) (?:only|alone)"
    r"|(?:read|seen) (?:only )?(?:in part|as an excerpt|in excerpts|in an excerpt))\b",
    re.IGNORECASE,
)
_PART_IN_WORDS = pattern(r"excerpt|abstract|extract|snippet|summary|in part", re.IGNORECASE)


@record_rule(
    "LG428",
    Severity.WARNING,
    "read is {read}, but accessed says that it was read in {accessed}",
    of=_unread,
    why="One of the two is wrong, and with it what the figures rest on.",
    fix="Delete accessed where nobody has read the source. Where somebody has, set read to whole "
    "or excerpt.",
    wrong=with_link(read="not-read"),
    right=with_link(read="not-read", accessed=None),
)
def unread_but_accessed(context: RecordContext) -> Iterator[Fault]:
    """A source that nobody has read has a date of reading."""
    for index, source in enumerate(context.initiative.sources):
        if source.accessed is not None and source.read in context.vocabularies.unread:
            yield unread_but_accessed.at(
                f"/sources/{index}/read", read=source.read, accessed=source.accessed
            )
