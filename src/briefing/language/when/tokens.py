"""A text as its words, numbers and signs."""

import re
from collections.abc import Mapping
from functools import cache
from typing import TypeVar

_T = TypeVar("_T")
_MOST_WORDS = 4
"""Words of the longest entry, as in `the day before yesterday`."""


class Tokens:
    """The words, numbers and signs of a text with their places."""

    def __init__(self, text: str) -> None:
        self._spans: list[tuple[int, int]] = []
        self.words: list[str] = []
        """As they are written."""
        self.lower: list[str] = []
        """In small letters."""
        for found in _token().finditer(text):
            self._spans.append(found.span())
            self.words.append(found[0])
            self.lower.append(found[0].lower())

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

    def longest(self, at: int, entries: Mapping[str, _T]) -> tuple[_T | None, int]:
        """Return what the most words from `at` on stand for, and the token after them."""
        for count in range(min(_MOST_WORDS, len(self) - at), 0, -1):
            found = entries.get(" ".join(self.lower[at : at + count]))
            if found is not None:
                return found, at + count
        return None, at


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\d{4}-\d\d-\d\d(?!\d)|\d+|[^\W\d_]+|[^\w\s]")
