"""Where the panes stand, at every size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.arrange import PANES, Arrangement, Pane, Preset, Rect, arrange, dialog_rect, overlay_rect

SIZES = st.tuples(st.integers(40, 300), st.integers(10, 120))


def panes(arrangement: Arrangement) -> list[Pane]:
    return [frame.pane for frame in arrangement.frames]


def test_a_wide_terminal_shows_all_four() -> None:
    assert panes(arrange(110, 28, Pane.SUMMARY, Pane.FIGURES)) == list(PANES)
    assert panes(arrange(120, 40, Pane.SOURCES, Pane.SOURCES)) == list(PANES)


@given(SIZES, st.booleans())
def test_the_summary_is_as_wide_in_one_preset_as_in_another(size: tuple[int, int], bar: bool) -> None:  # noqa: FBT001 - of a strategy
    shown = [arrange(*size, Pane.SUMMARY, Pane.FIGURES, bar=bar, preset=preset) for preset in Preset]

    assert len({frames.frames[0].rect.width for frames in shown}) == 1


@pytest.mark.parametrize(("width", "height"), [(109, 28), (70, 28), (100, 50)])
def test_a_medium_one_has_a_strip_for_the_timeline(width: int, height: int) -> None:
    arrangement = arrange(width, height, Pane.SUMMARY, Pane.SOURCES)

    assert panes(arrangement) == [Pane.SUMMARY, Pane.SOURCES, Pane.TIMELINE]
    assert arrangement.frames[2].rect.inside().height == 4
    assert arrangement.frames[1].tabs == (Pane.FIGURES, Pane.SOURCES)


@pytest.mark.parametrize(("width", "height"), [(70, 27), (120, 27), (80, 24)])
def test_under_28_rows_the_timeline_is_a_tab(width: int, height: int) -> None:
    arrangement = arrange(width, height, Pane.SUMMARY, Pane.TIMELINE)

    assert panes(arrangement) == [Pane.SUMMARY, Pane.TIMELINE]
    assert arrangement.frames[1].tabs == (Pane.FIGURES, Pane.SOURCES, Pane.TIMELINE)


def test_a_narrow_one_shows_the_active_pane_alone() -> None:
    assert panes(arrange(69, 40, Pane.SOURCES, Pane.FIGURES)) == [Pane.SOURCES]
    assert arrange(60, 16, Pane.SUMMARY, Pane.FIGURES).frames[0].tabs == PANES


def test_a_zoomed_pane_has_the_whole_body() -> None:
    assert arrange(120, 40, Pane.FIGURES, Pane.FIGURES, zoomed=True).frames[0].rect == Rect(0, 1, 120, 38)


def test_a_bar_takes_the_row_below_the_header() -> None:
    assert arrange(120, 40, Pane.FIGURES, Pane.FIGURES, zoomed=True, bar=True).frames[0].rect == Rect(0, 2, 120, 37)


@pytest.mark.parametrize(("width", "height"), [(39, 40), (120, 9), (0, 0)])
def test_what_is_too_small_has_no_frames(width: int, height: int) -> None:
    assert arrange(width, height, Pane.SUMMARY, Pane.FIGURES).frames == ()


@given(SIZES, st.sampled_from(PANES), st.sampled_from(PANES[1:]), st.booleans(), st.booleans())
def test_frames_cover_the_body_once(
    size: tuple[int, int],
    active: Pane,
    right: Pane,
    zoomed: bool,  # noqa: FBT001 - drawn
    bar: bool,  # noqa: FBT001 - drawn
) -> None:
    width, height = size
    arrangement = arrange(width, height, active, right, zoomed=zoomed, bar=bar)
    top = 2 if bar else 1

    for y in range(top, height - 1):
        for x in (0, 1, width // 2, width - 1):
            assert sum(frame.rect.holds(x, y) for frame in arrangement.frames) == 1
    assert sum(frame.rect.width * frame.rect.height for frame in arrangement.frames) == width * (height - top - 1)
    assert arrangement.frame_of(active) is not None
    assert all(frame.rect.inside().height >= 1 for frame in arrangement.frames)


@given(SIZES, st.sampled_from(PANES))
def test_what_lies_above_leaves_the_active_pane_free_where_two_stand_side_by_side(
    size: tuple[int, int], active: Pane
) -> None:
    arrangement = arrange(*size, active, Pane.FIGURES)
    over = overlay_rect(arrangement, active)
    frame = arrangement.frame_of(active)

    assert frame is not None
    if len(arrangement.frames) > 1:
        assert not any(over.holds(x, frame.rect.y) for x in range(frame.rect.x, frame.rect.x + frame.rect.width))


@given(SIZES, st.integers(0, 200))
def test_a_dialog_lies_within_the_body(size: tuple[int, int], rows: int) -> None:
    width, height = size
    rect = dialog_rect(width, height, rows)

    assert rect.x >= 0
    assert rect.x + rect.width <= width
    assert rect.y >= 1
    assert rect.y + rect.height <= height - 1
