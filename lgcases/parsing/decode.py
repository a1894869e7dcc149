"""Bytes to text: UTF-8, without invisible characters that steer a terminal or reorder text."""

from __future__ import annotations

import re
import unicodedata

from lgcases.finding import Fault, Span
from lgcases.parsing import rules
from lgcases.parsing.limits import MOST_FAULTS
from lgcases.parsing.sourcemap import span_at

# C0 and C1 controls except tab and line ends; the separators that YAML 1.1 takes for line
# ends; the marks that turn the direction of text; a byte order mark inside the text.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
# ASCII without controls: true of most records, and tested in a tenth of the time.
_PLAIN_BYTES = bytes((9, 10, 13, *range(32, 127)))
_NAMES = {"\0": "null, as in binary files", "\x07": "bell", "\x08": "backspace", "\x1b": "escape"}


def decode(data: bytes) -> tuple[str | None, list[Fault]]:
    """The text of a file, or None with the faults that make it unreadable."""
    if data.isascii() and not data.translate(None, _PLAIN_BYTES):
        return data.decode("ascii"), []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8-sig", "replace")
        here = span_at(before, len(before))
        return None, [Fault(rules.NOT_UTF8, values={"byte": error.object[error.start]}, span=here)]
    faults = [control_fault(match[0], span_at(text, match.start())) for match in controls(text)]
    return (None if faults else text), faults


def controls(text: str) -> list[re.Match[str]]:
    """The first control characters of a text; only one of a binary file."""
    found = []
    most = 1 if "\0" in text else MOST_FAULTS
    for match in _CONTROL.finditer(text):
        found.append(match)
        if len(found) == most:
            break
    return found


def control_fault(character: str, span: Span | None, pointer: str = "") -> Fault:
    """The finding for one control character."""
    name = _NAMES.get(character) or unicodedata.name(character, "unnamed").lower()
    values = {"number": ord(character), "name": name}
    return Fault(rules.CONTROL_CHARACTER, pointer, values, span=span)
