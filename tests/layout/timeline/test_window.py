import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.timeline.window import SHORTEST, Window, fit, onto, opening


class TestWindow:
    def test_zooming_keeps_the_moment_in_its_place(self) -> None:
        window = Window(0, 100).zoom(0.5, at=20)

        assert window == Window(10, 60)
        assert window.zoom(2, at=20) == Window(0, 100)

    def test_zooming_has_an_end(self) -> None:
        assert Window(0, 1).zoom(1e-9).span == pytest.approx(SHORTEST)
        assert Window(0, 1).zoom(1e30).span == pytest.approx(1e18)

    def test_one_without_a_length_gets_some(self) -> None:
        assert Window(5, 5).sound().span == pytest.approx(SHORTEST)
        assert Window(9, 1).sound().span == pytest.approx(SHORTEST)
        assert Window(1, 9).sound() == Window(1, 9)

    def test_it_is_never_longer_than_the_whole(self) -> None:
        assert Window(-500, 900).within(Window(0, 100)) == Window(0, 100)

    def test_a_stretch_is_put_into_the_middle_half(self) -> None:
        assert onto(100, 200) == Window(50, 250)

    def test_around_a_moment_some_units_are_seen(self) -> None:
        window = onto(100, 101, unit=1.0)

        assert window.middle == pytest.approx(100.5)
        assert window.span == 14

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


@given(
    st.floats(-1e7, 1e7),
    st.floats(1e-3, 1e6),
    st.lists(st.tuples(st.sampled_from(["zoom", "pan"]), st.floats(-4, 4)), max_size=12),
)
def test_however_it_is_moved_a_window_shows_some_of_the_whole(
    low: float, span: float, moves: list[tuple[str, float]]
) -> None:
    whole = window = Window(low, low + span)
    for move, amount in moves:
        window = (window.zoom(2**amount) if move == "zoom" else window.pan(amount)).within(whole)
        assert 0 < window.span <= whole.span * 1.001
        assert window.shows(*whole)


@given(st.lists(st.tuples(st.floats(-1e5, 1e5), st.floats(0, 50)), min_size=1, max_size=30))
def test_what_it_opens_with_is_never_longer_than_the_whole_and_shows_most(drawn: list[tuple[float, float]]) -> None:
    ends = [(low, low + size) for low, size in drawn]
    window = opening(ends)

    assert window.span <= fit(ends).span * 1.001
    assert sum(window.shows(*each) for each in ends) >= len(ends) * 4 // 5
