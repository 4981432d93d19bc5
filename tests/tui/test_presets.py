"""Thirty seconds, five minutes, everything."""

from pathlib import Path

import pytest
from helpers.screen_text import Given, opened, reader_of, same_screen

from briefing.loading.load import load
from briefing.remembered import keep, recall
from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.arrange import Preset
from briefing.tui.program import Begin

BRIEF = Path(__file__).parent / "briefs"
TOUR = Path(__file__).parents[2] / "briefs" / "tour.en.md"


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16)])
async def test_thirty_seconds_show_bottom_line_and_figures(size: tuple[int, int]) -> None:
    async with opened(reader_of(TOUR), size) as screen:
        await screen.press("v")
        rows = await screen.press("up")
        text = "\n".join(rows)

        assert "BOTTOM LINE" in text
        assert "2 Key figures" in text
        assert "3 Sources" not in text
        assert "4 Timeline" not in text
        same_screen(f"glance-{size[0]}x{size[1]}", screen.text())


async def test_five_minutes_leave_out_the_sources_until_one_is_followed() -> None:
    async with opened(reader_of(TOUR)) as screen:
        rows = await screen.press("v", "v")

        assert "Five minutes" in rows[-1]
        assert "3 Sources" not in "\n".join(rows)
        assert "3 Sources" in "\n".join(await screen.press("3"))
        assert "3 Sources" not in "\n".join(await screen.press("1"))


async def test_a_reference_into_the_folded_body_unfolds_it(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_text(
        "---\nbriefing: 1\ntitle: T\ndate: 2026-01-01\nbottom_line: See [it](#far).\n---\nText.\n\n# Far\n\nWords.\n",
        encoding="utf-8",
    )
    async with opened(reader_of(path)) as screen:
        assert "Words." not in "\n".join(await screen.press("v"))
        assert "Words." in "\n".join(await screen.press("right", "enter"))


async def test_the_choice_is_remembered_for_the_next_time(tmp_path: Path) -> None:
    begin = Begin(
        load_theme("nachtblatt").theme, path=str(TOUR), loading=Given([load(TOUR)]), state_folder=tmp_path / "state"
    )
    async with opened(BriefingApp(begin)) as screen:
        await screen.press("v")

    assert recall(tmp_path / "state", "layout") == {"preset": Preset.GLANCE}


def test_choices_are_kept_and_nonsense_in_their_file_is_no_choice(tmp_path: Path) -> None:
    keep(tmp_path, "layout", {"preset": "all", "other": "two words"})
    assert recall(tmp_path, "layout") == {"preset": "all", "other": "two words"}

    (tmp_path / "layout").write_bytes(b"\xff\n\npreset\n preset x\n")
    assert recall(tmp_path, "layout") == {}
