"""The timeline of a brief: a scale on which known, approximate, uncertain and open spans look it, and a list of events.

`Chart` reads a brief once, `draw_scale` draws a `Window` of it, `events_layout` lists it as far as it is looked at;
`timeline_page` does all three.
"""

from briefing.layout.timeline.chart import Chart
from briefing.layout.timeline.differ import contradiction_words, contradictions
from briefing.layout.timeline.drawing import Bar, Scale, draw_scale
from briefing.layout.timeline.events import events_layout, events_page
from briefing.layout.timeline.page import STRIP, TimelinePage, is_strip, lanes_page, scale_lines, timeline_page
from briefing.layout.timeline.window import Window

__all__ = [
    "STRIP",
    "Bar",
    "Chart",
    "Scale",
    "TimelinePage",
    "Window",
    "contradiction_words",
    "contradictions",
    "draw_scale",
    "events_layout",
    "events_page",
    "is_strip",
    "lanes_page",
    "scale_lines",
    "timeline_page",
]
