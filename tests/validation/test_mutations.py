"""Spoilt records are found out, whatever is wrong with them, and never end in a crash."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks import mutate  # the same mutations as in the long run by hand

HERE = Path(__file__).parents[2]
SAMPLES = [
    file.read_bytes() for file in sorted((HERE / "tests/data/set/data/initiatives").glob("*.yaml"))
]


def test_mutated_records_never_crash():
    found, _, failed = mutate.examine_all(300, 20261122, SAMPLES)
    assert failed == []
    assert len(found) > 20


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_arbitrary_bytes_never_crash(content):
    assert mutate.examine_all(1, 1, [content + b"a"])[2] == []
