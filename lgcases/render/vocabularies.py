"""Vocabularies and their terms explained: as text and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.model import Term, Vocabulary


def vocabulary_text(vocabulary: Vocabulary) -> str:
    """The terms of a vocabulary, narrower ones under their broader term."""
    return f"{vocabulary.title}: {vocabulary.definition}\n\n" + "\n".join(_lines(vocabulary))


def vocabulary_markdown(vocabulary: Vocabulary) -> str:
    """The terms of a vocabulary as a table."""
    rows = [("Term", "Meaning", "Also", "Broader"), ("---",) * 4]
    for term in vocabulary.terms.values():
        broader = "" if term.broader is None else f"`{term.broader}`"
        rows.append((f"`{term.id}`", _meaning(term), ", ".join(term.synonyms), broader))
    table = "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in rows)
    return f"### {vocabulary.title} ({vocabulary.name})\n\n{vocabulary.definition}\n\n{table}\n"


def term_text(vocabulary: Vocabulary, id: str) -> str:
    """A term in plain text: the vocabulary it belongs to, what it means, and its relatives."""
    lines = [_heading(vocabulary, id), *_facts(vocabulary, id)]
    return "\n".join(lines) + "\n"


def term_markdown(vocabulary: Vocabulary, id: str) -> str:
    """A term as a section of Markdown."""
    meaning, *rest = _facts(vocabulary, id)
    listed = "\n".join(f"- {line}" for line in rest)
    return f"### {_heading(vocabulary, id)}\n\n{meaning}\n\n{listed}\n"


def _heading(vocabulary: Vocabulary, id: str) -> str:
    return f"{id} ({vocabulary.title.lower()})"


def _facts(vocabulary: Vocabulary, id: str) -> Iterator[str]:
    term = vocabulary.terms[id]
    yield _meaning(term)
    if term.synonyms:
        yield f"Also: {', '.join(term.synonyms)}."
    if term.broader:
        yield f"Broader: {', '.join(vocabulary.broader_chain(id)[1:])}."
    narrower = [other for other in vocabulary.terms if other in vocabulary.narrower([id]) - {id}]
    if narrower:
        yield f"Narrower: {', '.join(narrower)}."
    yield f"All terms: lgcases explain {vocabulary.name}"


def _lines(vocabulary: Vocabulary) -> Iterator[str]:
    width = max(len(id) for id in vocabulary.terms) + 2
    for term in vocabulary.terms.values():
        depth = len(vocabulary.broader_chain(term.id)) - 1
        name = "  " * depth + term.id
        synonyms = f" Also: {', '.join(term.synonyms)}." if term.synonyms else ""
        yield f"  {name:<{width + 2}} {_meaning(term)}{synonyms}"


def _meaning(term: Term) -> str:
    return term.label if term.definition == term.label else f"{term.label}: {term.definition}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
