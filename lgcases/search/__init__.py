"""Which initiatives are meant: filters, text and order."""

from lgcases.search.filters import Filters, UnknownValueError
from lgcases.search.query import Hit, search
from lgcases.search.sort import SORT_KEYS, sort_initiatives

__all__ = ["SORT_KEYS", "Filters", "Hit", "UnknownValueError", "search", "sort_initiatives"]
