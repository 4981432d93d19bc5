"""Dates whose digits are not all given, in words: `1990s`, `25 December in the 1560s`, `a day in April 1985`."""

from briefing.language.lookup import Language
from briefing.language.names import grouping_name, month_name, with_hemisphere, word_year
from briefing.model.dates import Single

_MOST_LISTED = 4
"""Longer runs of days or months are named by their ends."""


def word_unspecified(single: Single, words: Language, *, short: bool) -> str:
    """Return the words of a date with an `X`."""
    rest = _without_year(single, words, short=short)
    if not rest:
        return _year_alone(single, words, short=short)
    if "X" in single.year:
        return _within_years(rest, single, words)
    year = word_year(single.low.year, words)
    if single.month == "XX" or (single.day and "X" in single.month):
        return words.phrases["in_year"].format(rest=rest, year=year)
    months = fitting(single.month, 12)
    if not single.day:
        names = [month_name(month, words, short=short, alone=True) for month in months]
        *others, last = names
        ending = words.table.month.format(year=year, month=last, number=months[-1])
        return _alternatives([*others, ending], months, words)
    if single.day == "XX":
        name = month_name(months[0], words, short=short, alone=True)
        month = words.table.month.format(year=year, month=name, number=months[0])
        return words.phrases["a_day_in"].format(month=month)
    days = fitting(single.day, single.high.day)
    name = month_name(months[0], words, short=short)
    ending = words.table.day.format(year=year, month=name, number=months[0], day=days[-1])
    return _alternatives([*(words.phrases["day_number"].format(day=day) for day in days[:-1]), ending], days, words)


def _year_alone(single: Single, words: Language, *, short: bool) -> str:
    if single.year == "XXXX":
        return words.phrases["any_year"]
    if _is_decade(single):
        return words.phrases["decade" if short else "decade_long"].format(year=single.low.year)
    first, last = word_year(single.low.year, words), word_year(single.high.year, words)
    return _run(first, last) if short else words.phrases["some_year"].format(years=_run(first, last))


def _within_years(rest: str, single: Single, words: Language) -> str:
    if single.year == "XXXX":
        return words.phrases["in_any_year"].format(rest=rest)
    if _is_decade(single):
        return words.phrases["in_decade"].format(rest=rest, year=single.low.year // 10 * 10)
    years = _run(word_year(min(_years(single)), words), word_year(max(_years(single)), words))
    return words.phrases["in_some_year"].format(rest=rest, years=years)


def _years(single: Single) -> tuple[int, int]:
    return int(single.year.replace("X", "0")), int(single.year.replace("X", "9"))


def _run(first: str, last: str) -> str:
    return f"{first}\xa0– {last}" if " " in first else f"{first}–{last}"


def _is_decade(single: Single) -> bool:
    return single.year[-1:] == "X" and single.year.count("X") == 1 and not single.year.startswith("-")


def _without_year(single: Single, words: Language, *, short: bool) -> str:
    """Return the words for month and day; empty for a year alone."""
    if single.grouping:
        name = grouping_name(single.grouping, words, short=short)
        return with_hemisphere(name, single.grouping, words, short=short)
    if not single.month:
        return ""
    months = fitting(single.month, 12)
    names = [month_name(month, words, short=short, alone=not single.day) for month in months]
    if not single.day:
        return words.phrases["a_month"] if single.month == "XX" else _alternatives(names, months, words)
    if single.day == "XX":
        if single.month == "XX":
            return words.phrases["a_day"]
        return words.phrases["a_day_in"].format(month=_alternatives(names, months, words))
    days = fitting(single.day, 31)
    numbered = [words.phrases["day_number"].format(day=day) for day in days[:-1]]
    if len(months) == 1:
        ending = words.table.month_day.format(day=days[-1], month=names[0], number=months[0])
        return _alternatives([*numbered, ending], days, words)
    run = (
        f"{days[0]}–{days[-1]}" if len(days) > _MOST_LISTED else _alternatives([*numbered, str(days[-1])], days, words)
    )
    return words.phrases["nth_of_a_month"].format(day=run)


def fitting(pattern: str, most: int) -> list[int]:
    """Return the numbers from 1 to `most` that fit a pattern of two digits."""
    return [
        number
        for number in range(1, most + 1)
        if all(wanted in {"X", digit} for wanted, digit in zip(pattern, f"{number:02d}", strict=True))
    ]


def _alternatives(names: list[str], numbers: list[int], words: Language) -> str:
    """Return names joined by `or`, a long unbroken run by its ends."""
    if len(names) == 1:
        return names[0]
    if len(names) > _MOST_LISTED and numbers[-1] - numbers[0] == len(numbers) - 1:
        return words.phrases["between"].format(first=names[0], last=names[-1])
    return f"{', '.join(names[:-1])}{words.phrases['or']}{names[-1]}"
