"""Where the project and the page of its rules are on the web, as its metadata say.

The one place that a maintainer fills is ``[project.urls]`` of ``pyproject.toml``.  What it does not
say has no address: a relative one would lead nowhere from a report that is read elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from lgcases.finding import Rule

#: The labels that are read in ``[project.urls]``.
PROJECT, RULES = "Repository", "Rules"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The address of the project, and that of the page of all rules; None where there is none."""

    project: str | None = None
    rules: str | None = None

    def of_rule(self, rule: Rule) -> str | None:
        """The address of one rule: its place on the page of all."""
        return None if self.rules is None else f"{self.rules}#{rule.anchor}"


#: No address is known.
NOWHERE = Addresses()


def read_addresses() -> Addresses:
    """The addresses in the metadata of the installed program."""
    from importlib.metadata import PackageNotFoundError, metadata  # slow, and few runs need it

    try:
        entries = metadata("lgcases").get_all("Project-URL") or ()
    except PackageNotFoundError:
        return NOWHERE
    urls = dict(entry.split(", ", 1) for entry in entries if ", " in entry)
    return Addresses(urls.get(PROJECT), urls.get(RULES))
