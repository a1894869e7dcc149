"""``lgcases compare``: like for like, or set apart with the reason."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from lgcases.cli.compare_options import Per
from lgcases.compare import COLUMNS
from lgcases.compare.measure import Measurer
from tests.cli.test_terminal import ESCAPES, on_terminal

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


def rows(result):
    return list(csv.DictReader(io.StringIO(result.out), delimiter="\t"))


def refs(result):
    return [row["claim"] for row in rows(result)]


def test_piped_output_has_one_row_for_each_claim_and_the_footer_apart(lgcases):
    result = lgcases("compare")
    assert result.code == 0
    assert result.lines[0].split("\t") == list(COLUMNS)
    found = {row["claim"]: row for row in rows(result)}
    assert list(found) == ["brackets-mutual#1", "old-partnership#1", "old-partnership#2"]
    ranged = found["old-partnership#1"]
    assert (ranged["stated_amount"], ranged["stated_amount_to"]) == ("1000000", "2000000")
    assert (ranged["amount"], ranged["amount_to"]) == ("1410299.04", "2820598.08")
    assert (ranged["currency"], ranged["prices"]) == ("GBP", "2024-25")
    assert found["old-partnership#2"]["caveats"] == "disputed; gross or net not stated"
    assert result.err.splitlines()[:6] == [
        "Counted: 3 initiatives: 3 claims compared in 3 groups, 0 not comparable. Figures of "
        "different groups are never ranked or added.",
        "Without a figure: 1 of 3 initiatives states no saving: fjord-library",
        "Cash-releasing or not: stated for 0 of 3 claims compared.",
        "Price base: prices of 2024-25 (UK financial years)",
        "Source: UK GDP deflator by calendar year: HM Treasury, December 2025",
        "Source: UK GDP deflator by financial year: HM Treasury, March 2026",
    ]
    assert "Assumed: A range is ranked by its lower end." in result.err.splitlines()


def test_what_is_not_comparable_is_in_the_rows_with_its_reason(lgcases, odd):
    found = {row["claim"]: row for row in rows(lgcases("compare", "--root", odd))}
    refused = found["odd-sums#2"]
    assert (refused["not_comparable"], refused["amount"]) == ("no period stated", "")
    assert refused["stated_amount"] == "1234567.5"
    assert found["odd-sums#1"]["not_comparable"] == ""


def test_a_table_says_for_each_claim_what_an_auditor_asks(lgcases, odd):
    result = lgcases("compare", "--root", odd, "--format", "table")
    assert (result.code, result.err) == (0, "")
    page = result.lines
    start = page.index("Saving, kind not stated · Per year · Achieved, self-reported · GBP")
    assert [" ".join(line.split()) for line in page[start + 1 : start + 9]] == [
        "In prices of 2024-25. All: gross or net not stated",
        "Case As stated Real terms Per resident Period Strength",
        "1 [mutual] Hart & co >6m GBP/yr >8.05m >82.42 2015-16 2 of 5",
        "brackets-mutual#1; Hart District Council, as of 2017",
        "2 =1+1 of $x$ | <b> <=3m GBP/yr <=3.94m <=40.40 2016-17 3 of 5",
        "Pays back in >=0.33 years",
        "odd-sums#1; Hart District Council",
        "",
    ]
    assert "Not comparable: 1 claim" in page
    assert "  No period stated. Hart District Council" in page
    assert page[page.index("About these figures") + 1].startswith("  Counted: 4 initiatives:")


def test_markdown_is_a_page_with_nothing_read_as_markup(lgcases, odd):
    result = lgcases("compare", "--root", odd, "--format", "md")
    assert (result.code, result.err) == (0, "")
    assert result.lines[0] == "# Stated savings side by side"
    row = next(line for line in result.lines if "3.94m" in line)
    assert r"=1+1 of $x$ \| \<b\>" in row
    assert r"\<=3.94m" in row
    assert row.endswith("odd-sums#1; Hart District Council |".replace("#", r"\#"))


def test_csv_has_amounts_and_currency_apart_and_no_formula(lgcases, odd):
    result = lgcases("compare", "--root", odd, "--format", "csv")
    found = {row["claim"]: row for row in csv.DictReader(io.StringIO(result.out))}
    assert found["odd-sums#2"]["title"] == "'=1+1 of $x$ | <b>"
    assert found["odd-sums#2"]["scope"] == "'+cmd"
    loss = found["odd-sums#4"]
    assert (loss["stated_amount"], loss["stated_currency"]) == ("-500000", "GBP")
    assert float(loss["amount"]) < -500000
    for row in found.values():
        for cell in row.values():
            assert cell[:1] not in set("=+@\t\r")
            if cell.startswith("-"):
                float(cell)


def test_json_is_one_document_with_numbers(lgcases, odd):
    result = lgcases("compare", "--root", odd, "--format", "json", "--explain")
    document = json.loads(result.out)
    assert (result.code, result.err) == (0, "")
    assert (document["kind"], document["version"]) == ("comparison", 1)
    group = document["groups"][0]
    assert (group["nature"], group["basis"], group["currency"]) == ("saving", "per-year", "GBP")
    claim = next(
        each
        for group in document["groups"]
        for each in group["claims"]
        if each["claim"] == "odd-sums#1"
    )
    assert (claim["stated_amount"], claim["amount"]) == (3000000, 3943456.1)
    assert claim["caveats"] == ["gross or net not stated"]
    assert claim["payback_years"]["years"] == 0.33
    assert claim["trail"][1]["result"] == "GBP 3,943,456.10"
    assert document["not_comparable"][0]["not_comparable"] == "no period stated"
    assert document["without_claims"] == ["fjord-library"]
    assert document["footer"]["tables"][0]["vintage"] == "December 2025"


def test_filters_of_claims_leave_the_initiatives_counted(lgcases):
    result = lgcases("compare", "--nature", "saving", "--evidence", "achieved")
    assert refs(result) == ["brackets-mutual#1"]
    assert "Without a figure: 1 of 3 initiatives states no saving: fjord-library" in result.err
    assert "Left out as asked: 2 claims" in result.err


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--basis", "cumulative"], ["old-partnership#1"]),
        (["--min-strength", "2"], ["brackets-mutual#1"]),
        (["--country", "NO"], []),
        (["--model", "mutual"], ["brackets-mutual#1"]),
    ],
)
def test_claims_can_be_chosen(lgcases, options, expected):
    assert refs(lgcases("compare", *options)) == expected


@pytest.mark.parametrize("command", ["list", "search"])
def test_min_strength_goes_by_the_strongest_claim(lgcases, command):
    result = lgcases(command, "--min-strength", 2, "--format", "ids")
    assert (result.code, result.out) == (0, "brackets-mutual\n")


def test_one_per_case_prints_its_rule_and_what_it_superseded(lgcases):
    result = lgcases("compare", "--one-per-case")
    assert refs(result) == ["brackets-mutual#1", "old-partnership#2"]
    assert (
        "Superseded, since another claim stands for the initiative: old-partnership#1" in result.err
    )
    assert "Assumed: One claim stands for each initiative: of its claims" in result.err


def test_a_total_needs_one_group_and_says_what_it_added(lgcases, odd):
    several = lgcases("compare", "--total")
    assert (several.code, several.out) == (2, "")
    assert "a total needs claims of one nature, basis, evidence and currency" in several.err
    chosen = ("--nature", "saving", "--evidence", "achieved", "--basis", "per-year")
    result = lgcases("compare", "--root", odd, "--total", *chosen, "--format", "table")
    assert (result.code, result.err) == (0, "")
    start = result.lines.index("Total")
    assert result.lines[start + 1 : start + 4] == [
        "  ~12.0m GBP, the sum of 2 claims",
        "  8,045,009.14 + 3,943,456.10 = 11,988,465.24",
        "  Added: brackets-mutual#1, odd-sums#1",
    ]


def test_prices_currency_average_and_per(lgcases):
    nominal = rows(lgcases("compare", "--prices", "nominal"))
    assert [row["amount"] for row in nominal] == ["6000000", "1000000", "250000"]
    euro = lgcases("compare", "--currency", "eur", "--annualise", "--per", "partner")
    ranged = rows(euro)[1]
    assert (ranged["currency"], ranged["average"], ranged["per"]) == ("EUR", "yes", "partner")
    assert ranged["amount"] == "209475.66"
    assert "Source: Exchange rates" in euro.err
    table = lgcases("compare", "--per", "resident", "--annualise", "--format", "table").out
    assert "In prices of 2024-25, annual average and not a run-rate, per resident" in table


def test_grouping_gives_statistics_and_never_a_sum(lgcases, odd):
    result = lgcases("compare", "--root", odd, "--group-by", "country")
    found = rows(result)
    first = found[0]
    assert (first["country"], first["initiatives"], first["claims"]) == ("GB", "3", "7")
    assert (first["nature"], first["count"]) == ("saving", "1")
    achieved = next(row for row in found if row["count"] == "2")
    assert (achieved["minimum"], achieved["median"]) == ("3943456.10", "5994232.62")
    assert (achieved["lower_quartile"], achieved["maximum"]) == ("", "8045009.14")
    assert (found[-1]["country"], found[-1]["without_claims"], found[-1]["count"]) == (
        "NO", "1", "0",
    )  # fmt: skip
    table = lgcases("compare", "--root", odd, "--group-by", "lead-type", "--format", "table")
    assert "3 initiatives; 7 claims, 6 comparable" in table.lines
    assert "1 initiative (1 without a stated saving); 0 claims, 0 comparable" in table.lines


def test_options_offer_what_the_comparison_knows():
    assert {each.value for each in Per} == {"resident", "partner", "baseline"}


def test_side_by_side_fits_the_terminal():
    out, err, code = on_terminal("compare", "old", "brackets", "fjord")
    lines = ESCAPES.sub("", out).splitlines()
    assert (code, err) == (0, "")
    assert max(map(len, lines)) <= 80
    # Two cases fit beside each other; the third has a table of its own.
    assert lines[1].split() == ["Case", "Two-council", "partnership", "[mutual]", "Hart", "&", "co"]
    assert any(line.split() == ["Case", "Bibliotek", "på", "fjorden"] for line in lines)
    assert "Saving none is stated in the sources" in [" ".join(line.split()) for line in lines]


def test_side_by_side_has_what_happened_and_claims_by_basis(lgcases):
    result = lgcases("compare", "old-partnership", "brackets-mutual")
    cells = {line.split("\t")[0]: line.split("\t")[1:] for line in result.lines}
    assert cells["case"] == ["old-partnership", "brackets-mutual"]
    assert cells["What happened"][0].startswith("2018-03, partner left: One district left")
    assert cells["Residents"] == ["237,112 in 2020", "97,608 in 2020"]
    assert cells["Evidence strength"] == ["1 of 5", "2 of 5"]
    assert cells["Saving, per year"] == [
        "",
        ">6m GBP/yr, 2015-16 (>8.05m GBP in prices of 2024-25, >82.42 per resident); "
        "achieved, self-reported; strength 2 of 5; gross or net not stated",
    ]
    assert "disputed" in cells["Saving, one-off"][0]
    assert cells["Costs"][0].startswith("150k GBP once, set-up, 2009: Advice")
    labels = [line.split("\t")[0] for line in result.lines]
    assert labels.index("Saving, per year") < labels.index("Saving, cumulative")


def test_side_by_side_as_markdown_and_json(lgcases):
    page = lgcases("compare", "old-partnership", "brackets-mutual", "--format", "md")
    assert "| Case | Two-council partnership | \\[mutual\\] Hart & co |" in page.lines
    document = json.loads(lgcases("compare", "old", "--format", "json", "--explain").out)
    case = document["cases"][0]
    assert (document["kind"], case["id"], case["strength"]) == ("cases", "old-partnership", 1)
    assert case["population"] == {"residents": 237112, "year": 2020}
    assert case["figures"][0]["amount"] == 1410299.04
    assert case["figures"][0]["trail"][-1]["result"] == "GBP 2,820,598.08"


def test_claims_left_out_of_a_case_are_counted(lgcases):
    result = lgcases("compare", "old", "--basis", "one-off")
    assert "Saving, one-off" in result.out
    assert "Saving, cumulative" not in result.out
    assert "Left out as asked: 1 claim" in result.err
    document = json.loads(lgcases("compare", "old", "--basis", "one-off", "--format", "json").out)
    assert [each["claim"] for each in document["cases"][0]["figures"]] == ["old-partnership#2"]


def test_a_withdrawn_case_says_so_and_claims_nothing(lgcases):
    result = lgcases("compare", "gone")
    assert "Withdrawn\t2025-01: It was the same initiative as old-partnership." in result.lines


def test_a_case_that_the_filters_leave_out_is_named(lgcases):
    result = lgcases("compare", "old", "fjord", "--country", "GB")
    assert result.lines[0] == "case\told-partnership"
    assert "left out by the filters: fjord-library" in result.err


def test_projected_against_actual(lgcases, odd):
    result = lgcases("compare", "--root", odd, "--projected-actual")
    pair = rows(result)[0]
    assert (pair["projected_claim"], pair["achieved_claim"]) == ("odd-sums#3", "odd-sums#1")
    assert (pair["ratio"], pair["ratio_qualifier"], pair["verdict"]) == (
        "0.60", "up-to", "not reached",
    )  # fmt: skip
    assert result.err.startswith(
        "1 pair of a projected and an achieved figure, 0 linked by the record: 0 reached what was "
        "projected, 1 did not, 0 without a verdict.\n"
        "Alone: 1 projected claim without a result, 4 achieved claims without a projection.\n"
    )
    table = lgcases("compare", "--root", odd, "--projected-actual", "--format", "table")
    assert "<=0.60" in table.out
    document = json.loads(
        lgcases("compare", "--root", odd, "--projected-actual", "--format", "json").out
    )
    assert document["pairs"][0]["trail"][0]["formula"] == "3,000,000 ÷ 5,000,000"
    none = lgcases("compare", "--projected-actual", "--format", "table")
    assert "No initiative states a projected and an achieved figure that make a pair." in none.out


def test_a_newer_deflator_takes_the_place_of_the_old(lgcases, tmp_path, odd):
    file = tmp_path / "new.csv"
    file.write_text(
        "financial_year,index_2025_26_eq_100,is_forecast\n2015-16,50,false\n2025-26,100,false\n"
    )
    result = lgcases("compare", "--deflator", file, "--model", "mutual")
    assert [(row["amount"], row["prices"]) for row in rows(result)] == [("12000000.00", "2025-26")]
    assert "Source: UK GDP deflator by financial year: new.csv, supplied by you" in result.err
    # The same file by the settings of the data set.
    (odd / "new.csv").write_bytes(file.read_bytes())
    (odd / "pyproject.toml").write_text('[tool.lgcases]\ndeflator = "new.csv"\n')
    assert rows(lgcases("compare", "--root", odd, "--model", "mutual"))[0]["prices"] == "2025-26"
    (odd / "pyproject.toml").write_text("[tool.lgcases]\ndeflator = 1\n")
    wrong = lgcases("compare", "--root", odd)
    assert (wrong.code, wrong.out) == (2, "")
    assert "tool.lgcases.deflator must be a file, or a list of files" in wrong.err


def test_a_changed_deflator_changes_the_answer(lgcases, tmp_path, odd):
    index = "financial_year,index,is_forecast\n2015-16,{},false\n2025-26,100,false\n"
    (odd / "pyproject.toml").write_text('[tool.lgcases]\ndeflator = "new.csv"\n')
    for level, amount in ((50, "12000000.00"), (25, "24000000.00")):
        (odd / "new.csv").write_text(index.format(level))
        by_option = lgcases("compare", "--model", "mutual", "--deflator", odd / "new.csv")
        by_setting = lgcases("compare", "--model", "mutual", "--root", odd)
        assert [rows(each)[0]["amount"] for each in (by_option, by_setting)] == [amount] * 2


def test_a_deflator_of_countries_replaces_theirs_alone(lgcases, tmp_path, odd):
    record = odd / "data/initiatives/odd-sums.yaml"
    text = record.read_text("utf-8").replace("country: GB", "country: US", 1)
    record.write_text(text.replace("currency: GBP", "currency: USD").replace("2016-17", "2016"))
    file = tmp_path / "countries.csv"
    header = "country,iso3,iso2,year,annual_change_pct,index_2024_eq_100\n"
    file.write_text(f"{header}United States,USA,US,2016,1,50\nUnited States,USA,US,2024,1,100\n")
    result = lgcases(
        "compare", "odd", "--root", odd, "--one-per-case", "--evidence", "forecast",
        "--deflator", file, "--prices", "2024",
    )  # fmt: skip
    assert [(row["amount"], row["currency"]) for row in rows(result)] == [("10000000.00", "USD")]
    assert "countries.csv, supplied by you" in result.err


def test_which_index_a_file_replaces_is_seen_in_its_columns(lgcases, tmp_path):
    file = tmp_path / "calendar.csv"
    file.write_text("year,index_2025_eq_100\n2012,50\n2025,100\n")
    result = lgcases("compare", "--deflator", file, "--nature", "capital-receipt")
    assert [(row["amount"], row["prices"]) for row in rows(result)] == [("488142.53", "2024-25")]


def test_a_country_deflator_is_told_by_its_columns(lgcases, tmp_path, odd):
    record = odd / "data" / "initiatives" / "brackets-mutual.yaml"
    record.write_text(record.read_text().replace("currency: GBP", "currency: USD"))
    file = tmp_path / "countries.csv"
    years = "".join(f"United States,US,{year},50\n" for year in range(2012, 2025))
    file.write_text(f"country,iso2,year,index\n{years}United States,US,2025,100\n")
    result = lgcases("compare", "--root", odd, "--deflator", file)
    (row,) = (row for row in rows(result) if row["id"] == "brackets-mutual")
    assert (row["amount"], row["prices"]) == ("12000000.00", "2025")
    assert "Source: GDP deflators by country: countries.csv, supplied by you" in result.err
    # The tables for British figures are still their own.
    assert "Source: UK GDP deflator by calendar year: HM Treasury" in result.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--prices", "last year"], '"last year" is not a price base'),
        (["--currency", "XXX"], "there is no exchange rate for XXX"),
        (["--prices", "nominal", "--currency", "EUR"], "have no common exchange rate"),
        (["--basis", "cumulativ"], "Did you mean cumulative?"),
        (["--group-by", "colour"], "'colour' is not one of"),
        (["--min-strength", "6"], "--min-strength"),
        (["nosuch-case"], 'there is no initiative "nosuch-case"'),
        (["--projected-actual", "--currency", "EUR"], "leave out --currency"),
        (["--projected-actual", "--evidence", "forecast"], "leave out --evidence"),
        (["--total", "--per", "resident"], "figures per resident cannot be added up"),
        (["--chart", "--format", "json"], "bars have no format json"),
        (["--chart", "out.pdf"], "out.pdf: a picture is a file .svg or .png"),
        (["--chart", "out.svg", "-o", "x"], "without --output"),
        (["--chart", "out.svg", "--group-by", "model"], "not the statistics of --group-by"),
        (["--chart", "--group-by", "model"], "leave out one of them"),
    ],
)
def test_wrong_words_get_a_reason(lgcases, arguments, words):
    result = lgcases("compare", *arguments)
    assert (result.code, result.out) == (2, "")
    assert words in result.err


def test_a_table_that_cannot_be_read_is_no_result(lgcases, tmp_path):
    result = lgcases("compare", "--deflator", tmp_path / "none.csv")
    assert (result.code, result.out) == (3, "")
    assert "none.csv: cannot be read: No such file" in result.err


@pytest.mark.parametrize("format", ["tsv", "csv", "json", "table", "md"])
@pytest.mark.parametrize("cases", [(), ("old", "brackets")])
def test_a_broken_register_is_no_result(lgcases, odd, format, cases):
    reference = odd / "data" / "reference"
    shutil.copytree(REFERENCE, reference, dirs_exist_ok=True)
    register = reference / "uk_local_authorities.csv"
    lines = register.read_text().splitlines()
    register.write_text("\n".join([*lines[:5], lines[5].replace(",", ";"), *lines[6:]]))
    result = lgcases("compare", *cases, "--root", odd, "--format", format)
    assert (result.code, result.out) == (3, "")
    assert "uk_local_authorities.csv:6" in result.err


def test_a_schema_that_does_not_say_what_terms_mean_is_no_result(lgcases, odd):
    shutil.copytree(REFERENCE.parents[1] / "schema", odd / "schema")
    file = odd / "schema" / "vocabulary" / "evidence.json"
    file.write_text(file.read_text().replace('"x-stage"', '"x-phase"'))
    result = lgcases("compare", "--root", odd)
    assert (result.code, result.out) == (3, "")
    assert 'vocabulary evidence: no term has "x-stage"' in result.err


def test_each_claim_of_cases_side_by_side_is_measured_once(lgcases, monkeypatch):
    measured = []
    measure = Measurer.measure

    def counting(self, initiative, number):
        measured.append((initiative.id, number))
        return measure(self, initiative, number)

    monkeypatch.setattr(Measurer, "measure", counting)
    assert lgcases("compare", "old", "brackets", "--format", "json").code == 0
    assert sorted(measured) == sorted(set(measured))
    assert len(measured) == 3


def test_nothing_found_is_no_error(lgcases):
    result = lgcases("compare", "--country", "FR")
    assert (result.code, len(result.lines)) == (0, 1)
    assert result.err.startswith("none of the 4 initiatives matches\n")
