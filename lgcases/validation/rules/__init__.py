"""The rules beyond the schema, a module for each subject.

:mod:`lgcases.validation.registry` finds every rule that a module here declares; a rule is
added by writing it, with the next free code of its group.
"""
