"""What a language knows of its sentences."""

from collections.abc import Mapping
from enum import Enum, auto
from functools import cache
from typing import NamedTuple


class Ends(Enum):
    """When the full stop of an abbreviation ends the sentence as well."""

    NEVER = auto()
    """Something always follows, as after `z. B.` and `Dr.`"""
    SELDOM = auto()
    """Before a word that only begins sentences, as in `2 Mio. Der …` but not in `2 Mio. Euro`."""
    OFTEN = auto()
    """Before any capital, as after `usw.`"""
    UNNUMBERED = auto()
    """Unless a number follows: it is an abbreviation there, and a word elsewhere, as `Art` and `no`."""


class Rules(NamedTuple):
    """The words of one language that decide on a full stop."""

    short: Mapping[str, Ends] = {}
    """Abbreviations, case-folded and without blanks and the last stop: `z.b`; other words stand as they are written."""
    starters: frozenset[str] = frozenset()
    """Capitalised words that begin a sentence where they follow a full stop: no names, no nouns."""
    before_ordinals: frozenset[str] = frozenset()
    """What stands before an ordinal number, in languages that write it with a full stop; empty in others."""
    after_ordinals: frozenset[str] = frozenset()
    """What an ordinal number counts."""
    after_often: frozenset[str] = frozenset()
    """Capitalised words that go on after an abbreviation that often ends a sentence, as in `5 p.m. Monday`."""
    said: frozenset[str] = frozenset()
    """Verbs that follow the speaker after a quotation, as in `“Why?” Smith asked.`"""
    vowels: frozenset[str] = frozenset()
    """A word without any is an abbreviation; empty where that does not hold."""


def table(never: str = "", seldom: str = "", often: str = "", unnumbered: str = "") -> Mapping[str, Ends]:
    """Return abbreviations, each written between blanks, by how they end."""
    kinds = ((never, Ends.NEVER), (seldom, Ends.SELDOM), (often, Ends.OFTEN), (unnumbered, Ends.UNNUMBERED))
    return {word: ends for written, ends in kinds for word in written.split()}


def words(written: str) -> frozenset[str]:
    """Return words that are written between blanks."""
    return frozenset(written.split())


@cache
def rules_for(lang: str) -> Rules:
    """Return the rules of a language by its BCP 47 tag; for one without any, those that all share."""
    match lang.partition("-")[0].lower():
        case "de":
            from briefing.language.sentences.de import RULES  # noqa: PLC0415 - one language a brief
        case "en":
            from briefing.language.sentences.en import RULES  # noqa: PLC0415 - likewise
        case _:
            from briefing.language.sentences.other import RULES  # noqa: PLC0415 - likewise
    return RULES
