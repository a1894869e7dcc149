"""Rules of codes of areas that no organisation has."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.council_names import council_named
from lgcases.validation.rules.register import COUNCIL_PREFIXES
from lgcases.validation.rules.samples import with_council


@record_rule(
    "LG265",
    Severity.WARNING,
    "{code} is the code of {area}, not of an organisation",
    why="The code finds the population and the successors of a council; that of another area finds "
    "nothing, and the council stays out of every figure per resident.",
    fix="Take the code of the council from data/reference/uk_local_authorities.csv.",
    wrong=with_council(code="E05000016"),
    right=with_council(),
)
def code_of_an_area(context: RecordContext) -> Iterator[Fault]:
    """An organisation has the code of a ward, a region or another area without a council.

    Codes of police, fire and health areas are left to those bodies; parishes have councils.
    """
    for index, organisation in enumerate(context.initiative.organisations):
        code = organisation.code
        if code is None or _ONS.fullmatch(code) is None or code.startswith(COUNCIL_PREFIXES):
            continue
        area = _AREAS.get(code[:3])
        is_council = organisation.type in context.vocabularies.types_with_residents
        if is_council and area is None and not code.startswith(_PARISHES):
            area = "something else than a council"
        if area is not None and context.register.get(code) is None:
            known = council_named(organisation.name, context.register)
            near = None if known is None else known.code
            at = f"/organisations/{index}/code"
            yield code_of_an_area.at(at, code=code, area=area, near=near)


_ONS = pattern(r"[ENSWK][0-9]{8}")
_PARISHES = ("E04", "W04")
_AREAS = {
    **dict.fromkeys(("E05", "W05", "S13", "N08", "N10"), "a ward"),
    **dict.fromkeys(("E00", "W00", "S00", "N00", "E01", "W01", "S01", "N20"), "a census area"),
    **dict.fromkeys(("E02", "W02", "S02", "N21"), "a census area"),
    **dict.fromkeys(("E14", "W07", "S14", "N06"), "a constituency"),
    "E12": "a region",
    **dict.fromkeys(("E92", "W92", "S92", "N92"), "a country"),
    **dict.fromkeys(("K02", "K03", "K04"), "several countries"),
}  # fmt: skip
