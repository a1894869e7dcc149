"""Rules of what a claim or cost must say about itself."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.claims.completeness import mendable, missing_pieces
from lgcases.claims.unavailable import Reason
from lgcases.finding import Fault, Severity
from lgcases.model import Claim
from lgcases.model.walk import NOUNS
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.period import is_outstanding, open_end
from lgcases.validation.rules.samples import with_claim


@record_rule(
    "LG321",
    Severity.WARNING,
    "nothing says whether the {noun} is a forecast or a result",
    why="A forecast is never compared with a result; without evidence it is compared with neither.",
    fix="Add evidence: forecast, target or identified for what is to come, one of the achieved or "
    "evaluated levels for what has happened.",
    wrong=with_claim(evidence=None),
    right=with_claim(),
)
def missing_evidence(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost has no level of evidence; what is owed and not yet paid needs none."""
    for section, index, item in context.monetary_items:
        if item.evidence is None and not is_outstanding(item, context):
            at = f"/{section}/{index}"
            yield missing_evidence.at(at, missing="evidence", noun=NOUNS[section])


@record_rule(
    "LG322",
    Severity.ADVICE,
    "the claim cannot be compared: {reasons}",
    why="It is shown with the case, but lgcases compare can only list it, with this reason.",
    fix="Look for a source that states what is missing, and fill in the field. Where the source "
    "does not say what the amount counts, set basis to not-stated: that is an answer. Where it "
    "names no year or period, say so in the note: that is one too.",
    wrong=with_claim(period=None, note="Stated at a meeting."),
    right=with_claim(period=None, note="The report names no year."),
)
def never_comparable(context: RecordContext) -> Iterator[Fault]:
    """A claim lacks something without which compare cannot use it, and that may yet be found.

    Nothing is said of claims without an amount, of those whose basis is not stated by the
    source, of percentages and amounts per unit, and of those whose note says that the source
    names no year or period: more words would not help them.
    """
    for index, claim in context.claims:
        unavailable = missing_pieces(claim, context.vocabularies)
        if unavailable is None or not (claim.basis and claim.nature):
            continue  # nothing is missing, or the schema has refused it
        reasons = mendable(unavailable, claim)
        if reasons:
            section, _, missing = f"/savings/{index}/{_lacking(reasons[0], claim)}".rpartition("/")
            words = "; ".join(reason.value for reason in reasons)
            yield never_comparable.at(section, missing=missing, reasons=words)


def _lacking(reason: Reason, claim: Claim) -> str:
    """The field that a reason is about; of an open period the end that is not known."""
    if reason is Reason.OPEN_PERIOD and claim.period is not None:
        return f"{reason.field}/{open_end(claim.period)[0]}"
    return reason.field


@record_rule(
    "LG323",
    Severity.WARNING,
    "the claim is net, but the record states no costs, and no note says what was deducted",
    why="A net figure is as good as the costs that were deducted; readers need to see which.",
    fix="Add the costs with their source, or say in the note what was deducted.",
    wrong="costs: []\n" + with_claim(cost_treatment="net"),
    right="costs: []\n"
    + with_claim(cost_treatment="net", note="Redundancy pay has been deducted."),
)
def net_without_costs(context: RecordContext) -> Iterator[Fault]:
    """A claim is net of costs that the record does not name."""
    initiative = context.initiative
    if initiative.costs:
        return
    for index, claim in context.claims:
        if claim.cost_treatment == "net" and claim.note is None:
            yield net_without_costs.at(f"/savings/{index}/cost_treatment")


@record_rule(
    "LG324",
    Severity.WARNING,
    "the {noun} is disputed, but no note says why",
    why="A disputed figure is shown with a warning; readers ask what the dispute is about.",
    fix="Add a note with the reason that is given.",
    wrong=with_claim(disputed="{by: External auditor}"),
    right=with_claim(disputed="{by: External auditor}", note="The audit found no baseline."),
)
def disputed_without_note(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost is disputed, and nothing says why."""
    for section, index, item in context.monetary_items:
        if item.disputed is not None and item.note is None:
            yield disputed_without_note.at(f"/{section}/{index}/disputed", noun=NOUNS[section])


@record_rule(
    "LG325",
    Severity.WARNING,
    "the figure is wider than the case, but neither scope nor note says what it covers",
    why="A figure of a whole programme given to one part of it is a common way to overstate it.",
    fix="Add the scope: which partners, services or programme the figure belongs to.",
    wrong=with_claim(wider_than_case="true"),
    right=with_claim(wider_than_case="true", scope="All libraries of the county"),
)
def wider_without_scope(context: RecordContext) -> Iterator[Fault]:
    """A claim or cost belongs to something larger, and does not say to what."""
    for section, index, item in context.monetary_items:
        if item.wider_than_case and item.scope is None and item.note is None:
            yield wider_without_scope.at(f"/{section}/{index}/wider_than_case")
