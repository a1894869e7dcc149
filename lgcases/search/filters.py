"""The filters that all commands which print records share.

Values of one filter mean OR, different filters AND.  A term of a vocabulary stands for its
narrower terms too, and may be given by id, label or synonym.

Model, category, service and organisation go by what the record names.  Where a filter asks for
a kind of claim (nature, evidence, strength), one claim must be of that kind and be about what
the other filters ask for: the outsourcing contract of a council that also charges is no claim
about charging.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lgcases.claims.conditions import ClaimConditions, categories_of, is_among
from lgcases.model import Initiative, PartialDate, Period, Vocabularies, Vocabulary

Test = Callable[[Initiative], bool]


class UnknownValueError(ValueError):
    """A filter was given a value that no vocabulary knows, or that is not a date.

    ``option`` is the filter, ``near`` what was probably meant, ``vocabulary`` the vocabulary
    that lists the values, if there is one.
    """

    def __init__(
        self,
        option: str,
        value: str,
        near: Sequence[str] = (),
        vocabulary: Vocabulary | None = None,
    ) -> None:
        super().__init__(f'"{value}" is not known')
        self.option = option
        self.value = value
        self.near = tuple(near)
        self.vocabulary = vocabulary


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for, in the user's words; an empty filter lets everything through.

    Attributes:
        model: Delivery models, by term.
        category: Categories of the delivery models, by term.
        service: Service areas, by term.
        aim: Aims, by term.
        country: Countries, by term.
        region: Region codes, or the beginnings of them, in any case.
        org: Organisations, by whole words of the name in their order, or by code.
        status: Statuses, by term.
        since: A date as records write it: running on a day of it or later.
        until: A date as records write it: running on a day of it or earlier.  A record that
            states neither start nor end passes neither ``since`` nor ``until``.
        has_savings: Whether a saving is stated.
        nature: Natures of claims, by term.
        evidence: Evidence levels of claims, by term.
        min_strength: The least evidence strength, 0 to 5.  One claim must have the nature, the
            evidence level and the strength that are asked for, and be about the models,
            categories, services and organisations that are.
    """

    model: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    service: tuple[str, ...] = ()
    aim: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    org: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    has_savings: bool | None = None
    nature: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    min_strength: int | None = None

    def apply(
        self, initiatives: Iterable[Initiative], vocabularies: Vocabularies
    ) -> list[Initiative]:
        """The initiatives that pass all filters; withdrawn records never do.

        Raises:
            UnknownValueError: A value is in no vocabulary, or is not a date.
        """
        tests = list(self._tests(vocabularies))
        return [
            initiative
            for initiative in initiatives
            if initiative.withdrawn is None and all(test(initiative) for test in tests)
        ]

    def claim_conditions(
        self, vocabularies: Vocabularies, *, bases: frozenset[str] | None = None
    ) -> ClaimConditions:
        """What these filters ask of a claim; ``bases`` are ids that no filter asks for.

        Raises:
            UnknownValueError: A value is in no vocabulary.
        """

        def ids(option: str) -> frozenset[str] | None:
            found = resolve(option, getattr(self, option), vocabularies[option])
            return None if found is None else frozenset(found)

        return ClaimConditions(
            models=ids("model"),
            categories=ids("category"),
            services=ids("service"),
            organisations=self.org,
            natures=ids("nature"),
            bases=bases,
            evidences=ids("evidence"),
            min_strength=self.min_strength,
        )

    def without_claims(self) -> Filters:
        """These filters without those that ask for a kind of claim.

        For comparisons, which test every claim and count the initiatives that have none.
        """
        return replace(self, nature=(), evidence=(), min_strength=None)

    def _tests(self, vocabularies: Vocabularies) -> Iterator[Test]:
        for option, terms_of in _TERMS.items():
            wanted = resolve(option, getattr(self, option), vocabularies[option])
            if wanted is not None:
                yield _term_test(wanted, terms_of, vocabularies)
        if self.region:
            yield _region_test(self.region)
        if self.org:
            asked = self.org
            yield lambda initiative: is_among(asked, initiative.organisations)
        if self.since or self.until:
            yield _life_test(_date("since", self.since), _date("until", self.until))
        if self.has_savings is not None:
            wanted_savings = self.has_savings
            yield lambda initiative: bool(initiative.savings) is wanted_savings
        conditions = self.claim_conditions(vocabularies)
        if conditions.ask_for_kind:
            yield lambda initiative: any(
                conditions.fit(claim, initiative, vocabularies) for claim in initiative.savings
            )


def resolve(option: str, values: Sequence[str], vocabulary: Vocabulary) -> set[str] | None:
    """The ids that values in the user's words stand for; None where no value is given.

    Raises:
        UnknownValueError: A value is no id, label or synonym; the error names ``option``.
    """
    if not values:
        return None
    ids: set[str] = set()
    for value in values:
        named = vocabulary.named(value)
        if not named:
            raise UnknownValueError(option, value, vocabulary.candidates(value)[:3], vocabulary)
        ids |= named
    return vocabulary.narrower(ids)


_TermsOf = Callable[[Initiative, Vocabularies], Collection[str]]
#: Filters by a term of the vocabulary of the same name: which terms an initiative has.
_TERMS: Mapping[str, _TermsOf] = {
    "model": lambda initiative, _: initiative.models,
    "category": lambda initiative, vocabularies: categories_of(initiative.models, vocabularies),
    "service": lambda initiative, _: initiative.services,
    "aim": lambda initiative, _: initiative.aims,
    "country": lambda initiative, _: (initiative.country,),
    "status": lambda initiative, _: (initiative.status,),
}


def _term_test(wanted: set[str], terms_of: _TermsOf, vocabularies: Vocabularies) -> Test:
    return lambda initiative: not wanted.isdisjoint(terms_of(initiative, vocabularies))


def _region_test(regions: Sequence[str]) -> Test:
    codes = tuple(region.upper() for region in regions)
    return lambda initiative: initiative.region is not None and initiative.region.startswith(codes)


def _life_test(since: PartialDate | None, until: PartialDate | None) -> Test:
    asked = Period(since, until)

    def test(initiative: Initiative) -> bool:
        if initiative.started is None and initiative.ended is None:
            return False
        return Period(initiative.started, initiative.ended).overlaps(asked)

    return test


def _date(option: str, text: str | None) -> PartialDate | None:
    if text is None:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise UnknownValueError(
            option, text, ("2014", "2014-04", "2014-04-01", "2014-15")
        ) from None
