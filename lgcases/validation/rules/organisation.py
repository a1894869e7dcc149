"""Rules of the organisations."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.model import Initiative, Organisation
from lgcases.text import fold
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.samples import with_council, with_organisations

_JOINING_UP = "authorities-joining-up"


@record_rule(
    "LG227",
    Severity.WARNING,
    "no organisation leads, commissions or owns it",
    why="Readers want to know whom to ask and whose budget it was.",
    fix="Give one organisation the role lead, commissioner or owner, or name the partners who "
    "run it as equals.",
    wrong=with_organisations({"roles": "[provider]", "type": "charity"}),
    right=with_organisations({"roles": "[lead, provider]", "type": "charity"}),
)
def no_lead(context: RecordContext) -> Iterator[Fault]:
    """No organisation that answers for the initiative is named, and no two partners share it."""
    partners = 0
    for organisation in context.initiative.organisations:
        if not organisation.roles:
            return  # the schema has refused them
        for role in organisation.roles:
            if role in context.vocabularies.answerable_roles:
                return
            partners += organisation.count * (role == "partner")
    if partners < 2 and context.initiative.organisations:
        yield no_lead.at("/organisations")


@record_rule(
    "LG228",
    Severity.WARNING,
    'the model "{model}" joins authorities, but {found} named',
    why="Whom it was shared with decides what it saved and whether it can be copied.",
    fix="Name the other authorities. Where the source does not, add an organisation that says so "
    "with unnamed: true.",
    wrong="models: [shared-chief-executive]\n"
    + with_organisations({"name": "First council", "unnamed": "true"}),
    right="models: [shared-chief-executive]\n"
    + with_organisations(
        {"name": "First council", "unnamed": "true"},
        {"name": "Second council", "unnamed": "true", "roles": "[partner]"},
    ),
)
def joining_up_alone(context: RecordContext) -> Iterator[Fault]:
    """A model of the category "authorities joining up", and fewer than two authorities."""
    initiative = context.initiative
    count = 0
    for organisation in initiative.organisations:
        if organisation.type is None or organisation.type in context.vocabularies.authority_types:
            count += organisation.count
    if count > 1 or not initiative.organisations:
        return
    vocabulary = context.vocabularies["model"]
    for index, model in enumerate(initiative.models):
        if vocabulary.inherited(model, "category") == _JOINING_UP:
            found = "only one is" if count else "none is"
            yield joining_up_alone.at(f"/models/{index}", model=model, found=found)
            return


@record_rule(
    "LG229",
    Severity.ERROR,
    '"{name}" left in {left}, before it joined in {joined}',
    why="Figures per partner and per resident count those who took part at the time.",
    fix="Check both dates against the source.",
    wrong=with_organisations({"joined": 2016, "left": 2014, "source": "report"}),
    right=with_organisations({"joined": 2014, "left": 2016, "source": "report"}),
)
def left_before_joined(context: RecordContext) -> Iterator[Fault]:
    """An organisation leaves before it joins."""
    for index, organisation in enumerate(context.initiative.organisations):
        joined, left = organisation.joined, organisation.left
        if joined is not None and left is not None and left.last < joined.first:
            yield left_before_joined.at(
                f"/organisations/{index}/left", name=organisation.name, left=left, joined=joined
            )


@record_rule(
    "LG230",
    Severity.WARNING,
    '"{name}" {what}',
    why="Nobody can take part before the start or after the end: one of the dates is wrong.",
    fix="Check the dates of the organisation and of the initiative against the sources.",
    wrong="started: 2014-04\n" + with_organisations({"joined": 2012, "source": "report"}),
    right="started: 2014-04\n" + with_organisations({"joined": 2015, "source": "report"}),
)
def membership_outside_life(context: RecordContext) -> Iterator[Fault]:
    """An organisation joins or leaves before the start or after the end of the initiative."""
    for index, organisation in enumerate(context.initiative.organisations):
        if organisation.joined is not None or organisation.left is not None:
            for field, what in _outside(organisation, context.initiative):
                at = f"/organisations/{index}/{field}"
                yield membership_outside_life.at(at, name=organisation.name, what=what)


def _outside(organisation: Organisation, initiative: Initiative) -> Iterator[tuple[str, str]]:
    started, ended = initiative.started, initiative.ended
    for field, date in (("joined", organisation.joined), ("left", organisation.left)):
        if date is None:
            continue
        if started is not None and date.last < started.first:
            yield field, f"{field} in {date}, before the start in {started}"
        # An organisation that leaves on the day after the last day has stayed to the end.
        elif ended is not None and (date.first - ended.last).days > 1:
            yield field, f"{field} in {date}, after the end in {ended}"


@record_rule(
    "LG231",
    Severity.WARNING,
    '"{name}" is marked as not named, but has the code {code}',
    why="A code names the organisation for everyone who looks it up.",
    fix="Delete the code, or write the name and delete unnamed.",
    wrong=with_council(name="A council in Surrey", code="E07000212", unnamed="true"),
    right=with_council(name="Runnymede Borough Council", code="E07000212"),
)
def unnamed_with_code(context: RecordContext) -> Iterator[Fault]:
    """An organisation that is not named has a code."""
    for index, organisation in enumerate(context.initiative.organisations):
        if organisation.unnamed and organisation.code:
            at = f"/organisations/{index}/code"
            yield unnamed_with_code.at(at, name=organisation.name, code=organisation.code)


@record_rule(
    "LG232",
    Severity.WARNING,
    '"{name}" is listed twice among the organisations',
    why="It would be counted twice wherever partners are counted.",
    fix="Merge the two entries: one organisation can have several roles. Tell unnamed "
    "organisations apart by what is known of them, or write one entry with their count.",
    wrong=with_organisations({}, {"roles": "[provider]"}),
    right=with_organisations({"roles": "[lead, provider]"}),
)
def repeated_organisation(context: RecordContext) -> Iterator[Fault]:
    """The same organisation has two entries, and did not leave and come back between them."""
    organisations = context.initiative.organisations
    seen: dict[str, Organisation] = {}
    for index, organisation in enumerate(organisations):
        key = organisation.code or fold(organisation.name)
        earlier = seen.setdefault(key, organisation)
        if earlier is not organisation and key:
            came_back = organisation.joined is not None and earlier.left is not None
            if not came_back:
                yield repeated_organisation.at(f"/organisations/{index}", name=organisation.name)
