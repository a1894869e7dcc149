"""Settings in pyproject.toml, and what the command line makes of them."""

import pytest

from lgcases.dataset.settings import Settings, SettingsError, load_settings
from lgcases.validation.selection import FailOn, Selection

CHECKS = {
    "check_rules": Selection,
    "choices": {"fail-on": list(FailOn), "format": ("text", "json", "github", "auto")},
}


@pytest.fixture
def load(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def load(content):
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / "pyproject.toml").write_bytes(data)
        return load_settings(tmp_path, **CHECKS)

    return load


ALL = """
[project]
name = "cases"

[tool.lgcases]
select = ["LG3", "unknown-model"]
ignore = ["LG301"]
fail-on = "error"
format = "json"

[tool.other]
selct = 1
"""


def test_all_settings(load):
    expected = Settings(("LG3", "unknown-model"), ("LG301",), FailOn.ERROR, "json")
    assert load(ALL) == expected
    assert load(ALL.replace("\n", "\r\n")) == expected
    assert load(b"\xef\xbb\xbf" + ALL.encode()) == expected


def test_no_file_no_table_and_an_empty_table_leave_everything_as_it_is(load, tmp_path):
    assert load_settings(tmp_path, **CHECKS) == Settings((), (), FailOn.WARNING, "auto")
    assert load("[project]\nname = 'lgcases'\n") == Settings()
    assert load("[tool.lgcases]\n") == Settings()
    assert load("[tool]\nother = 1\n") == Settings()
    assert load("tool = 1\n") == Settings()


@pytest.mark.parametrize(
    "content",
    [
        'tool.lgcases.fail-on = "never"\n',
        '[tool]\nx = 1\nlgcases = {fail-on = "never"}\n',
        '[tool]\nlgcases.fail-on = "never"\n',
        'tool = {lgcases = {fail-on = "never"}}\n',
        '[ tool . "lgcases" ]\nfail-on = "never"\n',
        '["tool".lgcases]\n"fail-on" = "never"\n',
    ],
)
def test_the_table_is_found_in_every_form_of_toml(load, content):
    assert load(content).fail_on == FailOn.NEVER


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "[tool.ruff]\nselct = 1\n[tool.lgcases]\n\nselct = ['LG3']\n",
            'pyproject.toml:5: tool.lgcases.selct is not a setting. Did you mean "select"?',
        ),
        (
            "[tool.lgcases]\nfail_on = 'error'\n",
            'pyproject.toml:2: tool.lgcases.fail_on is not a setting. Did you mean "fail-on"?',
        ),
        (
            "[tool.lgcases]\nxyz = 1\n",
            "pyproject.toml:2: tool.lgcases.xyz is not a setting. "
            "There are: select, ignore, fail-on, format, deflator.",
        ),
        (
            "[tool.lgcases]\nselect = 'LG3'\n",
            "pyproject.toml:2: tool.lgcases.select must be a list of texts",
        ),
        (
            "[tool.lgcases]\nformat = 'text'\nignore = [3]\n",
            "pyproject.toml:3: tool.lgcases.ignore must be a list of texts",
        ),
        (
            "[tool.lgcases]\nignore = [\n  'unknwon-model',\n]\n",
            'pyproject.toml:2: tool.lgcases.ignore "unknwon-model" is neither a rule nor a group '
            'of rules. Did you mean "unknown-model"?',
        ),
        (
            "[tool.lgcases]\nfail-on = 'warn'\n",
            'pyproject.toml:2: tool.lgcases.fail-on cannot be "warn". Did you mean "warning"?',
        ),
        (
            "[tool.lgcases]\nfail-on = true\n",
            "pyproject.toml:2: tool.lgcases.fail-on must be a text: error, warning, advice, never",
        ),
        (
            "[tool.lgcases]\nformat = 'xml'\n",
            'pyproject.toml:2: tool.lgcases.format cannot be "xml". '
            "There are: text, json, github, auto.",
        ),
        (
            "[tool.lgcases]\nformat = 1\n",
            "pyproject.toml:2: tool.lgcases.format must be a text: text, json, github, auto",
        ),
        ("[[tool.lgcases]]\n", "pyproject.toml:1: tool.lgcases must be a table, [tool.lgcases]"),
        ("tool.lgcases = 1\n", "pyproject.toml: tool.lgcases must be a table, [tool.lgcases]"),
        (
            "[tool.lgcases]\nselect = [\n",
            "pyproject.toml: not readable as TOML: ",
        ),
        ("[project\n", "pyproject.toml: not readable as TOML: "),
        (b"[tool.lgcases]\nselect = '\xff'\n", "pyproject.toml: not UTF-8 text"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(load, content, message):
    with pytest.raises(SettingsError) as caught:
        load(content)
    assert str(caught.value).startswith(message)


def test_a_file_that_cannot_be_read_is_refused(load, monkeypatch, tmp_path):
    load("[tool.lgcases]\n")

    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(SettingsError, match=r"pyproject\.toml: cannot be read: Permission denied"):
        load_settings(tmp_path)


def test_any_rule_and_any_choice_is_taken_where_the_known_ones_are_not_given(tmp_path):
    content = "[tool.lgcases]\nformat = 'xml'\nselect = ['none']\nfail-on = 'never'\n"
    (tmp_path / "pyproject.toml").write_text(content)
    assert load_settings(tmp_path) == Settings(("none",), (), "never", "xml")
    (tmp_path / "pyproject.toml").write_text("[tool.lgcases]\nformat = 1\n")
    with pytest.raises(SettingsError, match=r":2: tool.lgcases.format must be a text$"):
        load_settings(tmp_path)


SET = Settings(("LG3",), ("LG301",), FailOn.ERROR, "json")


def test_what_the_command_line_says_wins():
    assert SET.merged() == SET
    assert SET.merged(select=[], ignore=[]) == SET
    assert SET.merged(fail_on="never").fail_on == FailOn.NEVER
    assert SET.merged(format="text").format == "text"


def test_a_selection_on_the_command_line_starts_afresh():
    assert SET.merged(select=["LG301"]) == Settings(("LG301",), (), FailOn.ERROR, "json")
    assert SET.merged(select=["LG3"], ignore=["LG302"]).ignore == ("LG302",)


def test_without_one_more_is_ignored():
    assert SET.merged(ignore=["LG4"]) == Settings(("LG3",), ("LG301", "LG4"), FailOn.ERROR, "json")
