import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.dates import Moment, day_number, days_in, is_leap

DAYS = st.dates()
MOMENTS = st.builds(
    Moment,
    st.integers(-20_000, 20_000),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
    st.none() | st.integers(-720, 840),
)


@given(DAYS)
@settings(deadline=None)
def test_days_are_counted_as_the_standard_library_counts_them(day: dt.date) -> None:
    assert Moment(day.year, day.month, day.day).ordinal() == day.toordinal()


@given(st.integers(-400_000, 400_000), st.integers(1, 12))
@settings(deadline=None)
def test_the_day_after_a_months_last_is_the_next_months_first(year: int, month: int) -> None:
    following = (year, month + 1) if month < 12 else (year + 1, 1)

    assert day_number(year, month, days_in(year, month)) + 1 == day_number(*following, 1)


def test_year_0_is_a_leap_year_and_minus_1_is_none() -> None:
    assert [year for year in range(-9, 9) if is_leap(year)] == [-8, -4, 0, 4, 8]


def test_an_offset_moves_a_moment_to_utc() -> None:
    assert Moment(2024, 10, 17, 1, 0, 0, 120).seconds() == Moment(2024, 10, 16, 23, 0, 0, 0).seconds()


@given(MOMENTS, MOMENTS)
@settings(deadline=None)
def test_of_two_moments_exactly_one_of_before_equal_and_after_holds(a: Moment, b: Moment) -> None:
    assert [a < b, a == b, a > b].count(True) == 1
    assert (a <= b) is not (a > b)
    assert (a >= b) is not (a < b)
