"""Pages as Markdown, for a report or a committee paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from lgcases.render.document import Entry, Part, Table
from lgcases.render.markdown import escape, section_markdown

_BAR = re.compile(r"(?<!\\)\|")


def write_markdown_page(out: TextIO, title: str, parts: Sequence[Part]) -> None:
    """Write the parts under one title, each under a heading of its own."""
    lines = [f"# {escape(title)}"]
    for part in parts:
        lines += ["", f"## {escape(part.heading)}", ""]
        lines += _table(part) if isinstance(part, Table) else section_markdown(part)
    out.write("\n".join(lines) + "\n")


def _table(table: Table) -> Iterator[str]:
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
