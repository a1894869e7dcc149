"""Which initiatives are meant, and in which order: filters, words, sorting."""

from lgcases.search.filters import Filters, UnknownValueError
from lgcases.search.query import SORT_KEYS, Hit, search, sort_initiatives

__all__ = ["SORT_KEYS", "Filters", "Hit", "UnknownValueError", "search", "sort_initiatives"]
