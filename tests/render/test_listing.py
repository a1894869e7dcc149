"""Initiatives in every format of the commands that list them."""

import io
import json
from datetime import date

import pytest

from lgcases.model import PartialDate
from lgcases.render.listing import write_initiatives
from lgcases.tables.columns import INITIATIVES
from tests.builders import claim, initiative

FOUND = [
    initiative(
        claim(),
        id="two-councils",
        title="Two \tcouncils",
        models=("shared-service", "mutual"),
        started=PartialDate.parse("2014-04"),
        aims=("resilience", "quality"),
        status_as_of=PartialDate.parse("2021"),
    ),
    initiative(id="none-stated", title="[None] stated"),
]
MATCHED = {"two-councils": ("title", "summary", "notes"), "none-stated": ("models",)}


@pytest.fixture
def written(vocabularies):
    def write(format, matched=None):
        out = io.StringIO(newline="")
        write_initiatives(out, format, FOUND, vocabularies, matched, today=date(2026, 11, 24))
        return out.getvalue()

    return write


def test_ids(written):
    assert written("ids") == "two-councils\nnone-stated\n"


def test_rows_have_every_column(written):
    header, first, second = written("tsv").splitlines()
    assert header.split("\t") == [column.name for column in INITIATIVES]
    assert dict(zip([column.name for column in INITIATIVES], first.split("\t"), strict=True)) == {
        "id": "two-councils",
        "title": "Two councils",
        "models": "shared-service; mutual",
        "services": "waste",
        "aims": "resilience; quality",
        "status": "active",
        "status_as_of": "2021",
        "country": "GB",
        "region": "",
        "started": "2014-04",
        "ended": "",
        "organisations": "Havering; Newham",
        "claims": "1",
        "strength": "2",
    }
    assert second.endswith("\t0\t")


def test_where_a_search_found_them_is_a_column_more(written):
    lines = [line.split("\t") for line in written("tsv", MATCHED).splitlines()]
    assert [line[-1] for line in lines] == ["matched", "title; summary; notes", "models"]
    assert written("csv", MATCHED).splitlines()[1].endswith(",title; summary; notes")


def test_json_holds_the_records_with_their_strength(written):
    first, second = json.loads(written("json", MATCHED))["initiatives"]
    assert (first["id"], first["strength"], first["matched"][0]) == ("two-councils", 2, "title")
    assert first["savings"][0]["strength"] == 2
    assert (second["strength"], "savings" in second) == (None, False)
    assert "matched" not in json.loads(written("json"))["initiatives"][0]


def test_a_table_for_people(written):
    assert written("table", MATCHED).splitlines() == [
        "                                                                    Claims,",
        "Initiative      Model            Status             In   Started   strength   Found in",
        "──────────────────────────────────────────────────────────────────────────────────────",
        "Two councils    Shared service   active             GB   2014-04          1   title +2",
        "two-councils                                                         2 of 5",
        "[None] stated   Shared service   active (undated)   GB                    0   models",
        "none-stated",
    ]
