"""The rules of citations: unknown, malformed, repeated, misplaced; and unsourced figures."""

from __future__ import annotations

import time

import pytest

from lgcases.validation.fix import plan_fixes
from lgcases.validation.registry import RULES as ALL_RULES
from lgcases.validation.rules.miscited import miscited_in
from tests.validation.cases import BASE, READER, context_of, faults, found, overlaid, underlined

RULES = {rule.slug: rule for rule in ALL_RULES}
KNOWN = frozenset({"report", "audit"})


def text(words):
    """The results as a literal block."""
    return "results: |\n" + "".join(f"  {line}\n" for line in words.splitlines())


@pytest.mark.parametrize(
    ("id", "near", "edit"),
    [
        ("reprot", "report", "report"),
        ("Report", "report", "report"),
        ("REPORT", "report", "report"),
        ("reports", "report", "report"),
        ("gazette", None, None),
        ("report.2", "report", None),
    ],
)
def test_an_unknown_citation_and_what_was_meant(id, near, edit):
    (fault,) = faults("unknown-citation", f"results: It fell [@audit; @{id}, p. 4].")
    assert fault.message == f'no source of this record has the id "{id}"'
    assert (fault.pointer, fault.within, fault.offset) == ("/results", id, 18)
    assert (fault.near, fault.edit.text if fault.edit else None) == (near, edit)


def test_of_two_ids_that_are_as_near_none_is_certain():
    sources = "sources:" + "".join(
        f"\n  - {{id: report-{year}, title: T, publisher: P, kind: press}}" for year in (2014, 2015)
    )
    (fault,) = faults("unknown-citation", f"results: It fell [@report-201].\n{sources}")
    assert fault.near in ("report-2014", "report-2015")
    assert fault.edit is None


def test_known_sources_and_other_texts_are_no_unknown_citations():
    assert faults("unknown-citation", "results: It fell [@report; @audit, p. 4].") == []
    assert faults("unknown-citation", "results: Ask `[@nobody]` or [@nobody](https://x.org).") == []
    assert faults("unknown-citation", "summary: It fell [@nobody].") == []


LAYOUTS = {
    "folded": (
        "results: >-\n  Ä fell in 2022 by reprot [@report], then\n  by 22 [@audit;\n  @reprot].\n"
    ),
    "literal": ("results: |\n  Ä fell in 2022 by reprot\n\n  [@report], then by 22 [@reprot].\n"),
    "plain": "results: Ä fell by reprot [@report], then by 22 [@reprot].\n",
    "plain, on two lines": "results: Ä fell by reprot [@report],\n  then by 22 [@reprot].\n",
    "in single quotes": "results: 'Ä ''fell'' by reprot [@report], then by 22 [@reprot].'\n",
    "in double quotes": (
        'results: "Ä \\"fell\\" \\u00fcber reprot [@report],\\\n    then by 22 [@reprot]."\n'
    ),
}


@pytest.mark.parametrize("snippet", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_unknown_citation_is_marked_at_its_id_and_fixed(snippet, line_end):
    base = BASE.read_text("utf-8").partition("results:")
    rest = base[2][base[2].index("lessons:") :]
    content = (base[0] + snippet + rest).replace("\n", line_end).encode()
    record = READER.parse("data/initiatives/base.yaml", content)
    (fault,) = found(context_of(content, "base"), (RULES["unknown-citation"],))
    finding = record.finding(fault)
    lines = content.decode().split(line_end)
    at = next(n for n, line in enumerate(lines, 1) if "@reprot" in line)
    assert (finding.span.line, finding.span.end_line) == (at, at)
    assert finding.span.column == lines[at - 1].index("@reprot") + 2
    assert finding.span.end_column - finding.span.column == len("reprot")
    (fix,) = plan_fixes([finding], lambda path: content)
    assert fix.new == content.replace(b"@reprot", b"@report")


@pytest.mark.parametrize(
    ("words", "reason", "meant"),
    [
        ("[@]", "names no source", None),
        ("[@ ]", "names no source", None),
        ("[@report, @audit]", "a semicolon stands between two sources", "[@report; @audit]"),
        ("[@report @audit]", "a semicolon stands between two sources", "[@report; @audit]"),
        ("[@report and @audit]", "a semicolon", "[@report; @audit]"),
        ("[@report;]", "nothing follows the last sign", "[@report]"),
        ("[@report,]", "nothing follows the last sign", "[@report]"),
        ("[@report p. 4]", "a comma stands between", "[@report, p. 4]"),
        ("[see @report]", "nothing stands before the @", None),
        ("[-@report]", "nothing stands before the @", "[@report]"),
        ("[@report; see @audit]", "nothing stands before the @", None),
        ("[ @report ]", "it is written [@id]", "[@report]"),
        ("[@{report}]", "it is written [@id]", "[@report]"),
        ("[@report.]", "it is written [@id]", "[@report]"),
        ("[@report, p. 4; p. 6]", "it is written [@id]", None),
        ("[report]", "has @ before it", "[@report]"),
        ("[report; audit, p. 4]", "has @ before it", "[@report; @audit, p. 4]"),
        ("[@report; audit]", "has @ before it", "[@report; @audit]"),
        ("[@report, audit]", "has @ before it", "[@report; @audit]"),
        ("(@report)", "stands in square brackets", "[@report]"),
        ("(@report; @audit)", "stands in square brackets", "[@report; @audit]"),
        ("{@report}", "stands in square brackets", "[@report]"),
        ("@report", "stands in square brackets", "[@report]"),
        ("@report [p. 4]", "stands in square brackets", "[@report, p. 4]"),
        ("[^report]", "texts have no footnotes", "[@report]"),
        ("[^1]", "texts have no footnotes", None),
        ("[[@report]]", "one pair of brackets is enough", "[@report]"),
        ("[@report", "its bracket is not closed", None),
        ("[@nobody", "its bracket is not closed", None),
    ],
)
def test_what_is_meant_as_a_citation_but_is_none(words, reason, meant):
    content = f"It fell {words}, and rose."
    (fault,) = faults("malformed-citation", text(content))
    assert fault.message.startswith(f'"{" ".join(words.split())}" is no citation: ')
    assert reason in fault.message
    assert (fault.pointer, fault.within, fault.offset) == ("/results", words, 8)
    assert (fault.near, fault.edit.text if fault.edit else None) == (meant, meant)
    # One mistake is one finding.
    others = [
        "unknown-citation", "unsourced-figure", "repeated-citation", "unused-source",
    ]  # fmt: skip
    context = overlaid(text(f"It fell by £5m {words}."))
    assert found(context, tuple(RULES[slug] for slug in others)) == []


def test_where_an_id_is_not_known_what_was_meant_is_not_certain():
    (fault,) = faults("malformed-citation", "results: It fell [@report, @nobody].")
    assert (fault.near, fault.edit) == ("[@report; @nobody]", None)


@pytest.mark.parametrize(
    "words",
    [
        "[@report]", "[@report; @audit, p. 4]", "[@nobody]", "[@a][@b]", "[sic]", "[1]", "[...]",
        "[nobody]", "@nobody", "(@nobody)", "@report-2", "@report_2", "@report.org", "@Report",
        "a@report.org", "[a@report.org]", "mail@report", "www.x.org/@report",
        "`[report] @report [^1]`", "[report](https://www.example.org)",
        "[@report](https://www.example.org)", "\\[report\\]", "\\[@report\\]", "\\@report",
        "report", "the report's [draft]",
    ],
)  # fmt: skip
def test_what_is_a_citation_or_none_at_all(words):
    assert faults("malformed-citation", text(f"It fell {words}, and rose.")) == []


def test_malformed_citations_stand_side_by_side():
    found_in = miscited_in("[report] a [@report] (@audit) b @report, c [@audit;] `@audit`", KNOWN)
    assert [(each.start, each.meant) for each in found_in] == [
        (0, "[@report]"),
        (21, "[@audit]"),
        (32, "[@report]"),
        (43, "[@audit]"),
    ]


@pytest.mark.parametrize(
    "text",
    ["@report" * 20_000, "[@report" * 20_000, "(@report" * 20_000, "@report [p]" * 20_000,
     "[report]" * 20_000, "[@report," + " " * 100_000 + "@audit]", "[@" + "report,@" * 20_000 + "]",
     "@a-" * 50_000, "[^" * 50_000],
)  # fmt: skip
def test_no_text_takes_long(text):
    started = time.perf_counter()
    miscited_in(text, KNOWN)
    assert time.perf_counter() - started < 5


def test_a_malformed_citation_is_fixed_where_it_stands():
    snippet = text("It fell (@report), [@report, @audit] and [see\n@audit] [report\n] `[report]`.")
    content = BASE.read_text("utf-8").replace("lessons:", "lessons_:", 1)
    content = content[: content.index("results:")] + snippet + content[content.index("lessons_:") :]
    content = content.replace("lessons_:", "lessons:").encode()
    record = READER.parse("data/initiatives/base.yaml", content)
    rule = RULES["malformed-citation"]
    findings = [record.finding(each) for each in found(context_of(content, "base"), (rule,))]
    assert [finding.edit is not None for finding in findings] == [True, True, False, False]
    (fix,) = plan_fixes(findings, lambda path: content)
    assert "It fell [@report], [@report; @audit] and [see\n" in fix.new.decode()
    assert fix.edits == 2


def test_the_same_source_twice_in_one_bracket():
    snippet = "results: It fell [@report; @audit; @report, p. 4]. It rose [@report]."
    (fault,) = faults("repeated-citation", snippet)
    assert (fault.within, fault.offset, fault.values["id"]) == ("report", 27, "report")
    assert underlined("repeated-citation", snippet) == [(1, "report")]


@pytest.mark.parametrize(
    ("snippet", "pointer", "field", "help"),
    [
        ("summary: A desk [@report].", "/summary", "summary", None),
        ("title: A desk [@report]", "/title", "title", None),
        (
            "outcomes:\n  - {measure: Jobs, value: 5, unit: jobs, as_of: 2015, source: report,"
            " note: 'So says [@audit].'}",
            "/outcomes/0/note",
            "note",
            "delete it here and write source: [audit]",
        ),
        (
            "history:\n  - {date: 2014, event: announced, what: 'Agreed [@report; @audit].'}",
            "/history/0/what",
            "what",
            "delete it here and write source: [report, audit]",
        ),
        (
            "sources:\n  - {id: report, title: T, publisher: P, kind: press, note: '[@audit]'}",
            "/sources/0/note",
            "note",
            None,
        ),
    ],
)
def test_a_citation_where_none_may_stand(snippet, pointer, field, help):
    (fault,) = faults("misplaced-citation", f"{snippet}\nresults: It fell [@report].")
    assert (fault.pointer, fault.help) == (pointer, help)
    assert fault.message == f"{field} takes no citations"
    assert fault.within.startswith("[@")


def test_a_figure_without_a_citation_is_marked_in_its_sentence():
    snippet = (
        "results: >-\n"
        "  In 2014 the desk opened. It saved £5m and 30 posts, and then\n"
        "  £6m more. St. Ives lost 22 posts [@report]. Then 1,350\n"
        "  staff moved. [@audit] It has approx. 43\n"
        "  million pounds.\n"
        "context: Some 40 per cent came. Others did not.\n"
        "lessons: None of it was free.\n"
    )
    assert underlined("unsourced-figure", snippet) == [(6, "40 per cent"), (2, "£5m"), (4, "43")]
    messages = [fault.message for fault in faults("unsourced-figure", snippet)]
    assert messages[1:] == [
        'no source is cited for "£5m"',
        'no source is cited for "43 million pounds"',
    ]


@pytest.mark.parametrize(
    "words",
    [
        "It saved £5m [@report].",
        "It saved £5m. [@report]",
        "It saved £5m.[@report]",
        "[@report] It saved £5m.",
        "It saved £5m [@nobody].",
        "It saved £5m [@report, @audit].",
        "It saved £5m (@report).",
        "The report names [@report]:\n\n- £5m saved\n- 30 posts lost",
        "- £5m saved [@report]\n- 30 posts lost [@audit]",
        "It began in 2014 under section 106.",
        "`£5m` was written.",
    ],
)
def test_a_figure_with_a_citation_is_sourced(words):
    assert faults("unsourced-figure", text(words)) == []


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("It saved £5m. It rose [@report].", ["£5m"]),
        ("It rose [@report]. It saved £5m.", ["£5m"]),
        ("It rose.\n\nIt saved £5m. 30 posts went.", ["£5m", "30 posts"]),
        ("- £5m saved\n- 30 posts lost [@audit]", ["£5m"]),
        ("The report [@report] is short:\n\n- £5m saved\n\nIt lost 30 posts.", ["30 posts"]),
        ("# Savings of £5m\nThey grew [@report].", ["£5m"]),
        ("It saved £5m, i.e. 3 per cent, in St. Ives. 22 posts went.", ["£5m", "22 posts"]),
    ],
)
def test_figures_without_a_citation(words, figures):
    found_in = [fault.values["figure"] for fault in faults("unsourced-figure", text(words))]
    assert found_in == figures


def test_figures_elsewhere_have_sources_of_their_own():
    assert faults("unsourced-figure", "summary: It saved £5m.\nresults: It fell.") == []


@pytest.mark.parametrize(
    ("slug", "snippet", "count"),
    [
        ("text-breaks-off", "results: Two councils share and ... [@report]", 1),
        ("text-breaks-off", "results: Two councils share [@report].", 0),
        ("no-full-stop", "summary: Two councils share a desk. [@report]", 0),
        ("no-full-stop", "summary: Two councils share a desk [@report]", 1),
        ("unexplained-acronym", "summary: Two councils share a desk [@report, LEP].", 0),
        ("placeholder", "results: Two councils share a desk [@tbc; @todo].", 0),
        ("web-code", "results: Two councils share a desk [@report; @audit] & save [@report];", 0),
        ("email-address", "results: Two councils share a desk[@report; @audit.org].", 0),
        ("link-in-text", "results: Two councils share a desk [@report, https].", 0),
    ],
)
def test_other_rules_do_not_read_citations(slug, snippet, count):
    assert len(faults(slug, snippet)) == count
