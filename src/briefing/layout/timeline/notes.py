"""What an axis says beside its ticks: what its lines are, and how many events are not drawn."""

from typing import NamedTuple

from briefing.layout.line_tools import cells
from briefing.layout.setting import Setting
from briefing.layout.timeline.chart import Chart
from briefing.layout.timeline.draw import Canvas
from briefing.layout.timeline.room import Room, Words
from briefing.themes.roles import Role

_WIDE = 60
"""Cells from which on it is said in words how many more there are."""


class Upright(NamedTuple):
    """A line through all lanes."""

    cell: int
    words: str
    foot: str
    """Its sign on the axis."""
    blank: str
    """Its sign where nothing is drawn."""
    crossed: str
    """Its sign on a solid span."""
    role: Role


class Outside(NamedTuple):
    """Events that are not drawn: how many lie before and after the window, and how many within it found no lane."""

    before: int
    after: int
    missing: int


class Notes(NamedTuple):
    """What is said, None where there is nothing to say or no room for it."""

    before: Words | None
    missing: Words | None
    after: Words | None
    lines: tuple[Words, ...]


def uprights(chart: Chart, canvas: Canvas, today: float | None) -> list[Upright]:
    """Return the lines of `as_of` and of `today` that the window shows; where they are in one cell, one line."""
    t = chart.setting.t
    found: list[Upright] = []
    if chart.as_of:
        at = canvas.cell((chart.as_of[0] + chart.as_of[1]) / 2)
        found.append(Upright(at, t("as of"), "┼", "│", "┿", Role.AS_OF))
    if today is not None:
        found.append(Upright(canvas.cell(today), t("today"), "╪", "┊", "╪", Role.STRONG))
    if len(found) > 1 and found[0].cell == found[1].cell:
        found = [found[0]._replace(words=f"{found[0].words} · {found[1].words}")]
    return [upright for upright in found if 0 <= upright.cell < canvas.width]


def take_notes(setting: Setting, room: Room, lines: list[Upright], outside: Outside) -> tuple[Notes, Room]:
    """Return what is said and the room that is left; the signs of the lines stand in `room` already."""
    left = room.copy()
    edges = _edges(setting, left, outside)
    beside = _beside(lines, left)
    if beside is None:
        # Where room is short, what the lines are comes first: what lies outside may be said anywhere.
        left = room.copy()
        beside = _beside(lines, left) or _as_fits(lines, left)
        edges = _edges(setting, left, outside)
    return Notes(*edges, tuple(beside)), left


def _edges(setting: Setting, room: Room, outside: Outside) -> tuple[Words | None, Words | None, Words | None]:
    before = room.put_left(f"‹ {outside.before} ", Role.MUTED) if outside.before else None
    after = room.put_right(f" {outside.after} ›", Role.MUTED) if outside.after else None
    more = setting.t("+{n} more") if len(room) >= _WIDE else "+{n}"
    missing = room.put_right(f" {more.format(n=outside.missing)}", Role.MUTED) if outside.missing else None
    return before, missing, after


def _beside(lines: list[Upright], room: Room) -> list[Words] | None:
    """Return the words of all lines beside their signs; where these are too near to each other, together beside both.

    None, and nothing taken, where there is no room for all of them.
    """
    trial = room.copy()
    if len(_as_fits(lines, trial)) == len(lines):
        return _as_fits(lines, room)
    if len(lines) <= 1:
        return None
    first, last = sorted(lines)
    both = _at_side(f"{first.words} · {last.words}", first, last, room)
    return [both] if both else None


def _as_fits(lines: list[Upright], room: Room) -> list[Words]:
    return [words for line in lines for words in [_at_side(line.words, line, line, room)] if words]


def _at_side(words: str, first: Upright, last: Upright, room: Room) -> Words | None:
    """Return words with a blank on either side right of `last`, else left of `first`."""
    text = f" {words} "
    return room.put([last.cell + 1, first.cell - cells(text)], text, first.role)
