"""Rules of the dates of sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from lgcases.finding import Fault, Severity
from lgcases.model import Initiative, PartialDate, Source
from lgcases.model.walk import NOUNS
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_link, with_outcome, with_sources
from lgcases.validation.rules.source import repeated_ids


@record_rule(
    "LG406",
    Severity.WARNING,
    "the {noun} is dated {date}, but its newest source {published}",
    why="No source can report what happened after it was published: a date or a source is wrong.",
    fix="Check the dates, or name the later source that says so.",
    wrong=with_outcome(source="news")
    + "\n"
    + with_sources(
        {
            "id": "news",
            "title": "Jobs on the site",
            "publisher": "A paper",
            "published": "2015-06",
            "kind": "press",
        }
    ),
    right=with_outcome(as_of=2015, source="news")
    + "\n"
    + with_sources(
        {
            "id": "news",
            "title": "Jobs on the site",
            "publisher": "A paper",
            "published": "2015-06",
            "kind": "press",
        }
    ),
)
def source_older_than_fact(context: RecordContext) -> Iterator[Fault]:
    """Something is dated after all its sources had been published."""
    initiative = context.initiative
    latest = {source.id: _latest(source, context) for source in initiative.sources}
    latest.update(dict.fromkeys(context.once(repeated_ids)))
    for section, index, item in context.dated_numbers:
        if item.as_of is not None and _is_later(item.as_of, item.source, latest):
            yield _older(initiative, f"/{section}/{index}/as_of", item.as_of, item.source)
    for index, event in enumerate(initiative.history):
        if event.date is not None and _is_later(event.date, event.source, latest):
            yield _older(initiative, f"/history/{index}/date", event.date, event.source)


def _is_later(when: PartialDate, ids: tuple[str, ...], latest: Mapping[str, date | None]) -> bool:
    first = when.first
    for id in ids:
        last = latest.get(id)
        if last is None or last >= first:
            return False
    return bool(ids)


def _older(initiative: Initiative, at: str, when: PartialDate, ids: tuple[str, ...]) -> Fault:
    dates = [each.published for each in initiative.sources if each.id in ids and each.published]
    newest = max(dates, key=lambda each: each.last)
    noun = NOUNS[at.split("/")[1]]
    return source_older_than_fact.at(at, noun=noun, date=when, published=newest)


def _latest(source: Source, context: RecordContext) -> date | None:
    """The last day that the source can report on; None where that is not known.

    A page that is kept up to date can report on the day on which it was read.
    """
    if source.published is None:
        return None
    if source.kind in context.vocabularies.changing_sources and source.accessed is not None:
        return max(source.published.last, source.accessed.last)
    return source.published.last


@record_rule(
    "LG407",
    Severity.ERROR,
    "{field} is {date}, which is in the future",
    why="Nobody can have read a source before it was published.",
    fix="Correct the date. Where only the year or the month is known, write that.",
    wrong=with_sources({"published": 2150}),
    right=with_sources({"published": "2015-03"}),
)
def future_source(context: RecordContext) -> Iterator[Fault]:
    """A source was published or read on a day still to come."""
    today = context.today
    for index, source in enumerate(context.initiative.sources):
        if source.published is not None and source.published.first > today:
            at = f"/sources/{index}/published"
            yield future_source.at(at, field="published", date=source.published)
        if source.accessed is not None and source.accessed.first > today:
            at = f"/sources/{index}/accessed"
            yield future_source.at(at, field="accessed", date=source.accessed)


@record_rule(
    "LG408",
    Severity.ERROR,
    "accessed is {accessed}, before the source was published in {published}",
    why="One of the two dates is wrong.",
    fix="Check both dates.",
    wrong=with_link(published=2016, accessed=2015),
    right=with_link(published=2015, accessed=2016),
)
def read_before_published(context: RecordContext) -> Iterator[Fault]:
    """A source was read before it was published."""
    for index, source in enumerate(context.initiative.sources):
        published, accessed = source.published, source.accessed
        if published is not None and accessed is not None and accessed.last < published.first:
            at = f"/sources/{index}/accessed"
            yield read_before_published.at(at, accessed=accessed, published=published)


@record_rule(
    "LG429",
    Severity.WARNING,
    'the source "{id}" is dated {published}, before 1900',
    why="The date is most likely a slip, and by it every fact of the source would be too new.",
    fix="Correct the date. Where the source is as old as that, allow this with the reason.",
    wrong=with_sources({"published": "1015-03"}),
    right=with_sources({"published": "2015-03"}),
)
def source_before_1900(context: RecordContext) -> Iterator[Fault]:
    """A source is said to have been published before 1900."""
    for index, source in enumerate(context.initiative.sources):
        published = source.published
        if published is not None and published.last.year < _EARLIEST:
            at = f"/sources/{index}/published"
            yield source_before_1900.at(at, id=source.id, published=published)


_EARLIEST = 1900
