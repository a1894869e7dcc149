"""The validator that explains: jsonschema, held to the verdict of jsonschema-rs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from jsonschema import Draft202012Validator, ValidationError, validators


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


StrictValidator = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"pattern": _pattern, "anyOf": _any_of}
)
