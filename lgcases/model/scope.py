"""What a figure or event is about: which organisations, services and models of its record.

A figure that names none of a kind is about all of them.
"""

from __future__ import annotations

from lgcases.model.initiative import Initiative, Organisation
from lgcases.model.walk import ScopedItem


def organisations_of(item: ScopedItem, initiative: Initiative) -> tuple[Organisation, ...]:
    """The organisations that it is about, in the record's order.

    Ids that no organisation has are passed over; validation reports them.
    """
    if not item.organisations:
        return initiative.organisations
    return tuple(body for body in initiative.organisations if body.id in item.organisations)


def services_of(item: ScopedItem, initiative: Initiative) -> tuple[str, ...]:
    """The service areas that it is about."""
    return item.services or initiative.services


def models_of(item: ScopedItem, initiative: Initiative) -> tuple[str, ...]:
    """The delivery models that it is about."""
    return item.models or initiative.models
