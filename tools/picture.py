"""Draw the pictures of the README: the program's own screen, as Textual exports it."""

import asyncio
import os
import re
from pathlib import Path

from briefing.loading.process import start
from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.program import Begin

ROOT = Path(__file__).parent.parent
BRIEF = "tour.en.md"
PICTURES = {"reader-dark": "nachtblatt", "reader-light": "paper"}


async def draw(name: str, theme: str) -> None:
    """Open the brief in a theme, go to its contested figure, and write the screen to `docs/NAME.svg`."""
    library = ROOT / "briefs"
    loading = start(library / BRIEF, library=library)
    begin = Begin(load_theme(theme).theme, path=str(library / BRIEF), loading=loading)
    app = BriefingApp(begin)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("2", "down", "down")
        await pilot.pause()
        svg = app.export_screenshot(title="briefing", simplify=True)
    # Textual numbers the classes of a picture by its time; one that is made again should be the same.
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    (ROOT / "docs" / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C.UTF-8"
    for picture, shown in PICTURES.items():
        asyncio.run(draw(picture, shown))
