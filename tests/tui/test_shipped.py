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
    """The page has the theme's ground, each pane can be reached, and nothing stands as unknown."""
    loaded = load(path, library=BRIEFS)
    assert loaded.brief is not None
    title = plain(loaded.brief.title.inlines)[:20]
    for number, theme in enumerate(shipped_names()):
        async with opened(reader(loaded, theme=theme, path=str(path)), SIZES[number % 3]) as screen:
            ground = Ink(load_theme(theme).theme).style(Role.TEXT, Surface.PAGE).bgcolor

            assert ground in screen.grounds(), theme
            for key in "1234":
                rows = await screen.press(key)
                assert title in rows[0], (theme, key)
                assert not any("[?" in row for row in rows), (theme, key)
                assert "▌" in "".join(rows), (theme, key)
