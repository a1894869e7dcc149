"""What is refused before a text is read as YAML, because it could grow or nest without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lgcases.finding import Fault, Rule, Span
from lgcases.parsing import rules
from lgcases.parsing.sourcemap import mark_span, span_at

#: Deepest nesting of lists and sections that is read.
MAX_DEPTH = 64
#: At most so many findings of one kind in one file: a binary file has thousands.
MOST_FAULTS = 20

# More brackets or deeper indentation than any record has; see needs_event_scan.
_FLOW_LIMIT = 30
_DEEP_INDENTATION = tuple(line_end + " " * 30 for line_end in "\n\r")
# A citation in a text opens a bracket too, but closes it at once: no list is nested by it.
_CITATION = re.compile(r"\[@[\w;@ ,.\n-]*\]")
# Lists begun within a line ("- - a"). One pattern for each sign: a fixed first character is
# searched for ten times faster than a set.
_COMPACT = tuple(re.compile(rf"{sign}[ \t]+[-?][ \t]") for sign in ("-", r"\?", ":"))
_BEFORE_PROPERTY = frozenset(" \t\r\n[]{},:?-")
# The name of an anchor or alias ends at a sign of a list in brackets; a tag may be <in angles>.
_PROPERTY = {
    "&": re.compile(r"&[\w-]*"), "*": re.compile(r"\*[\w-]*"), "%": re.compile(r"%\S*"),
    "!": re.compile(r"!(?:<[^>\s]*>|[^\s,\[\]{}]*)"),
}  # fmt: skip
# libyaml 0.2.6 and later refuse more than 1,000 levels themselves.
_TOO_DEEP_FOR_LIBYAML = "exceeded maximum nesting depth"


def citation_brackets(text: str) -> int:
    """How many brackets are those of citations, such as ``[@report; @audit]``.

    Where a value begins with one it is no YAML at all, so that it is always part of a text.
    """
    return len(_CITATION.findall(text)) if "[@" in text else 0


def needs_event_scan(text: str) -> bool:
    """Whether the text may hold an anchor, alias, tag or deep nesting.

    Directives need no test of their own: ``%TAG`` has an exclamation mark behind a space.
    Only such texts are first read as a stream of parse events, which cannot be made to grow;
    for all others composing is safe.  A cheap test that errs on the side of yes.
    """
    brackets = text.count("[") + text.count("{")
    if brackets > _FLOW_LIMIT and brackets - citation_brackets(text) > _FLOW_LIMIT:
        return True
    if any(indentation in text for indentation in _DEEP_INDENTATION):
        return True
    for sign in "&*!":
        at = text.find(sign)
        while at >= 0:
            # A lone ! is a tag too; a lone & or * is a syntax error.
            alone = sign != "!" and text[at + 1 : at + 2].isspace()
            if (at == 0 or text[at - 1] in _BEFORE_PROPERTY) and not alone:
                return True
            at = text.find(sign, at + 1)
    return any(pattern.search(text) for pattern in _COMPACT)


def refuse(text: str) -> list[Fault]:
    """Anchors, aliases, tags and deep nesting: what must be known before composing.

    Raises:
        yaml.YAMLError: The text is not YAML.
    """
    return _scan_events(text) if needs_event_scan(text) else []


def explain_depth(error: Exception, text: str) -> list[Fault]:
    """The faults where the parser itself has given up because of the nesting, else none.

    libyaml looks far ahead for the colon behind a bracket, so that it gives up before it has
    reported the first event.  The text before that place is within its limit.
    """
    if _TOO_DEEP_FOR_LIBYAML not in (getattr(error, "problem", None) or ""):
        return []
    import yaml

    from lgcases.parsing.syntax import explain_syntax

    mark = error.problem_mark  # type: ignore[attr-defined]  # whatever has a problem has a mark
    try:
        found = _scan_events(text[: mark.index])
    except yaml.YAMLError as earlier:
        return [explain_syntax(earlier, text)]
    return found or [too_deep(mark_span(mark, mark))]


def too_deep(span: Span | None = None) -> Fault:
    """The fault of nesting deeper than :data:`MAX_DEPTH`."""
    return Fault(rules.TOO_DEEP, values={"limit": MAX_DEPTH}, span=span)


def _scan_events(text: str) -> list[Fault]:
    import yaml  # not at the top: the fast path does without it

    faults: list[Fault] = []
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                faults.append(too_deep(mark_span(event.start_mark, event.start_mark)))
                break
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        faults.extend(_event_faults(event, text))
        if len(faults) >= MOST_FAULTS:
            break
    return faults


def _event_faults(event: Any, text: str) -> Iterator[Fault]:  # noqa: ANN401  # no stubs
    import yaml

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
