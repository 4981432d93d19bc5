"""Every shipped brief opens in every theme, at the three sizes that the reader is made for."""

from pathlib import Path

import pytest
from helpers.screen_text import opened, reader

from briefing.loading.load import load
from briefing.model.inline import plain
from briefing.themes.registry import load_theme, shipped_names
from briefing.themes.roles import Role, Surface
from briefing.tui.ink import Ink

BRIEFS = Path(__file__).parent.parent.parent / "briefs"
PATHS = sorted(
    path.parent if path.name == "brief.yaml" else path
    for path in BRIEFS.rglob("*")
    if path.suffix in {".md", ".yaml"} and path.name != "summary.md"
)
SIZES = [(120, 40), (80, 24), (60, 16)]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
async def test_it_opens_in_every_theme(path: Path) -> None:
    """Each pane can be reached at each size, nothing stands as unknown, and the page has the theme's ground."""
    loaded = load(path, library=BRIEFS)
    assert loaded.brief is not None
    title = plain(loaded.brief.title.inlines)[:20]
    for size in SIZES:
        async with opened(reader(loaded, path=str(path)), size) as screen:
            for key in "1234":
                rows = await screen.press(key)
                assert title in rows[0], key
                assert not any("[?" in row for row in rows), key
                assert "▌" in "".join(rows), key
            for theme in shipped_names():
                ink = Ink(load_theme(theme).theme)
                screen.app.program.stage.recolour(ink)
                await screen.settle()
                assert ink.style(Role.TEXT, Surface.PAGE).bgcolor in screen.grounds(), theme
