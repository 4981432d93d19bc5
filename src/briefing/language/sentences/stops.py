"""Whether a full stop ends a sentence, or an abbreviation, an ordinal, an initial or the number of a list's item."""

import re
from functools import cache

from briefing.language.sentences.rules import Ends, Rules

_BEFORE_WORDS = "\"'“”„‚‘’»«›‹([{–—-¿¡*•"
_AFTER_WORDS = "\ufffc])%"
"""Signs before a full stop that no abbreviation ends with."""
_LONGEST = 32
"""So far back the words before a full stop are looked for."""
_PARTS = 4
"""Parts of the longest abbreviation that is written with blanks, as `i. d. R.`, and letters of the longest part."""
_DAYS = 2
"""Digits of a day or month."""


def word_at(text: str, at: int) -> str:
    """Return the word that begins at `at`, empty where none does."""
    match = _word().match(text, at)
    return match[0] if match else ""


def ends_at_stop(text: str, start: int, at: int, following: int, rules: Rules) -> bool:
    """Return whether the full stop at `at` ends the sentence from `start`; the next word begins at `following`."""
    if _is_plain(text, start, at, rules):
        return True
    parts = text[max(start, at - _LONGEST) : at].split()
    if not parts:
        return False
    if text[at - 1].isspace():
        # The last of `. . .` leaves out words; any other ends its sentence, though it stands apart.
        return bool(parts[-1].strip(".")) or word_at(text, following) in rules.starters
    word = parts[-1].lstrip(_BEFORE_WORDS)
    if len(parts) == 1 and at - start <= _LONGEST and _item().fullmatch(word):
        # The number of an item of a list, as in `1. Der Pegel fällt.`
        return False
    if word[-1:].isdecimal():
        return _ends_at_number(word, parts, text, following, rules)
    match _ends_after(word, parts, rules):
        case None:
            return True
        case Ends.NEVER:
            return False
        case Ends.OFTEN:
            return not text[following].isdecimal() and word_at(text, following) not in rules.after_often
        case Ends.UNNUMBERED if len(word) > 1:
            return not (text[following].isdecimal() or _roman().fullmatch(word_at(text, following)))
        case _:
            return word_at(text, following) in rules.starters


def _is_plain(text: str, start: int, at: int, rules: Rules) -> bool:
    """Return whether a word or mark stands before the full stop that is surely nothing else: most are."""
    if at > start and text[at - 1] in _AFTER_WORDS:
        return True
    blank = text.rfind(" ", max(start, at - _LONGEST), at)
    word = text[blank + 1 : at]
    if blank <= start or len(word) <= _DAYS or not word.isalpha() or text[blank - 1] == "." or word.isupper():
        return False
    folded = word.casefold()
    if folded in rules.short or folded.endswith("str"):
        return False
    return not (rules.vowels and rules.vowels.isdisjoint(folded))


def _ends_at_number(word: str, parts: list[str], text: str, following: int, rules: Rules) -> bool:
    """Return whether the stop behind a number ends the sentence: in some languages it makes the number an ordinal."""
    if not rules.before_ordinals or not _ordinal().fullmatch(word):
        return True
    if text[following].isdecimal():
        return len(word) > _DAYS and "." not in word
    after = word_at(text, following)
    if after in rules.after_ordinals:
        return False
    if after in rules.starters:
        return True
    return "." not in word and not (len(parts) > 1 and parts[-2].lstrip(_BEFORE_WORDS) in rules.before_ordinals)


def _ends_after(word: str, parts: list[str], rules: Rules) -> Ends | None:
    """Return when the abbreviation ends a sentence that `word` is, the last of `parts`; None where it is none."""
    folded = word.casefold()
    known = _known(folded, word, parts, rules)
    if known:
        # In capitals it may be an acronym, as `WG` beside `wg.`
        return Ends.SELDOM if known is Ends.NEVER and len(word) > 1 and word.isupper() else known
    looks_short = (
        _initials().fullmatch(word)
        or (rules.vowels and word.isalpha() and not word.isupper() and rules.vowels.isdisjoint(folded))
        or (rules.before_ordinals and (_roman().fullmatch(word) or folded.endswith("str")))
    )
    return Ends.SELDOM if looks_short else None


def _known(folded: str, word: str, parts: list[str], rules: Rules) -> Ends | None:
    """Return the same by the language's table: with the parts before the word, for itself, or as a compound's end."""
    short = rules.short
    if len(parts) > 1 and parts[-2][-1] == "." and len(parts[-2]) <= _PARTS:
        for count in range(min(len(parts), _PARTS), 1, -1):
            joined = "".join(parts[-count:]).lstrip(_BEFORE_WORDS).casefold()
            if joined in short:
                return short[joined]
    found = short.get(folded)
    if found is None and ("-" in word or "/" in word):
        last = folded.replace("/", "-").rpartition("-")[2]
        return short.get(last) if len(last) > 1 else None
    return found


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@cache
def _roman() -> re.Pattern[str]:
    return re.compile(r"[IVXLCDM]+")


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


@cache
def _ordinal() -> re.Pattern[str]:
    """Match a number that may be an ordinal, or day and month."""
    return re.compile(r"\d{1,3}|\d\d?\.\d\d?")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"\d{1,3}(?:\.\d{1,3})*|[^\W\d_]|[IVXLC]{1,5}")
