"""Why a record breaks the schema, in the words of the person who wrote it.

Called only for records that the quick verdict refused: jsonschema names what is wrong,
and this module turns each of its errors into one fault per mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Any, cast

from jsonschema import Draft202012Validator, ValidationError, validators
from referencing import Registry, Resource

from lgcases.finding import Edit, Fault, Rule
from lgcases.model.vocabulary import Vocabulary
from lgcases.schema import rules
from lgcases.schema.compiled import Schema

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
_SECTIONS = {
    "": "the record", "organisations": "the organisation", "history": "the event",
    "savings": "the claim", "costs": "the cost", "outcomes": "the outcome", "sources": "the source",
    "period": "the period", "withdrawn": "the withdrawal",
}  # fmt: skip
_PATTERNS = {
    "Date": rules.BAD_DATE, "Period": rules.BAD_DATE, "Identifier": rules.BAD_IDENTIFIER,
    "Source": rules.BAD_IDENTIFIER, "Address": rules.BAD_ADDRESS, "Code": rules.BAD_CODE,
    "Region": rules.BAD_REGION, "Text": rules.EMPTY_TEXT, "Value": rules.EMPTY_TEXT,
}  # fmt: skip


#: Most faults of one record that are explained, so that no file takes for ever.
_MOST = 200

#: Where in the data: names of fields and places in lists.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Refusal:
    """One error of jsonschema: the keyword, what it wanted, and what it found where."""

    keyword: str
    wanted: Any
    instance: Any
    schema: Mapping[str, Any]
    path: Path
    message: str

    @staticmethod
    def of(error: ValidationError) -> _Refusal:
        schema = cast("Mapping[str, Any]", error.schema)
        return _Refusal(
            str(error.validator), error.validator_value, error.instance, schema,
            tuple(error.path), error.message,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Explanation:
    """The faults of a record, and its data without the values that were refused."""

    faults: list[Fault]
    data: dict[str, Any]
    refused: frozenset[str]


class Explainer:
    """Explains refusals by one schema."""

    def __init__(self, schema: Schema) -> None:
        self._vocabularies = schema.vocabularies
        # "Resource" finds each document by its $id, against which relative references resolve.
        resources = [Resource.from_contents(each) for each in schema.documents.values()]
        registry: Registry[Any] = resources @ Registry()
        self._validator = _Strict(schema.record, registry=registry)

    def explain(self, data: dict[str, Any]) -> Explanation:
        """All faults of the data, one for each mistake, and what is left without them."""
        found = islice(self._validator.iter_errors(data), _MOST)
        errors = [_Refusal.of(error) for error in found]
        mistyped = {error.path for error in errors if error.keyword == "type"}
        faults: dict[tuple[str, str, object], Fault] = {}
        refused: set[Path] = set()
        for error in errors:
            if error.path in mistyped and error.keyword != "type":
                continue
            for fault in islice(self._faults(error), _MOST):
                key = (fault.rule.code, fault.pointer, fault.values.get("field"))
                faults.setdefault(key, fault)
            if error.keyword not in ("required", "additionalProperties", "uniqueItems"):
                refused.add(error.path)
        if len(errors) == _MOST or len(faults) >= _MOST:
            return _beyond_explaining(list(faults.values()))
        pointers = {_pointer(path) for path in refused}
        # What stands there under a misspelt name is not missing either.
        pointers.update(
            f"{fault.pointer.rpartition('/')[0]}/{fault.near}"
            for fault in faults.values()
            if fault.rule is rules.UNKNOWN_FIELD and fault.near is not None
        )
        kept = _once(list(faults.values()))
        return Explanation(kept, _without(data, refused), frozenset(pointers))

    def _faults(self, error: _Refusal) -> Iterator[Fault]:
        handler = _HANDLERS.get(error.keyword, _otherwise)
        if error.keyword == "anyOf" and "$id" in error.schema:
            yield self._unknown_term(error)
        else:
            yield from handler(error)

    def _unknown_term(self, error: _Refusal) -> Fault:
        name = error.schema["$id"].rsplit("/", 1)[-1].removesuffix(".json")
        rule = rules.UNKNOWN_TERM[name]
        vocabulary: Vocabulary = self._vocabularies[name]
        candidates = vocabulary.candidates(error.instance)
        return Fault(
            rule,
            _pointer(error.path),
            {"value": _short(error.instance)},
            help=f"lgcases explain {rule.code} lists all terms",
            near=candidates[0] if candidates else None,
            edit=Edit(candidates[0]) if len(candidates) == 1 else None,
        )


def _beyond_explaining(faults: list[Fault]) -> Explanation:
    """Too many faults to name them all: nothing of the record is used, and the last one says so."""
    more = f"it has more faults than the {_MOST} named here; mend these first"
    last = _fault(rules.DOES_NOT_FIT, (), field="the record", reason=more)
    return Explanation([*_once(faults[:_MOST]), last], {}, frozenset({""}))


def _pattern(
    validator: Any,  # noqa: ANN401  # a class that jsonschema makes
    pattern: str,
    instance: object,
    _schema: object,
) -> Iterator[ValidationError]:
    """As in ECMA 262 and jsonschema-rs: ``$`` is the end, not the place before a line end."""
    if validator.is_type(instance, "string"):
        strict = re.sub(r"(?<!\\)\$", r"\\Z", pattern)
        if not re.search(strict, cast("str", instance), re.ASCII):
            yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _any_of(
    validator: Any,  # noqa: ANN401  # a class that jsonschema makes
    choices: list[Mapping[str, Any]],
    instance: object,
    schema: Mapping[str, Any],
) -> Iterator[ValidationError]:
    """A vocabulary is looked up; jsonschema would try its hundreds of terms one by one."""
    if not all("const" in choice for choice in choices):
        yield from Draft202012Validator.VALIDATORS["anyOf"](validator, choices, instance, schema)
    elif not isinstance(instance, str) or all(choice["const"] != instance for choice in choices):
        yield ValidationError(f"{instance!r} is not a term")


_Strict = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"pattern": _pattern, "anyOf": _any_of}
)


def _fault(rule: Rule, path: Path, **values: object) -> Fault:
    return Fault(rule, _pointer(path), values)


def _required(error: _Refusal) -> Iterator[Fault]:
    for field in error.wanted:
        if field not in error.instance:
            yield _fault(rules.MISSING_FIELD, error.path, section=_section(error.path), field=field)


def _additional(error: _Refusal) -> Iterator[Fault]:
    known = list(error.schema["properties"])
    for field in error.instance:
        if field in known:
            continue
        wanted = field.casefold().replace("-", "_").replace(" ", "_")
        near = get_close_matches(wanted, known, n=2, cutoff=0.75)
        free = [name for name in near if name not in error.instance]
        yield Fault(
            rules.UNKNOWN_FIELD,
            _pointer((*error.path, field)),
            {"section": _section(error.path), "field": field},
            at_key=True,
            help=None if near else f"{_section(error.path)} may have: {', '.join(known)}",
            near=near[0] if near else None,
            edit=Edit(free[0]) if len(near) == len(free) == 1 else None,
        )


def _type(error: _Refusal) -> Iterator[Fault]:
    words = _FORMS.get(str(error.schema.get("title")))
    if words is None:
        wanted = error.wanted
        names = [wanted] if isinstance(wanted, str) else cast("list[str]", wanted)
        words = " or ".join(_TYPES[name] for name in names)
    found = _kind(error.instance)
    yield _fault(rules.WRONG_TYPE, error.path, field=_field(error.path), wanted=words, found=found)


def _by_pattern(error: _Refusal) -> Iterator[Fault]:
    rule = _PATTERNS.get(str(error.schema.get("title")))
    if rule is None:
        yield from _otherwise(error)
    else:
        yield _fault(rule, error.path, field=_field(error.path), value=_short(error.instance))


def _empty(error: _Refusal) -> Iterator[Fault]:
    yield _fault(rules.EMPTY_LIST, error.path, field=_field(error.path))


def _range(error: _Refusal) -> Iterator[Fault]:
    words = {
        "minimum": "at least {}",
        "maximum": "at most {}",
        "maxLength": "at most {} letters long",
    }
    limit = words[error.keyword].format(error.wanted)
    value = _short(error.instance)
    if error.keyword == "maxLength":
        value = f"{len(error.instance)} letters long"
    yield _fault(rules.OUT_OF_RANGE, error.path, field=_field(error.path), limit=limit, value=value)


def _repeated(error: _Refusal) -> Iterator[Fault]:
    items = error.instance
    texts: set[str] = set()
    others: list[object] = []
    for second, item in enumerate(items):  # noqa: B007  # the place of the first repetition
        if item in (texts if isinstance(item, str) else others):
            break
        texts.add(item) if isinstance(item, str) else others.append(item)
    yield _fault(rules.REPEATED_ENTRY, (*error.path, second), field=_field(error.path))


def _otherwise(error: _Refusal) -> Iterator[Fault]:
    """A condition of the schema that has no words of its own here."""
    reason = error.message[:200]
    yield _fault(rules.DOES_NOT_FIT, error.path, field=_field(error.path), reason=reason)


_Handler = Callable[[_Refusal], Iterator[Fault]]
_HANDLERS: Mapping[str, _Handler] = {
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


def _once(faults: list[Fault]) -> list[Fault]:
    """Without the missing fields that are there under a misspelt name: one mistake, one fault."""
    misspelt = {
        (fault.pointer.rpartition("/")[0], fault.near)
        for fault in faults
        if fault.rule is rules.UNKNOWN_FIELD
    }
    return [
        fault
        for fault in faults
        if fault.rule is not rules.MISSING_FIELD
        or (fault.pointer, fault.values["field"]) not in misspelt
    ]


def _pointer(path: Path) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def _field(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return "the record"
    return f"an entry of {names[-1]}" if isinstance(path[-1], int) else names[-1]


def _section(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    return _SECTIONS.get(names[-1] if names else "", "the section")


def _kind(value: object) -> str:
    if value is None:
        return "empty"
    kinds: tuple[tuple[type, str], ...] = (
        (bool, "true or false"), (str, f'the text "{_short(value)}"'), (int, f"the number {value}"),
        (float, f"the number {value}"), (list, "a list"), (dict, "a section with fields"),
    )  # fmt: skip
    return next(words for kind, words in kinds if isinstance(value, kind))


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:59] + "…"


def _without(data: dict[str, Any], refused: set[Path]) -> dict[str, Any]:
    """A copy without the refused values; entries of lists keep their places."""

    def copy(value: object, path: Path) -> object:
        if isinstance(value, dict):
            return {
                key: copy(each, (*path, key))
                for key, each in value.items()
                if (*path, key) not in refused
            }
        if isinstance(value, list):
            blank: object = {} if path and path[0] in _SECTIONS and len(path) == 1 else ""
            return [
                blank if (*path, index) in refused else copy(each, (*path, index))
                for index, each in enumerate(value)
            ]
        return value

    return cast("dict[str, Any]", copy(data, ()))
