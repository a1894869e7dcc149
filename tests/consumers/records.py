"""Records that fit the schema, and one spoilt in many ways that do not."""

from tests.consumers.tools import CHECKOUT

#: Paths from the checkout, as one would type them.
RECORDS = [
    file.relative_to(CHECKOUT).as_posix()
    for file in sorted((CHECKOUT / "data" / "initiatives").glob("*.yaml"))
]
SAMPLE = (CHECKOUT / "tests" / "data" / "base.yaml").read_text("utf-8")
#: What is put into the sample in place of what; each is one fault.
SPOILT = {
    "unknown field": ("title: Market", "titel: x\ntitle: Market"),
    "missing field": ("title: Market hall hub\n", ""),
    "unknown term": ("  - co-location", "  - co-locatoin"),
    "term twice": ("  - co-location", "  - co-location\n  - co-location"),
    "amount as text": ("amount: 120000\n", "amount: 120k\n"),
    "date in words": ("period: 2014-15", "period: spring 2014"),
    "year out of range": ("date: 2014-04\n", "date: 1066\n"),
}


def spoilt(fault):
    """The text of the sample with one fault."""
    before, after = SPOILT[fault]
    assert before in SAMPLE
    return SAMPLE.replace(before, after, 1)
