"""Rules of single characters that are not what they look like, and of titles in capitals.

They look at the text of the file, since a value that the schema refuses for such a character is
no part of the record: the finding then says why it was refused.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.parsing.sourcemap import line_at, span_at
from lgcases.validation.rule import RecordContext, record_rule


@record_rule(
    "LG266",
    Severity.WARNING,
    "{quoted} is in typographic quotes, which become a part of the value",
    why="YAML knows only straight quotes. With others in their place a name sorts, looks and is "
    "found as another one.",
    fix='Delete the quotes, or write straight ones: "Hub".',
    wrong="title: “Market hall hub”",
    right='title: "Market hall hub"',
)
def typographic_quotes(context: RecordContext) -> Iterator[Fault]:
    """A whole value stands in typographic quotes, as if they were those of YAML."""
    written = context.written
    if written.isascii() or _OPENED.search(written) is None:
        return
    for match in _QUOTED.finditer(written):
        quoted = match[1]
        if not _QUOTES.intersection(quoted[1:-1]):
            values = {"quoted": quoted}
            span = span_at(written, match.start(1), len(quoted))
            yield Fault(typographic_quotes, values=values, near=quoted[1:-1], span=span)


_OPENED = pattern("[:-] +[\u201c\u201e\u2018\u00ab]")
_QUOTES = frozenset("\u201c\u201d\u201e\u201f\u2018\u201a\u00ab\u00bb")
_QUOTED = pattern(
    r"(?:^|(?<=[\r\n]))[ ]*(?:- +)?(?:[a-z_]+:[ ]+)?"
    r"(\u201c[^\r\n]*\u201d|\u201e[^\r\n]*[\u201c\u201d]|\u2018[^\r\n]*\u2019|\u00ab[^\r\n]*\u00bb)"
    r"(?=[ ]*(?:[\r\n]|\Z))"
)


@record_rule(
    "LG267",
    Severity.WARNING,
    '"{word}" holds the {script} letter {letter} ({code}), which only looks like {latin}',
    why="It looks right and is found by nobody who types the word.",
    fix="Type the word again.",
    wrong="title: M\u0430rket hall hub",
    right="title: Market hall hub",
)
def look_alike_letter(context: RecordContext) -> Iterator[Fault]:
    """A word is written in Latin letters but for one of another script that looks the same."""
    written = context.written
    if written.isascii() or _ALIKE.search(written) is None:
        return
    for match in _WORD.finditer(written):
        word = match[0]
        found = _ALIKE.search(word)
        if found is None or _LATIN.search(word) is None:
            continue
        letter = found[0]
        values = {
            "word": word,
            "script": unicodedata.name(letter).partition(" ")[0].capitalize(),
            "letter": letter,
            "code": f"U+{ord(letter):04X}",
            "latin": _LOOKS[letter],
        }
        meant = "".join(_LOOKS.get(each, each) for each in word)
        span = span_at(written, match.start(), len(word))
        near = meant if meant.isascii() else None
        yield Fault(look_alike_letter, values=values, near=near, span=span)


# Letters of Cyrillic and Greek with those of Latin that have the same shape.
_LOOKS = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb"
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
        "\u03bf\u03b1\u03bd\u03c1\u03c5\u03b9\u03ba"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
        "aeopcyxijshABEKMHOPCTYXIJSoavpuikABEZHIKMNOPTYX",
        strict=True,
    )
)
_ALIKE = pattern(f"[{''.join(_LOOKS)}]")
_LATIN = pattern("[A-Za-z]")
_WORD = pattern(r"[^\W\d_]+")


@record_rule(
    "LG268",
    Severity.WARNING,
    '"{word}" holds a {name} ({code}), which cannot be seen',
    why="It comes with text copied from a web page or a PDF. The word is then equal to none that "
    "looks like it, and a council is not recognised by its name.",
    fix="Write it again with ordinary spaces.",
    wrong="title: Market\u00a0hall hub",
    right="title: Market hall hub",
)
def hidden_character(context: RecordContext) -> Iterator[Fault]:
    """An id, a term or a name holds a no-break space, or any word a character without width.

    In sentences a no-break space keeps a figure and its unit together, and is left.
    """
    written = context.written
    if written.isascii() or _HIDDEN.search(written) is None:
        return
    seen = -1
    for match in _HIDDEN.finditer(written):
        at = match.start()
        if at < seen or (match[0] in _SPACES and not _is_in_name(written, at)):
            continue
        first = _WORD_BEFORE.search(written, max(0, at - 40), at)
        last = _WORD_BEHIND.match(written, at)
        start = at if first is None else first.start()
        seen = at + 1 if last is None else last.end()
        character = match[0]
        values = {
            "word": _HIDDEN.sub("·", written[start:seen]),
            "name": unicodedata.name(character).lower(),
            "code": f"U+{ord(character):04X}",
        }
        near = _HIDDEN.sub(lambda each: " " if each[0] in _SPACES else "", written[start:seen])
        span = span_at(written, start, seen - start)
        yield Fault(hidden_character, values=values, near=near, span=span)


_SPACES = "\u00a0\u2007\u202f"
_HIDDEN = pattern(f"[{_SPACES}\u00ad\u200b\u2060\ufeff]")
_WORD_BEFORE = pattern(f"[\\w{_SPACES}\u00ad\u200b\u2060\ufeff-]+\\Z")
_WORD_BEHIND = pattern(f"[\\w{_SPACES}\u00ad\u200b\u2060\ufeff-]+")
_NAMED = pattern(r"\s*(?:- +)?([a-z_]+):")
_ITEM = pattern(r" *- +[^ :]+ *\Z")
# What a field holds where it is a sentence; in other fields stand ids, terms and names.
_SENTENCES = frozenset(
    {"summary", "context", "approach", "results", "lessons", "statement", "scope", "note", "what"}
    | {"measure", "reason"}
)


def _is_in_name(written: str, at: int) -> bool:
    """Whether this place is in the value of a field, or an item of a list, that is no sentence."""
    first, end = line_at(written, at)
    line = written[first:end]
    field = _NAMED.match(line)
    return field[1] not in _SENTENCES if field is not None else _ITEM.match(line) is not None


@record_rule(
    "LG270",
    Severity.ADVICE,
    'the title is written in capitals: "{title}"',
    why="Capitals hide which words are names, and shout in every list.",
    fix="Write it as people write the name in a sentence. If the name itself is in capitals, allow "
    "this with the reason.",
    wrong="title: MARKET HALL HUB",
    right="title: Market hall hub",
)
def title_in_capitals(context: RecordContext) -> Iterator[Fault]:
    """The title has no small letter, and is more than an acronym."""
    title = context.initiative.title
    if title.isupper():
        words = [word for word in _WORD.findall(title) if len(word) > 3]
        if len(words) > 1 or any(len(word) > 8 for word in words):
            yield title_in_capitals.at("/title", title=title)
