"""What a language knows of its quantities."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from briefing.language.quantities.digits import BLANKS
from briefing.language.reading import scale_words
from briefing.model.quantity import Qualifier


class Words(NamedTuple):
    """The words of one language that tell a quantity from other numbers, all case folded."""

    code: str
    """The primary language."""
    numbers: Mapping[str, Decimal]
    """Number words; their parts are parted by one blank."""
    singles: Mapping[str, Decimal]
    """Words that are numbers before a word of scale alone, as `a` and `half a`."""
    qualifiers: Mapping[str, Qualifier]
    """What stands before a number and widens it, hyphens for blanks."""
    doubtful: frozenset[str]
    """Words directly before a number that could be a qualifier or something else: such a number is left alone."""
    speech: tuple[str, ...]
    """What `about` or its like belongs to, where it stands before that: beginnings of words."""
    open_low: tuple[str, ...]
    """What stands behind a number that is the least: `or more`."""
    open_high: tuple[str, ...]
    between: str
    """What stands before a range whose ends `and` joins."""
    range_words: tuple[str, ...]
    """What joins the ends of a range: `to`."""
    range_and: str
    range_or: str
    change: frozenset[str]
    """What stands before the first of two numbers that are no range: `from 10 to 12`."""
    percent: frozenset[str]
    points: frozenset[str]
    currencies: frozenset[str]
    """Words and signs of currencies behind a number."""
    places: frozenset[str]
    """Words before the number of a page, an article, a version and so on."""
    before_years: frozenset[str]
    clock: frozenset[str]
    """Words that stand behind the time of day."""
    months: tuple[str, ...]
    """January to December, then short forms without their stop."""
    short_months: tuple[tuple[str, int], ...]
    durations: frozenset[str]
    """Units of time, before which `over` may mean `during`."""
    small: frozenset[str]
    """Words that are no noun, adjective or name: none of them is counted, and capitals begin a sentence."""
    nouns_capital: bool
    """Whether every noun has a capital."""
    ordinal_stop: bool
    """Whether a full stop behind a number makes it an ordinal."""
    blanks: str = BLANKS
    """What parts words and groups of digits."""

    def __hash__(self) -> int:
        """Patterns are made once for each language, and once more where there are rare blanks."""
        return hash((self.code, self.blanks))


def listed(written: str) -> tuple[str, ...]:
    """Return words that are written between blanks."""
    return tuple(written.split())


def word_set(written: str) -> frozenset[str]:
    """Return words that are written between blanks, for looking up."""
    return frozenset(written.split())


@cache
def number_words(lang: str) -> frozenset[str]:
    """Return words of which every number that is written without a digit holds one, in the cases that they have."""
    words = words_for(lang)
    if words is None:
        return frozenset()
    found = {max(spelled.split(), key=len) for spelled in words.numbers}
    found |= {word.rstrip(".") for word in scale_words(lang)}
    return frozenset(each for word in found for each in (word, word.capitalize(), word.upper()))


@cache
def words_for(lang: str) -> Words | None:
    """Return the words of a language by its BCP 47 tag; None where quantities are not read."""
    match lang.partition("-")[0].lower():
        case "de":
            from briefing.language.quantities.de import WORDS  # noqa: PLC0415 - one language a brief
        case "en":
            from briefing.language.quantities.en import WORDS  # noqa: PLC0415 - likewise
        case _:
            return None
    return WORDS


def words_in(text: str, lang: str) -> Words | None:
    """Return the words of a language for a text, as `words_for`; where it has no rare blank, patterns need none.

    They are made in a third of the time then.
    """
    words = words_for(lang)
    if words is None or not (text.isascii() or all(blank not in text for blank in BLANKS[1:])):
        return words
    return _plainly_spaced(words)


@cache
def _plainly_spaced(words: Words) -> Words:
    return words._replace(blanks=" ")
