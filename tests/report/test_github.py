from pathlib import Path

import pytest

from lgcases.finding import Span
from tests.report.samples import ADVICE, ERROR, FULL, WARNING, finding, report, run


def commands(of):
    return [line for line in report("github", of).splitlines() if line.startswith("::")]


def properties(command):
    listed = command.split("::")[1].partition(" ")[2]
    return dict(each.split("=", 1) for each in listed.split(","))


def test_an_annotation_has_place_title_and_message():
    assert commands(run(FULL)) == [
        "::error file=data/initiatives/onesource.yaml,line=1,endLine=1,col=10,endColumn=23,"
        'title=LG112 unknown-model::"shared-servce" is not a delivery model%0A'
        'did you mean "shared-service"?%0A'
        "help: lgcases explain LG112 lists all terms%0A"
        "at data/initiatives/onesource.yaml:1:10"
    ]


def test_advice_is_a_notice():
    assert commands(run(finding(ADVICE)))[0].startswith("::notice ")


def test_columns_are_left_out_where_the_span_crosses_lines():
    given = properties(commands(run(finding(span=Span(3, 2, 5, 1))))[0])
    assert given["line"] == "3"
    assert given["endLine"] == "5"
    assert "col" not in given
    assert "endColumn" not in given


def test_special_signs_are_escaped():
    (command,) = commands(run(finding(message="50%, a::b", path="a,b:c%.yaml")))
    assert "file=a%2Cb%3Ac%25.yaml," in command
    assert command.split("::", 2)[2].startswith("50%25, a::b%0A")


@pytest.mark.parametrize("path", ["./a.yaml", "a.yaml"])
def test_paths_begin_without_a_dot(path):
    assert properties(commands(run(finding(path=path)))[0])["file"] == "a.yaml"


def test_paths_begin_at_the_top_of_the_checkout(monkeypatch, tmp_path):
    below = tmp_path / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    given = [
        finding(path="a.yaml"),
        finding(path=f"{tmp_path}/b.yaml"),
        finding(path="/else/c.yaml"),
    ]
    files = sorted(properties(each)["file"] for each in commands(run(*given)))
    assert files == ["/else/c.yaml", "b.yaml", "below/a.yaml"]


def test_errors_come_first():
    given = [finding(ADVICE, path="a"), finding(WARNING, path="b"), finding(ERROR, path="c")]
    kinds = [each.split()[0] for each in commands(run(*given))]
    assert kinds == ["::error", "::warning", "::notice"]


def test_a_closing_line_says_that_not_all_are_shown():
    ten = [finding(message=str(number)) for number in range(10)]
    assert "GitHub shows only" not in report("github", run(*ten))
    more = [*ten, finding(), *(finding(WARNING, str(number)) for number in range(12))]
    *_, closing, verdict = report("github", run(*more)).splitlines()
    assert closing == (
        "GitHub shows only 10 annotations of a kind for each step; "
        "there are 11 errors and 12 warnings. All are listed in this log."
    )
    assert verdict == "11 errors and 12 warnings in 1 of 1 record"
    assert len(commands(run(*more))) == len(more)


def test_a_message_without_end_is_cut():
    (command,) = commands(run(finding(message="x" * 100_000)))
    assert len(command) < 10_000
    assert "x…%0A" in command


@pytest.fixture
def summary(monkeypatch, tmp_path):
    file = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    return file


def test_the_summary_is_a_table_worst_first(summary):
    report("github", run(finding(ADVICE, "is long", path="a.yaml"), FULL))
    assert summary.read_text("utf-8") == (
        "\n### lgcases validate\n\n"
        "1 error and 1 piece of advice in 2 of 2 records&#59; 1 can be fixed with --fix\n\n"
        "| Severity | Rule | Where | What is wrong |\n|---|---|---|---|\n"
        "| error | LG112 unknown-model | data/initiatives/onesource&#46;yaml&#58;1&#58;10 "
        "| &#34;shared-servce&#34; is not a delivery model&#59; "
        "did you mean &#34;shared-service&#34;&#63; |\n"
        "| advice | LG210 long-summary | a&#46;yaml&#58;1&#58;10 | is long |\n"
    )


def test_the_summary_is_appended(summary):
    summary.write_text("before\n", "utf-8")
    report("github", run(files=["a.yaml"]))
    assert summary.read_text("utf-8") == (
        "before\n\n### lgcases validate\n\n1 record checked, nothing to fix\n"
    )


def test_nothing_in_a_record_is_markdown(summary):
    report(
        "github", run(finding(message="|`a`|<b>\n[c](https://d)![e](f) @all *g* _h_ #1 \\| ~~i~~"))
    )
    row = summary.read_text("utf-8").splitlines()[-1]
    assert row.count("|") == 5
    assert not set(row) & set("`<>[]@*_\\~!")
    assert "//d" in row
    assert "https:" not in row


def test_the_summary_stays_below_the_limit_of_github(summary):
    summary.write_text("x" * 500_000, "utf-8")
    many = [finding(message=f"{number} " + "图|" * 200) for number in range(3000)]
    report("github", run(*many))
    text = summary.read_bytes()
    assert 900_000 < len(text) < 1 << 20
    rows = text.decode().count("| error |")
    assert text.decode().endswith(f"\n{3000 - rows} more are in the log of this step.\n")


def test_a_full_summary_is_left_alone(summary):
    summary.write_text("x" * (1 << 20), "utf-8")
    report("github", run(finding()))
    assert summary.stat().st_size == 1 << 20


def test_a_summary_that_cannot_be_written_is_no_failure(monkeypatch, tmp_path):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    output = report("github", run(finding()))
    assert output.splitlines()[-1].startswith("The step summary cannot be written: ")
    assert Path(tmp_path).is_dir()
