"""What a rule beyond the schema is: its texts and its check, in one object.

Rules are pure: they get a :class:`RecordContext`, yield faults, print nothing, keep nothing between
records and do not know the path of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from lgcases.finding import Edit, Fault, Rule, Severity
from lgcases.model import Claim, Initiative, Vocabularies
from lgcases.model.likeness import is_slip
from lgcases.model.walk import (
    NARRATIVE,
    DatedItem,
    DatedNumber,
    MonetaryItem,
    QuantifiedItem,
    Text,
    dated_items,
    monetary_items,
    plain_texts,
    quantified_items,
    texts_of,
)
from lgcases.reference.register import Register

_Derived = TypeVar("_Derived")


@dataclass(frozen=True)
class RecordContext:
    """What a rule may know about a record and the world around it.

    ``name`` is the file name without its ending.  What the schema refused is missing from
    the initiative: rules must bear missing values.  ``refused`` has its places.  ``written`` is
    the text of the file, for the few rules that look at what YAML leaves out.
    """

    initiative: Initiative
    name: str
    today: date
    vocabularies: Vocabularies
    register: Register
    refused: frozenset[str] = frozenset()
    written: str = ""

    def lacks_id(self, *sections: str) -> bool:
        """Whether the schema refused an id in these sections: it may be the one that is meant."""
        return any(
            place.endswith("/id") and place.split("/")[1] in sections for place in self.refused
        )

    @cached_property
    def is_identified(self) -> bool:
        """Whether an organisation is named, so that somebody could look for further sources."""
        organisations = self.initiative.organisations
        return not organisations or not all(each.unnamed for each in organisations)

    @cached_property
    def claims(self) -> tuple[tuple[int, Claim], ...]:
        """The claims with their numbers."""
        return tuple(enumerate(self.initiative.savings))

    @cached_property
    def monetary_items(self) -> list[tuple[str, int, MonetaryItem]]:
        """Claims and costs with section and number."""
        return monetary_items(self.initiative)

    @cached_property
    def quantified_items(self) -> list[tuple[str, int, QuantifiedItem]]:
        """Claims, costs and outcomes with section and number."""
        return quantified_items(self.initiative)

    @cached_property
    def dated_numbers(self) -> list[tuple[str, int, DatedNumber]]:
        """Claims, costs, outcomes and sizes with section and number."""
        found: list[tuple[str, int, DatedNumber]] = [*self.quantified_items]
        for index, size in enumerate(self.initiative.size):
            found.append(("size", index, size))
        return found

    @cached_property
    def dated_items(self) -> list[tuple[str, int, DatedItem]]:
        """Claims, costs, outcomes, sizes and events with section and number."""
        return dated_items(self.initiative)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """All texts of the record with their places."""
        return tuple(texts_of(self.initiative))

    @cached_property
    def narrative(self) -> tuple[tuple[str, str], ...]:
        """The long texts, which may cite sources, each with its JSON pointer."""
        texts = [(f"/{field}", getattr(self.initiative, field)) for field in NARRATIVE]
        return tuple((at, text) for at, text in texts if text)

    @cached_property
    def narrative_text(self) -> str:
        """The long texts, joined by line ends for a first look at all of them."""
        return "\n".join([text for _, text in self.narrative])

    @cached_property
    def plain_texts(self) -> list[str]:
        """All texts of the record, where their places do not matter."""
        return plain_texts(self.initiative)

    @cached_property
    def text(self) -> str:
        """All texts of the record, joined by line ends for the rules that search them."""
        return "\n".join(self.plain_texts)

    @cached_property
    def _derived(self) -> dict[object, Any]:
        return {}

    def once(self, derive: Callable[[RecordContext], _Derived]) -> _Derived:
        """What ``derive`` makes of this record, worked out once for all rules that need it."""
        derived = self._derived
        if derive not in derived:
            derived[derive] = derive(self)
        found: _Derived = derived[derive]
        return found


RecordCheck = Callable[[RecordContext], Iterator[Fault]]
#: What is derived from a record: all of one kind that it has.
Derive = Callable[[RecordContext], Sized]


@dataclass(frozen=True, slots=True)
class RecordRule(Rule):
    """A rule that looks at one record.

    ``of`` is what it looks at: where a record has none of it, the rule finds nothing and need
    not be run.
    """

    check: RecordCheck
    of: Derive | None = None


#: What one record contributes to a rule across the set: a JSON pointer, and a value of plain
#: types (text, numbers, tuples of these), so that it can be cached and sent between processes.
Mention = tuple[str, tuple[Any, ...]]


class Mentioned(NamedTuple):
    """A mention together with the record it comes from, by the path of its file."""

    path: str
    pointer: str
    value: tuple[Any, ...]


Gather = Callable[[RecordContext], Iterable[Mention]]
Judge = Callable[[Iterable[Mentioned]], Iterator[tuple[str, Fault]]]


@dataclass(frozen=True, slots=True)
class SetRule(Rule):
    """A rule across the records: each is asked what it mentions, then all mentions are judged.

    A fault names the other record that it is about by the value ``other_record``.
    ``judge`` gets the mentions in the order of paths and pointers, may go through them as
    often as it likes, and yields faults with the path of the record each belongs to.
    """

    gather: Gather
    judge: Judge


def record_rule(  # noqa: PLR0913  # the words of a rule
    code: str,
    severity: Severity,
    message: str,
    *,
    of: Derive | None = None,
    why: str,
    fix: str,
    wrong: str,
    right: str,
) -> Callable[[RecordCheck], RecordRule]:
    """Make a rule of the check below: its name is the slug, its docstring says what it finds.

    ``of`` is what the rule looks at, where most records have none of it.  ``wrong`` and
    ``right`` are fields of a record, laid over a sample by the tests: the first must be found
    by this rule, the second not.
    """

    def make(check: RecordCheck) -> RecordRule:
        slug, what = _described(check)
        return RecordRule(code, slug, severity, message, what, why, fix, wrong, right, check, of)

    return make


def set_rule(  # noqa: PLR0913  # as record_rule, and the gathering
    code: str,
    severity: Severity,
    message: str,
    *,
    gather: Gather,
    why: str,
    fix: str,
    wrong: str,
    right: str,
) -> Callable[[Judge], SetRule]:
    """Make a rule across the set of the judgement below; see :func:`record_rule`."""

    def make(judge: Judge) -> SetRule:
        slug, what = _described(judge)
        return SetRule(code, slug, severity, message, what, why, fix, wrong, right, gather, judge)

    return make


def certain_edit(written: str, near: Sequence[str]) -> Edit | None:
    """The fix of a reference by the one id that is near it, where it is a slip of that id.

    What is only alike is offered and never written: a fix would give the costs of Northshire to
    Southshire.
    """
    return Edit(near[0]) if len(near) == 1 and is_slip(written, near[0]) else None


def _described(function: Callable[..., object]) -> tuple[str, str]:
    what = " ".join((function.__doc__ or "").split())
    return function.__name__.replace("_", "-"), what
