"""Bytes to (plain data, source map, faults).  The one room that knows YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lgcases.parsing.decode import decode
from lgcases.parsing.fast import quick_data
from lgcases.parsing.files import MAX_BYTES, read_bytes
from lgcases.parsing.growth import MAX_DEPTH
from lgcases.parsing.rules import RULES

if TYPE_CHECKING:
    from lgcases.parsing.exact import Parsed, parse_bytes
    from lgcases.parsing.sourcemap import SourceMap

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "RULES",
    "Parsed",
    "SourceMap",
    "decode",
    "parse_bytes",
    "quick_data",
    "read_bytes",
]

_HOMES = {
    "Parsed": "lgcases.parsing.exact",
    "SourceMap": "lgcases.parsing.sourcemap",
    "parse_bytes": "lgcases.parsing.exact",
}


def __getattr__(name: str) -> object:
    # PyYAML is loaded only for texts that the quick parser does not settle.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
