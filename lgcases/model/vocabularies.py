"""All vocabularies of a data set, and the groups of terms that the program treats alike.

What a term means for arithmetic and rules is data: a key such as ``x-stage`` beside the term
in ``schema/vocabulary/``.  This is the one place that reads those keys; everything else asks
for a group by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from lgcases.model.vocabulary import Vocabulary

Ids = frozenset[str]


class MissingMeaningError(ValueError):
    """No term of a vocabulary has a key that the program relies on; the message names both."""


class Vocabularies(Mapping[str, Vocabulary]):
    """The vocabularies by name, such as ``model`` or ``source-kind``.

    Each group of terms is a set of ids.  Asking for one raises :class:`MissingMeaningError`
    where no term belongs to it: figures must not be compared by a vocabulary that does not
    say what its terms mean.
    """

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._by_name = dict(vocabularies)

    def __getitem__(self, name: str) -> Vocabulary:
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def having(self, vocabulary: str, key: str, value: object = True) -> Ids:
        """The ids of the terms whose key ``x-<key>`` has this value."""
        terms = self[vocabulary].terms.values()
        found = frozenset(term.id for term in terms if term.extra.get(key) == value)
        if not found:
            wanted = f'"x-{key}": "{value}"' if isinstance(value, str) else f'"x-{key}": true'
            raise MissingMeaningError(f"vocabulary {vocabulary}: no term has {wanted}")
        return found

    # Evidence levels.

    @cached_property
    def projected(self) -> Ids:
        """Evidence of something still to come: forecast, target, identified."""
        return self.having("evidence", "stage", "projected")

    @cached_property
    def announced(self) -> Ids:
        """Evidence of what was announced beforehand, so that results can be held against it."""
        return self.having("evidence", "announced")

    @cached_property
    def achieved(self) -> Ids:
        """Evidence of something that has come about."""
        return self.having("evidence", "stage", "achieved")

    @cached_property
    def confirmed(self) -> Ids:
        """Evidence that somebody without a stake in the figure has found."""
        return self.having("evidence", "independent")

    @cached_property
    def no_effect(self) -> Ids:
        """Evidence that nothing has come about: it counts as 0 where no amount is stated."""
        return self.having("evidence", "no-effect")

    # Bases of a claim.

    @cached_property
    def money_bases(self) -> tuple[str, ...]:
        """Bases that are a sum of money over a known time, the most precise one first."""
        bases = self["basis"].terms
        money = self.having("basis", "counts", "money")
        return tuple(sorted(money, key=lambda id: bases[id].extra["precedence"]))

    @cached_property
    def unit_bases(self) -> Ids:
        """Bases that are no sum of money but count what the unit names: shares, prices."""
        return self.having("basis", "counts", "units")

    # Sizes, statements and sources.

    @cached_property
    def money_sizes(self) -> Ids:
        """Kinds of size that are sums of money: budget, turnover, contract value."""
        return self.having("size-kind", "counts", "money")

    @cached_property
    def independent_stakes(self) -> Ids:
        """Stakes of those who have looked for themselves and gain nothing by the figure."""
        return self.having("stake", "independent")

    @cached_property
    def stakes_of_members(self) -> Ids:
        """Stakes of those whose initiative it is, or who work in it."""
        return self.having("stake", "takes-part")

    @cached_property
    def unread(self) -> Ids:
        """Ways of reading a source that are none: nobody has seen it."""
        return self.having("read", "unread")

    @cached_property
    def inverse_relations(self) -> Mapping[str, str]:
        """What the other record says of each relation: ``succeeds`` is ``succeeded-by`` there."""
        terms = self["relation"].terms.values()
        return {term.id: term.extra["inverse"] for term in terms if "inverse" in term.extra}

    # Natures of a claim.

    @cached_property
    def savings(self) -> Ids:
        """Natures of money that is no longer spent: ``saving`` and its narrower terms."""
        return frozenset(self["nature"].narrower(["saving"]))

    # Costs.

    @cached_property
    def set_up_costs(self) -> Ids:
        """Kinds of cost that a saving has to pay back."""
        return self.having("cost-kind", "set-up")

    @cached_property
    def outstanding_costs(self) -> Ids:
        """Kinds of cost that stand at a date and are not paid: neither forecast nor result."""
        return self.having("cost-kind", "outstanding")

    @cached_property
    def losses(self) -> Ids:
        """Kinds of cost that are money lost: what may come of an expected saving."""
        return self.having("cost-kind", "loss")

    # Baselines.

    @cached_property
    def baselines_before(self) -> Ids:
        """Kinds of baseline of the time before the change."""
        return self.having("baseline-kind", "before")

    @cached_property
    def baselines_of_others(self) -> Ids:
        """Kinds of baseline that are what others spend or reach."""
        return self.having("baseline-kind", "of-others")

    # Organisations.

    @cached_property
    def member_roles(self) -> Ids:
        """Roles in which a public body shares in what an initiative saves."""
        return self.having("role", "member")

    @cached_property
    def answerable_roles(self) -> Ids:
        """Roles that answer for an initiative; one of them must be named."""
        return self.having("role", "answerable")

    @cached_property
    def types_with_residents(self) -> Ids:
        """Types of organisation that are councils with residents of their own."""
        return self.having("organisation-type", "residents")

    @cached_property
    def partner_types(self) -> Ids:
        """Types that count as partners; companies and joint bodies are their tools."""
        return self.having("organisation-type", "partner")

    @cached_property
    def authority_types(self) -> Ids:
        """Types that are public authorities, joint bodies among them."""
        return self.having("organisation-type", "authority")

    # Kinds of source.

    @cached_property
    def independent_sources(self) -> Ids:
        """Kinds that have no stake in a figure and looked for themselves."""
        return self.having("source-kind", "independent")

    @cached_property
    def interested_sources(self) -> Ids:
        """Kinds that those who take part, or take sides, publish themselves."""
        return self.having("source-kind", "interested")

    @cached_property
    def reporting_sources(self) -> Ids:
        """Kinds that report what others say: press, blogs."""
        return self.having("source-kind", "reports-others")

    @cached_property
    def changing_sources(self) -> Ids:
        """Kinds whose pages change after they were first published."""
        return self.having("source-kind", "changes")

    # Where an initiative stands.

    @cached_property
    def planned(self) -> Ids:
        """Statuses of an initiative that has not begun."""
        return self.having("status", "stage", "planned")

    @cached_property
    def running(self) -> Ids:
        """Statuses of an initiative that runs, wholly or in part."""
        return self.having("status", "stage", "running")

    @cached_property
    def over(self) -> Ids:
        """Statuses of an initiative that runs no more."""
        return self.having("status", "stage", "over")

    # Events.

    @cached_property
    def ending_events(self) -> Ids:
        """Events after which an initiative, or a part of it, is over."""
        return self.having("event", "ends")

    @cached_property
    def never_before_start(self) -> Ids:
        """Events that cannot happen before the start."""
        return self.having("event", "never-before-start")

    @cached_property
    def never_after_end(self) -> Ids:
        """Events that cannot happen after the end."""
        return self.having("event", "never-after-end")

    @cached_property
    def events_of_running(self) -> Ids:
        """Events that show that the initiative goes on."""
        return self.having("event", "shows-running")

    @cached_property
    def events_of_begun(self) -> Ids:
        """Events that show that the initiative has begun."""
        return self.having("event", "shows-begun")

    # Qualifiers and currencies.

    @cached_property
    def bounds(self) -> Ids:
        """Qualifiers that set a bound: at least, more than, up to."""
        return self.lower_bounds | self.having("qualifier", "bound", "upper")

    @cached_property
    def lower_bounds(self) -> Ids:
        """Qualifiers that leave open how much more it is."""
        return self.having("qualifier", "bound", "lower")

    @cached_property
    def currency_of(self) -> Mapping[str, str]:
        """The currency in which the authorities of each country count.

        Countries without an entry are not judged.
        """
        terms = self["country"].terms.values()
        return {term.id: term.extra["currency"] for term in terms if "currency" in term.extra}

    @cached_property
    def small_unit_currencies(self) -> Ids:
        """Currencies in which millions are everyday sums."""
        return self.having("currency", "small-unit")
