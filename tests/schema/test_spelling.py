"""What keeps a text from being an id or an address, though it looks like one."""

import pytest

from lgcases.schema.spelling import of_address, of_id

CYRILLIC_O, NO_BREAK, ZERO_WIDTH, DASH = "\u043e", "\u00a0", "\u200b", "\u2013"


@pytest.mark.parametrize(
    ("text", "problem", "meant"),
    [
        ("report ", "it ends with a space", "report"),
        ("\treport", "it begins with a space", "report"),
        (" report ", "it begins and ends with a space", "report"),
        (f"rep{CYRILLIC_O}rt", 'character 4 only looks like "o": it is U+043E, cyrillic small '
         "letter o", "report"),
        (f"report{DASH}2016", 'character 7 only looks like "-": it is U+2013, en dash',
         "report-2016"),
        (f"report{NO_BREAK}", "character 7 cannot be seen: it is U+00A0, no-break space", "report"),
        (f"re{ZERO_WIDTH}port", "character 3 cannot be seen: it is U+200B, zero width space",
         "report"),
        (f"One Rep{CYRILLIC_O}rt", 'character 8 only looks like "o": it is U+043E, cyrillic small '
         "letter o", None),
    ],
)  # fmt: skip
def test_what_hides_in_an_id_is_named(text, problem, meant):
    found = of_id(text)
    assert (found.problem, found.meant) == (problem, meant)


def test_a_letter_of_another_alphabet_is_only_likely_to_be_meant_for_its_look_alike():
    assert [
        of_id(text).edit.safe for text in ("report ", f"report{DASH}16", f"rep{CYRILLIC_O}rt")
    ] == [
        True,
        True,
        False,
    ]
    assert of_id("One Barnet").edit is None


@pytest.mark.parametrize("text", ["One Barnet", "a--b", "report_2016", "é", "", " "])
def test_of_others_the_form_is_told(text):
    found = of_id(text)
    assert found.problem == "use a-z, 0-9 and single hyphens, at most 60 characters"
    assert found.meant is None


@pytest.mark.parametrize(
    ("text", "problem", "meant"),
    [
        ("www.example.org", "it must begin with https:// or http://", None),
        ("https://x.org/a b.pdf", "there is a space in it; copy it again, or write %20 for the "
         "space", None),
        ("https://x.org/a https://x.org/b", "there are two in it; make a source for each, or put "
         "one under archive", None),
        ("https://x.org/a\nhttps://x.org/b", "there are two in it; make a source for each, or put "
         "one under archive", None),
        ("https://x.org/a ", "it ends with a space", "https://x.org/a"),
        ("https://", "nothing follows https://", None),
        ("HTTPS://X.org/A", "https:// is written in small letters", "https://X.org/A"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_address(text, problem, meant):
    found = of_address(text)
    assert (found.problem, found.meant) == (problem, meant)
