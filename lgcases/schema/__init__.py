"""The schema and its vocabularies.  The one room that knows jsonschema."""

from lgcases.schema.rules import RULES
from lgcases.schema.schema import RECORD_SCHEMA, Schema, SchemaError

__all__ = ["RECORD_SCHEMA", "RULES", "Schema", "SchemaError"]
