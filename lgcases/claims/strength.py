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
        "A source of an independent kind ({kinds}), or evidence confirmed by someone without a "
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


def evidence_grade(claim: Claim, initiative: Initiative, vocabularies: Vocabularies) -> int:
    """The grade alone, 0 to 5; see :func:`evidence_strength`."""
    return _grade(_criteria(claim, _sources(claim, initiative), vocabularies))


def evidence_strength(claim: Claim, initiative: Initiative, vocabularies: Vocabularies) -> Strength:
    """How far a claim can be relied on.

    One point each for an independent source, for being achieved, for a stated period and
    basis, for being net of cost and for more than one publisher; a dispute takes one off,
    but never below 0.
    """
    sources = _sources(claim, initiative)
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
    lines = [
        f"{number}. {name[0].upper()}{name[1:]}: {what.format(kinds=kinds)}"
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


def _criteria(claim: Claim, sources: list[Source], vocabularies: Vocabularies) -> tuple[bool, ...]:
    independent = vocabularies.independent_sources
    return (
        claim.evidence in vocabularies.confirmed
        or any(source.kind in independent for source in sources),
        claim.evidence in vocabularies.achieved,
        not _missing(claim, vocabularies),
        claim.cost_treatment == "net",
        len(sources) > 1 and len({slug(source.publisher) for source in sources} - {""}) > 1,
        not claim.disputed,
    )


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
    independent, achieved, dated, net, several, undisputed = met
    confirmed = independent and claim.evidence in vocabularies.confirmed
    kinds = ", ".join(dict.fromkeys(source.kind for source in sources)) or "no source"
    publishers = list(dict.fromkeys(source.publisher for source in sources))
    missing = " and ".join(_missing(claim, vocabularies))
    return (
        "confirmed by someone without a stake" if confirmed else f"from {kinds}",
        f"reported as {claim.evidence}"
        if achieved
        else f"evidence: {claim.evidence or 'not stated'}",
        "both are stated" if dated else f"{missing} not stated",
        "net of cost" if net else f"cost treatment: {claim.cost_treatment}",
        f"{len(publishers)} publishers: {', '.join(publishers)}"
        if several
        else f"{', '.join(publishers) or 'no publisher'} alone",
        "nobody named contests it" if undisputed else "contested: one point is taken off",
    )


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
