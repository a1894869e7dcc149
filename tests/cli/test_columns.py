"""Rows for programs have the columns that are described, with values of their types."""

import csv
import io
from decimal import Decimal

import pytest

from lgcases.model import PartialDate
from lgcases.tables.columns import (
    CLAIMS,
    INITIATIVES,
    PROJECTED_ACTUAL,
    SUMMARY_COUNTS,
    SUMMARY_STATISTICS,
    Column,
    ColumnType,
)

MODEL = Column("model", ColumnType.TEXT, "the value of the grouping")
READ = {
    ColumnType.TEXT: str,
    ColumnType.TEXTS: str,
    ColumnType.INTEGER: int,
    ColumnType.DECIMAL: Decimal,
    ColumnType.BOOLEAN: {"yes": True, "no": False}.__getitem__,
    ColumnType.PARTIAL_DATE: PartialDate.parse,
}


@pytest.mark.parametrize(
    ("arguments", "columns"),
    [
        (("list",), INITIATIVES),
        (("compare",), CLAIMS),
        (("compare", "--group-by", "model"), (MODEL, *SUMMARY_COUNTS, *SUMMARY_STATISTICS)),
        (("compare", "--projected-actual"), PROJECTED_ACTUAL),
    ],
)
def test_rows_have_the_columns_described(lgcases, odd, arguments, columns):
    result = lgcases(*arguments, "--root", odd, "--format", "tsv")
    rows = list(csv.DictReader(io.StringIO(result.out), delimiter="\t"))
    assert list(rows[0]) == [column.name for column in columns]
    for row in rows:
        for column in columns:
            if row[column.name]:
                READ[column.type](row[column.name])
