"""A correction of the register that no longer fits stops the commands and names its row."""

import shutil
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


@pytest.mark.parametrize("command", ["compare", "validate"])
def test_a_correction_of_what_the_table_no_longer_says_names_its_row(lgcases, odd, command):
    reference = odd / "data" / "reference"
    shutil.copytree(REFERENCE, reference, dirs_exist_ok=True)
    table = reference / "uk_local_authorities.csv"
    text = table.read_bytes()
    wrong = b"E10000019,,,,England,Yorkshire and The Humber"
    assert text.count(wrong) == 1
    table.write_bytes(text.replace(wrong, b"E10000019,,,,England,London"))
    result = lgcases(command, "--root", odd)
    assert (result.code, result.out) == (3, "")
    assert (
        "uk_local_authorities_corrections.csv:46: E10000019 (Lincolnshire County Cou" in result.err
    )
    assert 'says "London" in line 218' in result.err
