"""The pane of the timeline: the scale, which stays, and the list of events under it, which scrolls."""

from typing import NamedTuple

from briefing.layout.line import Line, Page, Placed
from briefing.layout.line_tools import run, truncate
from briefing.layout.setting import Setting
from briefing.layout.timeline.chart import Chart
from briefing.layout.timeline.drawing import Bar, Scale, draw_scale
from briefing.layout.timeline.events import events_page
from briefing.layout.timeline.window import Window
from briefing.model.inline import plain
from briefing.themes.roles import Role

STRIP = 6
"""Up to this height the timeline is the scale alone."""
_MOST_LINES = 16
"""Lines that a scale takes at most where the height does not limit it."""
_LEAST_LINES = 4


class TimelinePage(NamedTuple):
    """A timeline at one width."""

    scale: Scale
    events: Page
    """The list; in a strip it is empty."""

    @property
    def page(self) -> Page:
        """Scale and list as one page, with a blank line between; in a strip the events lie where they are drawn."""
        lines: tuple[Line, ...] = self.scale.lines
        if not self.events.lines:
            return Page(self.events.width, lines, _placed(self.scale.bars))
        if lines:
            lines = (*lines, ())
        down = len(lines)
        placed = tuple(one._replace(first=one.first + down, last=one.last + down) for one in self.events.placed)
        stops = tuple(stop._replace(line=stop.line + down) for stop in self.events.stops)
        return Page(self.events.width, (*lines, *self.events.lines), placed, stops)


def timeline_page(
    setting: Setting,
    width: int,
    height: int | None = None,
    window: Window | None = None,
    *,
    today: float | None = None,
) -> TimelinePage:
    """Return the timeline of a brief: `height` lines of the scale alone up to `STRIP`, else scale and list.

    A scale above a list takes at most half of `height`; `window` is by default the one that the timeline opens with,
    `today` the present moment, whose line is drawn where it falls within. To zoom, keep the `Chart` and the list, and
    draw the scale alone.
    """
    chart = Chart(setting)
    alone = is_strip(height)
    scale = draw_scale(chart, width, scale_lines(height), window or chart.opening(), alone=alone, today=today)
    return TimelinePage(scale, Page(width, ()) if alone else events_page(chart, width))


def lanes_page(chart: Chart, scale: Scale, width: int) -> Page:
    """Return the lanes of a scale as the page of a strip, under the axis, which stays; each event is placed once.

    Events of the window that found no lane come below as words, and those without a date, so that each can be reached.
    """
    if not chart.events:
        return events_page(chart, width)
    lines = list(scale.lines[1:])
    placed: dict[str, Placed] = {}
    for bar in scale.bars:
        placed.setdefault(bar.id, Placed(bar.id, bar.line - 1, bar.line - 1))
    missing = set(scale.missing)
    for event, _, dated in chart.events:
        if event.id in placed or (dated and event.id not in missing):
            continue
        placed[event.id] = Placed(event.id, len(lines), len(lines))
        date = event.dates[0].when if event.dates else None
        when = chart.setting.date(date, short=True) if date else chart.setting.t("no date")
        lines.append(truncate((run(f"{when}  ", Role.MUTED), run(plain(event.what.inlines))), width))
    return Page(width, tuple(lines), tuple(placed.values()))


def is_strip(height: int | None) -> bool:
    """Return whether a timeline of this height is the scale alone."""
    return height is not None and height <= STRIP


def scale_lines(height: int | None) -> int:
    """Return how many lines the scale may take in a pane of this height; None is any height."""
    if height is None:
        return _MOST_LINES
    return max(height, 2) if is_strip(height) else min(max(height * 3 // 5, _LEAST_LINES), _MOST_LINES)


def _placed(bars: tuple[Bar, ...]) -> tuple[Placed, ...]:
    found: dict[str, Placed] = {}
    for bar in bars:
        first = found.get(bar.id, Placed(bar.id, bar.line, bar.line)).first
        found[bar.id] = Placed(bar.id, first, bar.line)
    return tuple(sorted(found.values(), key=lambda placed: placed.first))
