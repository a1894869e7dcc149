"""The fast path and the full parse read the same, wherever the fast path is believed."""

import itertools
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import generate, mutate
from lgcases.parsing import decode, fast_data
from lgcases.parsing.parse import parse_bytes
from lgcases.schema import Schema

HERE = Path(__file__).parents[2]
SCHEMA = Schema(HERE / "schema")


def disagrees(content: bytes) -> bool:
    """Whether the fast path is believed and says something else than the full parse."""
    text, faults = decode(content)
    if text is None or faults:
        return False
    data = fast_data(text)
    if data is None or not SCHEMA.is_valid(data):
        return False
    parsed = parse_bytes(content)
    return parsed.data != data or bool(parsed.faults)


def test_the_records_are_read_by_the_fast_path_and_alike():
    files = sorted((HERE / "data/initiatives").glob("*.yaml"))
    assert files
    for file in files:
        assert fast_data(file.read_text("utf-8")) is not None, file
        assert not disagrees(file.read_bytes()), file


def test_spoilt_records_are_read_alike():
    samples = [text.encode() for _, text in generate.records(20)]
    spoilt = itertools.islice(mutate.mutations(samples, 5), 1500)
    assert [content for content in spoilt if disagrees(content)] == []


@pytest.mark.parametrize(
    "text",
    [
        "a: 0x1f", "a: 0o17", "a: 0b1", "a: 010", "a: 1_000", "a: .inf", "a: -.INF", "a: .nan",
        "a: 1234567890123456", "a: 1e3", "a:\n  0x1f", "a: &x b", "a: *x", "a: !x b", "a: !!str 1",
        '"a\\u0000": 1', "a: b\tc", "a: b\rc", "# c\r: d\na: b", "- - - a", "a: 1\na: 2", "a: [",
        "%YAML 1.2\n---\na: b",
        "? a\n: b\n", "a:\n  ? b\n", "- - ? a\n", "?\n  a\n",
        "a: |\n  b", "a: >1\n b", "a: >- # c\n  b", "a: {b: c}", 'a: "\\t"', "a: b\n...",
        "a: [b,\n  c]",
        "a: b\n---\nc: d", "- a", "a", "", "a: " + "[" * 100,
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["", "\n"])
def test_what_is_unusual_needs_the_full_parse(text, end):
    assert fast_data(text + end) is None


@pytest.mark.parametrize("text", ["a: b?\n", "a: why? so\n", "a: >-\n  b\n  - why ? c\n"])
def test_a_question_mark_in_text_is_not_unusual(text):
    assert fast_data(text) == parse_bytes(text.encode()).data


@pytest.mark.parametrize(
    "citation", ["v Vale [2015]", "infrastructure [@s]", "[@s]", "[@s; @t, p. 4]", "[@s;\n  @t]"]
)
def test_citations_in_a_text_are_not_unusual(citation):
    text = "a: >-\n" + f"  It cost {citation} more [@s].\n" * 25
    assert fast_data(text) == parse_bytes(text.encode()).data


def test_line_ends_of_windows_are_not_unusual():
    text = "a: b\n# c\nd: >-\n  e\n\n  f\n"
    windows = text.replace("\n", "\r\n")
    assert fast_data(windows) == fast_data(text) == parse_bytes(windows.encode()).data


@pytest.mark.parametrize(
    "value",
    ["0B1", "0X1F", "0O17", "-0B11", "+0X1", "1_000", "NULL", "Inf", "nAn", "yes", "Off", "012"],
)
def test_what_a_parser_might_take_for_a_constant_or_number_needs_the_full_parse(value):
    assert fast_data(f"a: {value}\n") is None
    assert fast_data(f"a: {value} # c\n") is None
    assert fast_data(f"- {value}\n") is None


def test_the_fast_path_does_not_load_pyyaml():
    code = (
        "import sys, lgcases.parsing.fast, lgcases.dataset, lgcases.report.outputs;"
        "print('yaml' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"
