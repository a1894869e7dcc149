"""The schema of a record as one file that any JSON Schema tool takes as it is.

    python -m lgcases.schema.bundle

writes ``schema/initiative.bundled.json`` from the schema and the vocabularies in ``schema/`` of
the current folder.  lgcases never reads that file.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, Final

from lgcases.files import replace_file
from lgcases.schema.schema import BUNDLE, RECORD_SCHEMA, Schema, SchemaError

_COMMENT: Final = (
    f"Generated from {RECORD_SCHEMA} and vocabulary/ by python -m lgcases.schema.bundle; change "
    "those instead. It accepts the same records and leaves out what strict tools refuse."
)
_VOCABULARY: Final = re.compile(r"vocabulary/([a-z0-9-]+)\.json")
# A definition of the schema and a vocabulary may share a name: event is both.
_PREFIX: Final = "vocabulary-"
# An $id would send tools to the web for what is in the file. A format needs a plug-in in ajv, and
# the pattern beside it already says what lgcases holds a record to.
_LEFT_OUT: Final = frozenset({"$schema", "$id", "$comment", "format"})
# What may be said of a value beside its type, by the type that it is about.
_ABOUT: Final = {
    "string": frozenset({"pattern", "minLength", "maxLength"}),
    "integer": frozenset({"minimum", "maximum"}),
    "number": frozenset({"minimum", "maximum"}),
    "array": frozenset({"items", "minItems", "maxItems", "uniqueItems"}),
    "object": frozenset({"properties", "required", "minProperties", "additionalProperties"}),
    "boolean": frozenset(),
}
_ABOUT_ANY: Final = frozenset({"title", "description", "examples", "type"})


def bundle(schema: Schema) -> dict[str, Any]:
    """The schema and its vocabularies as one JSON Schema whose references stay inside it.

    Raises:
        SchemaError: A file cannot be read, or a value of several types is described by a
            keyword that this module does not know.
    """
    record = _plain(schema.record)
    definitions = record.pop("$defs")
    for address, vocabulary in schema.documents.items():
        definitions[_definition(address)] = _plain(vocabulary)
    start = {"$schema": schema.record["$schema"], "$comment": _COMMENT}
    return start | record | {"$defs": definitions}


def write(folder: Path) -> Path:
    """Write the bundle into the folder of the schema, and return its path."""
    text = json.dumps(bundle(Schema(folder)), ensure_ascii=False, indent=2) + "\n"
    with replace_file(folder / BUNDLE) as stream:
        stream.write(text.encode())
    return folder / BUNDLE


def _definition(address: str) -> str:
    return _VOCABULARY.sub(rf"{_PREFIX}\1", address)


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without what is read by lgcases alone, and with one type for each value."""
    kept = {
        key: _inside(key, value)
        for key, value in schema.items()
        if key not in _LEFT_OUT and not key.startswith("x-")
    }
    return _split(kept) if isinstance(kept.get("type"), list) else kept


def _inside(key: str, value: Any) -> Any:  # noqa: ANN401  # the value of any keyword
    """The value of a keyword; only what is a schema is changed, never an example."""
    if key in {"properties", "$defs"}:
        return {name: _plain(part) for name, part in value.items()}
    if key == "anyOf":
        return [_plain(part) for part in value]
    if key == "items":
        return _plain(value)
    if key == "$ref" and _VOCABULARY.fullmatch(value):
        return f"#/$defs/{_definition(value)}"
    return value


def _split(schema: dict[str, Any]) -> dict[str, Any]:
    """A value of several types as a choice among schemas, each with what is said of its type."""
    types = schema["type"]
    known = _ABOUT_ANY.union(*(_ABOUT[each] for each in types))
    if unknown := schema.keys() - known:
        raise SchemaError(f"{RECORD_SCHEMA}: {', '.join(sorted(unknown))} beside the types {types}")
    choices = [
        {"type": each} | {key: schema[key] for key in schema if key in _ABOUT[each]}
        for each in types
    ]
    shared = {key: schema[key] for key in schema if key in _ABOUT_ANY - {"type"}}
    return shared | {"anyOf": choices}


if __name__ == "__main__":
    try:
        write(Path("schema"))
    except (SchemaError, OSError) as error:
        sys.exit(str(error))
