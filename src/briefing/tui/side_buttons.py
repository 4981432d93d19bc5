"""The buttons at the side of a mouse: back and forward, as in a browser."""

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

_FIRST = "\x1b[<"
_KEYS = {"128": "alt+left", "129": "alt+right", "130": "", "131": ""}
"""By the number that the terminal gives them; the last two mean nothing here."""


class MouseParser(XTermParser):
    """Textual's, which takes these buttons for the left, the middle and the right one."""

    def parse_mouse_code(self, code: str) -> Message | None:
        """Return what a report of the mouse says; a side button is the key that goes back or forward."""
        key = _KEYS.get(code.removeprefix(_FIRST).partition(";")[0])
        if key is None:
            return super().parse_mouse_code(code)
        return events.Key(key, None) if key and code.endswith("M") else None
