"""The reference tables: deflators, exchange rates and the register of councils."""

from lgcases.reference.table import ReferenceTableError
from lgcases.reference.tables import ReferenceTables

__all__ = ["ReferenceTableError", "ReferenceTables"]
