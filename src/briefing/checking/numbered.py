"""The sentences of a brief that state numbers, each with what it counts and the days that it names."""

import re
from collections.abc import Iterator
from functools import cache
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
    prose = f"{subject.body_text} {subject.brief.bottom_line.source}"
    # Looking for a few words one by one is faster than one pattern of them all, and most briefs have none.
    worded = any(part in prose for part in _PARTS[subject.language])
    for paragraph in subject.sentences_with(_number_or_word(subject.language) if worded else _number()):
        for sentence in paragraph:
            found = quantities(sentence.text, lang)
            named = days(sentence.text, lang)
            if found or named:
                yield Numbered(sentence, paragraph, found, named)


_PARTS = {
    "de": listed("wei rei vier ünf echs ieben acht neun zehn elf wölf zig undert ausend illion illiard halb"),
    "en": listed("two hree four five six even ight nine ten leven welve ty hundred ousand illion"),
}
"""Parts of the words that are numbers or make a number of another word, without their capital."""


@cache
def _number() -> re.Pattern[str]:
    """Match a digit that stands in no key or address."""
    # The digit comes first, so that the pattern is looked for at the speed of C.
    return re.compile(r"[0-9](?<![\w@#/.-][0-9])")


@cache
def _number_or_word(language: str) -> re.Pattern[str]:
    """Match the same, and what may be a number word."""
    parts = "|".join(_PARTS[language])
    return re.compile(rf"{_number().pattern}|(?<!\w)[A-Za-zäöüÄÖÜß]*(?:{parts})")
