"""The summary of a GitHub Actions step: a table in Markdown."""

from __future__ import annotations

import re
from pathlib import Path

from lgcases.finding import Finding
from lgcases.report.base import Run
from lgcases.report.concise import place
from lgcases.report.counts import verdict
from lgcases.text import brief

#: GitHub drops a summary of 1 MiB and more; other commands of the step may write to it too.
LIMIT = 1_000_000
_HEAD = "| Severity | Rule | Where | What is wrong |\n|---|---|---|---|\n"
# Every sign that means something in GitHub's Markdown or HTML.  As a character reference a
# sign is always text: no link, image, code, mention or end of cell can come of it.
_SIGNS = re.compile(r"""[!"#$%&*+.:;<=>?@\[\\\]^_`{|}~]""")
_ROOM_FOR_REST = 200


def append_summary(file: Path, run: Run) -> None:
    """Append verdict and table to the summary file, errors first, as far as there is room.

    Raises ``OSError``.
    """
    size = file.stat().st_size if file.exists() else 0
    text = _markdown(run, LIMIT - size)
    if text:
        with file.open("a", encoding="utf-8", newline="\n") as out:
            out.write(text)


def _markdown(run: Run, room: int) -> str:
    text = f"\n### lgcases validate\n\n{_escaped(verdict(run))}\n"
    if run.findings:
        text += f"\n{_HEAD}"
    room -= len(text.encode()) + _ROOM_FOR_REST
    if room < 0:
        return ""
    rows: list[str] = []
    for finding in sorted(run.findings, key=lambda each: -each.rule.severity):
        row = _row(finding)
        room -= len(row.encode())
        if room < 0:
            break
        rows.append(row)
    rest = len(run.findings) - len(rows)
    ending = f"\n{rest} more are in the log of this step.\n" if rest else ""
    return text + "".join(rows) + ending


def _row(finding: Finding) -> str:
    rule = finding.rule
    what = brief(finding.message)
    if finding.near is not None:
        what += f'; did you mean "{brief(finding.near)}"?'
    cells = (
        rule.severity.word,
        f"{rule.code} {rule.slug}",
        place(finding).removesuffix(":"),
        what,
    )
    return "| " + " | ".join(map(_escaped, cells)) + " |\n"


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda match: f"&#{ord(match[0])};", text)
