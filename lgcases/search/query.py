"""Search by words, and the order of results: best match first, or by a field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lgcases.model import Initiative, Vocabularies, Vocabulary
from lgcases.model.citations import without_citations
from lgcases.model.walk import texts_of
from lgcases.text import fold, words

#: What a word counts in the fields that matter most; in all others it counts ``_OTHER``.
WEIGHTS = {"title": 8.0, "summary": 4.0}
_OTHER = 1.0
# Title and summary are yielded before the others.
_YIELDED_BEFORE = frozenset({"title", "summary"})
#: What is said about the record and its sources, not about the initiative: not searched.
_NOT_SEARCHED = frozenset({("sources", "publisher"), ("sources", "note"), ("withdrawn/reason", "")})

#: What initiatives can be sorted by, and the value of each; None where it is not known.
#: ``claims`` is the number of claims, most first; all others go up.  Dates go by the first
#: day that they may mean.
SORT_KEYS: Mapping[str, Callable[[Initiative], Any]] = {
    "id": lambda initiative: initiative.id,
    "title": lambda initiative: fold(initiative.title),
    "started": lambda initiative: initiative.started and initiative.started.first,
    "ended": lambda initiative: initiative.ended and initiative.ended.first,
    "status": lambda initiative: initiative.status,
    "country": lambda initiative: initiative.country,
    "claims": lambda initiative: -len(initiative.savings),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """An initiative that matches.

    ``fields`` are those in which words were found, weightiest first; ``score`` is the sum of
    the weights.
    """

    initiative: Initiative
    fields: tuple[str, ...]
    score: float


def search(initiatives: Iterable[Initiative], text: str, vocabularies: Vocabularies) -> list[Hit]:
    """The initiatives in which every word of the text occurs, best first.

    A word matches words that begin with it, ignoring case, accents and plural.  Each word
    counts once, in the weightiest field that has it; ties are in order of id.
    """
    wanted = stems(text)
    hits = [
        hit
        for initiative in initiatives
        if (hit := _match(initiative, wanted, vocabularies)) is not None
    ]
    hits.sort(key=lambda hit: (-hit.score, hit.initiative.id))
    return hits


def sort_initiatives(initiatives: Iterable[Initiative], by: str) -> list[Initiative]:
    """The initiatives in the order of one of :data:`SORT_KEYS`; ``-started`` reverses it.

    Unknown values come last in either direction, and ties are in order of id.

    Raises:
        KeyError: There is no such order.
    """
    key = SORT_KEYS[by.removeprefix("-")]
    ordered = sorted(initiatives, key=lambda initiative: initiative.id)
    known = [initiative for initiative in ordered if key(initiative) is not None]
    unknown = [initiative for initiative in ordered if key(initiative) is None]
    known.sort(key=key, reverse=by.startswith("-"))
    return known + unknown


def stems(text: str) -> list[str]:
    """The words of a text in the form in which search compares them."""
    return [_singular(word) for word in words(text)]


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
    fields = [(name, set(stems(text))) for name, text in searched_text(initiative, vocabularies)]
    score = 0.0
    matched: set[str] = set()
    for word in wanted:
        found = [
            name
            for name, known in fields
            if word in known or any(other.startswith(word) for other in known)
        ]
        if not found:
            return None
        matched.update(found)
        score += max(WEIGHTS.get(name, _OTHER) for name in found)
    ordered = [name for name, _ in fields if name in matched]
    return Hit(initiative, tuple(dict.fromkeys(ordered)), score)


def searched_text(initiative: Initiative, vocabularies: Vocabularies) -> Iterator[tuple[str, str]]:
    """The fields that search looks at, weightiest first, with their text.

    Citations are left out: the ids of sources are no words of a text.
    """
    yield "title", initiative.title
    yield "summary", initiative.summary
    yield "models", _terms(initiative.models, vocabularies["model"])
    yield "services", _terms(initiative.services, vocabularies["service"])
    yield "aims", _terms(initiative.aims, vocabularies["aim"])
    for text in texts_of(initiative):
        if text.section in _YIELDED_BEFORE or (text.section, text.field) in _NOT_SEARCHED:
            continue
        yield text.section, without_citations(text.text)


def _terms(ids: Iterable[str], vocabulary: Vocabulary) -> str:
    parts: list[str] = []
    for id in ids:
        for broader in vocabulary.broader_chain(id):
            term = vocabulary.terms[broader]
            parts.extend((term.label, *term.synonyms))
    return " ".join(parts)
