"""What a reader of numbers needs to know of a language: its separators, and its words for powers of ten."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from briefing.language.lookup import language

_EVERYWHERE = ("en", "de")
"""Words of these languages are understood in briefs of any language, where it gives them no meaning of its own."""


class NumberSigns(NamedTuple):
    """The signs in a number, one character each."""

    decimal: str
    group: str


@lru_cache(maxsize=64)
def number_signs(lang: str) -> NumberSigns:
    """Return the signs of `lang`: `,` and `.` in German."""
    table = language(lang).table
    return NumberSigns(table.decimal, table.group)


def scale_words(lang: str) -> Mapping[str, int]:
    """Return words for powers of ten, case folded, with the power: `{"million": 6, "mio.": 6, ...}`.

    The language's own meaning wins: `billion` is 12 in German and 9 in English.
    """
    found: dict[str, int] = {}
    for code in reversed(_EVERYWHERE):
        found |= language(code).scales
    return found | language(lang).scales
