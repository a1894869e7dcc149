"""Folder to records: where the data set is, and what is in it."""

from lgcases.dataset.loading import DataSet, load
from lgcases.dataset.locate import NoDataSetError, Root, find_root
from lgcases.dataset.record import Record, RecordReader

__all__ = ["DataSet", "NoDataSetError", "Record", "RecordReader", "Root", "find_root", "load"]
