"""Whether a number is a quantity. In doubt it is none: a year, a page, a part of a name, the time of day."""

import re
from functools import cache

from briefing.language.quantities.around import Around
from briefing.language.quantities.atoms import Atom
from briefing.language.quantities.digits import BLANKS
from briefing.language.quantities.found import Kind
from briefing.language.quantities.words import Words

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_MODERN_YEAR, _LAST_MODERN_YEAR = 1900, 2099
_SMALL = 13
"""A smaller number with nothing that it counts says too little."""
_BACK = 40
_BRACKET = 400
"""So far back a bracket may have been opened."""


def is_doubtful(text: str, first: Atom, last: Atom, around: Around, words: Words) -> bool:
    """Return whether a number, or a range, may be something else than a quantity."""
    if is_place(first, last, around, words) or _is_ordinal(text, last, words) or _is_bracketed(text, first, last):
        return True
    if _is_group(around):
        return True
    if not (first.digits or last.digits or last.scale):
        return not around.unit or _is_idiom(around)
    if around.said and _is_other_word(around, words):
        return True
    if _is_clear(first, last, around):
        return False
    if any(_may_be_year(atom) for atom in (first, last)) and _is_year(first, around, words):
        return True
    if around.before.casefold() in words.doubtful:
        return True
    if _is_named(around, words):
        return True
    if around.said or around.unit:
        return False
    decimal = not all(atom.value == atom.value.to_integral_value() for atom in (first, last))
    return decimal or last.value < _SMALL


def is_place(first: Atom, last: Atom, around: Around, words: Words) -> bool:
    """Return whether the word before a number says that it is one of a page, an article, a version and so on.

    Where the number itself shows that it is a quantity, the word is none of its: `on the first day 5,078 flights`.
    """
    return around.before.casefold() in words.places and not around.said and not _is_clear(first, last, around)


def _is_clear(first: Atom, last: Atom, around: Around) -> bool:
    """Return whether its form alone says that it is a quantity."""
    if around.kind is not Kind.COUNT or first.scale or last.scale:
        return True
    grouped = any(len(each.digits) > 4 and _group().search(each.digits) for each in (first, last))  # noqa: PLR2004
    return grouped and all(abs(each.value) >= 1000 or each is first for each in (first, last))  # noqa: PLR2004


def _is_ordinal(text: str, last: Atom, words: Words) -> bool:
    """Return whether a full stop behind a number makes it the third: `der 3. Weltkrieg`."""
    return words.ordinal_stop and bool(last.digits) and last.scale is None and _stop().match(text, last.end) is not None


def _is_bracketed(text: str, first: Atom, last: Atom) -> bool:
    """Return whether it counts points: `(3)`, `[3]`, `3)`."""
    if not last.digits or text[last.end : last.end + 1] not in {")", "]"}:
        return False
    before = text[max(first.start - _BACK, 0) : first.start].rstrip()
    return not before or before[-1] in "([" or "(" not in text[max(first.start - _BRACKET, 0) : first.start]


def _is_idiom(around: Around) -> bool:
    return around.before.casefold() in {"first", "last", "ersten", "letzten", "nächsten", "next"}


def _is_group(around: Around) -> bool:
    """Return whether groups are counted, whose size is not meant exactly: `zwei Dutzend`, or it is a size: `3 x 5`."""
    first = around.following[0].casefold() if around.following else ""
    return first in {"dutzend", "dozen", "dozens", "score"} or around.before.casefold() in {"x", "×"}


def _is_other_word(around: Around, words: Words) -> bool:
    """Return whether what looks like a qualifier may be a preposition: `ein Bericht über 300 Tote`."""
    if around.said in words.doubtful:
        return True
    if around.said in {"über", "about"}:
        before = around.before.casefold()
        return any(before.startswith(word) or f"{word}" in before for word in words.speech)
    if around.said == "over":
        return bool(around.following) and around.following[0].casefold() in words.durations
    return False


def _may_be_year(atom: Atom) -> bool:
    return len(atom.digits) == len("2024") and atom.digits.isdigit() and _FIRST_YEAR <= atom.value <= _LAST_YEAR


def _is_year(first: Atom, around: Around, words: Words) -> bool:
    before = around.before.casefold().rstrip(".")
    if not around.unit or before in words.before_years or before in words.months:
        return True
    modern = _MODERN_YEAR <= first.value <= _LAST_MODERN_YEAR
    return modern and not around.said


def _is_named(around: Around, words: Words) -> bool:
    """Return whether a number belongs to the name before it: `Boeing 737`, `Apollo 11`."""
    word = around.before
    if not word[:1].isupper() or around.said or word.casefold() in words.small:
        return False
    if not words.nouns_capital:
        return True
    return not around.unit


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(rf"\.[{BLANKS}]+\S|\.[–-]")


@cache
def _group() -> re.Pattern[str]:
    return re.compile(rf"[0-9][{BLANKS}.,'’][0-9]{{3}}(?![0-9])")
