"""Where an initiative stands and how long it has run, in words."""

from __future__ import annotations

from datetime import date

from lgcases.model import Initiative, PartialDate, Precision, Vocabularies

#: Where nothing says for which date a status was true.
UNDATED = "(undated)"


def status_short(initiative: Initiative, vocabularies: Vocabularies, today: date) -> str:
    """The status for a list: ``active``, or ``active (2010)`` where that is long ago.

    A status that says nothing, such as ``unknown``, needs no date.
    """
    status, as_of = initiative.status, initiative.status_as_of
    if as_of is not None:
        return f"{status} ({_year(as_of)})" if as_of.is_old(today) else status
    return f"{status} {UNDATED}" if _tells(initiative, vocabularies) else status


def status_words(initiative: Initiative, vocabularies: Vocabularies) -> str:
    """The status in words, always with its date: ``Active, as of 2020-05``."""
    label = vocabularies["status"].label(initiative.status)
    if initiative.status_as_of is not None:
        return f"{label}, as of {initiative.status_as_of}"
    return f"{label} {UNDATED}" if _tells(initiative, vocabularies) else label


def life(initiative: Initiative, vocabularies: Vocabularies) -> str:
    """From when to when it runs: ``since 2014-04; no end known``, ``2014-04 to 2018``."""
    start, end = initiative.started, initiative.ended
    if start is not None and end is not None:
        return f"{start} to {end}"
    if start is not None:
        planned = initiative.status in vocabularies.planned
        return f"{'from' if planned else 'since'} {start}; no end known"
    return "start and end not known" if end is None else f"until {end}; start not known"


def _tells(initiative: Initiative, vocabularies: Vocabularies) -> bool:
    """Whether the status says where the initiative stands."""
    stages = (vocabularies.planned, vocabularies.running, vocabularies.over)
    return any(initiative.status in stage for stage in stages)


def _year(when: PartialDate) -> str:
    return when.text if when.precision is Precision.FINANCIAL_YEAR else f"{when.first.year}"
