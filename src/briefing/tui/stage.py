"""The one Textual screen: a backdrop, four panes, and what lies above them. Scenes come and go on it."""

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.screen import Screen
from textual.widget import Widget

from briefing.i18n import gettext as _
from briefing.layout.line import Line
from briefing.tui.arrange import Rect
from briefing.tui.commands import COMMANDS, Table, Where, command_for, key_of
from briefing.tui.ink import Ink
from briefing.tui.panes.backdrop import Backdrop
from briefing.tui.panes.line_pane import LinePane
from briefing.tui.panes.view import View
from briefing.tui.screens.above import Above, Peek, Picker
from briefing.tui.screens.footer import Moment, footer_line, hints_line
from briefing.tui.screens.scene import Picture, Scene, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.tui.pointer import Pointer

_PANES = 4
_CLOSING = frozenset({"close", "back", "quit"})
"""Commands that are done when they have taken a peek away."""


class Placing(Layout):
    """Puts every widget where the stage says; a widget without a place is not shown."""

    name = "placing"

    def __init__(self, stage: "Stage") -> None:
        self.stage = stage

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:  # noqa: FBT001, FBT002 - Textual's signature
        """Return the places, from the lowest widget up."""
        del parent, greedy
        self.stage.settle(size)
        placed = self.stage.placed()
        return [
            WidgetPlacement(placed[child], NULL_OFFSET, NULL_SPACING, child, order)
            for order, child in enumerate(children)
            if child in placed
        ]


class Stage(Screen[None], inherit_bindings=False):
    """Takes the keys, hands them to what is above or to the scene, and draws what changed."""

    DEFAULT_CSS = ""
    ALLOW_SELECT = False
    AUTO_FOCUS = ""

    def __init__(self, scene: Scene, ink: Ink, table: Table = COMMANDS) -> None:
        super().__init__()
        self.table = table
        """The commands with the reader's keys."""
        self.scene = scene
        self.ink = ink
        self.above: Above | None = None
        self.actions: Mapping[str, Callable[[], None]] = {}
        """Commands that work anywhere; a scene's own come first."""
        self.backdrop = Backdrop(self)
        self.panes = [LinePane(self) for _pane in range(_PANES)]
        self.frame_above: Backdrop | None = None
        self.pane_above: LinePane | None = None
        self.picture: Picture | None = None
        """What was drawn last, without what lies above it."""
        self._pointer: Pointer | None = None
        self.turns = 0
        """How often a key was pressed or the mouse used: what is said is there until the next time."""
        self._settled = Size(0, 0)
        self._placing = Placing(self)

    @property
    def layout(self) -> Layout:
        """Where the widgets stand: not for a style to say."""
        return self._placing

    def compose(self) -> ComposeResult:
        """Put the backdrop below the panes."""
        yield self.backdrop
        yield from self.panes

    def prepare_above(self) -> None:
        """Mount the widgets of what lies above, so that the first card is as quick as the next."""
        if self.frame_above is None:
            self.frame_above, self.pane_above = Backdrop(self), LinePane(self)
            self.mount(self.frame_above, self.pane_above)

    # Drawing

    def settle(self, size: Size) -> None:
        """Work everything out for a new size."""
        if size and size != self._settled:
            self._settled = size
            self._draw()

    def take_away(self) -> None:
        """Take away what lies above, with nothing chosen."""
        above = self.above
        self.uncover()
        if above:
            above.dismiss()

    def uncover(self) -> None:
        """Close what lies above; what lies beneath that is shown again."""
        self.above = self.above.beneath if self.above else None

    def redraw(self) -> None:
        """Draw what changed. One call, one pass of the compositor."""
        before = self.placed()
        self._draw()
        if self.placed() != before:
            self.backdrop.refresh(repaint=False, layout=True)

    def recolour(self, ink: Ink) -> None:
        """Draw everything anew with other colours."""
        self.ink = ink
        self.redraw()

    def footer(self, width: int, message: str, moment: Moment) -> Line:
        """Return the keys that are of use now, in what lies above or else, by `moment`, in the scene."""
        above = self.above
        if above and not message and (hints := above.hints()):
            return hints_line(hints, width)
        return footer_line(self.places, width, _, message, above.moment if above else moment, self.table)

    def key(self, command: str) -> str:
        """Return the key of a command as it is written for people."""
        return key_of(command, self.table)

    def placed(self) -> dict[Widget, Region]:
        """Return where each widget stands that is shown."""
        found: dict[Widget, Region] = {self.backdrop: self._settled.region}
        panes = [*self.panes, self.pane_above] if self.pane_above else self.panes
        found.update((pane, pane.placing) for pane in panes if pane.placing)
        if self.above and self.frame_above:
            found[self.frame_above] = _region(self.above.rect)
        return found

    def _draw(self) -> None:
        width, height = self._settled
        if not width or not height:
            return
        above = self.above
        if above and self.frame_above is None:
            self.prepare_above()
        if above and above.takes_keys:
            # The footer tells of its links.
            above.settle(width, height)
        picture = self.picture = self.scene.picture(width, height, covered=above is not None and above.takes_keys)
        self.backdrop.compose_rows(picture.decor, self.ink)
        for index, pane in enumerate(self.panes):
            shown = picture.panes[index] if index < len(picture.panes) else None
            pane.placing = _region(shown.rect) if shown else None
            if shown:
                pane.compose_rows(shown, self.ink)
        self._draw_above(width, height)

    def _draw_above(self, width: int, height: int) -> None:
        pane, frame, above = self.pane_above, self.frame_above, self.above
        if pane is None or frame is None:
            return
        if above is None:
            pane.placing = None
            return
        above.settle(width, height)
        frame.compose_rows(above.decor(), self.ink)
        pane.placing = _region(above.rect.inside())
        shown = Shown(above.view, above.rect, above.takes_keys, cursor=above.takes_keys, decoration=above.decoration())
        pane.compose_rows(shown, self.ink)

    # Keys and mouse

    def on_resize(self) -> None:
        """Let every size be worked out anew: Textual keeps arrangements by size, and ours depend on more than that."""
        self._clear_arrangement_cache()

    async def on_key(self, event: events.Key) -> None:
        """Do what the key stands for."""
        event.stop()
        event.prevent_default()
        self.press(event.key, event.character)

    async def on_paste(self, event: events.Paste) -> None:
        """Take what was pasted as one key that is bound to nothing: it is for whoever has words typed."""
        event.stop()
        event.prevent_default()
        if event.text:
            self.press("paste", event.text)

    def press(self, key: str, character: str | None = None) -> None:
        """Do what a key stands for here, and draw what came of it."""
        self.turns += 1
        if self._press(key, character):
            self.scene.moved()
            self.redraw()

    def _press(self, key: str, character: str | None) -> bool:
        above = self.above
        if isinstance(above, Picker) and self._press_in_list(above, key, character):
            return True
        if above.typed(key, character) if above else self.scene.typed(key, character):
            return True
        command = command_for(key, self.places, self.table)
        if command is None:
            return False
        if isinstance(above, Peek) and Peek.where not in command.where:
            self.above = None
            if command.id in _CLOSING:
                return True
        return self.do(command.id)

    @property
    def places(self) -> tuple[Where, ...]:
        """Where the reader is: in what lies above, with a peek still in the pane, else in the scene."""
        if self.above is None:
            return self.scene.places
        return (*self.above.places, *(() if self.above.takes_keys else self.scene.places))

    def do(self, command: str) -> bool:
        """Do a command by its id; return whether it is known here."""
        if self.above and self.above.takes_keys and self._move(self.above.view, command):
            return True
        action = self.scene.actions.get(command) or self.actions.get(command)
        if action is None:
            return False
        action()
        return True

    @staticmethod
    def _move(view: View, command: str) -> bool:
        move = MOVES.get(command)
        if move:
            move(view)
        return move is not None

    def _press_in_list(self, picker: Picker, key: str, character: str | None) -> bool:
        before = picker.choice
        if key == "enter":
            self.uncover()
            if before:
                before.choose()
            elif picker.cancel:
                picker.cancel()
            return True
        if key in {"escape", "ctrl+c"}:
            self.take_away()
            return True
        moves = {
            "up": "up",
            "down": "down",
            "pageup": "page-up",
            "pagedown": "page-down",
            "ctrl+p": "up",
            "ctrl+n": "down",
        }
        if key in moves:
            self._move(picker.view, moves[key])
        elif not picker.type(key, character):
            return key != "ctrl+q"
        picker.pass_by(before)
        return True

    @property
    def pointer(self) -> "Pointer":
        """What the mouse does."""
        if self._pointer is None:
            from briefing.tui.pointer import Pointer  # noqa: PLC0415 - when the mouse is used

            self._pointer = Pointer(self)
        return self._pointer

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Act on a press of the first button."""
        event.stop()
        if event.button == 1:
            self.pointer.press(int(event.screen_x), int(event.screen_y))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Pull what was pressed along; the terminal tells of moves only while a button is down."""
        event.stop()
        if event.button == 1:
            self.pointer.pull(int(event.screen_y))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go."""
        event.stop()
        self.pointer.let_go()

    def on_click(self, event: events.Click) -> None:
        """Act on a second press that comes soon after the first."""
        event.stop()
        if event.button == 1 and event.chain % 2 == 0:
            self.pointer.press_again(int(event.screen_x), int(event.screen_y))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Turn the wheel."""
        self._wheel(event, -1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Turn the wheel."""
        self._wheel(event, 1)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """Turn the wheel sideways."""
        self._wheel(event, -1, sideways=True)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Turn the wheel sideways."""
        self._wheel(event, 1, sideways=True)

    def _wheel(self, event: events.MouseEvent, step: int, *, sideways: bool = False) -> None:
        event.stop()
        event.prevent_default()
        place = int(event.screen_x), int(event.screen_y)
        self.pointer.wheel(*place, step, sideways=sideways or event.shift, zooming=event.ctrl)


MOVES: "Mapping[str, Callable[[View], bool]]" = {
    "up": lambda view: view.down(-1),
    "down": lambda view: view.down(1),
    "page-up": lambda view: view.page_down(-1.0),
    "page-down": lambda view: view.page_down(1.0),
    "half-up": lambda view: view.page_down(-0.5),
    "half-down": lambda view: view.page_down(0.5),
    "top": lambda view: view.home(),
    "bottom": lambda view: view.end(),
    "previous-stop": lambda view: view.next_stop(-1),
    "next-stop": lambda view: view.next_stop(1),
}
"""Commands that only move within a view."""


def _region(rect: Rect) -> Region:
    return Region(*rect)
