from decimal import Decimal

import pytest

from lgcases.compare import COLUMNS, compare, flat_records
from lgcases.model import PartialDate
from lgcases.tables.columns import (
    CLAIMS,
    INITIATIVES,
    PROJECTED_ACTUAL,
    SUMMARY_COUNTS,
    SUMMARY_STATISTICS,
    ColumnType,
)
from tests.builders import claim, initiative

FORMS = {
    "initiatives": INITIATIVES,
    "claims": CLAIMS,
    "summaries": (*SUMMARY_COUNTS, *SUMMARY_STATISTICS),
    "pairs": PROJECTED_ACTUAL,
}
TYPES = {
    ColumnType.TEXT: str,
    ColumnType.TEXTS: tuple,
    ColumnType.INTEGER: int,
    ColumnType.DECIMAL: Decimal,
    ColumnType.BOOLEAN: bool,
    ColumnType.PARTIAL_DATE: str,
}
FIVE = {"from": "2014-15", "to": "2018-19"}


@pytest.mark.parametrize("columns", FORMS.values(), ids=FORMS)
def test_every_column_has_a_name_of_its_own_a_type_and_a_description(columns):
    names = [column.name for column in columns]
    assert len(set(names)) == len(names)
    for column in columns:
        assert column.type in TYPES
        assert column.description
        assert column.name.isidentifier()


def test_claims_have_values_of_the_stated_types_in_the_stated_order(tables, vocabularies):
    case = initiative(
        claim("20", FIVE, basis="cumulative", evidence="target", as_of="2014-04"),
        claim("15", FIVE, basis="cumulative", amount_to="20", scope="All"),
        claim("0.1255", None),
    )
    records = list(flat_records(compare([case], tables, vocabularies)))
    assert len(records) == 3
    for record in records:
        assert list(record) == list(COLUMNS) == [column.name for column in CLAIMS]
        for name, value in record.items():
            type_ = COLUMNS[name].type
            assert value is None or type(value) is TYPES[type_], name
            if type_ is ColumnType.PARTIAL_DATE and value is not None:
                assert str(PartialDate.parse(value)) == value
