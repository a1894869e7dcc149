"""Bytes to plain data, source map and faults.  The only package that imports YAML libraries.

Only what does without PyYAML is here: :func:`~lgcases.parsing.parse.parse_bytes`, the full
parse, is imported from its module by whoever needs it.
"""

from lgcases.parsing.decode import decode
from lgcases.parsing.fast import fast_data
from lgcases.parsing.files import MAX_BYTES, read_bytes
from lgcases.parsing.limits import MAX_DEPTH
from lgcases.parsing.rules import RULES

__all__ = ["MAX_BYTES", "MAX_DEPTH", "RULES", "decode", "fast_data", "read_bytes"]
