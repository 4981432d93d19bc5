"""Names made from words: the ids of items that have none, and the slugs of headings."""

import unicodedata
from collections.abc import Iterable

_SPELLED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe", "þ": "th", "ð": "d", "ł": "l"}
"""Letters that are spelled out; others lose their accent."""


def slugify(text: str) -> str:
    """Return the words in lower case, joined by hyphens, umlauts spelled out; empty where there is no word.

    Letters of other scripts than the Latin stay as they are.
    """
    parts: list[str] = []
    gap = False
    for char in unicodedata.normalize("NFC", text).lower():
        if char.isascii():
            letters = char if char.isalnum() or char == "_" else ""
        else:
            letters = _SPELLED.get(char) or _unaccented(char)
        if letters:
            if gap and parts:
                parts.append("-")
            parts.append(letters)
            gap = False
        elif not unicodedata.combining(char):
            gap = True
    # Dropping a mark may bring letters together that are one.
    return unicodedata.normalize("NFC", "".join(parts))


class Slugs:
    """The slugs of one document; a repeated one gets `-2`, `-3`, … in the order of asking.

    So does one that is among `taken`, the ids of the brief's items: an item wins over a heading.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._counts: dict[str, int] = dict.fromkeys(taken, 1)

    def take(self, text: str) -> str:
        """Return the slug of `text` that is taken for it; `section` where it has no word."""
        slug = slugify(text) or "section"
        count = self._counts.get(slug, 0) + 1
        taken = slug
        if count > 1:
            while (taken := f"{slug}-{count}") in self._counts:
                count += 1
            self._counts[taken] = 1
        self._counts[slug] = count
        return taken


def _unaccented(char: str) -> str:
    """Return a letter without its accent where that makes it ASCII, else as it is; empty for what is no letter."""
    parts = [part for part in unicodedata.normalize("NFKD", char).lower() if part.isalnum()]
    plain = "".join(_SPELLED.get(part, part) for part in parts)
    if plain.isascii():
        return plain
    return char if char.isalnum() else ""
