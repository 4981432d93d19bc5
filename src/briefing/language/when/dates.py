"""One date in words, from a given word on. Every reader returns the date and the token after it, or None."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeAlias

from briefing.language.when.tokens import Tokens
from briefing.language.when.values import Step, Unit, When, Words

_Read: TypeAlias = tuple[When, int] | None
_Reader: TypeAlias = Callable[[Tokens, int, Words], _Read]

_MONTHS, _DAYS = 12, 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_FIRST_QUARTER, _FIRST_HALF = 33, 40
_HALVES = frozenset({"half", "halbjahr", "halbjahres"})
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
_NEVER_TURNED = frozenset({Unit.MINUTE, Unit.HOUR, Unit.DAY})
"""`Last day` and `next hour` belong to the story, not to the calendar."""


def read_when(tokens: Tokens, at: int, words: Words) -> _Read:
    """Return the date that begins with the token `at`."""
    if at >= len(tokens):
        return None
    word = tokens.lower[at]
    for reader in _OF_DIGITS if word[0].isdecimal() else readers(words).get(word, ()):
        found = reader(tokens, at, words)
        if found is not None:
            return found
    return None


def _iso(tokens: Tokens, at: int, _words: Words) -> _Read:
    text = tokens.words[at]
    if len(text) != 10 or text[4] != "-":  # noqa: PLR2004 - YYYY-MM-DD
        return None
    year, month, day = (int(part) for part in text.split("-"))
    return _valid(When(year, month, day), at + 1)


def _ago(tokens: Tokens, at: int, words: Words) -> _Read:
    """Read `two days ago`, `vor zwei Tagen`."""
    before = tokens.lower[at] in words.ago_before
    first = at + 1 if before else at
    count, unit = _count(tokens.word(first), words), words.units.get(tokens.word(first + 1))
    if not count or unit is None:
        return None
    if before:
        return When(step=Step(unit, -count)), first + 2
    return (When(step=Step(unit, -count)), first + 3) if tokens.word(first + 2) in words.ago_after else None


def _count(word: str, words: Words) -> int:
    return int(word) if word.isdecimal() and len(word) <= 3 else words.numbers.get(word, 0)  # noqa: PLR2004 - of days


def _named_day(tokens: Tokens, at: int, words: Words) -> _Read:
    """Read `yesterday`, `gestern Abend`."""
    offset, after = tokens.longest(at, words.days, words)
    if offset is None:
        return None
    if words.capitals and tokens.is_capital(at) and at and tokens.words[at - 1] not in ".!?:„“»«":
        # `Morgen` is a part of the day, and `das Gestern` a noun.
        return None
    return When(step=Step(Unit.DAY, offset)), _past_hours(tokens, after, words)


def _past_hours(tokens: Tokens, at: int, words: Words) -> int:
    return at + 1 if tokens.word(at) in words.hours else at


def _turned(tokens: Tokens, at: int, words: Words) -> _Read:
    """Read `last week`, `nächsten Montag`, `letzten August`."""
    count, after = tokens.longest(at, words.turns, words)
    if count is None:
        return None
    word = tokens.word(after)
    unit = words.units.get(word)
    if unit is not None:
        return None if unit in _NEVER_TURNED or word in words.plurals else (When(step=Step(unit, count)), after + 1)
    named = _turned_name(tokens, after, words)
    return None if named is None else (named[0]._replace(step=Step(Unit.NAMED, count)), named[1])


def _turned_name(tokens: Tokens, at: int, words: Words) -> _Read:
    month = _month_at(tokens, at, words)
    if month:
        return When(month=month), _past_month(tokens, at, words)
    day = _weekday_at(tokens, at, words)
    if day:
        return When(weekday=day), _past_hours(tokens, at + 1, words)
    season = words.seasons.get(tokens.word(at), 0)
    return (When(grouping=season), at + 1) if season else None


def _after_part(tokens: Tokens, at: int, words: Words) -> _Read:
    """Read `early November`, `Ende letzten Jahres`, `mid-2024`."""
    part, after = tokens.longest(at, words.parts, words)
    if part is None:
        return None
    for _skipped in range(2):
        if tokens.word(after) in words.fillers:
            after += 1
    month = _month_at(tokens, after, words)
    if month:
        when, after = _with_year(tokens, _past_month(tokens, after, words), words, When(month=month))
        return when._replace(part=part), after
    rest = _year(tokens, after, words) or _turned(tokens, after, words)
    return None if rest is None else (rest[0]._replace(part=part), rest[1])


def _day_first(tokens: Tokens, at: int, words: Words) -> _Read:
    """Read `5 November 2024`, `5. November`, `5.11.2024`."""
    word = tokens.word(at)
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= _DAYS:  # noqa: PLR2004 - digits of a day
        return None
    after = at + 1
    if tokens.touches(after) and tokens.word(after) in {".", *_ORDINAL_ENDS}:
        after += 1
    number = tokens.word(after)
    if tokens.word(after - 1) == "." and number.isdecimal() and len(number) <= 2:  # noqa: PLR2004 - likewise
        return _in_digits(tokens, int(word), after, words)
    if tokens.word(after) in words.fillers:
        after += 1
    month = _month_at(tokens, after, words)
    if not month:
        return None
    when, after = _with_year(tokens, _past_month(tokens, after, words), words, When(month=month, day=int(word)))
    return _valid(when, after)


def _in_digits(tokens: Tokens, day: int, at: int, words: Words) -> _Read:
    """Read the rest of `5.11.2024` from the month on."""
    if not (words.capitals and tokens.touches(at + 1) and tokens.word(at + 1) == "."):
        return None
    year = _year_at(tokens, at + 2)
    return _valid(When(year, int(tokens.word(at)), day), at + 3 if year else at + 2)


def _weekday(tokens: Tokens, at: int, words: Words) -> _Read:
    """Read `Monday`, `Monday, 4 November 2024`, `Montagabend`."""
    weekday = _weekday_at(tokens, at, words)
    if not weekday:
        return None
    after = _past_hours(tokens, at + 1, words)
    date = after + 1 if tokens.word(after) == "," else after
    if tokens.word(date) in words.fillers:
        date += 1
    if date < len(tokens):
        full = _day_first(tokens, date, words) or _month(tokens, date, words)
        if full is not None and full[0].day:
            return full[0]._replace(weekday=weekday), full[1]
    return When(weekday=weekday), after


def _month(tokens: Tokens, at: int, words: Words) -> _Read:
    """Read `November 2024`, `August last year`, `November 5, 2024`."""
    month = _month_at(tokens, at, words)
    if not month:
        return None
    after = _past_month(tokens, at, words)
    day = tokens.word(after)
    if not words.capitals and day.isdecimal() and len(day) <= 2 and 1 <= int(day) <= _DAYS:  # noqa: PLR2004 - likewise
        after += 1
        if tokens.touches(after) and tokens.word(after) in _ORDINAL_ENDS:
            after += 1
        when = When(month=month, day=int(day))
        if tokens.word(after) == "," and _year_at(tokens, after + 1):
            return _valid(when._replace(year=_year_at(tokens, after + 1)), after + 2)
        when, after = _with_year(tokens, after, words, when)
        return _valid(when, after)
    return _with_year(tokens, after, words, When(month=month))


def _with_year(tokens: Tokens, at: int, words: Words, when: When) -> tuple[When, int]:
    """Return a date with the year that follows it, in digits or as `last year`."""
    year_at = at
    for _skipped in range(2):
        if tokens.word(year_at) in words.fillers or tokens.word(year_at) in words.years:
            year_at += 1
    year = _year_at(tokens, year_at)
    if year:
        return when._replace(year=year), year_at + 1
    turned = _turned(tokens, year_at, words)
    if turned is not None and turned[0].step and turned[0].step.unit is Unit.YEAR:
        return when._replace(step=turned[0].step), turned[1]
    return when, at


def _grouping(tokens: Tokens, at: int, words: Words) -> _Read:
    """Read `spring 2024`, `Q3 2024`, `third quarter of 2024`, `1. Halbjahr`."""
    word = tokens.word(at)
    season = words.seasons.get(word, 0)
    if season and (tokens.is_capital(at) or not words.capitals):
        return _with_year(tokens, at + 1, words, When(grouping=season))
    number = words.ordinals.get(word, 0)
    after = at + 1
    if not number and words.capitals and word.isdecimal() and tokens.word(after) == "." and len(word) == 1:
        number, after = int(word), after + 1
    is_half = tokens.word(after) in _HALVES
    is_quarter = words.units.get(tokens.word(after)) is Unit.QUARTER
    if tokens.words[at] in {"Q", "H"} and tokens.touches(at + 1) and tokens.word(at + 1).isdecimal():
        number, is_quarter, is_half = int(tokens.word(at + 1)[:2]), word == "q", word == "h"
    if not (is_half or is_quarter) or not 1 <= number <= (2 if is_half else 4):
        return None
    grouping = (_FIRST_HALF if is_half else _FIRST_QUARTER) + number - 1
    return _with_year(tokens, after + 1, words, When(grouping=grouping))


def _year(tokens: Tokens, at: int, words: Words) -> _Read:
    if tokens.word(at) in words.years:
        at += 1
    year = _year_at(tokens, at)
    return (When(year), at + 1) if year else None


def _year_at(tokens: Tokens, at: int) -> int:
    word = tokens.word(at)
    plain = len(word) == 4 and word.isdecimal() and word.isascii()  # noqa: PLR2004 - digits of a year
    if not plain or not _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        return 0
    # `2024-05` and `1500.50` are no years, and neither is `3.2024`.
    follows_sign = tokens.touches(at) and tokens.word(at - 1) in {"/", ",", ":", "€", "$"}
    leads_on = tokens.touches(at + 1) and tokens.word(at + 1) in {"-", "/", "%", "€"} and tokens.touches(at + 2)
    has_decimals = tokens.touches(at + 1) and tokens.touches(at + 2) and tokens.word(at + 2).isdecimal()
    return 0 if follows_sign or leads_on or has_decimals else int(word)


def _month_at(tokens: Tokens, at: int, words: Words) -> int:
    if not tokens.is_capital(at):
        return 0
    word = tokens.lower[at]
    month = words.months.get(word, 0)
    if month:
        return month
    month = words.short_months.get(word, 0)
    beside = tokens.word(at - 1)
    if month and (
        (tokens.touches(at + 1) and tokens.word(at + 1) == ".")
        or tokens.word(at + 1).isdecimal()
        or beside.isdecimal()
        or (beside == "." and tokens.word(at - 2).isdecimal())
    ):
        return month
    return 0


def _past_month(tokens: Tokens, at: int, words: Words) -> int:
    """Return the token after a month; a full stop after a short one belongs to it."""
    is_short = tokens.lower[at] in words.short_months
    return at + 2 if is_short and tokens.touches(at + 1) and tokens.word(at + 1) == "." else at + 1


def _weekday_at(tokens: Tokens, at: int, words: Words) -> int:
    if not tokens.is_capital(at):
        return 0
    word = tokens.lower[at]
    found = words.weekdays.get(word, 0)
    if found or not words.capitals:
        return found
    stem = next((name for name in words.weekdays if word.startswith(name)), "")
    return words.weekdays[stem] if stem and word.removeprefix(stem) in words.hours else 0


def _valid(when: When, after: int) -> _Read:
    return (when, after) if 1 <= when.month <= _MONTHS and 1 <= when.day <= _DAYS else None


_OF_DIGITS: tuple[_Reader, ...] = (_iso, _ago, _day_first, _grouping, _year)
"""The readers of dates that begin with a number in digits."""


@cache
def readers(words: Words) -> dict[str, list[_Reader]]:
    """Return the readers of dates that begin with a word, for every word that may begin one."""
    compounds = {f"{day}{hour}" for day in words.weekdays for hour in words.hours}
    beginnings: dict[_Reader, Iterable[str]] = {
        _ago: words.ago_before | words.numbers.keys(),
        _named_day: words.days,
        _turned: words.turns,
        _after_part: words.parts,
        _weekday: words.weekdays.keys() | compounds,
        _month: words.months.keys() | words.short_months.keys(),
        _grouping: words.seasons.keys() | words.ordinals.keys() | {"q", "h"},
        _year: words.years,
    }
    found: dict[str, list[_Reader]] = {}
    for reader, entries in beginnings.items():
        for first in {entry.split()[0] for entry in entries}:
            found.setdefault(first, []).append(reader)
    return found
