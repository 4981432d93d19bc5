"""The events of a brief on a scale: each with its letter, its shapes and its words, made once for all windows."""

from math import inf, isinf
from typing import NamedTuple

from briefing.layout.setting import Setting
from briefing.layout.timeline.shape import Shape, bounds, shapes, unit
from briefing.layout.timeline.window import Window, fit, opening
from briefing.model.dates import sort_key
from briefing.model.inline import plain
from briefing.model.records import Event
from briefing.model.text import SafeText
from briefing.model.vocabulary import EventStatus

_AS_OF_NEAR = 0.25
"""How far the day of `as_of` may lie from the events, in lengths of their whole, and still be shown with them."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


class Dated(NamedTuple):
    """One event with its letter; events are in the order of their first dates, those without a date come last."""

    event: Event
    letter: str


class Mark(NamedTuple):
    """One date of an event, to be drawn."""

    id: str
    letter: str
    words: SafeText
    status: EventStatus
    shapes: tuple[Shape, ...]


class Chart:
    """What the scale and the list share."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        order = sorted(enumerate(setting.brief.timeline), key=lambda pair: (_first_key(pair[1]), pair[0]))
        self.events = [Dated(event, letter_of(number)) for number, (_, event) in enumerate(order)]
        """Every event, in the order of the list."""
        self.marks = [mark for dated in self.events for mark in _marks(setting, dated)]
        """Every date of every event that names a moment."""
        as_of = setting.brief.as_of
        self.as_of = None if as_of is None else bounds(as_of)
        """The first and last moment of the day that the information holds for."""

    @property
    def until(self) -> float | None:
        """The moment up to which the brief knows."""
        return self.as_of[1] if self.as_of else None

    def toward(self, event: str, window: Window) -> Window:
        """Return the window, moved to a date of the event where it shows none of them."""
        stretches = [ends for mark in self.marks if mark.id == event for ends in [_ends(mark)]]
        if not stretches or any(window.shows(*ends) for ends in stretches):
            return window
        low, high = stretches[0]
        return window.around(low if isinf(high) else high if isinf(low) else (low + high) / 2)

    def whole(self) -> Window:
        """Return the window that shows every event."""
        return fit(*self._reach())

    def opening(self) -> Window:
        """Return the window that a reader sees first: the whole, but for far outliers."""
        return opening(*self._reach())

    def _reach(self) -> tuple[list[tuple[float, float]], float]:
        dates = [date.when for dated in self.events for date in dated.event.dates if date.when is not None]
        found = [ends for date in dates for ends in [bounds(date)] if ends is not None]
        finest = min((unit(date) for date in dates), default=1.0)
        if self.as_of and found:
            low, high = min(low for low, _ in found), max(high for _, high in found)
            near = max(high - low, finest) * _AS_OF_NEAR
            if self.as_of[0] <= high + near and self.as_of[1] >= low - near:
                found.append(self.as_of)
        return found, finest


def letter_of(number: int) -> str:
    """Return the letters of a number from 0: `a` to `z`, then `aa`, `ab` and so on."""
    letters = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, len(_ALPHABET))
        letters = _ALPHABET[digit] + letters
    return letters


def _ends(mark: Mark) -> tuple[float, float]:
    lows = [-inf if shape.low is None else shape.low for shape in mark.shapes]
    highs = [inf if shape.high is None else shape.high for shape in mark.shapes]
    return min(lows), max(highs)


def _first_key(event: Event) -> tuple[int, float, float, str]:
    keys = sorted(sort_key(date.when) for date in event.dates if date.when is not None)
    return (0, *keys[0]) if keys else (1, 0.0, 0.0, "")


def _marks(setting: Setting, dated: Dated) -> list[Mark]:
    event, letter = dated
    dates = [date for date in event.dates if date.when is not None and date.when.singles()]
    what = plain(event.what.inlines)
    found: list[Mark] = []
    for date in dates:
        who = ""
        if len(dates) > 1:
            who = date.claimed_by or (setting.short_name(date.sources[0].source) if date.sources else "")
        words = SafeText(f"{what} ({who})" if who else what)
        if date.when is not None:
            found.append(Mark(event.id, letter, words, event.status, shapes(date.when)))
    return found
