"""What rules look for in all texts of a record, with the quick tests that come first.

Trying a pattern on all texts takes as long as ten rules that look at fields.  So a pattern may
have a quick test, which is true of every record in which the pattern occurs: whoever widens the
pattern widens the test.  ``tests/validation/test_patterns.py`` holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lgcases.model.walk import Text
from lgcases.validation.rule import RecordContext


class TextPattern(NamedTuple):
    """A pattern, and a quick test that is true of every record in whose texts it occurs."""

    pattern: re.Pattern[str]
    may_occur: Callable[[RecordContext], bool]

    def matches(self, context: RecordContext) -> Iterator[tuple[Text, list[re.Match[str]]]]:
        """The texts of a record in which the pattern occurs, each with all its matches there.

        The joined texts are searched first: the pattern must treat the end of a text like that
        of a line, and have no anchors.
        """
        if context.once(self.may_occur) and self.pattern.search(context.text) is not None:
            for text in context.texts:
                found = list(self.pattern.finditer(text.text))
                if found:
                    yield text, found


def _contains(*pieces: str) -> Callable[[RecordContext], bool]:
    """The test whether one of these pieces is in the texts of a record."""

    def test(context: RecordContext) -> bool:
        text = context.text
        for piece in pieces:  # noqa: SIM110  # any() costs as much as five pieces
            if piece in text:
                return True
        return False

    return test


def _may_hold_words(context: RecordContext) -> bool:
    """The test for two patterns, in one pass: placeholders, and the titles of persons."""
    text = context.text
    return (
        _SIGNS.search(text) is not None
        or "orem ipsum" in text
        or "to be confirmed" in text
        or (":" in text and "ontact" in text)
    )


# Begins with characters that are rare in prose, which is what makes it quick.
_SIGNS = re.compile(r"[TFXCMDP?](?:ODO|B[CD]|IXME|XX|\?\?|llr|ouncillor|rs?[. ]|s[. ]|iss[. ]|rof)")

PLACEHOLDER = TextPattern(
    re.compile(r"\b(?:TODO|TBC|TBD|FIXME|XXX+)\b|\?\?\?+|\b[Ll]orem ipsum\b|\bto be confirmed\b"),
    _may_hold_words,
)


def _may_hold_address(context: RecordContext) -> bool:
    """The test for an @ that does not begin a citation."""
    text = context.text
    signs = text.count("@")
    return signs > 0 and signs > text.count("[@") + text.count("; @")


# The part before the @ has at most 64 characters (RFC 5321, 4.5.3.1.1).
EMAIL = TextPattern(re.compile(r"[\w.+'-]{1,64}@\w[\w-]*(?:\.[\w-]+)+"), _may_hold_address)

# Each alternative begins with a character, and only then looks at what precedes it: the engine
# finds a character ten times faster.
TELEPHONE = TextPattern(
    re.compile(
        r"(?:"
        r"\+(?<![\w£€$.,/-].)[0-9]{1,3}(?:[ -]?\(0\))?(?:[ -]?[0-9]){8,11}"
        r"|\((?<![\w£€$.,/-].)0[0-9]{2,4}\) ?[0-9]{3,4}[ -]?[0-9]{3,4}"
        r"|0(?<![\w£€$.,/-].)[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4}"
        r"|0(?<![\w£€$.,/-].)[0-9]{9,10}"
        r")(?![\w]|[.,][0-9])"
    ),
    _contains("0", "+"),
)

PERSON = TextPattern(
    re.compile(
        r"\b(?:(?:Cllrs?|Mrs|Mr|Ms|Miss|Dr|Prof)\.?|Councillors?|Professor) "
        r"(?!(?:Support|Services?|Development|Training|Portal|Foster)\b)"
        r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?"
        r"|\b[Cc]ontact(?:s| person| name| officer)?: ?[A-Z][\w'\u2019-]+ [A-Z][\w'\u2019-]+"
    ),
    _may_hold_words,
)

LINK = TextPattern(re.compile(r"https?://[^\s<>()\"'\]]+[^\s<>()\"'\].,;:]"), _contains("://"))

WEB_CODE = TextPattern(
    re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>\n]*)?/?>|&(?:[a-z]{2,8}|#[0-9]{1,5});"),
    _contains("<", "&"),
)

# One of the characters that the first byte of UTF-8 mostly becomes, or what replaces a lost
# byte, with what surrounds it.  Others are left: in "Fuß“" they stand for themselves.
GARBLED = TextPattern(
    re.compile(r"(?<![^\x00-\x7f])(?:(?![ÂÃâ\ufffd])[^\x00-\x7f])*+[ÂÃâ\ufffd][^\x00-\x7f]*"),
    _contains("Â", "Ã", "â", "\ufffd"),
)
