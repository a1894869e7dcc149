import pytest

from lgcases.compare import Options, compare


@pytest.fixture
def side_by_side(tables, vocabularies):
    """Compare initiatives, with options."""

    def run(*initiatives, **options):
        return compare(initiatives, tables, vocabularies, Options(**options))

    return run
