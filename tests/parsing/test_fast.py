"""The quick way and the exact way read the same, wherever the quick one is believed."""

import itertools
import sys
from pathlib import Path

import pytest

from lgcases.parsing import decode, parse_bytes, quick_data
from lgcases.schema import Schema

HERE = Path(__file__).parents[2]
sys.path.insert(0, str(HERE / "benchmarks"))

import generate  # noqa: E402
import mutate  # noqa: E402

SCHEMA = Schema(HERE / "schema")


def disagrees(content: bytes) -> bool:
    """Whether the quick way is believed and says something else than the exact one."""
    text, faults = decode(content)
    if text is None or faults:
        return False
    data = quick_data(text)
    if data is None or not SCHEMA.is_valid(data):
        return False
    exact = parse_bytes(content)
    return exact.data != data or bool(exact.faults)


def test_the_records_are_read_the_quick_way_and_alike():
    files = sorted((HERE / "data/initiatives").glob("*.yaml"))
    assert files
    for file in files:
        assert quick_data(file.read_text("utf-8")) is not None, file
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
        '"a\\u0000": 1', "a:\tb", "a: b\r\n", "- - - a", "a: 1\na: 2", "a: [",
        "%YAML 1.2\n---\na: b",
        "a: b\n---\nc: d", "- a", "a", "", "a: " + "[" * 100,
    ],
)  # fmt: skip
def test_what_is_unusual_goes_the_exact_way(text):
    assert quick_data(text) is None
