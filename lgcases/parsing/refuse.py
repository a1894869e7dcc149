"""What is refused before a text is composed, because it could grow or nest without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from lgcases.finding import Fault, Rule
from lgcases.parsing import rules
from lgcases.parsing.decode import MOST, span_at
from lgcases.parsing.growth import MAX_DEPTH, may_grow
from lgcases.parsing.spans import mark_span

# The name of an anchor or alias ends at a sign of a list in brackets; a tag may be <in angles>.
_PROPERTY = {
    "&": re.compile(r"&[\w-]*"), "*": re.compile(r"\*[\w-]*"), "%": re.compile(r"%\S*"),
    "!": re.compile(r"!(?:<[^>\s]*>|[^\s,\[\]{}]*)"),
}  # fmt: skip


def refuse(text: str) -> list[Fault]:
    """Anchors, aliases, tags and deep nesting: what must be known before composing."""
    if not may_grow(text):
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
    found = _PROPERTY[sign].search(text, event.start_mark.index)
    start, word = (event.start_mark.index, sign) if found is None else (found.start(), found[0])
    span = span_at(text, start, len(word))
    return Fault(rule, values={"text": word, **values}, span=span)
