"""What keeps a text from being an id or an address: often something that cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from lgcases.finding import Edit
from lgcases.text import escaped

#: The form of an id.
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 60
_AN_ID = "use a-z, 0-9 and single hyphens, at most 60 characters"
_AN_ADDRESS = "it must begin with https:// or http://"
_BEGINNING = re.compile(r"https?://", re.IGNORECASE)
# Small letters of other alphabets, and dashes, that look like those of an id.
_LOOK_ALIKE = dict(
    zip("аеорсухіјѕһԁԛԝүοανικρυχ‐‑‒–—−", "aeopcyxijshdqwyoavikpux------", strict=True)  # noqa: RUF001
)


class Spelling(NamedTuple):
    """Why a text is refused, and how it was probably meant; ``meant`` is None where unknown.

    ``is_certain`` says that only spaces, separators and letter case differ from what was meant.
    """

    problem: str
    meant: str | None = None
    is_certain: bool = True

    @property
    def edit(self) -> Edit | None:
        """The edit that writes what was meant."""
        return None if self.meant is None else Edit(self.meant, safe=self.is_certain)


def of_id(text: str) -> Spelling:
    """Why a text cannot be an id.

    >>> of_id("report ")
    Spelling(problem='it ends with a space', meant='report', is_certain=True)
    """
    problem = _odd_character(text) or _outer_space(text)
    if problem is None:
        return Spelling(_AN_ID)
    meant = "".join(_LOOK_ALIKE.get(each, each) for each in text if not _is_unseen(each)).strip()
    fits = _ID.fullmatch(meant) is not None and len(meant) <= _LONGEST
    has_other_letters = any(_LOOK_ALIKE.get(each, "-") != "-" for each in text)
    return Spelling(problem, meant if fits else None, not has_other_letters)


def _outer_space(text: str) -> str | None:
    ends = {"begins": text[:1].isspace(), "ends": text[-1:].isspace()}
    where = " and ".join(verb for verb, there in ends.items() if there)
    return f"it {where} with a space" if where and text.strip() else None


def _odd_character(text: str) -> str | None:
    """What is to be said of the first character that looks like another one or like nothing."""
    for place, character in enumerate(text, 1):
        name = unicodedata.name(character, "a character without a name").lower()
        number = escaped(ord(character)).lstrip("\\uU").upper().zfill(4)
        if character in _LOOK_ALIKE:
            return (
                f'character {place} only looks like "{_LOOK_ALIKE[character]}": '
                f"it is U+{number}, {name}"
            )
        if _is_unseen(character) or (character.isspace() and not character.isascii()):
            return f"character {place} cannot be seen: it is U+{number}, {name}"
    return None


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) == "Cf"


def of_address(text: str) -> Spelling:
    """Why a text is no web address."""
    address = text.strip()
    beginning = _BEGINNING.match(address)
    if beginning is None:
        return Spelling(_AN_ADDRESS)
    if beginning[0] == address:
        return Spelling("nothing follows https://")
    parts = address.split()
    if len(parts) > 1 and all(map(_BEGINNING.match, parts)):
        return Spelling("there are two in it; make a source for each, or put one under archive")
    if len(parts) > 1:
        return Spelling("there is a space in it; copy it again, or write %20 for the space")
    if address != text:
        return Spelling(f"{_outer_space(text)}", address)
    small = beginning[0].lower() + address[beginning.end() :]
    return Spelling("https:// is written in small letters", small)
