"""A text as its words, numbers and signs."""

import re
from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from briefing.language.when.values import Words

_T = TypeVar("_T")
_MOST_WORDS = 4
"""Words of the longest entry, as in `the day before yesterday`."""


class Tokens:
    """The words, numbers and signs of a text with their places."""

    def __init__(self, text: str) -> None:
        found = list(_token().finditer(text))
        self._spans = [each.span() for each in found]
        self.words = [each[0] for each in found]
        """As they are written."""
        self.lower = [word.lower() for word in self.words]
        """In small letters."""

    def __len__(self) -> int:
        return len(self.words)

    def start(self, at: int) -> int:
        """Return where a token begins."""
        return self._spans[at][0]

    def end(self, at: int) -> int:
        """Return where a token ends."""
        return self._spans[at][1]

    def touches(self, at: int) -> bool:
        """Return whether a token follows the one before it without a blank."""
        return 0 < at < len(self) and self._spans[at - 1][1] == self._spans[at][0]

    def word(self, at: int) -> str:
        """Return a token in small letters; empty beyond the end."""
        return self.lower[at] if 0 <= at < len(self) else ""

    def is_capital(self, at: int) -> bool:
        """Return whether a token begins with a capital."""
        return at < len(self) and self.words[at][0].isupper()

    def longest(self, at: int, entries: Mapping[str, _T], words: Words) -> tuple[_T | None, int]:
        """Return what the most words from `at` on stand for, and the token after them."""
        lower = self.lower
        word = lower[at] if at < len(lower) else ""
        if word in _heads(words):
            for count in range(min(_MOST_WORDS, len(lower) - at), 1, -1):
                found = entries.get(" ".join(lower[at : at + count]))
                if found is not None:
                    return found, at + count
        found = entries.get(word)
        return (None, at) if found is None else (found, at + 1)


@cache
def _heads(words: Words) -> frozenset[str]:
    """Return the first words of all entries of several words."""
    entries = (*words.senses, *words.parts, *words.turns, *words.days)
    return frozenset(entry.split()[0] for entry in entries if " " in entry)


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\d{4}-\d\d-\d\d(?!\d)|\d+|[^\W\d_]+|[^\w\s]")
