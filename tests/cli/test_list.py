"""``lgcases list``: filters, order, forms."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import SET


def ids(result):
    assert (result.code, result.err) in ((0, ""), (0, "none of the 4 initiatives matches\n"))
    return result.lines


def test_piped_output_is_tab_separated_whole_rows_in_order_of_id(lgcases):
    result = lgcases("list")
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "id\ttitle\tmodels\tservices\taims\tstatus\tstatus_as_of\tcountry\tregion\tstarted\tended"
        "\torganisations\tclaims\tstrength\n"
        "brackets-mutual\t[mutual] Hart & co\temployee-owned; mutual\tleisure\t\tactive\t2020-05"
        "\tGB\tUKJ\t2014-04\t\tHart District Council; Hart Leisure Society\t1\t2\n"
        "fjord-library\tBibliotek på fjorden\tcommunity-managed\tlibraries\taccess\tactive\t2022"
        "\tNO\t\t2019\t\tFjord kommune\t0\t\n"
        "old-partnership\tTwo-council partnership\tshared-chief-executive\tcorporate-management"
        "\t\tended-in-house\t2018\tGB\t\t2009\t2018-03"
        "\tBreckland District Council; South Holland District Council\t2\t1\n"
    )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (["--model", "mutual"], ["brackets-mutual"]),
        (["--model", "Co-op"], ["brackets-mutual"]),
        (["--model", "shared-management"], ["old-partnership"]),
        (
            ["--model", "mutual", "--model", "community-managed"],
            ["brackets-mutual", "fjord-library"],
        ),
        (["--model", "mutual", "--country", "NO"], []),
        (["--category", "joining up"], ["old-partnership"]),
        (["--category", "staff-or-community-run"], ["brackets-mutual", "fjord-library"]),
        (["--service", "culture"], ["fjord-library"]),
        (["--aim", "access"], ["fjord-library"]),
        (["--aim", "Convenience", "--aim", "resilience"], ["fjord-library"]),
        (["--aim", "income"], []),
        (["--country", "norway"], ["fjord-library"]),
        (["--region", "ukj"], ["brackets-mutual"]),
        (["--org", "south holland"], ["old-partnership"]),
        (["--org", "E07000089"], ["brackets-mutual"]),
        (["--status", "ended"], ["old-partnership"]),
        (["--since", "2018-04"], ["brackets-mutual", "fjord-library"]),
        (["--until", "2010"], ["old-partnership"]),
        (["--has-savings"], ["brackets-mutual", "old-partnership"]),
        (["--no-savings"], ["fjord-library"]),
        (["--nature", "saving"], ["brackets-mutual", "old-partnership"]),
        (["--evidence", "achieved"], ["brackets-mutual", "old-partnership"]),
        # One claim must satisfy both: the forecast of the partnership is a saving, not a receipt.
        (["--evidence", "forecast", "--nature", "capital-receipt"], []),
    ],
)
def test_filters(lgcases, filters, expected):
    assert ids(lgcases("list", *filters, "--format", "ids")) == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("title", ["brackets-mutual", "fjord-library", "old-partnership"]),
        ("started", ["old-partnership", "brackets-mutual", "fjord-library"]),
        ("-started", ["fjord-library", "brackets-mutual", "old-partnership"]),
        ("claims", ["old-partnership", "brackets-mutual", "fjord-library"]),
    ],
)
def test_sort(lgcases, order, expected):
    assert ids(lgcases("list", "--sort", order, "--format", "ids")) == expected


def test_limit_says_what_it_leaves_out(lgcases):
    result = lgcases("list", "--limit", 1, "--format", "ids")
    assert (result.code, result.out, result.err) == (0, "brackets-mutual\n", "1 of 3 shown\n")


@pytest.mark.parametrize("limit", [3, 4])
def test_a_limit_that_leaves_nothing_out_says_nothing(lgcases, limit):
    result = lgcases("list", "--limit", limit, "--format", "ids")
    assert (result.code, len(result.lines), result.err) == (0, 3, "")


def test_json_is_one_document_with_a_version(lgcases):
    result = lgcases("list", "--country", "GB", "--format", "json")
    document = json.loads(result.out)
    assert (result.code, result.err) == (0, "")
    assert (document["kind"], document["version"]) == ("initiatives", 1)
    old = document["initiatives"][1]
    assert old["savings"][0]["amount_to"] == 2000000
    assert old["savings"][0]["period"] == {"from": "2010/11", "to": "2013-14"}
    assert old["ended"] == "2018-03"


def test_csv_has_every_column_and_no_formula(lgcases):
    result = lgcases("list", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert (result.code, result.err) == (0, "")
    assert rows[0]["title"] == "[mutual] Hart & co"


def test_output_file_is_replaced_in_one_step(lgcases, tmp_path):
    target = tmp_path / "out.tsv"
    target.write_text("old")
    result = lgcases("list", "--format", "ids", "-o", target)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert target.read_text() == "brackets-mutual\nfjord-library\nold-partnership\n"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_output_that_cannot_be_written(lgcases, tmp_path):
    result = lgcases("list", "-o", tmp_path / "no" / "out.tsv")
    assert (result.code, result.out) == (3, "")
    assert "No such file" in result.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--model", "mutal"], "Did you mean mutual?"),
        (["--status", "zzz"], "There are: proposed, approved"),
        (["--since", "April 2014"], "is not a date. Write it as one of: 2014, 2014-04"),
        (["--sort", "size"], 'cannot sort by "size". Choose from: id, title'),
        (["--modle", "mutual"], "--model"),
        (["--format", "xml"], "'xml' is not one of"),
    ],
)
def test_wrong_words_get_a_suggestion(lgcases, arguments, words):
    result = lgcases("list", *arguments)
    assert (result.code, result.out) == (2, "")
    assert words in result.err


def test_people_see_how_old_a_status_is_and_programs_a_column(lgcases, monkeypatch):
    def statuses(today):
        monkeypatch.setenv("LGCASES_TODAY", today)
        lines = lgcases("list", "--format", "table").lines
        return [re.split(r"   +", line)[2] for line in lines if re.search(r"   (GB|NO)   ", line)]

    assert statuses("2022-06-01") == ["active", "active", "ended-in-house"]
    assert statuses("2026-06-01") == ["active (2020)", "active", "ended-in-house (2018)"]
    assert statuses("2028-01-02") == ["active (2020)", "active (2022)", "ended-in-house (2018)"]
    assert "\tactive\t2020-05\t" in lgcases("list", "--format", "tsv").out


def test_a_day_that_does_not_exist_is_refused(lgcases, monkeypatch):
    monkeypatch.setenv("LGCASES_TODAY", "today")
    result = lgcases("list")
    assert (result.code, result.out) == (2, "")
    assert 'LGCASES_TODAY is "today", which is not a day such as 2026-11-24' in result.err


def test_nothing_found_is_no_error(lgcases):
    result = lgcases("list", "--country", "FR", "--format", "ids")
    assert (result.code, result.out) == (0, "")
    assert result.err == "none of the 4 initiatives matches\n"


def test_a_device_is_written_to_and_not_replaced(lgcases):
    before = Path("/dev/null").stat()
    result = lgcases("list", "-o", "/dev/null")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert Path("/dev/null").stat().st_ino == before.st_ino


def test_a_record_without_a_date_is_last_in_either_direction(lgcases, tmp_path):
    shutil.copytree(SET, tmp_path / "set")
    file = tmp_path / "set/data/initiatives/fjord-library.yaml"
    text = file.read_text("utf-8")
    file.write_text(re.sub(r"^started: .*\n", "", text, flags=re.MULTILINE), "utf-8")
    for order in ("started", "-started"):
        result = lgcases("list", "--sort", order, "--format", "ids", "--root", tmp_path / "set")
        assert ids(result)[-1] == "fjord-library"
