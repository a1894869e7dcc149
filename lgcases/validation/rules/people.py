"""Rules of people and privacy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.lazy import pattern
from lgcases.validation.rule import RecordContext, record_rule
from lgcases.validation.rules.link import links_with_query_or_user
from lgcases.validation.rules.patterns import EMAIL, PERSON, TELEPHONE
from lgcases.validation.rules.samples import with_link


@record_rule(
    "LG501",
    Severity.WARNING,
    '"{address}" is an e-mail address',
    why="Records are public for ever, and spammers collect addresses from them.",
    fix="Delete it. Readers find the organisation by its name and the links of the sources.",
    wrong="lessons: Write to hub@example.org for advice.",
    right="lessons: Ask the council for advice.",
)
def email_address(context: RecordContext) -> Iterator[Fault]:
    """A text holds an e-mail address."""
    for text, found in EMAIL.matches(context):
        for address in dict.fromkeys(match[0] for match in found):
            yield email_address.at(text.pointer, address=address, within=address)


@record_rule(
    "LG502",
    Severity.WARNING,
    '"{number}" looks like a telephone number',
    why="A number reaches a person, who may have left long ago and never agreed to be listed.",
    fix="Delete it. If it is not a telephone number, write it so that this can be seen.",
    wrong="lessons: Call 01632 960123 for advice.",
    right="lessons: Ask the council for advice.",
)
def telephone_number(context: RecordContext) -> Iterator[Fault]:
    """A text holds a telephone number."""
    for text, found in TELEPHONE.matches(context):
        for match in found:
            yield telephone_number.at(text.pointer, number=match[0], within=match[0])


@record_rule(
    "LG503",
    Severity.WARNING,
    '"{words}" names a person',
    why="What counts is the office, which stays when the person goes; people have a right not to "
    "be listed.",
    fix="Write the office: the leader of the council, the head of service, a cabinet member.",
    wrong="lessons: Cllr Jane Example calls it a success.",
    right="lessons: The leader of the council calls it a success.",
)
def personal_name(context: RecordContext) -> Iterator[Fault]:
    """A text names a person with a title, or as a contact."""
    for text, found in PERSON.matches(context):
        for match in found:
            yield personal_name.at(text.pointer, words=match[0], within=match[0])


@record_rule(
    "LG504",
    Severity.WARNING,
    "the link contains a user name or a key",
    of=links_with_query_or_user,
    why="Whoever reads the record could sign in as the person it belongs to.",
    fix="Take it out of the link, and change the password or key: it has been published.",
    wrong=with_link(url="https://user:secret@www.example.org/report"),
    right=with_link(),
)
def login_in_link(context: RecordContext) -> Iterator[Fault]:
    """The link of a source holds a name and password, or a token that opens the page."""
    for index, url in context.once(links_with_query_or_user):
        if _USER.match(url) or _KEY.search(url):
            yield login_in_link.at(f"/sources/{index}/url")


_USER = pattern(r"https?://[^/@]+@", re.IGNORECASE)
_KEY = pattern(
    r"[?&](?:access_token|auth_token|api_?key|password|pwd|sessionid|jsessionid)=[^&#]",
    re.IGNORECASE,
)


@record_rule(
    "LG505",
    Severity.WARNING,
    "the link leads to the page of a person on {host}",
    why="Such pages are about a person, need an account to read, and vanish with it.",
    fix="Link to a page of the organisation that says the same.",
    wrong=with_link(
        title="Post on the hub",
        publisher="LinkedIn",
        url="https://www.linkedin.com/in/example",
        kind="blog",
    ),
    right=with_link(),
)
def personal_page(context: RecordContext) -> Iterator[Fault]:
    """A source is the profile of a person in a social network."""
    for index, source in enumerate(context.initiative.sources):
        match = None if source.url is None else _PROFILE.match(source.url)
        if match is not None:
            yield personal_page.at(f"/sources/{index}/url", host=match[1])


_PROFILE = pattern(
    r"https?://(?:[a-z]+\.)?(linkedin\.com(?=/in/)|facebook\.com(?=/(?:profile\.php|people/)))"
)
