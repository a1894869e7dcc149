"""The one type that flows from every stage to every report, and the rule behind it.

Each package that finds faults declares its rules (``parsing`` and ``schema`` those met while
reading, ``validation`` the rest); :mod:`lgcases.validation.registry` collects them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum


class Severity(IntEnum):
    """How bad a finding is; higher is worse."""

    #: Would make the record better.
    ADVICE = 1
    #: Something that a reviewer would ask about.
    WARNING = 2
    #: Breaks the schema, or makes a figure or a date wrong.
    ERROR = 3

    @property
    def word(self) -> str:
        """The name as it is written in options and output."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file; lines and columns count from 1, the end is exclusive.

    Columns count characters (Unicode code points), not bytes.
    """

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Edit:
    """A fix: replace the text of the finding's span by ``text``.

    It is ``safe`` where nothing else can be meant.  Others are made only where somebody asks for
    them, and will look at what they have changed.
    """

    text: str
    safe: bool = True

    @property
    def applicability(self) -> str:
        """Whether it is safe, in the word that output has for it."""
        return "safe" if self.safe else "unsafe"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a finding is an instance of.

    ``message`` is a template that :meth:`str.format_map` fills with the values of the fault.
    ``what``, ``why`` and ``fix`` are whole sentences; ``wrong`` and ``right`` are snippets
    of a record.
    """

    code: str
    slug: str
    severity: Severity
    message: str
    what: str
    why: str
    fix: str
    wrong: str
    right: str

    @property
    def group(self) -> str:
        """The digit that groups rules of one subject: ``LG3`` is money."""
        return self.code[:3]

    @property
    def anchor(self) -> str:
        """The name of its place on the page of all rules; it stays when the rule is renamed."""
        return self.code.lower()

    def at(  # noqa: PLR0913  # each says one thing about the place, by name
        self,
        pointer: str = "",
        *,
        missing: str | None = None,
        within: str | None = None,
        offset: int | None = None,
        at_key: bool = False,
        help: str | None = None,
        near: str | None = None,
        edit: Edit | None = None,
        **values: object,
    ) -> Fault:
        """A fault of this rule; ``values`` fill its message, the rest is as in :class:`Fault`."""
        return Fault(
            self,
            pointer,
            values,
            at_key,
            help=help,
            near=near,
            missing=missing,
            within=within,
            offset=offset,
            edit=edit,
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding before it has a place in a file: a rule and a place in the record.

    ``pointer`` is a JSON pointer.  With ``at_key`` the key is meant, not its value.
    ``values`` fill the message of the rule; ``help`` is one line on how to fix it, and
    ``near`` the spelling that was probably meant.  ``missing`` is the field whose absence is
    the fault: the pointer then names the section that lacks it.  ``within`` narrows the
    place to these words inside the value: to where they stand first or, with ``offset``, to
    those that begin after so many characters of the value.  ``span`` is given where the place
    is known but the record has no such pointer.
    """

    rule: Rule
    pointer: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    at_key: bool = False
    help: str | None = None
    near: str | None = None
    missing: str | None = None
    within: str | None = None
    span: Span | None = None
    edit: Edit | None = None
    offset: int | None = None

    @property
    def message(self) -> str:
        """The message with its values filled in."""
        return self.rule.message.format_map(self.values)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that ``validate`` says, at its place in a file.

    ``path`` is the file as the reader named it, or relative to the current folder, with
    forward slashes; ``other`` that of another record which the finding is about as well.
    """

    path: str
    span: Span
    rule: Rule
    message: str
    pointer: str = ""
    help: str | None = None
    near: str | None = None
    edit: Edit | None = None
    other: str | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of findings: by file, place, code and message."""
        return (self.path, self.span.line, self.span.column, self.rule.code, self.message)


def pointer_of(steps: Iterable[str | int]) -> str:
    """Names of fields and positions in lists as a JSON pointer (RFC 6901).

    >>> pointer_of(["savings", 0, "a/b"])
    '/savings/0/a~1b'
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def pointer_steps(pointer: str) -> list[str]:
    """The steps of a JSON pointer; whether ``0`` is a field or a position, the data decide.

    >>> pointer_steps("/savings/0/a~1b")
    ['savings', '0', 'a/b']
    """
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
