import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
from helpers.records import brief
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.line import Page, ToItem
from briefing.layout.line_tools import line_text, line_width
from briefing.layout.setting import Setting
from briefing.layout.timeline import Chart, Scale, TimelinePage, Window, draw_scale, events_page, timeline_page
from briefing.layout.timeline.calendar import calendar
from briefing.layout.timeline.chart import letter_of
from briefing.layout.timeline.labels import Labels
from briefing.layout.timeline.scale import ticks
from briefing.model.dates import day_number

WHENS = [
    "2024-10-17",
    "2024-10",
    "2024",
    "2024-10-01/2024-10-20",
    "2024-08/..",
    "../2024-10-20",
    "2024-10-14/",
    "/2024-10-16",
    "[2024-10-02..2024-10-09]",
    "[..2024-11-10]",
    "[2024-10-20..]",
    "{2024-09-03,2024-10-02..2024-10-05}",
    "2024-10-10~",
    "2024-10?",
    "2024-10-28%",
    "2024-1X-XX",
    "199X",
    "2024-21",
    "1950S2",
    "2024-10-17T10:10:10Z",
    "-0043-03-15",
    "Y-17E7",
    "Y170000002",
    "Y-17E13",
    "2024-10-17T23:59:59+02:00",
    "2024-10-17T08:00:00",
    "[2024-10-01,2024-10-04..2024-10-06]",
    "../2024",
    "[..2024-10-01~]",
    "2024-10/2025",
    "Y12024",
    "XXXX-12-25",
]


@st.composite
def timelines(draw: st.DrawFn) -> Setting:
    size = draw(st.integers(0, 12))
    events = [
        {
            "id": f"e{number}",
            "what": draw(st.sampled_from(["", "Word", "Several words in a row", "東京会談 👩‍👩‍👧", "x" * 50])),
            "status": draw(st.sampled_from(["reported", "expected", "cancelled"])),
            "dates": [
                {"when": when, "wording": "as said"} for when in draw(st.lists(st.sampled_from(WHENS), max_size=3))
            ],
        }
        for number in range(size)
    ]
    as_of = draw(st.sampled_from(["", "2024-10-18", "2030", "1066-10-14"]))
    return Setting(brief({"timeline": events, "as_of": as_of, "lang": draw(st.sampled_from(["de", "en"]))}))


def assert_sound(setting: Setting, made: TimelinePage, width: int) -> None:
    page = made.page
    ids = [event.id for event in setting.brief.timeline]
    assert all(line_width(line) <= width for line in page.lines)
    assert all("\n" not in line_text(line) for line in page.lines)
    if made.events.lines:
        assert sorted(placed.id for placed in page.placed) == sorted(ids)
    assert all(0 <= placed.first <= placed.last < len(page.lines) for placed in page.placed)
    assert all(line_width(page.lines[stop.line]) >= stop.end > stop.start >= 0 for stop in page.stops)
    assert_whole(made.scale, setting)
    for bar, following in pairwise(made.scale.bars):
        assert bar.line < following.line or bar.end < following.start, (bar, following)
    assert all(0 <= bar.start < bar.end <= width and 0 < bar.line < len(made.scale.lines) for bar in made.scale.bars)


def assert_whole(scale: Scale, setting: Setting) -> None:
    """Every event with a date is in a lane, or counted: as without one, before the window or after it."""
    dated = {
        event.id
        for event in setting.brief.timeline
        if any(date.when and not date.when.text.startswith("XXXX") for date in event.dates)
    }
    drawn = {bar.id for bar in scale.bars}
    assert drawn | {*scale.missing, *scale.before, *scale.after} == dated
    assert drawn.isdisjoint({*scale.missing, *scale.before, *scale.after})
    assert not {*scale.missing} & {*scale.before, *scale.after}
    axis = line_text(scale.lines[0]) if scale.lines else ""
    if len(axis) >= 60:
        assert (f"‹ {len(scale.before)} " in axis) == bool(scale.before)
        assert (f" {len(scale.after)} ›" in axis) == bool(scale.after)
        assert (re.search(rf" \+{len(scale.missing)} (more|weitere)", axis) is not None) == bool(scale.missing)
        assert re.search(r"\d", axis) or scale.window.span > 1e14
    if scale.counts:
        assert sorted(bar.id for bar in scale.counts) == sorted(scale.missing)
    for bar in (*scale.bars, *scale.counts, *(edge.bar for edge in scale.edges)):
        assert bar in scale.where(bar.id) or bar.line == 0
        found = scale.at(bar.line, bar.start)
        assert found == bar.id or bar in scale.counts
    assert len(axis) < 60 or all(scale.where(event) for event in dated)


@settings(deadline=None, max_examples=60)
@given(timelines(), st.integers(8, 200), st.sampled_from([None, 2, 4, 12, 30]))
def test_no_line_is_too_wide_nothing_overlaps_and_every_event_is_placed_once(
    setting: Setting, width: int, height: int | None
) -> None:
    made = timeline_page(setting, width, height)

    assert_sound(setting, made, width)
    assert height is None or len(made.scale.lines) <= max(height, 2)


@settings(deadline=None, max_examples=60)
@given(
    timelines(),
    st.lists(st.tuples(st.sampled_from(["zoom", "pan"]), st.floats(-3, 12, allow_nan=False)), max_size=8),
    st.integers(10, 160),
)
def test_any_zoom_and_pan_can_be_drawn(setting: Setting, moves: Sequence[tuple[str, float]], width: int) -> None:
    chart = Chart(setting)
    window = chart.opening()
    for move, amount in moves:
        window = window.zoom(2**amount) if move == "zoom" else window.pan(amount).within(chart.whole())
        assert window.low < window.high
        scale = draw_scale(chart, width, 10, window)
        assert_sound(setting, TimelinePage(scale, Page(width, ())), width)


@settings(deadline=None, max_examples=100)
@given(st.floats(693_600, 766_000), st.floats(-3, 5), st.integers(40, 140), st.floats(0, 1), st.floats(0, 1))
def test_the_axis_always_names_the_year(low: float, power: float, width: int, as_of: float, today: float) -> None:
    window = Window(low, low + 10**power)
    known = calendar(low + as_of * window.span)
    chart = Chart(
        Setting(
            brief(
                {
                    "as_of": f"{known.year}-{known.month:02}-{known.day:02}",
                    "timeline": [{"id": "a", "when": "2024"}, {"id": "b", "when": "1066"}],
                }
            )
        )
    )

    axis = line_text(draw_scale(chart, width, 6, window, today=low + today * window.span).lines[0])

    years = range(calendar(window.low).year, calendar(window.high).year + 1)
    assert any(int(year) in years for year in re.findall(r"\b\d{4}\b", axis)), axis


def test_five_hundred_events_are_listed_and_counted() -> None:
    events = [
        {"id": f"e{number}", "when": f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}", "what": f"Event {number}"}
        for number in range(500)
    ]
    setting = Setting(brief({"timeline": events}))

    made = timeline_page(setting, 120, 40)

    assert_sound(setting, made, 120)
    assert len(made.scale.lines) <= 20
    drawn = {bar.id for bar in made.scale.bars}
    counted = sum(int(char) for char in line_text(made.scale.lines[-1]) if char.isdigit())
    assert len(drawn) + counted == 500


@pytest.mark.parametrize("lines", [2, 4, 12])
def test_the_event_under_the_cursor_finds_a_lane_before_all_others(lines: int) -> None:
    events = [{"id": f"e{number}", "when": "2024-10-01", "what": f"Event {number}"} for number in range(40)]
    chart = Chart(Setting(brief({"timeline": events})))

    for current in ("e0", "e20", "e39"):
        scale = draw_scale(chart, 80, lines, chart.opening(), current=current)
        assert current in {bar.id for bar in scale.bars}


def test_a_date_that_is_cited_is_a_stop() -> None:
    setting = Setting(
        brief(
            {
                "sources": [{"id": "s", "title": "S"}],
                "timeline": [{"id": "e", "when": "2024", "what": "E", "sources": "s"}],
            }
        )
    )

    page = timeline_page(setting, 80).page

    assert [(stop.target, line_text(page.lines[stop.line])[stop.start : stop.end]) for stop in page.stops] == [
        (ToItem("s"), "[1]")
    ]


def test_a_repeated_id_is_placed_once() -> None:
    setting = Setting(brief({"timeline": [{"id": "e", "when": "2024"}, {"id": "e", "when": "2025"}]}))

    assert [placed.id for placed in events_page(Chart(setting), 80).placed] == ["e"]


def test_a_month_is_never_drawn_as_its_first_day() -> None:
    setting = Setting(
        brief(
            {"timeline": [{"id": "m", "when": "2024-10", "what": "M"}, {"id": "d", "when": "2024-10-01", "what": "D"}]}
        )
    )

    month, day = (next(bar for bar in timeline_page(setting, 100).scale.bars if bar.id == id_) for id_ in ("m", "d"))

    assert month.end - month.start > 3 * (day.end - day.start)


@pytest.mark.parametrize(
    ("number", "letters"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (701, "zz"), (702, "aaa")]
)
def test_letters_count_on(number: int, letters: str) -> None:
    assert letter_of(number) == letters


@settings(deadline=None)
@given(st.integers(-4_000_000, 4_000_000))
def test_the_calendar_is_the_inverse_of_the_day_number(number: int) -> None:
    year, month, day, second = calendar(float(number))

    assert day_number(year, month, day) == number
    assert second == 0


@settings(deadline=None, max_examples=100)
@given(st.floats(-1e9, 1e9), st.floats(-2, 11), st.integers(20, 200))
def test_every_window_has_ticks_in_order_and_not_too_many(low: float, power: float, width: int) -> None:
    window = Window(low, low + 10**power)

    found = ticks(window, width, Labels(Setting(brief({})))).marks

    assert [tick.at for tick in found] == sorted({tick.at for tick in found})
    assert all(window.low <= tick.at <= window.high for tick in found)
    assert len(found) * 5 <= width + 5
    if width > 60:
        assert found


def test_the_day_of_the_brief_is_only_shown_where_it_is_near() -> None:
    far = Setting(
        brief({"as_of": "2024-10-18", "timeline": [{"id": "a", "when": "1066"}, {"id": "b", "when": "1099"}]})
    )
    near = Setting(brief({"as_of": "2024-10-18", "timeline": [{"id": "a", "when": "2024-10-16"}]}))

    assert "as of" not in line_text(timeline_page(far, 100).page.lines[0])
    assert "as of" in line_text(timeline_page(near, 100).page.lines[0])
