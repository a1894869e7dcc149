"""From bytes to text: encodings, and characters that hide or steer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgcases.parsing.parse import parse_bytes
from lgcases.parsing.sourcemap import span_at
from tests.parsing.faults import messages, places


@pytest.mark.parametrize(
    ("content", "line", "column", "byte"),
    [
        (b"a: \xff\n", 1, 4, "ff"),
        (b"a: Saved \xa36m\n", 1, 10, "a3"),
        ("a: é\r\nb: ü".encode() + b"\xe9", 2, 5, "e9"),
        (b"\xef\xbb\xbfa: b\rc: \xff", 2, 4, "ff"),
        (b"\xff\xfea\x00", 1, 1, "ff"),
        (b"a: \xed\xa0\x80\n", 1, 4, "ed"),
        (b"a: \xc3", 1, 4, "c3"),
        (b"a: \xc0\xaf", 1, 4, "c0"),
    ],
)
def test_bytes_that_are_no_utf_8(content, line, column, byte):
    assert places(content) == [("not-utf-8", line, column, line, column + 1)]
    assert messages(content) == [f"byte 0x{byte} is not UTF-8 text"]
    parsed = parse_bytes(content)
    assert parsed.data is None
    assert "\ufffd" in parsed.text


STEERING = [
    *range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029,
    *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xFFFE, 0xFFFF,
]  # fmt: skip


@pytest.mark.parametrize("number", STEERING)
def test_each_steering_character_is_found_where_it_stands(number):
    content = f"a: 1\r\nb: ü{chr(number)}x\n"
    assert places(content) == [("control-character", 2, 5, 2, 6)]
    assert messages(content)[0].startswith(f"control character U+{number:04X} (")
    assert parse_bytes(content.encode()).data is None


@given(st.characters(codec="utf-8").filter(lambda each: ord(each) not in STEERING))
def test_no_other_character_is(character):
    assert "control-character" not in [fault[0] for fault in places(f"a: 'x{character}x'\n")]


@pytest.mark.parametrize(
    ("escape", "number", "data"),
    [("\\e", 0x1B, "\x1b"), ("\\x00", 0, "\0"), ("\\u202e", 0x202E, "\u202e"),
     ("\\N", 0x85, "\x85"), ("\\L", 0x2028, "\u2028"), ("\\ufeff", 0xFEFF, "\ufeff"),
     ("\\a", 7, "\a")],
)  # fmt: skip
def test_an_escape_cannot_bring_one_in(escape, number, data):
    content = f'a: 1\nb: "ü{escape}"\n'
    assert places(content) == [("control-character", 2, 4, 2, 7 + len(escape))]
    assert f"U+{number:04X}" in messages(content)[0]
    assert parse_bytes(content.encode()).data == {"a": 1, "b": f"ü{data}"}
    assert places(f'"{escape}": 1\n') == [("control-character", 1, 1, 1, 3 + len(escape))]


def test_harmless_escapes():
    assert parse_bytes(b'a: "\\t\\n\\r\\x41\\u00e9\\U0001F600\\\\"\n').data == {"a": "\t\n\rAé😀\\"}


def test_characters_that_people_know_have_names():
    assert messages("a: \x1b") == ["control character U+001B (escape)"]
    assert messages("a: \u202e") == ["control character U+202E (right-to-left override)"]
    assert messages("a: \x00") == ["control character U+0000 (null, as in binary files)"]


def test_a_binary_file_is_one_finding():
    assert places(b"\x7fELF\x02\x01\x01" + bytes(range(9)) * 99) == [
        ("control-character", 1, 1, 1, 2)
    ]
    assert places(b"a: b\0c\n" * 99) == [("control-character", 1, 5, 1, 6)]


def test_a_text_full_of_them_is_a_few_findings():
    assert len(places("a: \x01\n" * 999)) == 20


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_change_nothing(line_end, mark):
    content = mark + f"a: x{line_end}b: [1{line_end}  , 2]{line_end}c: .nan{line_end}".encode()
    parsed = parse_bytes(content)
    assert parsed.data == {"a": "x", "b": [1, 2], "c": None}
    assert places(content) == [("not-finite", 4, 4, 4, 8)]


@given(st.text(st.sampled_from("ab\n\r")), st.data())
def test_a_place_is_counted_as_the_parser_counts(text, data):
    offset = data.draw(st.integers(0, len(text)))
    line, column = 1, 1
    for before, character in zip(["", *text], text[:offset], strict=False):
        if character == "\n" and before == "\r":
            column = 1
        elif character in "\r\n":
            line, column = line + 1, 1
        else:
            column += 1
    span = span_at(text, offset, 2)
    if text[offset - 1 : offset + 1] != "\r\n":
        assert (span.line, span.column) == (line, column)
    assert (span.end_line, span.end_column) == (span.line, span.column + 2)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_reading_never_fails(content):
    parsed = parse_bytes(content)
    assert parsed.data is not None or parsed.faults
    for fault in parsed.faults:
        assert fault.message
        span = parsed.places.place(fault)
        assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column)
