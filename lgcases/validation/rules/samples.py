"""Snippets of records that rules show as wrong and right.

Each entry is a plausible one; a rule names only the fields that matter to it.  Values are
written as they stand in YAML, and None takes a field out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_CITED: dict[str, str | None] = {"source": "report"}
_CLAIM: dict[str, str | None] = {
    "statement": "It saves £5m a year.",
    "amount": "5000000",
    "amount_to": None,
    "currency": "GBP",
    "unit": None,
    "qualifier": None,
    "nature": "saving",
    "basis": "per-year",
    "period": "2016",
    "evidence": "forecast",
}
_COST: dict[str, str | None] = {
    "statement": "Joining cost £5m.",
    "kind": "set-up",
    "amount": "5000000",
    "amount_to": None,
    "currency": "GBP",
    "basis": "one-off",
    "period": "2015",
    "qualifier": None,
    "evidence": "forecast",
}
_SIZE: dict[str, str | None] = {
    "kind": "staff",
    "value": "1350",
    "unit": "people",
    "currency": None,
    "as_of": "2016",
    "period": None,
}
_OUTCOME: dict[str, str | None] = {
    "measure": "Jobs on the site",
    "value": "342",
    "unit": "jobs",
    "period": None,
    "as_of": "2018",
}
_EVENT: dict[str, str | None] = {
    "date": "2018-06",
    "event": "renewed",
    "what": "The contract was extended.",
}
_ORGANISATION: dict[str, str | None] = {
    "name": "A charity",
    "unnamed": None,
    "roles": "[lead]",
    "type": None,
    "code": None,
}
_COUNCIL: dict[str, str | None] = {
    "name": "Hart District Council",
    "roles": "[lead]",
    "type": "council",
    "code": "E07000089",
}
_SOURCE: dict[str, str | None] = {
    "id": "report",
    "title": "Annual report",
    "publisher": "A council",
    "url": None,
    "published": None,
    "accessed": None,
    "kind": "council-paper",
}

_SHARE = _CLAIM | {
    "statement": "Running costs fell by 40%.",
    "amount": "40",
    "currency": None,
    "unit": '"% of running costs"',
    "basis": "percentage",
    "period": None,
}
_TOTAL = _CLAIM | {
    "statement": "The councils saved £23.4m in three years.",
    "amount": "23400000",
    "basis": "cumulative",
    "period": "{from: 2014, to: 2016}",
}
_LINKED = _SOURCE | {"url": "https://www.example.org/report", "accessed": "2026-11"}

Value = str | int | float | None
Fields = Mapping[str, Value]


def with_claim(**changes: Value) -> str:
    """One claim: five million a year."""
    return with_claims(changes)


def with_claims(*claims: Fields) -> str:
    """Several claims, each five million a year but for its changes."""
    return _section("savings", _CLAIM | _CITED, claims)


def with_share(**changes: Value) -> str:
    """One claim: 40 per cent of running costs."""
    return _section("savings", _SHARE | _CITED, [changes])


def with_total(**changes: Value) -> str:
    """One claim: 23.4 million in three years."""
    return _section("savings", _TOTAL | _CITED, [changes])


def with_cost(**changes: Value) -> str:
    """One cost of five million."""
    return _section("costs", _COST | _CITED, [changes])


def with_costs(*costs: Fields) -> str:
    """Several costs, each five million but for its changes."""
    return _section("costs", _COST | _CITED, costs)


def with_size(**changes: Value) -> str:
    """One size: a number of staff."""
    return with_sizes(changes)


def with_sizes(*sizes: Fields) -> str:
    """Several sizes, each a number of staff but for its changes."""
    return _section("size", _SIZE | _CITED, sizes)


def with_outcome(**changes: Value) -> str:
    """One outcome: a number of jobs."""
    return with_outcomes(changes)


def with_outcomes(*outcomes: Fields) -> str:
    """Several outcomes, each a number of jobs but for its changes."""
    return _section("outcomes", _OUTCOME | _CITED, outcomes)


def with_events(*events: Fields) -> str:
    """The history: each event is the renewal of a contract but for its changes."""
    return _section("history", _EVENT | _CITED, events)


def with_organisations(*organisations: Fields) -> str:
    """The organisations: each is a charity that leads but for its changes."""
    return _section("organisations", _ORGANISATION, organisations)


def with_council(**changes: Value) -> str:
    """One organisation: a council with its code."""
    return _section("organisations", _COUNCIL, [changes])


def with_sources(*sources: Fields) -> str:
    """The sources: each is a report on paper but for its changes."""
    return _section("sources", _SOURCE, sources)


def with_link(**changes: Value) -> str:
    """One source: a report on the web."""
    return with_links(changes)


def with_links(*sources: Fields) -> str:
    """The sources: each is a report on the web but for its changes."""
    return _section("sources", _LINKED, sources)


def _section(name: str, usual: Fields, entries: Iterable[Fields]) -> str:
    return "\n".join([f"{name}:", *(_entry({**usual, **changes}) for changes in entries)])


def _entry(fields: Fields) -> str:
    lines = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    return "  - " + "\n    ".join(lines)
