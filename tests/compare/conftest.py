import json
from pathlib import Path

import pytest

from lgcases.dataset.reference import ReferenceTables
from lgcases.model import Vocabulary

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tables():
    return ReferenceTables(ROOT / "data" / "reference")


@pytest.fixture(scope="session")
def vocabularies():
    return {
        file.stem: Vocabulary.from_schema(file.stem, json.loads(file.read_text("utf-8")))
        for file in (ROOT / "schema" / "vocabulary").glob("*.json")
    }
