"""Finding a language's table and phrases by its tag."""

from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from briefing.language.table import Table

_LONGEST_TAG = 35
"""Characters of the longest sensible BCP 47 tag; a longer one is nobody's language."""
_ENGLISH = "en"


class Language(NamedTuple):
    """One language's data. A phrase that it lacks is English."""

    table: Table
    phrases: dict[str, str]
    scales: dict[str, int]
    """Words for powers of ten, case folded."""


_known: dict[str, Language] = {}


def language(tag: str) -> Language:
    """Return the data for a BCP 47 tag, which may be any text: its primary language's, else Babel's, else English."""
    found = _known.get(tag)
    if found is None:
        found = _known[tag] = _find(tag)
    return found


def _find(tag: str) -> Language:
    plain = tag.isascii() and tag.replace("-", "").isalnum() and len(tag) <= _LONGEST_TAG
    code = tag.partition("-")[0].lower() if plain else _ENGLISH
    table = _table(code, tag if plain else code)
    if table is None:
        return language(_ENGLISH)
    phrases = _module("phrases", code)
    own: dict[str, str] = phrases.PHRASES if phrases else {}
    scales: dict[str, int] = phrases.SCALES if phrases else {}
    # Each language is data of its own; where a phrase is still missing, English stands in.
    words = own if code == _ENGLISH else {**language(_ENGLISH).phrases, **own}
    return Language(table, words, {**table.scales, **scales})


def _table(code: str, tag: str) -> Table | None:
    module = _module("tables", code)
    if module:
        table: Table = module.TABLE
        return table
    from briefing.language.babel_table import table_from_babel  # noqa: PLC0415 - slow, and for other languages alone

    return table_from_babel(tag) or table_from_babel(code)


def _module(kind: str, code: str) -> ModuleType | None:
    name = f"briefing.language.{kind}.{code}"
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return None
