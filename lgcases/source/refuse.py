"""What is refused before a text is composed, because it could grow or nest without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from lgcases.finding import Fault, Rule
from lgcases.source import rules
from lgcases.source.spans import mark_span
from lgcases.source.text import MOST, span_at

#: Deepest nesting of lists and sections that is read.
MAX_DEPTH = 64

# More brackets or deeper indentation than any record has; see _may_grow.
_FLOW_LIMIT = 30
_DEEP_INDENTATION = "\n" + " " * 30
# Lists begun within a line ("- - a"). One pattern for each sign: a fixed first character is
# searched for ten times faster than a set.
_COMPACT = tuple(re.compile(rf"{sign}[ \t]+[-?][ \t]") for sign in ("-", r"\?", ":"))
_BEFORE_PROPERTY = frozenset(" \t\r\n[]{},:?-")


def _may_grow(text: str) -> bool:
    """Whether the text may hold an anchor, alias, tag or deep nesting.

    Only such texts are sent through the parse events first, which cannot be made to grow;
    for all others composing is safe.  A quick look that errs on the side of yes.
    """
    if text.count("[") + text.count("{") > _FLOW_LIMIT or _DEEP_INDENTATION in text:
        return True
    if text.startswith("%") or "\n%" in text or "\r%" in text:
        return True
    for sign in "&*!":
        at = text.find(sign)
        while at >= 0:
            if (at == 0 or text[at - 1] in _BEFORE_PROPERTY) and not text[
                at + 1 : at + 2
            ].isspace():
                return True
            at = text.find(sign, at + 1)
    return any(pattern.search(text) for pattern in _COMPACT)


def refuse(text: str) -> list[Fault]:
    """Anchors, aliases, tags and deep nesting: what must be known before composing."""
    if not _may_grow(text):
        return []
    faults: list[Fault] = []
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                span = mark_span(event.start_mark, event.start_mark)
                faults.append(Fault(rules.TOO_DEEP, values={"limit": MAX_DEPTH}, span=span))
                break
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        faults.extend(_event_faults(event, text))
        if len(faults) >= MOST:
            break
    return faults


def _event_faults(event: Any, text: str) -> Iterator[Fault]:  # noqa: ANN401  # no stubs
    if isinstance(event, yaml.AliasEvent):
        yield _fault(rules.ANCHOR_OR_ALIAS, event, "*", text, kind="alias")
    elif getattr(event, "anchor", None) is not None:
        yield _fault(rules.ANCHOR_OR_ALIAS, event, "&", text, kind="anchor")
    if getattr(event, "tag", None) is not None:
        yield _fault(rules.TAG, event, "!", text)
    elif isinstance(event, yaml.DocumentStartEvent) and event.tags:
        yield _fault(rules.TAG, event, "%", text)


def _fault(rule: Rule, event: Any, sign: str, text: str, **values: str) -> Fault:  # noqa: ANN401
    """The fault at the first word with this sign: events start at the first of their properties."""
    found = re.compile(re.escape(sign) + r"\S*").search(text, event.start_mark.index)
    start, word = (event.start_mark.index, sign) if found is None else (found.start(), found[0])
    span = span_at(text, start, len(word))
    return Fault(rule, values={"text": word, **values}, span=span)
