"""Settings of a data set: the table ``[tool.lgcases]`` of its ``pyproject.toml``."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from lgcases.dataset.record import shown_path
from lgcases.validation.selection import FailOn, Selection, UnknownRuleError

FILE = "pyproject.toml"

# All ways to write the table in TOML: [tool.lgcases], tool.lgcases.x = 1, [tool] and
# tool = {...} with lgcases inside.  Most files have none of them, and are not parsed.
_MAYBE = re.compile(
    rb"""tool["']?[ \t]*\.[ \t]*["']?lgcases|^[ \t]*\[?[ \t]*["']?tool["']?[ \t]*[\]=]""",
    re.MULTILINE,
)
_HEADER = re.compile(r"""\s*\[+\s*["']?tool["']?\s*(\.\s*["']?lgcases["']?\s*)?\]""")


class SettingsError(Exception):
    """The settings cannot be used; the message names file, line and key, and what is right."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by where the command line says nothing else."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = FailOn.WARNING
    format: str = "auto"
    #: Price indices in the place of those in data/reference, for ``lgcases compare``.
    deflator: tuple[Path, ...] = ()

    def merged(
        self,
        select: Sequence[str] | None = None,
        ignore: Sequence[str] | None = None,
        fail_on: FailOn | str | None = None,
        format: str | None = None,
    ) -> Settings:
        """These settings with what the command line says, which wins.

        A selection on the command line starts afresh: neither ``select`` nor ``ignore`` of
        the settings narrow it.  Without one, what is ignored there is ignored as well.
        """
        kept = () if select else self.ignore
        return Settings(
            tuple(select) if select else self.select,
            (*kept, *(ignore or ())),
            self.fail_on if fail_on is None else FailOn(fail_on),
            self.format if format is None else format,
            self.deflator,
        )


def load_settings(folder: Path, formats: Collection[str] | None = None) -> Settings:
    """The settings of the data set in this folder, or those of a set that has none.

    ``formats`` are the forms of output that there are; left out, any name is taken.
    Raises :class:`SettingsError`.
    """
    file = folder / FILE
    content = _read(file)
    if content is None or _MAYBE.search(content) is None:
        return Settings()
    table = _table(file, content)
    return Settings() if table is None else _Reader(file, content, formats).settings(table)


def _read(file: Path) -> bytes | None:
    if not file.is_file():
        return None
    try:
        return file.read_bytes()
    except OSError as error:
        raise SettingsError(f"{shown_path(file)}: cannot be read: {error.strerror}") from error


def _table(file: Path, content: bytes) -> Any:  # noqa: ANN401  # whatever the file says
    import tomllib  # costs 15 ms; most data sets have no settings

    try:
        document = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{shown_path(file)}: not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{shown_path(file)}: not readable as TOML: {error}") from error
    tools = document.get("tool")
    return tools.get("lgcases") if isinstance(tools, dict) else None


class _Reader:
    """Reads the table key by key, and says what is wrong with one at its line."""

    def __init__(self, file: Path, content: bytes, formats: Collection[str] | None) -> None:
        self._file = file
        self._lines = content.decode("utf-8-sig").splitlines()
        self._formats = formats

    def settings(self, table: object) -> Settings:
        if not isinstance(table, dict):
            raise self._error(None, "must be a table, [tool.lgcases]")
        readers: Mapping[str, Callable[[str, object], object]] = {
            "select": self._rules,
            "ignore": self._rules,
            "fail-on": self._fail_on,
            "format": self._format,
            "deflator": self._files,
        }
        settings = Settings()
        for key, value in table.items():
            if key not in readers:
                raise self._error(key, f"is not a setting. {_hint(key, readers)}")
            field = key.replace("-", "_")
            changes: dict[str, Any] = {field: readers[key](key, value)}
            settings = replace(settings, **changes)
        return settings

    def _rules(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise self._error(key, 'must be a list of texts, such as ["LG3", "stale-status"]')
        try:
            return Selection(tuple(value)).select
        except UnknownRuleError as error:
            raise self._error(key, str(error)) from error

    def _fail_on(self, key: str, value: object) -> FailOn:
        return FailOn(self._one_of(key, value, [each.value for each in FailOn]))

    def _format(self, key: str, value: object) -> str:
        if self._formats is None and isinstance(value, str):
            return value
        return self._one_of(key, value, self._formats or ())

    def _files(self, key: str, value: object) -> tuple[Path, ...]:
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise self._error(key, "must be a file, or a list of files")
        # As from the folder of the settings, wherever the command is run.
        return tuple(self._file.parent / name for name in names)

    def _one_of(self, key: str, value: object, known: Collection[str]) -> str:
        if not isinstance(value, str):
            raise self._error(key, f"must be a text: {', '.join(known)}")
        if value not in known:
            raise self._error(key, f'cannot be "{value}". {_hint(value, known)}')
        return value

    def _error(self, key: str | None, problem: str) -> SettingsError:
        place = shown_path(self._file)
        line = self._line(key)
        if line is not None:
            place += f":{line}"
        name = "tool.lgcases" if key is None else f"tool.lgcases.{key}"
        return SettingsError(f"{place}: {name} {problem}")

    def _line(self, key: str | None) -> int | None:
        """The line of a key, or of its table; None where the table is written another way."""
        wanted = re.compile(rf"""\s*(lgcases\s*\.\s*)?["']?{re.escape(key or "")}["']?\s*=""")
        table_line, inside = None, False
        for number, line in enumerate(self._lines, 1):
            if line.lstrip().startswith("["):
                inside = _HEADER.match(line) is not None
                table_line = number if inside else table_line
            elif inside and wanted.match(line):
                return number
        return table_line


def _hint(word: str, known: Collection[str]) -> str:
    near = get_close_matches(word.casefold().replace("_", "-"), known, n=1)
    return f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(known)}."
