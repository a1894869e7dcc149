"""Citations are read as people write them, and nothing else is taken for one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgcases.model.citations import (
    Citation,
    Cited,
    citations_in,
    code_in,
    replace_citations,
    without_citations,
)


def cited(text):
    """What each bracket cites, as pairs of id and place."""
    return [[(each.id, each.place) for each in citation.cited] for citation in citations_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It saved £5m [@report].", [[("report", "")]]),
        ("It saved £5m.[@report]", [[("report", "")]]),
        ("[@report] says so.", [[("report", "")]]),
        ("A [@report; @audit-2].", [[("report", ""), ("audit-2", "")]]),
        ("A [@report;@audit].", [[("report", ""), ("audit", "")]]),
        ("A [@report, p. 4].", [[("report", "p. 4")]]),
        ("A [@a, pp. 4-6, 9; @b, ch. 2].", [[("a", "pp. 4-6, 9"), ("b", "ch. 2")]]),
        ("A [@report ,  table\n 3 ].", [[("report", "table 3")]]),
        ("A [@report;\n@audit].", [[("report", ""), ("audit", "")]]),
        ("A [@a] b [@c].", [[("a", "")], [("c", "")]]),
        ("A [@a][@c].", [[("a", "")], [("c", "")]]),
        ("A [[@a]].", [[("a", "")]]),
        ("A [@2014-report].", [[("2014-report", "")]]),
        # Ids that no source can have are read, so that they are found to be unknown.
        ("A [@Report_2; @é-2; @a.b:c/d].", [[("Report_2", ""), ("é-2", ""), ("a.b:c/d", "")]]),
        # A bracket that is a link after all only if an address follows.
        ("A [@a] (b).", [[("a", "")]]),
        ("A [@a](see below).", [[("a", "")]]),
        ("A \\\\[@a].", [[("a", "")]]),
        ("A ``b [@a].", [[("a", "")]]),
    ],
)  # fmt: skip
def test_what_is_cited(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "No citation.", "[report]", "[^1]", "(@report)", "@report says", "[see @report]",
        "[-@report]", "[ @report ]", "write to a@b.org or [a@b.org]", "[@report", "@report]",
        "[@a\n\nb]", "[@a\n  \nb]", "[@a [b] c]",
        "Code: `[@report]`.", "``a ` [@report]``", "`a\n[@report]`", "```\n[@report]\n```",
        "Follow [@council](https://example.org/@council).", "[@a]( b 'title' )", "[@a](<b c>)",
        "Escaped: \\[@report] and \\\\\\[@report].",
    ],
)  # fmt: skip
def test_what_is_no_citation(text):
    assert citations_in(text) == ()


@pytest.mark.parametrize(
    "inside",
    ["@", "@ ", "@ a", "@a, @b", "@a @b", "@a p. 4", "@a;", "@a;;@b", "@a; b", "@a,", "@a, ", "@a.",
     "@-a", "@a; p. 4", "@{a}", "@a, b@c.org", "@a; -@b", "@@a", "@a!"],
)  # fmt: skip
def test_what_is_not_well_formed_cites_nothing(inside):
    text = f"A [{inside}] b."
    assert citations_in(text) == (Citation((), 2, 4 + len(inside)),)
    assert replace_citations(text, lambda citation: "x") == text
    assert without_citations(text) == "A b."


def test_the_places_of_brackets_and_ids():
    text = "Ä [@a; @b, p. 4]. C [@d]"
    assert citations_in(text) == (
        Citation((Cited("a", "", 4), Cited("b", "p. 4", 8)), 2, 16),
        Citation((Cited("d", "", 22),), 20, 24),
    )


def test_citations_are_written_otherwise():
    written = replace_citations("A [@a; @b] c [@d].", lambda citation: f"<{len(citation.cited)}>")
    assert written == "A <2> c <1>."
    assert replace_citations("A [b].", lambda citation: "x") == "A [b]."


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A.", "A."),
        ("A [@a].", "A."),
        ("A. [@a] B.", "A. B."),
        ("A.[@a]", "A."),
        ("A\u00a0[@a], b [@c].", "A, b."),
        ("[@a] A.", "A."),
        ("A.\n\n[@a] B.", "A.\n\nB."),
        ("- [@a] A\n- B [@b]", "- A\n- B"),
        ("A [@a][@b].", "A."),
        ("A [@a] [@b].", "A."),
        ("[@a]", ""),
        ("A `[@a]`.", "A `[@a]`."),
    ],
)
def test_a_text_without_its_citations(text, plain):
    assert without_citations(text) == plain


def test_code_is_between_as_many_backticks():
    text = "a `b` ``c ` d`` `e\n\nf` ```g"
    assert [text[span.start : span.stop] for span in code_in(text)] == ["`b`", "``c ` d``"]


@given(st.text(st.sampled_from("[]@;, ab-.`\\\n()p4"), max_size=40))
def test_whatever_is_written_is_put_together_again(text):
    found = citations_in(text)
    assert [citation.start for citation in found] == sorted({each.start for each in found})
    for citation in found:
        assert text[citation.start : citation.start + 2] == "[@"
        assert text[citation.end - 1] == "]"
        for each in citation.cited:
            assert text[each.start - 1 : each.start + len(each.id)] == f"@{each.id}"
    assert replace_citations(text, lambda citation: text[citation.start : citation.end]) == text
    assert len(without_citations(text)) <= len(text)


@pytest.mark.parametrize(
    "text",
    ["[@" * 50_000, "[@a" + ";" * 100_000, "[@a" + "\n " * 50_000, "[@a]`" * 20_000, "`" * 100_000,
     "[@" + "a." * 50_000 + "!]", "[@a, " + " " * 100_000 + "]", "[@a](" * 30_000,
     "`" + "``a" * 30_000, "\\" * 50_000 + "[@a]", "[@a](" + " " * 50_000],
)  # fmt: skip
def test_no_text_takes_long(text):
    started = time.perf_counter()
    citations_in(text)
    without_citations(text)
    assert time.perf_counter() - started < 5
