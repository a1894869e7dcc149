"""The rules beyond the schema, a module for each subject.

``record``, ``money``, ``source``, ``people`` and ``across`` name the rules of their group
(LG2 to LG6) in the order of their codes, those of the narrower modules among them.
"""
