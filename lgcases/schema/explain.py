"""Why a record breaks the schema, and what is left of it.

Needed only for records that jsonschema-rs finds invalid: jsonschema names what is wrong,
:mod:`lgcases.schema.violations` says it in plain words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, cast

from jsonschema import Draft202012Validator, ValidationError, validators
from referencing import Registry, Resource

from lgcases.finding import Edit, Fault, pointer_of
from lgcases.model.vocabulary import Guess, Vocabulary
from lgcases.schema import rules
from lgcases.schema.schema import Schema
from lgcases.schema.shapes import term_of_another, terms_in
from lgcases.schema.violations import (
    HANDLERS,
    SECTIONS,
    Path,
    Violation,
    otherwise,
    short,
)

# Most faults of one record that are explained, so that no file takes for ever.
_MOST_FAULTS = 200
# Most values that a record may have to be explained at all, likewise.
_MOST_VALUES = 10_000


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


# jsonschema, held to the verdict of jsonschema-rs.
_StrictValidator = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"pattern": _pattern, "anyOf": _any_of}
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """The faults of a record, and its data without the values that were refused."""

    faults: list[Fault]
    data: dict[str, Any]
    refused: frozenset[str]


class Explainer:
    """Explains why records break one schema."""

    def __init__(self, schema: Schema) -> None:
        self._vocabularies = schema.vocabularies
        resources = (
            (address, Resource.from_contents(each)) for address, each in schema.documents.items()
        )
        registry: Registry[Any] = Registry().with_resources(resources)
        self._validator = _StrictValidator(schema.record, registry=registry)

    def explain(self, data: dict[str, Any]) -> Explanation:
        """All faults of the data, one for each mistake, and what is left without them."""
        if _has_more_values(data, _MOST_VALUES):
            reason = f"it has more than {_MOST_VALUES:,} values; records have a few hundred"
            return _unexplained([], reason)
        found = islice(self._validator.iter_errors(data), _MOST_FAULTS)
        violations = [Violation.of(error, data) for error in found]
        mistyped = {each.path for each in violations if each.keyword == "type"}
        faults: dict[tuple[str, str, object], Fault] = {}
        refused: set[Path] = set()
        for violation in violations:
            if violation.path in mistyped and violation.keyword != "type":
                continue
            for fault in islice(self._faults(violation), _MOST_FAULTS):
                key = (fault.rule.code, fault.pointer, fault.values.get("field"))
                faults.setdefault(key, fault)
            if violation.keyword not in ("required", "additionalProperties", "uniqueItems"):
                refused.add(violation.path)
        if len(violations) == _MOST_FAULTS or len(faults) >= _MOST_FAULTS:
            more = f"it has more faults than the {_MOST_FAULTS} named here; fix these first"
            return _unexplained(_once(list(faults.values())[:_MOST_FAULTS]), more)
        pointers = {pointer_of(path) for path in refused}
        # What is there under a misspelt name is not missing either.
        pointers.update(
            f"{fault.pointer.rpartition('/')[0]}/{fault.near}"
            for fault in faults.values()
            if fault.rule is rules.UNKNOWN_FIELD and fault.near is not None
        )
        kept = _once(list(faults.values()))
        return Explanation(kept, _without(data, refused), frozenset(pointers))

    def _faults(self, violation: Violation) -> Iterator[Fault]:
        handler = HANDLERS.get(violation.keyword, otherwise)
        if violation.keyword == "anyOf" and "$id" in violation.schema:
            yield self._unknown_term(violation)
        else:
            yield from handler(violation)

    def _unknown_term(self, violation: Violation) -> Fault:
        name = violation.schema["$id"].rsplit("/", 1)[-1].removesuffix(".json")
        rule = rules.UNKNOWN_TERM[name]
        vocabulary: Vocabulary = self._vocabularies[name]
        elsewhere = term_of_another(name, violation.instance, self._vocabularies)
        guess = Guess([]) if elsewhere else vocabulary.guess(violation.instance)
        candidates = guess.ids
        few = None if candidates else terms_in(violation.schema)
        if guess.ambiguous and not vocabulary.named(violation.instance):
            # None of them is more likely than the others.
            few, candidates = " or ".join([", ".join(candidates[:-1]), candidates[-1]]), []
        listed = f"lgcases explain {rule.code} lists all terms"
        return Fault(
            rule,
            pointer_of(violation.path),
            {"value": short(violation.instance)},
            help=elsewhere or (f"write {few}; lgcases explain {rule.code}" if few else listed),
            near=candidates[0] if candidates else None,
            edit=Edit(candidates[0], safe=guess.certain) if len(candidates) == 1 else None,
        )


def _unexplained(faults: list[Fault], reason: str) -> Explanation:
    """The explanation where nothing of the record is used; the last fault says why."""
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
    """The faults without missing fields that are there under a misspelt name."""
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
