"""An evidence base of innovative, cost-saving ways to deliver local services.

>>> from lgcases import load
>>> dataset, findings = load()
>>> [each.title for each in dataset if "mutual" in each.models]
['Applied Resilience']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lgcases.dataset.loading import DataSet, load
    from lgcases.dataset.locate import NoDataSetError
    from lgcases.schema import SchemaError

__all__ = ["DataSet", "NoDataSetError", "SchemaError", "__version__", "load"]
__version__ = "0.1.0"

_HOMES = {
    "DataSet": "lgcases.dataset.loading",
    "NoDataSetError": "lgcases.dataset.locate",
    "SchemaError": "lgcases.schema",
    "load": "lgcases.dataset.loading",
}


def __getattr__(name: str) -> object:
    # Loaded on first use: the commands must not wait for what they do not need.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
