"""What stands around a number: its qualifier, its percent or currency, what it counts."""

import re
from functools import cache
from typing import NamedTuple

from briefing.language.quantities.atoms import SYMBOLS, share
from briefing.language.quantities.found import Kind
from briefing.language.quantities.words import Words, word_set, words_for
from briefing.language.spelled import spelled
from briefing.model.quantity import Qualifier

_BACK = 48
"""Characters before a number that can matter to it."""
_WORDS_AFTER = 4
_MEASURES = word_set(
    "mm cm dm m km km² m² m³ ha g kg t µg mg l ml hl ms s min h w kw mw gw kwh mwh gwh kb mb gb tb °c °f °"
)
"""Signs of measures, which have no capital in German."""

_CODES = "EUR|USD|GBP|CHF|JPY"


class Around(NamedTuple):
    """What was found around a number."""

    start: int
    """Where its qualifier or currency begins."""
    end: int
    """Where its percent, currency or `or more` ends."""
    qualifier: Qualifier
    said: str
    """The qualifier as it is written, case folded."""
    before: str
    """The word before all that, with its stop."""
    kind: Kind
    unit: str
    following: tuple[str, ...]
    is_open_low: bool
    is_open_high: bool


def look_around(text: str, start: int, end: int, words: Words) -> Around:
    """Return what stands around the number from `start` to `end`."""
    kind, unit = Kind.COUNT, ""
    money = _money_before(words.blanks).search(text, max(start - _BACK, 0), start)
    if money:
        kind, unit, start = Kind.MONEY, money[1], money.start()
    found = _qualifier(words).search(text, max(start - _BACK, 0), start)
    said = "-".join(found[1].casefold().replace("-", " ").split()) if found else ""
    qualifier = words.qualifiers[said] if said else Qualifier.EXACTLY
    start = found.start(1) if found else start
    before = _word_before(words.blanks).search(text, max(start - _BACK, 0), start)
    end, low, high = _open(text, end, words)
    if behind := share(words).match(text, end):
        points = " ".join(behind[1].casefold().split()) in words.points
        kind, unit, end = Kind.POINTS if points else Kind.PERCENT, behind[1], behind.end()
    elif kind is Kind.COUNT and (behind := _money_behind(words).match(text, end)):
        kind, unit, end = Kind.MONEY, behind[1], behind.end()
    if not (low or high):
        end, low, high = _open(text, end, words)
    following = _following(text, end, words)
    if kind is Kind.COUNT:
        unit = _counted(following, words)
    return Around(start, end, qualifier, said, before[1] if before else "", kind, unit, following, low, high)


def _open(text: str, end: int, words: Words) -> tuple[int, bool, bool]:
    """Return where a number ends that is the least or the greatest, and which of them it is."""
    found = _open_end(words).match(text, end)
    if not found:
        return end, False, False
    return found.end(), found["low"] is not None, found["high"] is not None


def _following(text: str, end: int, words: Words) -> tuple[str, ...]:
    """Return the words after a number up to the first that cannot belong to it."""
    found: list[str] = []
    while len(found) < _WORDS_AFTER and (match := _next_word(words.blanks).match(text, end)):
        if match[1].casefold() in words.small:
            break
        found.append(match[1])
        end = match.end()
    return tuple(found)


def _counted(following: tuple[str, ...], words: Words) -> str:
    if words.nouns_capital and following and following[0].casefold() not in _MEASURES:
        return next((word for word in following if word[0].isupper()), "")
    return following[0] if following else ""


@cache
def signs(lang: str) -> tuple[str, ...]:
    """Return what of a text, in small letters, there is some of wherever it counts shares, points or money."""
    words = words_for(lang)
    known = {*words.percent, *words.points, *words.currencies} if words else set()
    # What has another one in it need not be looked for.
    known = {*known, *SYMBOLS, *_CODES.lower().split("|")}
    return tuple(each for each in known if not any(other != each and other in each for other in known))


@cache
def _qualifier(words: Words) -> re.Pattern[str]:
    known = [each.replace("-", " ") for each in words.qualifiers]
    initials = "".join(map(re.escape, sorted({each[0] for each in known})))
    phrases = spelled(known, f"[{words.blanks}-]+")
    return re.compile(rf"(?<![\w-])(?i:(?=[{initials}])({phrases}))[{words.blanks}]*\Z")


@cache
def _money_before(blanks: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)((?:US|A|C|NZ|HK)?[{SYMBOLS}]|(?:{_CODES})(?=[{blanks}]))[{blanks}]?\Z")


@cache
def _money_behind(words: Words) -> re.Pattern[str]:
    signs = "".join(each for each in words.currencies if not each[0].isalpha())
    names = sorted((each for each in words.currencies if each[0].isalpha()), key=len, reverse=True)
    # Other dollars have their country before them: `1,5 Millionen kanadische Dollar` counts no currency of this list.
    return re.compile(
        rf"[{words.blanks}]?([{signs}]|(?<=[{words.blanks}])(?i:{'|'.join(map(re.escape, names))})(?![\w-]))"
    )


@cache
def _open_end(words: Words) -> re.Pattern[str]:
    low, high = ("|".join(map(re.escape, each)) for each in (words.open_low, words.open_high))
    return re.compile(
        rf"(?P<low>\+(?!\w)|[{words.blanks}](?i:{low})(?!\w))|(?P<high>[{words.blanks}](?i:{high})(?!\w))"
    )


@cache
def _word_before(blanks: str) -> re.Pattern[str]:
    """Match the word before a number, or the bracket or dash between the two."""
    return re.compile(rf"((?:[\w§#][\w.§#’'-]*(?=[{blanks}\"“„«»‚‘]*\Z))|[(\[–—/])[{blanks}\"“„«»‚‘]*\Z")


_WORD = r"°(?:[CF](?!\w))?|[^\W\d_](?:[\w’'-]*\w)?"


@cache
def _next_word(blanks: str) -> re.Pattern[str]:
    return re.compile(rf"[{blanks}]+({_WORD})")
