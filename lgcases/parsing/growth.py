"""Which texts could grow or nest without end when they are read as YAML."""

from __future__ import annotations

import re

#: Deepest nesting of lists and sections that is read.
MAX_DEPTH = 64

# More brackets or deeper indentation than any record has; see may_grow.
_FLOW_LIMIT = 30
_DEEP_INDENTATION = "\n" + " " * 30
# Lists begun within a line ("- - a"). One pattern for each sign: a fixed first character is
# searched for ten times faster than a set.
_COMPACT = tuple(re.compile(rf"{sign}[ \t]+[-?][ \t]") for sign in ("-", r"\?", ":"))
_BEFORE_PROPERTY = frozenset(" \t\r\n[]{},:?-")


def may_grow(text: str) -> bool:
    """Whether the text may hold an anchor, alias, tag or deep nesting.

    Only such texts are sent through the parse events first, which cannot be made to grow;
    for all others composing is safe.  A quick look that errs on the side of yes.
    """
    if text.count("[") + text.count("{") > _FLOW_LIMIT or _DEEP_INDENTATION in text:
        return True
    if "%" in text and (text.startswith("%") or "\n%" in text or "\r%" in text):
        return True
    for sign in "&*!":
        at = text.find(sign)
        while at >= 0:
            # A lone ! is a tag too; a lone & or * is a fault of syntax.
            alone = sign != "!" and text[at + 1 : at + 2].isspace()
            if (at == 0 or text[at - 1] in _BEFORE_PROPERTY) and not alone:
                return True
            at = text.find(sign, at + 1)
    return any(pattern.search(text) for pattern in _COMPACT)
