"""A page seen through a window: what is shown of it, where the cursor is, what is marked. It knows no widget."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from typing import NamedTuple

from briefing.layout.line import Line, Page, Placed, Stop, Target, ToItem
from briefing.tui.panes.scroll_mark import mark

EMPTY_PAGE = Page(0, ())


class Anchor(NamedTuple):
    """A place in a page that outlives another width: an item and how far into it, else a share of the whole."""

    id: str
    lines_in: int
    share: float


class View:
    """One pane's page, its own offset and its cursor.

    A view goes by line, as for prose, or by item: then the cursor is always on a placed item, and up and down go to the
    neighbours. All lines are indices into the page, all rows count from the top of the window.
    """

    def __init__(self, *, by_item: bool = False) -> None:
        self.by_item = by_item
        self.page: Page = EMPTY_PAGE
        self.head: tuple[Line, ...] = ()
        """Lines above the page that stay when it scrolls."""
        self.head_marks: tuple[tuple[int, int, int], ...] = ()
        """Stretches of the head to be marked: line, first cell, cell after the last."""
        self.page_marks: tuple[tuple[int, int, int], ...] = ()
        """Stretches of the page to be marked, likewise."""
        self.width = 0
        self.rows = 0
        """How many lines of the page fit, the head not counted."""
        self.offset = 0
        self.line = 0
        """The line of the cursor."""
        self.stop = -1
        """The stop that `enter` acts on, an index into the page's; -1 where there is none."""
        self.item = -1
        """The item under the cursor, an index into the page's placed ones; -1 where there is none."""
        self._leading: tuple[tuple[Stop, ...], dict[str, list[int]]] = ((), {})
        """The page's stops, and which of them lead to an item: made for a page when it is first asked for."""
        self.visited = False
        """Whether the reader has been here: only then does the cursor leave a shade behind."""

    def show(self, page: Page, head: tuple[Line, ...] = (), *, keep: bool = True) -> None:
        """Show a page, at the place where the last one stood, or from its start."""
        anchor = self.anchor() if keep and self.page.lines else None
        before, line, item, stop, row = self.page, self.line, self.item, self.stop, self.line - self.offset
        self.page, self.head = page, head
        if anchor is None:
            self.home()
        else:
            self.to_anchor(anchor)
            if page is not before:
                self._find_again(before, line, item, stop)
                self.offset = max(0, self.line - row)
                self._reveal()

    def grow(self, page: Page) -> None:
        """Show a page that starts with the very lines of the last one; nothing moves."""
        self.page = page

    def resize(self, width: int, height: int) -> None:
        """Say how large the window is, head included."""
        self.width = width
        self.rows = max(0, height - len(self.head))
        self._reveal()

    # Where the cursor is

    def anchor(self) -> Anchor:
        """Return the place of the cursor."""
        placed = self.page.placed
        index = self.item if self.item >= 0 else bisect_right(placed, self.line, key=lambda one: one.first) - 1
        share = self.line / max(1, len(self.page.lines))
        if index < 0:
            return Anchor("", 0, share)
        return Anchor(placed[index].id, self.line - placed[index].first, share)

    def to_anchor(self, anchor: Anchor) -> None:
        """Put the cursor where `anchor` is now."""
        row = self.line - self.offset
        found = enumerate(self.page.placed) if anchor.id else ()
        index, placed = next(((index, one) for index, one in found if one.id == anchor.id), (-1, None))
        if placed and self.by_item:
            self._to_item(index)
        elif placed:
            self._to_line(placed.first + min(anchor.lines_in, placed.last - placed.first))
        else:
            self._to_line(round(anchor.share * len(self.page.lines)))
        self.offset = max(0, self.line - row)
        self._reveal()

    @property
    def current(self) -> Placed | None:
        """The item under the cursor; in prose the innermost one that holds the line."""
        if self.by_item:
            return self.page.placed[self.item] if 0 <= self.item < len(self.page.placed) else None
        end = bisect_right(self.page.placed, self.line, key=lambda one: one.first)
        near = reversed(self.page.placed[max(0, end - _DEEPEST) : end])
        return next((one for one in near if one.last >= self.line), None)

    @property
    def target(self) -> Target | None:
        """What the chosen stop leads to."""
        return self.page.stops[self.stop].target if self.stop >= 0 else None

    def chosen_stops(self) -> tuple[Stop, ...]:
        """Return the chosen stop on all of its lines."""
        if self.stop < 0:
            return ()
        serial = self.page.stops[self.stop].serial
        near = self.page.stops[max(0, self.stop - _LONGEST_STOP) : self.stop + _LONGEST_STOP]
        return tuple(stop for stop in near if stop.serial == serial)

    def cursor_lines(self) -> range:
        """Return the lines under the cursor: those that are the item's own; in prose, or where there is none, one."""
        if self.by_item and self.item >= 0:
            return self.own_lines(self.item)
        return range(self.line, self.line + 1)

    def own_lines(self, item: int) -> range:
        """Return the lines of an item up to the first of an item within it."""
        placed = self.page.placed
        first, last = placed[item].first, placed[item].last
        inner = next((one.first for one in placed[item + 1 : item + 2] if first < one.first <= last), last + 1)
        return range(first, inner)

    def lines_of(self, items: Collection[str], mentioned: Collection[str]) -> set[int]:
        """Return the lines in the window that show one of `items`, or a stop that leads to one of `mentioned`."""
        top, bottom = self.offset, self.offset + self.rows
        lines = {stop.line for stop in self.visible_stops_to(mentioned)}
        if items:
            for index, one in enumerate(self.page.placed):
                if one.first >= bottom:
                    break
                if one.id in items and one.last >= top:
                    lines.update(self.own_lines(index))
        return lines

    def stops_to(self, items: Collection[str]) -> list[int]:
        """Return the stops that lead to one of `items`, as indices into the page's, in reading order, each once."""
        stops = self.page.stops
        if self._leading[0] is not stops:
            self._leading = (stops, _by_target(stops))
        found = sorted({index for key in items for index in self._leading[1].get(key, ())})
        return [index for index in found if not index or stops[index - 1].serial != stops[index].serial]

    def visible_stops_to(self, items: Collection[str]) -> list[Stop]:
        """Return the stops in the window that lead to one of `items`, on all of their lines."""
        return [stop for stop in self.visible_stops() if _leads_to(stop, items)] if items else []

    def visible_stops(self) -> tuple[Stop, ...]:
        """Return the stops in the window, in reading order."""
        return self.page.stops[self._first_stop(self.offset) : self._first_stop(self.offset + self.rows)]

    def visible_items(self) -> tuple[Placed, ...]:
        """Return the items whose first line is in the window, in the order of their first lines."""
        placed = self.page.placed
        first = bisect_left(placed, self.offset, key=lambda one: one.first)
        return placed[first : bisect_left(placed, self.offset + self.rows, lo=first, key=lambda one: one.first)]

    def mentioned(self) -> list[str]:
        """Return the items that the stops on the cursor's lines lead to."""
        targets = [self.page.stops[index].target for line in self.cursor_lines() for index in self._stops_on(line)]
        return [target.id for target in targets if isinstance(target, ToItem)]

    def thumb(self) -> tuple[int, int] | None:
        """Return first row and length of the scroll mark within the window, head included; None where all is shown."""
        found = mark(self.offset, self.rows, len(self.page.lines))
        return None if found is None else (len(self.head) + found[0], found[1])

    def line_at(self, row: int) -> int | None:
        """Return the line of the page in a row of the window, head included; None where there is none."""
        line = self.offset + row - len(self.head)
        return line if len(self.head) <= row < len(self.head) + self.rows and line < len(self.page.lines) else None

    # Moving: each of these returns whether anything moved

    def down(self, count: int = 1) -> bool:
        """Go `count` lines or items down; negative is up. Tall items scroll before the cursor leaves them."""
        before = self._state()
        if self.by_item:
            for _ in range(abs(count)):
                self._step(1 if count > 0 else -1)
        else:
            self._to_line(self.line + count)
        self._reveal()
        return before != self._state()

    def scroll(self, count: int) -> bool:
        """Move the window, and the cursor only as far as it must to stay within."""
        before = self._state()
        self.offset = self._bounded(self.offset + count)
        if self.by_item:
            if self.stop >= 0 and not self.offset <= self.line < self.offset + self.rows:
                self._to_item(self.item)
            self._item_into_view()
        else:
            self._to_line(min(max(self.line, self.offset), self.offset + max(0, self.rows - 1)))
        return before != self._state()

    def page_down(self, share: float = 1.0) -> bool:
        """Move window and cursor by a page, or a share of it; a line or two stay in view. Negative is up."""
        before = self._state()
        step = round(max(1, self.rows - 2) * share) or (1 if share > 0 else -1)
        self.offset = self._bounded(self.offset + step)
        moved = self.offset - before[0]
        if self.by_item:
            if moved == 0:
                self._to_item(len(self.page.placed) - 1 if share > 0 else 0)
            else:
                self._to_item(self._item_at(self.line + moved))
                self._item_into_view()
        else:
            self._to_line(self.line + step)
            self._reveal()
        return before != self._state()

    def home(self) -> bool:
        """Go to the start."""
        before = self._state()
        self.offset = 0
        self._to_item(0) if self.by_item else self._to_line(0)
        return before != self._state()

    def end(self) -> bool:
        """Go to the end."""
        before = self._state()
        self._to_item(len(self.page.placed) - 1) if self.by_item else self._to_line(len(self.page.lines) - 1)
        self.offset = self._bounded(len(self.page.lines))
        return before != self._state()

    def next_stop(self, step: int) -> bool:
        """Go to the next stop of the page, or with -1 to the previous one."""
        stops = self.page.stops
        index = self._neighbour_stop(step)
        if index is None:
            return False
        if self.by_item:
            self._to_item(self._item_at(stops[index].line))
        self.line = stops[index].line
        self.stop = index
        self._reveal()
        return True

    def to_stop(self, index: int) -> None:
        """Choose a stop, with some of what stands above it in view."""
        if 0 <= index < len(self.page.stops):
            self.to_line(self.page.stops[index].line)
            self.line, self.stop = self.page.stops[index].line, index

    def to_item(self, id: str) -> bool:
        """Put the cursor on an item or heading of this page; False where it is not here."""
        index = next((index for index, one in enumerate(self.page.placed) if one.id == id), -1)
        if index < 0:
            return False
        placed = self.page.placed[index]
        self._to_item(index) if self.by_item else self._to_line(placed.first)
        if not self.offset <= placed.first <= placed.last < self.offset + self.rows:
            self.offset = self._bounded(placed.first - max(0, self.rows // 4))
        self._reveal()
        return True

    def to_row(self, row: int, column: int) -> bool:
        """Put the cursor on a row of the window, on the stop there if one is; return whether there was a stop."""
        line = self.line_at(row)
        if line is None:
            return False
        if self.by_item:
            self._to_item(self._item_at(line))
        else:
            self._to_line(line)
        hit = next((index for index in self._stops_on(line) if self._covers(index, column)), None)
        if hit is not None:
            self.line, self.stop = line, hit
        return hit is not None

    def to_line(self, line: int) -> None:
        """Put the cursor on a line, with some of what stands above it in view."""
        self._to_line(line)
        if not self.offset <= self.line < self.offset + self.rows:
            self.offset = self._bounded(self.line - max(0, self.rows // 4))
        self._reveal()

    def restore(self, offset: int, line: int, item: int, stop: int) -> None:
        """Put window and cursor where they were, as far as there still is such a place."""
        if self.by_item:
            self._to_item(item)
        else:
            self._to_line(line)
        self.stop = stop if -1 <= stop < len(self.page.stops) else -1
        self.offset = self._bounded(offset)
        self._reveal()

    # Beneath

    def _find_again(self, before: Page, line: int, item: int, stop: int) -> None:
        """Go to the very words that the cursor was on, and to the stop that was chosen, where they are still there."""
        from briefing.tui.panes.same_place import same_item, same_line, same_stop  # noqa: PLC0415 - not for the start

        again = -1 if self.by_item else same_line(before, line, self.page, self.line)
        if self.by_item and item >= 0:
            self._to_item(same_item(before, item, self.page, self.item))
        elif again >= 0:
            self._to_line(again)
        chosen = same_stop(before, stop, self.page, self.cursor_lines())
        if chosen >= 0:
            self.stop, self.line = chosen, self.page.stops[chosen].line

    def _state(self) -> tuple[int, int, int, int]:
        return self.offset, self.line, self.item, self.stop

    def _bounded(self, offset: int) -> int:
        return max(0, min(offset, len(self.page.lines) - self.rows))

    def _to_line(self, line: int) -> None:
        self.line = max(0, min(line, len(self.page.lines) - 1))
        if self.by_item:
            self._to_item(self._item_at(self.line))
            return
        self.stop = next(iter(self._stops_on(self.line)), -1)

    def _to_item(self, item: int) -> None:
        self.item = max(-1, min(item, len(self.page.placed) - 1))
        self.stop = -1
        if self.item >= 0:
            self.line = self.page.placed[self.item].first

    def _item_at(self, line: int) -> int:
        placed = self.page.placed
        return max(0, bisect_right(placed, line, key=lambda one: one.first) - 1) if placed else -1

    def _step(self, step: int) -> None:
        if self.item < 0:
            self.offset = self._bounded(self.offset + step)
            return
        own = self.own_lines(self.item)
        hidden = own.stop > self.offset + self.rows if step > 0 else own.start < self.offset
        at_the_end = self.item == (len(self.page.placed) - 1 if step > 0 else 0)
        if hidden or at_the_end:
            self.offset = self._bounded(self.offset + step)
        else:
            self._to_item(self.item + step)
            if step < 0:
                last = self.own_lines(self.item).stop - 1
                if last < self.offset:
                    self.offset = self._bounded(last - self.rows + 1)

    def _reveal(self) -> None:
        """Move the window just so far that the cursor is in it; of an item as much as fits, its start first."""
        if self.rows <= 0:
            return
        lines = self.cursor_lines()
        first, last = (lines.start, lines.stop - 1) if lines else (self.line, self.line)
        if self.stop >= 0 and last - first >= self.rows:
            first = last = self.line
        if last - first >= self.rows:
            inside = first <= self.offset <= last
            self.offset = self._bounded(self.offset if inside else first)
        elif last >= self.offset + self.rows:
            self.offset = self._bounded(last - self.rows + 1)
        elif first < self.offset:
            self.offset = self._bounded(0 if first <= 1 < self.rows else first)
        else:
            self.offset = self._bounded(self.offset)

    def _item_into_view(self) -> None:
        placed = self.page.placed
        if not placed:
            return
        own = self.own_lines(self.item) if self.item >= 0 else range(0)
        if own.stop <= self.offset:
            item = self._item_at(self.offset)
            above = self.own_lines(item).stop <= self.offset
            follows = item + 1 < len(placed) and placed[item + 1].first < self.offset + self.rows
            self._to_item(item + 1 if above and follows else item)
        elif own.start >= self.offset + self.rows:
            self._to_item(self._item_at(self.offset + self.rows - 1))

    def _first_stop(self, line: int) -> int:
        """Return the first stop on a line or below it, an index into the page's; they are in reading order."""
        return bisect_left(self.page.stops, line, key=_line)

    def _stops_on(self, line: int) -> range:
        return range(self._first_stop(line), self._first_stop(line + 1))

    def _covers(self, index: int, column: int) -> bool:
        stop = self.page.stops[index]
        return stop.start <= column < stop.end

    def _neighbour_stop(self, step: int) -> int | None:
        stops = self.page.stops
        if self.stop >= 0:
            serial = stops[self.stop].serial
            index = self.stop + step
            while 0 <= index < len(stops) and stops[index].serial == serial:
                index += step
        elif step > 0:
            index = self._first_stop(self.line)
        else:
            index = self._first_stop(self.line) - 1
        while step < 0 and 0 < index < len(stops) and stops[index - 1].serial == stops[index].serial:
            index -= 1
        return index if 0 <= index < len(stops) else None


_DEEPEST = 32
"""Items that may start between a line and the start of the item that holds it."""
_LONGEST_STOP = 40
"""Lines that one stop may be wrapped over, for looking around it."""


def _line(stop: Stop) -> int:
    return stop.line


def _by_target(stops: tuple[Stop, ...]) -> dict[str, list[int]]:
    """Return the stops that lead to items, as indices, by the items; some 2 ms for the page of a long brief."""
    found: dict[str, list[int]] = {}
    for index, (_on, _start, _end, target, _serial) in enumerate(stops):
        if type(target) is ToItem:
            found.setdefault(target.id, []).append(index)
    return found


def _leads_to(stop: Stop, items: Collection[str]) -> bool:
    return isinstance(stop.target, ToItem) and stop.target.id in items
