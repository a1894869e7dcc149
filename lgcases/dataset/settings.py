"""Settings of a data set: the table ``[tool.lgcases]`` of its ``pyproject.toml``."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lgcases.dataset.names import shown_path
from lgcases.text import did_you_mean

#: The file with the settings, in the folder of the data set.
FILE = "pyproject.toml"
#: Raises ``ValueError`` with a message for people where one of the names is no rule.
CheckRules = Callable[[tuple[str, ...]], object]

# The header of the table: [tool.lgcases], or [tool] with lgcases below it.
_HEADER = re.compile(r"""\s*\[+\s*["']?tool["']?\s*(\.\s*["']?lgcases["']?\s*)?\]""")


class SettingsError(Exception):
    """The settings cannot be used; the message names file, line and key, and what is right."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a data set, which hold unless the command line says otherwise."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "warning"
    format: str = "auto"
    #: Deflators that replace those in data/reference, for ``lgcases compare``.
    deflator: tuple[Path, ...] = ()

    def merged(
        self,
        select: Sequence[str] | None = None,
        ignore: Sequence[str] | None = None,
        fail_on: str | None = None,
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
            self.fail_on if fail_on is None else fail_on,
            self.format if format is None else format,
            self.deflator,
        )


def load_settings(
    folder: Path,
    *,
    check_rules: CheckRules | None = None,
    choices: Mapping[str, Collection[str]] | None = None,
) -> Settings:
    """The settings of the data set in this folder, or the defaults where it has none.

    Args:
        folder: The folder of the data set.
        check_rules: Called with the names in ``select`` and in ``ignore``.  Left out, any
            names are taken.
        choices: The values that ``fail-on`` and ``format`` may have; likewise.

    Raises:
        SettingsError: The file cannot be read, or something in the table cannot be used.
    """
    file = folder / FILE
    content = _read(file)
    table = None if content is None else _table(file, content)
    if content is None or table is None:
        return Settings()
    return _Reader(file, content, check_rules, choices or {}).settings(table)


def _read(file: Path) -> bytes | None:
    if not file.is_file():
        return None
    try:
        return file.read_bytes()
    except OSError as error:
        raise SettingsError(f"{shown_path(file)}: cannot be read: {error.strerror}") from error


def _table(file: Path, content: bytes) -> Any:  # noqa: ANN401  # whatever the file says
    import tomllib  # not at the top: many data sets have no such file

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

    def __init__(
        self,
        file: Path,
        content: bytes,
        check_rules: CheckRules | None,
        choices: Mapping[str, Collection[str]],
    ) -> None:
        self._file = file
        self._lines = content.decode("utf-8-sig").splitlines()
        self._check_rules = check_rules
        self._choices = choices

    def settings(self, table: object) -> Settings:
        if not isinstance(table, dict):
            raise self._error(None, "must be a table, [tool.lgcases]")
        readers: Mapping[str, Callable[[str, object], object]] = {
            "select": self._rules,
            "ignore": self._rules,
            "fail-on": self._choice,
            "format": self._choice,
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
        names = tuple(value)
        if self._check_rules is not None:
            try:
                self._check_rules(names)
            except ValueError as error:
                raise self._error(key, str(error)) from error
        return names

    def _choice(self, key: str, value: object) -> str:
        known = self._choices.get(key)
        if not isinstance(value, str):
            raise self._error(key, "must be a text" + (f": {', '.join(known)}" if known else ""))
        if known is not None and value not in known:
            raise self._error(key, f'cannot be "{value}". {_hint(value, known)}')
        return value

    def _files(self, key: str, value: object) -> tuple[Path, ...]:
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise self._error(key, "must be a file, or a list of files")
        # Relative to the folder of the settings, wherever the command is run.
        return tuple(self._file.parent / name for name in names)

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
    there_are = f"There are: {', '.join(known)}."
    return did_you_mean(word.casefold().replace("_", "-"), known, otherwise=there_are)
