"""Rules of figures that stand in the wrong section: sizes among costs, money among outcomes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.model import Cost, Outcome
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.outcome import LASTING_UNITS
from lgcases.validation.rules.samples import with_cost, with_outcome, with_size


def _running_costs(context: RecordContext) -> list[tuple[int, Cost]]:
    costs = context.initiative.costs
    return [(index, cost) for index, cost in enumerate(costs) if cost.kind == "running"]


@record_rule(
    "LG256",
    Severity.ADVICE,
    '"{words}" is how large it is, not what it cost',
    of=_running_costs,
    why="The value of a contract and a budget are no spending: beside costs they count twice.",
    fix="Move it to size. What was paid under a contract is a cost.",
    wrong=with_cost(statement="The contract is worth £5m.", kind="running", basis="cumulative"),
    right=with_cost(statement="The council paid £5m.", kind="running", basis="cumulative")
    + "\n"
    + with_size(kind="contract-value", value=5000000, unit=None, currency="GBP"),
)
def size_among_costs(context: RecordContext) -> Iterator[Fault]:
    """A running cost is by its statement the value of a contract, a budget or a turnover."""
    for index, cost in context.once(_running_costs):
        match = _SIZE.search(cost.statement)
        if match is not None and _SPENT.search(cost.statement) is None:
            kind = str(match.lastgroup).replace("_", "-")
            words = " ".join(match[0].split())
            help = f"move it to size, with kind: {kind}"
            yield size_among_costs.at(f"/costs/{index}/statement", help=help, words=words)


_SIZE = pattern(
    r"\b(?:(?P<contract_value>(?:contract|deal|agreement|extension)\b[^.;]{0,80}?\bworth"
    r"|(?:value|worth) of (?:[\w-]+ ){1,4}(?:contract|deal|agreement)s?)"
    r"|(?P<turnover>turnover (?:of|is|was))"
    r"|(?P<budget>(?<!over )(?<!within )(?<!part of the )(?<!share of the )"
    r"budget (?:of|for|is|was)))\b",
    re.IGNORECASE,
)
# What shows that money was spent after all, or that a rate by the year is meant.
_SPENT = pattern(
    r"\b(?:paid|pays?|payments?|spen[dt]s?|costs?|charge[ds]?|(?:a|per|each|every) year|yearly"
    r"|annual(?:ly)? (?:fee|charge|cost))\b",
    re.IGNORECASE,
)


@record_rule(
    "LG257",
    Severity.ADVICE,
    '"{measure}" is how large it is, not what came of it',
    why="Staff, budget and area say what was organised; among outcomes they pass for results.",
    fix="Move it to size, with its date and source.",
    wrong=with_outcome(measure="Staff of the joint team", value=1350, unit="people"),
    right=with_size(),
)
def size_among_outcomes(context: RecordContext) -> Iterator[Fault]:
    """An outcome counts the staff, budget, turnover, residents or area of the initiative."""
    for index, outcome in enumerate(context.initiative.outcomes):
        kind = _size_kind(outcome)
        if kind is not None:
            help = f"move it to size, with kind: {kind}"
            at = f"/outcomes/{index}/measure"
            yield size_among_outcomes.at(at, help=help, measure=outcome.measure)


def _size_kind(outcome: Outcome) -> str | None:
    """The kind of size that an outcome counts; None where it is a result."""
    if not isinstance(outcome.value, Decimal) or outcome.baseline is not None:
        return None
    first = outcome.measure.partition(" ")[0].partition(",")[0]
    match = _SIZE_MEASURE.match(outcome.measure) if first.lower() in _FIRST_WORDS else None
    if match is None:
        return None
    unit = outcome.unit or ""
    if unit.startswith(("%", "per")) or _RESULT.search(outcome.measure) is not None:
        return None
    kind = str(match.lastgroup)
    return None if kind == "sites" and unit not in LASTING_UNITS else kind


# With one of these every measure begins that the pattern matches.
_FIRST_WORDS = frozenset(
    {"number", "total", "overall", "annual", "yearly", "net", "gross", "staff", "employees"}
    | {"workforce", "headcount", "budget", "turnover", "population", "residents", "floor"}
    | {"land", "area"}
)
_SIZE_MEASURE = pattern(
    r"(?:number of |total |overall |annual |yearly |net |gross )*"
    r"(?:(?P<staff>staff|employees|workforce|headcount)(?=$|,| of | in | at | on | paid | employed "
    r"| working | brought together)"
    r"|(?P<budget>budget)(?=$|,| of | for | in )"
    r"|(?P<turnover>turnover)(?=$|,| of | in )"
    r"|(?P<residents>population|residents)(?=$|,| covered| served| of the area| in the area)"
    r"|(?P<sites>(?:floor |land )?area|floor space|land)(?=$|,| of ))",
    re.IGNORECASE,
)
# A measure with one of these words is of a change, or of what people think and do.
_RESULT = pattern(
    r"\b(?:transfer|mov(?:e|ing)|return|lost|leav|left|redundan|satisf|sick|absen|train|survey|say"
    r"|said|content|cut|sav(?:e|ing)|affect|fall|fell|ris(?:e|ing)|rose|increas|decreas|reduc|fewer"
    r"|more than before|join(?!t)|recruit|retain|turnover rate|spent|restor|built|clean)",
    re.IGNORECASE,
)


@record_rule(
    "LG258",
    Severity.ADVICE,
    '"{measure}" is a sum of money, which no outcome is',
    why="Money among outcomes is neither converted nor compared, and no total of costs has it.",
    fix="What was saved or earned is a claim, what was spent or lost a cost, and what something "
    "is worth a size: move it there.",
    wrong=with_outcome(measure="Money lost to fraud", value=2000000, unit="GBP"),
    right=with_cost(statement="A fraud took £2m.", kind="loss", amount=2000000),
)
def money_among_outcomes(context: RecordContext) -> Iterator[Fault]:
    """The unit of an outcome is a currency, and the sum is no average such as of pay."""
    currencies = context.vocabularies["currency"].terms
    for index, outcome in enumerate(context.initiative.outcomes):
        unit = outcome.unit
        if unit is None or (unit not in currencies and unit not in _MONEY_UNITS):
            continue
        if _size_kind(outcome) is None and _AVERAGE.search(outcome.measure) is None:
            at = f"/outcomes/{index}/unit"
            yield money_among_outcomes.at(at, measure=outcome.measure)


_MONEY_UNITS = frozenset({"£", "€", "$", "pounds", "euros", "dollars", "million pounds"})
_AVERAGE = pattern(
    r"\b(?:average|mean|median|typical|per|each|pay|wages?|salar(?:y|ies)|earnings|rents?|prices?"
    r"|fees?|fares?|bills?)\b",
    re.IGNORECASE,
)
