"""Which claims are asked for: by what they are about, and by what kind of claim they are.

A claim that names models, services or organisations is about these alone; one that names none
is about all those of its record.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lgcases.claims.strength import evidence_grade
from lgcases.model import Claim, Initiative, Organisation, Vocabularies
from lgcases.model.scope import models_of, organisations_of, services_of
from lgcases.text import listed, one_of, slug

Ids = frozenset[str]


@dataclass(frozen=True, slots=True)
class ClaimConditions:
    """What a claim must be; None or nothing where any will do.

    Attributes:
        models: Ids of delivery models, narrower ones included.
        categories: Ids of categories of delivery models.
        services: Ids of service areas, narrower ones included.
        organisations: Whole words of a name in their order, or a code, of one of the
            organisations that the claim is about.
        natures: Ids of natures, narrower ones included.  So for ``bases`` and ``evidences``.
        min_strength: The least evidence strength, 0 to 5.
    """

    models: Ids | None = None
    categories: Ids | None = None
    services: Ids | None = None
    organisations: tuple[str, ...] = ()
    natures: Ids | None = None
    bases: Ids | None = None
    evidences: Ids | None = None
    min_strength: int | None = None

    @property
    def ask_for_kind(self) -> bool:
        """Whether they ask for a kind of claim, and not only for what it is about."""
        kinds = (self.natures, self.bases, self.evidences, self.min_strength)
        return any(each is not None for each in kinds)

    @property
    def words(self) -> str:
        """What is asked of a claim, as the end of a sentence: ``has the evidence forecast``."""
        found = [
            f"has the {name} {one_of(sorted(ids))}"
            for name, ids in (
                ("nature", self.natures),
                ("basis", self.bases),
                ("evidence", self.evidences),
            )
            if ids is not None
        ]
        if self.min_strength is not None:
            found.append(f"has an evidence strength of {self.min_strength} or more")
        about = [
            one_of(sorted(ids))
            for ids in (self.models, self.categories, self.services, self.organisations)
            if ids
        ]
        if about:
            found.append(f"is about {listed(about)}")
        return listed(found) if found else "is what was asked for"

    def fit(self, claim: Claim, initiative: Initiative, vocabularies: Vocabularies) -> bool:
        """Whether one claim meets all of them."""
        return (
            (self.natures is None or claim.nature in self.natures)
            and (self.bases is None or claim.basis in self.bases)
            and (self.evidences is None or claim.evidence in self.evidences)
            and self._fit_scope(claim, initiative, vocabularies)
            and (
                self.min_strength is None
                or evidence_grade(claim, initiative, vocabularies) >= self.min_strength
            )
        )

    def beyond_models(
        self, claim: Claim, initiative: Initiative, vocabularies: Vocabularies
    ) -> bool:
        """Whether a claim is about other models than those asked for, too."""
        models = set(models_of(claim, initiative))
        if self.models is not None and not models <= self.models:
            return True
        found = set(categories_of(models, vocabularies))
        return self.categories is not None and not found <= self.categories

    def beyond_services(self, claim: Claim, initiative: Initiative) -> bool:
        """Whether a claim is about other services than those asked for, too."""
        return self.services is not None and not self.services.issuperset(
            services_of(claim, initiative)
        )

    def _fit_scope(self, claim: Claim, initiative: Initiative, vocabularies: Vocabularies) -> bool:
        if self.services is not None and self.services.isdisjoint(services_of(claim, initiative)):
            return False
        if self.models is not None or self.categories is not None:
            models = models_of(claim, initiative)
            if self.models is not None and self.models.isdisjoint(models):
                return False
            if self.categories is not None and self.categories.isdisjoint(
                categories_of(models, vocabularies)
            ):
                return False
        return not self.organisations or is_among(
            self.organisations, organisations_of(claim, initiative)
        )


def categories_of(models: Iterable[str], vocabularies: Vocabularies) -> list[str]:
    """The categories of delivery models, in their order; models without one have none."""
    terms = vocabularies["model"]
    found = (terms.inherited(model, "category") for model in models)
    return [category for category in found if category is not None]


def is_among(asked: Iterable[str], organisations: Iterable[Organisation]) -> bool:
    """Whether one of the organisations has a name with these words, or this code."""
    # Hyphens at both ends: "art" must not find "hart".
    wanted = [f"-{slug(value)}-" for value in asked]
    for organisation in organisations:
        name, code = f"-{slug(organisation.name)}-", organisation.code
        if any(value in name for value in wanted):
            return True
        if code is not None and f"-{slug(code)}-" in wanted:
            return True
    return False
