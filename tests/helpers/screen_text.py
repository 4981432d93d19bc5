"""The reader as a test sees it: real keys in, rows of text out, passes and bytes counted.

The one place that asks Textual's compositor, for nothing public tells what is on the screen.
"""

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from rich.cells import cell_len
from rich.color import Color
from textual.events import MouseScrollDown
from textual.pilot import Pilot
from textual.strip import Strip

from briefing.library.discover import discover
from briefing.loading.load import load
from briefing.loading.loaded import Body, Loaded
from briefing.loading.messages import Listed, Message
from briefing.loading.process import Loading
from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.program import Begin

GOLDEN = Path(__file__).parent.parent / "tui" / "screens"
"""Where screens are kept as text."""


class Given(Loading):
    """Messages that are there already."""

    def __init__(self, messages: Sequence[Message]) -> None:
        super().__init__("")
        self._messages = list(messages)
        self.finished = not self._messages

    def receive(self, timeout: float | None = 0.0) -> Message | None:
        """Return the next message."""
        del timeout
        message = self._messages.pop(0) if self._messages else None
        self.finished = not self._messages
        return message


class Screen:
    """A running reader."""

    def __init__(self, app: BriefingApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot
        self.sent: list[int] = []
        """The bytes of each pass of the compositor since `press` was last called."""

    async def press(self, *keys: str) -> list[str]:
        """Press keys, one after the other; return what is on the screen then."""
        for key in keys:
            self.sent.clear()
            await self.pilot.press(key)
        return self.rows()

    async def follow(self, *keys: str) -> list[str]:
        """Press keys that lead to another brief; return what is on the screen when it has come."""
        for key in keys:
            await self.press(key)
            await self.settle()
        return self.rows()

    async def wheel(self, x: int, y: int) -> None:
        """Turn the wheel down over a cell."""
        await self.pilot._post_mouse_events([MouseScrollDown], offset=(x, y))
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is left to be drawn, and the brief has come from the process that reads."""
        for _ in range(2000):
            await self.pilot.pause()
            if not self.app.program.is_reading:
                return

    def rows(self) -> list[str]:
        """Return the rows of the screen, without blanks at their ends."""
        return [strip.text.rstrip() for strip in self._strips()]

    def grounds(self) -> set[Color | None]:
        """Return the background colours that are on the screen."""
        return {segment.style.bgcolor for strip in self._strips() for segment in strip if segment.style}

    def grounds_of(self, words: str) -> set[Color | None]:
        """Return the background colours behind words that stand in one row, where they stand first."""
        strip = next(strip for strip in self._strips() if words in strip.text)
        start = cell_len(strip.text[: strip.text.index(words)])
        return {segment.style.bgcolor for segment in strip.crop(start, start + cell_len(words)) if segment.style}

    def _strips(self) -> list[Strip]:
        return self.app.screen._compositor.render_strips()

    def text(self) -> str:
        """Return the screen as text."""
        return "\n".join(self.rows()) + "\n"


@asynccontextmanager
async def opened(app: BriefingApp, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Screen]:
    """Run the reader on a screen of a size."""
    async with app.run_test(size=size) as pilot:
        screen = Screen(app, pilot)
        display = app._display

        def counted(target: object, renderable: object) -> None:
            if renderable is not None:
                screen.sent.append(len(renderable.render_segments(app.console).encode()))  # type: ignore[attr-defined]
            display(target, renderable)  # type: ignore[arg-type]

        app._display = counted  # type: ignore[method-assign,assignment]
        await screen.settle()
        yield screen


def reader(*messages: Message, theme: str = "nachtblatt", path: str = "brief.md") -> BriefingApp:
    """Return a reader of what loading would have sent."""
    return BriefingApp(Begin(load_theme(theme).theme, path=path, loading=Given(messages)))


def reader_of(path: str | Path, theme: str = "nachtblatt") -> BriefingApp:
    """Return a reader of a file."""
    return reader(load(path), theme=theme, path=str(path))


def library_of(*paths: str | Path, state: Path | None = None) -> BriefingApp:
    """Return the list of what lies below the paths."""
    found = discover([str(path) for path in paths])
    listed = [
        Listed(number, load(each.path, library=Path(each.library) if each.library else None, body=Body.NONE))
        for number, each in enumerate(found.candidates)
    ]
    begin = Begin(
        load_theme("nachtblatt").theme,
        listing=Given(listed),
        candidates=found.candidates,
        findings=found.findings,
        name="briefs",
        state_folder=state,
    )
    return BriefingApp(begin)


def same_screen(name: str, text: str) -> None:
    """Compare a screen with `tests/tui/screens/NAME.txt`; with `BRIEFING_UPDATE_SPECS=1` write it there."""
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("BRIEFING_UPDATE_SPECS"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    expected = file.read_text(encoding="utf-8")

    assert text == expected


__all__ = ["Given", "Loaded", "Screen", "library_of", "opened", "reader", "reader_of", "same_screen"]
