"""An initiative as Markdown, for a report or a committee paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from lgcases.model import Initiative, Vocabularies
from lgcases.render.describe import describe
from lgcases.render.document import Section
from lgcases.text import one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def write_markdown(
    out: TextIO, initiatives: Sequence[Initiative], vocabularies: Vocabularies
) -> None:
    """Write each initiative under a heading of its own."""
    for index, initiative in enumerate(initiatives):
        lines = [*([""] if index else []), *_lines(initiative, vocabularies)]
        out.write("\n".join(lines) + "\n")


def escape(text: str) -> str:
    """One line in which nothing is read as Markdown or HTML; addresses stay links."""
    words = one_line(text).split(" ")
    return " ".join(f"<{w}>" if _is_link(w) else _SPECIAL.sub(r"\\\1", w) for w in words)


def _is_link(word: str) -> bool:
    return word.startswith(("https://", "http://")) and not set(word) & set("<>")


def _lines(initiative: Initiative, vocabularies: Vocabularies) -> Iterator[str]:
    yield f"# {escape(initiative.title)}"
    yield ""
    yield escape(initiative.summary)
    for section in describe(initiative, vocabularies):
        yield ""
        yield f"## {section.heading}"
        yield ""
        yield from section_markdown(section)


def section_markdown(section: Section) -> Iterator[str]:
    """The lines below the heading of a section."""
    if section.prose:
        # The texts of a record are Markdown already; only raw HTML is not let through.
        yield section.prose.replace("<", "&lt;")
    for number, item in enumerate(section.items, 1):
        mark = f"{number}." if section.ordered else "-"
        yield f"{mark} {escape(item.head)}"
        yield from (f"{' ' * len(mark)} - {escape(detail)}" for detail in item.details)
