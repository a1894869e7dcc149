"""Bytes to plain data with the place of every key and value, and every fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lgcases.finding import Fault
from lgcases.parsing.decode import decode
from lgcases.parsing.document import parse
from lgcases.parsing.sourcemap import SourceMap


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file holds; ``data`` is None where it could not be read as a record."""

    data: dict[str, Any] | None
    text: str
    places: SourceMap
    faults: list[Fault]


def parse_bytes(content: bytes) -> Parsed:
    """Plain data of a record with the place of every key and value; never raises."""
    text, faults = decode(content)
    if text is None:
        return Parsed(None, content.decode("utf-8-sig", "replace"), SourceMap("", None), faults)
    data, root, more = parse(text)
    return Parsed(data, text, SourceMap(text, root), more)
