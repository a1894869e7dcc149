"""A record that fits the schema and has every field, and the real ones."""

from pathlib import Path

from lgcases.parsing.parse import parse_bytes

CHECKOUT = Path(__file__).parents[2]

FULL = {
    "id": "hub",
    "aliases": ["old-hub"],
    "withdrawn": {"date": "2020-04", "reason": "Entered twice."},
    "title": "Hub",
    "summary": "A hub.",
    "models": ["mutual", "co-location"],
    "services": ["libraries"],
    "country": "GB",
    "region": "GB-WLS",
    "status": "active",
    "status_as_of": 2020,
    "status_source": "report",
    "started": "2014-15",
    "ended": "2016-03-31",
    "organisations": [
        {
            "name": "A", "unnamed": False, "roles": ["lead"], "type": "council",
            "code": "E09000016", "country": "NO", "joined": 2014, "left": "2015",
            "source": ["report", "audit"], "note": "N",
        },
    ],
    "context": "C",
    "approach": "A",
    "results": "R",
    "lessons": "L",
    "history": [{"date": 2014, "event": "started", "what": "W", "source": "report"}],
    "savings": [
        {
            "statement": "S", "amount": 1.5, "amount_to": 2, "currency": "GBP", "unit": "U",
            "qualifier": "about", "nature": "saving", "basis": "per-year",
            "period": {"from": 2014, "to": "2015"}, "evidence": "forecast",
            "cost_treatment": "net", "cash_releasing": True, "prices": "real", "price_base": 2014,
            "scope": "S", "wider_than_case": False, "disputed": True, "as_of": 2015,
            "source": "report", "note": "N",
        },
    ],
    "costs": [
        {
            "statement": "S", "kind": "set-up", "amount": 3, "amount_to": 4, "currency": "GBP",
            "qualifier": "about", "period": "2014-15", "evidence": "target", "scope": "S",
            "as_of": 2015, "source": ["report"], "note": "N",
        },
    ],
    "outcomes": [
        {
            "measure": "M", "value": "good", "value_to": 5, "unit": "people", "qualifier": "about",
            "evidence": "target", "period": 2014, "as_of": 2015, "source": "report", "note": "N",
        },
    ],
    "related": ["other"],
    "sources": [
        {
            "id": "report", "title": "T", "publisher": "P", "kind": "press",
            "url": "https://x.org/", "archive": "http://y.org/z", "published": 2014,
            "accessed": "2026-11", "note": "N",
        },
        {"id": "audit", "title": "T", "publisher": "P", "kind": "audit"},
    ],
}  # fmt: skip


def real_records():
    """The plain data of the records of this edition."""
    files = sorted((CHECKOUT / "data" / "initiatives").glob("*.yaml"))
    return [parse_bytes(file.read_bytes()).data for file in files]
