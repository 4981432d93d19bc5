"""The sentences of a brief that state numbers, each with what it counts and the days that it names."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing.checking.prose import Sentence
from briefing.language.quantities import Day, Found, days, quantities
from briefing.language.quantities.words import listed

if TYPE_CHECKING:
    from briefing.checking.subject import Subject

_MOST = 5_000
"""A brief with more sentences with numbers is a table; what a rule says of so many, nobody reads."""


class Numbered(NamedTuple):
    """A sentence with numbers."""

    sentence: Sentence
    paragraph: tuple[Sentence, ...]
    """The sentences of its paragraph, itself among them."""
    quantities: tuple[Found, ...]
    days: tuple[Day, ...]


def find_numbered(subject: "Subject") -> tuple[Numbered, ...]:
    """Return the sentences of bottom line and body that state numbers."""
    if subject.language not in {"de", "en"}:
        return ()
    return tuple(islice(_numbered(subject), _MOST))


def _numbered(subject: "Subject") -> Iterator[Numbered]:
    lang = subject.lang
    prose = f"{subject.body_text} {subject.brief.bottom_line.source}".lower()
    # Looking for words one by one is faster than one pattern of them all, and most briefs have few.
    words = tuple(word for word in _WORDS[subject.language] if word in prose)
    for paragraph in subject.sentences_with(_number(words)):
        for sentence in paragraph:
            found = quantities(sentence.text, lang)
            named = days(sentence.text, lang)
            if found or named:
                yield Numbered(sentence, paragraph, found, named)


_WORDS = {
    "de": listed("zwei drei vier fünf sech sieb acht neun zehn elf zwölf zwanz hundert tausend million milliard halb"),
    "en": listed(
        """
        two three four five six seven eight nine ten eleven twelve twent thirt forty fifty hundred thousand million
        billion trillion
        """
    ),
}
"""The least of each number word that tells it from others, without its capital."""


@lru_cache(maxsize=256)
def _number(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match a digit that stands in no key or address, and these words."""
    # The digit comes first, so that the pattern is looked for at the speed of C.
    digit = r"[0-9](?<![\w@#/.-][0-9])"
    return re.compile("|".join([digit, *(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words)]))
