"""What a comparison is asked to do."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from lgcases.claims.conditions import ClaimConditions
from lgcases.compare.per_head import PARTNER, RESIDENT
from lgcases.compare.share import BASELINE
from lgcases.model.dates import parse_year

NOMINAL = "nominal"


class Grouping(StrEnum):
    """What statistics can be made for."""

    MODEL = "model"
    CATEGORY = "category"
    SERVICE = "service"
    COUNTRY = "country"
    STATUS = "status"
    LEAD_TYPE = "lead-type"
    CASH_RELEASING = "cash-releasing"

    @property
    def vocabulary(self) -> str | None:
        """The name of the vocabulary that has its values; None of those that say yes or no."""
        if self is Grouping.CASH_RELEASING:
            return None
        return "organisation-type" if self is Grouping.LEAD_TYPE else self.value


GROUPINGS = tuple(Grouping)
#: Those of which a claim may have other values than its record.
SCOPED = (Grouping.MODEL, Grouping.CATEGORY, Grouping.SERVICE, Grouping.LEAD_TYPE)


#: The types of options, and the words for them.
_TYPES: Mapping[str, tuple[tuple[type, ...], str]] = {
    **dict.fromkeys(
        ("models", "categories", "services", "natures", "bases", "evidences"),
        ((Set, list, tuple), "a set of ids"),
    ),
    "organisations": ((tuple, list), "a tuple of names"),
    "min_strength": ((int,), "a number from 0 to 5"),
    **dict.fromkeys(("prices", "currency", "per", "group_by"), ((str,), "a text")),
    **dict.fromkeys(("annualise", "one_per_case", "total"), ((bool,), "True or False")),
}


class OptionsError(ValueError):
    """Options that cannot be met or that do not go together; the message is for people."""


@dataclass(frozen=True, slots=True)
class Options(ClaimConditions):
    """Which claims are compared, and how.

    What a claim must be is said by the fields of :class:`~lgcases.claims.ClaimConditions`.

    Attributes:
        prices: The price base: a year (``2024`` and ``2024-25`` mean the same: 2024-25 for
            British money, 2024 for other money), ``nominal``, or None for the latest outturn
            year.
        currency: ISO 4217; None leaves each claim in its own.
        annualise: Whether sums over years become annual averages.
        per: ``resident``, ``partner``, ``baseline`` or None: what the ranked figure is divided
            by.  Of a baseline it is the share in per cent.
        one_per_case: Whether one claim stands for each initiative.
        group_by: One of :data:`GROUPINGS`, for statistics of the claims of each value.
        total: Whether to add up.  Needs ``one_per_case``, and that all claims that can be
            compared share nature, basis, evidence and currency.
    """

    prices: str | None = None
    currency: str | None = None
    annualise: bool = False
    per: str | None = None
    one_per_case: bool = False
    group_by: str | None = None
    total: bool = False

    @property
    def nominal(self) -> bool:
        """Whether figures stay in the prices of their time."""
        return self.prices == NOMINAL

    @property
    def base_year(self) -> int | None:
        """The calendar year in which the price base starts; None for the latest outturn.

        Raises:
            OptionsError: ``prices`` is neither a year nor ``nominal``.
        """
        if self.prices is None or self.nominal:
            return None
        year = parse_year(self.prices)
        if year is None:
            raise OptionsError(
                f'"{self.prices}" is not a price base: give a year such as 2024-25 or 2024, '
                "or nominal"
            )
        return year[0]

    def check(self) -> None:
        """Raise :class:`OptionsError` where options are unknown or do not go together."""
        self._check_types()
        _ = self.base_year
        if self.per not in (None, RESIDENT, PARTNER, BASELINE):
            raise OptionsError(
                f'"{self.per}" is not known: figures go per resident, per partner or per baseline'
            )
        if self.per == BASELINE and self.currency is not None:
            raise OptionsError("a share of a baseline has no currency: leave out the currency")
        if self.group_by is not None and self.group_by not in GROUPINGS:
            raise OptionsError(f'"{self.group_by}" is not known: group by {", ".join(GROUPINGS)}')
        if self.nominal and self.currency is not None:
            raise OptionsError(
                "nominal figures of different years have no common exchange rate: leave out "
                "the currency, or give a price base"
            )
        if self.total and not self.one_per_case:
            raise OptionsError(
                "a total needs one claim per initiative: forecast and result of one initiative "
                "are the same money"
            )
        if self.total and self.per == BASELINE:
            raise OptionsError("shares of baselines cannot be added up: leave out the total")
        if self.total and self.per is not None:
            raise OptionsError(f"figures per {self.per} cannot be added up")

    def _check_types(self) -> None:
        """Another type would not fail, but find the wrong claims: a text is a set of letters."""
        for name, (types, words) in _TYPES.items():
            value = getattr(self, name)
            # A truth is a number to Python.
            is_other = isinstance(value, bool) and bool not in types
            if value is not None and (is_other or not isinstance(value, types)):
                raise OptionsError(f"{name} must be {words}, not {value!r}")
