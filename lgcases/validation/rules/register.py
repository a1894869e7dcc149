"""Rules of codes and names against the register of UK councils."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lgcases.finding import Edit, Fault, Severity
from lgcases.lazy import pattern
from lgcases.model import Organisation, PartialDate
from lgcases.reference.register import Council, Register
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.council_names import council_named, is_name_of
from lgcases.validation.rules.samples import with_council

#: Beginnings of the ONS codes of councils; other organisations are not in the register.
COUNCIL_PREFIXES = ("E06", "E07", "E08", "E09", "E10", "W06", "S12", "N09")
_REGIONS = {
    "UKC": "North East", "UKD": "North West", "UKE": "Yorkshire and The Humber",
    "UKF": "East Midlands", "UKG": "West Midlands", "UKH": "East of England", "UKI": "London",
    "UKJ": "South East", "UKK": "South West", "UKL": "Wales", "UKM": "Scotland",
    "UKN": "Northern Ireland", "GB-WLS": "Wales", "GB-SCT": "Scotland",
    "GB-NIR": "Northern Ireland", "GB-ENG": "England",
}  # fmt: skip


def _councils(context: RecordContext) -> list[tuple[int, Organisation, Council]]:
    """The organisations that are councils of the register, with their places."""
    get = context.register.get
    found = []
    for index, organisation in enumerate(context.initiative.organisations):
        council = None if organisation.code is None else get(organisation.code)
        if council is not None:
            found.append((index, organisation, council))
    return found


@record_rule(
    "LG233",
    Severity.ERROR,
    "{code} is not the code of any UK council",
    why="The code finds the population and the successors of a council; a wrong one finds nothing "
    "or another council.",
    fix="Take the code from data/reference/uk_local_authorities.csv.",
    wrong=with_council(code="E07000999"),
    right=with_council(),
)
def unknown_council_code(context: RecordContext) -> Iterator[Fault]:
    """A code has the form of a council's, but no council of the register has or had it."""
    get = context.register.get
    for index, organisation in enumerate(context.initiative.organisations):
        code = organisation.code
        if code is not None and get(code) is None and code.startswith(COUNCIL_PREFIXES):
            known = council_named(organisation.name, context.register)
            near = None if known is None else known.code
            yield unknown_council_code.at(f"/organisations/{index}/code", code=code, near=near)


@record_rule(
    "LG234",
    Severity.WARNING,
    "{name} {what}",
    why="Residents and money are those of the council that existed at the time.",
    fix="Name the council of the time with its own code. Where it was abolished while it took "
    "part, give the day as left and add its successor.",
    wrong="started: 2024\n" + with_council(name="Mendip District Council", code="E07000187"),
    right="started: 2024\n" + with_council(name="Somerset Council", code="E06000066"),
)
def council_not_in_existence(context: RecordContext) -> Iterator[Fault]:
    """A council had been abolished before, or was only founded after, it is said to take part."""
    for index, organisation, council in context.once(_councils):
        if council.start is None and council.end is None:
            continue
        what = _absence(context, organisation, council)
        if what is not None:
            names = [each.official_name for each in _successors(context.register, council)]
            help = f"its successor: {' and '.join(names)}" if names else None
            at = f"/organisations/{index}/code"
            yield council_not_in_existence.at(at, name=council.official_name, what=what, help=help)


def _absence(context: RecordContext, organisation: Organisation, council: Council) -> str | None:
    """Why the council cannot have taken part as the record says, if so."""
    initiative = context.initiative
    if "merger-of-authorities" in initiative.models:
        return None  # those that merged end where it starts
    since = organisation.joined or initiative.started
    until = organisation.left or initiative.ended
    what = None if council.end is None else _abolished(context, council.end, since, until)
    if what is None and council.start is not None:
        for verb, when in (("joined", organisation.joined), ("left", until)):
            if when is not None and when.last < council.start:
                what = f"was founded on {council.start}, after it {verb} in {when}"
    return what


def _abolished(
    context: RecordContext, end: date, since: PartialDate | None, until: PartialDate | None
) -> str | None:
    """Why a council cannot have taken part for so long when this was its last day, if so."""
    as_of = context.initiative.status_as_of
    runs = context.initiative.status in context.vocabularies.running
    what = None
    if since is not None and since.first > end:
        what = f"before it took part in {since}"
    # Whoever leaves on the day after the last day has stayed to the end.
    elif until is not None and (until.first - end).days > 1:
        what = f"before it left in {until}"
    elif until is None and runs and as_of is not None and as_of.first > end:
        what = f"but it is said to take part as of {as_of}"
    return None if what is None else f"was abolished on {_day_after(end)}, {what}"


def _day_after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _successors(register: Register, council: Council) -> list[Council]:
    found = (register.get(code) for code in council.successors)
    return [each for each in found if each is not None]


@record_rule(
    "LG235",
    Severity.WARNING,
    '{code} is the code of {official}, not of "{name}"',
    why="One of the two is wrong, and the population of another council would be used.",
    fix="Correct the name or the code.",
    wrong=with_council(code="E07000090"),
    right=with_council(),
)
def name_not_of_code(context: RecordContext) -> Iterator[Fault]:
    """The name of an organisation is not that of the council with its code."""
    for index, organisation, council in context.once(_councils):
        if (
            organisation.name == council.official_name
            or organisation.unnamed
            or not organisation.name
        ):
            continue
        if not is_name_of(organisation.name, council, context.register):
            known = council_named(organisation.name, context.register)
            help = None if known is None else f"the code of {known.official_name}: {known.code}"
            at = f"/organisations/{index}/code"
            yield name_not_of_code.at(
                at,
                help=help,
                code=organisation.code,
                official=council.official_name,
                name=organisation.name,
            )


@record_rule(
    "LG236",
    Severity.ADVICE,
    '"{name}" is officially {official}',
    why="One organisation under several names is found only in part.",
    fix="Write the official name of the register.",
    wrong=with_council(name="Hart DC"),
    right=with_council(),
)
def unofficial_name(context: RecordContext) -> Iterator[Fault]:
    """A council has another name than the official one of the register."""
    for index, organisation, council in context.once(_councils):
        official = council.official_name
        if organisation.name == official or organisation.unnamed:
            continue
        if is_name_of(organisation.name, council, context.register):
            at = f"/organisations/{index}/name"
            edit = Edit(official) if _SAFE.fullmatch(official) else None
            yield unofficial_name.at(
                at, near=official, edit=edit, name=organisation.name, official=official
            )


_SAFE = pattern(r"[A-Z][\w .'()-]*[\w)]")


@record_rule(
    "LG237",
    Severity.ADVICE,
    '"{name}" has no code',
    why="Names change and are spelt in many ways; the code ties a council to its population and "
    "its successors.",
    fix="Add the ONS code from data/reference/uk_local_authorities.csv.",
    wrong=with_council(code=None),
    right=with_council(),
)
def council_without_code(context: RecordContext) -> Iterator[Fault]:
    """A named UK council has no code."""
    for index, organisation in enumerate(context.initiative.organisations):
        if (
            organisation.code is not None
            or organisation.type != "council"
            or organisation.unnamed
            or not organisation.name
        ):
            continue
        if (organisation.country or context.initiative.country) == "GB":
            known = council_named(organisation.name, context.register)
            help = None if known is None else f"code: {known.code} is {known.official_name}"
            at = f"/organisations/{index}"
            yield council_without_code.at(at, missing="code", help=help, name=organisation.name)


@record_rule(
    "LG238",
    Severity.WARNING,
    '{code} is the code of a UK council, but the {field} is "{value}"',
    why="Lists by type of organisation or by country would put a council in the wrong place.",
    fix="Correct the type or the country, or the code if another organisation is meant.",
    wrong=with_council(type="charity"),
    right=with_council(),
)
def code_of_a_council(context: RecordContext) -> Iterator[Fault]:
    """An organisation with the code of a UK council has another type or country."""
    for index, organisation, council in context.once(_councils):
        country = organisation.country or context.initiative.country
        if organisation.type == "council" and country == "GB":
            continue
        at = f"/organisations/{index}"
        if organisation.type not in ("council", None) and council.code.startswith(COUNCIL_PREFIXES):
            yield code_of_a_council.at(
                f"{at}/type", code=organisation.code, field="type", value=organisation.type
            )
        if country not in ("GB", ""):
            yield code_of_a_council.at(
                f"{at}/code", code=organisation.code, field="country", value=country
            )


@record_rule(
    "LG239",
    Severity.WARNING,
    "the region is {region} ({called}), but {name} is in {actual}",
    why="A region is given only where the whole initiative lies in it.",
    fix="Correct the region, or leave it out where the initiative crosses regions.",
    wrong="region: UKI\n" + with_council(),
    right="region: UKJ\n" + with_council(),
)
def council_in_another_region(context: RecordContext) -> Iterator[Fault]:
    """A council that takes part lies in another region than the record says.

    Whoever only owns a share may lie anywhere.
    """
    region = context.initiative.region
    called = None if region is None else _REGIONS.get(region[:3] if region[2] != "-" else region)
    if called is None:
        return
    sharing = context.vocabularies.member_roles - _OWNS
    for _, organisation, council in context.once(_councils):
        areas = (council.region, council.nation)
        runs_it = not sharing.isdisjoint(organisation.roles)
        if runs_it and council.region and called not in areas:
            yield council_in_another_region.at(
                "/region",
                actual=council.region,
                region=region,
                called=called,
                name=organisation.name,
            )
            return


_OWNS = frozenset({"owner"})
