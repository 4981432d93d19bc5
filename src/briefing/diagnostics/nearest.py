"""The known word that an author probably meant."""

from collections.abc import Collection, Iterable

_TRIES = 200
_COMPARED = 2000
_MOST = 50_000
_LONGEST = 64
"""Longer words are no slip of the finger, and comparing them would take long."""


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the one of `words` that is most like `word`, or None where none is like it.

    Case, and `-`, `_` and blank for each other, count as equal.
    """
    if not word or len(word) > _LONGEST:
        return None
    known: dict[str, str] = {}
    for each in words:
        known.setdefault(_fold(each), each)
    folded = _fold(word)
    if folded in known:
        return known[folded]
    from difflib import get_close_matches  # noqa: PLC0415  # needed for faults alone

    match = get_close_matches(folded, known, n=1, cutoff=0.65)
    return known[match[0]] if match else None


class Suggestions:
    """Suggestions for one file. They take time, so a file full of faults gets no more than so many."""

    def __init__(self) -> None:
        self._tries = _TRIES
        self._left = _MOST

    def nearest(self, word: str, words: Collection[str]) -> str | None:
        """Do what `nearest` does, as long as not too much has been asked for."""
        known = self.known(words)
        return nearest(word, known) if known else None

    def known(self, words: Collection[str]) -> Collection[str]:
        """Return the words that one more word may be compared with; none where too much has been asked for."""
        if self._tries <= 0 or self._left <= 0:
            return ()
        known = words if len(words) <= _COMPARED else sorted(words)[:_COMPARED]
        self._tries -= 1
        self._left -= len(known)
        return known


def _fold(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
