"""The known word that an author probably meant."""

from collections.abc import Iterable

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


def _fold(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
