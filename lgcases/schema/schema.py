"""The schema of a data set, compiled for quick verdicts, and its vocabularies."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from lgcases.model.vocabularies import MissingMeaningError, Vocabularies
from lgcases.model.vocabulary import Vocabulary

#: The file that describes a record, inside the folder ``schema/``.
RECORD_SCHEMA = "initiative.schema.json"
#: The same with its vocabularies in one file, for other programs; it is written and never read.
BUNDLE = "initiative.bundled.json"
# Where the documents would be if they were on the web: jsonschema_rs wants full addresses.
_BASE = "https://lgcases.example/schema/"


class SchemaError(Exception):
    """The schema cannot be read or is no valid schema; the message names file and reason."""


class Schema:
    """The schema in one folder; everything is read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def record(self) -> dict[str, Any]:
        """The JSON Schema of a record."""
        return _read(self.folder / RECORD_SCHEMA)

    @cached_property
    def _vocabulary_documents(self) -> dict[str, dict[str, Any]]:
        files = sorted((self.folder / "vocabulary").glob("*.json"))
        if not files:
            raise SchemaError(f"{self.folder / 'vocabulary'}: no vocabularies found")
        return {file.stem: _read(file) for file in files}

    @cached_property
    def vocabularies(self) -> Vocabularies:
        """The vocabularies by name, such as ``model`` or ``source-kind``.

        Raises:
            SchemaError: A vocabulary cannot be read, or no term of one has an ``x-`` key that
                comparison or validation relies on.
        """
        documents = self._vocabulary_documents
        folder = self.folder / "vocabulary"
        try:
            vocabularies = Vocabularies(
                {name: Vocabulary.from_schema(name, each) for name, each in documents.items()}
            )
        except (KeyError, TypeError) as error:
            raise SchemaError(f"{folder}: not a vocabulary: {error}") from error
        try:
            _form_groups(vocabularies)
        except MissingMeaningError as error:
            raise SchemaError(f"{folder}: {error}") from error
        except KeyError as error:
            raise SchemaError(f"{folder}: there is no vocabulary or key {error}") from error
        return vocabularies

    @cached_property
    def documents(self) -> dict[str, dict[str, Any]]:
        """The vocabularies as JSON Schemas, by the address at which they are referred to.

        That is a relative one: ``vocabulary/model.json``.
        """
        return {
            f"vocabulary/{name}.json": each for name, each in self._vocabulary_documents.items()
        }

    @cached_property
    def _compiled(self) -> Any:  # noqa: ANN401  # its type is known only once imported
        import jsonschema_rs  # costs 25 ms, and many answers come from the cache

        record, documents = self.record, self.documents
        try:
            return jsonschema_rs.Draft202012Validator(
                record,
                base_uri=_BASE,
                retriever=lambda address: _as_enum(documents[address.removeprefix(_BASE)]),
            )
        except Exception as error:
            raise SchemaError(f"{self.folder / RECORD_SCHEMA}: {error}") from error

    def is_valid(self, data: object) -> bool:
        """Whether the plain data of a record fit the schema."""
        try:
            return cast("bool", self._compiled.is_valid(data))
        except ValueError:  # the name of a field is not text
            return False


def _as_enum(vocabulary: dict[str, Any]) -> dict[str, Any]:
    """A schema with the verdicts of a vocabulary: one look for all terms, not one for each."""
    terms = [choice.get("const") for choice in vocabulary.get("anyOf", ())]
    if not terms or None in terms:
        return vocabulary
    return {key: value for key, value in vocabulary.items() if key != "anyOf"} | {"enum": terms}


def _form_groups(vocabularies: Vocabularies) -> None:
    """Form each group of terms now, so that what is missing is not met in the midst of output."""
    for name, group in vars(Vocabularies).items():
        if isinstance(group, cached_property):
            getattr(vocabularies, name)


def _read(file: Path) -> dict[str, Any]:
    try:
        document = json.loads(file.read_bytes())
    except OSError as error:
        raise SchemaError(f"{file}: {error.strerror}") from error
    except ValueError as error:
        raise SchemaError(f"{file}: not JSON: {error}") from error
    if not isinstance(document, dict):
        raise SchemaError(f"{file}: not a JSON Schema")
    return document
