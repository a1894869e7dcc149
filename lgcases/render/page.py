"""Pages for people: tables with notes under their rows, and sections of words.

A page is made once and written in two forms: as text, fitted to a terminal or with whole
lines in a file (:mod:`lgcases.render.page_text`), and as Markdown for a committee paper
(:mod:`lgcases.render.page_markdown`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from lgcases.files import is_terminal
from lgcases.render.document import Part

#: Columns of the widest page; longer lines are hard to follow.
WIDEST = 132


def page_width(out: TextIO) -> int | None:
    """The width to fit a page into; None where lines stay whole."""
    if not is_terminal(out):
        return None
    from rich.console import Console  # reads COLUMNS and asks the terminal

    return min(Console(file=out).width, WIDEST)


def write_page(out: TextIO, form: str, title: str, parts: Sequence[Part]) -> None:
    """Write a page as ``table`` or ``md``; the title heads the Markdown only."""
    if form == "md":
        from lgcases.render.page_markdown import write_markdown_page

        write_markdown_page(out, title, parts)
    else:
        from lgcases.render.page_text import write_text_page  # knows rich, which costs 40 ms

        write_text_page(out, parts)
