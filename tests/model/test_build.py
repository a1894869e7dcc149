"""From the plain data of a record to an initiative."""

from dataclasses import FrozenInstanceError, fields
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgcases.model import Claim, Initiative, Period, build_initiative
from lgcases.model.build import decimal

FULL = {
    "id": "hub", "aliases": ["old-hub"], "withdrawn": {"date": 2020, "reason": "Twice."},
    "title": "Hub", "summary": "A hub.", "models": ["mutual"], "services": ["libraries"],
    "country": "GB", "region": "UKI", "status": "active", "status_as_of": "2023-04",
    "status_source": "s", "started": 2014, "ended": "2016-03-31", "context": "C", "approach": "A",
    "results": "R", "lessons": "L", "related": ["other"],
    "organisations": [
        {"name": "A", "roles": ["lead", "funder"], "type": "council", "code": "E09000016",
         "country": "NO", "joined": "2014-04", "left": "2015", "unnamed": True,
         "source": ["s", "t"], "note": "N"},
        {"name": "B", "roles": ["partner"]},
    ],
    "history": [{"date": "2014-15", "event": "started", "what": "W", "source": "s"}],
    "savings": [
        {"statement": "S", "amount": 19.99, "amount_to": 20, "currency": "GBP", "unit": "U",
         "qualifier": "about", "nature": "saving", "basis": "cumulative",
         "period": {"from": 2014, "to": "2015-16"}, "evidence": "forecast",
         "cost_treatment": "net", "cash_releasing": False, "prices": "real", "price_base": 2014,
         "scope": "all", "wider_than_case": True, "disputed": True, "as_of": 2017,
         "source": "s", "note": "N"},
        {"statement": "S", "nature": "saving", "basis": "per-year"},
    ],
    "costs": [
        {"statement": "S", "kind": "set-up", "amount": 80000, "amount_to": 90000.5,
         "currency": "GBP", "qualifier": "about", "period": 2014, "evidence": "target",
         "scope": "all", "as_of": 2017, "source": "s", "note": "N"},
    ],
    "outcomes": [
        {"measure": "M", "value": "good", "value_to": 3, "unit": "people", "qualifier": "about",
         "evidence": "target", "period": 2014, "as_of": 2017, "source": "s", "note": "N"},
        {"measure": "M", "value": 0.1},
    ],
    "sources": [
        {"id": "s", "title": "T", "publisher": "P", "kind": "press", "url": "https://x.org",
         "archive": "https://y.org", "published": 2014, "accessed": "2026-11", "note": "N"},
        {"id": "t", "title": "T", "publisher": "P", "kind": "audit"},
    ],
}  # fmt: skip


def build(data):
    reported = []
    initiative = build_initiative(data, lambda pointer, why: reported.append((pointer, why)))
    return initiative, reported


def shown(value):
    """Values as a record writes them, for comparison."""
    if isinstance(value, tuple):
        return [shown(each) for each in value]
    if isinstance(value, (str, bool)) or value is None:
        return value
    return str(value)


def test_every_field_arrives():
    initiative, reported = build(FULL)
    assert reported == []
    for name in ("id", "title", "summary", "country", "region", "status", "context", "approach",
                 "results", "lessons", "models", "services", "aliases", "related"):  # fmt: skip
        assert shown(getattr(initiative, name)) == FULL[name]
    assert str(initiative.started) == "2014"
    assert str(initiative.ended) == "2016-03-31"
    assert str(initiative.status_as_of) == "2023-04"
    assert initiative.status_source == ("s",)
    assert str(initiative.withdrawn.date) == "2020"
    assert initiative.withdrawn.reason == "Twice."
    for section in ("organisations", "history", "savings", "costs", "outcomes", "sources"):
        built = getattr(initiative, section)
        assert len(built) == len(FULL[section])
        for item, data in zip(built, FULL[section], strict=True):
            for key, written in data.items():
                value = getattr(item, key)
                if key == "source":
                    assert shown(value) == ([written] if isinstance(written, str) else written)
                elif key == "period" and isinstance(written, dict):
                    assert value == Period.parse(written)
                elif isinstance(written, (int, float)) and not isinstance(written, bool):
                    assert str(value) == str(written)
                else:
                    assert shown(value) == written


def test_no_field_of_the_model_is_left_out_of_the_sample_above():
    initiative, _ = build(FULL)
    for section in ("organisations", "history", "savings", "costs", "outcomes", "sources"):
        first = getattr(initiative, section)[0]
        assert {field.name for field in fields(first)} == set(FULL[section][0])
    assert {field.name for field in fields(Initiative)} == set(FULL)


def test_what_a_record_leaves_out():
    initiative, _ = build(FULL)
    claim = initiative.savings[1]
    assert claim == Claim("S", "saving", "per-year")
    assert claim.amount is claim.currency is claim.period is claim.evidence is None
    assert (claim.qualifier, claim.cost_treatment, claim.prices) == (
        "exact",
        "not-stated",
        "nominal",
    )
    assert (claim.cash_releasing, claim.disputed, claim.wider_than_case) == (None, False, False)
    assert claim.source == ()
    assert initiative.organisations[1].unnamed is False


def test_a_record_without_anything():
    initiative, reported = build({})
    assert reported == []
    assert initiative.id == initiative.title == ""
    assert initiative.savings == initiative.sources == initiative.models == ()


def test_sections_without_anything():
    data = {name: [{}] for name in FULL if isinstance(FULL[name], list) and name[:3] != "ali"}
    initiative, reported = build(
        {**data, "models": [], "services": [], "related": [], "withdrawn": {}}
    )
    assert reported == []
    assert initiative.savings[0].statement == ""
    assert initiative.withdrawn.date is None


@pytest.mark.parametrize(
    ("data", "pointer"),
    [
        ({"started": "2014-13"}, "/started"),
        ({"ended": 2014.0}, "/ended"),
        ({"status_as_of": "x"}, "/status_as_of"),
        ({"withdrawn": {"date": "2014-02-30"}}, "/withdrawn/date"),
        ({"organisations": [{}, {"joined": "x"}]}, "/organisations/1/joined"),
        ({"organisations": [{"left": "x"}]}, "/organisations/0/left"),
        ({"history": [{"date": "x"}]}, "/history/0/date"),
        ({"savings": [{"period": "x"}]}, "/savings/0/period"),
        ({"savings": [{"period": {"from": 2014, "to": "x"}}]}, "/savings/0/period/to"),
        ({"savings": [{"price_base": "x"}]}, "/savings/0/price_base"),
        ({"savings": [{"as_of": "x"}]}, "/savings/0/as_of"),
        ({"costs": [{"period": {"from": "x"}}]}, "/costs/0/period/from"),
        ({"costs": [{"as_of": "x"}]}, "/costs/0/as_of"),
        ({"outcomes": [{"period": "x"}]}, "/outcomes/0/period"),
        ({"outcomes": [{"as_of": "x"}]}, "/outcomes/0/as_of"),
        ({"sources": [{"published": "x"}]}, "/sources/0/published"),
        ({"sources": [{"accessed": "x"}]}, "/sources/0/accessed"),
    ],
)
def test_a_date_that_does_not_exist_is_reported_and_left_out(data, pointer):
    initiative, reported = build(data)
    assert [place for place, _ in reported] == [pointer]
    assert initiative


def test_half_of_a_period_is_kept():
    initiative, _ = build({"savings": [{"period": {"from": 2014, "to": "x"}}]})
    assert str(initiative.savings[0].period) == "from 2014"


def test_a_period_without_an_end_that_exists_is_none():
    initiative, reported = build({"savings": [{"period": {"from": "y", "to": "x"}}]})
    assert initiative.savings[0].period is None
    assert len(reported) == 2


@given(st.decimals(-(10**12), 10**12, places=2))
def test_money_is_exactly_what_was_written(amount):
    assert decimal(float(amount)) == amount


def test_money_is_decimal():
    initiative, _ = build(FULL)
    claim = initiative.savings[0]
    assert claim.amount == Decimal("19.99")
    assert claim.amount_to == Decimal(20)
    assert initiative.outcomes[1].value == Decimal("0.1")


def test_records_do_not_change():
    initiative, _ = build(FULL)
    for thing in (initiative, initiative.savings[0], initiative.sources[0], initiative.started):
        with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
            thing.title = "other"
        assert hash(thing) == hash(thing)


def test_leads_and_sources_are_found():
    initiative, _ = build(FULL)
    assert [body.name for body in initiative.leads] == ["A"]
    assert initiative.source_of("t").kind == "audit"
    assert initiative.source_of("u") is None
