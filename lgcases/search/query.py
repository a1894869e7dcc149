"""Text search: all words must occur; where they occur decides the order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lgcases.model import Initiative, Vocabularies, Vocabulary
from lgcases.model.walk import NARRATIVE, texts_of

#: Fields in the order of their weight, which is what one word found there counts.
WEIGHTS = {"title": 8.0, "summary": 4.0}
_OTHER = 1.0
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """An initiative that matches, the fields in which it does, best first, and its score."""

    initiative: Initiative
    fields: tuple[str, ...]
    score: float


def search(initiatives: Iterable[Initiative], text: str, vocabularies: Vocabularies) -> list[Hit]:
    """The initiatives in which every word of the text occurs, best first.

    A word matches words that begin with it, ignoring case, accents and plural.  Each word
    counts once, in the weightiest field that has it; ties are in order of id.
    """
    wanted = words(text)
    hits = [hit for each in initiatives if (hit := _match(each, wanted, vocabularies)) is not None]
    hits.sort(key=lambda hit: (-hit.score, hit.initiative.id))
    return hits


def words(text: str) -> list[str]:
    """The words of a text, as they are compared."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    return [_singular(word) for word in _WORD.findall(kept)]


def _singular(word: str) -> str:
    # Harman's weak stemmer: enough to bring "libraries" and "library" together.
    if len(word) > 4 and word.endswith("ies") and word[-4] not in "ae":
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and word[-2] not in "us":
        return word[:-1]
    return word


def _match(initiative: Initiative, wanted: list[str], vocabularies: Vocabularies) -> Hit | None:
    fields = [(name, set(words(text))) for name, text in searched_text(initiative, vocabularies)]
    score = 0.0
    matched: set[str] = set()
    for word in wanted:
        found = [
            name for name, has in fields if word in has or any(w.startswith(word) for w in has)
        ]
        if not found:
            return None
        matched.update(found)
        score += max(WEIGHTS.get(name, _OTHER) for name in found)
    ordered = [name for name, _ in fields if name in matched]
    return Hit(initiative, tuple(dict.fromkeys(ordered)), score)


def searched_text(initiative: Initiative, vocabularies: Vocabularies) -> Iterator[tuple[str, str]]:
    """The fields that text search looks at, weightiest first, with their text."""
    yield "title", initiative.title
    yield "summary", initiative.summary
    yield "models", _terms(initiative.models, vocabularies["model"])
    yield "services", _terms(initiative.services, vocabularies["service"])
    for text in texts_of(initiative):
        if text.section in _SEARCHED and (text.section, text.field) not in _LEFT_OUT:
            yield text.section, text.text


# The title and the summary come first, before the terms; sources are not searched.
_SEARCHED = frozenset({*NARRATIVE, "organisations", "history", "savings", "costs", "outcomes"})
_LEFT_OUT = frozenset({("organisations", "note"), ("costs", "scope")})


def _terms(ids: Iterable[str], vocabulary: Vocabulary) -> str:
    parts: list[str] = []
    for id in ids:
        for each in vocabulary.broader_chain(id):
            term = vocabulary.terms[each]
            parts.extend((term.label, *term.synonyms))
    return " ".join(parts)
