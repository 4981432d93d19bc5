"""The sentences of a brief that state numbers, each with what it counts and the days that it names."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from briefing.checking.prose import Sentence
from briefing.checking.words import in_either_case
from briefing.language.quantities import Day, Found, days, quantities

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
    first = any(_places(sentence.text, subject.language) for sentence in subject.bottom_line)
    body = subject.sentences_at(sorted(_places(subject.body_text, subject.language)))
    for paragraph in chain([subject.bottom_line] if first else [], body):
        for sentence in paragraph:
            found = quantities(sentence.text, lang)
            named = days(sentence.text, lang)
            if found or named:
                yield Numbered(sentence, paragraph, found, named)


_WORDS = {
    "de": in_either_case(
        "zwei drei vier fünf sech sieb acht neun zehn elf zwölf zwanz hundert tausend million milliard halb"
    ),
    "en": in_either_case(
        """
        two three four five six seven eight nine ten eleven twelve twent thirt forty fifty hundred thousand million
        billion trillion
        """
    ),
}
"""The least of each number word that tells it from others."""


def _places(text: str, language: str) -> list[int]:
    """Return where there are digits, those of keys and addresses left out, and number words, in no order."""
    found = [match.start() for match in _digit().finditer(text)]
    # To look for each word by itself is faster than one pattern of them all, and most briefs have few.
    for word in _WORDS[language]:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + len(word))
    return found


@cache
def _digit() -> re.Pattern[str]:
    # The digit comes first, so that the pattern is looked for at the speed of C.
    return re.compile(r"[0-9](?<![\w@#/.-][0-9])")
