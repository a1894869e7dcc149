"""Rules of entries that stand for several organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.model import Organisation
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.council_names import council_named
from lgcases.validation.rules.samples import with_organisations


def _counted(context: RecordContext) -> list[tuple[int, Organisation]]:
    """The entries that stand for several organisations, with their places."""
    organisations = context.initiative.organisations
    return [(index, each) for index, each in enumerate(organisations) if each.count > 1]


@record_rule(
    "LG248",
    Severity.WARNING,
    "the count is {count}, but {what}",
    of=_counted,
    why="Every count of partners uses it: one body would be counted several times.",
    fix="Delete the count, or say in the name which bodies are meant, such as Four community "
    "groups.",
    wrong=with_organisations({"name": "Northshire District Council", "count": 4}),
    right=with_organisations({"name": "Four community groups", "count": 4}),
)
def count_of_one_organisation(context: RecordContext) -> Iterator[Fault]:
    """An entry that stands for several organisations has the code or the name of one."""
    for index, organisation in context.once(_counted):
        what = None
        if organisation.code is not None:
            what = f"{organisation.code} is the code of one body"
        elif _is_name_of_one(organisation, context):
            what = f'"{organisation.name}" is the name of one body'
        if what is not None:
            at = f"/organisations/{index}/count"
            yield count_of_one_organisation.at(at, count=organisation.count, what=what)


def _is_name_of_one(organisation: Organisation, context: RecordContext) -> bool:
    """Whether a name is that of a council, or is written like a proper name in the singular."""
    name = organisation.name
    if organisation.unnamed or _number_in(name) is not None:
        return False
    words = name.split()
    is_proper = len(words) > 1 and all(word[:1].isupper() or word in _SMALL for word in words)
    is_singular = not any(word.endswith("s") for word in words)
    return (is_proper and is_singular) or council_named(name, context.register) is not None


_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "&"})


@record_rule(
    "LG249",
    Severity.ADVICE,
    '"{name}" stands for {number} bodies, but counts as one',
    why="Figures per partner would be divided by too few.",
    fix="Add the count.",
    wrong=with_organisations({"name": "Four community groups"}),
    right=with_organisations({"name": "Four community groups", "count": 4}),
)
def organisations_without_count(context: RecordContext) -> Iterator[Fault]:
    """The name of an entry says that it stands for several organisations, and no count does."""
    for index, organisation in enumerate(context.initiative.organisations):
        if organisation.count > 1 or organisation.code is not None:
            continue
        number = _number_in(organisation.name)
        if number is not None:
            at, help = f"/organisations/{index}", f"count: {number}"
            yield organisations_without_count.at(
                at, missing="count", help=help, name=organisation.name, number=number
            )


@record_rule(
    "LG250",
    Severity.WARNING,
    'the count is {count}, but the name says "{words}"',
    of=_counted,
    why="One of the two numbers is wrong, and figures per partner with it.",
    fix="Correct the number that the source does not give.",
    wrong=with_organisations({"name": "Four community groups", "count": 5}),
    right=with_organisations({"name": "Four community groups", "count": 4}),
)
def count_not_as_named(context: RecordContext) -> Iterator[Fault]:
    """The name of an entry gives another number of organisations than its count."""
    for index, organisation in context.once(_counted):
        match = _SEVERAL.match(organisation.name)
        number = _number_in(organisation.name)
        if match is not None and number is not None and number != organisation.count:
            at, text = f"/organisations/{index}/count", str(number)
            yield count_not_as_named.at(at, near=text, count=organisation.count, words=match[0])


def _number_in(name: str) -> int | None:
    """How many bodies a name speaks of: 4 for "Four other community groups, not named"."""
    if not _may_be_several(name):
        return None
    match = _SEVERAL.match(name)
    if match is None:
        return None
    word = match["number"].lower().replace(",", "")
    number = int(word) if word.isdigit() else _NUMBERS[word]
    return number if 2 <= number <= 100_000 else None


def _may_be_several(name: str) -> bool:
    """A quick test, which is true of every name that begins as the pattern does."""
    return name[:1].isdigit() or name[:2].lower() in _BEGINNINGS


_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
_BEGINNINGS = frozenset(
    {word[:2] for word in _NUMBERS} | {"th", "al", "ab", "so", "mo", "ov", "at"}
)
# A number and, in small letters and in the plural, what is counted: "Five Councils Partnership"
# is the name of one body, and so is "Three authorities' joint committee".
_SEVERAL = pattern(
    r"(?:the |all |about |some |more than |over |at least )*"
    rf"(?P<number>{'|'.join(_NUMBERS)}|[0-9]{{1,3}}(?:,?[0-9]{{3}})?) "
    r"(?:[\w-]+ ){0,3}"
    r"(?-i:councils|authorities|municipalities|boroughs|districts|counties|parishes|towns|"
    r"community groups|groups|organisations|bodies|charities|trusts|companies|firms|suppliers|"
    r"contractors|providers|partners|associations|societies|clubs|schools|colleges|universities|"
    r"hospitals|practices|agencies|forces|services|libraries|unions|banks|employers|"
    r"co-operatives|cooperatives|mutuals|enterprises|landlords|committees|boards|members)"
    r"(?=$|[,;]| \(| (?:of|in|from|that|which|who|with|near|around|at|outside|and|to|on|not|across|"
    r"for|under|named)\b)",
    re.IGNORECASE,
)
