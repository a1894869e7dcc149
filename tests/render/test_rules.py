"""The page of rules: its contents lead to every rule, and terms stand where they are promised."""

import re

import pytest

from lgcases.render.rules import rules_page
from lgcases.validation.registry import GROUPS, RULES, rules_named


@pytest.fixture
def page(vocabularies):
    def make(*names):
        rules = [rule for name in names for rule in rules_named(name)] if names else RULES
        return rules_page(rules, GROUPS, vocabularies)

    return make


def test_the_contents_lead_to_every_group_and_rule(page):
    text = page()
    contents = text.split("## LG0")[0]
    links = re.findall(r"\[([^\]]+)\]\(#([\w-]+)\)", contents)
    rules = [(f"{rule.code} {rule.slug}", rule.code.lower()) for rule in RULES]
    assert [link for link in links if link in rules] == rules
    groups = [f"{group}: {subject}" for group, subject in GROUPS.items()]
    assert [name for name, _ in links if name in groups] == groups
    anchors = set(re.findall(r'<a id="([\w-]+)"></a>', text))
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    anchors |= {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}
    assert {anchor for _, anchor in links} <= anchors


def test_one_group_needs_no_contents_and_no_empty_headings(page):
    text = page("LG103")
    assert re.findall(r"^#+ .*$", text, re.MULTILINE) == [
        "# Rules of lgcases validate",
        "## LG1: schema and vocabulary",
        '### <a id="lg103"></a>LG103 wrong-type',
    ]
    assert "](#" not in text


def test_a_rule_of_a_vocabulary_lists_its_terms(page, vocabularies):
    text = page("LG1")
    for name, vocabulary in vocabularies.items():
        if rules_named(f"unknown-{name}"):
            section = text.split(f" unknown-{name}\n")[1].split("\n### ")[0]
            assert f"(vocabulary/{name}.json)" in section
            listed = all(f"`{id}`" in section for id in vocabulary.terms)
            assert listed is (name not in ("country", "currency")), name


def test_nothing_is_promised_below(page):
    assert "listed below" not in page("LG1")
