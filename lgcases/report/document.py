"""JSON that is safe to print: the text of records stays exact, and is escaped where it steers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TextIO

from lgcases.text import shown

_UNUSUAL = re.compile(r"[^\n\x20-\x7e]")


def write_document(out: TextIO, content: Mapping[str, object]) -> None:
    """Write one JSON document."""
    text = json.dumps(content, indent=2, ensure_ascii=False)
    text = _UNUSUAL.sub(_escape, text).replace("##[", "##\\u005b")
    out.write(text + "\n")


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return character if shown(character) == character else json.dumps(character)[1:-1]
