"""The program as it is started: files are read and watched by the process that reads."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from helpers.screen_text import Screen, opened

from briefing.library.discover import discover
from briefing.loading import process
from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.program import Begin

_PATIENCE = 45.0


@asynccontextmanager
async def reading(path: Path, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Screen]:
    """Open a brief as the program does."""
    begin = Begin(load_theme("nachtblatt").theme, path=str(path), loading=process.start(path))
    async with opened(BriefingApp(begin), size) as screen:
        yield screen


async def until(screen: Screen, holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < end, screen.text()
        await screen.pilot.pause(0.01)


async def shown(screen: Screen, words: str) -> None:
    """Wait until words are on the screen."""
    await until(screen, lambda: words in screen.text())


@asynccontextmanager
async def listing(folder: Path, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Screen]:
    """Open a list as the program does."""
    since = time.time_ns()
    found = discover([str(folder)])
    loading = process.start_many((each.path, each.library) for each in found.candidates)
    begin = Begin(
        load_theme("nachtblatt").theme,
        listing=loading,
        candidates=found.candidates,
        roots=(str(folder),),
        since=since,
        name="briefs",
    )
    async with opened(BriefingApp(begin), size) as screen:
        yield screen
