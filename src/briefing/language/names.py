"""The names of what dates are made of: months, years, groupings."""

from briefing.language.lookup import Language
from briefing.model.dates.groupings import LAST_SEASON, NORTH, SOUTH, season_of

_LONG_YEAR = 10_000
_CHRISTIAN_ERA_TO = 100
"""A year below this is not told from a number without its era."""


def month_name(month: int, words: Language, *, short: bool, alone: bool = False) -> str:
    """Return the name of a month, 1 to 12; `alone` is the form without a day."""
    table = words.table
    if alone:
        return (table.months_alone_short if short else table.months_alone)[month - 1]
    return (table.months_short if short else table.months)[month - 1]


def word_year(year: int, words: Language) -> str:
    """Return a year: before year 1 with its era, from five digits on with separators."""
    if year < 1:
        return words.table.before_christ.format(year=_plain_year(1 - year, words))
    if year < _CHRISTIAN_ERA_TO:
        return words.table.anno_domini.format(year=year)
    return _plain_year(year, words)


def _plain_year(year: int, words: Language) -> str:
    if year < _LONG_YEAR:
        return str(year)
    return format(year, ",").replace(",", words.table.group)


def grouping_name(which: int, words: Language, *, short: bool) -> str:
    """Return the name of a season, a quarter and so on, 21 to 41."""
    if which <= LAST_SEASON:
        return words.phrases[str(21 + season_of(which))]
    return words.phrases[str(which) if short else f"{which}_long"]


def with_hemisphere(text: str, which: int, words: Language, *, short: bool) -> str:
    """Return `text` with the hemisphere that a season's number names."""
    form = "" if short else "_long"
    if NORTH[0] <= which <= NORTH[1]:
        return words.phrases[f"north{form}"].format(date=text)
    if SOUTH[0] <= which <= SOUTH[1]:
        return words.phrases[f"south{form}"].format(date=text)
    return text
