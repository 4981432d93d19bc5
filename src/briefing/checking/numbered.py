"""The sentences of a brief that may state numbers; what these are is read where a rule asks for it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

from briefing.checking.prose import Sentence
from briefing.checking.words import places_of
from briefing.language.quantities import Day, Found, days, number_words, quantities

if TYPE_CHECKING:
    from briefing.checking.subject import Subject

_MOST = 5_000
"""A brief with more sentences with numbers is a table; what a rule says of so many, nobody reads."""


class Numbered:
    """A sentence with a digit or the word for a number."""

    def __init__(self, sentence: Sentence, paragraph: tuple[Sentence, ...], lang: str) -> None:
        self.sentence = sentence
        self.paragraph = paragraph
        """The sentences of its paragraph, itself among them."""
        self._lang = lang

    @cached_property
    def quantities(self) -> tuple[Found, ...]:
        """What it counts; to read that takes as long as all else that is done with a sentence."""
        return quantities(self.sentence.text, self._lang)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The days that it names."""
        return days(self.sentence.text, self._lang)


def find_numbered(subject: "Subject") -> tuple[Numbered, ...]:
    """Return the sentences of bottom line and body that may state numbers."""
    if subject.language not in {"de", "en"}:
        return ()
    return tuple(islice(_numbered(subject), _MOST))


def _numbered(subject: "Subject") -> Iterator[Numbered]:
    lang, spelled, digit = subject.lang, number_words(subject.lang), _digit().search
    above, said = spelled & subject.front_words, spelled & subject.words
    body = subject.sentences_at(sorted(_places(subject.body_text, said)))
    for words, paragraph in chain([(above, subject.bottom_line)], ((said, each) for each in body)):
        for sentence in paragraph:
            text = sentence.text
            if digit(text) or (words and any(word in text for word in words)):
                yield Numbered(sentence, paragraph, lang)


def _places(text: str, words: Iterable[str]) -> list[int]:
    """Return where there are digits, those of keys and addresses left out, and some words, in no order."""
    found = [match.start() for match in _apart().finditer(text)]
    for word in words:
        found += places_of(word, text)
    return found


@cache
def _digit() -> re.Pattern[str]:
    return re.compile("[0-9]")


@cache
def _apart() -> re.Pattern[str]:
    # The digit comes first, so that the pattern is looked for at the speed of C.
    return re.compile(r"[0-9](?<![\w@#/.-][0-9])")
