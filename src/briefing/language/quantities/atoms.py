"""The numbers of a text one by one, before anything around them is judged."""

import re
from collections.abc import Iterator, Mapping
from decimal import Context, Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.language.quantities.digits import APOSTROPHES, digits, read_digits
from briefing.language.quantities.words import Words
from briefing.language.reading import number_signs, scale_words
from briefing.language.spelled import spelled

_EXACT = Context(prec=400)
_LONGEST_DIGITS = 40
_SCALES_BEHIND = {"bn": 9, "mn": 6, "mln": 6, "tn": 12}
"""Words of scale that may stand directly behind a digit."""
_SCALES_OF_MONEY = {**_SCALES_BEHIND, "m": 6, "k": 3}
_TWO_MEANINGS = frozenset({"billion", "trillion"})
"""What these count differs between the languages, so that one of the two in a German text may be English."""
SYMBOLS = "$€£¥₽₴"


class Atom(NamedTuple):
    """One number with its word of scale."""

    start: int
    end: int
    value: Decimal
    digits: str
    """As written, without the word of scale; empty for number words."""
    scale: int | None = None
    """The power of ten of its word of scale."""
    is_single: bool = False
    """Whether it is a number because of the word of scale alone, as in `a million`."""


def atoms(text: str, words: Words, lang: str) -> Iterator[Atom]:
    """Yield the numbers of a text in order; those that are glued to letters or signs are none."""
    decimal, scales = number_signs(lang).decimal, _scales(lang)
    german = lang.partition("-")[0].lower() != "en"
    last = 0
    for match in _number(words).finditer(text):
        start, end = match.span()
        if start < last:
            continue
        after, scale = _scale(text, match, scales, words.blanks)
        if german and scale and text[end:after].strip().casefold() in _TWO_MEANINGS:
            continue
        if match["digits"] is None:
            written = " ".join(match[0].casefold().split())
            value = words.numbers.get(written)
            single = value is None and scale is not None
            value = words.singles.get(written) if single else value
        else:
            single = False
            value = (
                None
                if _is_glued(text, after, words.blanks)
                else _value(match["digits"], decimal, text, after, words, scale)
            )
        if value is not None:
            last = after
            yield Atom(start, after, scaled(value, scale), match["digits"] or "", scale, single)


def scaled(value: Decimal, scale: int | None) -> Decimal:
    """Return a number times a power of ten, written out: 8 million is eight followed by six zeros."""
    if not scale:
        return value
    large = _EXACT.scaleb(value, scale)
    return large.quantize(Decimal(1), context=_EXACT) if int(large.as_tuple().exponent) > 0 else large


def _value(digits: str, decimal: str, text: str, after: int, words: Words, scale: int | None) -> Decimal | None:  # noqa: PLR0913, PLR0917 - what a number is read by
    if len(digits) > _LONGEST_DIGITS:
        return None
    sign, bare = ("-", digits[1:]) if digits[0] in "-−" else ("", digits)
    value = read_digits(bare, decimal, scaled=bool(scale) or share(words).match(text, after) is not None)
    return -value if value is not None and sign else value


def _scale(text: str, match: re.Match[str], scales: Mapping[str, int], blanks: str) -> tuple[int, int | None]:
    """Return where the word of scale behind a number ends, and its power of ten."""
    start, end = match.span()
    if match["digits"] is not None:
        glued = _letters().match(text, end)
        if glued:
            money = start > 0 and text[start - 1] in SYMBOLS
            power = (_SCALES_OF_MONEY if money else _SCALES_BEHIND).get(glued[0])
            return (glued.end(), power) if power else (end, None)
    following = _next_word(blanks).match(text, end)
    if following:
        word = following[1].casefold()
        for form in (word, word.rstrip(".")):
            if form in scales:
                return following.start(1) + len(form), scales[form]
    return end, None


def _is_glued(text: str, at: int, blanks: str) -> bool:
    """Return whether a number goes on as something else: `16-jährige`, `3rd`, `5.6.1`, `24/7`, `51°12′`."""
    return _glue(blanks).match(text, at) is not None


@lru_cache(maxsize=16)
def _scales(lang: str) -> Mapping[str, int]:
    return scale_words(lang)


@cache
def share(words: Words) -> re.Pattern[str]:
    """Match the sign or the word for percent, or percentage points, behind a number."""
    known = sorted({*words.percent, *words.points}, key=len, reverse=True)
    return re.compile(rf"[{words.blanks}]?(?i:({'|'.join(map(re.escape, known))}))(?![\w])")


@cache
def _number(words: Words) -> re.Pattern[str]:
    """Match what may be a number: digits with what separates them, or number words."""
    known = {*words.numbers, *words.singles}
    free = rf"(?<![\w.,:/\\#@&+*_^§\x00\ue000{APOSTROPHES}-])"
    # Where neither can begin, one look each is enough.
    initials = "".join(sorted({each[0] for each in known}))
    return re.compile(
        rf"(?P<digits>(?=[0-9−-])(?:{free}[−-]?|(?<=[0-9%][–-]))(?:{digits(words.blanks)}))"
        rf"|(?<![\w\x00-])(?i:(?=[{initials}])(?:{spelled(known, f'[{words.blanks}]+')}))(?![\w\x00-])"
    )


@cache
def _glue(blanks: str) -> re.Pattern[str]:
    return re.compile(
        rf"\w|[.,:/][\w\x00]|-[^\W0-9]|-(?!\w)|[°^½¼¾{APOSTROPHES}×\x00\ue000]|%-|[{blanks}]?[x×][{blanks}]?[0-9]"
    )


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[a-z]+(?!\w)")


@cache
def _next_word(blanks: str) -> re.Pattern[str]:
    return re.compile(rf"[{blanks}]+([^\W\d_]+\.?)(?![\w-])")
