"""Measuring claims: everything that a comparison shows of one, worked out once."""

from __future__ import annotations

from functools import partial

from lgcases.claims.completeness import Sum
from lgcases.claims.strength import evidence_strength
from lgcases.claims.unavailable import Reason, Unavailable
from lgcases.compare.adjust import annual_average, convert, in_financial_year
from lgcases.compare.costs import net_of_costs, payback
from lgcases.compare.deflate import real_terms, stated_figure
from lgcases.compare.figure import Caveat, Figure
from lgcases.compare.matching_costs import not_taken_off
from lgcases.compare.options import Options
from lgcases.compare.partners import leaves_out_members
from lgcases.compare.per_head import PARTNER, RESIDENT, per_partner, per_resident
from lgcases.compare.result import NotComparable, Row
from lgcases.compare.share import BASELINE, share_of_baseline
from lgcases.model import Claim, Initiative, Vocabularies
from lgcases.reference.series import YearKind
from lgcases.reference.tables import ReferenceTables

#: The money whose prices go by financial year.
_UK_CURRENCY = "GBP"


class Measurer:
    """Reference tables, vocabularies and options together: measures all claims alike.

    Real terms first, then the annual average, then the currency, then per resident or
    partner, each where asked for.  A share of the baseline is worked out by itself.
    """

    def __init__(
        self, tables: ReferenceTables, vocabularies: Vocabularies, options: Options
    ) -> None:
        self._tables = tables
        self._vocabularies = vocabularies
        self._options = options
        self._base = options.base_year

    def measure(self, initiative: Initiative, number: int) -> Row | NotComparable:
        """The claim of this number, counted from 1, with all its figures.

        Raises:
            ReferenceTableError: A table that is needed is missing or malformed.
        """
        claim = initiative.savings[number - 1]
        strength = evidence_strength(claim, initiative, self._vocabularies)
        money = self._money(claim, initiative)
        residents = self._per_resident(money, claim, initiative)
        figure = self._ranked(money, residents, claim, initiative)
        if isinstance(figure, Unavailable):
            return NotComparable(initiative, number, strength, figure)

        def restate(stated: Sum) -> Figure | Unavailable:
            return self._converted(self._restated(stated, initiative))

        return Row(
            initiative,
            number,
            strength,
            figure=figure,
            annual=self._annual(figure, claim),
            per_resident=residents,
            # What it leaves of costs is never an average.
            net=net_of_costs(claim, initiative, restate, self._vocabularies),
            payback=payback(claim, initiative, restate, self._vocabularies),
            not_taken_off=not_taken_off(claim, initiative, self._vocabularies),
            caveats=self._caveats(claim, initiative, figure, residents),
        )

    def _money(self, claim: Claim, initiative: Initiative) -> Figure | Unavailable:
        """The claim in the comparison's prices and currency, not divided by anything."""
        found = self._restated(claim, initiative)
        if self._options.annualise and isinstance(found, Figure):
            found = annual_average(found, claim)
        return self._converted(found)

    def _restated(self, item: Sum, initiative: Initiative) -> Figure | Unavailable:
        """An amount in the comparison's prices, of which British money has only one."""
        return self._on_one_base(self._in_prices(item, initiative))

    def _on_one_base(self, figure: Figure | Unavailable) -> Figure | Unavailable:
        if isinstance(figure, Unavailable) or figure.currency != _UK_CURRENCY:
            return figure
        deflator = self._tables.uk_financial
        base = self._tables.base_year(deflator) if self._base is None else self._base
        return in_financial_year(figure, deflator, base)

    def _in_prices(
        self,
        item: Sum,
        initiative: Initiative,
        *,
        nominal: bool | None = None,
        kind: YearKind | None = None,
    ) -> Figure | Unavailable:
        """An amount in real terms by its own kind of year; ``nominal`` where it is to stay."""
        if self._options.nominal if nominal is None else nominal:
            return stated_figure(item, self._vocabularies)
        country, tables, vocabularies = initiative.country, self._tables, self._vocabularies
        return real_terms(item, country, tables, vocabularies, self._base, kind)

    def _converted(self, figure: Figure | Unavailable) -> Figure | Unavailable:
        currency = self._options.currency
        if currency is None or isinstance(figure, Unavailable) or figure.prices is None:
            return figure
        return self._on_one_base(convert(figure, currency, self._tables.rates(figure.prices.kind)))

    def _per_resident(
        self, money: Figure | Unavailable, claim: Claim, initiative: Initiative
    ) -> Figure | Unavailable:
        if isinstance(money, Unavailable):
            return money
        return per_resident(money, claim, initiative, self._tables.register, self._vocabularies)

    def _ranked(
        self,
        money: Figure | Unavailable,
        residents: Figure | Unavailable,
        claim: Claim,
        initiative: Initiative,
    ) -> Figure | Unavailable:
        """The figure by which the claim is ranked."""
        if self._options.per == BASELINE:
            restate = partial(self._in_prices, initiative=initiative)
            return share_of_baseline(claim, restate, nominal=self._options.nominal)
        if isinstance(money, Unavailable):
            return money
        if self._options.per == RESIDENT:
            return residents
        if self._options.per == PARTNER:
            return per_partner(money, claim, initiative, self._tables.register, self._vocabularies)
        return money

    def _annual(self, figure: Figure, claim: Claim) -> Figure | None:
        """The annual average of a sum over years that is shown as a sum."""
        if claim.basis != "cumulative" or figure.average or figure.per == BASELINE:
            return None
        average = annual_average(figure, claim)
        return average if isinstance(average, Figure) else None

    def _caveats(
        self,
        claim: Claim,
        initiative: Initiative,
        figure: Figure,
        residents: Figure | Unavailable,
    ) -> tuple[Caveat, ...]:
        """What a reader must know of a figure, the gravest first."""
        found = []
        if claim.disputed:
            found.append(Caveat.DISPUTED)
        if claim.wider_than_case:
            found.append(Caveat.WIDER_THAN_CASE)
        elif leaves_out_members(claim, initiative, self._vocabularies):
            found.append(Caveat.NAMED_PARTNERS)
        elif isinstance(residents, Unavailable) and residents.reason is Reason.PART_OF_CASE:
            found.append(Caveat.PART_OF_CASE)
        asked = self._options
        if asked.beyond_models(claim, initiative, self._vocabularies):
            found.append(Caveat.OTHER_MODELS)
        if asked.beyond_services(claim, initiative):
            found.append(Caveat.OTHER_SERVICES)
        found.extend(figure.caveats)
        if isinstance(residents, Figure) and Caveat.PARTNERS_CHANGED in residents.caveats:
            found.append(Caveat.PARTNERS_CHANGED)
        if claim.cost_treatment == "gross":
            found.append(Caveat.GROSS)
        elif claim.cost_treatment != "net":
            found.append(Caveat.COST_NOT_STATED)
        return tuple(dict.fromkeys(found))
