"""Where the project and the page of its rules are on the web.

A maintainer fills in ``[project.urls]`` of ``pyproject.toml``.  Where that says nothing and a
workflow checks a repository that holds the page, it is the page of that commit.  Otherwise there
is no address: a relative one would lead nowhere from a report that is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

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


#: The page of all rules, in a repository that holds it.
_PAGE = "schema/RULES.md"


def read_addresses(environ: Mapping[str, str]) -> Addresses:
    """The addresses in the metadata of the installed program, else those of a workflow."""
    declared = _declared()
    return declared if declared != NOWHERE else _of_workflow(environ)


def _of_workflow(environ: Mapping[str, str]) -> Addresses:
    """The repository that a workflow of GitHub or GitLab has checked out, if it has the page."""
    get = environ.get
    server, name = get("GITHUB_SERVER_URL"), get("GITHUB_REPOSITORY")
    folder, commit = get("GITHUB_WORKSPACE"), get("GITHUB_SHA")
    project = f"{server}/{name}" if server and name else None
    blob = "blob"
    if project is None:
        project, folder, commit = get("CI_PROJECT_URL"), get("CI_PROJECT_DIR"), get("CI_COMMIT_SHA")
        blob = "-/blob"
    if not (project and folder and commit and Path(folder, _PAGE).is_file()):
        return NOWHERE
    return Addresses(project, f"{project}/{blob}/{commit}/{_PAGE}")


def _declared() -> Addresses:
    from importlib.metadata import PackageNotFoundError, metadata  # slow, and few runs need it

    try:
        entries = metadata("lgcases").get_all("Project-URL") or ()
    except PackageNotFoundError:
        return NOWHERE
    urls = dict(entry.split(", ", 1) for entry in entries if ", " in entry)
    return Addresses(urls.get(PROJECT), urls.get(RULES))
