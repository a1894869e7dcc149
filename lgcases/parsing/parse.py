"""The full parse: bytes to plain data with the place of every key and value, and every fault.

PyYAML's C parser composes the nodes; the data are built here with the core meaning of
YAML 1.2, narrowed to decimal numbers: only ``true``, ``false``, ``null`` and decimal
integers and floats are not text.  Norway stays ``NO`` and a date stays text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from sys import float_info
from typing import Any, cast

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # PyYAML's stubs leave it out
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lgcases.finding import Fault
from lgcases.parsing import rules
from lgcases.parsing.causes import merge_conflicts
from lgcases.parsing.decode import control_fault, controls, decode
from lgcases.parsing.limits import MAX_DEPTH, MOST_FAULTS, explain_depth, refuse, too_deep
from lgcases.parsing.sourcemap import SourceMap, node_span
from lgcases.parsing.syntax import explain_syntax

_NUMBER = re.compile(r"[-+]?(?:[0-9]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)")
_CONSTANTS: dict[str, object] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_MAX_DIGITS = 15
# At most so many findings about the values of one file.
_MOST_VALUE_FAULTS = 5 * MOST_FAULTS
# What is kept as the tag of a node: whether it is a scalar without quotes, the only kind of
# value that may be anything but text.
_UNQUOTED, _OTHERWISE = "unquoted", ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file holds; ``data`` is None where it could not be read as a record."""

    data: dict[str, Any] | None
    text: str
    places: SourceMap
    faults: list[Fault]


def parse_bytes(content: bytes) -> Parsed:
    """Plain data of a record with the place of every key and value; never raises.

    After lesser faults (a repeated field, a number that is not finite) the data hold what
    could be read.
    """
    text, faults = decode(content)
    if text is None:
        return Parsed(None, content.decode("utf-8-sig", "replace"), SourceMap("", None), faults)
    conflicts = merge_conflicts(text)
    if conflicts:
        return Parsed(None, text, SourceMap(text, None), conflicts)
    root, faults = _compose(text)
    if root is None:
        return Parsed(None, text, SourceMap(text, None), faults)
    builder = _Builder(look_inside="\\" in text)
    data = cast("dict[str, Any]", builder.build(root, 0))
    return Parsed(data, text, SourceMap(text, root), builder.faults)


def _compose(text: str) -> tuple[MappingNode | None, list[Fault]]:
    """The root node of a record, or None with the faults that make it unreadable."""
    try:
        refused = refuse(text)
        if refused:
            return None, refused
        root = _Composer(text).get_single_node()
    except RecursionError:
        return None, [too_deep()]
    except yaml.YAMLError as error:
        return None, explain_depth(error, text) or [explain_syntax(error, text)]
    if root is None or (root.tag == _UNQUOTED and not root.value):
        return None, [Fault(rules.EMPTY_FILE)]
    if type(root) is not MappingNode:
        found = "a list" if type(root) is SequenceNode else "a single value"
        return None, [Fault(rules.NOT_A_RECORD, values={"found": found}, span=node_span(root))]
    return root, []


class _Composer(CParser):
    """The C parser, which notes what is unquoted instead of guessing types by YAML 1.1."""

    def resolve(self, _kind: type, _value: str | None, implicit: tuple[bool, bool] | bool) -> str:
        # For a scalar, whether the tag may be left out if it is unquoted, and if it is quoted.
        return _UNQUOTED if isinstance(implicit, tuple) and implicit[0] else _OTHERWISE

    def descend_resolver(self, _parent: Node | None, _index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


class _Builder:
    """Builds plain data from nodes and notes faults by JSON pointer or place."""

    def __init__(self, *, look_inside: bool) -> None:
        self.faults: list[Fault] = []
        # Only an escape such as "\e" can bring in a control character after decoding.
        self._look_inside = look_inside

    def build(self, node: Node, depth: int) -> object:
        kind = type(node)
        if kind is ScalarNode:
            return self._scalar(cast("ScalarNode", node))
        if depth >= MAX_DEPTH:
            self._note(too_deep(node_span(node)))
            return None
        if kind is SequenceNode:
            return [self.build(item, depth + 1) for item in node.value]
        data: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if type(key_node) is not ScalarNode or (
                key_node.tag == _UNQUOTED and not _is_text(key)
            ):
                self._bad_key(key_node)
            elif key in data:
                self._duplicate(key, key_node, cast("MappingNode", node))
            else:
                if self._look_inside:
                    self._find_controls(key_node)
                data[key] = self.build(value_node, depth + 1)
        return data

    def _scalar(self, node: ScalarNode) -> object:
        text: str = node.value
        if self._look_inside:
            self._find_controls(node)
        if node.tag != _UNQUOTED:
            return text
        try:
            return _plain(text)
        except _NotFiniteError:
            self._note(Fault(rules.NOT_A_NUMBER, values={"text": text}, span=node_span(node)))
            return None

    def _note(self, fault: Fault) -> None:
        if len(self.faults) < _MOST_VALUE_FAULTS:
            self.faults.append(fault)

    def _find_controls(self, node: ScalarNode) -> None:
        for match in controls(node.value):
            self._note(control_fault(match[0], node_span(node)))

    def _bad_key(self, node: Node) -> None:
        kinds: dict[type, str] = {SequenceNode: "a list", MappingNode: "a section"}
        kind = kinds.get(type(node)) or f'"{node.value}", which YAML reads as a number or constant'
        if type(node) is ScalarNode and not node.value:
            kind = "empty"
        self._note(Fault(rules.KEY_NOT_TEXT, values={"kind": kind}, span=node_span(node)))

    def _duplicate(self, key: str, node: Node, section: MappingNode) -> None:
        if len(self.faults) >= _MOST_VALUE_FAULTS:
            return
        first = next(node for node, _ in section.value if node.value == key)
        values = {"key": key, "first": first.start_mark.line + 1}
        self._note(Fault(rules.DUPLICATE_KEY, values=values, span=node_span(node)))


class _NotFiniteError(ValueError):
    """A number that has no exact value."""


@lru_cache(maxsize=16384)
def _plain(text: str) -> object:
    """The value of an unquoted scalar."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _NUMBER.fullmatch(text):
        digits = sum(character.isdigit() for character in text)
        if digits > _MAX_DIGITS:
            raise _NotFiniteError
        if text.lstrip("+-").isdigit():
            return int(text)
        number = float(text)
        if abs(number) == float("inf") or (abs(number) < float_info.min and not _is_zero(text)):
            raise _NotFiniteError
        return number
    if _NOT_FINITE.fullmatch(text):
        raise _NotFiniteError
    return text


def _is_zero(text: str) -> bool:
    """Whether a number is written as zero, not merely too small for a float."""
    return not text.lower().partition("e")[0].strip("+-.0")


def _is_text(text: str) -> bool:
    try:
        return isinstance(_plain(text), str)
    except _NotFiniteError:
        return False
