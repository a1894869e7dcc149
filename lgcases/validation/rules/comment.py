"""Rules of comments that take words away from a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.parsing.sourcemap import line_at, span_at
from lgcases.validation.rule import RecordContext, record_rule


@record_rule(
    "LG260",
    Severity.WARNING,
    'the text ends at "{kept}": YAML takes "{lost}" for a comment',
    why="Behind a space, # begins a comment: what follows is in the file, but in no list, search "
    "or export, and nobody misses it.",
    fix="Put the whole text in quotes, or write it without the sign: number 2. Before a comment "
    "that is meant as one, put two spaces.",
    wrong="title: Phase # 2. of the hub",
    right='title: "Phase # 2. of the hub"',
)
def comment_cuts_text(context: RecordContext) -> Iterator[Fault]:
    """A text without quotes is cut by a comment that reads like the rest of it."""
    for cut in _cuts(context.written):
        if _is_rest(cut) and _is_end_of_text(cut, context.plain_texts):
            values = {"kept": cut.kept[-_SHOWN:].lstrip(), "lost": cut.lost[:_SHOWN].rstrip()}
            span = span_at(context.written, cut.start, len(cut.lost))
            yield Fault(comment_cuts_text, values=values, span=span)


class _Cut(NamedTuple):
    """What stands on a line before and behind the # of a comment, and where the comment begins."""

    kept: str
    gap: int
    lost: str
    start: int


_SHOWN = 40


def _cuts(written: str) -> Iterator[_Cut]:
    """The comments that stand behind something on their line."""
    at = written.find("#")
    while at >= 0:
        first, end = line_at(written, at)
        before = written[first:at]
        stripped = before.rstrip(" \t")
        if stripped and len(stripped) < len(before):
            kept = stripped[_FIELD.match(stripped).end() :]  # type: ignore[union-attr]  # fits all
            lost = written[at:end].rstrip()
            if kept and not kept.startswith(_NOT_PLAIN):
                yield _Cut(kept, len(before) - len(stripped), lost, at)
            if _MARK.match(lost) is not None or len(before) - len(stripped) > 1:
                at = end - 1  # an honest comment may hold further signs
        at = written.find("#", at + 1)


_FIELD = pattern(r"[ \t]*(?:- +)?(?:[\w-]+:(?:[ \t]+|\Z))?")
_NOT_PLAIN = ('"', "'", "|", ">", "[", "{", "&", "*", "#")
_MARK = pattern(r"#\s*lgcases:")


def _is_rest(cut: _Cut) -> bool:
    """Whether the comment reads like what the text goes on with, and not like a remark on it."""
    if _MARK.match(cut.lost) is not None:
        return False
    if _NUMBER.match(cut.lost) is not None:
        return cut.gap == 1 or cut.lost[1].isdigit()
    if cut.gap > 1:
        return False
    is_sentence = cut.lost[-1] in ".!?" and cut.kept[-1] not in ".!?"
    return is_sentence or _OPEN.search(cut.kept) is not None or cut.lost[1:2].isalpha()


_NUMBER = pattern(r"# ?[0-9]")
# Words and signs with which no text ends.
_OPEN = pattern(
    r"(?:[,(/&+-]|\b(?:an?|and|at|by|for|from|in|into|nos?|number|of|on|or|the|to|with|lots?|phase|"
    r"stage|part|unit|plot|block|site|ward|class))\Z",
    re.IGNORECASE,
)


def _is_end_of_text(cut: _Cut, texts: list[str]) -> bool:
    """Whether a text of the record ends here: in quotes and in blocks, # is a sign like others."""
    return any(text.endswith(cut.kept) for text in texts)
