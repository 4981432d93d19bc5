"""A sentence to its quantities: numbers are looked for, then ranges, then what is around them is judged."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from briefing.language.quantities.around import Around, look_around
from briefing.language.quantities.atoms import SYMBOLS, Atom, atoms, scaled, share
from briefing.language.quantities.doubt import is_doubtful, is_place
from briefing.language.quantities.found import Found
from briefing.language.quantities.masks import masked
from briefing.language.quantities.words import Words, words_in
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.text import SafeText

_BACK = 40
_LONGEST = 5_000
"""A longer text is no sentence that somebody wrote."""


def quantities(text: str, lang: str) -> tuple[Found, ...]:
    """Return the quantities of one sentence, in order; of a text that is too long for one, none. Never raises."""
    words = words_in(text, lang)
    if words is None or len(text) > _LONGEST:
        return ()
    plain = masked(text, words)
    found: list[Found] = []
    place = -1
    for first, last, between in _ranges(plain, list(atoms(plain, words, lang)), words):
        around = look_around(plain, first.start, last.end, words)
        # What is listed with the number of a page is one, too: `pp. 3, 4 and 5`.
        listed = place >= 0 and _listed(words).fullmatch(plain, place, first.start) is not None
        if listed or is_place(first, last, around, words):
            place = last.end
            continue
        if not is_doubtful(plain, first, last, around, words):
            found.append(_found(text, first, last, around._replace(start=min(around.start, between))))
    return tuple(found)


def _found(text: str, first: Atom, last: Atom, around: Around) -> Found:
    low: Decimal | None = first.value
    high: Decimal | None = last.value
    qualifier = around.qualifier
    if around.is_open_low or around.is_open_high:
        if qualifier is Qualifier.EXACTLY:
            qualifier = Qualifier.AT_LEAST if around.is_open_low else Qualifier.UP_TO
        else:
            low, high = (low, None) if around.is_open_low else (None, high)
    return Found(
        around.start,
        around.end,
        (first.start, last.end),
        Quantity(low, high, qualifier, SafeText(text[around.start : around.end])),
        around.kind,
        around.unit,
        around.following,
        in_words=not (first.digits or last.digits or first.scale or last.scale),
    )


def _ranges(text: str, numbers: list[Atom], words: Words) -> Iterator[tuple[Atom, Atom, int]]:
    """Yield the numbers, both ends of a range together, with the place where `between` stands or the number begins."""
    at = 0
    while at < len(numbers):
        first = numbers[at]
        joined = _joined(text, first, numbers[at + 1], words) if at + 1 < len(numbers) else None
        if joined:
            yield joined
            at += 2
            continue
        # What is not a range may be a score or a code.
        if not (_dash_before().search(text, max(first.start - 2, 0), first.start) or _dash().match(text, first.end)):
            yield first, first, first.start
        at += 1


def _joined(text: str, first: Atom, last: Atom, words: Words) -> tuple[Atom, Atom, int] | None:
    """Return what `_ranges` yields for a range, both ends with its word of scale; None where two numbers are none."""
    match = _joint(words).fullmatch(text, first.end, last.start)
    if not match or last.is_single:
        return None
    if first.scale is None and last.scale and first.value < scaled(last.value, -last.scale):
        # "8 to 9 million" counts both ends in millions.
        first = first._replace(value=scaled(first.value, last.scale), scale=last.scale)
    if first.value >= last.value or bool(first.digits) != bool(last.digits):
        return None
    start = max(first.start - _BACK, 0)
    if match["and"]:
        between = _between(words).search(text, start, first.start)
        return (first, last, between.start()) if between else None
    if match["word"] and words.change and _change(words).search(text, start, first.start):
        return None
    if match["hyphen"] and not (last.scale or _counts(words.blanks).match(text, last.end)):
        return None
    return first, last, first.start


@cache
def _joint(words: Words) -> re.Pattern[str]:
    to = "|".join(re.escape(each) for each in words.range_words)
    unit = rf"(?:{share(words).pattern}|[{words.blanks}]?[{SYMBOLS}])?"
    money = rf"(?:US)?[{SYMBOLS}]?"
    return re.compile(
        rf"{unit}(?:[{words.blanks}]?[–—][{words.blanks}]?|(?P<hyphen>-)|[{words.blanks}]+(?:(?P<word>{to})"
        rf"|(?P<and>{words.range_and})|{words.range_or})[{words.blanks}]+){money}"
    )


@cache
def _between(words: Words) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?i:{words.between})[{words.blanks}]+(?:[^\W\d_]+[{words.blanks}]+){{0,2}}(?:US)?[{SYMBOLS}]?\Z"
    )


@cache
def _change(words: Words) -> re.Pattern[str]:
    known = "|".join(map(re.escape, words.change))
    return re.compile(
        rf"(?<!\w)(?i:{known})[{words.blanks}]+(?:[^\W\d_]+[{words.blanks}]+){{0,2}}(?:US)?[{SYMBOLS}]?\Z"
    )


@cache
def _listed(words: Words) -> re.Pattern[str]:
    and_or = "|".join((words.range_and, words.range_or, *words.range_words))
    return re.compile(
        rf"\.?[{words.blanks}]*(?:[,;/–—-]|[{words.blanks}](?:{and_or})[{words.blanks}])[{words.blanks}]*"
    )


@cache
def _counts(blanks: str) -> re.Pattern[str]:
    """Match a percent, a currency or a noun behind a number."""
    return re.compile(rf"[{blanks}]?[%{SYMBOLS}]|[{blanks}]+[^\W\d_]{{3,}}")


@cache
def _dash_before() -> re.Pattern[str]:
    return re.compile(r"[0-9%][–-]\Z")


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"%?[–-][0-9]")
