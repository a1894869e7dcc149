"""Documents as Markdown, for a report or a committee paper.

Citations become footnotes, as GitHub, Pandoc and most other programs write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import TextIO

from lgcases.model.citations import Citation, citations_in
from lgcases.render.document import Card, Entry, Part, Section, Table
from lgcases.text import one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
# A line that has begun with nothing, or with the marks of a list or quotation alone.
_NO_WORDS = re.compile(r"(?:^|\n)[ \t]*(?:(?:[-+*>]|[0-9]+[.)])[ \t]*)*\Z")
_BAR = re.compile(r"(?<!\\)\|")


def write_document(out: TextIO, title: str, parts: Sequence[Part]) -> None:
    """Write the parts under one title, each under a heading of its own."""
    lines = [f"# {escape(title)}"]
    for part in parts:
        lines += ["", f"## {escape(part.heading)}", ""]
        lines += _table_lines(part) if isinstance(part, Table) else _section_lines(part, {})
    out.write("\n".join(lines) + "\n")


def write_cards(out: TextIO, cards: Iterable[Card]) -> None:
    """Write each card under a heading of its own."""
    used: set[str] = set()
    for number, card in enumerate(cards):
        labels = _labels(card, used)
        used.update(labels.values())
        lines = [*([""] if number else []), *_card_lines(card, labels)]
        out.write("\n".join(lines) + "\n")


def escape(text: str) -> str:
    """One line in which nothing is read as Markdown or HTML; addresses stay links."""
    words = one_line(text).split(" ")
    return " ".join(f"<{w}>" if _is_link(w) else _SPECIAL.sub(r"\\\1", w) for w in words)


def _is_link(word: str) -> bool:
    return word.startswith(("https://", "http://")) and not set(word) & set("<>")


def _labels(card: Card, used: set[str]) -> dict[str, str]:
    """The label of the footnote for each source that the prose of a card cites, by its id.

    It is the id itself, with a number behind it where another card of the page has that label.
    """
    keys = {item.key for section in card.sections for item in section.items if item.key}
    citations = (each for part in card.sections for each in citations_in(part.prose or ""))
    labels: dict[str, str] = {}
    for id in (each.id for citation in citations for each in citation.cited):
        if id in keys and id not in labels:
            labels[id] = _unused(id, {*used, *labels.values(), *keys - {id}})
    return labels


def _unused(id: str, used: set[str]) -> str:
    """The id, or the id with the first number behind it that makes it differ from all others."""
    # Two hyphens: GitHub names the second reference to a note as one hyphen and a 2.
    numbered = (f"{id}--{number}" for number in count(2))
    return next(label for label in chain([id], numbered) if label not in used)


def _card_lines(card: Card, labels: Mapping[str, str]) -> Iterator[str]:
    yield f"# {escape(card.title)}"
    yield ""
    yield escape(card.summary)
    for section in card.sections:
        yield from ("", f"## {section.heading}", "")
        yield from _section_lines(section, labels)


def _section_lines(section: Section, labels: Mapping[str, str]) -> Iterator[str]:
    """The lines below the heading of a section; footnotes stand below their sources."""
    if section.prose:
        yield _prose(section.prose, labels)
    for number, item in enumerate(section.items, 1):
        mark = f"{number}." if section.ordered else "-"
        yield f"{mark} {escape(item.head)}"
        yield from (f"{' ' * len(mark)} - {escape(detail)}" for detail in item.details)
    for item in section.items:
        if item.key in labels:
            yield ""
            yield f"[^{labels[item.key]}]: {escape(item.head)}"


def _prose(text: str, labels: Mapping[str, str]) -> str:
    """A text of a record, which is Markdown already; only raw HTML is not let through."""
    parts, position = [], 0
    for citation in citations_in(text):
        before = text[position : citation.start]
        marks = _marks(citation, labels) if citation.cited else text[citation.start : citation.end]
        if marks.startswith("[^") and not _NO_WORDS.search(text[: citation.start]):
            before = before.rstrip(" ")  # a footnote stands close to the word before it
        parts += [before, marks]
        position = citation.end
    return "".join([*parts, text[position:]]).replace("<", "&lt;")


def _marks(citation: Citation, labels: Mapping[str, str]) -> str:
    """The marks of the footnotes, each behind the place that is cited."""
    return "".join(
        (f"({escape(place)})" if place else "")
        + (f"[^{labels[id]}]" if id in labels else rf"\[{escape(id)}\]")
        for id, place, _ in citation.cited
    )


def _table_lines(table: Table) -> Iterator[str]:
    """The lines below the heading of a table; its notes are in a column of their own."""
    if table.words:
        yield escape(table.words)
        yield ""
    if not table.entries:
        return
    noted = any(entry.below for entry in table.entries)
    heads = [_cell(head.text) for head in table.heads] + [table.below] * noted
    marks = ["--:" if head.right else "---" for head in table.heads] + ["---"] * noted
    yield _row(heads)
    yield _row(marks)
    for entry in table.entries:
        yield _row([*map(_cell, entry.cells), *([_notes(entry)] if noted else [])])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    # A link is not escaped, and a bar in it would end the cell.
    lines = (_BAR.sub("%7C", escape(line)) for line in text.split("\n"))
    return "<br>".join(lines)


def _notes(entry: Entry) -> str:
    return "<br>".join(map(_cell, entry.below))
