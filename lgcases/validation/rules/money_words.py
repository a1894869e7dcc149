"""Words and signs of money in the languages of the sources: scales, currencies, percentages.

All are in lower case, without the dot of an abbreviation.
"""

from __future__ import annotations

_ROWS = {
    3: "k thousand thousands tausend tsd duizend mille mila tusen tusind tuhat tuhatta tys",
    6: "m mm mn mln mio mill million millions millionen millioner miljoen miljoenen miljon "
    "miljoner millón millon millones milione milioni milhão milhões miljoona miljoonaa milj",
    9: "b bn billion billions mrd mld mia md mds milliard milliards milliarde milliarden "
    "milliarder miljard miljarden miljarder miljardi miljardia miliardo miliardi",
    12: "tn trillion trillions",
}
#: The power of ten of each scale.
SCALES = {word: power for power, row in _ROWS.items() for word in row.split()}
#: A thousand in Spanish and Portuguese, but in English sometimes short for a million.
MIL = "mil"
#: Scales that mean something else where no currency is near: 10k are also ten kilometres.
SHORT = frozenset({"k", "b", "mm", "md", "mia", "tn", MIL})

_CURRENCIES = {
    "pound": "pound pounds sterling gbp £",
    "euro": "euro euros euroa eur €",
    "dollar": "dollar dollars usd aud nzd cad $",
    "krone": "kr krone kroner kronor krónur dkk nok sek isk",
    "other": "chf franken franc francs fr sfr zł złoty złotych pln rs rupees inr ₹ yen jpy ¥ czk "
    "huf",
}
#: The kind of money that a word or sign stands for.
CURRENCIES = {word: kind for kind, row in _CURRENCIES.items() for word in row.split()}
#: Signs that stand right before the number.
SIGNS = {sign: CURRENCIES[sign] for sign in "£€$₹¥"}
#: Scale and currency in one: 40 MNOK, 300 TEUR, 2 M€.
JOINED = {
    scale + currency: (power, CURRENCIES[currency])
    for scale, power in (("t", 3), ("k", 3), ("m", 6), ("mn", 6), ("mio", 6), ("md", 9))
    for currency in ("kr", "nok", "sek", "dkk", "eur", "chf", "€", "£")
}

PERCENT = frozenset({"%", "percent", "pct", "prozent", "procent", "prosent", "prosenttia"})
#: A percentage where "cent" or the like follows, else "for each".
PER = frozenset({"per", "pour", "por"})

#: Scales that are not read, since no source of this set counts by them.
UNREAD_SCALES = frozenset({"lakh", "lakhs", "crore", "crores"})
_AFTER_FULL = (
    "a an and as at after again altogether annually are because before between but by cheaper cost "
    "costs down during each either every extra for from had has have if in into is it less lower "
    "may more net of off on once only or over p per rather saved saves saving savings since so "
    "than that the then this through to together under until up was were when where which while "
    "will with within without would year yearly"
)
#: What may follow a small sum that is written in full.  Any other word may be a scale.
AFTER_FULL = frozenset(_AFTER_FULL.split())
