from pathlib import Path

import pytest

from lgcases.reference.tables import ReferenceTables
from lgcases.schema import Schema

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the files that whole outputs are compared with, instead of comparing",
    )


@pytest.fixture(scope="session")
def golden(request):
    """Compare a text with a file of tests/data; with --update-golden write the file."""
    update = request.config.getoption("--update-golden")

    def compare(text, file):
        if update:
            file.write_bytes(text.encode())
        assert text == file.read_bytes().decode(), f"{file.name} differs: pytest --update-golden"

    return compare


@pytest.fixture(scope="session")
def tables():
    return ReferenceTables(ROOT / "data" / "reference")


@pytest.fixture(scope="session")
def vocabularies():
    return Schema(ROOT / "schema").vocabularies
