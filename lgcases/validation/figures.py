"""The figures of a sentence: what somebody must have counted, measured or paid.

Sums of money, percentages, counts in digits, and numbers with a scale such as million, written
in digits or in words.  Dates, spans of time, ages, ordinals and numbers that belong to a name
are none, nor are single numbers in words.  Where a number stands behind a name, it is a figure
only if the thing that is counted follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lgcases.model.citations import citations_in, code_in
from lgcases.text import words


class Figure(NamedTuple):
    """A figure as the text has it, and the offset at which it begins."""

    text: str
    start: int


class _Number(NamedTuple):
    """A number in digits, and what surrounds it."""

    digits: str
    before: str
    behind: str

    @property
    def value(self) -> int:
        """The whole number; -1 where there are signs between the digits."""
        return int(self.digits) if self.digits.isdigit() and len(self.digits) < 10 else -1

    @property
    def may_be_year(self) -> bool:
        """Whether it has the form of a year."""
        return len(self.digits) == 4 and 1000 <= self.value < 2200

    @property
    def counts(self) -> bool:
        """Whether a word follows that can be what is counted."""
        word = _WORD_BEHIND.match(self.behind)
        return word is not None and word[1] not in _FUNCTION


# As much of the surroundings as any pattern looks at.
_NEAR = 80
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|"
    rf"(?:{_TENS})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_SCALES = "(?:hundred|thousand|million|billion|trillion)"
_COINS = r"pounds?|pence|euros?|dollars?|kron(?:er|or|e)|francs?|GBP|EUR|USD|DKK|NOK|SEK|CHF"
_PERCENT = r"(?:%|per[ ]?cent(?:age)?\b|p\.c\.)"
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_TO = r"(?:[-\u2013]|[ ][-\u2013][ ]|[ ](?:to|and|or)[ ])"

_UNIT = rf"(?:{_PERCENT}|{_SCALES}(?:[ ](?:{_COINS}))?\b|(?:{_COINS})\b)"

_IN_WORDS = re.compile(
    rf"""\b(?:
    (?:{_WORDS})(?:[ ]and[ ]a[ ]half)?[ -]{_UNIT}
    |(?:half|(?:a|three)[ -]quarters?[ ]of)[ ]an?[ ](?:million|billion)\b
    |an?[ ](?:million|billion)\b
    |(?:about|around|some|nearly|almost|over|than|least|roughly)[ ]a[ ](?:hundred|thousand)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS = re.compile(r"[0-9]+(?:[.,\u00a0\u202f][0-9]+)*")
_GROUPED = re.compile(
    r"[0-9]{1,3}(?:[,\u00a0\u202f][0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3}){2,}"
)

# What makes a number a figure, wherever it stands.
_SIGN = re.compile(
    r"(?:(?:US|AU|NZ|CA|A|C)?[£€$¥]|\b(?:GBP|EUR|USD|DKK|NOK|SEK|CHF|AUD|NZD|CAD|PLN|kr))[ ]?\Z"
)
_AMOUNT = re.compile(rf"[ -]?{_UNIT}|(?:m|mn|mln|bn|tn|k|p|kr)\b")
_RANGE = re.compile(rf"{_TO}[0-9][0-9.,]*(?=[ -]?{_UNIT})")
_MEASURE = re.compile(r"(?:km|ha|[kMGT]Wh?|kg|t|tonnes?|sqm|sq|m2|ft|mph|mm|cm|m\u00b2)(?![\w-])")

# What makes it none.  What stands for no number at all is not looked at.
_IDIOM = re.compile(
    r"\b(?:24/7|24-7|9 to 5|9-to-5|50[/:-]50|1-2-1|(?:106|278) (?:agreement|contribution|money))\b"
)
_ADDRESS = re.compile(
    r"\]\([^()\n]*\)|\b(?:https?://|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+"
    r"|(?<![\w.,-])(?:\+[1-9][0-9]{0,2}|\(?0[0-9]{2,4}\)?)(?:[ -]?[0-9]{2,6}){1,4}(?![\w.,]?[0-9])"
)
_PART = re.compile(r"[^\W_]\)?[-\u2013/:.]\Z")
_CLOCK = re.compile(r"[ ]?(?:[ap]m\b|[ap]\.m\.|o['\u2019]clock\b|noon\b)", re.IGNORECASE)
_DAY = re.compile(
    rf"(?:{_TO}[0-9]{{1,2}}(?:st|nd|rd|th)?)?[ ](?:of[ ])?(?:{_MONTHS})\b", re.VERBOSE
)
_MONTH = re.compile(rf"\b(?:{_MONTHS})\.?[ ](?:[0-9]{{1,2}}{_TO})?\Z")
_SPAN = re.compile(
    rf"""(?:-?{_TO}[0-9]{{1,3}}(?:\.[0-9])?)?[ -]
    (?:(?:calendar|working|financial|school|full|more|further|consecutive|successive)[ ])?
    (?:years?|months?|weeks?|fortnights?|days?|nights?|hours?|minutes?|seconds?|decades?)\b
    (?![ ](?:cent|serv|nurs|care|school|shelter|opportunit))""",
    re.VERBOSE,
)
_AGE = re.compile(
    rf"\b(?:aged?|ages|age[ ]of|aged[ ](?:between|from|over|under))[ ](?:[0-9]{{1,3}}{_TO})?\Z",
    re.VERBOSE | re.IGNORECASE,
)
_OLDER = re.compile(r"\b(?:under|over)[ -]\Z", re.IGNORECASE)
_FROM_BIRTH = re.compile(rf"\b0{_TO}\Z")
_NO_COUNT = re.compile(r"-(?:point|way|step|stage|tier|star|storey|degree|a-|in-|to-)")
_STREET = re.compile(
    r"[ ](?:[A-Z][\w'\u2019]+[ ]){1,3}(?:Street|St|Road|Lane|Avenue|Square|House|Place|Way|Close|"
    r"Court|Hill|Row|Terrace|Gardens|Crescent|Drive)\b"
)
# Words that number what follows them: section 106, Key Stage 2, articles 5 and 6.
_ENUMERATION = rf"(?:no\.?[ ]|number[ ])?(?:[0-9][0-9.]*[a-z]?(?:\([0-9a-z]+\))?(?:,[ ]|{_TO}))*\Z"
_LABEL = re.compile(
    rf"""\b(?:sections?|ss?|sec|articles?|arts?|acts?|regulations?|regs?|rules?|schedules?|
    clauses?|paragraphs?|paras?|pages?|pp?|chapters?|ch|parts?|appendi(?:x|ces)|annex(?:e?s|e)?|
    tables?|figures?|figs?|charts?|box(?:es)?|items?|minutes?|phases?|stages?|steps?|grades?|
    levels?|tiers?|bands?|category|categories|options?|nos?|numbers?|lots?|zones?|rooms?|floors?|
    routes?|versions?|channel|radio|rounds?|cohorts?|tranches?|objectives?|priority|priorities|
    goals?|themes?|recommendations?|principles?|volumes?|vols?|issues?|editions?|scenarios?|
    milestones?|junctions?|plots?|waves?|gates?|footnotes?|notes?|refs?|references?|class|
    questions?|sources?|claims?|iso|bs|sdgs?|agenda|top|catch)\.?[ ]{_ENUMERATION}""",
    re.VERBOSE | re.IGNORECASE,
)
# Those that are labels only where they are written as names: Year 6, but in that year 6 sites.
_NAMED = re.compile(
    rf"""\b(?:Source|Claim|Year|Years|Day|Week|Month|Quarter|Unit|Group|Team|Area|Site|Block|Type|
    Model|Track|Project|Line|Form|Case|Ward|Division|Building|Contract|Platform|Terminal|
    Studio|Bus|District|Region)[ ]{_ENUMERATION}""",
    re.VERBOSE,
)
_OLD_YEAR = re.compile(r"\b(?:in|since|until|till|from|before|after|circa)[ ]\Z", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:some|nearly|almost|more than|fewer than|less than|at least)[ ]\Z", re.IGNORECASE
)
_NAME = re.compile(r"(?:\A|[^.!?:;)\"'\u201d\u2019][ ]+)([A-Z][\w&'\u2019-]*)[ ]\Z")
_WORD_BEHIND = re.compile(r"[ -]([a-z][\w\u2019'-]*)")
_FUNCTION = frozenset(
    words(
        "a about after against all also among an and are as at be been before between but by can "
        "could did do does down during each for from had has have he her his if in into is it its "
        "may might more nor not of off on only or out over per she should since so than that the "
        "their then there these they this those through to under until up was we were when where "
        "which while who will with without would"
    )
)
# With these a sentence begins whose number counts something, though nothing follows it.
_BEFORE_COUNT = frozenset(
    words(
        "about after all almost and another are around as at before between but by fewer for from "
        "in its just least less more most nearly no of only or over roughly since some than that "
        "the their these this those to under until up was were when where while with"
    )
)


def readable(text: str) -> str:
    """The text with a space for each character that belongs to no sentence.

    These are citations, code, addresses and line ends; everything else stays at its place.
    """
    hidden = [(citation.start, citation.end) for citation in citations_in(text)]
    hidden += [(code.start, code.stop) for code in code_in(text)]
    hidden += [match.span() for match in _ADDRESS.finditer(text)]
    hidden += [match.span() for match in _IDIOM.finditer(text)]
    characters = list(text.replace("\n", " "))
    for start, end in hidden:
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def first_figure(text: str, start: int, end: int) -> Figure | None:
    """The first figure of a sentence, which stands between two places of a readable text."""
    sentence = text[start:end]
    figures = [*_in_digits(sentence), *_in_words(sentence)]
    if not figures:
        return None
    first = min(figures, key=lambda figure: figure.start)
    return first._replace(start=start + first.start)


def _in_words(sentence: str) -> Iterator[Figure]:
    match = _IN_WORDS.search(sentence)
    if match is not None:
        yield Figure(match[0], match.start())


def _in_digits(sentence: str) -> Iterator[Figure]:
    """The first figure in digits, if there is one."""
    for match in _DIGITS.finditer(sentence):
        start, end = match.span()
        before = sentence[max(0, start - _NEAR) : start]
        number = _Number(match[0], before, sentence[end : end + _NEAR])
        if _is_figure(number):
            sign = _SIGN.search(before)
            start -= 0 if sign is None else len(sign[0])
            yield Figure(sentence[start : end + _length_behind(number)], start)
            return


def _length_behind(number: _Number) -> int:
    """How much of what follows a number is shown with it."""
    behind = number.behind
    match = _RANGE.match(behind)
    end = 0 if match is None else match.end()
    amount = _AMOUNT.match(behind, end) or _MEASURE.match(behind, end)
    if amount is not None:
        return amount.end()
    word = _WORD_BEHIND.match(behind)
    return word.end() if word is not None and number.counts else 0


def _is_figure(number: _Number) -> bool:
    if _SIGN.search(number.before):
        return True
    if _is_fragment(number):
        return False
    if _is_amount(number):
        return True
    return not (
        number.behind[:1].isalpha()  # 3rd, 1990s, 4x4
        or number.digits.count(".") > 1
        or _is_mark(number.before, number.behind)
        or _is_year(number)
        or _is_time(number)
        or _is_label(number)
    )


def _is_fragment(number: _Number) -> bool:
    """Whether the digits are a part of something longer: E09000003, COVID-19, 2015/16, 10:30."""
    before, behind = number.before, number.behind
    return bool(
        before[-1:].isalpha()
        or before.endswith(("_", "#"))
        or _PART.search(before)
        or (behind[:1] in ("/", ":") and behind[1:2].isdigit())
        or _CLOCK.match(behind)
    )


def _is_amount(number: _Number) -> bool:
    """Whether a unit, scale or separator makes it a figure, wherever it stands."""
    behind = number.behind
    return bool(
        _AMOUNT.match(behind)
        or (_RANGE.match(behind) and not number.may_be_year)
        or _MEASURE.match(behind)
        or _GROUPED.fullmatch(number.digits)
    )


def _is_mark(before: str, behind: str) -> bool:
    """Whether a number only counts the items of a list or names a footnote."""
    if before[-1:] == "[" and behind[:1] == "]":
        return True
    if not before.strip() and behind[:1] in (".", ")") and behind[1:2] in (" ", ""):
        return True
    is_open = before.count("(") > before.count(")")
    return behind[:1] == ")" and (before[-1:] == "(" or not is_open)


def _is_year(number: _Number) -> bool:
    if not number.may_be_year:
        return False
    if number.value >= 1900:
        return not number.counts or _MANY.search(number.before) is None
    return not number.counts and _OLD_YEAR.search(number.before) is not None


def _is_time(number: _Number) -> bool:
    """Whether it is a day, a span of time or an age."""
    before, behind, value = number.before, number.behind, number.value
    if 0 < value <= 31 and (_DAY.match(behind) or (_MONTH.search(before) and not number.counts)):
        return True
    if value < 1000 and _SPAN.match(behind):
        return True
    if _AGE.search(before) or _FROM_BIRTH.search(before):
        return True
    if value == 0 and re.match(rf"{_TO}[0-9]", behind):
        return True
    return _OLDER.search(before) is not None and not number.counts and 0 < value < 100


def _is_label(number: _Number) -> bool:
    """Whether it belongs to a name, an address or the number of a section."""
    before, behind = number.before, number.behind
    if _LABEL.search(before) or _NAMED.search(before):
        return True
    if _NO_COUNT.match(behind) or _STREET.match(behind):
        return True
    name = _NAME.search(before)
    if name is None or number.counts or number.value >= 1000:
        return False
    return name.start(1) > 0 or name[1].lower() not in _BEFORE_COUNT
