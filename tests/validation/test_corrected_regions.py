"""LG239 goes by the corrected register: a right region is no finding, a wrong one is."""

import pytest

from lgcases.validation.rules.samples import with_council
from tests.validation.cases import faults


def messages(region, name, code, **given):
    snippet = f"region: {region}\n" + with_council(name=name, code=code, **given)
    return [fault.message for fault in faults("council-in-another-region", snippet)]


@pytest.mark.parametrize(
    ("name", "code", "region", "table", "actual"),
    [
        ("Lincolnshire County Council", "E10000019", "UKF", "UKE", "East Midlands"),
        ("Derbyshire County Council", "E10000007", "UKF", "UKG", "East Midlands"),
        # The table has no region for these, so that nothing was found.
        ("Buckinghamshire County Council", "E10000002", "UKJ", "UKI", "South East"),
        ("Kettering Borough Council", "E07000153", "UKF", "UKG", "East Midlands"),
        ("Waveney District Council", "E07000206", "UKH", "UKF", "East of England"),
        ("Borough of Poole", "E06000029", "UKK", "UKJ", "South West"),
    ],
)
def test_a_council_is_in_the_corrected_region(name, code, region, table, actual):
    assert messages(region, name, code) == []
    (message,) = messages(table, name, code)
    assert message.endswith(f"but {name} is in {actual}")


@pytest.mark.parametrize("region", ["UKE", "UKF"])
def test_an_authority_that_crosses_regions_is_in_either(region):
    name = "Greater Lincolnshire Combined County Authority"
    assert messages(region, name, "E47000017", type="regional-authority") == []
