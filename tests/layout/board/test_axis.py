from decimal import Decimal
from itertools import pairwise

from helpers.records import brief, quantity
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.board.axis import extremes
from briefing.layout.board.marks import Shape, drawn, shape_of
from briefing.layout.board.ticks import ruler
from briefing.layout.pieces import width_of
from briefing.layout.setting import Setting

SETTING = Setting(brief({}))
NUMBERS = st.one_of(
    st.integers(-(10**6), 10**6).map(Decimal),
    st.decimals(-1000, 1000, places=3),
    st.integers(-200, 200).map(lambda power: Decimal(3).scaleb(power)),
)
WRITTEN = st.builds(
    lambda qualifier, number, more: f"{qualifier} {number:f}" + (f"..{number + more:f}" if more else ""),
    st.sampled_from(["", "about", "at least", "more than", "up to", "less than", "just over", "just under"]),
    NUMBERS,
    st.integers(-10, 1000),
).map(str.strip)


@given(st.lists(WRITTEN, min_size=2, max_size=6), st.integers(10, 70))
@settings(deadline=None, max_examples=100)
def test_every_mark_lies_on_an_axis_with_even_ticks_and_labels_that_fit(written: list[str], width: int) -> None:
    quantities = [quantity(one) for one in written]
    found = extremes(one.bounds() for one in quantities)
    assert found
    shown = ruler(SETTING, found, width)

    ticks = [cell for cell, _number in shown.axis.ticks()]
    assert ticks
    assert {later - before for before, later in pairwise(ticks)} <= {shown.axis.every}
    assert all(first >= 0 and first + len(label) <= width for first, label in shown.labels)
    assert all(before + len(label) < after for (before, label), (after, _) in pairwise(shown.labels))
    for one in quantities:
        marks = drawn(one, shown.axis)
        assert width_of(marks) == width
        if shape_of(one) is not Shape.NONE:
            assert any(part.text.strip(" ┊") for part in marks)


@given(st.lists(NUMBERS, min_size=2, max_size=5), st.integers(10, 70))
@settings(deadline=None, max_examples=100)
def test_a_greater_number_is_never_drawn_left_of_a_smaller(numbers: list[Decimal], width: int) -> None:
    found = extremes(quantity(f"{number:f}").bounds() for number in numbers)
    assert found
    axis = ruler(SETTING, found, width).axis

    cells = [axis.cell(number) for number in sorted(numbers)]
    assert cells == sorted(cells)


def test_what_a_label_says_lies_at_its_tick() -> None:
    found = extremes([quantity("0..2500").bounds()])
    assert found
    shown = ruler(SETTING, found, 50)

    for first, label in shown.labels:
        middle = first + (len(label) - 1) // 2
        assert shown.axis.cell(Decimal(label.replace(",", ""))) == middle


def test_what_cannot_be_drawn_has_no_axis() -> None:
    assert extremes([quantity("..").bounds()]) is None
    assert extremes([quantity("1e400").bounds(), quantity("5").bounds()]) is None
