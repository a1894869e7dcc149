"""Documents as Markdown, for a report or a committee paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from lgcases.render.document import Card, Entry, Part, Section, Table
from lgcases.text import one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_BAR = re.compile(r"(?<!\\)\|")


def write_document(out: TextIO, title: str, parts: Sequence[Part]) -> None:
    """Write the parts under one title, each under a heading of its own."""
    lines = [f"# {escape(title)}"]
    for part in parts:
        lines += ["", f"## {escape(part.heading)}", ""]
        lines += _table_lines(part) if isinstance(part, Table) else _section_lines(part)
    out.write("\n".join(lines) + "\n")


def write_cards(out: TextIO, cards: Iterable[Card]) -> None:
    """Write each card under a heading of its own."""
    for number, card in enumerate(cards):
        lines = [*([""] if number else []), *_card_lines(card)]
        out.write("\n".join(lines) + "\n")


def escape(text: str) -> str:
    """One line in which nothing is read as Markdown or HTML; addresses stay links."""
    words = one_line(text).split(" ")
    return " ".join(f"<{w}>" if _is_link(w) else _SPECIAL.sub(r"\\\1", w) for w in words)


def _is_link(word: str) -> bool:
    return word.startswith(("https://", "http://")) and not set(word) & set("<>")


def _card_lines(card: Card) -> Iterator[str]:
    yield f"# {escape(card.title)}"
    yield ""
    yield escape(card.summary)
    for section in card.sections:
        yield from ("", f"## {section.heading}", "")
        yield from _section_lines(section)


def _section_lines(section: Section) -> Iterator[str]:
    """The lines below the heading of a section."""
    if section.prose:
        # The texts of a record are Markdown already; only raw HTML is not let through.
        yield section.prose.replace("<", "&lt;")
    for number, item in enumerate(section.items, 1):
        mark = f"{number}." if section.ordered else "-"
        yield f"{mark} {escape(item.head)}"
        yield from (f"{' ' * len(mark)} - {escape(detail)}" for detail in item.details)


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
