"""The words of a text as a set, so that a rule learns at once that there is nothing for it to look at."""

from collections.abc import Iterator

_SIGNS = bytes(ord(" ") if chr(code) in "\t\n\r!\"#&'()*+,-./:;<=>?@[]_`{|}~" else code for code in range(256))
_WIDE_SIGNS = "„“”’‘‚«»–—…\xa0"
BLANK = "TODO"
"""What stands where something is still to be written: a finding of its own, and neither a name nor an abbreviation."""


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text as they are written, each part of `ISW-Bericht` by itself.

    A whole body takes some 20 µs: it is parted as bytes, for a pattern would take several times as long.
    """
    for sign in _WIDE_SIGNS:
        if sign in text:
            text = text.replace(sign, " ")
    data = text.encode("utf-8", "surrogatepass").translate(_SIGNS)
    return frozenset(data.decode("utf-8", "surrogatepass").split())


def places_of(word: str, text: str) -> Iterator[int]:
    """Yield where a word stands in a text, as part of a longer one as well."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def in_either_case(words: str) -> frozenset[str]:
    """Return words that are written between blanks, and the same as they begin a sentence."""
    found = words.split()
    return frozenset([*found, *(word[:1].upper() + word[1:] for word in found)])
