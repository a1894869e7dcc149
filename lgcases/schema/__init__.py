"""The schema and its vocabularies.  The one room that knows jsonschema."""

from lgcases.schema.compiled import RECORD_SCHEMA, Schema, SchemaError
from lgcases.schema.rules import RULES

__all__ = ["RECORD_SCHEMA", "RULES", "Schema", "SchemaError"]
