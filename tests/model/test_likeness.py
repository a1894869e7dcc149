"""Slips of ids and typing errors of words."""

import pytest

from lgcases.model.likeness import is_one_key, is_slip, is_typing_error, means_another


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("southshre", "southshire", True),
        ("southshiree", "southshire", True),
        ("reprot-2016", "report-2016", True),
        ("Report_2016", "report-2016", True),
        ("northshire", "southshire", False),
        ("report-2015", "report-2016", False),
        ("report-216", "report-2016", False),
        ("report-2061", "report-2016", False),
        ("unit-a", "unit-b", False),
        ("equality", "quality", False),
    ],
)
def test_a_slip_can_mean_only_one_word(written, meant, slip):
    assert is_slip(written, meant) is slip


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("started", "started", True), ("in-house", "inhouse", True),
        ("shared-servce", "shared-service", True),
        ("running", "runing", True), ("stated", "started", False), ("equality", "quality", False),
        ("hubb", "hub", False), ("ndpb", "ndpo", False), ("report-2015", "report-2016", False),
        ("section-160", "section-106", False), ("not-shared-service", "shared-service", False),
        ("shraed-servce", "shared-service", False), ("active", "inactive", False),
    ],
)  # fmt: skip
def test_a_typing_error_is_one_key_and_no_other_word(written, meant, slip):
    assert is_typing_error(written, meant) is slip


def test_one_key():
    for written in ("abc", "abcde", "abdc", "abxd", "xabcd", "abcdx", "bacd"):
        assert is_one_key(written, "abcd")
    for written in ("abcd", "ab", "badc", "dbca", "axxd", "abcdef", ""):
        assert not is_one_key(written, "abcd")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("not-active", "active"), ("in-active", "active"), ("extended", "ended"),
        ("underspend", "overspend"), ("denounced", "announced"), ("improved", "approved"),
        ("decreased", "increased"), ("partly-closed", "closed"), ("unaproved", "approved"),
    ],
)  # fmt: skip
def test_what_turns_the_meaning(written, meant):
    assert means_another(written, meant)
    assert means_another(meant, written)


def test_what_is_only_alike_may_be_meant():
    for written, meant in [
        ("leader", "lead"),
        ("efficency-savngs", "efficiency-saving"),
        ("reviwed", "renewed"),
        ("status-as-off", "status-as-of"),
    ]:
        assert not means_another(written, meant)
