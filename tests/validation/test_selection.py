"""Which rules count, and what fails a run."""

import pytest

from lgcases.finding import Finding, Severity, Span
from lgcases.validation.registry import GROUPS, RULES, rules_by_name
from lgcases.validation.selection import FailOn, Selection, UnknownRuleError

MONEY = next(rule for rule in RULES if rule.group == "LG3")
RECORD = next(rule for rule in RULES if rule.group == "LG2")


def finding(rule):
    return Finding("x.yaml", Span(), rule, "m")


def kept(select=(), ignore=(), rules=RULES):
    return {each.rule.code for each in Selection(select, ignore).apply(map(finding, rules))}


def codes(*groups):
    return {rule.code for rule in RULES if rule.group in groups}


READING = {f"LG{number:03}" for number in (*range(1, 17), 19)}


def test_everything_counts_where_nothing_is_chosen():
    assert kept() == {rule.code for rule in RULES}


def test_a_group_selects_its_rules_and_leaves_the_findings_of_unreadable_files():
    assert kept(["LG3"]) == codes("LG3") | READING


@pytest.mark.parametrize("name", [MONEY.code, MONEY.slug, MONEY.code.lower(), f" {MONEY.slug} "])
def test_a_rule_is_named_by_code_or_slug(name):
    assert kept([name]) == {MONEY.code} | READING
    assert kept((), [name]) == {rule.code for rule in RULES} - {MONEY.code}


def test_one_text_may_hold_several_names():
    assert kept(["LG3,LG4"]) == kept(["LG3", "LG4"]) == codes("LG3", "LG4") | READING


@pytest.mark.parametrize(
    ("select", "ignore", "counts"),
    [
        ((), ("LG3",), False),
        (("LG3",), (MONEY.code,), False),
        ((MONEY.slug,), ("LG3",), True),
        (("LG3",), ("LG3",), False),
        ((MONEY.slug,), (MONEY.code,), False),
        (("LG2", MONEY.code), ("LG3",), True),
        (("LG2",), ("LG4",), False),
    ],
)
def test_a_rule_beats_a_group_and_ignoring_wins_at_equal_rank(select, ignore, counts):
    assert (MONEY.code in kept(select, ignore)) is counts


@pytest.mark.parametrize("code", sorted(READING))
def test_what_keeps_a_file_from_being_read_is_ignored_only_by_name(code):
    rule = rules_by_name()[code]
    assert code in kept((), ["LG0"])
    assert code in kept([RECORD.code], ["LG0"])
    assert code not in kept((), [code])
    assert code not in kept((), [rule.slug])


def test_the_other_rules_of_that_group_are_chosen_as_usual():
    assert "LG017" not in kept((), ["LG0"])
    assert "LG017" not in kept(["LG3"])


def test_the_order_of_findings_stays():
    findings = [finding(MONEY), finding(RECORD), finding(MONEY)]
    assert Selection().apply(findings) == findings


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("LG31", "LG3 is the group of money, LG301 to LG3"),
        ("LG399", "LG3 is the group of money"),
        ("lg31", "LG3 is the group of money"),
        ("LG9", f"The groups are {', '.join(GROUPS)}."),
        ("LG", "lgcases explain --all lists the rules."),
        ("unknwon-model", 'Did you mean "unknown-model"?'),
        ("Unknown-Model", 'Did you mean "unknown-model"?'),
        ("xyzzy", "lgcases explain --all lists the rules."),
        ("", "lgcases explain --all lists the rules."),
        ("LG3,", "lgcases explain --all lists the rules."),
    ],
)
@pytest.mark.parametrize("option", ["select", "ignore"])
def test_a_name_that_means_nothing_is_refused(name, hint, option):
    with pytest.raises(UnknownRuleError) as caught:
        Selection(**{option: (name,)})
    assert hint in str(caught.value)
    assert f'"{name.rstrip(",") if name != "LG3," else ""}"' in str(caught.value)


def test_severities_that_fail_a_run():
    by_severity = {
        severity: finding(next(rule for rule in RULES if rule.severity is severity))
        for severity in Severity
    }
    fails = {
        each.value: {severity.word for severity in Severity if each.fails([by_severity[severity]])}
        for each in FailOn
    }
    assert fails == {
        "error": {"error"},
        "warning": {"error", "warning"},
        "advice": {"error", "warning", "advice"},
        "never": set(),
    }
    assert not any(each.fails([]) for each in FailOn)


def test_a_file_that_cannot_be_read_fails_a_run_for_anything_else():
    unreadable = finding(rules_by_name()["unreadable-file"])
    left = Selection(("LG3",), ("LG0",)).apply([unreadable])
    assert FailOn.ERROR.fails(left)
