"""Why a record breaks the schema, and what is left of it.

Called only for records that the quick verdict refused: jsonschema names what is wrong,
:mod:`lgcases.schema.violations` says it in plain words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, cast

from referencing import Registry, Resource

from lgcases.finding import Edit, Fault
from lgcases.model.vocabulary import Vocabulary
from lgcases.schema import rules
from lgcases.schema.schema import Schema
from lgcases.schema.strict import StrictValidator
from lgcases.schema.violations import (
    HANDLERS,
    SECTIONS,
    Path,
    Refusal,
    otherwise,
    pointer_of,
    short,
)

#: Most faults of one record that are explained, so that no file takes for ever.
_MOST = 200
#: Most values of one record that are explained, likewise.
_LARGEST = 10_000


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
        self._validator = StrictValidator(schema.record, registry=registry)

    def explain(self, data: dict[str, Any]) -> Explanation:
        """All faults of the data, one for each mistake, and what is left without them."""
        if _has_more_values(data, _LARGEST):
            reason = f"it has more than {_LARGEST:,} values; records have a few hundred"
            return _unexplained([], reason)
        found = islice(self._validator.iter_errors(data), _MOST)
        errors = [Refusal.of(error) for error in found]
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
            more = f"it has more faults than the {_MOST} named here; fix these first"
            return _unexplained(_once(list(faults.values())[:_MOST]), more)
        pointers = {pointer_of(path) for path in refused}
        # What stands there under a misspelt name is not missing either.
        pointers.update(
            f"{fault.pointer.rpartition('/')[0]}/{fault.near}"
            for fault in faults.values()
            if fault.rule is rules.UNKNOWN_FIELD and fault.near is not None
        )
        kept = _once(list(faults.values()))
        return Explanation(kept, _without(data, refused), frozenset(pointers))

    def _faults(self, error: Refusal) -> Iterator[Fault]:
        handler = HANDLERS.get(error.keyword, otherwise)
        if error.keyword == "anyOf" and "$id" in error.schema:
            yield self._unknown_term(error)
        else:
            yield from handler(error)

    def _unknown_term(self, error: Refusal) -> Fault:
        name = error.schema["$id"].rsplit("/", 1)[-1].removesuffix(".json")
        rule = rules.UNKNOWN_TERM[name]
        vocabulary: Vocabulary = self._vocabularies[name]
        candidates = vocabulary.candidates(error.instance)
        return Fault(
            rule,
            pointer_of(error.path),
            {"value": short(error.instance)},
            help=f"lgcases explain {rule.code} lists all terms",
            near=candidates[0] if candidates else None,
            edit=Edit(candidates[0]) if len(candidates) == 1 else None,
        )


def _unexplained(faults: list[Fault], reason: str) -> Explanation:
    """Nothing of the record is used, and the last fault says why."""
    last = Fault(rules.DOES_NOT_FIT, "", {"field": "the record", "reason": reason})
    return Explanation([*faults, last], {}, frozenset({""}))


def _has_more_values(data: object, most: int) -> bool:
    """Whether there are more values than this, in all sections and lists."""
    waiting, seen = [data], 0
    while waiting and seen <= most:
        value = waiting.pop()
        seen += 1
        if isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return seen > most


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
            blank: object = {} if path and path[0] in SECTIONS and len(path) == 1 else ""
            return [
                blank if (*path, index) in refused else copy(each, (*path, index))
                for index, each in enumerate(value)
            ]
        return value

    return cast("dict[str, Any]", copy(data, ()))
