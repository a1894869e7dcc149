"""Text: folding, words, likeness, and what is safe to print.  Standard library only.

Text of a record is never trusted.  Characters that cannot be seen are shown by a symbol or
their number.  GitHub Actions takes lines for commands that begin with ``::`` or hold ``##[``
anywhere; both are broken up, since any output may be printed in a workflow.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

# What one line of a table must not hold: controls, line ends, marks that turn the direction.
_STEERS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
#: Characters of a message that are shown where somebody reads along; none has 300 by itself,
#: but it may quote a value that is a whole page.
LONGEST = 1000
# Joiners are part of words in Persian and the scripts of India.
_KEPT = "\u200c\u200d"
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_NONCHARACTERS = "\ufffe\uffff"
_COMMAND = re.compile(r"\s*::")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The text without case and accents, so that spellings of one name compare equal.

    Letters of other scripts stay as they are.
    """
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


def words(text: str) -> list[str]:
    """The words of a text, folded: letters and digits, without signs between them."""
    return _WORD.findall(fold(text))


def slug(text: str) -> str:
    """The words of a text joined by hyphens, as ids are written: ``One Barnet``, ``one-barnet``."""
    return "-".join(words(text))


def nearest(text: str, known: Iterable[str], n: int = 1, cutoff: float = 0.6) -> list[str]:
    """Up to ``n`` of the known words that were perhaps meant, the likeliest first.

    ``cutoff`` is the least likeness, 0 to 1, by the rule of :mod:`difflib`.
    """
    return get_close_matches(text, list(known), n=n, cutoff=cutoff)


def did_you_mean(text: str, known: Iterable[str], otherwise: str = "") -> str:
    """A sentence that offers the nearest known word: ``Did you mean "list"?``.

    Where none is near, ``otherwise``.
    """
    near = nearest(text, known)
    return f'Did you mean "{near[0]}"?' if near else otherwise


def one_line(text: str) -> str:
    """The text on one line and without characters that steer a terminal."""
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text  # what nearly all text is, in a tenth of the time
    return " ".join(_STEERS.sub(" ", text).split())


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


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: ``1 claim``, ``2 claims``, ``1,000 entries``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def one_of(words: Sequence[str]) -> str:
    """Words, of which there is at least one, of which any will do: ``a, b or c``."""
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def listed(words: Sequence[str]) -> str:
    """Words, of which there is at least one, as a sentence lists them: ``a, b and c``."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
