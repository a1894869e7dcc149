"""The fast path to plain data, for texts without anything unusual.

yaml-rs reads a record five times faster than PyYAML but keeps no places, and the two read some
texts differently.  So it is asked only about texts whose every line has one of the forms below,
which all parsers of YAML read alike: whatever is not known to be safe goes through the full parse
(:mod:`lgcases.parsing.parse`), and so does everything that then breaks the schema.  Tests hold the
two to the same data.
"""

from __future__ import annotations

from typing import Any

from lgcases.lazy import pattern


def fast_data(text: str) -> dict[str, Any] | None:
    """Plain data of a text that is surely read right; None where the full parse is needed.

    Repeated keys are refused, but keys may be something other than text: the result is good only
    if it fits the schema, which knows every name.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if "\t" in text or "\r" in text or _SAFE.fullmatch(text) is None:
        return None
    import yaml_rs  # costs 15 ms, and some answers come from the cache

    try:
        data = yaml_rs.loads(text, parse_datetime=False)
    except (ValueError, OverflowError, TypeError):
        return None
    return data if type(data) is dict else None


# Words that some parser takes for a constant or a number, in any mixture of capitals.
_CONSTANT = (
    r"[tfniyoTFNIYO](?:[rR][uU][eE]|[aA][lL][sS][eE]|[uU][lL][lL]|[aA][nN]|[eE][sS]"
    r"|[nN][fF](?:[iI][nN][iI][tT][yY])?|[oO]|[nN]|[fF][fF]|(?<=[yYnN]))"
)
# A text begins with a word, a sum of money or an opening quote or bracket.  It has no sign of a
# list, a section or a block; brackets only around a citation or the year of a judgment.
_CHARACTERS = r"[^\n:#\[{}|]*+"
_TEXT = (
    rf"(?!{_CONSTANT} *+(?:#|\n))(?:[A-Za-zÀ-ÿ£€$(\u201c\u2018]|[0-9]{{1,4}} [A-Za-z]){_CHARACTERS}"
    rf"(?:(?::(?=[^ \n])|(?<! )#|\[(?=@|[12][0-9]{{3}}\])){_CHARACTERS})*+"
)
_NUMBER = r"(?:0|-?[1-9][0-9]{0,14}|-?(?:0|[1-9][0-9]{0,8})\.[0-9]{1,5})(?=[\n ])"
_DATE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?|/[0-9]{2})(?=[\n ])"
_QUOTED = r'"[^"\\\n]*+"|' + r"'(?:[^'\n]|'')*+'"
_WORD = rf"(?!{_CONSTANT}[],])[a-z][a-z0-9-]*+"
_LIST = rf"\[(?:{_WORD}(?:, {_WORD})*+)?\]"
_SCALAR = rf"(?:{_TEXT}|{_NUMBER}|{_DATE}|{_QUOTED}|{_LIST}|true|false)"
# A folded block whose lines all begin in one column.
_BLOCK = r">-\n(?=\1{deeper})( +)[^\s][^\n]*+\n(?:\{group}[^\s][^\n]*+\n|\n(?=\n*+\{group}[^\s]))*+"
_KEY = "[a-z_]++:"
_END = r"(?:\n| *+(?:(?<= )#[^\n]*+)?\n)"
_GAP = r"(?:\n| *+#[^\n]*+\n)*+"


def _value(indentation: str, group: int) -> str:
    """A value, behind which no line is indented more than this and the line that it stands on."""
    deeper = f"{indentation} "
    block = _BLOCK.format(deeper=deeper, group=group)
    return rf"(?:{_SCALAR}{_END}|{block}(?!\n*+\1{deeper})){_GAP}(?!\1{deeper})"


def _section(indentation: str) -> str:
    """The end of a field that is a section or a list, which begins in one of two columns."""
    return rf"{_END}{_GAP}(?!\1{indentation}   )"


_FIELD = rf"{_KEY}(?: {_value('', 2)}|{_section('')})"
_ITEM = rf"- (?:(?:{_KEY} )?+{_value('  ', 3)}|{_KEY}{_section('  ')})"
# Indented by pairs of spaces, and not so deep that reading it takes a deep stack.
_SAFE = pattern(rf"{_GAP}(?:((?:  ){{0,6}})(?:{_FIELD}|{_ITEM}))*+")
