"""One date of an event as it is drawn in any window: its shapes, its words, how far it reaches."""

from math import inf
from typing import NamedTuple

from briefing.layout.line_tools import cells, truncate_text
from briefing.layout.setting import Setting
from briefing.layout.timeline.differ import chains, contradictions
from briefing.layout.timeline.shape import NO_YEAR, Shape, shapes
from briefing.layout.timeline.window import Window
from briefing.model.dates import DateKind, Edtf
from briefing.model.inline import plain
from briefing.model.records import Event, EventDate
from briefing.model.text import SafeText
from briefing.model.vocabulary import EventStatus

_LONGEST = 32
"""Cells that the words of one event take at most."""
DIFFER = "≠"
"""The sign of dates that contradict each other."""


class Mark(NamedTuple):
    """One date of an event, to be drawn; dates that contradict each other are one mark, joined."""

    id: str
    letter: str
    words: SafeText
    size: int
    """Cells that the words take."""
    status: EventStatus
    shapes: tuple[Shape, ...]
    low: float
    """Before it nothing is drawn; minus infinity without a start."""
    high: float
    differ: bool
    """Whether the event has dates that contradict each other."""

    def is_in(self, window: Window) -> bool:
        """Return whether a window shows some of it."""
        return any(
            (shape.high is None or shape.high >= window.low) and (shape.low is None or shape.low <= window.high)
            for shape in self.shapes
        )

    def first(self) -> tuple[float, float]:
        """Return the ends of its first shape."""
        return _ends(self.shapes[:1])


def marks_of(setting: Setting, event: Event, letter: str, offset: int) -> list[Mark]:
    """Return the marks of an event: one a date, but one for dates that contradict each other and lie apart."""
    dates = [date for date in event.dates if date.when is not None and has_place(date.when)]
    if not dates:
        return []
    what = plain(event.what.inlines)
    differ = len(dates) > 1 and bool(contradictions(event))
    drawn = [shapes(date.when, offset) for date in dates if date.when]
    if differ:
        rows = chains([_ends(found) for found in drawn])
        joined = [tuple(shape for at in row for shape in drawn[at]) for row in rows]
        return [_mark(event, f"{DIFFER}{letter}", f"{DIFFER} {what}", found, differ=True) for found in joined]
    words = [f"{what}{_who(setting, date)}" for date in dates] if len(dates) > 1 else [what]
    return [_mark(event, letter, each, found, differ=False) for each, found in zip(words, drawn, strict=True)]


def has_place(date: Edtf) -> bool:
    """Return whether a date names a moment; a year of which no digit is known does not."""
    if date.kind is DateKind.DATE and not date.unspecified:
        return True
    return any(single.year != NO_YEAR for single in date.singles())


def _who(setting: Setting, date: EventDate) -> str:
    who = date.claimed_by or (setting.short_name(date.sources[0].source) if date.sources else "")
    return f" ({who})" if who else ""


def _mark(event: Event, letter: str, words: str, found: tuple[Shape, ...], *, differ: bool) -> Mark:
    cut = truncate_text(words, _LONGEST)
    return Mark(event.id, letter, cut, cells(cut), event.status, found, *_ends(found), differ)


def _ends(found: tuple[Shape, ...]) -> tuple[float, float]:
    if len(found) == 1:
        low, _, _, high = found[0][:4]
        return -inf if low is None else low, inf if high is None else high
    return (
        min(-inf if shape.low is None else shape.low for shape in found),
        max(inf if shape.high is None else shape.high for shape in found),
    )
