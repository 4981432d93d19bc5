"""A pattern of many phrases in which few words stand twice: it is made in a fraction of the time."""

import re
from collections.abc import Iterable

_END = ""
"""Stands among the words that may follow for none."""


class _Following(dict[str, "_Following"]):
    """The words that may follow, each with those after it."""


def spelled(phrases: Iterable[str], joint: str) -> str:
    """Return a pattern of phrases whose words are parted by one blank; `joint` is the pattern of what parts them.

    It prefers longer phrases. Where one word is the beginning of another, what stands behind the pattern must tell.
    """
    first = _Following()
    for phrase in phrases:
        at = first
        for word in phrase.split(" "):
            at = at.setdefault(word, _Following())
        at.setdefault(_END, _Following())
    return _any_of(first, joint)


def _any_of(following: _Following, joint: str) -> str:
    by_rest: dict[str, list[str]] = {}
    for word in sorted(following, key=len, reverse=True):
        if word:
            by_rest.setdefault(_rest(following[word], joint), []).append(re.escape(word))
    return "|".join(_grouped(words) + rest for rest, words in by_rest.items())


def _grouped(words: list[str]) -> str:
    return f"(?:{'|'.join(words)})" if len(words) > 1 else words[0]


def _rest(following: _Following, joint: str) -> str:
    words = _any_of(following, joint)
    if not words:
        return ""
    return f"(?:{joint}(?:{words}))?" if _END in following else f"{joint}(?:{words})"
