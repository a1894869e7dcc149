"""The text of one generated record, without a fault: words by chance, figures that agree."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent

_NOUNS = """care lane river harbour garden market bridge valley orchard meadow forest station tower
mill quarry island castle canal village abbey common heath moor chapel farm spring hill field gate
well park court wharf green cross brook ford wood crescent terrace""".split()
_ADJECTIVES = """joint open northern southern eastern western upper lower central coastal rural
urban greater bright steady common local early first second modern new old fair clear better nearer
shared quiet busy broad narrow lively plain swift""".split()
_VERBS = (
    "runs shares plans repairs collects delivers manages buys lends teaches checks keeps".split()
)
_SERVICES = """libraries waste-collection finance human-resources ict legal procurement property
revenues-and-benefits customer-services parks leisure roads planning housing-repairs
regulatory-services youth-services adult-social-care education""".split()
_JOINING = """shared-management-team shared-service-lead-authority shared-service-joint-committee
shared-service-contract jointly-owned-company shared-chief-executive""".split()
_OTHERS = "co-location channel-shift service-redesign property-rationalisation charging".split()
_AIMS = "lower-cost resilience quality access recruitment income environment".split()
_KINDS = ("council-paper", "press", "audit")
_PUBLISHERS = {
    "council-paper": "Committee papers of the lead council",
    "press": "Municipal Gazette",
    "audit": "Regional Audit Office",
}


# What only some records have.
_GROUPS = """
  - id: groups
    name: Groups of residents
    count: {count}
    roles: [provider]
    type: community-group
    source: s1"""
_STAFF = """
  - kind: staff
    value: {staff}
    unit: people
    scope: Staff of the joint team
    organisations: [council-0, council-1]
    as_of: {year}
    source: s0"""
_BUDGET = """
  - kind: budget
    value: {spent}
    currency: GBP
    period: {before}-{end:02}
    services: [{service}]
    source: s0"""
_DISPUTED = """
    disputed:
      by: Opposition group of the lead council
      source: s1
    note: The group found the sum too high."""
_FORECAST = """
  - id: forecast
    statement: The councils expected to save this sum over the years from the start.
    amount: {total}
    currency: GBP
    nature: efficiency-saving
    basis: cumulative
    period:
      from: {year}-{end:02}
      to: {last}-{last_end:02}
    evidence: forecast
    cost_treatment: not-stated{disputed}
    as_of: {before}
    source: s0"""
_BASELINE = """
    baseline:
      kind: spending-before
      what: Yearly cost of the services in the councils
      amount: {spent}
      currency: GBP
      period: {before}-{end:02}"""
_AUDITOR = """
    stated_by:
      name: External auditor of the lead council
      stake: auditor"""
_COST = """
costs:
  - statement: Redundancy and the move to one system.
    kind: set-up
    amount: {amount}
    currency: GBP
    basis: one-off
    period: {year}-{end:02}
    evidence: achieved-self-reported
    source: s0
"""
_BEFORE = """
    baseline:
      kind: state-before
      what: Before the start
      value: {value}"""
_RELATED = """
related:
  - id: {id}
    relation: contrasts-with
"""


def councils() -> list[tuple[str, str]]:
    """Name and code of English councils that have existed through all the years used here."""
    with (HERE / "data/reference/uk_local_authorities.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [
        (row["official_name"], row["gss_code"])
        for row in rows
        if row["nation"] == "England"
        and not row["end_date"]
        and not row["start_date"]
        and row["gss_code"].startswith("E0")
        and row["local_authority_type"] in ("NMD", "LBO", "MD", "CTY")
    ]


def sometimes(rng: random.Random, share: float, text: str) -> str:
    """The text, in this share of the records."""
    return text if rng.random() < share else ""


def sentences(rng: random.Random, count: int) -> str:
    """Some sentences of plain words."""
    made = []
    for _ in range(count):
        words = [
            f"The {rng.choice(_ADJECTIVES)} {rng.choice(_NOUNS)} team {rng.choice(_VERBS)}",
            f"the {rng.choice(_ADJECTIVES)} {rng.choice(_NOUNS)} for every {rng.choice(_NOUNS)}",
            f"and {rng.choice(_VERBS)} the {rng.choice(_NOUNS)} of each {rng.choice(_NOUNS)}.",
        ]
        made.append(" ".join(words))
    return " ".join(made)


def folded(text: str, width: int = 90) -> str:
    """A folded block, indented by two spaces."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join("  " + each for each in [*lines, line])


@dataclass(frozen=True)
class Name:
    """The name of a record, drawn before its text so that others can refer to it."""

    words: tuple[str, str, str]
    number: int

    @staticmethod
    def draw(rng: random.Random, number: int) -> Name:
        """Words by chance; the number keeps names apart."""
        return Name((rng.choice(_ADJECTIVES), rng.choice(_NOUNS), rng.choice(_NOUNS)), number)

    @property
    def id(self) -> str:
        """The id of the record."""
        return f"{'-'.join(self.words)}-{self.number:05}"

    @property
    def title(self) -> str:
        """Titles are far apart: near-equal ones of one council would rightly be reported."""
        first, second, third = self.words
        return f"{first.capitalize()} {second} and {third} programme {self.number}"


def record(
    rng: random.Random, name: Name, other: Name | None, places: list[tuple[str, str]]
) -> tuple[str, str]:
    """Id and text of one record; ``other`` is the one that it is related to."""
    id, title = name.id, name.title
    organisations = rng.sample(places, 4)
    year = rng.randint(2013, 2017)
    amount = rng.randint(80, 9000) * 1000
    total = amount * rng.randint(3, 6)
    models = [rng.choice(_JOINING), rng.choice(_OTHERS)]
    services = rng.sample(_SERVICES, 2)
    staff = rng.randint(20, 900)
    spent = amount * rng.randint(6, 20)
    partners = "\n".join(
        f"  - id: council-{n}\n    name: {body}\n"
        f"    roles: [{'lead' if n == 0 else 'partner'}]\n    type: council\n    code: {code}"
        for n, (body, code) in enumerate(organisations)
    )
    # The shares are about those of the cases in which a source states such a thing.
    groups = sometimes(rng, 0.15, _GROUPS.format(count=rng.randint(2, 9)))
    staff_size = _STAFF.format(staff=staff, year=year + 1)
    budget = _BUDGET.format(spent=spent, before=year - 1, end=year % 100, service=services[0])
    size = sometimes(rng, 0.3, staff_size) + sometimes(rng, 0.2, budget)
    size = f"\nsize:{size}\n" if size else ""
    forecast = _FORECAST.format(
        total=total + total // 8,
        year=year,
        end=(year + 1) % 100,
        last=year + 3,
        last_end=(year + 4) % 100,
        before=year - 1,
        disputed=sometimes(rng, 0.3, _DISPUTED),
    )
    is_promised = rng.random() < 0.3
    baseline = _BASELINE.format(spent=spent, before=year - 1, end=year % 100)
    baseline = sometimes(rng, 0.2, baseline)
    partly = sometimes(rng, 0.3, "\n    organisations: [council-0, council-1, council-2]")
    of_service = sometimes(rng, 0.3, f"\n    services: [{services[0]}]")
    later = sometimes(rng, 0.3, f"\n    services: [{services[1]}]")
    auditor = sometimes(rng, 0.5, _AUDITOR)
    end = (year + 1) % 100
    cost = sometimes(rng, 0.3, _COST.format(amount=amount // 2, year=year, end=end))
    before = sometimes(rng, 0.3, _BEFORE.format(value=rng.randint(30, 60)))
    related = _RELATED.format(id=other.id) if other else ""
    sources = "\n".join(
        f"  - id: s{n}\n    title: {sentences(rng, 1)[:48].rsplit(' ', 1)[0]}\n"
        f"    publisher: {_PUBLISHERS[kind]}\n"
        f"    url: https://{kind}.example.org/{id}/{n}\n"
        f"    published: {(year + 4, year + 5, 2026)[n]}\n"
        f"    accessed: 2026-0{n + 6}-1{n}\n    read: whole\n    kind: {kind}"
        for n, kind in enumerate(_KINDS)
    )
    return (
        id,
        f"""\
# yaml-language-server: $schema=../../schema/initiative.schema.json

id: {id}
title: {title}
summary: >-
{folded(sentences(rng, 2))}
models: [{", ".join(models)}]
services: [{", ".join(services)}]
aims: [{", ".join(rng.sample(_AIMS, 2))}]
country: GB
status: active
status_as_of: 2026-05
status_source: s2
started: {year}-04-01

organisations:
{partners}{groups}
{size}
context: >-
{folded(sentences(rng, 1) + f" The services cost {spent:,} pounds in the year before [@s0].")}

approach: >-
{folded(sentences(rng, 2) + f" The team has {staff} people [@s0; @s1].")}

results: >-
{folded(sentences(rng, 1) + " An auditor has confirmed what one year brought [@s2].")}

history:
  - date: {year - 1}-11
    event: approved
    what: {sentences(rng, 1)}
    source: s0
  - date: {year}-04-01
    event: started
    what: {sentences(rng, 1)}
    source: s0
  - date: {year + 3}-06
    event: expanded
    what: {sentences(rng, 1)}{later}
    source: s1

savings:{forecast if is_promised else ""}
  - statement: The councils save this sum in each year.
    amount: {amount}
    currency: GBP
    qualifier: about
    nature: efficiency-saving
    basis: per-year
    period: {year + 1}-{(year + 2) % 100}
    evidence: achieved-self-reported
    cost_treatment: gross{baseline}{partly}
    as_of: {year + 4}
    source: s0
  - id: total
    statement: The councils saved this sum over the years since the start.
    amount: {total}
    currency: GBP
    nature: efficiency-saving
    basis: cumulative
    period:
      from: {year}-{(year + 1) % 100}
      to: {year + 3}-{(year + 4) % 100}
    evidence: achieved-self-reported
    cost_treatment: gross{chr(10) + "    result_of: forecast" if is_promised else ""}
    as_of: {year + 5}
    source: [s0, s1]
  - statement: An auditor confirmed the sum of one year.
    amount: {amount - amount // 10}
    currency: GBP
    nature: saving
    basis: single-year
    period: {year + 2}-{(year + 3) % 100}
    evidence: achieved-independent
    cost_treatment: gross
    part_of: total{of_service}{auditor}
    as_of: 2026
    source: s2
{cost}
outcomes:
  - measure: people served in the year
    value: {rng.randint(100, 90000)}
    unit: people
    as_of: {year + 3}
    source: s1
  - measure: residents who are content with the service
    value: {rng.randint(50, 95)}
    unit: "%"{before}
    as_of: {year + 3}
    source: s1
{related}
sources:
{sources}
""",
    )
