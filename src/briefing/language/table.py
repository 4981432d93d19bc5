"""What a language's table holds: the names and patterns of CLDR that dates and numbers are written with."""

from typing import NamedTuple


class Table(NamedTuple):
    """Names and patterns of one language.

    Patterns hold `{day}`, `{year}` and `{month}`, or `{number}` where a month is written with its number; between a day
    and its month stands a no-break space.
    """

    months: tuple[str, ...]
    """January to December, in the form that stands beside a day."""
    months_short: tuple[str, ...]
    months_alone: tuple[str, ...]
    """In the form that stands without a day."""
    months_alone_short: tuple[str, ...]
    day: str
    """Of day, month and year."""
    month_day: str
    month: str
    """Of month and year."""
    before_christ: str
    """Of a `{year}` before year 1."""
    anno_domini: str
    decimal: str
    group: str
    scales: dict[str, int]
    """Words for powers of ten, case folded, with the power: `million` is 6."""
