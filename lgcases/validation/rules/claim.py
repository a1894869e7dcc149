"""Rules of what a claim must say about itself: LG321 to LG325."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import Claim
from lgcases.validation.rule import Case, record_rule
from lgcases.validation.rules.samples import with_claim
from lgcases.validation.rules.terms import DATED


@record_rule(
    "LG321",
    Severity.WARNING,
    "nothing says whether the claim is a forecast or a result",
    why="A forecast is never compared with a result; without evidence it is compared with neither.",
    fix="Add evidence: forecast, target or identified for what is to come, one of the achieved or "
    "evaluated levels for what has come about.",
    wrong=with_claim(evidence=None),
    right=with_claim(),
)
def missing_evidence(case: Case) -> Iterator[Fault]:
    """A claim has no level of evidence."""
    for index, claim in case.claims:
        if claim.evidence is None:
            yield missing_evidence.at(f"/savings/{index}", missing="evidence")


@record_rule(
    "LG322",
    Severity.ADVICE,
    "the claim can never be compared: it does not state {what}",
    why="It is shown with the case, but no table or ranking can use it.",
    fix="Look for a source that names what is missing. If there is none, leave it so.",
    wrong=with_claim(statement="The councils saved £5m.", basis="not-stated"),
    right=with_claim(),
)
def never_comparable(case: Case) -> Iterator[Fault]:
    """A claim lacks an amount, a basis or a period, and so cannot be compared."""
    for index, claim in case.claims:
        lacks = _lacks(claim)
        if lacks:
            *others, last = [words for _, words in lacks]
            what = f"{', '.join(others)} and {last}" if others else last
            yield never_comparable.at(f"/savings/{index}", missing=lacks[0][0], what=what)


def _lacks(claim: Claim) -> list[tuple[str, str]]:
    """The fields without which the claim cannot be compared, and what they are in words."""
    lacks = []
    if claim.amount is None:
        lacks.append(("amount", "an amount"))
    if claim.basis == "not-stated":
        lacks.append(("basis", "what the amount counts (its basis)"))
    # Without a note the lack of a period has been asked about already.
    if claim.period is None and claim.note is not None and claim.basis in DATED:
        lacks.append(("period", "its period"))
    return lacks


@record_rule(
    "LG323",
    Severity.WARNING,
    "the claim is net, but the record states no costs, and no note says what was taken off",
    why="A net figure is as good as the costs that were taken off; readers need to see which.",
    fix="Add the costs with their source, or say in the note what was taken off.",
    wrong="costs: []\n" + with_claim(cost_treatment="net"),
    right="costs: []\n"
    + with_claim(cost_treatment="net", note="Redundancy pay has been taken off."),
)
def net_without_costs(case: Case) -> Iterator[Fault]:
    """A claim is net of costs that the record does not name."""
    initiative = case.initiative
    if initiative.costs:
        return
    for index, claim in case.claims:
        if claim.cost_treatment == "net" and claim.note is None:
            yield net_without_costs.at(f"/savings/{index}/cost_treatment")


@record_rule(
    "LG324",
    Severity.WARNING,
    "the claim is disputed, but no note says by whom and why",
    why="A disputed figure is shown with a warning; readers ask what the dispute is about.",
    fix="Add a note that names who contests the figure and the reason given.",
    wrong=with_claim(disputed="true"),
    right=with_claim(disputed="true", note="The auditor found no baseline."),
)
def disputed_without_note(case: Case) -> Iterator[Fault]:
    """A claim is marked as disputed without saying why."""
    for index, claim in case.claims:
        if claim.disputed and claim.note is None:
            yield disputed_without_note.at(f"/savings/{index}/disputed")


@record_rule(
    "LG325",
    Severity.WARNING,
    "the figure is wider than the case, but neither scope nor note says what it covers",
    why="A figure of a whole programme given to one part of it is a common way to overstate it.",
    fix="Add the scope: which partners, services or programme the figure belongs to.",
    wrong=with_claim(wider_than_case="true"),
    right=with_claim(wider_than_case="true", scope="All libraries of the county"),
)
def wider_without_scope(case: Case) -> Iterator[Fault]:
    """A figure belongs to something larger, and the claim does not say to what."""
    for index, claim in case.claims:
        if claim.wider_than_case and claim.scope is None and claim.note is None:
            yield wider_without_scope.at(f"/savings/{index}/wider_than_case")


RULES = (
    missing_evidence,
    never_comparable,
    net_without_costs,
    disputed_without_note,
    wider_without_scope,
)
