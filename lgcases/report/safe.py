"""Text of records, made safe to show: nothing in it steers a terminal or a build service.

Characters that cannot be seen are shown by a symbol or their number.  GitHub Actions takes
lines for commands that begin with ``::`` or hold ``##[`` anywhere; both are broken up in every
form, since any form may be printed in a workflow.
"""

from __future__ import annotations

import re
import unicodedata

#: Characters of a message that are shown where somebody reads along; none has 300 by itself,
#: but it may quote a value that is a whole page.
LONGEST = 1000

# Joiners are part of words in Persian and the scripts of India.
_KEPT = "\u200c\u200d"
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_NONCHARACTERS = "\ufffe\uffff"
_COMMAND = re.compile(r"\s*::")


def shown(character: str) -> str:
    r"""The character, or what is shown in place of one that cannot be seen.

    >>> shown("a"), shown(chr(27)), shown(chr(0x202E))
    ('a', '␛', '\\u202e')
    """
    if character.isprintable() or character in _KEPT:
        return character
    number = ord(character)
    if unicodedata.category(character) not in _HIDDEN and character not in _NONCHARACTERS:
        return character
    if number < 0x20:
        return chr(0x2400 + number)
    if number == 0x7F:
        return "\u2421"
    return f"\\x{number:02x}" if number < 0x100 else escaped(number)


def escaped(number: int) -> str:
    """A character by its number, as programs write it."""
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def visible(text: str) -> str:
    """The text on one line, with all that could steer made visible."""
    if not text.isprintable():
        text = "".join(map(shown, text))
    return text.replace("##[", "##\\x5b")


def guarded(line: str) -> str:
    """A visible line that is no command either: for lines that begin with words of a record."""
    return line.replace(":", "\\x3a", 1) if _COMMAND.match(line) else line


def brief(text: str) -> str:
    """The text made visible and, where it is longer than anyone reads, cut with an ellipsis."""
    text = visible(text[: LONGEST + 1])
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
