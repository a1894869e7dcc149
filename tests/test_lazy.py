"""Patterns that are compiled when they are first used."""

import re

import pytest

from lgcases.lazy import pattern


def test_it_does_what_a_compiled_pattern_does():
    lazy, compiled = (make("b+(?P<c>c)", re.IGNORECASE) for make in (pattern, re.compile))
    text = "abbC bc"
    for _ in range(2):
        assert lazy.search(text).span() == compiled.search(text).span() == (1, 4)
        assert lazy.match(text, 1)["c"] == "C"
        assert lazy.fullmatch(text) is None
        assert lazy.findall(text) == compiled.findall(text)
        assert [each[0] for each in lazy.finditer(text)] == ["bbC", "bc"]
        assert lazy.sub("x", text) == "ax x"
        assert lazy.split("abcd") == compiled.split("abcd")
    assert (lazy.pattern, lazy.flags) == (compiled.pattern, compiled.flags)


def test_it_is_compiled_at_its_first_use():
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("x")


def test_the_patterns_of_the_rules_can_all_be_compiled():
    from lgcases.validation import registry

    for module in registry.rule_modules():
        for value in vars(module).values():
            if isinstance(value, type(pattern(""))):
                value.search("")
