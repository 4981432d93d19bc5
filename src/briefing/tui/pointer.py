"""The mouse: what is pressed, pulled and scrolled, by what lies under the pointer."""

from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.keys import key_name, shown_key
from briefing.tui.panes.scroll_mark import offset_for
from briefing.tui.panes.under import OnBar, OnCrumbs, OnEdge, OnFooter, OnText, OnTitle, Under, under
from briefing.tui.panes.view import View
from briefing.tui.screens.above import Above, Peek, Picker, UrlCard
from briefing.tui.screens.footer import hint_at
from briefing.tui.screens.touch import Turn

if TYPE_CHECKING:
    from briefing.tui.stage import Stage

_WHEEL = 3
"""Lines that the wheel scrolls."""


class Pulled(NamedTuple):
    """A scroll mark that is being pulled."""

    view: View
    start: int
    """The row of the screen in which the pointer would be with the mark at the top."""


class Pointer:
    """Acts on the stage."""

    def __init__(self, stage: "Stage") -> None:
        self._stage = stage
        self._pulled: Pulled | None = None

    def press(self, x: int, y: int) -> None:
        """Act on a press on a cell, and draw what came of it."""
        self._pulled = None
        stage = self._stage
        key = self._key(x, y)
        if key:
            stage.press(key, shown_key(key) if len(shown_key(key)) == 1 else None)
            return
        stage.turns += 1
        above = stage.above
        if above is None or not above.rect.holds(x, y):
            self._press_scene(x, y)
        elif self._press_above(above, x, y):
            stage.press("enter")
            return
        stage.scene.moved()
        stage.redraw()

    def press_again(self, x: int, y: int) -> None:
        """Act on the second of two presses on a cell: on a title it zooms the pane."""
        stage = self._stage
        if not (stage.above and stage.above.rect.holds(x, y)) and isinstance(self._under(x, y), OnTitle):
            stage.do("zoom")
            stage.scene.moved()
            stage.redraw()

    def pull(self, y: int) -> None:
        """Move the scroll mark that was pressed to a row."""
        if self._pulled:
            view = self._pulled.view
            to = offset_for(y - self._pulled.start, view.rows, len(view.page.lines))
            self._scroll(view, to - view.offset)

    def let_go(self) -> None:
        """Pull nothing any more."""
        self._pulled = None

    def wheel(self, x: int, y: int, step: int, *, sideways: bool, zooming: bool) -> None:
        """Scroll what lies under the pointer; a timeline pans with a wheel that goes sideways, and zooms."""
        stage = self._stage
        found = self._view_at(x, y)
        if found is None:
            return
        view, column = found
        if sideways or zooming:
            earlier, later = (Turn.CLOSER, Turn.FARTHER) if zooming else (Turn.EARLIER, Turn.LATER)
            if stage.scene.touch.turned(view, column, later if step > 0 else earlier):
                stage.scene.moved()
                stage.redraw()
        else:
            self._scroll(view, step * _WHEEL)

    # Beneath

    def _key(self, x: int, y: int) -> str | None:
        """Return the key that a cell of the footer, or of a card, stands for."""
        above, shown = self._stage.above, None
        if above and above.rect.holds(x, y):
            place = self._under_above(above, x, y)
            if isinstance(place, OnText):
                shown = above.key_at(place.row, place.column)
        else:
            place = self._under(x, y)
            footer = self._stage.picture.decor.footer if self._stage.picture else None
            if isinstance(place, OnFooter) and footer:
                shown = hint_at(footer, place.cell)
        return key_name(shown) if shown else None

    def _press_above(self, above: Above, x: int, y: int) -> bool:
        """Act on a press on what lies above; return whether Enter is to be pressed there."""
        place, view = self._under_above(above, x, y), above.view
        if isinstance(place, OnEdge):
            self._press_edge(view, place.row, y)
        if not isinstance(place, OnText) or view.line_at(place.row) is None:
            return False
        before = view.item
        if view.to_row(place.row, place.column) and view.target:
            self._stage.scene.touch.followed(view.target)
            return False
        return isinstance(above, Picker) or (view.by_item and before == view.item >= 0)

    def _press_scene(self, x: int, y: int) -> None:
        stage, place = self._stage, self._under(x, y)
        if isinstance(stage.above, Picker | UrlCard):
            # A question is answered before anything else happens.
            stage.take_away()
            return
        if not isinstance(place, OnFooter):
            stage.take_away()
            if stage.above and stage.above.takes_keys:
                # What lay beneath is there again, and covers what was pressed.
                return
        match place:
            case OnText(frame, row, column) if view := self._view(frame):
                stage.scene.touch.pointed(view, row, column)
            case OnEdge(frame, row) if view := self._view(frame):
                self._press_edge(view, row, y)
            case OnTitle(frame, title):
                stage.scene.touch.titled(frame, title)
            case OnCrumbs():
                stage.scene.touch.to_list()
            case OnBar():
                stage.do("problems")

    def _press_edge(self, view: View, row: int, y: int) -> None:
        thumb = view.thumb()
        if thumb is None:
            return
        first, length = thumb
        if first <= row < first + length:
            self._pulled = Pulled(view, y - (first - len(view.head)))
        else:
            view.page_down(-1.0 if row < first else 1.0)

    def _scroll(self, view: View, lines: int) -> None:
        stage = self._stage
        above = stage.above
        before = above.choice if isinstance(above, Picker) else None
        if not view.scroll(lines):
            return
        if isinstance(above, Picker) and above.view is view:
            above.pass_by(before)
        elif isinstance(above, Peek) and above.view is not view:
            stage.take_away()
        stage.scene.moved()
        stage.redraw()

    def _view_at(self, x: int, y: int) -> tuple[View, int] | None:
        above = self._stage.above
        if above and above.rect.holds(x, y):
            return above.view, x - above.rect.x - 2
        place = self._under(x, y)
        if isinstance(place, OnText | OnEdge) and (view := self._view(place.frame)):
            return view, place.column if isinstance(place, OnText) else view.width
        return None

    def _view(self, frame: int) -> View | None:
        panes = self._stage.picture.panes if self._stage.picture else ()
        return panes[frame].view if frame < len(panes) else None

    def _under(self, x: int, y: int) -> Under | None:
        return under(self._stage.picture.decor, x, y) if self._stage.picture else None

    @staticmethod
    def _under_above(above: Above, x: int, y: int) -> Under | None:
        return under(above.decor(), x - above.rect.x, y - above.rect.y)
