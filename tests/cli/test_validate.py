"""``lgcases validate``: what is found where, which files count, and the exit code."""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SET

RECORD = "data/initiatives/old-partnership.yaml"


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the small data set, as the current folder."""
    folder = tmp_path / "set"
    shutil.copytree(SET, folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("LGCASES_ROOT", raising=False)
    return folder


@pytest.fixture
def check(lgcases, copy, monkeypatch):
    monkeypatch.delenv("LGCASES_ROOT", raising=False)

    def run(*arguments):
        return lgcases("validate", "--format", "concise", "--fail-on", "error", *arguments)

    return run


def edit(old, new, file=RECORD):
    path = Path(file)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def errors(result):
    assert result.err == ""
    return [line for line in result.lines if " error " in line]


def test_the_small_set_has_no_error(check):
    result = check()
    assert (result.code, errors(result)) == (0, [])


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("[shared-chief-executive]", "[shared-cheif-executive]", "5:10", "LG112 unknown-model"),
        ("summary: ", "sumary: ", "4:1", 'LG102 unknown-field: the record has no field "sumary"'),
        ("title: Two-council partnership\n", "", "1:1", 'LG101 missing-field: the record lacks'),
        ("country: GB\n", "country: GB\ncountry: GB\n", "8:1", "LG011 duplicate-field"),
        ("amount: 1000000", "amount: 1m", "31:13", "LG103 wrong-type"),
        ("started: 2009", "started: 2009-13", "11:10", "LG129 impossible-date"),
        ("id: old-partnership", "id: older-partnership", "1:5", "LG201"),
        ("    source: page\ncosts", "    source: pages\ncosts", "52:13", "pages"),
        ("      to: 2013-14", "      to: 2003-04", "", "period"),
        ("    currency: GBP\n", "", "", "currency"),
    ],
)  # fmt: skip
def test_each_fault_at_its_place(check, old, new, place, words):
    edit(old, new)
    result = check()
    found = errors(result)
    assert result.code == 1
    assert len(found) == 1, result.out
    assert found[0].startswith(f"{RECORD}:{place}")
    assert words in found[0]


@pytest.mark.parametrize(
    ("old", "new"), [("country: GB", "country: NO"), ("ended: 2018-03", "ended: 2018-03-31")]
)
def test_norway_and_unquoted_dates_are_text(check, old, new):
    edit(old, new)
    assert [line for line in errors(check()) if "LG0" in line or "LG1" in line] == []


def test_an_alias_bomb_is_refused(check):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    Path("data/initiatives/bomb.yaml").write_text("\n".join(lines))
    result = check()
    assert result.code == 1
    assert errors(result)[0].startswith(
        "data/initiatives/bomb.yaml:1:5: error LG012 anchor-or-alias"
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (bytes(range(256)), "error LG0"),
        (b"", "1:1: error LG007 empty-file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "1:1: error LG005 not-utf-8"),
    ],
)
def test_files_that_are_no_records(check, content, words):
    Path("data/initiatives/bad.yaml").write_bytes(content)
    result = check()
    assert result.code == 1
    assert len(errors(result)) == 1
    assert words in errors(result)[0]


def test_a_folder_and_a_socket_named_like_a_record(check):
    Path("data/initiatives/x.yaml").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("data/initiatives/y.yaml")
        result = check()
    assert result.code == 1
    assert [line.split(": ", 1)[1] for line in errors(result)] == [
        "error LG002 not-a-file: is a folder, not a plain file",
        "error LG002 not-a-file: is a socket, not a plain file",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(check):
    Path(RECORD).chmod(0)
    result = check()
    assert result.code == 1
    assert "LG001 unreadable-file: cannot be read: permission denied" in errors(result)[0]


def test_a_path_that_is_not_there(check):
    result = check("data/initiatives/nowhere.yaml")
    assert result.code == 1
    assert "nowhere.yaml:1:1: error LG001 unreadable-file" in errors(result)[0]


def test_only_the_named_file_is_reported_on(check):
    edit("summary: ", "sumary: ")
    edit("summary: ", "sumary: ", "data/initiatives/fjord-library.yaml")
    result = check(RECORD)
    assert result.code == 1
    assert {line.split(":")[0] for line in result.lines} == {RECORD}


def test_rules_across_the_set_see_the_other_records(check):
    shutil.copy(RECORD, "data/initiatives/new-name.yaml")
    result = check("data/initiatives/new-name.yaml")
    assert any("duplicate-id" in line for line in errors(result))


def test_standard_input_stands_for_a_file(copy):
    text = Path(RECORD).read_text("utf-8").replace("summary: ", "sumary: ")
    command = [sys.executable, "-m", "lgcases", "validate", "-", "--stdin-filename", RECORD]
    result = subprocess.run(
        [*command, "--format", "concise"], input=text, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (1, "")
    assert f"{RECORD}:4:1: error LG102 unknown-field" in result.stdout


def test_select_ignore_and_fail_on(check):
    edit("summary: ", "sumary: ")
    edit("amount: 1000000", "amount: 1m")
    assert [line.split()[2] for line in errors(check("--select", "unknown-field"))] == ["LG102"]
    assert [line.split()[2] for line in errors(check("--ignore", "LG102"))] == ["LG103"]
    assert check("--fail-on", "never").code == 0


def test_an_unknown_rule_gets_a_suggestion(check):
    result = check("--select", "unknown-feild")
    assert (result.code, result.out) == (2, "")
    assert 'Did you mean "unknown-field"?' in result.err


def test_settings_of_the_data_set(check):
    edit("summary: ", "sumary: ")
    Path("pyproject.toml").write_text('[tool.lgcases]\nignore = ["unknown-field"]\n')
    assert check().code == 0
    Path("pyproject.toml").write_text('[tool.lgcases]\nignroe = ["unknown-field"]\n')
    result = check()
    assert (result.code, result.out) == (2, "")
    assert "ignroe" in result.err


def test_a_comment_allows_with_a_reason(check):
    edit("      by: A councillor\n    note: ", "      by: A councillor\n    scope: ")
    findings = [line for line in check().lines if RECORD in line and "disputed" in line]
    assert len(findings) == 1
    slug = findings[0].split()[3].rstrip(":")
    line = int(findings[0].split(":")[1])
    lines = Path(RECORD).read_text("utf-8").splitlines()
    lines.insert(line - 1, f"    # lgcases: allow {slug} -- the minutes are not public")
    Path(RECORD).write_text("\n".join(lines) + "\n", "utf-8")
    assert [each for each in check().lines if RECORD in each and "disputed" in each] == []


def test_several_outputs_in_one_run(check, copy):
    edit("summary: ", "sumary: ")
    result = check("-o", "sarif=out.sarif", "-o", "json=out.json")
    assert result.code == 1
    assert "LG102" in result.out
    assert json.loads(Path("out.sarif").read_text())["version"] == "2.1.0"
    found = json.loads(Path("out.json").read_text())["findings"]
    assert [each["line"] for each in found if each["slug"] == "unknown-field"] == [4]


def test_unknown_format(check):
    result = check("-o", "sarfi=out")
    assert (result.code, result.out) == (2, "")
    assert 'there is no format "sarfi". Did you mean "sarif"?' in result.err


def test_fix_fixes_what_is_certain_and_nothing_else(check):
    before = Path(RECORD).read_text("utf-8")
    edit("[shared-chief-executive]", "[shared-cheif-executive]  # main")
    shown = check("--diff")
    assert "-models: [shared-cheif-executive]  # main" in shown.lines
    assert "+models: [shared-chief-executive]  # main" in shown.lines
    assert "cheif" in Path(RECORD).read_text("utf-8")
    result = check("--fix")
    assert (result.code, result.err) == (0, "1 fixed in 1 file\n")
    fixed = Path(RECORD).read_text("utf-8")
    assert fixed == before.replace("executive]", "executive]  # main", 1)


@pytest.mark.parametrize("field", ["status_source: page", "    source: page"])
def test_a_single_source_that_is_misspelt_is_fixed(check, field):
    before = Path(RECORD).read_text("utf-8")
    edit(f"{field}\n", f"{field.replace('page', 'pag')}\n")
    result = check("--select", "LG401", "--fix")
    assert (result.code, result.err) == (0, "1 fixed in 1 file\n")
    assert Path(RECORD).read_text("utf-8") == before


def test_changed_files_only(check, copy):
    def git(*arguments):
        identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "x")
    edit("summary: ", "sumary: ")
    result = check("--changed")
    assert result.code == 1
    assert {line.split(":")[0] for line in result.lines} == {RECORD}
    git("add", "-A")
    assert check("--changed", "HEAD").code == 1
    assert check("--changed", "nowhere").code == 2


def test_the_second_run_says_the_same(check, tmp_path):
    edit("summary: ", "sumary: ")
    first = check()
    assert check().out == first.out
    edit("sumary: ", "summary: ")
    assert "LG102" not in check().out
    assert list((tmp_path / "cache" / "lgcases").iterdir()) != []
    assert check("--no-cache").out == check().out


def test_all_is_well_says_so(lgcases, copy, monkeypatch):
    monkeypatch.delenv("LGCASES_ROOT", raising=False)
    result = lgcases("validate", "--format", "text", "--select", "LG1")
    assert (result.code, result.err) == (0, "")
    assert "4 records" in result.out


def test_inside_the_folder_of_the_records_a_file_counts_once(check, monkeypatch):
    monkeypatch.chdir("data/initiatives")
    assert check("old-partnership.yaml").code == 0
    result = check()
    assert (result.code, errors(result)) == (0, [])
    assert {line.split(":")[0] for line in result.lines} <= {
        "brackets-mutual.yaml", "fjord-library.yaml", "gone.yaml", "old-partnership.yaml",
    }  # fmt: skip


def test_a_link_is_not_fixed_and_the_others_are(check):
    edit("[shared-chief-executive]", "[shared-cheif-executive]")
    edit("[community-managed]", "[community-mangaed]", "data/initiatives/fjord-library.yaml")
    Path("kept.yaml").write_bytes(Path(RECORD).read_bytes())
    Path(RECORD).unlink()
    Path(RECORD).symlink_to(Path("kept.yaml").absolute())
    result = check("--fix")
    assert result.code == 3
    assert "not fixed: it is a symbolic link" in result.err
    assert "cheif" in Path("kept.yaml").read_text("utf-8")
    assert "[community-managed]" in Path("data/initiatives/fjord-library.yaml").read_text("utf-8")


def test_a_text_that_a_comment_cuts_fails_the_run(lgcases, copy):
    title = next(line for line in Path(RECORD).read_text("utf-8").splitlines() if "title:" in line)
    edit(title, "title: Phase # 2. of the hub")
    result = lgcases("validate", "--format", "concise", "--select", "LG260", RECORD)
    assert (result.code, result.err) == (1, "")
    assert result.lines[0] == (
        f"{RECORD}:{_line_of('title: Phase')}:14: warning LG260 comment-cuts-text: "
        'the text ends at "Phase": YAML takes "# 2. of the hub" for a comment'
    )


def _line_of(beginning):
    lines = Path(RECORD).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(beginning))
