"""The schema, its vocabularies and its messages.  The only package that imports jsonschema."""

from lgcases.schema.rules import RULES
from lgcases.schema.schema import RECORD_SCHEMA, Schema, SchemaError

__all__ = ["RECORD_SCHEMA", "RULES", "Schema", "SchemaError"]
