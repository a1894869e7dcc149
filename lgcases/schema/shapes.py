"""How a value must be written: in words, and as a line that shows it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from lgcases.model.vocabularies import Vocabularies

_TYPES = {
    "string": "text", "number": "a number", "integer": "a whole number", "boolean": "true or false",
    "array": "a list", "object": "a section with fields", "null": "empty",
}  # fmt: skip
#: What must be written, by the title of its definition in the schema.
_BY_TITLE = {
    "Date": "a date such as 2014 or 2014-04",
    "Period": "a date, or a section with from and to",
    "Source": "the id of a source, or a list of ids",
    "Statement": "a section with stake and name",
    "Dispute": "a section with by",
    "Baseline": "a section with kind and what",
    "Related record": "a section with id and relation",
    "Organisations": "a list of ids of organisations",
}
#: At most so many terms are named in a line of help.
_FEW_TERMS = 7
_LONG = 60
_PLAIN = re.compile(r"[\w£€$][\w £€$./-]*")
#: A field without a space behind its colon, which is then taken for text.
_NO_SPACE = re.compile(r"([a-z_]+):([^\s/:].*)")
#: An id or a term, as the entries of most lists are.
_ENTRY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: A body or office has so many words at most; more are the reason of a dispute.
_LONGEST_NAME = 5
#: The fields of a section of which nothing was found, since they are not indented.
_FIELDS_OF = {
    "baseline": "kind, what and others", "stated_by": "name and stake", "disputed": "by and source",
    "period": "from and to",
}  # fmt: skip
_SINCE = re.compile(
    r"(?:since|from|after)? ?([12][0-9]{3})(?: ?[-\u2013]| to (?:date|now|present))?"
)
_TWO_YEARS = re.compile(r"(?:from )?([12][0-9]{3}) ?(?:[-\u2013/]|to|and) ?([12][0-9]{3})")
#: What a required field asks for, by the name of the section and the field.
_OF_FIELDS = {
    ("costs", "basis"): "one-off, single-year, per-year or cumulative; not-stated where the source "
    "does not say what the amount counts",
    ("savings", "basis"): "per-year, single-year, cumulative or one-off; not-stated where the "
    "source does not say what the amount counts",
    ("disputed", "by"): "the body or office that contests the figure",
}
#: Where a term belongs that is none of a vocabulary, by that and the one that has it.
_ELSEWHERE = {
    ("nature", "cost-kind"): "{what} is no claim: it stands under costs, with kind: {id}",
    ("cost-kind", "size-kind"): "how large the initiative is stands under size, with kind: {id}",
    ("size-kind", "cost-kind"): "what was spent or lost stands under costs, with kind: {id}",
}


def wanted_words(schema: Mapping[str, Any]) -> str:
    """What a definition asks for: ``a list``, ``a date such as 2014 or 2014-04``."""
    types = _types(schema)
    title = str(schema.get("title"))
    # Sections of the record have the titles of references to their entries.
    is_section = (title, types) == ("Source", ["object"]) or _holds_sections(schema)
    if title in _BY_TITLE and not is_section:
        return _BY_TITLE[title]
    return " or ".join(_TYPES[name] for name in types)


def help_on_type(
    schema: Mapping[str, Any], field: str, path: Sequence[object], value: object
) -> str | None:
    """A line that shows how a value of the wrong type is to be written; None where none is known.

    Args:
        schema: The definition that the value breaks.
        field: The name of the field.
        path: Where it stands: names of fields and positions in lists.
        value: What was found.
    """
    if value is None and field in _FIELDS_OF:
        return f"write its fields below it, further to the right: {_FIELDS_OF[field]}"
    if isinstance(value, str) and (pair := _NO_SPACE.fullmatch(value.split("\n")[0])) is not None:
        return f"a space is missing behind the colon: {pair[1]}: {_written(pair[2])}"
    shows = _SHOWS.get(str(schema.get("title")))
    if shows is not None:
        return shows(path, value)
    if terms := terms_in(schema):
        return f"write {terms}"
    return _help_on_list(schema, field, value) if "array" in _types(schema) else None


def _help_on_list(schema: Mapping[str, Any], field: str, value: object) -> str | None:
    if isinstance(value, dict):
        return "begin its first field with a hyphen: it is then the first entry of a list"
    if not isinstance(value, str):
        return None
    if _holds_sections(schema):
        return _show_relation((), value) if field == "related" else None
    entries = [each.strip() for each in value.split(",")]
    if all(_ENTRY.fullmatch(each) for each in entries):
        return f"write it as a list: {field}: [{', '.join(entries)}]"
    return f"write a list in square brackets: {field}: [one, two]"


def _show_dispute(_path: Sequence[object], value: object) -> str:
    if value is False:
        return "leave disputed out where nobody contests the figure"
    if isinstance(value, str) and len(value.split()) > _LONGEST_NAME:
        return "name who contests it, disputed: {by: Leader of the opposition}, and why in the note"
    is_name = isinstance(value, str) and value.casefold() not in ("yes", "no")
    by = _written(str(value)) if is_name else "Leader of the opposition"
    return f"name who contests it: disputed: {{by: {by}}}"


def _show_statement(_path: Sequence[object], value: object) -> str:
    name = _written(value) if isinstance(value, str) else "External auditor"
    return f"write {{name: {name}, stake: …}}; lgcases explain stake lists the stakes"


def _show_relation(_path: Sequence[object], value: object) -> str:
    id = _written(value) if isinstance(value, str) else "other-record"
    return f"write {{id: {id}, relation: succeeds}}; lgcases explain relation lists them all"


def _show_baseline(path: Sequence[object], value: object) -> str:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    kind, name = ("state", "value") if "outcomes" in path else ("spending", "amount")
    known = f", {name}: {value}" if is_number else ""
    return f"write {{kind: {kind}-before, what: in your own words{known}}}"


def _show_id(path: Sequence[object], value: object) -> str | None:
    if isinstance(value, list):
        return "only one id can stand here"
    return help_on_reference(path)


def help_on_reference(path: Sequence[object]) -> str | None:
    """What an id that refers to something is the id of; None where it refers to nothing."""
    field = next((step for step in reversed(path) if isinstance(step, str)), "")
    if field == "organisations":
        return "name it by its id under organisations; add one there where it has none"
    if field in ("part_of", "replaces", "result_of"):
        return "name the other figure by its id; give it one where it has none"
    if "related" in path:
        return "the id of a record is the name of its file, without .yaml"
    return "name it by its id under sources" if field in ("source", "status_source") else None


def _show_source(_path: Sequence[object], _value: object) -> None:
    return None


_SHOWS: Mapping[str, Callable[[Sequence[object], object], str | None]] = {
    "Dispute": _show_dispute,
    "Statement": _show_statement,
    "Related record": _show_relation,
    "Baseline": _show_baseline,
    "Identifier": _show_id,
    "Source": _show_source,
}


def help_on_missing(section: str, field: str, schema: Mapping[str, Any]) -> str | None:
    """What a required field asks for; None where its name says it."""
    if (section, field) in _OF_FIELDS:
        return _OF_FIELDS[section, field]
    reference = str(schema.get("properties", {}).get(field, {}).get("$ref", ""))
    name = reference.removeprefix("vocabulary/").removesuffix(".json")
    return None if name == reference else f"lgcases explain {name} lists the terms"


def help_on_range(field: str, keyword: str) -> str | None:
    """What to do with a number that is too small or too large; None where that is plain."""
    if (field, keyword) == ("count", "minimum"):
        return "leave count out where the entry stands for one body"
    return None


def help_on_date(path: Sequence[object], value: str) -> str | None:
    """How a period is written that is no single date; None for a date, but for an open end."""
    field, text = path[-1], value.strip().casefold()
    if field == "to" and text in ("present", "now", "today", "date", "ongoing", "open"):
        return "leave it out while the period goes on"
    if field != "period":
        return None
    if years := _TWO_YEARS.fullmatch(text):
        both = f"{{from: {years[1]}, to: {years[2]}}}"
        is_next = int(years[2]) == int(years[1]) + 1
        year = f"{years[1]}-{years[2][2:]} for the financial year, " if is_next else ""
        return f"write {year}{both}" + (" for both years" if is_next else "")
    if (since := _SINCE.fullmatch(text)) is not None:
        return f"write {{from: {since[1]}}}, and in as_of up to when it was counted"
    several = "a period of several years is written {from: 2014, to: 2016}"
    return several if "year" in text else None


def terms_in(schema: Mapping[str, Any]) -> str | None:
    """The terms of a vocabulary in a sentence, where they are few."""
    terms = [choice.get("const") for choice in schema.get("anyOf", ())]
    if not terms or None in terms or len(terms) > _FEW_TERMS:
        return None
    return f"{', '.join(terms[:-1])} or {terms[-1]}"


def term_of_another(vocabulary: str, value: object, vocabularies: Vocabularies) -> str | None:
    """Where a term belongs that has come under the wrong field; None where it is none at all."""
    if not isinstance(value, str):
        return None
    for (wrong, right), line in _ELSEWHERE.items():
        if wrong == vocabulary:
            terms = vocabularies[right]
            found = terms.named(value)
            if len(found) == 1:
                id = found.pop()
                label = terms.label(id).lower()
                article = "an" if label[0] in "aeiou" else "a"
                return line.format(what=f"{article} {label}", id=id)
    return None


def _holds_sections(schema: Mapping[str, Any]) -> bool:
    """Whether it is a list whose entries are sections with fields."""
    reference = str(schema.get("items", {}).get("$ref", ""))
    return reference.startswith("#/$defs/") and reference != "#/$defs/slug"


def _types(schema: Mapping[str, Any]) -> list[str]:
    wanted = schema.get("type", [])
    return [wanted] if isinstance(wanted, str) else cast("list[str]", wanted)


def _written(text: str) -> str:
    """A text as it can stand in braces, cut where it is long."""
    text = " ".join(text.split())
    text = text if len(text) <= _LONG else text[: _LONG - 1] + "…"
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
