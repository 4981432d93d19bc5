"""Finding the words in a text; every pattern is made when a text has a word for it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.language.estimates.values import Lexicon

LONGEST = 20_000
"""In a longer text nothing is looked for: it is no sentence."""
_BEFORE = 24
"""So far back the word before a common one is looked for."""
_CLAUSE = 160
"""So far back the beginning of a clause is looked for."""


class Estimate(NamedTuple):
    """A term in a text."""

    start: int
    end: int
    term: str
    """The term in English, as the scales have it."""
    is_exact: bool
    """Whether its words are an estimate wherever they stand."""


@lru_cache(maxsize=32)
def estimates(text: str, lang: str) -> tuple[Estimate, ...]:
    """Return the terms of a text in order; none for a language without a lexicon.

    Several rules ask for those of the same sentence, one right after the other.
    """
    lexicon = _lexicon(lang)
    return () if lexicon is None or len(text) > LONGEST else tuple(_found(text, lexicon, lang))


def _found(text: str, lexicon: Lexicon, lang: str) -> Iterator[Estimate]:
    exact, common = _all_folded(_code(lang))
    for found in _terms(_code(lang)).finditer(text):
        words = " ".join(found[0].casefold().split())
        if words in exact:
            if not _denied().search(text[max(0, found.start() - _BEFORE) : found.start()]):
                yield Estimate(*found.span(), exact[words], is_exact=True)
        elif not (
            _other(lexicon.before).search(text[max(0, found.start() - _BEFORE) : found.start()])
            or _pattern(rf"\s+(?:{lexicon.after})\b").match(text, found.end())
        ):
            yield Estimate(*found.span(), common[words], is_exact=False)


def vague_words(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """Return the extents of words that leave a likelihood open."""
    lexicon = _lexicon(lang)
    if lexicon is None or len(text) > LONGEST:
        return ()
    other = _pattern(lexicon.not_vague)
    return tuple(
        found.span()
        for found in _pattern(lexicon.vague).finditer(text)
        if not other.search(text[max(0, found.start() - _CLAUSE) : found.start()])
    )


def confidences(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """Return the extents of levels of confidence."""
    lexicon = _lexicon(lang)
    if lexicon is None or len(text) > LONGEST:
        return ()
    return tuple(found.span() for found in _pattern(lexicon.confidence).finditer(text))


def word_term(term: str, lang: str) -> str:
    """Return how a term is said in a language; the term itself where nothing else is known."""
    lexicon = _lexicon(lang)
    words = {} if lexicon is None else {**lexicon.exact, **lexicon.common}
    return next((said for said, meant in words.items() if meant == term), term)


@cache
def hints(lang: str) -> frozenset[str]:
    """Return words of which every term holds one; in small letters, and as they begin a sentence."""
    lexicon = _lexicon(lang)
    if lexicon is None:
        return frozenset()
    found = {max(words.split(), key=len) for words in (*lexicon.exact, *lexicon.common)}
    return frozenset(found | {word[:1].upper() + word[1:] for word in found})


@cache
def vague_hints(lang: str) -> frozenset[str]:
    """Return words of which everything that leaves a likelihood open holds one."""
    lexicon = _lexicon(lang)
    return frozenset() if lexicon is None else frozenset(lexicon.vague_hints.split())


@cache
def confidence_hints(lang: str) -> frozenset[str]:
    """Return words of which every level of confidence holds one."""
    lexicon = _lexicon(lang)
    return frozenset() if lexicon is None else frozenset(lexicon.confidence_hints.split())


def _code(lang: str) -> str:
    return lang.partition("-")[0].lower()


def _lexicon(lang: str) -> Lexicon | None:
    match _code(lang):
        case "de":
            from briefing.language.estimates.de import LEXICON  # noqa: PLC0415 - one language a brief
        case "en":
            from briefing.language.estimates.en import LEXICON  # noqa: PLC0415 - likewise
        case _:
            return None
    return LEXICON


@cache
def _all_folded(code: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the exact and the common words of a language, case folded."""
    lexicon = _lexicon(code)
    return (_folded(lexicon.exact), _folded(lexicon.common)) if lexicon else ({}, {})


def _folded(words: dict[str, str]) -> dict[str, str]:
    return {said.casefold(): term for said, term in words.items()}


@cache
def _terms(code: str) -> re.Pattern[str]:
    lexicon = _lexicon(code)
    words = sorted((*lexicon.exact, *lexicon.common), key=len, reverse=True) if lexicon else []
    alternatives = "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in words)
    return re.compile(rf"(?i)\b(?:{alternatives})\b")


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _other(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:\b|(?=n['’]))(?:{words})(?: (?:very|quite|at all|sehr|ganz))?\s+$")


@cache
def _denied() -> re.Pattern[str]:
    """Match `not` before `very likely`; articles and the like say nothing there."""
    return re.compile(r"(?i)(?:\bnot|n['’]t|\bnicht|\bnever|\bnie|\bkaum|\bhardly)\s+(?:at all |ganz )?$")
