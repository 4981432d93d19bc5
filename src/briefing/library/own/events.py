"""One thing that a reader did, as a value and as a line of JSON."""

import re
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import NamedTuple, TypeAlias

Value: TypeAlias = "str | int | float | bool | list[Value] | Mapping[str, Value] | None"
"""What JSON can say; None takes away what was there."""

LONGEST_LINE = 1_000_000
"""Bytes; a longer line is damaged."""
MOST_TICKS = 2**53
"""Counters from here on are no whole numbers in other programs' JSON, so none is accepted."""
_NEEDED = ("brief", "what", "time", "host", "counter")


class What(StrEnum):
    """What an event is about. Others, of newer versions, are carried along."""

    POSITION = "position"
    """Where the reader was."""
    READ = "read"
    """The digest of the content that counts as read; None for unread."""
    LAST = "last"
    """The digest of the content that was seen last, whether or not it counts as read."""
    MARK = "mark"
    """True."""
    NOTE = "note"
    """The words of it."""
    DRAFT = "draft"
    """The words of a note that was not finished."""


class Stamp(NamedTuple):
    """When and by whom: a hybrid logical clock. Stamps are compared field by field, so that all agree on one order."""

    time: str
    """UTC with milliseconds, as `2026-11-23T08:30:32.123Z`: in this form the order of letters is that of time."""
    counter: int
    """Tells events of one millisecond apart, and goes on where the clock went back."""
    host: str
    process: str
    """Tells two programs on one host apart."""


class Key(NamedTuple):
    """What an event replaces the value of."""

    brief: str
    """As `identity` names it."""
    item: str
    """An item's id, a heading's slug, a field as `.bottom_line`; empty for the brief itself."""
    what: str


class Event(NamedTuple):
    """A value that something has from a moment on."""

    key: Key
    value: Value
    stamp: Stamp
    line: str
    """As it stands in a file, without its newline, keys of newer versions included."""

    @property
    def order(self) -> tuple[Stamp, str]:
        """Of two events with one key that with the greater order holds; no two that differ have the same."""
        return self.stamp, self.line


def make(key: Key, value: Value, stamp: Stamp) -> Event:
    """Return an event of our own."""
    import json  # noqa: PLC0415 - the first picture does without

    fields = {
        "brief": key.brief,
        "item": key.item,
        "what": str(key.what),
        "value": value,
        "time": stamp.time,
        "host": stamp.host,
        "process": stamp.process,
        "counter": stamp.counter,
    }
    # Readable as it stands, but for what UTF-8 cannot say.
    line = json.dumps(fields, separators=(",", ":"), ensure_ascii=False)
    if not line.isprintable():
        line = json.dumps(fields, separators=(",", ":"))
    return Event(key, value, stamp, line)


class Unreadable(ValueError):  # noqa: N818 - the line's fault
    """A line is no event."""


def read(line: bytes) -> Event:
    """Return the event that a line of a file holds.

    Raises:
        Unreadable: it holds none, or one that is larger than any of ours.
    """
    import json  # noqa: PLC0415 - as above

    if len(line) > LONGEST_LINE:
        raise Unreadable
    try:
        text = line.decode("utf-8")
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable from error
    try:
        brief, what, time, host, counter = (fields[key] for key in _NEEDED)
        item, process = fields.get("item", ""), fields.get("process", "")
    except (TypeError, KeyError) as error:
        raise Unreadable from error
    texts = (brief, item, what, time, host, process)
    if {*map(type, texts)} != {str} or type(counter) is not int or not 0 <= counter < MOST_TICKS:
        raise Unreadable
    if not _time().fullmatch(time):
        raise Unreadable
    return Event(Key(brief, item, what), fields.get("value"), Stamp(time, counter, host, process), text)


@cache
def _time() -> re.Pattern[str]:
    """Match what sorts as time does; whether there is such a day is of no consequence for that."""
    return re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")


def time_text(moment: datetime) -> str:
    """Return a moment in UTC as stamps have it."""
    return f"{moment.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"
