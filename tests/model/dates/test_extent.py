import datetime as dt

import pytest

from briefing.model.dates import Extent, parse

DAY_END = 86_399 / 86_400


def ordinal(text: str) -> int:
    return dt.date.fromisoformat(text).toordinal()


def test_a_plain_date_is_all_core() -> None:
    low, high = ordinal("2024-10-01"), ordinal("2024-10-31") + DAY_END

    assert parse("2024-10").extent() == Extent(low, low, high, high, core=True)


def test_an_interval_surely_lasts_from_the_end_of_its_start_to_the_start_of_its_end() -> None:
    assert parse("2023-08/2024-10").extent() == Extent(
        ordinal("2023-08-01"),
        ordinal("2023-08-31") + DAY_END,
        ordinal("2024-10-01"),
        ordinal("2024-10-31") + DAY_END,
        core=True,
    )


def test_an_open_interval_has_a_core_without_end() -> None:
    assert parse("2023-08/..").extent() == Extent(
        ordinal("2023-08-01"), ordinal("2023-08-31") + DAY_END, None, None, core=True
    )


@pytest.mark.parametrize(
    "text", ["[..2024-11-10]", "[2024-11-01..2024-11-10]", "2024-10-XX", "199X", "1950S2", "2024?"]
)
def test_what_was_somewhere_within_has_no_core(text: str) -> None:
    extent = parse(text).extent()

    assert (extent.core, extent.core_low, extent.core_high) == (False, None, None)


@pytest.mark.parametrize("text", ["2004-06-01/", "/2006", "2024-10/2024-10"])
def test_an_interval_has_no_core_where_nothing_is_sure_to_lie_within(text: str) -> None:
    assert not parse(text).extent().core


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024-10-17~", 1),
        ("2024-10-17?", 1),
        ("2024-10-17%", 2),
        ("2024-10~", 31),
        ("2024-33~", 31),
        ("2024~", 365.2425),
        ("2004-06~-11", 31),
        ("2004?-06-~11", 365.2425),
        ("199X~", 5 * 365.2425),
        ("19XX~", 50 * 365.2425),
    ],
)
def test_what_is_marked_is_drawn_wider_by_a_unit_of_what_is_marked(text: str, days: float) -> None:
    edtf = parse(text)
    extent = edtf.extent()

    assert edtf.low is not None
    assert edtf.high is not None
    assert extent.outer_low == pytest.approx(edtf.low.ordinal() - days)
    assert extent.outer_high == pytest.approx(edtf.high.ordinal() + days)


def test_of_all_members_of_a_set_the_outer_ends_are_told() -> None:
    extent = parse("{1960,1961-12}").extent()

    assert extent == Extent(ordinal("1960-01-01"), None, None, ordinal("1961-12-31") + DAY_END)
