"""A page through a window: cursor, scrolling, stops, and places that outlive another width."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from briefing.layout.line import Page, Placed, Run, Stop, ToItem
from briefing.model.text import SafeText
from briefing.tui.panes.view import View


def page(count: int, placed: tuple[Placed, ...] = (), stops: tuple[Stop, ...] = ()) -> Page:
    return Page(20, tuple((Run(SafeText(f"line {number}")),) for number in range(count)), placed, stops)


def stop(line: int, serial: int, target: str = "x", start: int = 0) -> Stop:
    return Stop(line, start, start + 2, ToItem(target), serial)


def prose(count: int = 20, rows: int = 5, stops: tuple[Stop, ...] = ()) -> View:
    view = View()
    view.show(page(count, (), stops))
    view.resize(20, rows)
    return view


def items(*sizes: int, rows: int = 5) -> View:
    placed: list[Placed] = []
    line = 0
    for number, size in enumerate(sizes):
        placed.append(Placed(f"i{number}", line, line + size - 1))
        line += size
    view = View(by_item=True)
    view.show(page(line, tuple(placed)))
    view.resize(20, rows)
    return view


def test_the_window_moves_only_when_the_cursor_leaves_it() -> None:
    view = prose()

    view.down(4)
    assert (view.line, view.offset) == (4, 0)
    view.down()
    assert (view.line, view.offset) == (5, 1)
    view.down(-1)
    assert (view.line, view.offset) == (4, 1)


def test_a_page_down_keeps_two_lines_in_view() -> None:
    view = prose()
    view.page_down()

    assert (view.offset, view.line) == (3, 3)


def test_at_the_last_page_the_cursor_goes_to_the_end() -> None:
    view = prose(6)
    view.page_down()
    view.page_down()

    assert (view.offset, view.line) == (1, 5)


def test_home_and_end() -> None:
    view = prose()
    view.end()
    assert (view.offset, view.line) == (15, 19)
    view.home()
    assert (view.offset, view.line) == (0, 0)


def test_what_does_not_move_says_so() -> None:
    view = prose()

    assert not view.down(-1)
    assert view.down()


def test_the_first_stop_of_the_line_is_chosen() -> None:
    view = prose(stops=(stop(1, 0, "a"), stop(1, 1, "b", 5)))
    view.down()

    assert view.target == ToItem("a")


def test_next_stop_goes_on_over_lines_and_past_the_other_lines_of_one_that_is_wrapped() -> None:
    view = prose(stops=(stop(1, 0, "a"), stop(2, 0, "a"), stop(9, 1, "b")))

    assert view.next_stop(1)
    assert (view.line, view.target) == (1, ToItem("a"))
    assert view.next_stop(1)
    assert (view.line, view.target) == (9, ToItem("b"))
    assert view.line < view.offset + view.rows
    assert not view.next_stop(1)
    assert view.next_stop(-1)
    assert view.line == 1


def test_a_wrapped_stop_is_marked_on_all_of_its_lines() -> None:
    view = prose(stops=(stop(1, 0), stop(2, 0), stop(3, 1)))
    view.down()

    assert [one.line for one in view.chosen_stops()] == [1, 2]


def test_items_are_stepped_through_whole() -> None:
    view = items(2, 3, 1)
    view.down()

    assert view.current == Placed("i1", 2, 4)
    assert view.cursor_lines() == range(2, 5)
    assert view.offset == 0


def test_an_item_taller_than_the_window_scrolls_before_the_cursor_leaves_it() -> None:
    view = items(1, 8, 1)
    view.down()
    assert view.offset == 1

    seen = []
    for _ in range(3):
        view.down()
        seen.append((view.item, view.offset))
    assert seen == [(1, 2), (1, 3), (1, 4)]
    view.down()
    assert view.item == 2


def test_an_item_within_another_has_lines_of_its_own() -> None:
    view = View(by_item=True)
    view.show(page(4, (Placed("figure", 0, 3), Placed("claim", 2, 2))))
    view.resize(20, 5)

    assert view.cursor_lines() == range(2)
    view.down()
    assert view.current == Placed("claim", 2, 2)


def test_going_to_an_item_leaves_some_of_what_stands_above_in_view() -> None:
    view = View()
    view.show(page(40, (Placed("here", 30, 31),)))
    view.resize(20, 8)

    assert view.to_item("here")
    assert (view.line, view.offset) == (30, 28)
    assert not view.to_item("nowhere")


def test_another_width_keeps_the_item_under_the_cursor_on_its_row() -> None:
    view = View()
    view.show(page(40, (Placed("a", 0, 9), Placed("b", 20, 29))))
    view.resize(20, 10)
    view.down(22)
    row = view.line - view.offset
    view.show(page(80, (Placed("a", 0, 19), Placed("b", 40, 59)))._replace(width=10))

    assert view.line == 42
    assert view.line - view.offset == row


def test_another_edition_keeps_the_very_words_under_the_cursor_on_their_row() -> None:
    view = prose(60)
    view.resize(20, 10)
    view.down(30)
    row = view.line - view.offset
    before = view.page
    view.show(before._replace(lines=(*before.lines[:3], *before.lines[:8], *before.lines[3:])))

    assert view.page.lines[view.line] == before.lines[30]
    assert view.line - view.offset == row


def test_another_edition_without_the_item_under_the_cursor_goes_to_its_neighbour() -> None:
    items = [Placed(str(number), number, number) for number in range(9)]
    view = View(by_item=True)
    view.show(page(9, tuple(items)))
    view.resize(20, 10)
    view.to_item("4")
    left = [one for one in items if one.id not in {"3", "4", "5"}]
    view.show(page(6, tuple(one._replace(first=line, last=line) for line, one in enumerate(left))))

    assert view.current == Placed("6", 3, 3)


def test_a_page_that_grows_moves_nothing() -> None:
    view = prose(10)
    view.down(7)
    before = (view.offset, view.line)
    view.grow(page(50, (), (stop(20, 0),)))
    view.resize(20, 5)

    assert (view.offset, view.line) == before
    assert view.next_stop(1)
    assert view.line == 20


def test_a_press_finds_line_and_stop() -> None:
    view = prose(stops=(stop(2, 0, "a", 4),))
    view.scroll(1)

    assert view.to_row(1, 5)
    assert view.target == ToItem("a")
    assert not view.to_row(1, 7)
    assert view.line == 2


def test_a_press_on_the_head_is_none_on_the_page() -> None:
    view = items(1, 1)
    view.show(view.page, ((), ()))

    assert not view.to_row(1, 0)
    assert view.item == 0


def test_lines_are_found_by_the_items_that_they_show_or_mention() -> None:
    view = View()
    view.show(page(9, (Placed("a", 1, 2),), (stop(4, 0, "b"), stop(8, 1, "b"))))
    view.resize(20, 6)

    assert view.lines_of({"a"}, {"b"}) == {1, 2, 4}
    assert view.lines_of({"b"}, ()) == set()


@pytest.mark.parametrize(("count", "expected"), [(5, None), (10, (0, 2)), (1000, (0, 1))])
def test_the_scroll_mark_is_as_long_as_the_share_that_is_seen(count: int, expected: tuple[int, int] | None) -> None:
    assert prose(count).thumb() == expected


def test_the_scroll_mark_ends_at_the_bottom() -> None:
    view = prose(10)
    view.end()

    assert view.thumb() == (3, 2)


class Reading(RuleBasedStateMachine):
    """Any keys on any page: the cursor stays on it, and in the window."""

    @initialize(
        by_item=st.booleans(),
        sizes=st.lists(st.integers(1, 9), min_size=1, max_size=12),
        rows=st.integers(1, 12),
        every=st.integers(1, 5),
    )
    def open(self, by_item: bool, sizes: list[int], rows: int, every: int) -> None:  # noqa: FBT001 - drawn
        self.view = View(by_item=by_item)
        self.rows = rows
        placed: list[Placed] = []
        line = 0
        for number, size in enumerate(sizes):
            placed.append(Placed(f"i{number}", line, line + size - 1))
            line += size
        stops = tuple(stop(number, number, f"i{number % len(sizes)}") for number in range(0, line, every))
        self.view.show(page(line, tuple(placed), stops))
        self.view.resize(20, rows)

    @rule(step=st.integers(-9, 9))
    def down(self, step: int) -> None:
        self.view.down(step)

    @rule(share=st.sampled_from((-1.0, -0.5, 0.5, 1.0)))
    def page(self, share: float) -> None:
        self.view.page_down(share)

    @rule(step=st.integers(-9, 9))
    def scroll(self, step: int) -> None:
        self.view.scroll(step)

    @rule(step=st.sampled_from((-1, 1)))
    def stop(self, step: int) -> None:
        self.view.next_stop(step)

    @rule(end=st.booleans())
    def ends(self, end: bool) -> None:  # noqa: FBT001 - drawn
        self.view.end() if end else self.view.home()

    @rule(row=st.integers(0, 12), column=st.integers(0, 3))
    def press(self, row: int, column: int) -> None:
        self.view.to_row(row, column)

    @rule(rows=st.integers(1, 12))
    def resize(self, rows: int) -> None:
        self.rows = rows
        self.view.resize(20, rows)

    @invariant()
    def the_cursor_is_on_the_page_and_some_of_it_in_the_window(self) -> None:
        if not hasattr(self, "view"):
            return
        view = self.view
        last = len(view.page.lines) - 1
        assert 0 <= view.line <= last
        assert 0 <= view.offset <= max(0, last + 1 - self.rows)
        lines = view.cursor_lines()
        assert lines.start < view.offset + self.rows
        assert lines.stop > view.offset
        if view.stop >= 0:
            assert view.offset <= view.page.stops[view.stop].line < view.offset + self.rows


Reading.TestCase.settings = settings(max_examples=40, stateful_step_count=15, deadline=None)
TestReading = Reading.TestCase
