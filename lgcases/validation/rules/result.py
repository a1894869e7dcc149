"""The rule of what came of forecasts and targets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.model import Claim
from lgcases.model.links import chain, figures, figures_by_id
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim, with_claims


@record_rule(
    "LG328",
    Severity.ADVICE,
    "the period of the {evidence} ({period}) is over, and nothing says what came of it",
    why="Whether forecasts were met is what the next council wants to know.",
    fix="Look for what was achieved: annual reports, audits, answers to questions. Add it as a "
    "claim, with the id of the forecast in result_of. Where nothing can be found, say so in "
    "results: No achieved saving has been found.",
    wrong=with_claim(statement="It is to save £5m a year."),
    right=with_claims(
        {"id": "forecast", "statement": "It is to save £5m a year."},
        {
            "statement": "It saved £4m a year.",
            "amount": 4000000,
            "evidence": "achieved-self-reported",
            "result_of": "forecast",
        },
    ),
)
def projection_without_result(context: RecordContext) -> Iterator[Fault]:
    """The period of a forecast or target is over, and no figure is given as what came of it.

    A result of the whole, or of a later statement of the forecast, counts too, and so does an
    achieved claim that is linked to no forecast.  Nothing is said where results state that none
    was found.  Only the first forecast of a record is named.
    """
    achieved = context.vocabularies.achieved
    if any(
        claim.evidence in achieved and claim.result_of is None
        for claim in context.initiative.savings
    ):
        return
    answered = None
    for index, claim in context.claims:
        if not _is_over(claim, context):
            continue
        if answered is None:
            answered = _answered(context)
        if claim.id not in answered and not _says_none_was_found(context.initiative.results):
            at = f"/savings/{index}/evidence"
            yield projection_without_result.at(at, evidence=claim.evidence, period=claim.period)
            return


def _is_over(claim: Claim, context: RecordContext) -> bool:
    last = None if claim.period is None else claim.period.last
    is_past = last is not None and last < context.today
    return is_past and claim.evidence in context.vocabularies.projected


def _answered(context: RecordContext) -> set[str]:
    """The ids of the figures that have a result, on their own or with what they belong to."""
    by_id = figures_by_id(context.initiative)
    results = {figure.item.result_of for figure in figures(context.initiative)} - {None}
    answered = {id for id in results if id is not None}
    for figure in by_id.values():
        # A later statement has the result of the figure that it replaces, and the other way round.
        replaced = [each.item.id for each in chain(figure.item, "replaces", by_id)]
        line = [figure.item.id, *replaced]
        if not results.isdisjoint(line):
            answered.update(id for id in line if id is not None)
    for figure in by_id.values():
        wholes = {each.item.id for each in chain(figure.item, "part_of", by_id)}
        if figure.item.id is not None and not answered.isdisjoint(wholes):
            answered.add(figure.item.id)
    return answered


def _says_none_was_found(results: str | None) -> bool:
    """Whether a sentence says that no result in money is known."""
    if results is None or _NONE.search(results) is None:
        return False
    from lgcases.validation.sentences import sentences_of  # few records need it

    sentences = (results[each.start : each.end] for each in sentences_of(results))
    return any(all(words.search(each) for words in _SAYS_SO) for each in sentences)


_NONE = pattern(r"\b(?:no|not|none|nothing|never|neither|nobody|nowhere|unknown)\b", re.IGNORECASE)
_SAYS_SO = (
    _NONE,
    pattern(
        r"\b(?:sav(?:e|es|ed|ings?)|achieved|results?|outturn|gains?|benefits?)\b", re.IGNORECASE
    ),
    pattern(
        r"\b(?:f(?:ou|i)nd|known|unknown|state[sd]?|stated|publish\w*|reported?|shown?|given?|gives|"
        r"seen|said|named?|names|confirmed|measured|counted|evidence)\b",
        re.IGNORECASE,
    ),
)
