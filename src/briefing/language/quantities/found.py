"""A quantity as it stands in a text."""

from enum import Enum
from typing import NamedTuple

from briefing.model.quantity import Quantity


class Kind(Enum):
    """What a number is a number of."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    """Percentage points: the difference of two shares."""
    MONEY = "money"


class Found(NamedTuple):
    """One quantity. Offsets are half open and count characters of the text."""

    start: int
    """Where it begins, with its qualifier and the sign of its currency."""
    end: int
    """Where it ends, with word of scale, sign of percent or currency; what is counted is not part of it."""
    number: tuple[int, int]
    """Where its digits or number words stand, both ends of a range among them, with the word of scale."""
    quantity: Quantity
    kind: Kind = Kind.COUNT
    unit: str = ""
    """What is counted: in German the noun after it, in English the word after it; the currency or the percent."""
    following: tuple[str, ...] = ()
    """Up to four words after it, as far as they may belong to it: `North`, `Korean`, `soldiers`."""
    in_words: bool = False
    """Whether it is written without any digit and without a word of scale, as `three`."""
