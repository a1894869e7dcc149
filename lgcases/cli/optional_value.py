"""Options that may stand without a value."""

from __future__ import annotations

from typing import Any, ClassVar

from typer.core import TyperCommand


class OptionalValue(TyperCommand):
    """A command with one option that may stand without a value, which typer cannot say.

    ``option`` is that option and ``without`` what it means without a value.
    """

    option: ClassVar[str]
    without: ClassVar[str]

    @staticmethod
    def is_value(word: str) -> bool:
        """Whether the word behind the option is its value, and not an argument."""
        raise NotImplementedError

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  # click's type
        """Put the default behind the option where it has no value."""
        if self.option in args:
            after = args.index(self.option) + 1
            following = args[after] if after < len(args) else "-"
            if following.startswith("-") or not self.is_value(following):
                args = [*args[:after], self.without, *args[after:]]
        return super().parse_args(ctx, args)
