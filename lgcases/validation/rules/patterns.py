"""What rules look for in all texts of a record, with one quick test for all of it.

Trying each pattern on all texts takes as long as fifty rules that look at fields.  So the texts are
first searched once for the signs without which no pattern can occur: whoever widens a pattern
widens the signs.  ``tests/validation/test_patterns.py`` holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lgcases.lazy import pattern
from lgcases.model.walk import Text
from lgcases.validation.rule import RecordContext


class TextPattern(NamedTuple):
    """A pattern, and the signs of which one is in every text in which the pattern occurs."""

    pattern: re.Pattern[str]
    signs: frozenset[str]

    def matches(self, context: RecordContext) -> Iterator[tuple[Text, list[re.Match[str]]]]:
        """The texts of a record in which the pattern occurs, each with all its matches there.

        The joined texts are searched first: the pattern must treat the end of a text like that
        of a line, and have no anchors.
        """
        if self.signs.isdisjoint(context.once(_signs_in)):
            return
        if self.pattern.search(context.text) is not None:
            for text in context.texts:
                found = list(self.pattern.finditer(text.text))
                if found:
                    yield text, found


def _signs_in(context: RecordContext) -> set[str]:
    """The signs that the texts of a record hold, each by its first character."""
    text = context.text
    signs = set(_SIGN.findall(text))
    if "orem ipsum" in text or "to be confirmed" in text:
        signs.add("T")
    if not text.isascii():
        signs.update(sign for sign in _FIRST_BYTES if sign in text)
    return signs


# Each sign begins with a character that is rare in prose, and only then looks at what surrounds
# it: the engine finds a character ten times faster.  An @ that begins a citation is no sign.
_SIGN = pattern(
    r"T(?=ODO|B[CD])|F(?=IXME)|X(?=XX)|x(?=xx)|\?(?=\?\?)"
    r"|C(?=llr|ouncillor)|M(?=rs?[. ]|s[. ]|iss[. ])|D(?=r[. ])|P(?=rof)"
    r"|\+(?=[0-9])|\((?=0[0-9])|0(?<![\w£€$.,/-].)(?=[0-9])"
    r"|:(?=//| ?[A-Z])|w(?=ww\.)|@(?<!\[@)(?<!; @)|[(\[](?=at[)\]])|<|&"
)
# What the first byte of UTF-8 mostly becomes, and what replaces a lost byte.
_FIRST_BYTES = "ÂÃâ\ufffd"

PLACEHOLDER = TextPattern(
    pattern(r"\b(?:TODO|TBC|TBD|FIXME|XXX+|xxx+)\b|\?\?\?+|\b[Ll]orem ipsum\b|\bto be confirmed\b"),
    frozenset("TFXx?"),
)

# The part before the @ has at most 64 characters (RFC 5321, 4.5.3.1.1).
# In place of the @ some write "(at)", which keeps programs away and no reader.
EMAIL = TextPattern(
    pattern(
        r"[\w.+'-]{1,64}(?:@|[ ]?(?:\(at\)|\[at\])[ ]?)\w[\w-]*"
        r"(?:(?:\.|[ ]?(?:\(dot\)|\[dot\])[ ]?)[\w-]+)+"
    ),
    frozenset("@(["),
)

TELEPHONE = TextPattern(
    pattern(
        r"(?:"
        r"\+(?<![\w£€$.,/-].)[0-9]{1,3}(?:[ -]?\(0\))?(?:[ -]?[0-9]){8,11}"
        r"|\((?<![\w£€$.,/-].)0[0-9]{2,4}\) ?[0-9]{3,4}[ -]?[0-9]{3,4}"
        r"|0(?<![\w£€$.,/-].)[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4}"
        r"|0(?<![\w£€$.,/-].)[0-9]{9,10}"
        r")(?![\w]|[.,][0-9])"
    ),
    frozenset("+(0"),
)

PERSON = TextPattern(
    pattern(
        r"\b(?:(?:Cllrs?|Mrs|Mr|Ms|Miss|Dr|Prof)\.?|Councillors?|Professor) "
        r"(?!(?:Support|Services?|Development|Training|Portal|Foster)\b)"
        r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?"
        r"|\b[Cc]ontact(?:s| person| name| officer)?: ?[A-Z][\w'\u2019-]+ [A-Z][\w'\u2019-]+"
    ),
    frozenset("CMDP:"),
)

LINK = TextPattern(
    pattern(r"(?:https?://|(?<![\w/.@-])www\.)[^\s<>()\"'\]]+[^\s<>()\"'\].,;:]"), frozenset(":w")
)

WEB_CODE = TextPattern(
    pattern(r"</?[a-z][a-z0-9]*(?:\s[^<>\n]*)?/?>|&(?:[a-z]{2,8}|#[0-9]{1,5});"),
    frozenset("<&"),
)

# One of the characters that the first byte of UTF-8 mostly becomes, or what replaces a lost
# byte, with what surrounds it.  Others are left: in "Fuß“" they stand for themselves.
GARBLED = TextPattern(
    pattern(r"(?<![^\x00-\x7f])(?:(?![ÂÃâ\ufffd])[^\x00-\x7f])*+[ÂÃâ\ufffd][^\x00-\x7f]*"),
    frozenset(_FIRST_BYTES),
)
