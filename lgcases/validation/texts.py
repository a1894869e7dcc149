"""The words of a record, for rules that look at all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lgcases.model import Initiative

_NARRATIVE = ("context", "approach", "results", "lessons")


def texts_of(initiative: Initiative) -> list[str]:
    """All texts that people wrote, in no stated order."""
    texts: list[str | None] = [
        initiative.title,
        initiative.summary,
        initiative.context,
        initiative.approach,
        initiative.results,
        initiative.lessons,
    ]
    for body in initiative.organisations:
        texts += (body.name, body.note)
    for event in initiative.history:
        texts.append(event.what)
    for claim in initiative.savings:
        texts += (claim.statement, claim.scope, claim.note)
    for cost in initiative.costs:
        texts += (cost.statement, cost.scope, cost.note)
    for outcome in initiative.outcomes:
        texts += (outcome.measure, outcome.note)
    for source in initiative.sources:
        texts += (source.title, source.publisher, source.note)
    if initiative.withdrawn is not None:
        texts.append(initiative.withdrawn.reason)
    return [text for text in texts if text]


def passages(initiative: Initiative) -> Iterator[tuple[str, str]]:
    """Each text of :func:`texts_of` with its JSON pointer."""
    yield "/title", initiative.title
    yield "/summary", initiative.summary
    for name in _NARRATIVE:
        yield f"/{name}", getattr(initiative, name) or ""
    sections: tuple[tuple[str, tuple[object, ...], tuple[str, ...]], ...] = (
        ("organisations", initiative.organisations, ("name", "note")),
        ("history", initiative.history, ("what",)),
        ("savings", initiative.savings, ("statement", "scope", "note")),
        ("costs", initiative.costs, ("statement", "scope", "note")),
        ("outcomes", initiative.outcomes, ("measure", "note")),
        ("sources", initiative.sources, ("title", "publisher", "note")),
    )
    for section, items, fields in sections:
        for index, item in enumerate(items):
            for field in fields:
                text = getattr(item, field)
                if text:
                    yield f"/{section}/{index}/{field}", text
    if initiative.withdrawn is not None:
        yield "/withdrawn/reason", initiative.withdrawn.reason


def has_signs(text: str) -> bool:
    """Whether a text may hold a placeholder, a personal name or a telephone number.

    One pass for three rules, which then look exactly: each pass over a record costs as much
    as twenty rules that look at its fields.
    """
    return _SIGNS.search(text) is not None or (":" in text and "ontact" in text)


# Each alternative begins with a sign that is rare in prose, which is what makes it fast.
_SIGNS = re.compile(
    r"[TFXLCMDP?+0](?:ODO|B[CD]|IXME|XX|orem|llr|ouncillor|rs?[ .]|s[ .]|iss |rof|\?\?"
    r"|(?<=\+)[0-9]|(?<![0-9.,]0)[0-9]{2})"
)
