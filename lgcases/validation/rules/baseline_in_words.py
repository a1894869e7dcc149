"""The rule of baselines that stand in the words of a figure and not in its data."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.model.walk import NOUNS
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_outcome
from lgcases.validation.rules.stated import figures_in


@record_rule(
    "LG354",
    Severity.ADVICE,
    'the {noun} has its baseline in words: "{words}"',
    why="As data it gives the share or the change; in words every reader works it out anew.",
    fix="Add the baseline with its kind, spending-before or state-before, and with what it was.",
    wrong=with_outcome(measure="Content with the desk", value=76, unit='"%"', note="52% before."),
    right=with_outcome(
        measure="Content with the desk",
        value=76,
        unit='"%"',
        baseline="{kind: state-before, what: Before the move, value: 52}",
    ),
)
def baseline_in_words(context: RecordContext) -> Iterator[Fault]:
    """The words of a figure name what it was before, and it has no baseline.

    For money the words must give what it fell from and to, and the amount be the difference.
    """
    for index, claim in context.claims:
        if claim.baseline is None and claim.amount is not None and " from " in claim.statement:
            words = _fall(claim.statement, claim.amount)
            if words is not None:
                yield _in_words(f"/savings/{index}", "statement", words)
    for index, outcome in enumerate(context.initiative.outcomes):
        if outcome.baseline is None and isinstance(outcome.value, Decimal):
            for field, text in (("measure", outcome.measure), ("note", outcome.note)):
                if text is not None and _may_have_baseline(text):
                    words = _before(text, outcome.value, outcome.unit)
                    if words is not None:
                        yield _in_words(f"/outcomes/{index}", field, words)
                        break


def _may_have_baseline(text: str) -> bool:
    """A quick test, which is true of every text in which the words of a baseline are found."""
    return "rom " in text or " before" in text or "ompared with " in text


def _in_words(at: str, field: str, words: str) -> Fault:
    noun = NOUNS[at.split("/")[1]]
    return baseline_in_words.at(f"{at}/{field}", noun=noun, words=words)


def _fall(statement: str, amount: Decimal) -> str | None:
    """The words "from £5.4m to £4.8m" of a statement whose amount is what lies between."""
    figures = figures_in(statement)
    for first, second in pairwise(figures):
        between = statement[first.end : second.start]
        if between != " to " or not statement[: first.start].endswith("from "):
            continue
        fell = first.value - second.value
        if first.unit == second.unit and abs(fell - amount) < max(first.step, second.step):
            return f"from {first.text} to {second.text}"
    return None


def _before(text: str, value: Decimal, unit: str | None) -> str | None:
    """The words by which a text names what an outcome was before."""
    if (unit or "").startswith(("%", "per cent")):
        return _share_before(text, value)
    if "from " not in text:
        return None
    match = _FROM_TO.search(text)
    if match is None or "%" in match[0]:
        return None
    reached = match["to"].replace(",", "")
    is_reached = reached.startswith("this") or Decimal(reached) == value
    return match[0] if is_reached and not _YEAR.fullmatch(match["from"]) else None


_FROM_TO = pattern(
    r"\b(?:fall|fell|fallen|rise|rose|risen|grow|grew|grown|up|down|increased?|decreased?|reduced)"
    r" from (?P<from>[0-9][0-9,]*) to (?P<to>[0-9]+(?:,[0-9]{3})*|this number)\b"
)
_YEAR = pattern(r"(?:19|20)[0-9]{2}")


_COMPARED = pattern(r"\b(?:[Uu]p from|[Dd]own from|[Cc]ompared with) \Z")


def _share_before(text: str, value: Decimal) -> str | None:
    figures = figures_in(text)
    shares = [figure for figure in figures if figure.unit == "percent" and figure.value != value]
    for figure in shares:
        if text[figure.end :].startswith((" before", " in the year before")):
            return f"{figure.text} before"
        match = _COMPARED.search(text, 0, figure.start)
        if match is not None:
            return f"{match[0]}{figure.text}"
    for first, second in pairwise(figures):
        is_reached = first in shares and second.value == value
        is_range = text[first.end : second.start] == " to "
        if is_reached and is_range and text[: first.start].endswith("from "):
            return f"from {first.text} to {second.text}"
    return None
