"""What a key may cost, exactly: one pass of the compositor, so many bytes."""

from pathlib import Path

import pytest
from helpers.screen_text import opened, reader, reader_of

from briefing.loading.load import load
from briefing.loading.loaded import Loaded
from briefing.model.blocks import Document, Lines, Paragraph
from briefing.model.inline import Text
from briefing.model.text import SafeText

FLOOD = Path(__file__).parent / "briefs" / "flood.md"
CURSOR = 4096
PAGE = 12 * 1024
WORDS = "The crest has passed and the number of people evacuated is contested between county and relief service. "


def long_brief() -> Loaded:
    """Return a brief with a summary of some 60 KB."""
    loaded = load(FLOOD)
    assert loaded.brief is not None
    blocks = tuple(
        Paragraph((Text(SafeText(f"{number} {WORDS * (number % 7 + 1)}")),), Lines(number, number))
        for number in range(1, 200)
    )
    return loaded._replace(brief=loaded.brief._replace(summary=Document(SafeText("x"), blocks, 1)))


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("pane", ["1", "2", "3", "4"])
async def test_a_move_of_the_cursor_is_one_pass_of_at_most_4_kb(size: tuple[int, int], pane: str) -> None:
    async with opened(reader_of(FLOOD), size) as screen:
        await screen.press(pane)
        for key in ("down", "down", "j", "up", "down", "right", "left"):
            await screen.press(key)

            assert len(screen.sent) <= 1, key
            assert sum(screen.sent) <= CURSOR, key


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_line_that_scrolls_the_text_stays_within_4_kb_too(size: tuple[int, int]) -> None:
    async with opened(reader(long_brief()), size) as screen:
        costs = []
        for _ in range(45):
            await screen.press("down")
            assert len(screen.sent) == 1
            costs.append(sum(screen.sent))

        assert max(costs) <= CURSOR


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("zoomed", [False, True])
async def test_a_page_is_one_pass_of_at_most_12_kb(size: tuple[int, int], zoomed: bool) -> None:  # noqa: FBT001 - both
    async with opened(reader(long_brief()), size) as screen:
        if zoomed:
            await screen.press("z")
        for key in ("pagedown", "pagedown", "ctrl+d", "pageup", "G", "g"):
            await screen.press(key)

            assert len(screen.sent) == 1, key
            assert sum(screen.sent) <= PAGE, key


async def test_a_change_of_pane_is_one_pass_of_at_most_12_kb() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        for key in ("tab", "tab", "tab", "tab", "2", "4", "1", "shift+tab"):
            await screen.press(key)

            assert len(screen.sent) == 1, key
            assert sum(screen.sent) <= PAGE, key


async def test_zoom_peek_and_detail_are_one_pass_each() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        await screen.press("right")
        for key in ("space", "space", "z", "z", "2", "enter", "escape"):
            await screen.press(key)

            assert len(screen.sent) == 1, key


async def test_a_key_that_changes_nothing_sends_nothing() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        for key in ("up", "home", "F13", "ctrl+y"):
            await screen.press(key)

            assert screen.sent == [], key


async def test_a_long_brief_has_as_few_widgets_as_a_short_one() -> None:
    async with opened(reader(long_brief())) as screen:
        assert len(screen.app.screen.children) <= 10
