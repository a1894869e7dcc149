"""Rules of the schema and the vocabularies: LG101 to LG136."""

from __future__ import annotations

from lgcases.finding import Rule, Severity

_ERROR = Severity.ERROR

MISSING_FIELD = Rule(
    "LG101", "missing-field", _ERROR,
    message='{section} lacks the field "{field}"',
    what="A field that every such section must have is missing.",
    why="Search, comparison and readers rely on it being there in every record.",
    fix="Add the field. Its description is in schema/initiative.schema.json and CONTRIBUTING.md.",
    wrong="id: my-initiative\nsummary: One sentence.",
    right="id: my-initiative\ntitle: My initiative\nsummary: One sentence.",
)  # fmt: skip
UNKNOWN_FIELD = Rule(
    "LG102", "unknown-field", _ERROR,
    message='{section} has no field "{field}"',
    what="The field is not one of those that the section may have.",
    why="Nobody would read a misspelt field, so that its content would be lost.",
    fix="Correct the spelling, move it to the section where it belongs, or put it in a note.",
    wrong="titel: oneSource",
    right="title: oneSource",
)  # fmt: skip
WRONG_TYPE = Rule(
    "LG103", "wrong-type", _ERROR,
    message="{field} must be {wanted}, not {found}",
    what="The value is not of the kind that the field asks for: text instead of a number, one \
value instead of a list, or nothing at all.",
    why="A figure written as words cannot be compared, and a list of one must still be a list.",
    fix="Write the value as the field asks for it.",
    wrong="amount: £23.4m\nmodels: mutual",
    right="amount: 23400000\nmodels: [mutual]",
)  # fmt: skip
BAD_DATE = Rule(
    "LG104", "not-a-date", _ERROR,
    message='"{value}" is not a date: write 2014, 2014-04, 2014-04-01 or 2014-15',
    what="The value of a date field is not written as a date.",
    why="Only dates in one format can be put in order.",
    fix="Write year, year-month, year-month-day or a UK financial year, and put doubts in a note.",
    wrong="started: April 2014",
    right="started: 2014-04",
)  # fmt: skip
BAD_IDENTIFIER = Rule(
    "LG105", "bad-identifier", _ERROR,
    message='"{value}" cannot be an id: {problem}',
    what="An id has capital letters, spaces or other characters.",
    why="Ids are file names and parts of addresses on every system.",
    fix="Write it like one-barnet: a-z, 0-9 and single hyphens, at most 60 characters. A space at \
the end, or a letter of another alphabet that looks the same, is named in the message.",
    wrong="id: One Barnet",
    right="id: one-barnet",
)  # fmt: skip
BAD_ADDRESS = Rule(
    "LG106", "bad-address", _ERROR,
    message='"{value}" is not a web address: {problem}',
    what="The address of a source is not a full web address, or has a space in it.",
    why="Readers follow it to check the fact.",
    fix="Copy the address from the browser.",
    wrong="url: www.example.org/report",
    right="url: https://www.example.org/report",
)  # fmt: skip
BAD_CODE = Rule(
    "LG107", "bad-code", _ERROR,
    message='"{value}" is neither an ONS code (E09000016) nor scheme:number (GB-COH:09053425)',
    what="The code of an organisation is not written as a code.",
    why="Names change; the code is what ties an organisation to its population and successors.",
    fix="Take the code from data/reference/uk_local_authorities.csv, or leave the field out.",
    wrong="code: Havering",
    right="code: E09000016",
)  # fmt: skip
BAD_REGION = Rule(
    "LG108", "bad-region", _ERROR,
    message='"{value}" is neither an ISO 3166-2 code (GB-WLS) nor a NUTS code (UKI)',
    what="The region is not written as a code.",
    why="Codes mean the same in every language.",
    fix="Write a code or leave the field out.",
    wrong="region: London",
    right="region: UKI",
)  # fmt: skip
EMPTY_TEXT = Rule(
    "LG109", "empty-text", _ERROR,
    message="{field} is empty",
    what="A text field holds nothing, or only spaces.",
    why="An empty text looks like an answer but is not one.",
    fix="Write the text or leave the field out.",
    wrong='lessons: ""',
    right="lessons: Agree the exit terms before the start.",
)  # fmt: skip
EMPTY_LIST = Rule(
    "LG110", "empty-list", _ERROR,
    message="{field} must have at least one entry",
    what="A list or section that needs an entry has none.",
    why="Without it the record cannot be found, or its facts cannot be checked.",
    fix="Add an entry.",
    wrong="sources: []",
    right="sources:\n  - id: annual-report\n    title: Annual report 2015/16",
)  # fmt: skip
OUT_OF_RANGE = Rule(
    "LG111", "out-of-range", _ERROR,
    message="{field} must be {limit}; this is {value}",
    what="A number, year or text is smaller or larger, or longer, than the field allows.",
    why="Such a value is almost always a typing error.",
    fix="Check the number against the source.",
    wrong="started: 20144",
    right="started: 2014",
)  # fmt: skip

#: Vocabulary, and what its terms are called in a sentence; in order of the codes.
VOCABULARIES = {
    "model": "a delivery model",
    "service": "a service area",
    "status": "a status",
    "role": "a role",
    "organisation-type": "a type of organisation",
    "nature": "a nature of a claim",
    "basis": "a basis of a claim",
    "evidence": "a level of evidence",
    "qualifier": "a qualifier",
    "cost-treatment": "a cost treatment",
    "cost-kind": "a kind of cost",
    "event": "a kind of event",
    "source-kind": "a kind of source",
    "country": "the ISO code of a country",
    "currency": "the ISO code of a currency",
    "prices": "a kind of prices",
    "aim": "an aim",
    "size-kind": "a kind of size",
    "baseline-kind": "a kind of baseline",
    "stake": "a stake",
    "read": "a way in which a source was read",
    "relation": "a relation between records",
}
#: The codes of the rules that report an unknown term, in order of the vocabularies.
_CODES = (*range(112, 128), *range(131, 137))
_SAMPLES = {
    "model": ("models: [shared-servce]", "models: [shared-service]"),
    "service": ("services: [librarys]", "services: [libraries]"),
    "status": ("status: runing", "status: active"),
    "role": ("roles: [leader]", "roles: [lead]"),
    "organisation-type": ("type: borough council", "type: council"),
    "nature": ("nature: efficency-saving", "nature: efficiency-saving"),
    "basis": ("basis: yearly", "basis: per-year"),
    "evidence": ("evidence: expected", "evidence: forecast"),
    "qualifier": ("qualifier: roughly", "qualifier: about"),
    "cost-treatment": ("cost_treatment: netto", "cost_treatment: net"),
    "cost-kind": ("kind: starting", "kind: set-up"),
    "event": ("event: begun", "event: started"),
    "source-kind": ("kind: newspaper article", "kind: press"),
    "country": ("country: UK", "country: GB"),
    "currency": ("currency: £", "currency: GBP"),
    "prices": ("prices: constant", "prices: real"),
    "aim": ("aims: [resilence]", "aims: [resilience]"),
    "size-kind": ("kind: stuff", "kind: staff"),
    "baseline-kind": ("kind: earlier spending", "kind: spending-before"),
    "stake": ("stake: opposition party", "stake: opponent"),
    "read": ("read: partly", "read: excerpt"),
    "relation": ("relation: follower", "relation: succeeds"),
}


def _unknown_term(number: int, name: str, noun: str) -> Rule:
    wrong, right = _SAMPLES[name]
    return Rule(
        f"LG{number}", f"unknown-{name}", _ERROR,
        message=f'"{{value}}" is not {noun}',
        what=f"The value is not a term of the vocabulary schema/vocabulary/{name}.json.",
        why="Records can be found and compared only where all use the same words.",
        fix=f"Choose one of its terms, which lgcases explain {name} lists with their meaning. If "
        "none fits, propose a new one.",
        wrong=wrong,
        right=right,
    )  # fmt: skip


UNKNOWN_TERM = {
    name: _unknown_term(number, name, noun)
    for number, (name, noun) in zip(_CODES, VOCABULARIES.items(), strict=True)
}

REPEATED_ENTRY = Rule(
    "LG128", "repeated-entry", _ERROR,
    message="{field} has the same entry more than once",
    what="A list names the same thing twice.",
    why="It would be counted twice.",
    fix="Delete one of them.",
    wrong="models: [mutual, mutual]",
    right="models: [mutual]",
)  # fmt: skip
IMPOSSIBLE_DATE = Rule(
    "LG129", "impossible-date", _ERROR,
    message="{reason}",
    what="The value is written like a date, but there is no such day, month or financial year.",
    why="It cannot be put in order with other dates.",
    fix="Check it against the source. A financial year is written 2014-15, or 2010/11 where \
2010-11 could be read as a month.",
    wrong="started: 2014-13",
    right="started: 2014-12",
)  # fmt: skip
DOES_NOT_FIT = Rule(
    "LG130", "does-not-fit", _ERROR,
    message="{field} does not fit the schema: {reason}",
    what="The value breaks a condition of the schema for which there is no separate rule.",
    why="Programs that read records rely on all conditions of the schema.",
    fix="Compare the value with the description of the field in schema/initiative.schema.json.",
    wrong="(none of the conditions of the schema as shipped)",
    right="(every record that fits the schema)",
)  # fmt: skip

#: The rules that report what breaks a pattern, by the title of its definition.
OF_PATTERNS = {
    "Date": BAD_DATE, "Period": BAD_DATE, "Identifier": BAD_IDENTIFIER,
    "Source": BAD_IDENTIFIER, "Address": BAD_ADDRESS, "Code": BAD_CODE,
    "Region": BAD_REGION, "Text": EMPTY_TEXT, "Value": EMPTY_TEXT,
}  # fmt: skip

RULES = tuple(
    sorted(
        (
            MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE, BAD_DATE, BAD_IDENTIFIER, BAD_ADDRESS,
            BAD_CODE, BAD_REGION, EMPTY_TEXT, EMPTY_LIST, OUT_OF_RANGE, *UNKNOWN_TERM.values(),
            REPEATED_ENTRY, IMPOSSIBLE_DATE, DOES_NOT_FIT,
        ),
        key=lambda rule: rule.code,
    )
)  # fmt: skip
