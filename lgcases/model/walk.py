"""The ways through the sections of a record that several parts of the program take.

What counts as a text, and in which order texts are read, is said here only: search, rules and
whatever else looks at all words of a record ask :func:`texts_of`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from lgcases.model.initiative import Claim, Cost, Event, Initiative, Outcome, Size

#: The narrative fields, in reading order.
NARRATIVE = ("context", "approach", "results", "lessons")

#: What states an amount of money.
MonetaryItem = Claim | Cost
#: What states a number and a source for it.
QuantifiedItem = Claim | Cost | Outcome
#: What states a number for a time or a date.
DatedNumber = QuantifiedItem | Size
#: What has a date and a source.
DatedItem = Claim | Cost | Outcome | Size | Event
#: What may have an id and name other figures of the record.
LinkedItem = QuantifiedItem
#: What may say which organisations, services and models it is about.
ScopedItem = DatedItem

#: What an entry of a section is called in a sentence.
NOUNS = {
    "savings": "claim",
    "costs": "cost",
    "outcomes": "outcome",
    "size": "size",
    "history": "event",
    "organisations": "organisation",
}

_OWN_TEXTS = ("title", "summary", *NARRATIVE)
# The fields of each section that people write in words of their own, and those of the parts of
# its entries, such as the name in ``stated_by``.
_Part = tuple[str, str]
_TEXTS: tuple[tuple[str, tuple[str, ...], tuple[_Part, ...]], ...] = (
    ("organisations", ("name", "note"), ()),
    ("history", ("what",), ()),
    (
        "savings",
        ("statement", "scope", "note"),
        (("baseline", "what"), ("stated_by", "name"), ("disputed", "by")),
    ),
    ("costs", ("statement", "scope", "note"), (("stated_by", "name"), ("disputed", "by"))),
    ("outcomes", ("measure", "note"), (("baseline", "what"), ("stated_by", "name"))),
    ("size", ("scope", "note"), (("stated_by", "name"),)),
    ("related", ("note",), ()),
    ("sources", ("title", "publisher", "note"), ()),
)


def _reader(fields: tuple[str, ...]) -> Callable[[object], tuple[Any, ...]]:
    """What reads these fields of an entry at once."""
    if len(fields) > 1:
        return attrgetter(*fields)
    return lambda item: tuple([getattr(item, field) for field in fields])


# The same for reading fast: section, reader of its fields, fields of the parts, reader of these.
_READERS = [
    (
        section,
        _reader(fields),
        tuple(field for _, field in parts),
        _reader(tuple(part for part, _ in parts)),
    )
    for section, fields, parts in _TEXTS
]


class Text(NamedTuple):
    """A text of a record and its place: ``/summary``, or a field of an entry of a section.

    ``field`` is empty where the section is itself the text; ``number`` then means nothing.  It
    may lead into a part of the entry: ``stated_by/name``.
    """

    text: str
    section: str
    number: int = 0
    field: str = ""

    @property
    def pointer(self) -> str:
        """The JSON pointer of the text."""
        return f"/{self.section}/{self.number}/{self.field}" if self.field else f"/{self.section}"


def texts_of(initiative: Initiative) -> Iterator[Text]:
    """All texts that people wrote, in reading order; those that are missing are left out."""
    for name in _OWN_TEXTS:
        text = getattr(initiative, name)
        if text:
            yield Text(text, name)
    for section, fields, parts in _TEXTS:
        for number, item in enumerate(getattr(initiative, section)):
            for field in fields:
                text = getattr(item, field)
                if text:
                    yield Text(text, section, number, field)
            for part, field in parts:
                text = getattr(getattr(item, part), field, None)
                if text:
                    yield Text(text, section, number, f"{part}/{field}")
    if initiative.withdrawn is not None and initiative.withdrawn.reason:
        yield Text(initiative.withdrawn.reason, "withdrawn/reason")


def plain_texts(initiative: Initiative) -> list[str]:
    """The texts of :func:`texts_of` alone, in a third of the time."""
    texts = [getattr(initiative, name) for name in _OWN_TEXTS]
    for section, read, parts, read_parts in _READERS:
        for item in getattr(initiative, section):
            texts += read(item)
            if parts:
                found = read_parts(item)
                if any(found):
                    texts += [
                        getattr(part, field, None) for field, part in zip(parts, found, strict=True)
                    ]
    if initiative.withdrawn is not None:
        texts.append(initiative.withdrawn.reason)
    return [text for text in texts if text]


def monetary_items(initiative: Initiative) -> list[tuple[str, int, MonetaryItem]]:
    """Claims and costs, each with the name of its section and its number there."""
    found: list[tuple[str, int, MonetaryItem]] = []
    for index, claim in enumerate(initiative.savings):
        found.append(("savings", index, claim))
    for index, cost in enumerate(initiative.costs):
        found.append(("costs", index, cost))
    return found


def quantified_items(initiative: Initiative) -> list[tuple[str, int, QuantifiedItem]]:
    """Claims, costs and outcomes, each with the name of its section and its number there."""
    found: list[tuple[str, int, QuantifiedItem]] = [*monetary_items(initiative)]
    for index, outcome in enumerate(initiative.outcomes):
        found.append(("outcomes", index, outcome))
    return found


def dated_items(initiative: Initiative) -> list[tuple[str, int, DatedItem]]:
    """Claims, costs, outcomes, sizes and events, each with its section and its number there."""
    found: list[tuple[str, int, DatedItem]] = [*quantified_items(initiative)]
    for index, size in enumerate(initiative.size):
        found.append(("size", index, size))
    for index, event in enumerate(initiative.history):
        found.append(("history", index, event))
    return found
