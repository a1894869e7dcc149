"""Which currencies a country's authorities count in."""

from __future__ import annotations

_EURO = (
    "AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI "
    "SK SM VA YT"
)
_OTHERS = {
    "GBP": "GB GG IM JE",
    "USD": "AS EC GU MP PR SV US VI",
    "AUD": "AU CC CX NF",
    "NZD": "CK NZ NU TK",
    "NOK": "BV NO SJ",
    "DKK": "DK FO GL",
    "CHF": "CH LI",
    "CAD": "CA",
    "SEK": "SE",
    "ISK": "IS",
    "PLN": "PL",
    "CZK": "CZ",
    "HUF": "HU",
    "RON": "RO",
    "RSD": "RS",
    "UAH": "UA",
    "MDL": "MD",
    "ALL": "AL",
    "MKD": "MK",
    "BAM": "BA",
    "TRY": "TR",
    "ILS": "IL",
    "JPY": "JP",
    "KRW": "KR",
    "CNY": "CN",
    "TWD": "TW",
    "HKD": "HK",
    "SGD": "SG",
    "MYR": "MY",
    "THB": "TH",
    "IDR": "ID",
    "PHP": "PH",
    "VND": "VN",
    "INR": "IN",
    "PKR": "PK",
    "BDT": "BD",
    "LKR": "LK",
    "NPR": "NP",
    "ZAR": "ZA",
    "KES": "KE",
    "NGN": "NG",
    "GHS": "GH",
    "EGP": "EG",
    "MAD": "MA",
    "MXN": "MX",
    "BRL": "BR",
    "ARS": "AR",
    "COP": "CO",
    "PEN": "PE",
    "CLP": "CL",
    "UYU": "UY",
}

#: The currency of each country; countries that are not here are not judged.
CURRENCY_OF = {
    country: currency
    for currency, countries in {"EUR": _EURO, **_OTHERS}.items()
    for country in countries.split()
}
#: Currencies in which millions are everyday sums.
SMALL_UNITS = frozenset(
    {
        "CLP",
        "COP",
        "HUF",
        "IDR",
        "IRR",
        "ISK",
        "JPY",
        "KHR",
        "KRW",
        "LAK",
        "LBP",
        "MMK",
        "MNT",
        "NGN",
    }
    | {"PYG", "RSD", "TZS", "UGX", "UZS", "VND"}
)
