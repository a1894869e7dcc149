from decimal import Decimal

import pytest

from lgcases.compare import COLUMNS, NoFrameLibraryError, Options, compare, flat_records, to_frame
from tests.builders import claim, initiative


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


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_has_the_same_rows(comparison, library):
    pytest.importorskip(library)
    frame = to_frame(comparison, library)
    assert list(frame.columns) == list(COLUMNS)
    assert list(frame["claim"]) == ["case#2", "case#1", "case#3"]
    assert list(frame["amount"])[:2] == [Decimal("20.50"), Decimal(10)]


@pytest.mark.parametrize("library", [None, "pandas", "polars"])
def test_without_a_library_the_message_says_what_to_install(comparison, library, monkeypatch):
    monkeypatch.setattr("lgcases.compare.flat.find_spec", lambda name: None)
    with pytest.raises(NoFrameLibraryError, match="pip install"):
        to_frame(comparison, library)
