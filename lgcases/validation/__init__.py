"""Rules beyond the schema and the runner: what is wrong with records, and what can be fixed.

:func:`lgcases.validation.run.validate` is the way in; :mod:`lgcases.validation.registry` has
all rules, :mod:`lgcases.validation.rules` those that look at what a record says.
"""
