"""Anchors, aliases, tags, bombs and deep nesting: refused before anything can grow."""

import tracemalloc

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lgcases.parsing import MAX_BYTES, MAX_DEPTH
from lgcases.parsing.limits import _scan_events, needs_event_scan
from lgcases.parsing.parse import parse_bytes
from tests.parsing.faults import messages, places


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a: &x 1\nb: *x\n", [("&x", 1, 4), ("*x", 2, 4)]),
        ("a:\n  - &x-1 b\n", [("&x-1", 2, 5)]),
        ("a: &x\n  b: 1\n", [("&x", 1, 4)]),
        ("a:\n  &x b: 1\n", [("&x", 2, 3)]),
        ("a: [&x b, *x, *x]\n", [("&x", 1, 5), ("*x", 1, 11), ("*x", 1, 15)]),
        ("a: {b: &x c, d: *x}\n", [("&x", 1, 8), ("*x", 1, 17)]),
        ("&a b: c\n*a : d\n", [("&a", 1, 1), ("*a", 2, 1)]),
        ("b: {a: 1}\n<<: *b\n", [("*b", 2, 5)]),
        ("\ufeffé: &x 1\r\nb: *x\r\n", [("&x", 1, 4), ("*x", 2, 4)]),
        ("a: b\r- &c d\r".replace("a: b\r", ""), [("&c", 1, 3)]),
        ("a: &x", [("&x", 1, 4)]),
        ("&x\na: b\n", [("&x", 1, 1)]),
    ],
)
def test_anchors_and_aliases(content, expected):
    found = [("anchor-or-alias", line, at, line, at + len(word)) for word, line, at in expected]
    assert places(content) == found
    kinds = {"&": "an anchor", "*": "an alias"}
    assert messages(content) == [
        f'"{word}" is {kinds[word[0]]} of YAML, which records do not use' for word, _, _ in expected
    ]


@pytest.mark.parametrize(
    ("content", "word", "line", "column"),
    [
        ("a: !!str x\n", "!!str", 1, 4),
        ("a: !foo {b: c}\n", "!foo", 1, 4),
        ("a:\n  - !x\n", "!x", 2, 5),
        ("a: [!x b]\n", "!x", 1, 5),
        ("a: !<tag:x.org,2000:y> b\n", "!<tag:x.org,2000:y>", 1, 4),
        ("!x a: b\n", "!x", 1, 1),
        ("!!map {a: b}\n", "!!map", 1, 1),
        ("a: ! x\n", "!", 1, 4),
        ("a: !\n", "!", 1, 4),
        ("a: !!python/object/apply:os.system [x]\n", "!!python/object/apply:os.system", 1, 4),
        ("%TAG ! tag:x.org,2000:\n---\na: b\n", "%TAG", 1, 1),
    ],
)
def test_tags(content, word, line, column):
    assert places(content) == [("yaml-tag", line, column, line, column + len(word))]
    assert messages(content) == [f'"{word}" is a YAML tag, which records do not use']


def test_a_tag_behind_an_anchor():
    assert places("a: &x !y b\n") == [
        ("anchor-or-alias", 1, 4, 1, 6),
        ("yaml-tag", 1, 7, 1, 9),
    ]


@pytest.mark.parametrize(
    "content",
    ['a: "&x *y !z"\n', "a: b &c *d !e\n", "a: |\n  &x\n  *y\n  !z\n", "a: b # &x *y !z\n",
     "# &x\na: b\n", "a: x&y\n", "a: 5*3\n", "a: 'x\n  &y *z'\n", "a: what!\n"],
)  # fmt: skip
def test_the_same_signs_in_text_are_text(content):
    assert places(content) == []


def bomb(levels, width):
    lines = ["a0: &a0 [" + ",".join(["x"] * width) + "]"]
    lines += [f"a{n}: &a{n} [" + ",".join([f"*a{n - 1}"] * width) + "]" for n in range(1, levels)]
    return "\n".join(lines).encode()


def test_a_bomb_of_aliases_does_not_go_off():
    content = bomb(40, 10)
    tracemalloc.start()
    try:
        parsed = parse_bytes(content)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert parsed.data is None
    assert {fault.rule.slug for fault in parsed.faults} == {"anchor-or-alias"}
    assert len(parsed.faults) <= 30
    assert peak < 5_000_000


@pytest.mark.parametrize("unit", ["[", "{a: ", "- ", "? ", "[[", "{? ", "- - ", "? - ", "[{a: "])
def test_endless_nesting_on_one_line(unit):
    content = unit * (MAX_BYTES // len(unit))
    ((slug, line, column, _, _),) = places(content)
    assert (slug, line) == ("too-deep", 1)
    assert column <= len(unit) * MAX_DEPTH + 2


def nested(depth, *, form):
    if form == "brackets":
        return "a: " + "[" * (depth - 1) + "x" + "]" * (depth - 1) + "\n"
    if form == "sections":
        lines = [" " * n + "a:" for n in range(depth - 1)] + [" " * (depth - 1) + "a: x"]
    else:
        # Each line nests twice: a section, and a list that is not indented.
        lines = [" " * n + ("- " * (n > 0)) + "a:" for n in range(0, depth, 2)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("form", ["brackets", "sections"])
def test_the_deepest_nesting_that_is_read(form):
    assert places(nested(MAX_DEPTH, form=form)) == []
    (fault,) = places(nested(MAX_DEPTH + 1, form=form))
    assert fault[0] == "too-deep"
    if form == "sections":
        assert fault[1:3] == (MAX_DEPTH + 1, MAX_DEPTH + 1)
    assert messages(nested(MAX_DEPTH + 1, form=form)) == [
        f"sections nested more than {MAX_DEPTH} deep"
    ]


def test_a_mistake_before_the_endless_nesting_is_named_instead():
    assert places("[}" + "[" * 3000) == [("yaml-syntax", 1, 2, 1, 3)]
    assert places("[&a b, " + "[" * 3000)[0] == ("anchor-or-alias", 1, 2, 1, 4)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_endless_nesting_over_lines(line_end):
    content = line_end.join(" " * n + "a:" for n in range(1400))
    (fault,) = places(content)
    assert fault[0] == "too-deep"


def test_lists_nested_without_indentation():
    assert [fault[0] for fault in places(nested(400, form="lists"))] == ["too-deep"]


@pytest.mark.parametrize(
    "content",
    ['a: "' + "[" * 1000 + '"', "a: |\n" + "  [[[[{{{{\n" * 50, "a:\n" + "- [x, {b: c}]\n" * 200,
     "a: " + "-" * 100, "a:\n" + " " * 40 + "- x\n", "a: x\n" + " " * 50 + "# c\n"],
)  # fmt: skip
def test_what_only_looks_deep_is_read(content):
    assert places(content) == []


@pytest.mark.parametrize(
    "content",
    ["a: 1\n" * 20_000, "{" + "a," * 20_000 + "}", "a: [" + ".nan," * 20_000 + "]",
     "a: [" + '"\\e",' * 20_000 + "]", "a: [" + "1e999," * 20_000 + "]", "- &a x\n" * 20_000,
     "- !a x\n" * 20_000, "\x01" * 20_000,
     "".join(f"k{n}: 1\n" for n in range(20_000)) + "k19999: 1\n" * 20_000],
)  # fmt: skip
def test_a_file_full_of_faults_does_not_fill_the_screen(content):
    assert 1 <= len(places(content)) <= 100


# Pieces of which anchors, aliases, tags, directives and nesting are made.
PIECES = st.sampled_from(
    ["&", "*", "!", "%", "a", "b", "-", "- ", "? ", ": ", "[", "]", "{", "}", ",", " ", "\t", "\n",
     "\r", "\r\n", '"', "'", "|", ">", "#", "---", "%TAG ! t:\n---\n", "a: ", "&a ", "*a ", "!a "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join))
def test_texts_that_are_not_scanned_hold_nothing_that_is_refused(text):
    if needs_event_scan(text):
        return
    try:
        assert _scan_events(text) == []
    except yaml.YAMLError:
        return


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("unit", ["- ", "? ", "a:{line_end}{indent}", "- {line_end}{indent}"])
def test_block_nesting_beyond_the_limit_is_always_scanned(unit, line_end):
    text = ""
    for depth in range(1, MAX_DEPTH + 2):
        text += unit.format(line_end=line_end, indent=" " * depth)
    assert needs_event_scan(f"a:{line_end} {text}x{line_end}")


@pytest.mark.parametrize("unit", ["[", "{a: ", "[{a: "])
def test_flow_nesting_beyond_the_limit_is_always_scanned(unit):
    assert needs_event_scan("a: " + unit * MAX_DEPTH)
