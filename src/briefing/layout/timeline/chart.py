"""The events of a brief on a scale: each with its letter and its marks, made once for all windows."""

from math import isinf
from operator import itemgetter
from typing import NamedTuple

from briefing.layout.setting import Setting
from briefing.layout.timeline.labels import Labels
from briefing.layout.timeline.marks import Mark, has_place, marks_of
from briefing.layout.timeline.shape import bounds, unit
from briefing.layout.timeline.window import Window, fit, onto, opening
from briefing.model.dates import Edtf, sort_key
from briefing.model.records import Event

_AS_OF_NEAR = 0.25
"""How far the day of `as_of` may lie from the events, in lengths of their whole, and still be shown with them."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


class Dated(NamedTuple):
    """One event with its letter; events are in the order of their first dates, those without a date come last."""

    event: Event
    letter: str
    dated: bool
    """Whether one of its dates names a moment."""


class Chart:
    """What the scale and the list share."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        timeline = setting.brief.timeline
        self.offset = _common_offset(timeline)
        """Minutes that the clock of the axis is ahead of UTC; None where no date has a time zone."""
        self.labels = Labels(setting, _zone(self.offset))
        """What ticks say."""
        order = sorted(((_first_key(event), number) for number, event in enumerate(timeline)), key=itemgetter(0))
        self.events = [
            Dated(timeline[number], letter_of(place), key[0] == 0) for place, (key, number) in enumerate(order)
        ]
        """Every event, in the order of the list."""
        self.marks = [
            mark for event, letter, _ in self.events for mark in marks_of(setting, event, letter, self.offset or 0)
        ]
        """Every date of every event that names a moment."""
        as_of = setting.brief.as_of
        self.as_of = None if as_of is None else bounds(as_of, self.offset or 0)
        """The first and last moment of the day that the information holds for."""
        self._whole: Window | None = None
        self._by_id: dict[str, list[Mark]] | None = None

    @property
    def until(self) -> float | None:
        """The moment up to which the brief knows."""
        return self.as_of[1] if self.as_of else None

    def marks_of(self, event: str) -> list[Mark]:
        """Return the marks of an event."""
        if self._by_id is None:
            self._by_id = {}
            for mark in self.marks:
                self._by_id.setdefault(mark.id, []).append(mark)
        return self._by_id.get(event, [])

    def shows(self, event: str, window: Window) -> bool:
        """Return whether a window shows some of an event."""
        return any(mark.is_in(window) for mark in self.marks_of(event))

    def toward(self, event: str, window: Window) -> Window:
        """Return the window, moved to a date of the event where it shows none of them."""
        marks = self.marks_of(event)
        if not marks or self.shows(event, window):
            return window
        low, high = marks[0].first()
        return window.around(low if isinf(high) else high if isinf(low) else (low + high) / 2)

    def onto(self, event: str) -> Window | None:
        """Return the window in which the dates of an event are well seen; None where it has none.

        What has no end is seen up to the day that the brief knows of.
        """
        stretches = [
            ends for date in _dates_of(self.setting, event) for ends in [bounds(date, self.offset or 0)] if ends
        ]
        if not stretches:
            return None
        low, high = min(low for low, _ in stretches), max(high for _, high in stretches)
        marks = self.marks_of(event)
        if self.as_of and any(isinf(mark.high) for mark in marks):
            high = max(high, self.as_of[1])
        return onto(low, high, min([1.0, *(unit(date) for date in _dates_of(self.setting, event))]))

    def middle_of(self, event: str, window: Window) -> float | None:
        """Return the moment in the middle of what a window shows of an event; None where it shows nothing of it."""
        for mark in self.marks_of(event):
            if mark.is_in(window):
                return (max(mark.low, window.low) + min(mark.high, window.high)) / 2
        return None

    def whole(self) -> Window:
        """Return the window that shows every event."""
        if self._whole is None:
            self._whole = fit(*self._reach())
        return self._whole

    def world(self, *moments: float) -> Window:
        """Return the longest window to be moved in: that of every event, of `as_of` and of further moments."""
        whole = self.whole()
        ends = [*(self.as_of or ()), *moments]
        low, high = min(ends, default=whole.low), max(ends, default=whole.high)
        if low >= whole.low and high <= whole.high:
            return whole
        return fit([(min(low, whole.low), max(high, whole.high))])

    def opening(self) -> Window:
        """Return the window that a reader sees first: the whole, but for far outliers."""
        return opening(*self._reach())

    def _reach(self) -> tuple[list[tuple[float, float]], float]:
        dates = [date.when for dated in self.events for date in dated.event.dates if date.when is not None]
        found = [ends for date in dates for ends in [bounds(date, self.offset or 0)] if ends is not None]
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


def _common_offset(timeline: tuple[Event, ...]) -> int | None:
    """Return the offset that all moments with a time zone share, else 0; None where there are none."""
    singles = (single for event in timeline for date in event.dates if date.when for single in date.when.singles())
    found = {single.low.offset for single in singles if single.low.offset is not None}
    return None if not found else found.pop() if len(found) == 1 else 0


def _zone(offset: int | None) -> str:
    if not offset:
        return "" if offset is None else "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}"


def _first_key(event: Event) -> tuple[int, float, float, str]:
    """Return what events are listed by; its first number is 0 where a date names a moment."""
    keys = [(0 if has_place(date.when) else 1, *sort_key(date.when)) for date in event.dates if date.when is not None]
    return min(keys, default=(2, 0.0, 0.0, ""))


def _dates_of(setting: Setting, event: str) -> list[Edtf]:
    item = setting.items.get(event)
    return [date.when for date in item.dates if date.when and has_place(date.when)] if isinstance(item, Event) else []
