"""The one way in which all claims of a comparison are measured."""

from __future__ import annotations

from lgcases.claims.unavailable import Refusal
from lgcases.compare.average import annual_average
from lgcases.compare.costs import Payback, net_of_costs, payback
from lgcases.compare.currency import convert
from lgcases.compare.deflate import real_terms, stated_figure
from lgcases.compare.figure import Figure
from lgcases.compare.options import Options
from lgcases.compare.per_head import PARTNER, RESIDENT, per_partner, per_resident
from lgcases.model import Claim, Initiative
from lgcases.reference.tables import ReferenceTables


class Yardstick:
    """Reference tables and options together: measures claims alike.

    Real terms first, then the annual average, then the currency, then per resident or
    partner, each where asked for.
    """

    def __init__(self, tables: ReferenceTables, options: Options) -> None:
        self.tables = tables
        self.options = options
        self._base = options.base_year

    def money(self, claim: Claim, country: str) -> Figure | Refusal:
        """The claim in the comparison's prices and currency, not divided by anything."""
        found = self._restated(claim, country)
        if self.options.annualise and isinstance(found, Figure):
            found = annual_average(found, claim)
        currency = self.options.currency
        if currency is not None and isinstance(found, Figure) and found.prices is not None:
            found = convert(found, currency, self.tables.rates(found.prices.kind))
        return found

    def measure(self, claim: Claim, initiative: Initiative) -> Figure | Refusal:
        """The figure by which the claim is ranked."""
        found = self.money(claim, initiative.country)
        if self.options.per is None or isinstance(found, Refusal):
            return found
        return self.each(found, claim, initiative, self.options.per)

    def each(
        self, figure: Figure, claim: Claim, initiative: Initiative, per: str
    ) -> Figure | Refusal:
        """The figure per ``resident`` or per ``partner``; one divided already as it is."""
        if figure.per == per:
            return figure
        divide = {RESIDENT: per_resident, PARTNER: per_partner}[per]
        return divide(figure, claim, initiative, self.tables.register)

    def net(self, claim: Claim, initiative: Initiative) -> Figure | Refusal:
        """The claim less its set-up costs, never averaged."""
        return net_of_costs(claim, initiative, lambda each: self._whole(each, initiative))

    def payback(self, claim: Claim, initiative: Initiative) -> Payback | Refusal:
        """Years until a yearly rate has paid for its set-up costs."""
        return payback(claim, initiative, lambda each: self._whole(each, initiative))

    def _restated(self, claim: Claim, country: str) -> Figure | Refusal:
        if self.options.nominal:
            return stated_figure(claim)
        return real_terms(claim, country, self.tables, self._base)

    def _whole(self, claim: Claim, initiative: Initiative) -> Figure | Refusal:
        found = self._restated(claim, initiative.country)
        currency = self.options.currency
        if currency is None or isinstance(found, Refusal) or found.prices is None:
            return found
        return convert(found, currency, self.tables.rates(found.prices.kind))
