"""Rules of what is entered twice in the set."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b

from lgcases.finding import Fault, Severity
from lgcases.text import fold, slug, words
from lgcases.validation.rule import Mention, Mentioned, RecordContext, set_rule
from lgcases.validation.rules.samples import with_organisations
from lgcases.validation.rules.stated import plain

_ALIKE = 0.7


def _titles(context: RecordContext) -> Iterable[Mention]:
    initiative = context.initiative
    if not initiative.title or initiative.withdrawn is not None:
        return ()
    lead = next(
        (organisation for organisation in initiative.leads if not organisation.unnamed), None
    )
    key = "" if lead is None else lead.code or fold(lead.name)
    started, ended = initiative.started, initiative.ended
    first = date.min.isoformat() if started is None else started.first.isoformat()
    last = date.max.isoformat() if ended is None else ended.last.isoformat()
    return (("/title", (initiative.title, key, first, last)),)


@set_rule(
    "LG606",
    Severity.WARNING,
    "the title is the same as that of {other_record}",
    gather=_titles,
    why="In a list the two cannot be told apart; often they are one initiative entered twice.",
    fix="Merge the two records, or name in the title what sets this one apart.",
    wrong="title: Joint library service\n---\ntitle: Joint Library Service",
    right="title: Joint library service\n---\ntitle: Joint museum service",
)
def same_title(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """Two records have the same title."""
    first: dict[str, str] = {}
    for path, pointer, value in mentions:
        other = first.setdefault(slug(value[0]), path)
        if other != path:
            yield path, same_title.at(pointer, other_record=other)


_LEAD = "organisations:\n  - name: Hart District Council\n    roles: [lead]"


@set_rule(
    "LG607",
    Severity.WARNING,
    "title, lead and dates are much like those of {other_record}",
    gather=_titles,
    why="One initiative entered twice, by two people or from two sources, is counted twice.",
    fix="Merge the two records and keep the former id under aliases. If they are two initiatives, "
    "allow this with the reason, and name each under related in the other.",
    wrong="title: Joint library service of Hart and Rushmoor\n" + _LEAD + "\n---\n"
    "title: Library service of Hart and Rushmoor\n" + _LEAD,
    right="title: Joint library service of Hart and Rushmoor\n" + _LEAD + "\n---\n"
    "title: Leisure centres of Hart and Rushmoor\n" + _LEAD,
)
def similar_initiative(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """Two records have the same lead, a similar title, and overlap in time."""
    groups: dict[str, list[Mentioned]] = defaultdict(list)
    for mention in mentions:
        if mention.value[1]:
            groups[mention.value[1]].append(mention)
    for group in groups.values():
        if len(group) > 1:
            # The words of one group at a time: those of all titles take fifteen megabytes.
            worded = [(mention, title) for mention in group if (title := _words(mention))]
            for mention, other in _similar_pairs(worded):
                yield mention.path, similar_initiative.at(mention.pointer, other_record=other.path)


def _words(mention: Mentioned) -> frozenset[str]:
    return frozenset(words(mention.value[0])) - _FILLERS


_FILLERS = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"}
)


def _similar_pairs(
    group: Sequence[tuple[Mentioned, frozenset[str]]],
) -> Iterator[tuple[Mentioned, Mentioned]]:
    """Each record with the first earlier one that it is like.

    Two sets of words that share seven tenths share one of their rarest words: only records
    that do are compared, and of these the last few, so that many records of one lead cost
    little.
    """
    frequency = Counter(word for _, title in group for word in title)
    index: dict[str, deque[tuple[Mentioned, frozenset[str]]]] = defaultdict(_last_few)
    for mention, title in group:
        ordered = sorted(title, key=lambda word: (frequency[word], word))
        rarest = ordered[: len(title) - -(-len(title) * 7 // 10) + 1]
        candidates = (each for word in rarest for each in index[word])
        other = next((o for o, theirs in candidates if _is_like(mention, title, o, theirs)), None)
        if other is not None:
            yield mention, other
        for word in rarest:
            index[word].append((mention, title))


def _last_few() -> deque[tuple[Mentioned, frozenset[str]]]:
    return deque(maxlen=30)


def _is_like(
    one: Mentioned, title: frozenset[str], other: Mentioned, theirs: frozenset[str]
) -> bool:
    shared = len(title & theirs)
    if title == theirs and _same_words(one, other):
        return False  # the same title is reported as such
    together = one.value[2] <= other.value[3] and other.value[2] <= one.value[3]
    return together and shared >= _ALIKE * len(title | theirs)


def _same_words(one: Mentioned, other: Mentioned) -> bool:
    return words(one.value[0]) == words(other.value[0])


def _named_organisations(context: RecordContext) -> Iterable[Mention]:
    """Organisations that are not in the register: their names are all there is to go by."""
    get = context.register.get
    for index, organisation in enumerate(context.initiative.organisations):
        name, code = organisation.name, organisation.code
        in_register = code is not None and get(code) is not None
        if name and not organisation.unnamed and not in_register:
            yield f"/organisations/{index}/name", (name, code or "")


@set_rule(
    "LG608",
    Severity.WARNING,
    'elsewhere this organisation is called "{other}"',
    gather=_named_organisations,
    why="One organisation under several names is found only in part and counted several times.",
    fix="Use one name throughout. For a former name, use the name of the time and say so in the "
    "note.",
    wrong=with_organisations({"name": "Example Leisure Limited"})
    + "\n---\n"
    + with_organisations({"name": "Example Leisure Ltd."}),
    right=with_organisations({"name": "Example Leisure Limited"})
    + "\n---\n"
    + with_organisations({"name": "Example Leisure Limited"}),
)
def several_names(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """One organisation has different names in different records."""
    groups: dict[str, list[Mentioned]] = defaultdict(list)
    for mention in mentions:
        name, code = mention.value
        groups[code or _key(name)].append(mention)
    for group in groups.values():
        counts = Counter(mention.value[0] for mention in group)
        if len(counts) < 2:
            continue
        # The most frequent name wins, then the first in the order of letters.
        usual = min(counts, key=lambda name: (-counts[name], name))
        for mention in group:
            if mention.value[0] != usual:
                yield mention.path, several_names.at(mention.pointer, near=usual, other=usual)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """The name without legal form, articles and signs: Example Ltd. is Example Limited."""
    return " ".join(w for w in words(name.replace("&", " and ")) if w not in _FORMS) or name


_FORMS = frozenset({"the", "ltd", "limited", "plc", "llp", "cic", "inc", "gmbh"})


@set_rule(
    "LG609",
    Severity.WARNING,
    '"{name}" has the code {code} here, but {other} in {other_record}',
    gather=_named_organisations,
    why="One of the two codes is that of another organisation.",
    fix="Look both codes up and correct the wrong one.",
    wrong=with_organisations({"name": "Example Leisure Limited", "code": "GB-COH:00000001"})
    + "\n---\n"
    + with_organisations({"name": "Example Leisure Limited", "code": "GB-COH:00000002"}),
    right=with_organisations({"name": "Example Leisure Limited", "code": "GB-COH:00000001"})
    + "\n---\n"
    + with_organisations({"name": "Example Leisure Limited", "code": "GB-COH:00000001"}),
)
def several_codes(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """One organisation has different codes of one register in different records."""
    first: dict[tuple[str, str], Mentioned] = {}
    for mention in mentions:
        name, code = mention.value
        scheme, colon, _ = code.partition(":")
        if not colon:
            continue
        other = first.setdefault((name, scheme), mention)
        if other.value[1] != code:
            at = mention.pointer.removesuffix("/name") + "/code"
            yield (
                mention.path,
                several_codes.at(
                    at, name=name, code=code, other=other.value[1], other_record=other.path
                ),
            )


def _stated_sums(context: RecordContext) -> Iterable[Mention]:
    """The claims with amount and linked source, each as a short key that is the same everywhere."""
    initiative = context.initiative
    links = {source.id: source.url for source in initiative.sources if source.url}
    for index, claim in enumerate(initiative.savings):
        if claim.amount is None or claim.wider_than_case or not claim.source:
            continue
        url = links.get(claim.source[0])
        if url is not None:
            amount = plain(claim.amount)
            parts = (url, amount, claim.currency or "", claim.unit or "", claim.basis, claim.nature)
            key = blake2b("\0".join(parts).encode(), digest_size=8).digest()
            yield f"/savings/{index}", (key, amount)


_CLAIM = (
    "savings:\n  - statement: It saves £5m a year.\n    amount: 5000000\n    currency: GBP\n"
    "    nature: saving\n    basis: per-year\n    period: 2016\n    evidence: forecast\n"
    "    source: report"
)


@set_rule(
    "LG610",
    Severity.WARNING,
    "the same source states {amount} for {other_record} too",
    gather=_stated_sums,
    why="The same money counted in two records doubles it, as does the figure of a whole programme "
    "given to each of its parts.",
    fix="Keep the claim in the record it belongs to. In a record of a part, mark it with "
    "wider_than_case: true and name the scope.",
    wrong=f"{_CLAIM}\n---\n{_CLAIM}",
    right=f"{_CLAIM}\n---\n{_CLAIM}\n    wider_than_case: true\n    scope: Both districts",
)
def claim_in_two_records(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, Fault]]:
    """Two records state the same amount from the same source, and neither calls it wider."""
    first: dict[bytes, str] = {}
    for path, pointer, (key, amount) in mentions:
        other = first.setdefault(key, path)
        if other != path:
            yield path, claim_in_two_records.at(pointer, amount=amount, other_record=other)
