"""Finding dates in a text: at each word a date is tried, then the words before it are looked at."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeAlias

from briefing.language.when.dates import read_when, readers
from briefing.language.when.spans import joined
from briefing.language.when.tokens import Tokens
from briefing.language.when.values import Phrase, Sense, Unit, When, Words

LONGEST = 20_000
"""In a longer text no dates are looked for."""


def is_read(lang: str) -> bool:
    """Return whether dates of a language, by its BCP 47 tag, can be read."""
    return lang.partition("-")[0].lower() in {"de", "en"}


def phrases(text: str, lang: str) -> tuple[Phrase, ...]:
    """Return the dates of a text in order; none for a language that cannot be read, or a text of excessive length."""
    if not is_read(lang) or len(text) > LONGEST:
        return ()
    words = _words(lang.partition("-")[0].lower())
    return tuple(joined(list(_found(Tokens(text), words)), text, words))


@cache
def _words(code: str) -> Words:
    if code == "de":
        from briefing.language.when.de import WORDS  # noqa: PLC0415 - one language a brief
    else:
        from briefing.language.when.en import WORDS  # noqa: PLC0415 - likewise
    return WORDS


def may_count(found: frozenset[str], lang: str) -> bool:
    """Return whether a text with these words, as they are written, can hold a date that counts from another day."""
    return bool(counting_words(found, lang))


def counting_words(found: frozenset[str], lang: str) -> frozenset[str]:
    """Return those of the words of a text of which every such date in it holds one."""
    signs, several, before, units = _hints(lang)
    signs &= found
    for word in several.keys() & found:
        # `Night` alone is no date, `last night` is.
        if any(all(not forms.isdisjoint(found) for forms in others) for others in several[word]):
            signs |= {word}
    return signs if units.isdisjoint(found) else signs | (before & found)


@cache
def month_words(lang: str) -> frozenset[str]:
    """Return the names of months, as they are written."""
    if not is_read(lang):
        return frozenset()
    words = _words(lang.partition("-")[0].lower())
    names = words.months.keys() | words.short_months.keys()
    return frozenset(each for name in names for each in (name.capitalize(), name.upper()))


_Several: TypeAlias = dict[str, list[list[frozenset[str]]]]


@cache
def _hints(lang: str) -> tuple[frozenset[str], _Several, frozenset[str], frozenset[str]]:
    """Return words of which such a date holds one, or one and all others of an entry, or one each of the last two."""
    several: _Several = {}
    if not is_read(lang):
        return frozenset(), several, frozenset(), frozenset()
    words = _words(lang.partition("-")[0].lower())
    signs = {entry for entry in words.days if " " not in entry}
    signs |= {entry for entry, number in words.turns.items() if number} | words.ago_after
    for entry in words.days:
        parts = sorted(entry.split(), key=len)
        if len(parts) > 1 and signs.isdisjoint(parts):
            for form in _either(parts[-1:]):
                several.setdefault(form, []).append([_either([part]) for part in parts[:-1]])
    return _either(signs), several, _either(words.ago_before), _either(words.units)


def _either(words: Iterable[str]) -> frozenset[str]:
    """Return words in small letters, and as they begin a sentence or a noun."""
    return frozenset(each for word in words for each in (word, word[:1].upper() + word[1:]))


def _found(tokens: Tokens, words: Words) -> Iterator[Phrase]:
    begins = _beginnings(words)
    after = 0
    for at, word in enumerate(tokens.lower):
        # Nearly every word of a text is passed over here.
        if at < after or not (word in begins or word[0].isdecimal()):
            continue
        found = _phrase_at(tokens, at, words)
        if found is not None:
            phrase, after = found
            yield phrase


@cache
def _beginnings(words: Words) -> frozenset[str]:
    """Return every word that a phrase may begin with, save numbers in digits."""
    return frozenset({entry.split()[0] for entry in words.senses} | readers(words).keys())


def _phrase_at(tokens: Tokens, at: int, words: Words) -> tuple[Phrase, int] | None:
    """Return the phrase that begins with the word `at`, and the word after it."""
    if tokens.lower[at] in words.ago_before:
        ago = read_when(tokens, at, words)
        if ago is not None:
            return _phrase(tokens, at, Sense.AT, *ago)
    sense, after = tokens.longest(at, words.senses, words)
    if sense is not None:
        date = _date_after(tokens, after, words)
        if date is not None and _counts(tokens, *date, words, sense=sense):
            return _phrase(tokens, at, sense, *date)
        return None
    date = read_when(tokens, at, words)
    if date is None:
        return None
    begins_span = at > 0 and tokens.lower[at - 1] in words.froms
    begins_span = begins_span or (
        at > 1 and tokens.lower[at - 1] in words.fillers and tokens.lower[at - 2] in words.froms
    )
    if not _counts(tokens, *date, words, sense=Sense.AT if begins_span else None):
        return None
    return _phrase(tokens, at, Sense.AT, *date)


def _date_after(tokens: Tokens, at: int, words: Words) -> tuple[When, int] | None:
    """Return the date after a preposition; an article may stand between them."""
    date = read_when(tokens, at, words)
    if date is None and at < len(tokens) and tokens.lower[at] in words.fillers:
        date = read_when(tokens, at + 1, words)
    return date


def _phrase(tokens: Tokens, at: int, sense: Sense, when: When, after: int) -> tuple[Phrase, int]:
    return Phrase(tokens.start(at), tokens.end(after - 1), sense, when), after


def _counts(tokens: Tokens, when: When, after: int, words: Words, *, sense: Sense | None) -> bool:
    """Return whether words that can be a date are one here: `May` alone is a name, `1500` a number, as a rule."""
    following = tokens.lower[after] if after < len(tokens) else ""
    if when.step is not None:
        # "The last week of the war" and "das letzte Jahr seiner Amtszeit" are told by what they belong to.
        is_own = following in words.genitives and when.step.unit not in {Unit.DAY, Unit.HOUR, Unit.MINUTE}
        return not (is_own and when.step.number)
    if when.day or when.part or when.weekday:
        return True
    if when.month or when.grouping:
        return bool(when.year) or sense is not None or len(tokens) == after
    if sense is None:
        return len(tokens) == 1
    return not following or not following[0].isalpha() or sense in {Sense.AT, Sense.SINCE}
