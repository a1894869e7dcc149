"""What a rule beyond the schema is: its words and its check, in one object.

Rules are pure: they get a :class:`Case`, yield faults, print nothing, keep nothing between
records and do not know the path of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar, cast

from lgcases.finding import Fault, Rule, Severity
from lgcases.model import Claim, Cost, Event, Initiative, Vocabularies
from lgcases.reference.register import Register
from lgcases.validation.texts import has_signs, texts_of
from lgcases.validation.walk import Figure, facts_of, figures_of, sums_of

_Made = TypeVar("_Made")


@dataclass(frozen=True)
class Case:
    """What a rule may know about a record.

    ``name`` is the file name without its ending.  What the schema refused is missing from
    the initiative: rules must bear missing values.
    """

    initiative: Initiative
    name: str
    today: date
    vocabularies: Vocabularies
    register: Register

    @cached_property
    def claims(self) -> tuple[tuple[int, Claim], ...]:
        """The claims with their numbers."""
        return tuple(enumerate(self.initiative.savings))

    @cached_property
    def sums(self) -> list[tuple[str, int, Claim | Cost]]:
        """Claims and costs with section and number."""
        return sums_of(self.initiative)

    @cached_property
    def figures(self) -> list[tuple[str, int, Figure]]:
        """Claims, costs and outcomes with section and number."""
        return figures_of(self.initiative)

    @cached_property
    def facts(self) -> list[tuple[str, int, Figure | Event]]:
        """Claims, costs, outcomes and events with section and number."""
        return facts_of(self.initiative)

    @cached_property
    def texts(self) -> list[str]:
        """All texts of the record."""
        return texts_of(self.initiative)

    @cached_property
    def text(self) -> str:
        """All texts of the record, joined for the rules that search them."""
        return "\n".join(self.texts)

    @cached_property
    def has_signs(self) -> bool:
        """Whether a text may hold one of the things that :func:`has_signs` looks for."""
        return has_signs(self.text)

    @cached_property
    def _made(self) -> dict[object, Any]:
        return {}

    def once(self, make: Callable[[Case], _Made]) -> _Made:
        """What ``make`` finds in this record, worked out once for all rules that need it."""
        made = self._made
        if make not in made:
            made[make] = make(self)
        return cast("_Made", made[make])


RecordCheck = Callable[[Case], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class RecordRule(Rule):
    """A rule that looks at one record."""

    check: RecordCheck


#: What one record contributes to a rule across the set: a JSON pointer, and a value of plain
#: types (text, numbers, tuples of these), so that it can be remembered and sent about.
Mention = tuple[str, tuple[Any, ...]]


class Mentioned(NamedTuple):
    """A mention together with the record it comes from, by the path of its file."""

    path: str
    pointer: str
    value: tuple[Any, ...]


Gather = Callable[[Case], Iterable[Mention]]
Judge = Callable[[Iterable[Mentioned]], Iterator[tuple[str, Fault]]]


@dataclass(frozen=True, slots=True)
class SetRule(Rule):
    """A rule across the records: each is asked what it mentions, then all mentions are judged.

    A fault names the other record it is about by the value ``other_record``.
    ``judge`` gets the mentions in the order of paths and pointers, may go through them as
    often as it likes, and yields faults with the path of the record each belongs to.
    """

    gather: Gather
    judge: Judge


def record_rule(  # noqa: PLR0913  # the words of a rule
    code: str, severity: Severity, message: str, *, why: str, fix: str, wrong: str, right: str
) -> Callable[[RecordCheck], RecordRule]:
    """Make a rule of the check below: its name is the slug, its docstring says what it finds.

    ``wrong`` and ``right`` are fields of a record, laid over a sample by the tests: the
    first must be found by this rule, the second not.
    """

    def make(check: RecordCheck) -> RecordRule:
        slug, what = _described(check)
        return RecordRule(code, slug, severity, message, what, why, fix, wrong, right, check)

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


def _described(function: Callable[..., object]) -> tuple[str, str]:
    what = " ".join((function.__doc__ or "").split())
    return function.__name__.replace("_", "-"), what
