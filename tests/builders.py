"""Small records and claims for the tests."""

from decimal import Decimal

from lgcases.model import Claim, Cost, Initiative, Organisation, PartialDate, Period, Source

HAVERING, NEWHAM, BEXLEY = "E09000016", "E09000025", "E09000004"


def claim(amount="1000000", period="2014-15", **given):
    fields = {
        "statement": "It saved a sum.",
        "nature": "saving",
        "basis": "single-year",
        "amount": None if amount is None else Decimal(amount),
        "currency": "GBP",
        "period": None if period is None else Period.parse(period),
        "evidence": "achieved-self-reported",
        "source": ("page",),
    }
    for key in ("amount_to",):
        if key in given:
            given[key] = Decimal(given[key])
    for key in ("price_base", "as_of"):
        if key in given:
            given[key] = PartialDate.parse(given[key])
    return Claim(**(fields | given))


def cost(amount="100000", period="2014-15", **given):
    fields = {
        "statement": "It took a sum to set up.",
        "kind": "set-up",
        "basis": "one-off",
        "amount": None if amount is None else Decimal(amount),
        "currency": "GBP",
        "period": None if period is None else Period.parse(period),
    }
    if "amount_to" in given:
        given["amount_to"] = Decimal(given["amount_to"])
    for key in ("price_base", "as_of"):
        if key in given:
            given[key] = PartialDate.parse(given[key])
    return Cost(**(fields | given))


def council(name="Havering", code=HAVERING, **given):
    for key in ("joined", "left"):
        if key in given:
            given[key] = PartialDate.parse(given[key])
    fields = {"name": name, "roles": ("partner",), "type": "council", "code": code}
    return Organisation(**(fields | given))


def source(id="page", publisher="The Council", kind="council-page", title="A page", url=None):
    return Source(id=id, title=title, publisher=publisher, kind=kind, url=url)


def initiative(*savings, id="case", **given):
    fields = {
        "id": id,
        "title": id.title(),
        "summary": "A case.",
        "models": ("shared-service",),
        "services": ("waste",),
        "country": "GB",
        "status": "active",
        "organisations": (council(), council("Newham", NEWHAM)),
        "sources": (source(),),
        "savings": tuple(savings),
    }
    return Initiative(**(fields | given))
