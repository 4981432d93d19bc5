"""Days written in a text: `18 October 2024`, `October 18`, `5. Mai`, `5.6.2023`, `2024-10-18`."""

import re
from functools import cache
from typing import NamedTuple

from briefing.language.quantities.words import Words, words_in

_MONTHS = 12
_LONGEST_MONTH = 31


class Day(NamedTuple):
    """A day as it stands in a text. Offsets are half open."""

    start: int
    end: int
    year: int | None
    month: int
    day: int


def days(text: str, lang: str) -> tuple[Day, ...]:
    """Return the days in a text, in order; none where the language's words are not known."""
    words = words_in(text, lang)
    if words is None or not has_digit(text):
        return ()
    numbers = month_numbers(words)
    found: list[Day] = []
    for match in day_pattern(words).finditer(text):
        groups = match.groupdict()
        day = groups["d1"] or groups["d2"] or groups["d3"] or groups["d4"]
        name = groups["n1"] or groups["n2"]
        month = numbers[name.casefold()] if name else int(groups["m3"] or groups["m4"])
        year = groups["y1"] or groups["y2"] or groups["y3"] or groups["y4"]
        if 1 <= int(day) <= _LONGEST_MONTH and 1 <= month <= _MONTHS:
            found.append(Day(*match.span(), int(year) if year else None, month, int(day)))
    return tuple(found)


def has_digit(text: str) -> bool:
    """Return whether a text has any of the digits that days and most quantities are written with."""
    return _digit().search(text) is not None


@cache
def _digit() -> re.Pattern[str]:
    return re.compile("[0-9]")


@cache
def month_numbers(words: Words) -> dict[str, int]:
    """Return the names of months, case folded, with their numbers."""
    return {name: number for number, name in enumerate(words.months, start=1)} | dict(words.short_months)


@cache
def month_names(words: Words) -> str:
    """Return a pattern of the names of months, with their capital: `may` is none."""
    names = sorted(month_numbers(words), key=len, reverse=True)
    return rf"(?:{'|'.join(name.capitalize() for name in names)})(?![^\W_])"


def blank_of(words: Words) -> str:
    """Return a pattern of the blanks that stand in days."""
    return r"[ \u00a0\u202f]" if len(words.blanks) > 1 else " "


@cache
def month_initials(words: Words) -> str:
    """Return the capitals that names of months begin with."""
    return "".join(sorted({name[0].upper() for name in month_numbers(words)}))


@cache
def day_pattern(words: Words) -> re.Pattern[str]:
    """Match a day; named groups hold its parts."""
    name, blank = month_names(words), f"{blank_of(words)}?"
    year = rf"(?:\.?,?{blank}{blank}(?P<y%d>[12][0-9]{{3}})(?![0-9]))?"
    ordinal = r"\." if words.ordinal_stop else r"(?:st|nd|rd|th)?"
    forms = [
        rf"(?P<d1>[0-9]{{1,2}}){ordinal}{blank}(?:of )?(?P<n1>{name}){year % 1}",
        r"(?P<y3>[12][0-9]{3})-(?P<m3>[0-9]{2})-(?P<d3>[0-9]{2})(?![0-9-])",
    ]
    if words.ordinal_stop:
        forms.append(rf"(?P<d4>[0-9]{{1,2}})\.{blank}(?P<m4>[0-9]{{1,2}})\.{blank}(?P<y4>[12][0-9]{{3}})(?![0-9])")
        forms.append(r"(?P<n2>(?!))(?P<d2>)(?P<y2>)")
    else:
        forms.append(rf"(?P<n2>{name})\.?{blank}(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:]){year % 2}")
        forms.append(r"(?P<d4>(?!))(?P<m4>)(?P<y4>)")
    # Where none of the forms can begin, one look is enough.
    return re.compile(rf"(?=[0-9{month_initials(words)}])(?<![\w.,:/-])(?:{'|'.join(forms)})")
