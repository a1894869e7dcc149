"""Which records differ from a state in git: committed since, staged, unstaged or untracked."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgcases.dataset.locate import RECORDS
from lgcases.dataset.names import is_record_file, shown_path

# What git sets for its hooks; it would lead to the repository of the hook, not of the data set.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")


class ChangedError(Exception):
    """What has changed cannot be found out; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How the folder of the records differs from a commit.

    ``files`` are those added or changed, sorted; some may be in subfolders or be no records.
    ``before`` is what the commit has of the records that were changed or deleted since, by name,
    and ``ref`` what the commit is called.
    """

    files: tuple[Path, ...]
    before: Mapping[str, bytes]
    ref: str


def changes_since(
    root: Path, ref: str = "HEAD", environment: Mapping[str, str] = os.environ
) -> Changes:
    """What was changed in the records of the data set in a folder since a commit.

    The working tree is compared with the last commit that ``ref`` and ``HEAD`` share, so
    that what others did on a branch such as ``origin/main`` in the meantime does not count.
    Files that git ignores are left out.  Where nothing has been committed yet, all records
    count as changed since ``HEAD``.

    Raises:
        ChangedError: There is no git, no repository, no such commit, or none in common.
    """
    folder = root / RECORDS
    git = _Git(folder, environment)
    base = git.common_commit(ref)
    answer = git.names("diff", "--name-status", "-z", "--relative", "--no-renames",
                       "--no-ext-diff", base, "--")  # fmt: skip
    states = dict(zip(answer[1::2], answer[::2], strict=True))
    untracked = git.names("ls-files", "--others", "--exclude-standard", "-z")
    present = sorted({*states, *untracked})
    known = [name for name, state in states.items() if state != "A" and is_record_file(name)]
    return Changes(
        tuple(folder / name for name in present if os.path.lexists(folder / name)),
        git.contents(base, known),
        ref,
    )


class _Git:
    """The git program, run in one folder."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder = folder
        self._shown = shown_path(folder)
        self._environment = {
            **{name: value for name, value in environment.items() if name not in _OF_A_HOOK},
            # Messages are compared with English words.
            "LC_ALL": "C",
        }

    def common_commit(self, ref: str) -> str:
        """The last commit that ``ref`` and the working tree's branch share."""
        if not ref or ref.startswith("-") or "\0" in ref:
            raise ChangedError(f'"{ref}" cannot be a git ref')
        self._require_repository()
        commit = self._answer("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
        if commit is None:
            if ref == "HEAD":
                return self._empty_tree()
            raise ChangedError(
                f'git knows no commit, branch or tag "{ref}"; in a shallow copy, fetch it first'
            )
        common = self._answer("merge-base", commit, "HEAD")
        if common is None:
            raise ChangedError(
                f'"{ref}" has no commit in common with HEAD; in a shallow copy, fetch the whole '
                "history first (git fetch --unshallow, or fetch-depth: 0 in a GitHub workflow)"
            )
        return common

    def names(self, *arguments: str) -> list[str]:
        """The names that a command lists, each ended by a null character."""
        result = self._run(*arguments)
        if result.returncode != 0:
            raise ChangedError(f"git {arguments[0]} failed: {_reason(result)}")
        return [os.fsdecode(name) for name in result.stdout.split(b"\0") if name]

    def contents(self, commit: str, names: Sequence[str]) -> dict[str, bytes]:
        """What a commit has of files of the folder, by name."""
        wanted = [name for name in names if "\n" not in name]
        if not wanted:
            return {}
        lines = "".join(f"{commit}:./{name}\n" for name in wanted)
        result = self._run("cat-file", "--batch", given=os.fsencode(lines))
        if result.returncode != 0:
            raise ChangedError(f"git cat-file failed: {_reason(result)}")
        found, rest = {}, result.stdout
        for name in wanted:
            header, _, rest = rest.partition(b"\n")
            kind, size = header.split(b" ")[-2:]  # <hash> blob <size>
            if kind == b"blob":
                found[name] = rest[: int(size)]
                rest = rest[int(size) + 1 :]
        return found

    def _require_repository(self) -> None:
        result = self._run("rev-parse", "--is-inside-work-tree")
        if result.returncode != 0 and b"not a git repository" in result.stderr:
            raise ChangedError(f"{self._shown}: is not in a git repository")
        if result.returncode != 0:
            raise ChangedError(f"git cannot be asked about {self._shown}: {_reason(result)}")
        if result.stdout.strip() != b"true":
            raise ChangedError(f"{self._shown}: is not among the files of its git repository")

    def _empty_tree(self) -> str:
        tree = self._answer("hash-object", "-t", "tree", "--stdin")
        if tree is None:
            raise ChangedError("git cannot compare with an empty repository")
        return tree

    def _answer(self, *arguments: str) -> str | None:
        result = self._run(*arguments)
        return result.stdout.decode().strip() if result.returncode == 0 else None

    def _run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(
                ["git", *arguments],
                cwd=self._folder,
                env=self._environment,
                input=given,
                capture_output=True,
                check=False,
            )
        except OSError as error:
            if isinstance(error, FileNotFoundError) and error.filename == "git":
                raise ChangedError("this needs the program git, which was not found") from error
            raise ChangedError(f"the program git cannot be run: {error.strerror}") from error


def _reason(result: subprocess.CompletedProcess[bytes]) -> str:
    lines = result.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else f"exit code {result.returncode}"
