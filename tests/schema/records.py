"""A record that fits the schema and has every field, and the real ones."""

import json
from pathlib import Path

from lgcases.parsing.parse import parse_bytes

CHECKOUT = Path(__file__).parents[2]

ABOUT = {"organisations": ["a"], "services": ["libraries"], "models": ["mutual"]}
LINKS = {"part_of": "one", "replaces": "two", "result_of": "three"}
STATED = {"stated_by": {"name": "N", "stake": "own"}}
DISPUTED = {"disputed": {"by": "B", "source": "audit"}}
FULL = {
    "id": "hub",
    "aliases": ["old-hub"],
    "withdrawn": {"date": "2020-04", "reason": "Entered twice."},
    "title": "Hub",
    "summary": "A hub.",
    "models": ["mutual", "co-location"],
    "services": ["libraries"],
    "aims": ["resilience"],
    "country": "GB",
    "region": "GB-WLS",
    "status": "active",
    "status_as_of": 2020,
    "status_source": "report",
    "started": "2014-15",
    "ended": "2016-03-31",
    "organisations": [
        {
            "id": "a", "name": "A", "unnamed": False, "count": 2, "roles": ["lead"],
            "type": "council", "code": "E09000016", "country": "NO", "joined": 2014, "left": "2015",
            "source": ["report", "audit"], "note": "N",
        },
    ],
    "context": "C",
    "approach": "A",
    "results": "R",
    "lessons": "L",
    "size": [
        {
            "kind": "budget", "value": 1, "value_to": 2.5, "unit": "U", "currency": "GBP",
            "qualifier": "nearly", "period": 2014, "scope": "S", **ABOUT, **STATED, "as_of": 2015,
            "source": "report", "note": "N",
        },
    ],
    "history": [{"date": 2014, "event": "started", "what": "W", **ABOUT, "source": "report"}],
    "savings": [
        {
            "id": "one", "statement": "S", "amount": 1.5, "amount_to": 2, "currency": "GBP",
            "unit": "U", "qualifier": "about", "nature": "saving", "basis": "per-year",
            "period": {"from": 2014, "to": "2015"}, "evidence": "forecast",
            "cost_treatment": "net", "cash_releasing": True, "prices": "real", "price_base": 2014,
            "baseline": {
                "kind": "trend", "what": "W", "amount": 9, "currency": "GBP", "unit": "U",
                "qualifier": "about", "period": "2013-14", "source": "audit",
            },
            "scope": "S", **ABOUT, "wider_than_case": False, **LINKS, **STATED, **DISPUTED,
            "as_of": 2015, "source": "report", "note": "N",
        },
    ],
    "costs": [
        {
            "id": "two", "statement": "S", "kind": "set-up", "amount": 3, "amount_to": 4,
            "currency": "GBP", "unit": "U", "qualifier": "about", "basis": "one-off",
            "period": "2014-15", "evidence": "target", "prices": "real", "price_base": 2014,
            "scope": "S", **ABOUT, "wider_than_case": True, **LINKS, **STATED, **DISPUTED,
            "as_of": 2015, "source": ["report"], "note": "N",
        },
    ],
    "outcomes": [
        {
            "id": "three", "measure": "M", "value": "good", "value_to": 5, "unit": "people",
            "qualifier": "about", "evidence": "target", "period": 2014,
            "baseline": {
                "kind": "benchmark", "what": "W", "value": 3, "unit": "%", "qualifier": "about",
                "period": {"to": 2013}, "source": "audit",
            },
            **ABOUT, **LINKS, **STATED, "as_of": 2015, "source": "report", "note": "N",
        },
    ],
    "related": [{"id": "other", "relation": "copies", "note": "N"}],
    "sources": [
        {
            "id": "report", "title": "T", "publisher": "P", "kind": "press",
            "url": "https://x.org/", "archive": "http://y.org/z", "published": 2014,
            "accessed": "2026-11", "read": "whole",
            "note": "N",
        },
        {"id": "audit", "title": "T", "publisher": "P", "kind": "audit"},
    ],
}  # fmt: skip
# No two places share a part, so that each can be changed alone.
FULL = json.loads(json.dumps(FULL))


def real_records():
    """The plain data of the records of this edition."""
    files = sorted((CHECKOUT / "data" / "initiatives").glob("*.yaml"))
    return [parse_bytes(file.read_bytes()).data for file in files]
