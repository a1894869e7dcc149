"""What jsonschema refuses, in the words of the person who wrote it: one fault per mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, cast

from jsonschema import ValidationError

from lgcases.finding import Edit, Fault, Rule
from lgcases.schema import rules

#: Where in the data: names of fields and places in lists.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One error of jsonschema: the keyword, what it wanted, and what it found where."""

    keyword: str
    wanted: Any
    instance: Any
    schema: Mapping[str, Any]
    path: Path
    message: str

    @staticmethod
    def of(error: ValidationError) -> Refusal:
        """The refusal that an error of jsonschema tells of."""
        schema = cast("Mapping[str, Any]", error.schema)
        return Refusal(
            str(error.validator), error.validator_value, error.instance, schema,
            tuple(error.path), error.message,
        )  # fmt: skip


_TYPES = {
    "string": "text", "number": "a number", "integer": "a whole number", "boolean": "true or false",
    "array": "a list", "object": "a section with fields", "null": "empty",
}  # fmt: skip
_FORMS = {
    "Date": "a date such as 2014 or 2014-04",
    "Period": "a date, or a section with from and to",
    "Source": "the id of a source, or a list of ids",
}
#: What a section of the record is called, by the field that holds it.
SECTIONS = {
    "": "the record", "organisations": "the organisation", "history": "the event",
    "savings": "the claim", "costs": "the cost", "outcomes": "the outcome", "sources": "the source",
    "period": "the period", "withdrawn": "the withdrawal",
}  # fmt: skip
_PATTERNS = {
    "Date": rules.BAD_DATE, "Period": rules.BAD_DATE, "Identifier": rules.BAD_IDENTIFIER,
    "Source": rules.BAD_IDENTIFIER, "Address": rules.BAD_ADDRESS, "Code": rules.BAD_CODE,
    "Region": rules.BAD_REGION, "Text": rules.EMPTY_TEXT, "Value": rules.EMPTY_TEXT,
}  # fmt: skip


def _fault(rule: Rule, path: Path, **values: object) -> Fault:
    return Fault(rule, pointer_of(path), values)


def _required(error: Refusal) -> Iterator[Fault]:
    for field in error.wanted:
        if field not in error.instance:
            yield _fault(rules.MISSING_FIELD, error.path, section=_section(error.path), field=field)


def _additional(error: Refusal) -> Iterator[Fault]:
    known = list(error.schema["properties"])
    for field in error.instance:
        if field in known:
            continue
        wanted = field.casefold().replace("-", "_").replace(" ", "_")
        near = get_close_matches(wanted, known, n=2, cutoff=0.75)
        free = [name for name in near if name not in error.instance]
        yield Fault(
            rules.UNKNOWN_FIELD,
            pointer_of((*error.path, field)),
            {"section": _section(error.path), "field": field},
            at_key=True,
            help=None if near else f"{_section(error.path)} may have: {', '.join(known)}",
            near=near[0] if near else None,
            edit=Edit(free[0]) if len(near) == len(free) == 1 else None,
        )


def _type(error: Refusal) -> Iterator[Fault]:
    words = _FORMS.get(str(error.schema.get("title")))
    if words is None:
        wanted = error.wanted
        names = [wanted] if isinstance(wanted, str) else cast("list[str]", wanted)
        words = " or ".join(_TYPES[name] for name in names)
    found = _kind(error.instance)
    yield _fault(rules.WRONG_TYPE, error.path, field=_field(error.path), wanted=words, found=found)


def _by_pattern(error: Refusal) -> Iterator[Fault]:
    rule = _PATTERNS.get(str(error.schema.get("title")))
    if rule is None:
        yield from otherwise(error)
    else:
        yield _fault(rule, error.path, field=_field(error.path), value=short(error.instance))


def _empty(error: Refusal) -> Iterator[Fault]:
    yield _fault(rules.EMPTY_LIST, error.path, field=_field(error.path))


def _range(error: Refusal) -> Iterator[Fault]:
    words = {
        "minimum": "at least {}",
        "maximum": "at most {}",
        "maxLength": "at most {} letters long",
    }
    limit = words[error.keyword].format(error.wanted)
    value = short(error.instance)
    if error.keyword == "maxLength":
        value = f"{len(error.instance)} letters long"
    yield _fault(rules.OUT_OF_RANGE, error.path, field=_field(error.path), limit=limit, value=value)


def _repeated(error: Refusal) -> Iterator[Fault]:
    items = error.instance
    texts: set[str] = set()
    others: list[object] = []
    for second, item in enumerate(items):  # noqa: B007  # the place of the first repetition
        if item in (texts if isinstance(item, str) else others):
            break
        texts.add(item) if isinstance(item, str) else others.append(item)
    yield _fault(rules.REPEATED_ENTRY, (*error.path, second), field=_field(error.path))


def otherwise(error: Refusal) -> Iterator[Fault]:
    """A condition of the schema that has no words of its own here."""
    reason = error.message[:200]
    yield _fault(rules.DOES_NOT_FIT, error.path, field=_field(error.path), reason=reason)


_Handler = Callable[[Refusal], Iterator[Fault]]
HANDLERS: Mapping[str, _Handler] = {
    "required": _required,
    "additionalProperties": _additional,
    "type": _type,
    "pattern": _by_pattern,
    "minItems": _empty,
    "minProperties": _empty,
    "minimum": _range,
    "maximum": _range,
    "maxLength": _range,
    "uniqueItems": _repeated,
}


def pointer_of(path: Path) -> str:
    """A place as a JSON pointer."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def _field(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return "the record"
    return f"an entry of {names[-1]}" if isinstance(path[-1], int) else names[-1]


def _section(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    return SECTIONS.get(names[-1] if names else "", "the section")


def _kind(value: object) -> str:
    if value is None:
        return "empty"
    kinds: tuple[tuple[type, str], ...] = (
        (bool, "true or false"), (str, f'the text "{short(value)}"'), (int, f"the number {value}"),
        (float, f"the number {value}"), (list, "a list"), (dict, "a section with fields"),
    )  # fmt: skip
    return next(words for kind, words in kinds if isinstance(value, kind))


def short(value: object) -> str:
    """A value on one line, cut where it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:59] + "…"
