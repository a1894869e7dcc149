"""What a file says beside its values: words lost to a comment, signs that only look right."""

from __future__ import annotations

import pytest

from lgcases.dataset.locate import Root
from lgcases.validation.run import File, files_of, validate
from tests.validation.cases import BASE, ROOT, TODAY, faults, underlined


def findings(text: str, codes: tuple[str, ...] = ()):
    """What validation says of a file with this text, by whole lines: code, line, what is there."""
    root = Root(ROOT)
    file = File("base.yaml", "data/initiatives/base.yaml", text.encode())
    lines = text.replace("\r\n", "\n").split("\n")
    return [
        (
            each.rule.code,
            lines[each.span.line - 1][each.span.column - 1 : each.span.end_column - 1],
        )
        for each in validate(root, [file], today=TODAY).findings
        if each.rule.code in codes
    ]


def with_title(line: str) -> str:
    return BASE.read_text("utf-8").replace("title: Market hall hub", line)


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("title: Phase # 2. of the hub", "# 2. of the hub"),
        ("title: Phase #2 of the hub", "#2 of the hub"),
        ("title: Phase  #2 of the hub", "#2 of the hub"),
        ("title: The hub and the #together campaign", "#together campaign"),
        ("title: Two districts share a # hub.", "# hub."),
        ("title: Hub of the districts, # and of charities", "# and of charities"),
        ("title:\n  The market hall hub of lot # 3 in the town", "# 3 in the town"),
    ],
)
def test_a_text_cut_by_a_comment(line, lost):
    assert findings(with_title(line), ("LG260",)) == [("LG260", lost)]
    assert findings(with_title(line).replace("\n", "\r\n"), ("LG260",)) == [("LG260", lost)]


@pytest.mark.parametrize(
    "line",
    [
        "title: Market hall hub # as people call it",
        "title: Market hall hub     # the name by which people know it.",
        "title: Market hall hub  # 2 words would be better",
        "title: Market hall hub # lgcases: allow long-title -- it is #2",
        'title: "Phase # 2. of the hub"',
        "title: 'Phase # 2. of the hub'",
        "title: >-\n  Phase # 2. of the hub",
        "title: Phase#2 of the hub",
        "# 2. of the hub\ntitle: Market hall hub",
        "title: Market hall hub\n  # 2. of the hub",
    ],
)
def test_a_comment_that_is_meant_as_one(line):
    assert findings(with_title(line), ("LG260",)) == []


def test_a_cut_text_may_be_allowed():
    allow = "# lgcases: allow comment-cuts-text -- a remark on the title\n"
    text = with_title(f"{allow}title: Phase # 2. of the hub")
    assert findings(text, ("LG260", "LG017")) == []


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("title: \u201cMarket hall hub\u201d", "\u201cMarket hall hub\u201d"),
        ("title: \u2018Market hall hub\u2019 ", "\u2018Market hall hub\u2019"),
        ("title: \u201eMarket hall hub\u201c", "\u201eMarket hall hub\u201c"),
        ("title: \u201cMarket\u201d hall \u201chub\u201d", None),
        ("title: \u201cMarket\u201d hall hub", None),
        ("title: Hub in the market\u2019s hall", None),
    ],
)
def test_typographic_quotes_in_place_of_those_of_yaml(line, quoted):
    found = [] if quoted is None else [("LG266", quoted)]
    assert findings(with_title(line), ("LG266",)) == found
    assert findings(with_title(line).replace("\n", "\r\n"), ("LG266",)) == found


def test_quotes_explain_why_a_term_is_refused():
    text = BASE.read_text("utf-8").replace("status: unknown", "status: \u201cunknown\u201d")
    assert [code for code, _ in findings(text, ("LG114", "LG266"))] == ["LG114", "LG266"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("title: M\u0430rket hall hub", "M\u0430rket"),
        ("title: Market hall \u039dub", "\u039dub"),
        ("title: Market hall h\u03c5b", "h\u03c5b"),
        ("title: \u0420\u044b\u043d\u043e\u043a hub", None),
        ("title: Market h\u00e4ll hub of 5 \u03bcm", None),
    ],
)
def test_letters_that_look_like_others(line, word):
    found = [] if word is None else [("LG267", word)]
    assert findings(with_title(line), ("LG267",)) == found


def test_in_an_id_the_letter_is_named_once():
    text = BASE.read_text("utf-8").replace("source: report\n\nsou", "source: rep\u043ert\n\nsou")
    assert findings(text, ("LG105", "LG267")) == [("LG105", "rep\u043ert")]


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("title: Market hall hub", "title: Market\u00a0hall hub", 1),
        ("title: Market hall hub", "title: Market\u202fhall\u00a0hub", 1),
        ("  - co-location", "  - co\u00a0location", 1),
        ("status: unknown", "status: un\u200bknown", 1),
        ("need no", "need\u00a0no", 0),
        ("One desk answers", "One\u00a0desk answers", 0),
        ("One desk answers", "One de\u00adsk answers", 1),
        ("about £120,000", "about £120\u00a0000", 0),
    ],
)
def test_characters_that_cannot_be_seen(old, new, count):
    text = BASE.read_text("utf-8").replace(old, new)
    assert len(findings(text, ("LG268",))) == count


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("MARKET HALL HUB", 1),
        ("PARTNERSHIP", 1),
        ("LGSS", 0),
        ("HOOPLE", 0),
        ("LGSS Law", 0),
        ("Market hall hub", 0),
    ],
)
def test_a_title_in_capitals(title, count):
    assert len(faults("title-in-capitals", f"title: {title}")) == count


def test_none_of_these_rules_finds_anything_in_the_records():
    new = {f"LG{number}" for number in (*range(260, 272), 358, 359, 429)}
    root = Root(ROOT)
    found = validate(root, files_of(root), today=TODAY).findings
    assert [each for each in found if each.rule.code in new] == []
    assert underlined("title-in-capitals", "title: MARKET HALL HUB") == [(1, "MARKET HALL HUB")]
