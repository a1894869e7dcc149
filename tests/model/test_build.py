"""From the plain data of a record to an initiative."""

import json
from dataclasses import FrozenInstanceError, fields, replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgcases.model import Claim, Initiative, Period, build_initiative
from lgcases.model.build import decimal

ROOT = Path(__file__).parents[2]
ABOUT = {"organisations": ["a"], "services": ["libraries"], "models": ["mutual"]}
LINKS = {"part_of": "one", "replaces": "two", "result_of": "three"}
#: A record with every field.  Others test that none of it is lost on their way.
FULL = {
    "id": "hub", "aliases": ["old-hub"], "withdrawn": {"date": 2020, "reason": "Twice."},
    "title": "Hub", "summary": "A hub.", "models": ["mutual"], "services": ["libraries"],
    "country": "GB", "region": "UKI", "status": "active", "status_as_of": "2023-04",
    "status_source": "s", "started": 2014, "ended": "2016-03-31", "context": "C", "approach": "A",
    "results": "R", "lessons": "L", "aims": ["resilience", "quality"],
    "related": [{"id": "other", "relation": "succeeds", "note": "N"}],
    "organisations": [
        {"id": "a", "count": 4, "name": "A", "roles": ["lead", "funder"], "type": "council",
         "code": "E09000016", "country": "NO", "joined": "2014-04", "left": "2015", "unnamed": True,
         "source": ["s", "t"], "note": "N"},
        {"name": "B", "roles": ["partner"]},
    ],
    "size": [
        {"kind": "budget", "value": 1350, "value_to": 1400.5, "unit": "GBP per home",
         "currency": "GBP", "qualifier": "nearly", "period": {"from": "2014-04"}, "scope": "all",
         **ABOUT, "stated_by": {"name": "B", "stake": "own"}, "as_of": "2016-03", "source": "s",
         "note": "N"},
        {"kind": "staff", "value": 0},
    ],
    "history": [{"date": "2014-15", "event": "started", "what": "W", **ABOUT, "source": "s"}],
    "savings": [
        {"id": "one", "statement": "S", "amount": 19.99, "amount_to": 20, "currency": "GBP",
         "unit": "U", "qualifier": "about", "nature": "saving", "basis": "cumulative",
         "period": {"from": 2014, "to": "2015-16"}, "evidence": "forecast",
         "cost_treatment": "net", "cash_releasing": False, "prices": "real", "price_base": 2014,
         "baseline": {"kind": "budget", "what": "W", "amount": 54.5, "currency": "GBP",
                      "unit": "U", "qualifier": "about", "period": "2013-14", "source": "t"},
         "scope": "all", **ABOUT, "wider_than_case": True, **LINKS,
         "stated_by": {"name": "B", "stake": "opponent"},
         "disputed": {"by": "B", "source": ["s", "t"]}, "as_of": 2017, "source": "s", "note": "N"},
        {"statement": "S", "nature": "saving", "basis": "per-year"},
    ],
    "costs": [
        {"id": "two", "statement": "S", "kind": "set-up", "amount": 80000, "amount_to": 90000.5,
         "currency": "GBP", "unit": "U", "qualifier": "about", "basis": "one-off", "period": 2014,
         "evidence": "target", "prices": "real", "price_base": "2014-15", "scope": "all", **ABOUT,
         "wider_than_case": True, **LINKS, "stated_by": {"stake": "auditor"},
         "disputed": {"by": "B"}, "as_of": 2017, "source": "s", "note": "N"},
        {"statement": "S", "kind": "loss", "basis": "not-stated", "amount": 0},
    ],
    "outcomes": [
        {"id": "three", "measure": "M", "value": "good", "value_to": 3, "unit": "people",
         "qualifier": "about", "evidence": "target", "period": 2014,
         "baseline": {"kind": "benchmark", "what": "W", "value": 52, "unit": "%",
                      "qualifier": "nearly", "period": {"to": 2013}, "source": ["s"]},
         **ABOUT, **LINKS, "stated_by": {"name": "B", "stake": "third-party"}, "as_of": 2017,
         "source": "s", "note": "N"},
        {"measure": "M", "value": 0.1},
        {"measure": "M", "value": 0, "baseline": {"kind": "trend", "what": "W", "value": "bad"}},
    ],
    "sources": [
        {"id": "s", "title": "T", "publisher": "P", "kind": "press", "url": "https://x.org",
         "archive": "https://y.org", "published": 2014, "accessed": "2026-11", "read": "excerpt",
         "note": "N"},
        {"id": "t", "title": "T", "publisher": "P", "kind": "audit"},
    ],
}  # fmt: skip


def build(data):
    reported = []
    initiative = build_initiative(data, lambda pointer, why: reported.append((pointer, why)))
    return initiative, reported


#: Sections that are lists of sections with fields.
SECTIONS = [
    name for name, value in FULL.items() if isinstance(value, list) and isinstance(value[0], dict)
]


def same(value, written):
    """Whether a value of the model is what the record writes."""
    if isinstance(written, dict):
        if isinstance(value, Period):
            return value == Period.parse(written)
        return all(same(getattr(value, key), each) for key, each in written.items())
    if isinstance(value, tuple):
        listed = written if isinstance(written, list) else [written]  # one source for a list
        return len(value) == len(listed) and all(map(same, value, listed))
    if isinstance(value, (bool, int, str)):
        return (type(value), value) == (type(written), written)
    return str(value) == str(written)  # dates, and numbers with all their digits


def test_every_field_arrives():
    initiative, reported = build(FULL)
    assert reported == []
    for name, written in FULL.items():
        assert same(getattr(initiative, name), written), name
    assert initiative.organisations[0].count == 4
    assert initiative.savings[0].baseline.amount == Decimal("54.5")


def names_of(kind):
    return {field.name for field in fields(kind)}


def test_no_field_of_the_model_is_left_out_of_the_sample_above():
    initiative, _ = build(FULL)
    assert names_of(Initiative) == set(FULL)
    for section in SECTIONS:
        first, written = getattr(initiative, section)[0], FULL[section][0]
        assert names_of(first) == set(written), section
        for name in ("baseline", "disputed", "stated_by"):
            if name in written and section != "costs":
                assert names_of(getattr(first, name)) == set(written[name]), (section, name)


def test_the_sample_above_has_the_fields_of_the_schema():
    schema = json.loads((ROOT / "schema" / "initiative.schema.json").read_text("utf-8"))
    assert set(schema["properties"]) == set(FULL)
    for section in SECTIONS:
        kind = schema["properties"][section]["items"]["$ref"].rpartition("/")[2]
        assert set(schema["$defs"][kind]["properties"]) == set(FULL[section][0]), section


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
    assert (claim.cash_releasing, claim.disputed, claim.wider_than_case) == (None, None, False)
    assert claim.source == claim.organisations == claim.services == claim.models == ()
    assert claim.baseline is claim.stated_by is claim.part_of is None
    assert (initiative.organisations[1].unnamed, initiative.organisations[1].count) == (False, 1)


def test_a_record_without_anything():
    initiative, reported = build({})
    assert reported == []
    assert initiative.id == initiative.title == ""
    assert initiative.savings == initiative.sources == initiative.models == ()


def test_sections_without_anything():
    data = {name: [{}] for name in FULL if isinstance(FULL[name], list) and name[:3] != "ali"}
    initiative, reported = build(
        {**data, "models": [], "services": [], "aims": [], "withdrawn": {}}
    )
    assert reported == []
    assert initiative.savings[0].statement == initiative.related[0].relation == ""
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
        ({"savings": [{"baseline": {"period": "x"}}]}, "/savings/0/baseline/period"),
        ({"outcomes": [{"baseline": {"period": "x"}}]}, "/outcomes/0/baseline/period"),
        ({"costs": [{"price_base": "x"}]}, "/costs/0/price_base"),
        ({"size": [{"period": {"to": "x"}}]}, "/size/0/period/to"),
        ({"size": [{"as_of": "x"}]}, "/size/0/as_of"),
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
        assert hash(thing) == hash(replace(thing))
        with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
            thing.other = "new"


def test_leads_and_sources_are_found():
    initiative, _ = build(FULL)
    assert [body.name for body in initiative.leads] == ["A"]
    assert initiative.source_of("t").kind == "audit"
    assert initiative.source_of("u") is None
    assert initiative.organisation_of("a").name == "A"
    assert initiative.organisation_of("b") is None
