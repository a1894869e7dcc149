"""Rules of people and privacy: LG501 to LG505."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lgcases.finding import Fault, Severity
from lgcases.validation.rule import Case, record_rule
from lgcases.validation.rules.samples import with_link
from lgcases.validation.texts import passages


@record_rule(
    "LG501",
    Severity.WARNING,
    '"{address}" is an e-mail address',
    why="Records are public for ever; addresses in them are collected by senders of junk mail.",
    fix="Delete it. Readers find the body by its name and the links of the sources.",
    wrong="lessons: Write to hub@example.org for advice.",
    right="lessons: Ask the council for advice.",
)
def email_address(case: Case) -> Iterator[Fault]:
    """A text holds an e-mail address."""
    if "@" not in case.text:
        return
    for at, passage in passages(case.initiative):
        for address in dict.fromkeys(re.findall(_EMAIL, passage)):
            yield email_address.at(at, address=address, within=address)


# Patterns that few records need are compiled when first used: start-up time counts.
_EMAIL = r"[\w.+'-]+@\w[\w-]*(?:\.[\w-]+)+"


@record_rule(
    "LG502",
    Severity.WARNING,
    '"{number}" looks like a telephone number',
    why="A number reaches a person, who may have left long ago and never agreed to be listed.",
    fix="Delete it. If it is not a telephone number, write it so that this can be seen.",
    wrong="lessons: Call 01632 960123 for advice.",
    right="lessons: Ask the council for advice.",
)
def telephone_number(case: Case) -> Iterator[Fault]:
    """A text holds a telephone number."""
    if not case.has_signs or re.search(_TELEPHONE, case.text) is None:
        return
    for at, passage in passages(case.initiative):
        for match in re.finditer(_TELEPHONE, passage):
            yield telephone_number.at(at, number=match[0], within=match[0])


_TELEPHONE = (
    r"(?<![\w£€$.,/-])(?:"
    r"\+[0-9]{1,3}(?:[ -]?\(0\))?(?:[ -]?[0-9]){8,11}"
    r"|\(0[0-9]{2,4}\) ?[0-9]{3,4}[ -]?[0-9]{3,4}"
    r"|0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4}"
    r"|0[0-9]{9,10}"
    r")(?![\w]|[.,][0-9])"
)


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
def personal_name(case: Case) -> Iterator[Fault]:
    """A text names a person with a form of address, or as a contact."""
    if not case.has_signs:
        return
    for at, passage in passages(case.initiative):
        for match in re.finditer(_PERSON, passage):
            yield personal_name.at(at, words=match[0], within=match[0])


_PERSON = (
    r"\b(?:(?:Cllrs?|Mrs|Mr|Ms|Miss|Dr|Prof)\.?|Councillors?|Professor) "
    r"(?!(?:Support|Services?|Development|Training|Portal|Foster)\b)"
    r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?"
    r"|\b[Cc]ontact(?:s| person| name| officer)?: ?[A-Z][\w'\u2019-]+ [A-Z][\w'\u2019-]+"
)


@record_rule(
    "LG504",
    Severity.WARNING,
    "the link carries a user name or a key",
    why="Whoever reads the record could sign in as the person it belongs to.",
    fix="Take it out of the link, and change the password or key: it has been published.",
    wrong=with_link(url="https://user:secret@www.example.org/report"),
    right=with_link(),
)
def login_in_link(case: Case) -> Iterator[Fault]:
    """The link of a source holds a name and password, or a token that opens the page."""
    for index, source in enumerate(case.initiative.sources):
        url = source.url
        if (
            url is not None
            and ("@" in url or "=" in url)
            and re.search(_LOGIN, url, re.IGNORECASE) is not None
        ):
            yield login_in_link.at(f"/sources/{index}/url")


_LOGIN = (
    r"^https?://[^/@]+@|[?&](?:access_token|auth_token|api_?key|password|pwd|sessionid|jsessionid)="
    r"[^&#]"
)


@record_rule(
    "LG505",
    Severity.WARNING,
    "the link leads to the page of a person on {host}",
    why="Such pages are about a person, need an account to read, and vanish with it.",
    fix="Link to a page of the body that says the same.",
    wrong=with_link(
        title="Post on the hub",
        publisher="LinkedIn",
        url="https://www.linkedin.com/in/example",
        kind="blog",
    ),
    right=with_link(),
)
def personal_page(case: Case) -> Iterator[Fault]:
    """A source is the profile of a person in a social network."""
    for index, source in enumerate(case.initiative.sources):
        url = source.url
        if url is None or not ("linkedin.com/in/" in url or "facebook.com/p" in url):
            continue
        match = re.match(_PROFILE, url)
        if match is not None:
            yield personal_page.at(f"/sources/{index}/url", host=match[1])


_PROFILE = (
    r"https?://(?:[a-z]+\.)?(linkedin\.com(?=/in/)|facebook\.com(?=/(?:profile\.php|people/)))"
)

RULES = (
    email_address,
    telephone_number,
    personal_name,
    login_in_link,
    personal_page,
)
