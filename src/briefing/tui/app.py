"""The Textual app: wiring only. What is shown stands in `screens`, what is drawn in `panes`, what runs in `program`."""

import contextlib
import gc
import os
from collections.abc import Sequence

from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen

from briefing.tui.pace import Pace
from briefing.tui.program import Begin, Program
from briefing.tui.safety import ControlFilter


class BriefingApp(App[int], inherit_bindings=False):
    """Shows one stage. Textual's own palette, themes, animations, focus and selection stay out of it."""

    DEFAULT_CSS = ""
    CSS = "Screen { overflow: hidden hidden; }"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = ""
    TITLE = "briefing"

    def __init__(self, begin: Begin, *, typed: bytes = b"") -> None:
        # Colours go out as the theme has them, also the terminal's own: no filter of Textual's is to change them.
        super().__init__(driver_class=_driver_class(), ansi_color=True)
        self.animation_level = "none"
        self.typed = typed
        """Keys that came in before the terminal was ours."""
        self.fault: Exception | None = None
        """What went wrong with the program itself, if anything."""
        self.pace = Pace()
        """When long work is done."""
        self._control_filter = ControlFilter()
        self.program = Program(self, begin)

    def get_default_screen(self) -> Screen[object]:
        """Return the one screen."""
        return self.program.stage  # type: ignore[return-value]

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control character through, whatever draws it."""
        return [*super().get_line_filters(), self._control_filter]

    def on_load(self) -> None:
        """Have something to show in the first picture."""
        self.program.wait_for_head()

    def on_ready(self) -> None:
        """Start to collect garbage again: what the start made stays, and is never looked at."""
        # Continued after a stop, the terminal shows something else, and Textual draws what changed alone.
        self.app_resume_signal.subscribe(self, lambda _app: self.program.stage.refresh())
        self.program.attach()
        self.program.stage.prepare_above()
        gc.freeze()
        gc.enable()

    def _handle_exception(self, error: Exception) -> None:
        """Keep the first fault for whoever started the program; Textual's report would show every local variable."""
        self.fault = self.fault or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def last_words(self) -> None:
        """Keep what the reader would miss, at an end that comes from outside; nothing may stand in its way."""
        with contextlib.suppress(Exception):
            self.program.stage.scene.left()

    def leave(self, code: int = 0) -> None:
        """Leave: give the terminal back and end; the system takes down the rest faster than we could."""
        driver = self._driver
        if driver is not None and hasattr(driver, "give_back"):
            driver.give_back()
            os._exit(code)
        self.exit(code, return_code=code)


def _driver_class() -> type[Driver] | None:
    if os.name != "posix":
        return None
    from briefing.tui.driver import QuickDriver  # noqa: PLC0415 - there is no termios elsewhere

    return QuickDriver
