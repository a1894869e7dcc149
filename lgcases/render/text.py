"""Text of records, made safe to print."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
# What a spreadsheet would run as a formula when it opens a CSV file.
_FORMULA = re.compile(r"[=+\-@\t\r]")


def one_line(text: str) -> str:
    """The text on one line and without characters that steer a terminal."""
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text  # what nearly all text is, in a tenth of the time
    return " ".join(_CONTROL.sub(" ", text).split())


def spreadsheet_cell(text: str) -> str:
    """The text as a cell that no spreadsheet runs as a formula (OWASP's rule: a leading quote)."""
    if _FORMULA.match(text) and not _is_number(text):
        return "'" + text
    return text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
