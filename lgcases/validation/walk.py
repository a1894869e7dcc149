"""Ways through the sections of a record that many rules take."""

from __future__ import annotations

from lgcases.model import Claim, Cost, Event, Initiative, Outcome

#: What states a number and a source for it.
Figure = Claim | Cost | Outcome


def sums_of(initiative: Initiative) -> list[tuple[str, int, Claim | Cost]]:
    """Claims and costs, each with the name of its section and its number there."""
    found: list[tuple[str, int, Claim | Cost]] = []
    for index, claim in enumerate(initiative.savings):
        found.append(("savings", index, claim))
    for index, cost in enumerate(initiative.costs):
        found.append(("costs", index, cost))
    return found


def figures_of(initiative: Initiative) -> list[tuple[str, int, Figure]]:
    """Claims, costs and outcomes, each with the name of its section and its number there."""
    found: list[tuple[str, int, Figure]] = [*sums_of(initiative)]
    for index, outcome in enumerate(initiative.outcomes):
        found.append(("outcomes", index, outcome))
    return found


def facts_of(initiative: Initiative) -> list[tuple[str, int, Figure | Event]]:
    """Claims, costs, outcomes and events, each with its section and its number there."""
    found: list[tuple[str, int, Figure | Event]] = [*figures_of(initiative)]
    for index, event in enumerate(initiative.history):
        found.append(("history", index, event))
    return found


#: What an entry of a section is called in a sentence.
NOUNS = {
    "savings": "claim",
    "costs": "cost",
    "outcomes": "outcome",
    "history": "event",
    "organisations": "organisation",
}
