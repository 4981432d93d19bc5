from collections.abc import Sequence
from itertools import pairwise

import pytest
from helpers.records import brief
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.line import Page, ToItem
from briefing.layout.line_tools import line_text, line_width
from briefing.layout.setting import Setting
from briefing.layout.timeline import Chart, TimelinePage, Window, draw_scale, events_page, timeline_page
from briefing.layout.timeline.chart import letter_of
from briefing.layout.timeline.lanes import pack
from briefing.layout.timeline.scale import calendar, ticks
from briefing.layout.timeline.window import SHORTEST, fit, opening
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
    for bar, following in pairwise(made.scale.bars):
        assert bar.line < following.line or bar.end < following.start, (bar, following)
    assert all(0 <= bar.start < bar.end <= width and 0 < bar.line < len(made.scale.lines) for bar in made.scale.bars)


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
    year, month, day, minute = calendar(float(number))

    assert day_number(year, month, day) == number
    assert minute == 0


@settings(deadline=None, max_examples=100)
@given(st.floats(-1e9, 1e9), st.floats(-2, 11), st.integers(20, 200))
def test_every_window_has_ticks_in_order_and_not_too_many(low: float, power: float, width: int) -> None:
    window = Window(low, low + 10**power)

    found = ticks(window, width, Setting(brief({})))

    assert [tick.at for tick in found] == sorted({tick.at for tick in found})
    assert all(window.low <= tick.at <= window.high for tick in found)
    assert len(found) * 5 <= width + 5
    if width > 60:
        assert found


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), min_size=1, max_size=2), max_size=20),
    st.integers(1, 6),
)
def test_lanes_never_overlap_and_are_never_too_many(things: list[list[tuple[int, int]]], most: int) -> None:
    forms = [[[(start, start + size)] for start, size in thing] for thing in things]

    laid = pack(forms, most)

    taken: dict[int, list[tuple[int, int]]] = {}
    for form, place in zip(forms, laid, strict=True):
        if place is not None:
            assert 0 <= place.lane < most
            taken.setdefault(place.lane, []).append(form[place.group][place.form])
    for stretches in taken.values():
        ordered = sorted(stretches)
        assert all(before[1] < after[0] for before, after in pairwise(ordered))


def test_everything_finds_a_lane_where_there_are_enough() -> None:
    assert None not in pack([[[(0, 10)]]] * 5, 5)
    assert pack([[[(0, 10)]]] * 5, 4).count(None) == 1


class TestWindow:
    def test_zooming_keeps_the_moment_in_its_place(self) -> None:
        window = Window(0, 100).zoom(0.5, at=20)

        assert window == Window(10, 60)
        assert window.zoom(2, at=20) == Window(0, 100)

    def test_zooming_has_an_end(self) -> None:
        assert Window(0, 1).zoom(1e-9).span == pytest.approx(SHORTEST)
        assert Window(0, 1).zoom(1e30).span == pytest.approx(1e18)

    def test_panning_keeps_the_length_and_some_of_the_whole_in_sight(self) -> None:
        whole = Window(0, 100)

        assert whole.pan(0.25) == Window(25, 125)
        assert whole.pan(50).within(whole) == Window(90, 190)
        assert whole.pan(-50).within(whole) == Window(-90, 10)

    def test_a_moment_can_be_put_into_the_middle(self) -> None:
        assert Window(0, 10).around(100) == Window(95, 105)

    def test_fitting_shows_everything_with_a_margin(self) -> None:
        window = fit([(10, 20), (50, 60)])

        assert window.low < 10
        assert window.high > 60
        assert window.span < 60

    def test_far_outliers_do_not_squeeze_the_rest_at_first(self) -> None:
        near = [(day, day + 1.0) for day in range(100, 110)]

        assert opening([(-20_000.0, -19_999.0), *near]).low > 90
        assert opening(near) == fit(near)
        assert opening([(-20_000.0, -19_999.0), *near[:2]]).low < -19_999


def test_the_day_of_the_brief_is_only_shown_where_it_is_near() -> None:
    far = Setting(
        brief({"as_of": "2024-10-18", "timeline": [{"id": "a", "when": "1066"}, {"id": "b", "when": "1099"}]})
    )
    near = Setting(brief({"as_of": "2024-10-18", "timeline": [{"id": "a", "when": "2024-10-16"}]}))

    assert "as of" not in line_text(timeline_page(far, 100).page.lines[0])
    assert "as of" in line_text(timeline_page(near, 100).page.lines[0])
