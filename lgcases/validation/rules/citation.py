"""Rules of the citations in the long texts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lgcases.finding import Edit, Fault, Severity
from lgcases.lazy import pattern
from lgcases.model.citations import citations_in
from lgcases.model.walk import NARRATIVE, Text
from lgcases.text import nearest
from lgcases.validation.rule import RecordContext, certain_edit, record_rule
from lgcases.validation.rules.figure_hints import may_lack_source
from lgcases.validation.rules.miscited import Miscited, miscited_in
from lgcases.validation.rules.source import repeated_ids


def _known(context: RecordContext) -> frozenset[str]:
    """The ids of the sources; none where one is refused or repeated, which may be the one meant."""
    known = frozenset(source.id for source in context.initiative.sources)
    return frozenset() if "" in known or context.once(repeated_ids) else known


# A bracket with one source, or with several of which none has a place.
_PLAIN = pattern(r"\[@([a-z0-9-]+(?:; @[a-z0-9-]+)*)\]")


def _odd(context: RecordContext) -> list[tuple[str, str]]:
    """The long texts that have more than plain citations of known sources: they are few."""
    known = context.once(_known)
    if _is_plain(context.narrative_text, known):
        return []
    return [each for each in context.narrative if not _is_plain(each[1], known)]


def _is_plain(text: str, known: Collection[str]) -> bool:
    brackets, signs = text.count("["), text.count("@")
    if not brackets and not signs:
        return True
    found: list[str] = _PLAIN.findall(text)
    if len(found) != brackets:
        return False
    ids = found if brackets == signs else [id for each in found for id in each.split("; @")]
    if len(ids) != signs or not all(id in known for id in ids):
        return False
    return brackets == signs or all(_differ(each.split("; @")) for each in found)


def _differ(ids: list[str]) -> bool:
    return len(set(ids)) == len(ids)


def _miscited(context: RecordContext) -> dict[str, list[Miscited]]:
    """What is no citation though it was meant as one, by the pointer of the text."""
    known = context.once(_known)
    found = {at: miscited_in(text, known) for at, text in context.once(_odd)}
    return {at: each for at, each in found.items() if each}


@record_rule(
    "LG421",
    Severity.ERROR,
    'no source of this record has the id "{id}"',
    of=_odd,
    why="The sentence has no source, though it looks as if it had one.",
    fix="Correct the id, or add the source to sources.",
    wrong="results: The running cost has fallen [@reprot].",
    right="results: The running cost has fallen [@report].",
)
def unknown_citation(context: RecordContext) -> Iterator[Fault]:
    """A text cites a source that the record does not list."""
    known = context.once(_known)
    if not known:
        return
    for at, text in context.once(_odd):
        for citation in citations_in(text):
            for id, _, start in citation.cited:
                if id not in known:
                    near = nearest(id.lower().replace("_", "-"), sorted(known), n=2, cutoff=0.75)
                    yield unknown_citation.at(
                        at,
                        within=id,
                        offset=start,
                        id=id,
                        near=near[0] if near else None,
                        edit=certain_edit(id, near),
                    )


@record_rule(
    "LG422",
    Severity.ERROR,
    '"{words}" is no citation: {reason}',
    of=_miscited,
    why="It is shown as it stands, and the sentence has no source.",
    fix="Write [@id] with the id of a source, [@id, p. 4] for a place in it, and [@id; @id] for "
    "two sources. Where no citation is meant, put a backslash before the bracket or the @.",
    wrong="results: The running cost has fallen [@report, @audit].",
    right="results: The running cost has fallen [@report; @audit].",
)
def malformed_citation(context: RecordContext) -> Iterator[Fault]:
    """A text has a citation that is not written as one: [@a, @b], [a], (@a), @a, [^1]."""
    for at, found in context.once(_miscited).items():
        text = getattr(context.initiative, at[1:])
        for each in found:
            words = text[each.start : each.end]
            yield malformed_citation.at(
                at,
                within=words,
                offset=each.start,
                words=" ".join(words.split()),
                reason=each.reason,
                near=each.meant,
                edit=Edit(each.meant) if each.meant is not None and each.certain else None,
            )


@record_rule(
    "LG423",
    Severity.WARNING,
    'the source "{id}" is cited twice in one bracket',
    of=_odd,
    why="Two sources in a bracket look like two that agree.",
    fix="Delete one of the two. Two places in one source are written [@report, p. 4, p. 9].",
    wrong="results: The running cost has fallen [@report; @report].",
    right="results: The running cost has fallen [@report, p. 4, p. 9].",
)
def repeated_citation(context: RecordContext) -> Iterator[Fault]:
    """A bracket cites the same source twice."""
    for at, text in context.once(_odd):
        for citation in citations_in(text):
            seen: set[str] = set()
            for id, _, start in citation.cited:
                if id in seen:
                    yield repeated_citation.at(at, within=id, offset=start, id=id)
                seen.add(id)


def _citing_elsewhere(context: RecordContext) -> list[Text]:
    """The texts with citations that are no long texts."""
    cited = sum([text.count("[@") for _, text in context.narrative])
    if context.text.count("[@") == cited:
        return []
    return [text for text in context.texts if "[@" in text.text and text.section not in NARRATIVE]


@record_rule(
    "LG424",
    Severity.WARNING,
    "{field} takes no citations",
    of=_citing_elsewhere,
    why="Only context, approach, results and lessons do; elsewhere the bracket is shown as it "
    "stands, in lists and search results too.",
    fix="Delete the bracket. Name the source in the field source of the entry, or say what it "
    "says in one of the long texts and cite it there.",
    wrong="summary: Two districts share a front desk [@report].",
    right="summary: Two districts share a front desk.",
)
def misplaced_citation(context: RecordContext) -> Iterator[Fault]:
    """A citation stands in a text that takes none: the summary, a statement, a note."""
    for text in context.once(_citing_elsewhere):
        for citation in citations_in(text.text):
            words = text.text[citation.start : citation.end]
            yield misplaced_citation.at(
                text.pointer,
                within=words,
                offset=citation.start,
                field=(text.field or text.section).rpartition("/")[2],
                help=_help(text, [each.id for each in citation.cited]),
            )


def _help(text: Text, ids: list[str]) -> str | None:
    has_source = text.field and text.section not in ("sources", "related")
    return f"delete it here and write source: [{', '.join(ids)}]" if has_source and ids else None


def _unsure(context: RecordContext) -> list[tuple[str, str]]:
    """The long texts in which a figure may have no source."""
    if not may_lack_source(context.narrative_text):
        return []
    return [each for each in context.narrative if may_lack_source(each[1])]


@record_rule(
    "LG425",
    Severity.WARNING,
    'no source is cited for "{figure}"',
    of=_unsure,
    why="A figure that nobody can look up proves nothing, and is the first to be copied.",
    fix="Cite the source at the end of the sentence, before the full stop: [@report]. Where none "
    "states the figure, take it out. Years, dates, spans of time, numbers in words and names "
    "such as section 106 need no source.",
    wrong="results: The desk saves £120,000 a year. It opened in 2014 [@report].",
    right="results: The desk saves £120,000 a year [@report]. It opened in 2014.",
)
def unsourced_figure(context: RecordContext) -> Iterator[Fault]:
    """A sentence of a long text has a sum, a percentage or a count, and cites no source.

    A citation behind the full stop counts too, and so does that of a sentence that announces a
    list with a colon.
    """
    # They take 20 ms to load, and most texts need no such look.
    from lgcases.validation.figures import first_figure, readable
    from lgcases.validation.sentences import sentences_of

    for at, text in context.once(_unsure):
        plain = readable(text)
        meant = [each.start for each in context.once(_miscited).get(at, ())]
        for start, end, citations in sentences_of(text):
            if citations or any(start <= place < end for place in meant):
                continue
            figure = first_figure(plain, start, end)
            if figure is not None:
                yield unsourced_figure.at(
                    at, within=figure.text, offset=figure.start, figure=figure.text
                )
