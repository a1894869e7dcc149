"""Rules of the texts."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Edit, Fault, Severity
from lgcases.lazy import pattern
from lgcases.model.citations import without_citations
from lgcases.text import words
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.patterns import GARBLED, PLACEHOLDER, WEB_CODE

_LONG_TITLE = 100
_LONG_SUMMARY = 400


@record_rule(
    "LG218",
    Severity.ADVICE,
    "the title has {length} characters; more than {limit} do not fit into a list",
    why="Lists and tables show the title in one line.",
    fix="Keep the name by which people know it, and move the rest to the summary.",
    wrong="title: A programme by which two neighbouring districts together run their libraries,"
    " leisure centres, museums and parks",
    right="title: Joint culture and leisure service",
)
def long_title(context: RecordContext) -> Iterator[Fault]:
    """The title is too long to be read at a glance."""
    length = len(context.initiative.title)
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
def long_summary(context: RecordContext) -> Iterator[Fault]:
    """The summary is longer than two sentences."""
    length = len(context.initiative.summary)
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
def summary_repeats_title(context: RecordContext) -> Iterator[Fault]:
    """The summary says what the title says."""
    title, summary = context.initiative.title, context.initiative.summary
    is_short = bool(title) and len(summary) < len(title) + 16
    if is_short and " ".join(words(summary)).startswith(" ".join(words(title))):
        yield summary_repeats_title.at("/summary")


@record_rule(
    "LG221",
    Severity.WARNING,
    "the text breaks off: it ends in {ending}",
    why="A text that was cut by a website or a spreadsheet lacks what came after.",
    fix="Write the sentence to its end, in your own words.",
    wrong="summary: Two councils run their libraries together and ...",
    right="summary: Two councils run their libraries together.",
)
def text_breaks_off(context: RecordContext) -> Iterator[Fault]:
    """The title, the summary or a narrative text ends in an ellipsis."""
    initiative = context.initiative
    for field, text in (
        ("title", initiative.title),
        ("summary", initiative.summary),
        ("context", initiative.context),
        ("approach", initiative.approach),
        ("results", initiative.results),
        ("lessons", initiative.lessons),
    ):
        if text is None or not ("..." in text or "…" in text or "(more)" in text):
            continue
        plain = without_citations(text).rstrip()
        if plain.endswith(_BREAKS):
            ending = next(ending for ending in _BREAKS if plain.endswith(ending))
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
def no_full_stop(context: RecordContext) -> Iterator[Fault]:
    """The summary is not a whole sentence."""
    summary = without_citations(context.initiative.summary).rstrip()
    if summary and summary[-1] not in ".!?…" and _END.search(summary) is None:
        yield no_full_stop.at("/summary")


_END = pattern(r"""[.!?]["'\u201d\u2019)\]]+\Z""")


@record_rule(
    "LG223",
    Severity.ADVICE,
    '"{acronym}" is not explained in the summary',
    why="Readers from other councils and countries do not know the acronym.",
    fix="Write the words out, or put the acronym in brackets after them: a local enterprise "
    "partnership (LEP).",
    wrong="summary: The LEP pays for a hub in every town.",
    right="summary: The local enterprise partnership (LEP) pays for a hub in every town.",
)
def unexplained_acronym(context: RecordContext) -> Iterator[Fault]:
    """The summary uses an acronym that it does not explain."""
    initiative = context.initiative
    summary = without_citations(initiative.summary)
    for acronym in dict.fromkeys(_ACRONYM.findall(summary)):
        if acronym in _KNOWN or f"({acronym}" in summary or summary.isupper():
            continue
        names = (organisation.name for organisation in initiative.organisations)
        if not any(acronym in name for name in (initiative.title, *names)):
            yield unexplained_acronym.at("/summary", acronym=acronym, within=acronym)


# Begins with a letter, and only then looks at what precedes it: that is twice as fast.
_ACRONYM = pattern(r"[A-Z](?<!\w.)[A-Z]{2,5}\b")
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
def placeholder(context: RecordContext) -> Iterator[Fault]:
    """A text holds words such as TODO or TBC that stand in for one still to be written."""
    for text, matches in PLACEHOLDER.matches(context):
        yield placeholder.at(text.pointer, words=matches[0][0], within=matches[0][0])
    if not _EMPTY.isdisjoint(context.plain_texts):
        for text in context.texts:
            if text.text in _EMPTY:
                yield placeholder.at(text.pointer, words=text.text, within=text.text)


_EMPTY = frozenset(
    {"n/a", "N/A", "na", "none", "None", "nil", "unknown", "Unknown", "test", "Test", "tbc", "tbd"}
    | {"todo", "-", "--", "?", ".", "...", "x"}
)


@record_rule(
    "LG225",
    Severity.WARNING,
    '"{words}" was read with the wrong encoding on its way here',
    why="Such characters come from copying through a spreadsheet; a figure next to them may be "
    "lost too.",
    fix="Write the character that was meant.",
    wrong="lessons: The grant of Â£5m came too late.",
    right="lessons: The grant of £5m came too late.",
)
def garbled_text(context: RecordContext) -> Iterator[Fault]:
    """A text holds characters such as Â£ or â€™ in place of another one."""
    for text, found in GARBLED.matches(context):
        for garbled in dict.fromkeys(match[0] for match in found):
            meant = _meant(garbled)
            if meant is not None or "\ufffd" in garbled:
                edit = None if meant is None else Edit(meant)
                at = text.pointer
                yield garbled_text.at(at, words=garbled, within=garbled, near=meant, edit=edit)


def _meant(garbled: str) -> str | None:
    """The text before its UTF-8 was read as Windows-1252, if that is what happened."""
    try:
        meant = garbled.encode("cp1252").decode("utf-8")
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
def web_code(context: RecordContext) -> Iterator[Fault]:
    """A text holds tags or entities of HTML."""
    for text, found in WEB_CODE.matches(context):
        code = found[0][0]
        yield web_code.at(text.pointer, words=code, within=code)
