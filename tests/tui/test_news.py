"""What changed since the brief was last read, with a real state folder and the real process that reads."""

from pathlib import Path

import pytest
from helpers.screen_text import Screen, library_of, opened

from briefing.diagnostics.rules import Group
from briefing.loading import process
from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.program import Begin

BRIEF = """---
briefing: 1
title: Flood
date: 2025-03-14
bottom_line: The crest has passed.
figures:
- {id: people, label: People moved, value: 11_000, sources: county}
- {id: level, label: Level, unit: cm, value: 612, sources: gauge}
timeline:
- {id: rain, when: 2025-03-10, what: Rain, sources: gauge}
sources:
- {id: county, title: County}
- {id: gauge, title: Gauge}
---
The water is high.

The dam holds, they say.

The end.
"""


@pytest.fixture(autouse=True)
def _server() -> None:
    """Fork the process that reads before there are threads."""
    process.warm()


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    path = tmp_path / "briefs" / "flood.md"
    path.parent.mkdir()
    path.write_text(BRIEF, encoding="utf-8")
    # What is wrong with it would be marked in the same place.
    silence = "".join(f'{group} = "off"\n' for group in Group)
    (path.parent / "briefing.toml").write_text(f"[rules]\n{silence}", encoding="utf-8")
    return path


def reading(path: Path) -> BriefingApp:
    state = path.parent.parent / "state"
    loading = process.start(path, library=path.parent)
    return BriefingApp(Begin(load_theme("nachtblatt").theme, path=str(path), loading=loading, state_folder=state))


async def read_once(path: Path) -> None:
    async with opened(reading(path)) as screen:
        screen.app.program.stage.scene.left()
        await screen.settle()


def change(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def marked(screen: Screen) -> list[str]:
    """Return the rows that have a sign at the right edge of a pane, each with the words of the pane."""
    found = []
    for row in screen.rows():
        parts = row.replace("┃", "│").split("│")
        found += [f"{part[-1]} {' '.join(part[:-1].split())}" for part in parts if part[-1:] in {"+", "~"}]
    return found


async def test_a_brief_that_was_never_read_has_no_news(brief: Path) -> None:
    async with opened(reading(brief)) as screen:
        assert marked(screen) == []
        assert "You have not read this brief before." in (await screen.press("d"))[-1]


async def test_what_did_not_change_has_no_news(brief: Path) -> None:
    await read_once(brief)
    async with opened(reading(brief)) as screen:
        assert marked(screen) == []
        assert "Nothing has changed since you last read it." in (await screen.press("d"))[-1]


async def test_another_order_or_form_is_no_news(brief: Path) -> None:
    await read_once(brief)
    change(
        brief,
        ("- {id: people, label: People moved, value: 11_000, sources: county}\n", ""),
        (
            "timeline:\n",
            "- id: people\n  label: 'People moved'\n  claims:\n  - sources: [county]\n    value: '11 000'\ntimeline:\n",
        ),
        ("The dam holds, they say.", "The dam holds,\nthey say."),
    )
    async with opened(reading(brief)) as screen:
        assert marked(screen) == []
        assert "Nothing has changed" in (await screen.press("d"))[-1]


async def test_new_changed_and_gone_items_are_marked_counted_and_told(brief: Path) -> None:
    await read_once(brief)
    change(
        brief,
        ("value: 11_000", "value: 12_000"),
        (
            "timeline:\n",
            "- {id: more, label: Boats, value: 4, sources: county}\ntimeline:\n- {when: 2025-03-13, what: X}\n",
        ),
        ("- {id: rain, when: 2025-03-10, what: Rain, sources: gauge}\n", ""),
        ("The dam holds", "The dam is said to hold"),
    )
    async with opened(reading(brief)) as screen:
        assert "5 changes since you last read it. d lists what changed." in screen.rows()[-1]
        found = marked(screen)
        assert [sign[0] for sign in found].count("+") >= 2
        assert any("The dam is said" in each and each[0] == "~" for each in found)
        assert "11,000 → 12,000" in screen.text()
        titles = "\n".join(row for row in screen.rows() if "╭" in row)
        assert "~1 −1" in titles

        listed = "\n".join(await screen.press("d"))
        assert "What changed" in listed
        assert "11,000" in listed
        assert "‹−holds›" in listed
        assert "Rain" in listed


async def test_a_long_list_of_changes_is_there_at_once_and_whole_soon(brief: Path) -> None:
    await read_once(brief)
    more = "".join(f"- {{id: f{number}, label: Figure {number}, value: {number}}}\n" for number in range(300))
    change(brief, ("figures:\n", f"figures:\n{more}"))
    async with opened(reading(brief)) as screen:
        stage = screen.app.program.stage
        stage.press("d", "d")
        assert stage.above
        stage.above.settle(120, 40)
        assert len(stage.above.view.page.lines) < 200

        for _turn in range(200):
            await screen.pilot.pause(0.01)
            if len(stage.above.view.page.lines) > 300:
                break
        assert "Figure 299" in "\n".join(await screen.press("end"))


async def test_of_a_list_the_changed_item_alone_is_marked(brief: Path) -> None:
    change(brief, ("The end.", "1. One thing.\n2. Another thing.\n3. A third thing."))
    await read_once(brief)
    change(brief, ("Another thing", "Another matter"))
    async with opened(reading(brief)) as screen:
        assert marked(screen) == ["~ 2. Another matter."]


async def test_a_card_says_what_changed_in_its_item(brief: Path) -> None:
    await read_once(brief)
    change(brief, ("title: Gauge", "title: Gauge at the bridge"))
    async with opened(reading(brief)) as screen:
        shown = "\n".join(await screen.press("3", "down", "enter"))

        assert "Gauge at the bridge" in shown
        assert "changed" in shown


async def test_what_an_edit_changes_is_shown_at_once_also_in_a_new_brief(brief: Path) -> None:
    async with opened(reading(brief)) as screen:
        change(brief, ("The dam holds", "The dam breaks"))
        for _ in range(400):
            await screen.pilot.pause(0.01)
            if marked(screen):
                break

        assert [each for each in marked(screen) if "The dam breaks" in each]


async def test_what_is_taken_back_is_no_longer_told(brief: Path) -> None:
    await read_once(brief)
    change(brief, ("612", "640"))
    async with opened(library_of(brief.parent, state=brief.parent.parent / "state"), (100, 30)) as screen:
        await screen.press("enter")
        await screen.settle()
        assert "1 change since you last read it." in screen.rows()[-1]

        change(brief, ("640", "612"))
        for _turn in range(100):
            await screen.settle()
            if not marked(screen):
                break
        assert "Nothing has changed since you last read it." in screen.rows()[-1]


async def test_reading_to_the_end_makes_it_old_news(brief: Path) -> None:
    await read_once(brief)
    change(brief, ("The dam holds", "The dam breaks"))
    await read_once(brief)
    async with opened(reading(brief)) as screen:
        assert marked(screen) == []


async def test_numbers_are_compared_as_the_settings_of_the_library_have_them_read(brief: Path) -> None:
    (brief.parent / "briefing.toml").write_text('lang = "de"\n', encoding="utf-8")
    change(brief, ("value: 612", 'value: "6,5"'))
    await read_once(brief)
    change(brief, ('"6,5"', '"7,5"'))

    async with opened(reading(brief)) as screen:
        assert any("6,5 → 7,5" in row for row in marked(screen))


async def test_another_edition_is_read_with_the_settings_of_the_library(brief: Path) -> None:
    (brief.parent / "briefing.toml").write_text('lang = "de"\n', encoding="utf-8")
    async with opened(library_of(brief.parent), (100, 30)) as screen:
        await screen.press("enter")
        await screen.settle()
        assert "KERNAUSSAGE" in screen.text()

        change(brief, ("has passed", "is here"))
        for _turn in range(100):
            await screen.settle()
            if "is here" in screen.text():
                break
        assert "KERNAUSSAGE" in screen.text()
        assert "is here" in screen.text()
