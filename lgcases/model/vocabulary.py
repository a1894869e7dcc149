"""Controlled vocabularies: terms with label, definition, synonyms and broader term.

A vocabulary is a JSON Schema file under ``schema/vocabulary/``: its ``anyOf`` lists the
terms, so that the one place which defines them also validates them and gives editors
their hover help.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lgcases.model.likeness import is_one_key, is_typing_error, means_another
from lgcases.model.other_words import OTHER_WORDS
from lgcases.text import fold, nearest

# Hyphens and underscores separate words, apostrophes do not.
_SEPARATORS = str.maketrans({"_": " ", "-": " ", "'": None, "\u2019": None})


@dataclass(frozen=True, slots=True)
class Term:
    """One term; ``extra`` holds what only one vocabulary has (``category``, ``cofog``)."""

    id: str
    label: str
    definition: str
    synonyms: tuple[str, ...]
    broader: str | None
    extra: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Guess:
    """The terms that were perhaps meant, nearest first.

    ``certain`` where the words can mean nothing but the one term; ``ambiguous`` where they name
    each of the terms as well.
    """

    ids: list[str]
    certain: bool = False
    ambiguous: bool = False


def normalise(words: str) -> str:
    """Fold case, accents and separators so that spellings of one term compare equal.

    Other signs count, unlike in :func:`lgcases.text.slug`: ``US$`` is not ``US``.
    """
    return "-".join(fold(words).translate(_SEPARATORS).split())


class Vocabulary:
    """The terms of one vocabulary, in the order of its file."""

    def __init__(self, name: str, title: str, definition: str, terms: Iterable[Term]) -> None:
        self.name = name
        self.title = title
        self.definition = definition
        self.terms = {term.id: term for term in terms}

    @staticmethod
    def from_schema(name: str, schema: Mapping[str, Any]) -> Vocabulary:
        """Build a vocabulary from its JSON Schema document."""
        return Vocabulary(name, schema["title"], schema["description"], map(_term, schema["anyOf"]))

    def __contains__(self, id: object) -> bool:
        return id in self.terms

    def label(self, id: str) -> str:
        """The label of a term; the id itself where it is not in the vocabulary."""
        term = self.terms.get(id)
        return id if term is None else term.label

    @cached_property
    def _by_name(self) -> dict[str, set[str]]:
        names: dict[str, set[str]] = {}
        for term in self.terms.values():
            for name in (term.id, term.label, *term.synonyms):
                names.setdefault(normalise(name), set()).add(term.id)
        return names

    def named(self, words: str) -> set[str]:
        """Ids of the terms with this id, label or synonym; empty where there is none.

        An id wins over the synonyms of other terms.
        """
        wanted = normalise(words)
        if wanted in self.terms:
            return {wanted}
        return set(self._by_name.get(wanted, ()))

    def narrower(self, ids: Iterable[str]) -> set[str]:
        """These ids and all terms below them."""
        found = set(ids)
        for term in self.terms.values():
            if found.intersection(self.broader_chain(term.id)):
                found.add(term.id)
        return found

    def broader_chain(self, id: str) -> tuple[str, ...]:
        """The term and its broader terms, narrowest first."""
        chain: list[str] = []
        current: str | None = id
        while current is not None and current in self.terms and current not in chain:
            chain.append(current)
            current = self.terms[current].broader
        return tuple(chain)

    def inherited(self, id: str, key: str) -> str | None:
        """An extra of the term or of the nearest broader term that has it."""
        for each in self.broader_chain(id):
            if key in self.terms[each].extra:
                return str(self.terms[each].extra[key])
        return None

    @cached_property
    def _by_hint(self) -> dict[str, list[str]]:
        hints: dict[str, list[str]] = {}
        for term in self.terms.values():
            for words in term.extra.get("hints", ()):
                hints.setdefault(normalise(words), []).append(term.id)
        return hints

    @cached_property
    def _has_codes(self) -> bool:
        """Whether the terms are codes, as of countries: a letter more is another code."""
        return any(id.isupper() for id in self.terms)

    def guess(self, words: str) -> Guess:
        """The terms that were perhaps meant by words that are no term.

        One is certain where the words are its label or a synonym that no other term has, or a
        typing error of one of these.  What turns the meaning, as ``inactive`` does, is no hint.
        """
        wanted = normalise(words)
        exact = self.named(words)
        if exact:
            ids = [id for id in self.terms if id in exact]
            return Guess(ids, certain=len(ids) == 1, ambiguous=len(ids) > 1)
        if wanted in self._by_hint:
            ids = self._by_hint[wanted]
            return Guess(ids, ambiguous=len(ids) > 1)
        slips = self._ids(name for name in self._by_name if is_typing_error(wanted, name))
        if self._has_codes:
            return Guess(
                slips or self._ids(filter(lambda code: _is_swapped(wanted, code), self._by_name))
            )
        if slips:
            return Guess(slips, certain=len(slips) == 1, ambiguous=len(slips) > 1)
        # A word of its own is not also taken for one of the many synonyms: "none" for "done".
        names = self.terms if wanted in OTHER_WORDS else self._by_name
        near = nearest(wanted, names, n=5, cutoff=0.75)
        turned = self._ids(name for name in near if means_another(wanted, name))
        return Guess([id for id in self._ids(near) if id not in turned])

    def candidates(self, words: str) -> list[str]:
        """Ids of the terms that were perhaps meant, nearest first; empty where none is near."""
        return self.guess(words).ids

    def _ids(self, names: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(id for name in names for id in sorted(self._by_name[name])))


def _is_swapped(written: str, code: str) -> bool:
    """Whether two letters of a code of three changed places: ``GPB``."""
    return len(code) == 3 and sorted(written) == sorted(code) and is_one_key(written, code)


def _term(schema: Mapping[str, Any]) -> Term:
    known = {"x-synonyms", "x-broader"}
    return Term(
        id=schema["const"],
        label=schema["title"],
        definition=schema.get("description", schema["title"]),
        synonyms=tuple(schema.get("x-synonyms", ())),
        broader=schema.get("x-broader"),
        extra={
            key.removeprefix("x-"): value
            for key, value in schema.items()
            if key.startswith("x-") and key not in known
        },
    )
