"""Evidence strength: how far a stated figure can be relied on, computed from the record.

Five things earn a point each; a figure that someone named contests loses one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lgcases.claims.completeness import counted_period
from lgcases.model import Claim, Initiative, Source, Vocabularies
from lgcases.text import slug

#: The criteria in order: what they are called and what earns the point.
CRITERIA = (
    (
        "independent source",
        "Whoever states the figure has looked for themselves and gains nothing by it ({stakes}), "
        "or, where the record does not say who states it, a source is of an independent kind "
        "({kinds}). Evidence that someone without a stake confirmed counts in any case. Press and "
        "award entries repeat what the council says and do not count, nor do sources that nobody "
        "has read.",
    ),
    ("achieved, not forecast", "The figure is of something that has come about."),
    (
        "period and basis stated",
        "It is known what the amount counts and for which time; for a yearly rate, from when.",
    ),
    ("net of cost", "The cost of making the saving has been taken off by those who state it."),
    (
        "more than one publisher",
        "Sources of two or more publishers that somebody has read give the figure.",
    ),
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


def evidence_grade(claim: Claim, initiative: Initiative, vocabularies: Vocabularies) -> int:
    """The grade alone, 0 to 5; see :func:`evidence_strength`."""
    return _grade(_criteria(claim, _sources(claim, initiative, vocabularies), vocabularies))


def evidence_strength(claim: Claim, initiative: Initiative, vocabularies: Vocabularies) -> Strength:
    """How far a claim can be relied on.

    One point each for an independent source, for being achieved, for a stated period and
    basis, for being net of cost and for more than one publisher; a dispute takes one off,
    but never below 0.
    """
    sources = _sources(claim, initiative, vocabularies)
    met = _criteria(claim, sources, vocabularies)
    return _strength(met, _reasons(claim, sources, met, vocabularies))


def initiative_grade(initiative: Initiative, vocabularies: Vocabularies) -> int | None:
    """The grade of the strongest claim; None where there are no claims."""
    grades = [evidence_grade(claim, initiative, vocabularies) for claim in initiative.savings]
    return max(grades, default=None)


def initiative_strength(initiative: Initiative, vocabularies: Vocabularies) -> Strength | None:
    """The strength of the strongest claim, the first of several; None without claims."""
    found = [evidence_strength(claim, initiative, vocabularies) for claim in initiative.savings]
    return max(found, key=lambda strength: strength.grade, default=None)


def strength_rule(vocabularies: Vocabularies) -> tuple[str, ...]:
    """The rule in paragraphs, for ``explain``."""
    source_kinds = vocabularies["source-kind"]
    independent = [id for id in source_kinds.terms if id in vocabularies.independent_sources]
    kinds = ", ".join(source_kinds.label(id).lower() for id in independent)
    labels = vocabularies["stake"]
    stakes = ", ".join(
        labels.label(id).lower() for id in labels.terms if id in vocabularies.independent_stakes
    )
    lines = [
        f"{number}. {name[0].upper()}{name[1:]}: {what.format(kinds=kinds, stakes=stakes)}"
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


def _sources(claim: Claim, initiative: Initiative, vocabularies: Vocabularies) -> list[Source]:
    """The sources of the claim that somebody has read."""
    wanted, unread = claim.source, vocabularies.unread
    return [
        source for source in initiative.sources if source.id in wanted and source.read not in unread
    ]


def _criteria(claim: Claim, sources: list[Source], vocabularies: Vocabularies) -> tuple[bool, ...]:
    return (
        claim.evidence in vocabularies.confirmed or _is_independent(claim, sources, vocabularies),
        claim.evidence in vocabularies.achieved,
        not _missing(claim, vocabularies),
        claim.cost_treatment == "net",
        len(sources) > 1 and len({slug(source.publisher) for source in sources} - {""}) > 1,
        claim.disputed is None,
    )


def _is_independent(claim: Claim, sources: list[Source], vocabularies: Vocabularies) -> bool:
    """Whether the figure comes from someone who has looked and gains nothing by it.

    An auditor's report that quotes a council states the council's figure: who states it
    decides where the record says so.
    """
    if claim.stated_by is not None:
        seen = bool(sources) or not claim.source
        return seen and claim.stated_by.stake in vocabularies.independent_stakes
    return any(source.kind in vocabularies.independent_sources for source in sources)


# Among thousands of claims few differ in all their reasons; the others share one value.
@lru_cache(maxsize=4096)
def _strength(met: tuple[bool, ...], reasons: tuple[str, ...]) -> Strength:
    points = tuple(
        Point(name, given, reason)
        for (name, _), given, reason in zip(CRITERIA, met, reasons, strict=True)
    )
    return Strength(_grade(met), points)


def _grade(met: tuple[bool, ...]) -> int:
    return max(0, sum(met[:-1]) - (not met[-1]))


def _reasons(
    claim: Claim, sources: list[Source], met: tuple[bool, ...], vocabularies: Vocabularies
) -> tuple[str, ...]:
    independent, achieved, dated, net, several, _ = met
    publishers = list(dict.fromkeys(source.publisher for source in sources))
    missing = " and ".join(_missing(claim, vocabularies))
    return (
        "confirmed by someone without a stake"
        if independent and claim.evidence in vocabularies.confirmed
        else _origin(claim, sources),
        f"reported as {claim.evidence}"
        if achieved
        else f"evidence: {claim.evidence or 'not stated'}",
        "both are stated" if dated else f"{missing} not stated",
        "net of cost" if net else f"cost treatment: {claim.cost_treatment}",
        f"{len(publishers)} publishers: {', '.join(publishers)}"
        if several
        else f"{', '.join(publishers)} alone"
        if publishers
        else _no_source(claim),
        "nobody named contests it"
        if claim.disputed is None
        else f"contested by {claim.disputed.by}: one point is taken off",
    )


def _origin(claim: Claim, sources: list[Source]) -> str:
    """Who states the figure, or the kinds of its sources."""
    if not sources and claim.source:
        return _no_source(claim)
    if claim.stated_by is not None:
        name, stake = claim.stated_by.name, claim.stated_by.stake
        return f"stated by {name}, stake: {stake}" if name else f"stake of who states it: {stake}"
    return f"from {', '.join(dict.fromkeys(source.kind for source in sources)) or 'no source'}"


def _no_source(claim: Claim) -> str:
    return "none of its sources was read" if claim.source else "no publisher"


def _missing(claim: Claim, vocabularies: Vocabularies) -> list[str]:
    """What is not stated of basis and period."""
    missing = []
    if claim.basis not in vocabularies.money_bases and claim.basis not in vocabularies.unit_bases:
        missing.append("basis")
    period = counted_period(claim)
    if period is None:
        missing.append("period")
    elif period.start is None:
        missing.append("start of the period")
    elif period.end is None and claim.basis != "per-year":
        missing.append("end of the period")
    return missing
