"""What is looked at before a pattern is tried lets through all that the pattern matches."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgcases.validation.registry import RULES
from lgcases.validation.rules import patterns, statement
from lgcases.validation.rules.patterns import TextPattern
from lgcases.validation.rules.samples import with_claim, with_link
from tests.validation.cases import faults

BY_SLUG = {rule.slug: rule for rule in RULES}
PATTERNS = {name: value for name, value in vars(patterns).items() if isinstance(value, TextPattern)}


@pytest.mark.parametrize("name", PATTERNS)
@given(data=st.data())
@settings(deadline=None, max_examples=200)
def test_whatever_a_pattern_matches_holds_one_of_its_signs(name, data):
    pattern, signs = PATTERNS[name]
    match = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags), fullmatch=True))
    assert not signs.isdisjoint(patterns._signs_in(SimpleNamespace(text=match)))


@given(
    st.from_regex(
        re.compile(statement._NO_SAVING.pattern, statement._NO_SAVING.flags), fullmatch=True
    ).filter(str.isascii)
)
@settings(deadline=None, max_examples=200)
def test_the_quick_test_of_statements_is_true_of_whatever_the_pattern_matches(match):
    assert statement._may_be_no_saving(match)


@pytest.mark.parametrize("name", PATTERNS)
@given(data=st.data())
@settings(deadline=None, max_examples=30)
def test_what_one_text_holds_is_found_in_the_joined_texts_too(name, data):
    pattern = PATTERNS[name].pattern
    match = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags), fullmatch=True))
    before, after = data.draw(st.text(max_size=5)), data.draw(st.text(max_size=5))
    assert pattern.search(f"{before}\n{match}\n{after}")


def test_every_pattern_for_texts_is_here():
    modules = Path(patterns.__file__).parent.glob("*.py")
    texts = [file.read_text("utf-8") for file in modules]
    assert sum(text.count("= TextPattern(") for text in texts) == len(PATTERNS)


@pytest.mark.parametrize(
    "words",
    [
        *("TODO", "TBC", "TBD", "FIXME", "XXX", "XXXX", "xxx", "???", "?????"),
        *("Lorem ipsum", "lorem ipsum", "to be confirmed"),
    ],
)
def test_every_placeholder_is_found(words):
    (fault,) = faults("placeholder", f"lessons: Agree the {words} first.")
    assert fault.values["words"] == words
    assert fault.pointer == "/lessons"


@pytest.mark.parametrize(
    "words",
    [
        "jane@example.org", "jane (at) example.org", "jane[at]example[dot]org",
        "jane(at)example.org",
    ],
)  # fmt: skip
def test_every_way_of_writing_an_email_address_is_found(words):
    (fault,) = faults("email-address", f"lessons: Ask {words} first.")
    assert fault.within == words


@pytest.mark.parametrize("words", ["see (at) the hub", "a [at] b", "the costs (at 2014 prices.)"])
def test_other_words_are_no_email_address(words):
    assert faults("email-address", f"lessons: {words} first.") == []


@pytest.mark.parametrize("link", ["www.example.org", "www.example.org/a", "https://example.org/a"])
def test_a_link_needs_no_scheme(link):
    (fault,) = faults("link-in-text", f"lessons: See {link}.")
    assert fault.within == link


@pytest.mark.parametrize("words", ["TODOS", "a TBCd", "XX", "??", "unconfirmed"])
def test_other_words_are_no_placeholders(words):
    assert faults("placeholder", f"lessons: Agree the {words} first.") == []


@pytest.mark.parametrize(
    "words",
    [
        *("Cllr Jane Example", "Cllrs. Smith", "Mrs Smith", "Mr. Smith", "Ms Smith", "Miss Smith"),
        *("Dr Smith", "Prof. Jane O'Neill", "Councillor Smith", "Councillors Smith"),
        *("Professor Smith", "Contact: Jane Example", "contact person: Jane Example"),
        *("contacts: Jane Example", "Contact name:Jane Example", "contact officer: Jane Example"),
    ],
)
def test_every_way_to_name_a_person_is_found(words):
    (fault,) = faults("personal-name", f"lessons: {json.dumps(f'Ask {words}!')}")
    assert fault.values["words"] == words


@pytest.mark.parametrize(
    ("number", "is_one"),
    [
        ("01632 960123", True),
        ("01632960123", True),
        ("020 7946 0958", True),
        ("(020) 7946 0958", True),
        ("+44 20 7946 0958", True),
        ("+44 (0)20 7946 0958", True),
        ("£01632 960123", False),
        ("x01632 960123", False),
        ("5.01632 960123", False),
        ("12/(020) 7946 0958", False),
        ("a+44 20 7946 0958", False),
        ("01632 960123.5", False),
        ("01632 960123456", False),
        ("1632 960123", False),
    ],
)
def test_telephone_numbers(number, is_one):
    given = [fault.values["number"] for fault in faults("telephone-number", f"lessons: '{number}'")]
    assert given == [number] * is_one


@pytest.mark.parametrize(
    ("words", "meant"),
    [("Â£", "£"), ("â\u201a¬", "€"), ("â€™", "\u2019"), ("Ã©", "é"), ("\ufffd", None)],
)
def test_signs_read_with_the_wrong_encoding(words, meant):
    (fault,) = faults("garbled-text", f"lessons: The grant {words} came too late.")
    assert (fault.values["words"], fault.near) == (words, meant)


@pytest.mark.parametrize("words", ["Fuß“", "Â", "ção", "žluťoučký", "漢字"])
def test_foreign_signs_that_stand_for_themselves(words):
    assert faults("garbled-text", f"lessons: The grant {words} came.") == []


@pytest.mark.parametrize(
    ("words", "nature"),
    [
        ("rental income", "income"),
        ("INCOME", "income"),
        ("dividends", "income"),
        ("trading revenue", "income"),
        ("cost avoidance", "cost-avoidance"),
        ("costs avoided", "cost-avoidance"),
        ("avoided costs", "cost-avoidance"),
        ("a capital receipt", "capital-receipt"),
        ("proceeds of the sale", "capital-receipt"),
        ("business rates relief", "transfer"),
        ("tax relief", "transfer"),
    ],
)
def test_every_kind_of_money_that_is_no_saving(words, nature):
    (fault,) = faults("not-a-saving", with_claim(statement=f"It brings {words} of £5m a year."))
    assert fault.near == nature


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://user:secret@www.example.org/", "login-in-link"),
        ("https://www.example.org/?id=1&API_KEY=x", "login-in-link"),
        ("https://www.facebook.com/people/x", "personal-page"),
        ("https://facebook.com/profile.php?id=1", "personal-page"),
        ("https://www.example.org/?utm_source=x", "tracking-link"),
        ("https://www.example.org/?id=1&fbclid=x", "tracking-link"),
        ("https://www.google.com/url?q=x", "short-link"),
        ("https://user@bit.ly:443/x", "short-link"),
        ("https://intranet.example.org/x", "private-link"),
        ("http://10.0.0.1/x", "private-link"),
    ],
)
def test_links_that_should_be_others(url, slug):
    (fault,) = faults(slug, with_link(url=url))
    assert fault.pointer == "/sources/0/url"


def test_two_links_to_one_page_differ_in_their_beginning_only():
    snippet = (
        "sources:\n"
        "  - {id: a, title: A, publisher: B, kind: press, url: 'https://www.example.org/x/'}\n"
        "  - {id: b, title: A, publisher: B, kind: press, url: 'http://example.org/x'}\n"
        "  - {id: c, title: A, publisher: B, kind: press, url: 'http://example.com/x'}\n"
    )
    (fault,) = faults("link-twice", snippet)
    assert (fault.pointer, fault.values["other"]) == ("/sources/1/url", "a")
