"""The filters that every command which prints records shares.

Values of one filter mean OR, different filters AND.  A term of a vocabulary stands for its
narrower terms too, and may be given by id, label or synonym.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lgcases.model import Claim, Initiative, PartialDate, Period, Vocabularies, Vocabulary
from lgcases.model.vocabulary import normalise

Test = Callable[[Initiative], bool]


class UnknownValueError(ValueError):
    """A filter was given a value that no vocabulary knows.

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

    ``since`` and ``until`` are dates as records write them: an initiative passes when its
    life, from start to end, has a day on or after the first and on or before the second.
    """

    model: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    service: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    org: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    has_savings: bool | None = None
    nature: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()

    def apply(
        self, initiatives: Iterable[Initiative], vocabularies: Vocabularies
    ) -> list[Initiative]:
        """The initiatives that pass all filters; withdrawn records never do.

        Raises:
            UnknownValueError: A value is in no vocabulary, or is no date.
        """
        tests = self._tests(vocabularies)
        return [
            each
            for each in initiatives
            if each.withdrawn is None and all(test(each) for test in tests)
        ]

    def claim_terms(self, vocabularies: Vocabularies) -> dict[str, set[str] | None]:
        """The ids of nature and evidence that a claim must have; None where any will do."""
        return {
            "nature": resolve("nature", self.nature, vocabularies["nature"]),
            "evidence": resolve("evidence", self.evidence, vocabularies["evidence"]),
        }

    def _tests(self, vocabularies: Vocabularies) -> list[Test]:
        tests: list[Test] = []
        if models := resolve("model", self.model, vocabularies["model"]):
            tests.append(lambda each: not models.isdisjoint(each.models))
        if categories := resolve("category", self.category, vocabularies["category"]):
            vocabulary = vocabularies["model"]
            tests.append(
                lambda each: any(
                    vocabulary.inherited(m, "category") in categories for m in each.models
                )
            )
        if services := resolve("service", self.service, vocabularies["service"]):
            tests.append(lambda each: not services.isdisjoint(each.services))
        if countries := resolve("country", self.country, vocabularies["country"]):
            tests.append(lambda each: each.country in countries)
        if statuses := resolve("status", self.status, vocabularies["status"]):
            tests.append(lambda each: each.status in statuses)
        if self.region:
            tests.append(_region_test(self.region))
        if self.org:
            tests.append(_organisation_test(self.org))
        if self.since or self.until:
            tests.append(_life_test(_date("since", self.since), _date("until", self.until)))
        if self.has_savings is not None:
            wanted = self.has_savings
            tests.append(lambda each: bool(each.savings) is wanted)
        terms = self.claim_terms(vocabularies)
        if any(terms.values()):
            tests.append(lambda each: any(_claim_fits(claim, terms) for claim in each.savings))
        return tests


def resolve(option: str, values: Sequence[str], vocabulary: Vocabulary) -> set[str] | None:
    """The ids that values in the user's words stand for; None where no value is given.

    Raises :class:`UnknownValueError` for a value that is no id, label or synonym.
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


def _region_test(regions: Sequence[str]) -> Test:
    codes = tuple(region.upper() for region in regions)
    return lambda each: each.region is not None and each.region.startswith(codes)


def _organisation_test(wanted: Sequence[str]) -> Test:
    names = [normalise(each) for each in wanted]

    def test(initiative: Initiative) -> bool:
        for body in initiative.organisations:
            known = f"{normalise(body.name)}-"
            if any(
                f"-{name}-" in f"-{known}" or normalise(body.code or "") == name for name in names
            ):
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
