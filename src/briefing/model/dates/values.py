"""What a date is, once read: the values that `parse` makes and that everything else speaks of."""

from enum import Enum, IntEnum
from typing import NamedTuple

from briefing.model.dates.moment import Moment


class DateKind(Enum):
    """What the parts of an expression are to each other."""

    DATE = "date"
    """One date, of any precision."""
    INTERVAL = "interval"
    """`a/b`: it lasts from a to b."""
    ONE_OF = "one-of"
    """`[a,b..c]`: once, on one of them."""
    ALL_OF = "all-of"
    """`{a,b..c}`: on all of them."""


class Precision(IntEnum):
    """How finely a date is written, coarse to fine."""

    ANY = 0
    """Coarser than a millennium: `XXXX`, a long year with few significant digits."""
    MILLENNIUM = 1
    CENTURY = 2
    DECADE = 3
    YEAR = 4
    HALF = 5
    THIRD = 6
    """A quadrimester, four months."""
    QUARTER = 7
    SEASON = 8
    MONTH = 9
    DAY = 10
    SECOND = 11


class Relation(Enum):
    """How one date lies to another in time."""

    BEFORE = "before"
    """All that the first can mean ends before the second can begin."""
    AFTER = "after"
    OVERLAPS = "overlaps"
    """Some time is surely in both."""
    UNKNOWN = "unknown"
    """What is written proves none of these."""


class Qualifiers(NamedTuple):
    """What each component is marked as: `?` uncertain, `~` approximate, `%` both, empty for neither."""

    year: str = ""
    month: str = ""
    """The month's, or the grouping's."""
    day: str = ""


PLAIN = Qualifiers()


class Single(NamedTuple):
    """One written date, with the bounds of what it can mean.

    The components are as written, without qualifiers: `X` stands for a digit that was not given.
    """

    written: str
    year: str
    """`2024`, `-0044`, `199X`, `Y170000002`, `Y-17E7`; without `S` and what follows it."""
    month: str
    """`01` to `12`, a pattern such as `1X`, or a grouping, `21` to `41`; empty where there is none."""
    day: str
    clock: str
    """`10:10:10`, with its offset where there is one; empty where there is none."""
    low: Moment
    """The first second that it can mean; its year is that of an exact one."""
    high: Moment
    """The last second that it can mean."""
    precision: Precision
    qualifiers: Qualifiers = PLAIN
    significant: int = 0
    """How many digits of the year count; 0 where that is not written."""
    estimate: int = 0
    """The year that a year with significant digits is estimated at."""

    @property
    def unspecified(self) -> bool:
        """Return whether a digit was not given."""
        return "X" in self.year or "X" in self.month or "X" in self.day

    @property
    def grouping(self) -> int:
        """Return the number of a season, quarter and so on, 21 to 41; 0 where there is none."""
        return int(self.month) if self.month[:1] in {"2", "3", "4"} else 0


class Stretch(NamedTuple):
    """From one date to another: an interval, or a run in a set. A lone date is both its ends; None is no date."""

    first: Single | None
    last: Single | None


class Extent(NamedTuple):
    """A date as it is drawn, in days on the count of `datetime.date.toordinal`; None is without end."""

    outer_low: float | None
    """Before this it cannot be; what is approximate or uncertain reaches further than its bounds."""
    core_low: float | None
    core_high: float | None
    """Between these it surely lies or lasts; they mean nothing where `core` is false."""
    outer_high: float | None
    core: bool = False
    """Whether there is a core. Without one it lies somewhere between the outer ends."""


class Edtf(NamedTuple):
    """A date of EDTF (ISO 8601-2:2019, the profile of the Library of Congress), levels 0, 1 and 2."""

    text: str
    """As written."""
    kind: DateKind
    parts: tuple[Stretch, ...]
    """One for a date or an interval; for a set its members in the order in which they were written."""
    low: Moment | None
    """The first second that it can mean; None where the start is open or unknown."""
    high: Moment | None
    precision: Precision
    """Of the coarsest written part."""
    approximate: bool = False
    uncertain: bool = False
    unspecified: bool = False
    start_open: bool = False
    """`../x`, or a set that begins with `..`."""
    start_unknown: bool = False
    """`/x`."""
    end_open: bool = False
    """`x/..`, or a set that ends with `..`."""
    end_unknown: bool = False
    """`x/`."""

    def extent(self) -> Extent:
        """Return how it is drawn."""
        from briefing.model.dates.extent import extent_of  # noqa: PLC0415 - a cycle, and few dates are drawn

        return extent_of(self)

    def canonical(self) -> str:
        """Return the shortest text of the same meaning: `2004-06-11?` for `?2004-?06-?11`; it parses to the same."""
        from briefing.model.dates.canonical import canonical_text  # noqa: PLC0415 - rarely wanted

        return canonical_text(self)

    def singles(self) -> tuple[Single, ...]:
        """Return every written date in order, one of a stretch of itself once."""
        found: list[Single] = []
        for first, last in self.parts:
            if first is not None:
                found.append(first)
            if last is not None and last is not first:
                found.append(last)
        return tuple(found)
