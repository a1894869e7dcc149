"""Suppression in the record: ``# lgcases: allow <slug> -- reason``.

A comment on a line of its own covers the next line that is no comment, one behind a value
covers its own line, and one above the first field covers the whole record.  Where a text goes
over several lines, its first line stands for all of them: there is no comment inside a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lgcases.finding import Fault, Finding, Rule, Severity, Span
from lgcases.lazy import pattern

UNUSED_ALLOW = Rule(
    "LG017", "unused-allow", Severity.WARNING,
    message='nothing to allow: {slug} finds nothing here',
    what="A comment allows something that is not there, or not any more.",
    why="It would silence a later mistake that nobody has looked at.",
    fix="Delete the comment, or move it to the line above the finding.",
    wrong="# lgcases: allow source-without-link -- printed report\ntitle: oneSource",
    right="title: oneSource",
)  # fmt: skip
BAD_ALLOW = Rule(
    "LG018", "bad-allow", Severity.ERROR,
    message="{problem}",
    what="A comment that should allow something names no rule, no reason, or a rule that cannot be \
allowed.",
    why="Whoever reads the record later must see what was accepted, and why.",
    fix="Write: # lgcases: allow name-of-the-rule -- reason. Faults of file and schema (LG0, LG1) \
cannot be allowed, since they keep the record from being read.",
    wrong="# lgcases: allow source-without-link",
    right="# lgcases: allow source-without-link -- printed report, not on the web",
)  # fmt: skip

_MARK = pattern(r"#\s*lgcases:", re.IGNORECASE)
_COMMENT = pattern(r"(?:^|(?<=\s))#\s*lgcases:\s*(?P<rest>.*)$", re.IGNORECASE)
# Editors make one dash of two.
_ALLOW = pattern(
    r"allow\s+(?P<slug>[\w-]+)\s*(?:(?:--|[\u2013\u2014])\s*(?P<reason>.*\S)?)?\s*$", re.IGNORECASE
)
# A field and the beginning of its value on one line: lists and sections begin on the next.
_TEXT_BEGINS = pattern(r"(?P<before>[ -]*)[\w\"'-]+:[ \t]+[^\s#\[{]")


@dataclass(frozen=True, slots=True)
class Allow:
    """One comment that allows something on the lines from ``line`` to ``last``.

    Where ``line`` is 0, it is the whole record.
    """

    slug: str
    line: int
    last: int
    span: Span

    def covers(self, finding: Finding) -> bool:
        """Whether the comment allows this finding of its record."""
        on_its_lines = self.line == 0 or self.line <= finding.span.line <= self.last
        return on_its_lines and self.slug == finding.rule.slug


def allows_in(text: str, rules: Mapping[str, Rule]) -> tuple[list[Allow], list[Fault]]:
    """The allowing comments of a record, and the faults of those that are badly written."""
    allows: list[Allow] = []
    faults: list[Fault] = []
    if _MARK.search(text) is None:
        return allows, faults
    lines = text.splitlines()
    first_field = next((n for n, line in enumerate(lines, 1) if _is_content(line)), 0)
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line)
        if match is None:
            continue
        span = Span(number, match.start() + 1, number, len(line.rstrip()) + 1)
        allow = _ALLOW.fullmatch(match["rest"])
        problem = _problem(allow, rules)
        if problem is not None:
            faults.append(Fault(BAD_ALLOW, values={"problem": problem}, span=span))
        elif allow is not None:
            covered = 0 if number < first_field else _covered(lines, number)
            last = _last_line(lines, covered) if covered else 0
            allows.append(Allow(rules[_name(allow)].slug, covered, last, span))
    return allows, faults


def apply(
    allows: Sequence[Allow], findings: Iterable[Finding]
) -> tuple[list[Finding], list[Allow]]:
    """The findings of a record that no comment allows, and the comments that allow none."""
    kept = []
    used: set[Allow] = set()
    for finding in findings:
        covering = [allow for allow in allows if allow.covers(finding)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    return kept, [allow for allow in allows if allow not in used]


def unused(allow: Allow) -> Fault:
    """The fault of a comment that allows nothing."""
    return Fault(UNUSED_ALLOW, values={"slug": allow.slug}, span=allow.span)


def _is_content(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith(("#", "---", "%"))


def _covered(lines: list[str], number: int) -> int:
    if not lines[number - 1].lstrip().startswith("#"):
        return number
    following = (n for n in range(number, len(lines)) if _is_content(lines[n]))
    return next(following, number - 1) + 1


def _last_line(lines: list[str], number: int) -> int:
    """The last line of the text that begins on a line: those below it are indented deeper."""
    match = _TEXT_BEGINS.match(lines[number - 1])
    if match is None:
        return number
    last = number
    for below, line in enumerate(lines[number:], number + 1):
        stripped = line.lstrip(" ")
        if stripped and len(line) - len(stripped) <= match.end("before"):
            break
        if stripped:
            last = below
    return last


def _name(match: re.Match[str]) -> str:
    """The rule named: a slug or a code, in the case in which both are kept."""
    name = match["slug"].lower()
    return name.upper() if name.startswith("lg") else name


def _problem(match: re.Match[str] | None, rules: Mapping[str, Rule]) -> str | None:
    if match is None:
        return "this comment must read: # lgcases: allow name-of-the-rule -- reason"
    rule = rules.get(_name(match))
    if rule is None:
        return f'there is no rule "{match["slug"]}" to allow'
    if rule.group in ("LG0", "LG1"):
        return f"{rule.code} {rule.slug} cannot be allowed"
    if not match["reason"]:
        return f"a reason is missing: # lgcases: allow {rule.slug} -- reason"
    return None
