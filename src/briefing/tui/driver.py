"""The terminal: keys in without waiting, frames out in one write, and always given back as it was found.

Textual's own driver waits twice for a tenth of a second on leaving, and as long for Escape, reads in a thread that dies
on a byte that is no UTF-8, and leaves the terminal in raw mode on SIGTERM, SIGHUP and SIGQUIT.
"""

import asyncio
import os
import select
import signal
import termios
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

from textual.drivers.linux_driver import LinuxDriver

from briefing.tui.incoming import Incoming
from briefing.tui.pace import Pace
from briefing.tui.side_buttons import MouseParser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import FrameType

    from textual.app import App
    from textual.message import Message

ESCAPE_DELAY = 0.025
"""Seconds after which a lone ESC is the Escape key."""
_PASTE_DELAY = 1.0
"""Seconds of silence after which a paste that was not ended is over."""
_READ = 65536
_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
_RESTORE = (
    "\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
_UNDO = "\x1b[r\x1b[?6l\x1b[4l\x1b(B\x1b[m\x1b[?1l\x1b>\x1b[?1002l\x1b[?1003l"
"""Margins, origin, insertion, characters, style, cursor keys and keypad as they are at first; no moves of the mouse."""


class QuickDriver(LinuxDriver):
    """Reads on the event loop, writes each frame at once, restores the terminal however the program ends."""

    def __init__(
        self, app: "App[object]", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._waiting: list[str] = []
        self._pace: Pace = getattr(app, "pace", None) or Pace()
        self._out = self._file.fileno() if self._file else 2
        self._flush_planned = False
        self._escape: asyncio.TimerHandle | None = None
        self._typed: bytes = getattr(app, "typed", b"")
        self._incoming = Incoming()
        self._parser = MouseParser(debug)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._applied = False
        self._handlers: dict[signal.Signals, object] = {}
        """What was to be done at each signal that ends, before it was for us to say."""

    # Out

    def write(self, data: str) -> None:
        """Keep `data` until the frame is complete."""
        self._waiting.append(data)
        if not self._flush_planned:
            self._flush_planned = True
            self._loop.call_soon(self.flush)

    def flush(self) -> None:
        """Write what waits, in one go where the terminal takes it."""
        self._flush_planned = False
        if not self._waiting:
            return
        data = "".join(self._waiting).encode("utf-8", "replace")
        self._waiting.clear()
        self._send(data)
        self._pace.painted()

    def _send(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            try:
                rest = rest[os.write(self._out, rest) :]
            except BlockingIOError:
                select.select((), (self._out,), ())
            except OSError:
                return

    # In

    def start_application_mode(self) -> None:
        """Take the terminal over, and start to read."""
        if self._applied:
            # It was stopped without being asked, and is continued: the terminal may be in any state.
            self.stop_application_mode()
            self._must_signal_resume = True
        # From here on the terminal is changed, so from here on it must be given back.
        self._handlers = {number: signal.signal(number, self._ended) for number in _ENDING}
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._applied = True
        self._loop.add_reader(self.fileno, self._read)
        typed, self._typed = self._typed, b""
        if typed:
            self._take(self._decode(typed))

    def run_input_thread(self) -> None:
        """Do nothing: keys are read on the event loop."""

    def _read(self) -> None:
        try:
            data = os.read(self.fileno, _READ)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            # The terminal is gone; without a reader it would report so for ever.
            self._loop.remove_reader(self.fileno)
            self.give_back()
            self._last_words()
            os._exit(128 + signal.SIGHUP)
        self._pace.pressed()
        self._take(self._decode(data))

    def _take(self, text: str) -> None:
        if self._escape:
            self._escape.cancel()
            self._escape = None
        text = self._incoming.strain(text)
        if text:
            self._pass_on(lambda: self._parser.feed(text))
        # A sequence is not finished: if nothing follows soon, it was the Escape key.
        self._escape = self._loop.call_later(ESCAPE_DELAY, self._tick)

    def _tick(self) -> None:
        self._escape = None
        self._pass_on(self._parser.tick)
        if self._incoming.in_paste:
            self._escape = self._loop.call_later(_PASTE_DELAY, self._end_paste)
        else:
            self._incoming.abandon()

    def _end_paste(self) -> None:
        self._escape = None
        end = self._incoming.abandon()
        self._pass_on(lambda: self._parser.feed(end))

    def _pass_on(self, parse: "Callable[[], Iterable[Message]]") -> None:
        try:
            for message in parse():
                self.process_message(message)
        except Exception:  # noqa: BLE001 - whatever a terminal sends, the reader goes on
            self._parser = MouseParser(self._debug)

    def _enable_mouse_support(self) -> None:
        """Ask for presses, the wheel and what is pulled along: no report for every cell that the pointer crosses."""
        if self._mouse:
            self.write("\x1b[?1000h\x1b[?1002h\x1b[?1006h")

    def _disable_mouse_support(self) -> None:
        """Ask for nothing of the mouse any more."""
        super()._disable_mouse_support()
        if self._mouse:
            self.write("\x1b[?1002l")

    # Back

    def disable_input(self) -> None:
        """Stop reading; there is no thread to wait for."""
        if not self._applied:
            return
        self._applied = False
        self._loop.remove_reader(self.fileno)
        signal.signal(signal.SIGWINCH, signal.SIG_DFL)
        self._disable_mouse_support()
        self.flush()

    def stop_application_mode(self) -> None:
        """Give the terminal back, to a shell or for a while to another program."""
        super().stop_application_mode()
        self.flush()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._handlers = {}

    def resume_application_mode(self) -> None:
        """Take the terminal over again, and undo what the other program may have left in it."""
        super().resume_application_mode()
        self.write(_UNDO)
        # Xterm has one state for all of the mouse: what was undone of it is off now.
        self._enable_mouse_support()

    def give_back(self) -> None:
        """Restore the terminal at once, from any state: a few writes, nothing waited for."""
        self._waiting.clear()
        self._send(_RESTORE.encode())
        if self.attrs_before is not None:
            try:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
                termios.tcflush(self.fileno, termios.TCIFLUSH)
            except termios.error:
                pass

    def _ended(self, number: int, frame: "FrameType | None") -> None:
        del frame
        self.give_back()
        # The next one ends at once, whatever is still being kept.
        for each in _ENDING:
            signal.signal(each, signal.SIG_DFL)
        self._last_words()
        os.kill(os.getpid(), number)

    def _last_words(self) -> None:
        last_words = getattr(self._app, "last_words", None)
        if last_words:
            last_words()
