from dataclasses import replace
from decimal import Decimal

import pytest

from lgcases.compare import COLUMNS, NoFrameLibraryError, Options, compare, flat_records, to_frame
from lgcases.compare.costs import Payback
from lgcases.model import Dispute, StatedBy
from tests.builders import claim, council, initiative


@pytest.fixture
def comparison(tables, vocabularies):
    case = initiative(claim("10", "2024-25"), claim("20.5", "2024-25"), claim("0.1255", None))
    return compare([case], tables, vocabularies, Options())


def test_one_record_for_each_claim_in_all_columns(comparison):
    records = list(flat_records(comparison))
    assert [each["claim"] for each in records] == ["case#2", "case#1", "case#3"]
    assert [each["rank"] for each in records] == [1, 2, None]
    assert all(list(each) == list(COLUMNS) for each in records)
    assert records[0]["amount"] == Decimal("20.5")
    assert records[0]["not_comparable"] is None
    assert records[2]["not_comparable"] == "no period stated"


def test_an_analyst_finds_what_a_claim_is_about_and_who_says_it(tables, vocabularies):
    stated = claim(
        "5",
        {"from": "2014-15", "to": 2018},
        basis="cumulative",
        id="part",
        part_of="whole",
        models=("mutual",),
        organisations=("newham",),
        cost_treatment="gross",
        cash_releasing=False,
        stated_by=StatedBy("opponent", "The opposition"),
        disputed=Dispute("The council"),
    )
    bodies = (council(), council("Newham", None, id="newham"))
    case = initiative(claim("9", id="whole"), stated, region="UKI", organisations=bodies)
    whole, part = flat_records(compare([case], tables, vocabularies, Options()))
    assert {name: part[name] for name in (
        "claim_id", "region", "models", "services", "organisations", "part_of", "replaces",
        "period_from", "period_to", "cost_treatment", "cash_releasing", "stated_by", "stake",
        "disputed_by",
    )} == {
        "claim_id": "part", "region": "UKI", "models": ("mutual",), "services": ("waste",),
        "organisations": ("Newham",), "part_of": "whole", "replaces": None,
        "period_from": "2014-15", "period_to": "2018", "cost_treatment": "gross",
        "cash_releasing": False, "stated_by": "The opposition", "stake": "opponent",
        "disputed_by": "The council",
    }  # fmt: skip
    assert part["caveats"][:2] == ("part of #1", "disputed")
    assert (whole["models"], whole["organisations"]) == (("shared-service",), ())


def test_net_and_payback_stand_beside_the_figure(comparison, tables, vocabularies):
    assert all(each["net_amount"] is None for each in flat_records(comparison))
    (row, *_) = comparison.rows
    payback = Payback(Decimal("3.33"), None, "exact", ())
    group = replace(comparison.groups[0], rows=(replace(row, net=row.figure, payback=payback),))
    (record, _) = flat_records(replace(comparison, groups=(group,)))
    assert (record["net_amount"], record["payback"]) == (Decimal("20.5"), Decimal("3.33"))


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_has_the_same_rows(comparison, library):
    pytest.importorskip(library)
    frame = to_frame(comparison, library)
    assert list(frame.columns) == list(COLUMNS)
    assert list(frame["claim"]) == ["case#2", "case#1", "case#3"]
    assert list(frame["amount"])[:2] == [Decimal("20.50"), Decimal(10)]
    assert list(next(iter(frame["models"]))) == ["shared-service"]


@pytest.mark.parametrize("library", [None, "pandas", "polars"])
def test_without_a_library_the_message_says_what_to_install(comparison, library, monkeypatch):
    monkeypatch.setattr("lgcases.compare.flat.find_spec", lambda name: None)
    with pytest.raises(NoFrameLibraryError, match="pip install"):
        to_frame(comparison, library)
