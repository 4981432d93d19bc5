"""A terminal that reads what the program sends (pyte), and tells what stands where."""

import pyte


class Terminal:
    """A screen of cells."""

    def __init__(self, width: int, height: int) -> None:
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self._screen)

    def feed(self, data: str) -> None:
        """Read what was sent. Hyperlinks are taken out first: pyte shows their addresses."""
        parts = data.split("\x1b]8;")
        self._stream.feed(parts[0] + "".join(part.partition("\x1b\\")[2] for part in parts[1:]))

    def rows(self) -> list[str]:
        """Return the rows without blanks at their ends."""
        return [row.rstrip() for row in self._screen.display]

    def ground(self, y: int, x: int) -> str:
        """Return the background of a cell as `rrggbb`."""
        return str(self._screen.buffer[y][x].bg)
