"""What a figure counts, as prose says it: its unit and the noun of its label, whatever their case and number."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from briefing.language.quantities import Found, Kind, signs
from briefing.language.quantities.words import words_for
from briefing.language.reading import scale_words
from briefing.model.quantity import Quantity
from briefing.model.records import Claim, Figure

_ENDINGS = {"de": ("ern", "en", "er", "em", "es", "e", "n", "s"), "en": ("es", "s")}
_SHORTEST = 3
"""Letters that stay of a word when its ending is taken off."""
_UNLIKE = {"people": "person", "men": "man", "women": "woman", "children": "child", "leute": "mensch"}
_CURRENCIES = {
    "€": "eur",
    "euro": "eur",
    "euros": "eur",
    "$": "usd",
    "us$": "usd",
    "dollar": "usd",
    "dollars": "usd",
    "us-dollar": "usd",
    "us dollars": "usd",
    "£": "gbp",
    "pound": "gbp",
    "pounds": "gbp",
    "pfund": "gbp",
    "franken": "chf",
    "francs": "chf",
}
_MOST = 200
"""So many figures may count the same; more tell nothing of a number that counts it, too."""
_PERCENT = frozenset({"%", "percent", "per cent", "prozent", "pct"})
_POINTS = frozenset({"percentage points", "percentage point", "prozentpunkte", "prozentpunkt", "pp"})


class _Counted(NamedTuple):
    """What units and a label come to."""

    factors: Mapping[str, Decimal]
    """What the word of scale of each unit stands for."""
    plain: frozenset[str]
    """The units without that word, case folded."""
    phrases: tuple[tuple[frozenset[str], ...], ...]
    """The words of each unit, and the noun of the label, in all their forms."""
    stems: tuple[str, ...]
    """How the first words of these begin, folded."""
    has_sign: bool
    """Whether it may count shares or money, which have a sign of their own."""


@lru_cache(maxsize=2048)
def _counted(units: tuple[str, ...], label: str, lang: str) -> _Counted:
    """Work out what is counted; the briefs of a library count the same again and again."""
    language = lang.partition("-")[0].lower()
    bare = [_without_scale(unit, lang) for unit in units]
    plain = frozenset(" ".join(words).casefold() for words in bare)
    heads = [_head(words, language) for words in bare]
    if not any(_is_measured(unit) for unit in plain):
        heads.append(_label_noun(label, language))
    phrases = tuple(tuple(_forms(word, language) for word in head) for head in heads if head)
    return _Counted(
        {unit: _factor(unit, lang) for unit in units},
        plain,
        phrases,
        tuple({stem for phrase in phrases for stem in _stems(phrase[0])}),
        any(_is_sign(unit) for unit in plain),
    )


class Counts:
    """What one figure counts."""

    def __init__(self, figure: Figure, lang: str) -> None:
        self.figure = figure
        self._language = lang.partition("-")[0].lower()
        units = dict.fromkeys([figure.unit, *[claim.unit for claim in figure.claims]])
        known = _counted(tuple(unit for unit in units if unit), figure.label.source, lang)
        self._factors, self._plain, self.phrases, self.stems, self.has_sign = known

    @cached_property
    def _label(self) -> tuple[frozenset[str], ...]:
        words = _content(str(self.figure.label.source), self._language)
        return tuple(_forms(word, self._language) for word in words if word.casefold() not in common())

    def has(self, found: Found) -> bool:
        """Return whether a quantity of the prose counts the same."""
        if found.kind is Kind.PERCENT:
            return not self._plain.isdisjoint(_PERCENT)
        if found.kind is Kind.POINTS:
            return not self._plain.isdisjoint(_POINTS)
        if found.kind is Kind.MONEY:
            return _currency(found.unit) in {_currency(unit) for unit in self._plain}
        words = tuple(_forms(word, self._language) for word in found.following)
        return any(_stands_in(phrase, words) for phrase in self.phrases)

    def is_named_in(self, text: str) -> bool:
        """Return whether a text has half of the words of the figure's label, or more; what counts anything is none."""
        words = [_forms(word, self._language) for word in _content(text, self._language)]
        named = sum(any(one & other for other in words) for one in self._label)
        return named > 0 and named * 2 >= len(self._label)

    def quantity(self, claim: Claim) -> Quantity | None:
        """Return the quantity of a claim as prose states it: 8 of the unit `million euros` are eight million."""
        factor = self._factors.get(str(claim.unit), Decimal(1))
        quantity = claim.quantity
        if quantity is None or factor == 1:
            return quantity
        low, high = (None if end is None else end * factor for end in (quantity.low, quantity.high))
        return quantity._replace(low=low, high=high)

    def is_plain(self, claim: Claim) -> bool:
        """Return whether the unit of a claim has no word of scale in it."""
        return self._factors.get(str(claim.unit), Decimal(1)) == 1


class Index:
    """The figures of a brief by what they count."""

    def __init__(self, figures: Iterable[Figure], lang: str) -> None:
        self.of: dict[str, Counts] = {}
        """What a figure, or the figure of a claim, counts, by its id."""
        self._all = [Counts(figure, lang) for figure in figures]
        self._by_word: dict[str, list[int]] = {}
        self._language = lang.partition("-")[0].lower()
        for number, counts in enumerate(self._all):
            for key in (counts.figure.id, *(claim.id for claim in counts.figure.claims)):
                self.of.setdefault(key, counts)
            for word in {form for phrase in counts.phrases for form in phrase[0]}:
                self._by_word.setdefault(word, []).append(number)

    @cached_property
    def _stems(self) -> frozenset[str]:
        """How words begin, folded, that name what the figures count; an empty one is how any does."""
        return frozenset(stem for counts in self._all for stem in counts.stems)

    @cached_property
    def _signs(self) -> tuple[str, ...]:
        return signs(self._language) if any(counts.has_sign for counts in self._all) else ()

    def may_count(self, text: str) -> bool:
        """Return whether a text may have a word for what a figure counts, or count what needs none."""
        small, stems = text.casefold(), self._stems
        if any(sign in small for sign in self._signs) or any(stem in small for stem in stems):
            return True
        if small.isascii():
            return False
        small = _accents().sub("", normalize("NFKD", small))
        return any(stem in small for stem in stems)

    def counting(self, found: Found) -> list[Counts]:
        """Return the figures that count the same as a quantity; none where they are too many to tell anything."""
        if found.kind is Kind.COUNT:
            forms = {form for word in found.following for form in _forms(word, self._language)}
            numbers = {number for form in forms for number in self._by_word.get(form, ())[: _MOST + 1]}
        else:
            numbers = set(range(min(len(self._all), _MOST + 1)))
        if len(numbers) > _MOST:
            return []
        return [self._all[number] for number in sorted(numbers) if self._all[number].has(found)]


def _stands_in(phrase: tuple[frozenset[str], ...], words: tuple[frozenset[str], ...]) -> bool:
    """Return whether the words of a phrase stand next to each other among others."""
    size = len(phrase)
    return any(
        all(one & other for one, other in zip(phrase, words[at : at + size], strict=True))
        for at in range(len(words) - size + 1)
    )


def _content(text: str, language: str) -> list[str]:
    """Return the words of a text that name something."""
    known = words_for(language)
    small = known.small if known else frozenset()
    return [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > _SHORTEST and word.casefold() not in small]


def _without_scale(unit: str, lang: str) -> list[str]:
    words = unit.split()
    return words[1:] if words and _power(words[0], lang) else words


def _factor(unit: str, lang: str) -> Decimal:
    words = unit.split()
    return Decimal(10) ** _power(words[0], lang) if words else Decimal(1)


def _power(word: str, lang: str) -> int:
    scales = scale_words(lang)
    return scales.get(word.casefold(), scales.get(word.casefold().rstrip("."), 0))


def _head(words: list[str], language: str) -> list[str]:
    """Return the words up to the first that is no noun and no adjective: `Haushalte` of `Haushalte ohne Strom`."""
    known = words_for(language)
    found: list[str] = []
    for word in words:
        plain = word.strip(".,;:()")
        if not plain[:1].isalpha() and plain[:1] != "°":
            break
        if known and plain.casefold() in known.small:
            break
        found.append(plain)
    return found


def _label_noun(label: str, language: str) -> list[str]:
    """Return the noun of a label, which its preposition follows: `soldiers` of `North Korean soldiers for Russia`."""
    if language not in _ENDINGS:
        return []
    head = _head(label.split(), language)
    if language == "de":
        return next(([word] for word in reversed(head) if word[:1].isupper()), [])
    return head[-1:] if len(head[-1:][0] if head else "") > _SHORTEST else []


@lru_cache(maxsize=4096)
def _forms(word: str, language: str) -> frozenset[str]:
    """Return a word folded, and what it may be without its ending."""
    folded = "".join(each for each in normalize("NFKD", word.casefold()) if not combining(each))
    folded = _UNLIKE.get(folded, folded)
    found = {folded}
    for ending in _ENDINGS.get(language, ()):
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST:
            found.add(folded[: -len(ending)])
    if language == "en" and folded.endswith("ies"):
        found.add(f"{folded[:-3]}y")
    return frozenset(found)


def _stems(forms: frozenset[str]) -> tuple[str, ...]:
    """Return how all words begin, folded, of which these may be the forms."""
    least, most = min(forms), max(forms)
    size = next((at for at, signs in enumerate(zip(least, most, strict=False)) if signs[0] != signs[1]), len(least))
    # `Bodies` is a form of `body`.
    return (least[:size].removesuffix("y"), *(word for word, other in _UNLIKE.items() if other in forms))


@cache
def _accents() -> re.Pattern[str]:
    return re.compile("[\u0300-\u036f]+")


def _is_measured(unit: str) -> bool:
    """Return whether a unit measures something, so that a number of it is another: `three rates` in percent."""
    return unit in _PERCENT or unit in _POINTS or unit in _CURRENCIES or (unit in common() and unit not in _PEOPLE)


def _is_sign(unit: str) -> bool:
    """Return whether a unit, case folded, is percent, points or a currency."""
    if unit in _PERCENT or unit in _POINTS or re.search(r"[^\w\s-]", unit):
        return True
    return unit in _CURRENCIES or unit in _CURRENCIES.values() or unit in {"jpy", *_all_currencies()}


@cache
def _all_currencies() -> frozenset[str]:
    known = (words_for(lang) for lang in _ENDINGS)
    return frozenset(name for words in known if words for name in words.currencies)


def _currency(unit: str) -> str:
    folded = unit.casefold()
    return _CURRENCIES.get(folded, folded)


_COMMON = """
    mm cm dm m km g kg t tonne tonnes tonnen ton tons ml l litre litres liter ha hektar hectare hectares ms s
    second seconds sekunde sekunden minute minutes minuten hour hours stunde stunden day days tag tage tagen week
    weeks woche wochen month months monat monate monaten year years jahr jahre jahren decade decades jahrzehnt
    metre metres meter metern kilometre kilometres kilometer kilometern zentimeter centimetres millimeter grad
    degrees mile miles meile meilen mal times w kw mw gw kwh mwh gwh watt megawatt gigawatt
    point points punkt punkte punkten
"""
_PEOPLE = frozenset({"people", "person", "persons", "menschen", "mensch", "personen", "leute", "leuten"})


@cache
def common() -> frozenset[str]:
    """Return units that count a great many things, case folded: measures, times, people."""
    return _PEOPLE | frozenset(_COMMON.split())


def is_people(found: Found) -> bool:
    """Return whether people are counted, and nothing closer is said of them."""
    return not _PEOPLE.isdisjoint(word.casefold() for word in found.following)


def is_common(found: Found) -> bool:
    """Return whether it is one of many that a text has and no figure keeps: a measure, a share, money, people."""
    return found.kind is not Kind.COUNT or any(
        word.casefold() in common() or word.startswith("°") for word in found.following
    )
