"""Layouts that the two YAML parsers read differently: the fast path must not be believed."""

import itertools
import json
import random

import pytest

from lgcases.parsing import decode, fast_data
from lgcases.parsing.parse import parse_bytes
from lgcases.schema import Schema
from tests.schema.records import CHECKOUT

SCHEMA = Schema(CHECKOUT / "schema")
RECORD = """\
id: hub
title: T
summary: >-
  One sentence,
  and another.
models: [mutual, co-location]
services:
  - libraries
country: GB
status: active
organisations:
  - name: A
    unnamed: true
    roles: [lead]
sources:
  - id: s
    title: T
    publisher: P
    kind: press
"""
CLAIM = "statement: S, nature: saving, basis: per-year"
NUMBERS = [
    "0x10", "-0x1", "0o17", "0b11", "1_000", "_1", "1__0", "0_1", "010", "00", "-012", "+5", "-.5",
    "+.5", "5.", "1.0", "-0", "1e3", "1E+3", "1.e3", "1e-400", "1e999", "0e5", ".inf", "-.INF",
    ".iNf", "inf", "+inf", "infinity", ".nan", ".NAN", "nan", "Nan", "1234567890123456",
    "123456789012345", "0.1234567890123456", "0.0000000000000000", "١٢", "1:30", "190:20:30.5",
    "0x1p3", "1,000", "1f", "TRUE", "tRUE", "~", "Null", "2014-04-01", "2001-12-14 21:59:43",
]  # fmt: skip
BELOW = [
    "{key}: {number}", "{key}: {number} # c", "{key}:\n    {number}", "{key}: # c\n    {number}",
    "{key}:\n    # c\n\n    # d\n    {number}", '"{key}": {number}', "? {key}\n  : {number}",
]  # fmt: skip
BESIDE = [
    '{"KEY":NUMBER, CLAIM}', "{CLAIM, 'KEY':NUMBER}", "{KEY: NUMBER, CLAIM}",
    '{CLAIM, "KEY" :NUMBER}', '{CLAIM, "KEY"\n  : NUMBER}', "{CLAIM, ? KEY : NUMBER}",
    '{CLAIM, "KEY": # c\n  NUMBER}',
]  # fmt: skip
TEXTS = [
    "|\n  a\n  b", "|-\n  a", "|+\n  a\n\n", "|2\n  a", ">1\n a", ">-2\n  a", "| # c\n  a",
    ">- # c\n  a", ">-\n\n  a", ">\n  a\n   b\n  c\n\n\n  d", ">-\n  a \n  b", ">-\n  a\n # c\n",
    ">+\n  a\n\n", "a\n  b\n\n  c", '"a\n\n  b"', "'a''b'", "a # c", "a#c", "a :b", "a:b", "a:",
    ":a", "?a", "? a", "-a", "- a", "[a", "{a", "a]", "a}", "[a, b]", "[]", "{}", "...", "---",
    "a\n...\n", "a\n---\n", "a\n--- b", "\u00a0a", "a\u3000", "é😀", "@a", "`a", "%a",
    "It cost more [@s].", "It cost more [@s; @t, p. 4].", "[@s]", "[@s] said so.", "a [@s;\n  @t].",
    ">-\n  [@s] said so\n  [@t].", ">-\n  a\n  [@s;\n  @t].", "a [@s]: b", "a\n  [@s]", "[[@s]]",
    "- [@s]", "'[@s]'", "[@s", "@s]", "a [@s] # [@t]", "[x, [@s]]", "[@s]: [@t]",
    "a\n  # c\n  b", "a [@s].", "a [@s; @t, p. 4] b", "[@s]", "[@s] a", "[@s]: a", "a: [@s]",
    "a [@s]: b", "a [@s] # c", "a [@s", "a\n  [@s] b", "[@s, a]", "[ @s]", "[[@s]]", "- [@s]",
    ">-\n  a [@s].\n  [@s]\n  b", ">-\n  [@s]: b", "'[@s] a'", '"a [@s]"', "[@s]\n  a: b",
    "v Vale [2015] EWHC 1", "[2015]", "- [2015]", "a: [2015]", ">-\n  v Vale [2015]", "[a [2015]]",
    "yes", "NO", "<<", "=", "", "''", '"#"',
]  # fmt: skip


def agrees(text):
    """False where the fast path is believed and the full parse does not say just the same."""
    decoded, faults = decode(text.encode())
    data = None if decoded is None or faults else fast_data(decoded)
    if data is None or not SCHEMA.is_valid(data):
        return True
    parsed = parse_bytes(text.encode())
    # As JSON, since to Python 1, 1.0 and True are the same.
    return not parsed.faults and json.dumps(parsed.data) == json.dumps(data)


def test_the_record_used_here_is_read_by_the_fast_path():
    assert SCHEMA.is_valid(fast_data(RECORD))


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_in_every_layout(number):
    fields = [form.format(key="amount", number=number) for form in BELOW]
    texts = [
        f"{RECORD}savings:\n- {CLAIM.replace(', ', chr(10) + '  ')}\n  {field}\n"
        for field in fields
    ]
    texts += [
        f"{RECORD}outcomes:\n- measure: M\n  {field.replace('amount', 'value')}\n"
        for field in fields
    ]
    for form in BESIDE:
        item = form.replace("CLAIM", CLAIM).replace("KEY", "amount").replace("NUMBER", number)
        texts.append(f"{RECORD}savings: [{item}]\n")
        texts.append(f"{RECORD}savings:\n- {item}\n")
    texts += [f"{RECORD}started: {number}\n", RECORD.replace("true", number)]
    texts += [RECORD.replace("title: T", f"title: {number}"), f"{RECORD}aliases: [{number}]\n"]
    assert [text for text in texts if not agrees(text)] == []


@pytest.mark.parametrize("words", TEXTS)
def test_texts_in_every_layout(words):
    before, behind = RECORD.partition("organisations")[0], RECORD[RECORD.index("sources") :]
    texts = [
        RECORD.replace("title: T", f"title: {words}", 1),
        RECORD.replace("title: T", f"title:\n  {words}", 1),
        RECORD.replace("title: T", f"title: # c\n  {words}", 1),
        RECORD.replace("name: A\n", "name: " + words.replace("\n", "\n    ") + "\n"),
        RECORD.replace("libraries", f"libraries # {words}"),
        before + f'organisations: [{{"name":{words}, roles: [lead]}}]\n' + behind,
        before + f"organisations: [{{name: {words}, roles: [lead]}}]\n" + behind,
        f"{RECORD}context: {words}",
        f"{RECORD}{words}\n",
        f"{words}\n{RECORD}",
        f"{RECORD}{words}: 1\n",
    ]  # fmt: skip
    assert [text for text in texts if not agrees(text)] == []


@pytest.mark.parametrize("text", ["a [@s].", ">-\n  a [@s]\n  [@s]. b", "'a [@s].'"])
def test_citations_are_read_by_the_fast_path(text):
    record = f"{RECORD}context: {text}\n" + f"results: {' '.join(['a [@s].'] * 40)}\n"
    assert fast_data(record) == parse_bytes(record.encode()).data


@pytest.mark.parametrize("text", ["? [a]\n: b\n", "? {a: b}\n: c\n", "[a]: b\n", "{a: b}: c\n"])
def test_fields_named_by_lists_are_no_crash(text):
    assert fast_data(text) is None
    assert fast_data(f"a: b\nc:\n  {text.replace(chr(10), chr(10) + '  ')}") is None


def test_lines_moved_about():
    lines = RECORD.splitlines()
    made = random.Random(7)
    pieces = [
        "",
        "# c",
        "  # c",
        "    ",
        ": ",
        "? ",
        "- ",
        "'",
        '"',
        "|",
        ">",
        "a",
        "0x1",
        "...",
        "---",
        "[@s]",
    ]
    for first, second in itertools.product(range(len(lines)), range(len(lines))):
        moved = list(lines)
        moved.insert(second, moved[first])
        assert agrees("\n".join(moved) + "\n")
        moved = list(lines)
        moved[first] = " " * made.randint(0, 4) + moved[first].lstrip() + made.choice(pieces)
        moved.insert(second, " " * made.randint(0, 4) + made.choice(pieces))
        assert agrees("\n".join(moved) + "\n")
