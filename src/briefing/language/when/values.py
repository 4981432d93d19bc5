"""What a phrase says."""

from enum import StrEnum
from typing import NamedTuple, TypeAlias


class Sense(StrEnum):
    """What the words before a date say of it."""

    AT = "at"
    """On, in, during; also where nothing stands before it."""
    BY = "by"
    """Once, at the latest then: `by`, `spätestens`."""
    UNTIL = "until"
    """Lasting till then: `until`, `through`."""
    UP_TO = "up-to"
    """One of both: German `bis`."""
    SINCE = "since"
    BEFORE = "before"
    AFTER = "after"
    SPAN = "span"
    """From one date to another."""


class Part(StrEnum):
    """A third of a month or a year."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Unit(StrEnum):
    """What is counted back or forth."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    NAMED = "named"
    """The weekday, month or season that is named: `last Monday`."""


class Step(NamedTuple):
    """How far from the day on which it was said: `last week` is one week back."""

    unit: Unit
    number: int
    """Below 0 for what has passed, 0 for the current one."""


class When(NamedTuple):
    """A date as far as it is said; 0 stands for what is not."""

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0
    """From 1 for Monday."""
    grouping: int = 0
    """A season, quarter or half by EDTF's number, 21 to 41."""
    part: Part | None = None
    step: Step | None = None
    """What must be counted from the day on which it was said."""


class Phrase(NamedTuple):
    """A date in a text."""

    start: int
    end: int
    """Its extent, the words before the date that belong to it included."""
    sense: Sense
    when: When
    last: When | None = None
    """The second date of a span."""

    @property
    def is_relative(self) -> bool:
        """Return whether it counts from the day on which it was said, as `yesterday`, `last week`, `last August`."""
        return self.when.step is not None

    @property
    def is_whole(self) -> bool:
        """Return whether it says its year, so that it stays true however old the text is."""
        return not self.is_relative and bool(self.when.year or (self.last and self.last.year))


Lexicon: TypeAlias = dict[str, int]


class Words(NamedTuple):
    """What a language knows of dates. Keys are in small letters; several words stand with one blank between them."""

    senses: dict[str, Sense]
    froms: frozenset[str]
    """Words before the first date of a span."""
    joints: frozenset[str]
    """Words between the two dates of a span."""
    fillers: frozenset[str]
    """Articles and the like, which may stand before a date or its parts."""
    parts: dict[str, Part]
    months: Lexicon
    short_months: Lexicon
    """They count beside a number or before a full stop."""
    weekdays: Lexicon
    seasons: Lexicon
    units: dict[str, Unit]
    plurals: frozenset[str]
    """Units of which `last` makes no date: `the last weeks`."""
    turns: Lexicon
    """`last` is -1, `this` 0, `next` 1."""
    days: Lexicon
    """`yesterday` is -1."""
    hours: frozenset[str]
    """Parts of a day, after `yesterday` or a weekday."""
    numbers: Lexicon
    ordinals: Lexicon
    """`first` is 1, as in `first quarter`."""
    ago_before: frozenset[str]
    """Words before a count that make it count back."""
    ago_after: frozenset[str]
    """The same, after it."""
    years: frozenset[str]
    """Words that may stand before the number of a year."""
    genitives: frozenset[str]
    """Words after `last week` that make it a week of something else: `of`, `seiner`."""
    capitals: bool
    """Whether names of seasons and units are capitalised."""

    def __hash__(self) -> int:
        """Make what comes of the words once for each language."""
        return hash(self.capitals)
