"""Evidence strength: how far a stated figure can be relied on, computed from the record.

Five things earn a point each; a figure that someone named contests loses one.
"""

from __future__ import annotations

from dataclasses import dataclass

from lgcases.compare.terms import MONEY_BASES
from lgcases.model import Claim, Initiative, Source
from lgcases.model.terms import ACHIEVED, INDEPENDENT, NOT_MONEY

#: Kinds of source that have no stake in the figure and looked for themselves.
INDEPENDENT_KINDS = frozenset({"audit", "evaluation", "academic"})

#: The criteria in order: what they are called and what earns the point.
CRITERIA = (
    (
        "independent source",
        "An audit, evaluation or academic source, or evidence confirmed by someone without a "
        "stake. Press and award entries repeat what the council says and do not count.",
    ),
    ("achieved, not forecast", "The figure is of something that has come about."),
    (
        "period and basis stated",
        "It is known what the amount counts and for which time; for a yearly rate, from when.",
    ),
    ("net of cost", "The cost of making the saving has been taken off by those who state it."),
    ("more than one publisher", "Sources of two or more publishers give the figure."),
    ("not disputed", "Nobody named in the sources contests it; otherwise a point is taken off."),
)


@dataclass(frozen=True, slots=True)
class Point:
    """One criterion: its name, whether it was met, and why."""

    name: str
    given: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Strength:
    """The grade of a claim, 0 to 5, with the reason for each point given or withheld."""

    grade: int
    points: tuple[Point, ...]

    @property
    def words(self) -> str:
        """The grade as it is shown beside a figure: ``3 of 5``."""
        return f"{self.grade} of 5"


def evidence_grade(claim: Claim, initiative: Initiative) -> int:
    """The grade alone, 0 to 5; see :func:`evidence_strength`."""
    return _grade(_criteria(claim, _sources(claim, initiative)))


def evidence_strength(claim: Claim, initiative: Initiative) -> Strength:
    """How far a claim can be relied on.

    One point each for an independent source, for being achieved, for a stated period and
    basis, for being net of cost and for more than one publisher; a dispute takes one off,
    but never below 0.
    """
    sources = _sources(claim, initiative)
    given = _criteria(claim, sources)
    reasons = _reasons(claim, sources, given)
    points = tuple(
        Point(name, met, reason)
        for (name, _), met, reason in zip(CRITERIA, given, reasons, strict=True)
    )
    return Strength(_grade(given), points)


def initiative_grade(initiative: Initiative) -> int | None:
    """The grade of the strongest claim; None where there are no claims."""
    grades = [evidence_grade(claim, initiative) for claim in initiative.savings]
    return max(grades, default=None)


def initiative_strength(initiative: Initiative) -> Strength | None:
    """The strength of the strongest claim, the first of several; None without claims."""
    grades = [evidence_grade(claim, initiative) for claim in initiative.savings]
    if not grades:
        return None
    return evidence_strength(initiative.savings[grades.index(max(grades))], initiative)


def strength_rule() -> tuple[str, ...]:
    """The rule in paragraphs, for ``explain``."""
    lines = [
        f"{number}. {name[0].upper()}{name[1:]}: {what}"
        for number, (name, what) in enumerate(CRITERIA, 1)
    ]
    return (
        "Evidence strength says how far a stated figure can be relied on, from 0 to 5. It is "
        "computed from the record and never typed in.",
        "Each of the first five of these earns a point. The sixth earns none: a figure that is "
        "disputed loses one point, but never falls below 0.",
        *lines,
        "The strength of an initiative is that of its strongest claim. An initiative without "
        "claims has none.",
    )


def _sources(claim: Claim, initiative: Initiative) -> list[Source]:
    wanted = claim.source
    return [source for source in initiative.sources if source.id in wanted]


def _criteria(claim: Claim, sources: list[Source]) -> tuple[bool, ...]:
    period = claim.period
    dated = period is not None and period.start is not None
    if claim.basis != "per-year":
        dated = dated and period is not None and period.end is not None
    return (
        claim.evidence in INDEPENDENT
        or any(source.kind in INDEPENDENT_KINDS for source in sources),
        claim.evidence in ACHIEVED,
        dated and (claim.basis in MONEY_BASES or claim.basis in NOT_MONEY),
        claim.cost_treatment == "net",
        len({_publisher(source) for source in sources} - {""}) > 1,
        not claim.disputed,
    )


def _grade(given: tuple[bool, ...]) -> int:
    return max(0, sum(given[:-1]) - (not given[-1]))


def _publisher(source: Source) -> str:
    return " ".join(source.publisher.casefold().split())


def _reasons(claim: Claim, sources: list[Source], given: tuple[bool, ...]) -> tuple[str, ...]:
    independent, achieved, dated, net, several, undisputed = given
    kinds = ", ".join(dict.fromkeys(source.kind for source in sources)) or "no source"
    publishers = list(dict.fromkeys(source.publisher for source in sources))
    missing = " and ".join(_missing(claim))
    return (
        f"from {kinds}"
        if not independent or claim.evidence not in INDEPENDENT
        else "confirmed by someone without a stake",
        f"evidence: {claim.evidence or 'not stated'}"
        if not achieved
        else f"reported as {claim.evidence}",
        "both are stated" if dated else f"{missing} not stated",
        "net of cost" if net else f"cost treatment: {claim.cost_treatment}",
        f"{len(publishers)} publishers: {', '.join(publishers)}"
        if several
        else f"{', '.join(publishers) or 'no publisher'} alone",
        "nobody named contests it" if undisputed else "contested: one point is taken off",
    )


def _missing(claim: Claim) -> list[str]:
    missing = []
    if claim.basis not in MONEY_BASES and claim.basis not in NOT_MONEY:
        missing.append("basis")
    period = claim.period
    if period is None:
        missing.append("period")
    elif period.start is None:
        missing.append("start of the period")
    elif period.end is None and claim.basis != "per-year":
        missing.append("end of the period")
    return missing
