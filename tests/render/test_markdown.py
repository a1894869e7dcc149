"""Documents as Markdown: nothing in a record is read as markup."""

import io

import pytest

from lgcases.render.document import Card, Entry, Head, Item, Section, Table
from lgcases.render.markdown import escape, write_cards, write_document


def document(*parts, title="Title"):
    out = io.StringIO()
    write_document(out, title, parts)
    return out.getvalue().splitlines()


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, 1.5 and (more)", "plain words, 1.5 and (more)"),
        ("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~d\~"),
        ("# a | b", r"\# a \| b"),
        ("[x](y) <b>", r"\[x\](y) \<b\>"),
        (r"a\b", r"a\\b"),
        ("two\nlines\x1b", "two lines"),
        ("see https://example.org/a_b for it", "see <https://example.org/a_b> for it"),
        ("https://example.org/<b>", r"https://example.org/\<b\>"),
    ],
)
def test_escaping(text, escaped):
    assert escape(text) == escaped


def test_a_table_has_its_notes_in_a_column():
    table = Table(
        "A | b", (Head("*Case*"), Head("Sum", right=True)), (Entry(("<b>\n|x|", "1"), ("a", "b")),)
    )
    assert document(table) == [
        "# Title",
        "",
        r"## A \| b",
        "",
        r"| \*Case\* | Sum | Notes |",
        "| --- | --: | --- |",
        r"| \<b\><br>\|x\| | 1 | a<br>b |",
    ]


def test_a_table_without_notes_has_no_column_for_them():
    table = Table("T", (Head("Case"),), (Entry(("a",)),), words="In prices of *2024-25*")
    assert document(table)[3:] == [
        "",
        r"In prices of \*2024-25\*",
        "",
        "| Case |",
        "| --- |",
        "| a |",
    ]


def test_a_table_without_rows_is_its_heading():
    assert document(Table("T", (Head("Case"),), ())) == ["# Title", "", "## T", ""]


def test_a_bar_in_a_link_does_not_end_a_cell():
    table = Table("T", (Head("Link"),), (Entry(("see https://example.org/a|b",)),))
    assert document(table)[-1] == "| see <https://example.org/a%7Cb> |"


def test_sections_are_lists():
    section = Section("Trail", items=(Item("As *stated*", ("1m", "2m")), Item("End")))
    assert document(section)[4:] == [r"- As \*stated\*", "  - 1m", "  - 2m", "- End"]
    numbered = Section("Trail", items=(Item("As stated", ("1m",)), Item("End")), ordered=True)
    assert document(numbered)[4:] == ["1. As stated", "   - 1m", "2. End"]


def test_cards_keep_the_markdown_of_a_record_but_no_html():
    prose = "It *saved*.\n\n- <script>alert(1)</script>"
    card = Card("A *title*", "A [summary]", (Section("Results", prose=prose),))
    out = io.StringIO()
    write_cards(out, [card, Card("B", "C", ())])
    assert out.getvalue() == (
        "# A \\*title\\*\n\nA \\[summary\\]\n\n## Results\n\nIt *saved*.\n\n"
        "- &lt;script>alert(1)&lt;/script>\n"
        "\n# B\n\nC\n"
    )


# Citations.


def cited(prose, *keys):
    """A card whose prose cites, and the sources that it has."""
    sources = tuple(Item(f"[{key}] A *title*", ("a link",), key) for key in keys)
    return Card("T", "S", (Section("Results", prose=prose), Section("Sources", items=sources)))


def page(*cards):
    out = io.StringIO()
    write_cards(out, cards)
    return out.getvalue().splitlines()


@pytest.mark.parametrize(
    ("prose", "written"),
    [
        ("It fell [@report].", "It fell[^report]."),
        ("It fell[@report].", "It fell[^report]."),
        ("It fell [@report; @audit-2].", "It fell[^report][^audit-2]."),
        ("It fell [@report, p. 4].", "It fell (p. 4)[^report]."),
        ("It fell [@report; @audit-2, *].", r"It fell[^report](\*)[^audit-2]."),
        ("It fell [@nobody; @report].", r"It fell \[nobody\][^report]."),
        ("It fell [@report or @audit-2].", "It fell [@report or @audit-2]."),
        ("- [@report] says so", "- [^report] says so"),
        ("> 12. [@report] says so", "> 12. [^report] says so"),
        ("[@report] says so", "[^report] says so"),
        ("It - [@report] - fell", "It -[^report] - fell"),
    ],
)
def test_citations_are_footnotes(prose, written):
    assert page(cited(prose, "report", "audit-2"))[6] == written


def test_footnotes_stand_below_the_list_of_all_sources():
    lines = page(cited("A [@report]. B [@report].", "audit", "report"))
    assert lines[8:] == [
        "## Sources",
        "",
        r"- \[audit\] A \*title\*",
        "  - a link",
        r"- \[report\] A \*title\*",
        "  - a link",
        "",
        r"[^report]: \[report\] A \*title\*",
    ]


def test_no_two_footnotes_of_a_page_have_one_label():
    lines = page(
        cited("[@a] [@a--2]", "a", "a--2"), cited("[@a]", "a"), cited("[@b] [@a]", "a", "b")
    )
    notes = [line.partition(":")[0] for line in lines if line.startswith("[^") and ": " in line]
    assert notes == ["[^a]", "[^a--2]", "[^a--3]", "[^a--4]", "[^b]"]
    assert "[^b][^a--4]" in lines
