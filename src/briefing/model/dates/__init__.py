"""Dates as EDTF writes them (ISO 8601-2:2019), levels 0, 1 and 2: reading, bounds, extents, order.

`parse("2024-10~/..")` gives an `Edtf`: its parts as written, the first and the last second that it can mean, its
precision and what is doubtful about it. `Edtf.extent()` says how it is drawn, `relate` which of two comes first where
that is proven. Words for readers are made in `briefing.language`. The parser is our own; the standard's own wording
decides, and where it is silent the module concerned says what was chosen.
"""

from briefing.model.dates.errors import EdtfError
from briefing.model.dates.moment import Moment, day_number, days_in, is_leap
from briefing.model.dates.values import DateKind, Edtf, Extent, Precision, Qualifiers, Relation, Single, Stretch

__all__ = [
    "DateKind",
    "Edtf",
    "EdtfError",
    "Extent",
    "Moment",
    "Precision",
    "Qualifiers",
    "Relation",
    "Single",
    "Stretch",
    "day_number",
    "days_in",
    "is_leap",
    "parse",
    "relate",
    "sort_key",
]


def parse(text: str) -> Edtf:
    """Return the date that the whole of `text` is; raise `EdtfError`, and nothing else, where it is none.

    EDTF levels 0, 1 and 2 as the Library of Congress published them on 4 February 2019. Beyond them the commas of a set
    may each be followed by a blank; years have 15 digits at most.
    """
    from briefing.model.dates.parser import parse_whole  # noqa: PLC0415 - who only shows dates need not read them

    return parse_whole(text)


def relate(a: Edtf, b: Edtf) -> Relation:
    """Return how `a` lies to `b` in time, as far as what is written proves it; `order` has the rules."""
    from briefing.model.dates.order import related  # noqa: PLC0415 - few pages ask

    return related(a, b)


def sort_key(edtf: Edtf) -> tuple[float, float, str]:
    """Return what dates are listed by: the first moment, then the last; this order proves nothing.

    A date without a start stands by its end, one without an end after others of its start.
    """
    low, high = edtf.low, edtf.high
    start = low.ordinal() if low else high.ordinal() if high else float("-inf")
    return start, high.ordinal() if high else float("inf"), edtf.text
