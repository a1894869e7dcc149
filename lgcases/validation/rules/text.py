"""Rules of the texts: LG218 to LG226."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lgcases.finding import Edit, Fault, Severity
from lgcases.validation.rule import Case, record_rule
from lgcases.validation.texts import passages

_LONG_TITLE = 100
_LONG_SUMMARY = 400


@record_rule(
    "LG218",
    Severity.ADVICE,
    "the title has {length} characters; more than {limit} do not fit a list",
    why="Lists and tables show the title in one line.",
    fix="Keep the name by which people know it, and move the rest to the summary.",
    wrong="title: A programme by which two neighbouring districts together run their libraries,"
    " leisure centres, museums and parks",
    right="title: Joint culture and leisure service",
)
def long_title(case: Case) -> Iterator[Fault]:
    """The title is too long to be read at a glance."""
    length = len(case.initiative.title)
    if length > _LONG_TITLE:
        yield long_title.at("/title", length=length, limit=_LONG_TITLE)


@record_rule(
    "LG219",
    Severity.WARNING,
    "the summary has {length} characters; one or two sentences of at most {limit} are enough",
    why="Search results show the summary; a long one hides the others.",
    fix="Say who does what differently and for whom. The rest belongs in context, approach or "
    "results.",
    wrong="summary: >-\n"
    + "\n".join(["  The councils share their libraries, and there is much more to say of it."] * 6),
    right="summary: Two councils share one library service.",
)
def long_summary(case: Case) -> Iterator[Fault]:
    """The summary is longer than two sentences."""
    length = len(case.initiative.summary)
    if length > _LONG_SUMMARY:
        yield long_summary.at("/summary", length=length, limit=_LONG_SUMMARY)


@record_rule(
    "LG220",
    Severity.WARNING,
    "the summary only repeats the title",
    why="The two are always shown together; the reader learns nothing from the second.",
    fix="Say in a sentence who does what differently, and for whom.",
    wrong="title: Joint library service\nsummary: Joint library service.",
    right="title: Joint library service\nsummary: Two councils run their libraries together.",
)
def summary_repeats_title(case: Case) -> Iterator[Fault]:
    """The summary says what the title says."""
    title, summary = case.initiative.title, case.initiative.summary
    if len(summary) < len(title) + 16 and title:
        words = " ".join(re.findall(_WORD, title.casefold()))
        if " ".join(re.findall(_WORD, summary.casefold())).startswith(words):
            yield summary_repeats_title.at("/summary")


# Patterns that few records need are compiled when first used: start-up time counts.
_WORD = r"\w+"


@record_rule(
    "LG221",
    Severity.WARNING,
    "the text breaks off: it ends in {ending}",
    why="A text that was cut by a website or a spreadsheet lacks what came after.",
    fix="Write the sentence to its end, in your own words.",
    wrong="summary: Two councils run their libraries together and ...",
    right="summary: Two councils run their libraries together.",
)
def text_breaks_off(case: Case) -> Iterator[Fault]:
    """The title, the summary or a narrative text ends in an ellipsis."""
    initiative = case.initiative
    for field, text in (
        ("title", initiative.title),
        ("summary", initiative.summary),
        ("context", initiative.context),
        ("approach", initiative.approach),
        ("results", initiative.results),
        ("lessons", initiative.lessons),
    ):
        if text and (text[-2:] == ".." or text[-1] in "…])") and text.endswith(_BREAKS):
            ending = next(ending for ending in _BREAKS if text.endswith(ending))
            yield text_breaks_off.at(f"/{field}", ending=ending, within=ending)


_BREAKS = ("[...]", "[…]", "(more)", "...", "…")


@record_rule(
    "LG222",
    Severity.ADVICE,
    "the summary does not end with a full stop",
    why="Without it readers cannot tell whether the sentence was cut.",
    fix="End the last sentence with a full stop.",
    wrong="summary: Two councils run their libraries together",
    right="summary: Two councils run their libraries together.",
)
def no_full_stop(case: Case) -> Iterator[Fault]:
    """The summary is not a whole sentence."""
    summary = case.initiative.summary.rstrip()
    if summary and summary[-1] not in ".!?…" and re.search(_END, summary) is None:
        yield no_full_stop.at("/summary")


_END = r"""[.!?]["'\u201d\u2019)\]]+\Z"""


@record_rule(
    "LG223",
    Severity.ADVICE,
    '"{acronym}" is not explained in the summary',
    why="Readers from other councils and countries do not know the acronym.",
    fix="Write the words out, or put the acronym in brackets behind them: a local enterprise "
    "partnership (LEP).",
    wrong="summary: The LEP pays for a hub in every town.",
    right="summary: The local enterprise partnership (LEP) pays for a hub in every town.",
)
def unexplained_acronym(case: Case) -> Iterator[Fault]:
    """The summary uses an acronym that it does not explain."""
    initiative = case.initiative
    summary = initiative.summary
    if _CAPITALS.search(summary) is None:
        return
    for acronym in dict.fromkeys(re.findall(_ACRONYM, summary)):
        if acronym in _KNOWN or f"({acronym}" in summary or summary.isupper():
            continue
        names = [initiative.title, *(body.name for body in initiative.organisations)]
        if not any(acronym in name for name in names):
            yield unexplained_acronym.at("/summary", acronym=acronym, within=acronym)


_CAPITALS = re.compile(r"[A-Z][A-Z][A-Z]")
_ACRONYM = r"\b[A-Z]{3,6}\b"
_KNOWN = frozenset({"NHS", "BBC", "RAF", "USA", "VAT", "CCTV", "COVID", "HIV", "AIDS", "GPS"})


@record_rule(
    "LG224",
    Severity.WARNING,
    '"{words}" is a placeholder, not a text',
    why="A placeholder that is merged passes for an answer and is never filled in.",
    fix="Write the text, or leave the field out where nothing is known.",
    wrong="lessons: TBC",
    right="lessons: Agree the exit terms before the start.",
)
def placeholder(case: Case) -> Iterator[Fault]:
    """A text holds words such as TODO or TBC that stand for one still to be written."""
    if not (case.has_signs or "to be confirmed" in case.text or not _EMPTY.isdisjoint(case.texts)):
        return
    for at, passage in passages(case.initiative):
        match = re.search(_PLACEHOLDER, passage)
        words = passage if passage in _EMPTY else None if match is None else match[0]
        if words is not None:
            yield placeholder.at(at, words=words, within=words)


_PLACEHOLDER = r"\b(?:TODO|TBC|TBD|FIXME|XXX+)\b|\?\?\?+|\b[Ll]orem ipsum\b|\bto be confirmed\b"
_EMPTY = frozenset(
    {"n/a", "N/A", "na", "none", "None", "nil", "unknown", "Unknown", "test", "Test", "tbc", "tbd"}
    | {"todo", "-", "--", "?", ".", "...", "x"}
)


@record_rule(
    "LG225",
    Severity.WARNING,
    '"{words}" was read with the wrong encoding on its way here',
    why="Such signs come from copying through a spreadsheet; a figure behind them may be lost too.",
    fix="Write the sign that was meant.",
    wrong="lessons: The grant of Â£5m came too late.",
    right="lessons: The grant of £5m came too late.",
)
def garbled_text(case: Case) -> Iterator[Fault]:
    """A text holds signs such as Â£ or â€™ that stand for another sign."""
    text = case.text
    if text.isascii() or not ("Â" in text or "Ã" in text or "â" in text or "\ufffd" in text):
        return
    for at, passage in passages(case.initiative):
        for words in dict.fromkeys(re.findall(_FOREIGN, passage)):
            meant = _meant(words)
            if meant is not None:
                near, edit = meant, Edit(meant)
                yield garbled_text.at(at, words=words, within=words, near=near, edit=edit)
            elif "\ufffd" in words:
                yield garbled_text.at(at, words=words, within=words)


_FOREIGN = r"[^\x00-\x7f]+"


def _meant(words: str) -> str | None:
    """What these signs were before UTF-8 was read as Windows-1252, if that is what happened."""
    try:
        meant = words.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    return meant if meant.isprintable() else None


@record_rule(
    "LG226",
    Severity.ADVICE,
    '"{words}" is code of a web page, not text',
    why="Texts are plain words or Markdown; code of web pages is shown as it stands.",
    fix="Delete the code, or write what it stands for.",
    wrong="lessons: Agree the <b>exit terms</b> first.",
    right="lessons: Agree the **exit terms** first.",
)
def web_code(case: Case) -> Iterator[Fault]:
    """A text holds tags or entities of HTML."""
    text = case.text
    if ("<" not in text and "&" not in text) or re.search(_CODE, text) is None:
        return
    for at, passage in passages(case.initiative):
        match = re.search(_CODE, passage)
        if match is not None:
            yield web_code.at(at, words=match[0], within=match[0])


_CODE = r"</?[a-z][a-z0-9]*(?:\s[^<>\n]*)?/?>|&(?:[a-z]{2,8}|#[0-9]{1,5});"

RULES = (
    long_title,
    long_summary,
    summary_repeats_title,
    text_breaks_off,
    no_full_stop,
    unexplained_acronym,
    placeholder,
    garbled_text,
    web_code,
)
