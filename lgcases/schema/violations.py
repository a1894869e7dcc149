"""Violations of the schema in the words of the person who wrote the record: one fault each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from jsonschema import ValidationError

from lgcases.finding import Edit, Fault, Rule, pointer_of
from lgcases.model.likeness import is_typing_error, means_another
from lgcases.schema import rules
from lgcases.schema.shapes import (
    help_on_date,
    help_on_missing,
    help_on_range,
    help_on_reference,
    help_on_type,
    wanted_words,
)
from lgcases.schema.spelling import of_address, of_id
from lgcases.schema.values import boolean_edit, date_edit, number_edit
from lgcases.text import nearest

#: A place in the data: names of fields and positions in lists.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Violation:
    """One error of jsonschema: the keyword, what it wants, and what was found where.

    ``currency`` is what the section of the value has under that name.
    """

    keyword: str
    wanted: Any
    instance: Any
    schema: Mapping[str, Any]
    path: Path
    message: str
    currency: object = None

    @staticmethod
    def of(error: ValidationError, data: Mapping[str, Any]) -> Violation:
        """The violation that an error of jsonschema reports of the data of a record."""
        schema = cast("Mapping[str, Any]", error.schema)
        path = tuple(error.path)
        return Violation(
            str(error.validator), error.validator_value, error.instance, schema,
            path, error.message, _currency(data, path),
        )  # fmt: skip


def _currency(data: Mapping[str, Any], path: Path) -> object:
    section: Any = data
    for step in path[:-1]:
        section = section[step]
    return section.get("currency") if isinstance(section, dict) else None


#: What a section of the record is called, by the field that holds it.
SECTIONS = {
    "": "the record", "organisations": "the organisation", "history": "the event",
    "savings": "the claim", "costs": "the cost", "outcomes": "the outcome", "sources": "the source",
    "period": "the period", "withdrawn": "the withdrawal", "size": "the size",
    "baseline": "the baseline", "stated_by": "stated_by", "disputed": "the dispute",
    "related": "the related record",
}  # fmt: skip
#: Names that people give to fields which other sections have by another name.
_ALIKE = {
    "amount": ("value",), "value": ("amount",), "amount_to": ("value_to",),
    "value_to": ("amount_to",), "date": ("as_of",), "number": ("count",), "members": ("count",),
    "type": ("kind", "relation"), "who": ("name", "by"), "organisation": ("name",),
    "link": ("url",), "start": ("from",), "since": ("from",), "end": ("to",), "until": ("to",),
}  # fmt: skip

#: What is wrong with a text that is no id or no address.
_SPELT = {rules.BAD_IDENTIFIER: of_id, rules.BAD_ADDRESS: of_address}


def _fault(
    rule: Rule, path: Path, help: str | None = None, edit: Edit | None = None, **values: object
) -> Fault:
    near = None if edit is None else edit.text
    return Fault(rule, pointer_of(path), values, help=help, near=near, edit=edit)


def _missing_field(violation: Violation) -> Iterator[Fault]:
    for field in violation.wanted:
        if field not in violation.instance:
            section = next((step for step in reversed(violation.path) if step in SECTIONS), "")
            yield _fault(
                rules.MISSING_FIELD,
                violation.path,
                help=help_on_missing(str(section), field, violation.schema),
                section=_section(violation.path),
                field=field,
            )


def _unknown_field(violation: Violation) -> Iterator[Fault]:
    known = list(violation.schema["properties"])
    for field in violation.instance:
        if field in known:
            continue
        wanted = field.casefold().replace("-", "_").replace(" ", "_")
        free = [name for name in known if name not in violation.instance]
        hyphened = {name: name.replace("_", "-") for name in known}
        written = wanted.replace("_", "-")
        near = [
            name
            for name in nearest(wanted, known, n=2, cutoff=0.75)
            if not means_another(written, hyphened[name])
            or is_typing_error(written, hyphened[name])
        ]
        if near and near[0] not in free and not is_typing_error(written, hyphened[near[0]]):
            near = [name for name in near if name in free]
        alike = [name for name in _ALIKE.get(wanted, ()) if name in free]
        near = near or alike
        yield Fault(
            rules.UNKNOWN_FIELD,
            pointer_of((*violation.path, field)),
            {"section": _section(violation.path), "field": field},
            at_key=True,
            help=None if near else f"{_section(violation.path)} may have: {', '.join(known)}",
            near=near[0] if near else None,
            edit=Edit(near[0], safe=is_typing_error(written, hyphened[near[0]]))
            if len(near) == 1 and near[0] in free and near != alike
            else None,
        )


def _wrong_type(violation: Violation) -> Iterator[Fault]:
    field = _field(violation.path)
    edit = _edit_of_type(violation)
    help = None
    if edit is None:
        help = help_on_type(violation.schema, field, violation.path, violation.instance)
    yield _fault(
        rules.WRONG_TYPE,
        violation.path,
        help=help,
        edit=edit,
        field=field,
        wanted=wanted_words(violation.schema),
        found=_kind(violation.instance),
    )


def _edit_of_type(violation: Violation) -> Edit | None:
    types = violation.schema.get("type")
    if not isinstance(violation.instance, str):
        return None
    if types == "boolean":
        return boolean_edit(violation.instance)
    if types in ("number", "integer"):
        return number_edit(violation.instance, violation.schema, violation.currency)
    return None


def _bad_form(violation: Violation) -> Iterator[Fault]:
    rule = rules.OF_PATTERNS.get(str(violation.schema.get("title")))
    if rule is None:
        yield from otherwise(violation)
    elif rule in _SPELT:
        yield _misspelt(rule, violation)
    else:
        help = edit = None
        if rule is rules.BAD_DATE:
            edit = date_edit(str(violation.instance))
            help = None if edit else help_on_date(violation.path, str(violation.instance))
        field, value = _field(violation.path), short(violation.instance)
        yield _fault(rule, violation.path, help=help, edit=edit, field=field, value=value)


def _misspelt(rule: Rule, violation: Violation) -> Fault:
    """An id or an address, quoted as it stands: it may be a space that is wrong with it."""
    text = str(violation.instance)
    spelling = _SPELT[rule](text)
    return _fault(
        rule,
        violation.path,
        help=help_on_reference(violation.path) if rule is rules.BAD_IDENTIFIER else None,
        edit=spelling.edit,
        value=text if len(text) <= 60 else short(text),
        problem=spelling.problem,
    )


def _empty_list(violation: Violation) -> Iterator[Fault]:
    yield _fault(rules.EMPTY_LIST, violation.path, field=_field(violation.path))


def _out_of_range(violation: Violation) -> Iterator[Fault]:
    words = {
        "minimum": "at least {}",
        "maximum": "at most {}",
        "maxLength": "at most {} characters long",
    }
    limit = words[violation.keyword].format(violation.wanted)
    value = short(violation.instance)
    if violation.keyword == "maxLength":
        value = f"{len(violation.instance)} characters long"
    field = _field(violation.path)
    yield _fault(
        rules.OUT_OF_RANGE,
        violation.path,
        help=help_on_range(field, violation.keyword),
        field=field,
        limit=limit,
        value=value,
    )


def _repeated_entry(violation: Violation) -> Iterator[Fault]:
    items = violation.instance
    texts: set[str] = set()
    others: list[object] = []
    for second, item in enumerate(items):  # noqa: B007  # used after the loop
        if item in (texts if isinstance(item, str) else others):
            break
        texts.add(item) if isinstance(item, str) else others.append(item)
    yield _fault(rules.REPEATED_ENTRY, (*violation.path, second), field=_field(violation.path))


def otherwise(violation: Violation) -> Iterator[Fault]:
    """A condition of the schema that has no wording of its own here."""
    reason = violation.message[:200]
    yield _fault(rules.DOES_NOT_FIT, violation.path, field=_field(violation.path), reason=reason)


_Handler = Callable[[Violation], Iterator[Fault]]
HANDLERS: Mapping[str, _Handler] = {
    "required": _missing_field,
    "additionalProperties": _unknown_field,
    "type": _wrong_type,
    "pattern": _bad_form,
    "minItems": _empty_list,
    "minProperties": _empty_list,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "maxLength": _out_of_range,
    "uniqueItems": _repeated_entry,
}


def _field(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return "the record"
    return f"an entry of {names[-1]}" if isinstance(path[-1], int) else names[-1]


def _section(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    return SECTIONS.get(names[-1] if names else "", "the section")


def _kind(value: object) -> str:
    if value is None:
        return "empty"
    kinds: tuple[tuple[type, str], ...] = (
        (bool, "true or false"), (str, f'the text "{short(value)}"'), (int, f"the number {value}"),
        (float, f"the number {value}"), (list, "a list"), (dict, "a section with fields"),
    )  # fmt: skip
    return next(words for kind, words in kinds if isinstance(value, kind))


def short(value: object) -> str:
    """A value on one line, cut where it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:59] + "…"
