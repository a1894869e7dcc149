"""Rules of the links of sources."""

from __future__ import annotations

from collections.abc import Iterator

from lgcases.finding import Edit, Fault, Severity
from lgcases.lazy import pattern
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.patterns import LINK
from lgcases.validation.rules.samples import with_link, with_links, with_sources


@record_rule(
    "LG409",
    Severity.WARNING,
    'the source "{id}" has no link, and no note says where it can be read',
    why="Readers and reviewers cannot check what they cannot find.",
    fix="Add url or archive, or say in the note where it is, or that its address is not known.",
    wrong=with_sources({}),
    right=with_sources({"note": "Printed; a copy is in the county record office."}),
)
def source_without_link(context: RecordContext) -> Iterator[Fault]:
    """A source has neither a link nor a note."""
    for index, source in enumerate(context.initiative.sources):
        if source.url is None and source.archive is None and source.note is None:
            yield source_without_link.at(f"/sources/{index}", missing="url", id=source.id)


@record_rule(
    "LG410",
    Severity.WARNING,
    'nothing says when the source "{id}" was read, and it has no note',
    why="Pages change and vanish; the date says which version of the page is meant.",
    fix="Add accessed with the month or day of reading. Where nobody has read it, set read to "
    "not-read.",
    wrong=with_link(accessed=None),
    right=with_link(),
)
def missing_access_date(context: RecordContext) -> Iterator[Fault]:
    """A source with a link has neither a date of access nor a note, and is not marked as unread."""
    for index, source in enumerate(context.initiative.sources):
        if source.url is not None and source.accessed is None and source.note is None:
            if source.read in context.vocabularies.unread:
                continue
            yield missing_access_date.at(f"/sources/{index}", missing="accessed", id=source.id)


@record_rule(
    "LG411",
    Severity.ADVICE,
    "the link does not begin with https://",
    why="An http page can be changed on its way to the reader; browsers warn of it.",
    fix="Try the address with https:// and use it if the page is the same. If the page is gone, "
    "add an archived copy in archive.",
    wrong=with_link(url="http://www.example.org/report"),
    right=with_link(),
)
def http_link(context: RecordContext) -> Iterator[Fault]:
    """A link is not encrypted, and no archived copy is named.

    Nothing is said of sources that nobody has opened, nor of links to archives themselves: the
    address that they keep is part of theirs.
    """
    for index, source in enumerate(context.initiative.sources):
        if source.url is None or not source.url.startswith("http://"):
            continue
        is_kept = source.archive is not None or _ARCHIVE.match(source.url) is not None
        if not is_kept and source.read not in context.vocabularies.unread:
            yield http_link.at(f"/sources/{index}/url", within="http://")


_ARCHIVE = pattern(
    r"https?://(?:[\w-]+\.)*(?:archive\.org|webarchive\.nationalarchives\.gov\.uk|archive\.(?:today|"
    r"ph|is|li)|webarchive\.org\.uk|perma\.cc|arquivo\.pt|vefsafn\.is)[:/]"
)


@record_rule(
    "LG412",
    Severity.WARNING,
    'the source "{other}" has the same link',
    why="One page listed twice looks like two sources.",
    fix="Merge the two and refer to the one that is left.",
    wrong=with_links(
        {}, {"id": "report-again", "title": "Report", "url": "http://www.example.org/report/"}
    ),
    right=with_link(),
)
def link_twice(context: RecordContext) -> Iterator[Fault]:
    """Two sources have the same link."""
    first: dict[str, str] = {}
    for index, source in enumerate(context.initiative.sources):
        if source.url is not None:
            page = source.url.partition("://")[2].removeprefix("www.").rstrip("/")
            other = first.setdefault(page, source.id)
            if other != source.id:
                yield link_twice.at(f"/sources/{index}/url", other=other)


def links_with_query_or_user(context: RecordContext) -> list[tuple[int, str]]:
    """The links with more than a host and a path, each with the number of the source."""
    return [
        (index, source.url)
        for index, source in enumerate(context.initiative.sources)
        if source.url is not None and ("?" in source.url or "&" in source.url or "@" in source.url)
    ]


@record_rule(
    "LG413",
    Severity.ADVICE,
    'the link carries "{words}", which only tracks who follows it',
    of=links_with_query_or_user,
    why="It shows where the writer came from, and hides that two links lead to one page.",
    fix="Delete it from the link: the page is the same without it.",
    wrong=with_link(url="https://www.example.org/report?utm_source=newsletter"),
    right=with_link(),
)
def tracking_link(context: RecordContext) -> Iterator[Fault]:
    """A link holds parameters of advertising and newsletters."""
    for index, url in context.once(links_with_query_or_user):
        match = _TRACKING.search(url)
        if match is not None:
            clean = _without_tracking(url)
            at = f"/sources/{index}/url"
            edit = Edit(clean)
            yield tracking_link.at(at, words=match[1], within=url, near=clean, edit=edit)


_TRACKING = pattern(
    r"[?&]((?:utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi)"
    r"=[^&#]*)"
)


def _without_tracking(url: str) -> str:
    page, hash, anchor = url.partition("#")
    address, _, query = page.partition("?")
    kept = [part for part in query.split("&") if _TRACKING.match(f"?{part}") is None]
    return address + ("?" + "&".join(kept) if kept else "") + hash + anchor


@record_rule(
    "LG414",
    Severity.WARNING,
    "the link leads to {host}, and not to the page itself",
    why="Short links stop working when the service ends, and a search finds something else next "
    "year: nobody can see what was meant.",
    fix="Follow the link and copy the address of the page that opens.",
    wrong=with_link(url="https://bit.ly/abc123"),
    right=with_link(),
)
def short_link(context: RecordContext) -> Iterator[Fault]:
    """A link is a short one, or leads to or through a search engine."""
    for index, host in context.once(_hosts):
        if host in _SHORT or (_may_search(host) and _is_search(context, index)):
            yield short_link.at(f"/sources/{index}/url", host=host)


def _may_search(host: str) -> bool:
    return "google." in host or host.endswith(("bing.com", "duckduckgo.com"))


def _is_search(context: RecordContext, index: int) -> bool:
    path = (context.initiative.sources[index].url or "").split("/", 3)[3:]
    return bool(path) and path[0].startswith(("url?", "search?", "?q="))


def _hosts(context: RecordContext) -> list[tuple[int, str]]:
    """The host of each link, with the number of the source."""
    found = []
    for index, source in enumerate(context.initiative.sources):
        if source.url is not None:
            host = source.url.split("/", 3)[2].lower()
            if "@" in host or ":" in host:
                host = host.rpartition("@")[2].partition(":")[0]
            found.append((index, host))
    return found


_SHORT = frozenset(
    {"bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "buff.ly", "is.gd", "tiny.cc", "lnkd.in"}
    | {"webcache.googleusercontent.com"}
)


@record_rule(
    "LG415",
    Severity.WARNING,
    "only people with access to {host} can open the link",
    why="A source that readers cannot open proves nothing to them.",
    fix="Link to the published copy. Where there is none, leave url out and say in the note what "
    "the document is.",
    wrong=with_link(url="https://example.sharepoint.com/report"),
    right=with_link(),
)
def private_link(context: RecordContext) -> Iterator[Fault]:
    """A link leads into an intranet, a shared drive or the writer's own computer."""
    for index, host in context.once(_hosts):
        if host.endswith(_PRIVATE_ENDS) or host.startswith(_PRIVATE_STARTS):
            yield private_link.at(f"/sources/{index}/url", host=host)


_PRIVATE_ENDS = (
    "localhost", ".local", ".internal", ".lan", ".intranet", ".sharepoint.com", "1drv.ms",
    "drive.google.com", "docs.google.com", "teams.microsoft.com", "onedrive.live.com",
    "dropbox.com",
)  # fmt: skip
_PRIVATE_STARTS = ("127.", "10.", "192.168.", "intranet.")


@record_rule(
    "LG416",
    Severity.ADVICE,
    "the text links to {link}, which is not a source of this record",
    why="Links in the text are not kept with date, publisher and kind, and are checked by nobody.",
    fix="Add the page to sources and refer to it where it is the source of a fact.",
    wrong="lessons: See https://www.example.org/lessons for more.",
    right="lessons: Agree the exit terms before the start.",
)
def link_in_text(context: RecordContext) -> Iterator[Fault]:
    """A text holds a link that is not among the sources."""
    for text, found in LINK.matches(context):
        known = {source.url for source in context.initiative.sources}
        for match in found:
            if match[0] not in known and f"https://{match[0]}" not in known:
                yield link_in_text.at(text.pointer, link=match[0], within=match[0])
