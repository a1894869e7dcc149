"""How many columns of a terminal a text takes."""

from __future__ import annotations


def cell_width(text: str) -> int:
    """The columns that a text takes: wide characters count as two, combining ones as none."""
    from rich.cells import cell_len

    return cell_len(text)
