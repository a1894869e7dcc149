"""The names by which a council of the register is known."""

from __future__ import annotations

from functools import lru_cache

from lgcases.reference.register import Council, Register
from lgcases.text import words


def is_name_of(name: str, council: Council, register: Register) -> bool:
    """Whether a reader would take the name for this council and no other."""
    other = _by_official_name(register).get(name)
    if other is not None and other is not council:
        return False
    plain = _plain(name)
    names = (council.official_name, council.nice_name)
    return name in names or (bool(plain) and plain in map(_plain, names))


@lru_cache(maxsize=1)
def _by_official_name(register: Register) -> dict[str, Council]:
    return {council.official_name: council for council in register}


@lru_cache(maxsize=512)
def _plain(name: str) -> str:
    """The name without what kind of council it is: "hart" for Hart District Council."""
    return " ".join(word for word in words(name.translate(_APOSTROPHES)) if word not in _KIND_WORDS)


_APOSTROPHES = str.maketrans("", "", "'\u2019")
_KIND_WORDS = frozenset(
    {"council", "county", "borough", "district", "city", "metropolitan", "london", "royal"}
    | {"unitary", "authority", "of", "the", "and"}
    | {"dc", "bc", "cc", "mbc", "lbc", "lb", "rb", "mdc", "ua", "cbc", "rbc"}
)


@lru_cache(maxsize=1)
def _by_name(register: Register) -> dict[str, Council]:
    """The councils that alone have their plain name, past ones only where no present one has it."""
    found: dict[str, list[Council]] = {}
    for council in register:
        for name in {_plain(council.official_name), _plain(council.nice_name)}:
            found.setdefault(name, []).append(council)
    unique = {}
    for name, councils in found.items():
        present = [each for each in councils if each.end is None] or councils
        if len(present) == 1:
            unique[name] = present[0]
    return unique


def council_named(name: str, register: Register) -> Council | None:
    """The council that a reader would take the name for, None where there is none or several."""
    plain = _plain(name)
    exact = _by_official_name(register).get(name)
    return exact or (_by_name(register).get(plain) if plain else None)
