"""Rules that compare the evidence of a claim or cost with the words of its statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_claim


@record_rule(
    "LG358",
    Severity.WARNING,
    'the evidence is {evidence}, but the statement says "{words}"',
    why="A forecast that passes for a result is the worst mistake that a collection of savings can "
    "make.",
    fix="Set the evidence to forecast, target or identified. Where the money has come in, say in "
    "the statement that it has.",
    wrong=with_claim(
        statement="The hub is expected to save £5m a year.", evidence="achieved-self-reported"
    ),
    right=with_claim(
        statement="The hub saves £5m a year, as was expected.", evidence="achieved-self-reported"
    ),
)
def evidence_not_as_stated(context: RecordContext) -> Iterator[Fault]:
    """A figure is called achieved, but its statement speaks of what is to come."""
    achieved = context.vocabularies.achieved
    for section, index, item in context.monetary_items:
        if item.evidence in achieved and _may_be_to_come(item.statement):
            match = _TO_COME.search(item.statement)
            if match is not None and _HAS_COME.search(item.statement) is None:
                yield evidence_not_as_stated.at(
                    f"/{section}/{index}/evidence", evidence=item.evidence, words=match[0]
                )


def _may_be_to_come(statement: str) -> bool:
    """A quick test, which is true of every statement in which the pattern occurs."""
    folded = statement.lower()
    return any(word in folded for word in _WORDS_TO_COME)


# "ould " is in would, could and should.
_WORDS_TO_COME = (
    *(" to ", "will ", "ould ", "may ", "might ", "expect", "forecast", "plan", "hope", "aim"),
    *("project", "predict", "target", "intend"),
)
_VERB = (
    r"(?:save|cut|reduce|lower|bring|earn|yield|deliver|make|generate|release|free|cost|take|"
    r"spend|pay|reach|achieve|be)"
)
_TO_COME = pattern(
    rf"""\b(?:
    (?:(?:is|are|was|were|been)[ ](?:also[ ]|now[ ]|first[ ]|only[ ])?)
        (?:(?:expected|forecast|projected|predicted|planned|budgeted|intended|hoped|anticipated|
        due|set|on[ ](?:track|course))[ ]to|to)[ ]{_VERB}
    |(?:(?:expect|plan|intend|aim|forecast)(?:s|ed|ned)?|hop(?:e|es|ed))[ ]
        (?:to[ ]{_VERB}|savings?\b|that\b)
    |aim(?:s|ed)?[ ](?:to|at)\b
    |(?:will|would|could|should|may|might)[ ](?:also[ ]|then[ ]|together[ ]|in[ ]time[ ])?{_VERB}
    |(?:forecast|projected|expected|predicted|planned|targeted)[ ](?:yearly[ ]|annual[ ])?
        (?:savings?|costs?|income|benefits?)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# What has come about, or a comparison of the two.
_HAS_COME = pattern(
    r"""\b(?:(?<!be[ ])(?:saved|achieved|delivered|realised|realized|made|paid|spent)|fell|fallen
    |ha(?:s|ve|d)[ ](?:now[ ]|already[ ])?(?:been[ ](?!expected|forecast|projected|planned)|cost\b)
    |exceed\w*|beat\w*|missed|ahead[ ]of|behind|against|instead[ ]of|compared|short[ ]of
    |rather[ ]than|as[ ](?:was[ ])?(?:expected|forecast|planned)|turned[ ]out|came[ ]to
    |than[ ](?:was[ ]|first[ ])?(?:expected|forecast|planned|projected))\b""",
    re.VERBOSE | re.IGNORECASE,
)


@record_rule(
    "LG359",
    Severity.ADVICE,
    'the evidence is {evidence}, but the statement says "{words}"',
    why="A result that is filed as a forecast is never compared with other results.",
    fix="Where the source reports the money as saved, set the evidence to one of the achieved "
    "levels. Otherwise let the statement say that it is to come.",
    wrong=with_claim(statement="The hub has saved £5m a year."),
    right=with_claim(statement="The hub is to save £5m a year."),
)
def result_called_forecast(context: RecordContext) -> Iterator[Fault]:
    """A figure is called a forecast or target, but its statement says that it has been saved."""
    announced = context.vocabularies.announced
    for index, claim in context.claims:
        if claim.evidence in announced and "saved" in claim.statement:
            match = _SAVED.search(claim.statement)
            if match is not None and _PROJECTS.search(claim.statement) is None:
                yield result_called_forecast.at(
                    f"/savings/{index}/evidence", evidence=claim.evidence, words=match[0]
                )


_SAVED = pattern(r"\b(?:(?:has|have|had) (?:already |now )?saved|(?<!be )(?<!been )saved)\b")
_PROJECTS = pattern(
    r"\b(?:be|to have|will|would|could|should|may|might|expect\w*|forecast\w*|project\w*|plan\w*|"
    r"target\w*|aim\w*|estimat\w*|hop(?:e|es|ed|ing)|predict\w*|budgeted|promis\w*|if|once|until)\b",
    re.IGNORECASE,
)
