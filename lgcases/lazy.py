"""Regular expressions that are compiled when they are first used.

The rules have more than a hundred; compiling all of them takes longer than checking ten records.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern, and hands out its methods once one of them is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._of = (pattern, flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a pattern has
        compiled = re.compile(*self._of)
        # From now on they are found without this method, as quickly as those of the pattern.
        vars(self).update(
            search=compiled.search,
            match=compiled.match,
            fullmatch=compiled.fullmatch,
            finditer=compiled.finditer,
            findall=compiled.findall,
            sub=compiled.sub,
        )
        return getattr(compiled, name)


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern of a text, as :func:`re.compile` gives it but for its type."""
    return cast("re.Pattern[str]", _Lazy(text, flags))
