"""Each character of a value is found in the file, however the value is written."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lgcases.finding import Fault, Rule, Severity
from lgcases.parsing.parse import parse_bytes
from lgcases.parsing.sourcemap import line_starts

RULE = Rule("LG199", "x", Severity.ERROR, "m", "w", "w", "m", "w", "r")

LAYOUTS = {
    "folded": "summary: >-\n  Ä [@report], then £5m\n  of 22 [@report;\n  @audit] and 22 more.\n",
    "folded, with a comment behind the sign": (
        "summary: >- # 22 [@report]\n  Ä [@report], then £5m\n  of 22 [@report;\n  @audit] and\n"
        "  22 more.\n"
    ),
    "folded, with a stated indentation": (
        "summary: >2-\n  Ä [@report], then £5m of 22 [@report; @audit]\n  and 22 more.\n"
    ),
    "folded, deeper, with blank lines": (
        "summary: >-\n\n\n    Ä [@report], then £5m of 22\n\n    [@report; @audit] and 22 more.\n"
    ),
    "literal": "summary: |\n  Ä [@report], then £5m of 22\n  [@report; @audit] and 22 more.\n",
    "plain": "summary: Ä [@report], then £5m of 22 [@report; @audit] and 22 more.\n",
    "plain, on the next lines": (
        "summary:\n  Ä [@report], then £5m of 22\n  [@report; @audit] and 22 more.\n"
    ),
    "in single quotes": (
        "summary: 'Ä [@report], then £5m of 22 [@report;\n  @audit] and 22 more.'\n"
    ),
    "in double quotes": (
        'summary: "\\u00c4 [\\x40report], then\\t£5m\\n of 22 [@re\\\n  port; @audit] and\\\n'
        '  \\  \\U00000032\\x32 more."\n'
    ),
    "quoted, with quotes": "summary: '''Ä'' [@report], then £5m of 22 [@report; @audit] 22 more'\n",
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_place_of_words_by_their_offset(text, line_end, mark):
    content = f"{mark}# 22 [@report]\nid: x22\n{text}note: 22\n".replace("\n", line_end)
    parsed = parse_bytes(content.encode())
    assert not parsed.faults
    value = parsed.data["summary"]
    lines = content.removeprefix("\ufeff").split(line_end)
    for words in ("report", "22", "audit", "£5m"):
        offset = value.find(words)
        while offset >= 0:
            fault = Fault(RULE, "/summary", within=words, offset=offset)
            span = parsed.places.place(fault)
            there = lines[span.line - 1][span.column - 1 : span.end_column - 1]
            assert span.line == span.end_line
            if "\\" in there:
                assert not parsed.places.is_literal(fault)
            else:
                assert there == words
                assert parsed.places.is_literal(fault)
            offset = value.find(words, offset + 1)


def test_the_later_of_equal_words_is_found_by_its_offset():
    places = parse_bytes(b"a: 2022 and 22 and 22\n").places
    spans = [
        places.place(Fault(RULE, "/a", within="22", offset=offset)).column
        for offset in (2, 9, 16, None)
    ]
    assert spans == [6, 13, 20, 6]


def test_of_words_on_two_lines_the_first_line_is_marked_and_no_edit_is_made():
    places = parse_bytes(b"a: >-\n  more than 43   \n\n  million pounds\n").places
    fault = Fault(RULE, "/a", within="43\nmillion", offset=10)
    span = places.place(fault)
    assert (span.line, span.column, span.end_line, span.end_column) == (2, 13, 2, 15)
    assert not places.is_literal(fault)


@pytest.mark.parametrize("offset", [100, 1])
def test_an_offset_that_leads_nowhere_names_the_whole_value(offset):
    places = parse_bytes(b"a: b c\n").places
    span = places.place(Fault(RULE, "/a", within=" ", offset=offset))
    assert (span.line, span.column) == (1, 4)
    assert not places.is_literal(Fault(RULE, "/a", within=" ", offset=offset))
    assert places.place(Fault(RULE, "", within="b", offset=0)).column == 1


@given(
    st.text(st.sampled_from("ab22 \n£é😀'\"\\#:@[]-\u00a0\u2028\x85\t"), min_size=1, max_size=60),
    st.sampled_from([None, "'", '"', ">", "|"]),
    st.integers(10, 40),
    st.booleans(),
)
@settings(max_examples=500, deadline=None)
def test_every_character_is_found_in_whatever_is_written(value, style, width, allow_unicode):
    text = yaml.dump({"x": value}, default_style=style, width=width, allow_unicode=allow_unicode)
    parsed = parse_bytes(text.encode())
    if parsed.data is None or list(parsed.data) != ["x"] or parsed.data["x"] != value:
        return  # refused, or a line end that YAML 1.2 reads otherwise
    starts = line_starts(text)
    for offset, character in enumerate(value):
        if character.isspace():
            continue
        span = parsed.places.place(Fault(RULE, "/x", within=character, offset=offset))
        at = starts[span.line - 1] + span.column - 1
        assert text[at] == character or text[at] in "\\'"
