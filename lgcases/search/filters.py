"""The filters that all commands which print records share.

Values of one filter mean OR, different filters AND.  A term of a vocabulary stands for its
narrower terms too, and may be given by id, label or synonym.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lgcases.claims.strength import initiative_grade
from lgcases.model import Claim, Initiative, PartialDate, Period, Vocabularies, Vocabulary
from lgcases.text import slug

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
        evidence: Evidence levels of claims, by term.  One claim must have both a nature and
            an evidence level that are asked for.
        min_strength: The least evidence strength, 0 to 5, of the strongest claim.
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

    def claim_terms(self, vocabularies: Vocabularies) -> dict[str, set[str] | None]:
        """The ids of nature and evidence that a claim must have; None where any will do.

        Raises:
            UnknownValueError: A value is in no vocabulary.
        """
        return {
            "nature": resolve("nature", self.nature, vocabularies["nature"]),
            "evidence": resolve("evidence", self.evidence, vocabularies["evidence"]),
        }

    def without_claims(self) -> Filters:
        """These filters without those that ask for a claim of some kind.

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
            yield _organisation_test(self.org)
        if self.since or self.until:
            yield _life_test(_date("since", self.since), _date("until", self.until))
        if self.has_savings is not None:
            wanted_savings = self.has_savings
            yield lambda initiative: bool(initiative.savings) is wanted_savings
        claim_terms = self.claim_terms(vocabularies)
        if any(claim_terms.values()):
            yield lambda initiative: any(
                _claim_fits(claim, claim_terms) for claim in initiative.savings
            )
        if self.min_strength is not None:
            yield _strength_test(self.min_strength, vocabularies)


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


def _categories(initiative: Initiative, vocabularies: Vocabularies) -> list[str | None]:
    models = vocabularies["model"]
    return [models.inherited(model, "category") for model in initiative.models]


_TermsOf = Callable[[Initiative, Vocabularies], Collection[str | None]]
#: Filters by a term of the vocabulary of the same name: which terms an initiative has.
_TERMS: Mapping[str, _TermsOf] = {
    "model": lambda initiative, _: initiative.models,
    "category": _categories,
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


def _organisation_test(wanted: Sequence[str]) -> Test:
    # Hyphens at both ends: "art" must not find "hart".
    asked = [f"-{slug(value)}-" for value in wanted]

    def test(initiative: Initiative) -> bool:
        for organisation in initiative.organisations:
            name, code = f"-{slug(organisation.name)}-", organisation.code
            if any(value in name for value in asked):
                return True
            if code is not None and f"-{slug(code)}-" in asked:
                return True
        return False

    return test


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


def _claim_fits(claim: Claim, terms: Mapping[str, set[str] | None]) -> bool:
    natures, evidences = terms["nature"], terms["evidence"]
    return (natures is None or claim.nature in natures) and (
        evidences is None or claim.evidence in evidences
    )


def _strength_test(least: int, vocabularies: Vocabularies) -> Test:
    def test(initiative: Initiative) -> bool:
        grade = initiative_grade(initiative, vocabularies)
        return grade is not None and grade >= least

    return test
