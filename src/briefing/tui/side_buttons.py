"""The buttons at the side of a mouse: back and forward, as in a browser."""

import re

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

_SIDE = re.compile(r"\x1b\[<(128|129|130|131);\d+;\d+([Mm])")
_KEYS = {"128": "alt+left", "129": "alt+right"}


class MouseParser(XTermParser):
    """Textual's, which takes these buttons for the left and the middle one."""

    def parse_mouse_code(self, code: str) -> Message | None:
        """Return what a report of the mouse says; a side button is the key that goes back or forward."""
        side = _SIDE.match(code)
        if side is None:
            return super().parse_mouse_code(code)
        key = _KEYS.get(side[1]) if side[2] == "M" else None
        return events.Key(key, None) if key else None
