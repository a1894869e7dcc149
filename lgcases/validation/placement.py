"""Files among the records that are not read, because of their names or places: LG020 to LG023."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lgcases.dataset.locate import Root
from lgcases.dataset.names import is_record_name, shown_path
from lgcases.finding import Fault, Finding, Rule, Severity, Span
from lgcases.lazy import pattern

IN_SUBFOLDER = Rule(
    "LG020", "record-in-subfolder", Severity.ERROR,
    message="is not read: it is in the subfolder {folder}",
    what="A record is in a folder below that of the records.",
    why="Only the folder itself is read, so that each id is one file: the case is in no answer.",
    fix="Move the file into data/initiatives. The country and the service are in the record.",
    wrong="data/initiatives/uk/hoople.yaml",
    right="data/initiatives/hoople.yaml",
)  # fmt: skip
MISNAMED = Rule(
    "LG021", "misnamed-record", Severity.ERROR,
    message="is not read: the name of a record ends in .yaml",
    what="A file looks like a record, but its name ends in .yaml.txt, .YAML, .json or the like.",
    why="It is passed over: the case is in no answer. Some editors add .txt and hide it.",
    fix="Rename the file. JSON is YAML as well, and needs no other change than that of the name.",
    wrong="data/initiatives/hoople.yaml.txt",
    right="data/initiatives/hoople.yaml",
)  # fmt: skip
HIDDEN = Rule(
    "LG022", "hidden-record", Severity.WARNING,
    message="is not read: a name that begins with a dot is hidden",
    what="A file looks like a record, but its name begins with a dot.",
    why="Most programs do not show such a file, and the case is in no answer.",
    fix="Take the dot away. A draft that nobody should read yet is better kept elsewhere.",
    wrong="data/initiatives/.hoople.yaml",
    right="data/initiatives/hoople.yaml",
)  # fmt: skip
OTHER_FILE = Rule(
    "LG023", "other-file", Severity.ADVICE,
    message="is not read: it is no record",
    what="A file beside the records is none, such as a document or a copy that an editor left.",
    why="Somebody may think that what is in it has been taken over.",
    fix="Write a record of it, or keep it elsewhere: documents behind a record are its sources.",
    wrong="data/initiatives/hoople.docx",
    right="data/initiatives/hoople.yaml",
)  # fmt: skip

_LIKE_A_RECORD = pattern(
    r"(?P<stem>.*)\.(?:ya?ml|json)(?:\.(?:ya?ml|json|txt|text|rtf|docx?|odt|html?))?\s*",
    re.IGNORECASE | re.DOTALL,
)
# Files that other programs put beside the one that they have open, or keep of a folder.
_OF_PROGRAMS = pattern(r"\._.*|\.#.*|\.~.*|Thumbs\.db|desktop\.ini", re.IGNORECASE | re.DOTALL)
_README = pattern(r"readme(?:\.\w+)?", re.IGNORECASE)


def placement_fault(below: str) -> Fault | None:
    """Why a file is not read, by its path below the folder of the records.

    None where it is read, or where nobody expects it to be.

    >>> placement_fault("Hoople.YAML").near
    'Hoople.yaml'
    """
    folder, _, name = below.rpartition("/")
    like = _LIKE_A_RECORD.fullmatch(name)
    if _OF_PROGRAMS.fullmatch(name):
        return None
    if folder:
        # In folders that are hidden, programs keep what is theirs.
        expected = like is not None and not any(each.startswith(".") for each in below.split("/"))
        return IN_SUBFOLDER.at(folder=folder) if expected else None
    if is_record_name(name):
        return None
    if name.startswith("."):
        return HIDDEN.at() if like is not None else None
    if like is not None:
        return MISNAMED.at(near=f"{like['stem']}.yaml")
    return None if _README.fullmatch(name) else OTHER_FILE.at()


def below_records(root: Root, path: Path) -> str | None:
    """The path of a file below the folder of the records, or None where it is not in there."""
    records = Path(os.path.abspath(root.records))  # noqa: PTH100  # resolve() would follow links
    absolute = Path(os.path.abspath(path))  # noqa: PTH100
    if absolute == records or not absolute.is_relative_to(records):
        return None
    return absolute.relative_to(records).as_posix()


def misplaced(root: Root, more: Iterable[str] = ()) -> list[Finding]:
    """The files among the records that are not read, sorted.

    ``more`` are paths below the folder, of files that may not be on disk.
    """
    names = sorted({*_names(str(root.records)), *more})
    shown = shown_path(root.records)
    return [
        Finding(f"{shown}/{name}", Span(), fault.rule, fault.message, near=fault.near)
        for name in names
        if (fault := placement_fault(name)) is not None
    ]


def _names(folder: str, above: str = "") -> Iterator[str]:
    """The paths of files that are no records, below a folder; links are not followed."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if not above and is_record_name(entry.name):
            continue
        below = f"{above}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith("."):
                yield from _names(entry.path, f"{below}/")
        else:
            yield below
