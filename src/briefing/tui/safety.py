"""The second lock: no control character reaches the terminal, whatever came past the cleaning at load time."""

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_CONTROLS = dict.fromkeys(
    (
        *range(0x20),
        *range(0x7F, 0xA0),
        0x61C,
        0x200E,
        0x200F,
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),
        *range(0xE0000, 0xE0080),
    )
)
"""C0, DEL, C1, line and paragraph separators, marks, overrides and isolates of direction, surrogates, tags."""


def without_controls(text: str) -> str:
    """Return `text` without control characters; deleting them keeps the width of a row, for they have none."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_CONTROLS)


class ControlFilter(LineFilter):
    """Removes control characters from every segment, and from the URL of its link."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments` without them; segments that control the terminal are Textual's own and pass."""
        del background
        return [
            segment if segment.control else Segment(without_controls(segment.text), _safe_style(segment.style))
            for segment in segments
        ]


def _safe_style(style: Style | None) -> Style | None:
    if style is None or not style.link:
        return style
    url = without_controls(style.link)
    return style if url == style.link else style.update_link(url or None)
