"""An initiative as a card: wrapped and coloured on a terminal, whole lines elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from rich.padding import Padding
from rich.text import Text

from lgcases.files import is_terminal
from lgcases.model import Initiative, Vocabularies
from lgcases.render.console import console_for
from lgcases.render.describe import describe
from lgcases.render.document import Section
from lgcases.text import one_line

_WIDEST = 100


def write_card(out: TextIO, initiatives: Sequence[Initiative], vocabularies: Vocabularies) -> None:
    """Write each initiative with everything that is known of it."""
    console = console_for(out)
    to_person = is_terminal(out)
    width = min(console.width, _WIDEST) if to_person else None
    for index, initiative in enumerate(initiatives):
        if index:
            console.print()
        for text, indent in _lines(initiative, vocabularies):
            if width is None:
                text.pad_left(indent)
                console.print(text, soft_wrap=True)
            else:
                console.print(Padding(text, (0, 0, 0, indent)), width=width)


def _lines(initiative: Initiative, vocabularies: Vocabularies) -> Iterator[tuple[Text, int]]:
    """Each line with its indentation."""
    yield Text(one_line(initiative.title), style="bold"), 0
    yield Text(one_line(initiative.summary)), 0
    for section in describe(initiative, vocabularies):
        yield Text(), 0
        yield Text(section.heading, style="bold cyan"), 0
        yield from section_lines(section)


def section_lines(section: Section) -> Iterator[tuple[Text, int]]:
    """Each line below the heading of a section, with its indentation."""
    for paragraph in _paragraphs(section.prose):
        yield Text(paragraph), 2
    for number, item in enumerate(section.items, 1):
        head = one_line(item.head)
        yield Text(f"{number}. {head}" if section.ordered else head), 2
        for detail in item.details:
            yield Text(one_line(detail), style="dim"), 5


def _paragraphs(prose: str | None) -> Iterable[str]:
    for paragraph in (prose or "").split("\n\n"):
        if paragraph.strip():
            yield one_line(paragraph)
