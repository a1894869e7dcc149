"""Folder to records: where the data set is, and what is in it."""
