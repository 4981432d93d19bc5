"""The reader's own marks, notes and place, with real keys and a real state folder."""

import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from helpers.screen_text import Given, Screen, opened

from briefing.library.discover import discover
from briefing.library.own.folders import events_folder, texts_folder
from briefing.library.own.identity import brief_key
from briefing.library.own.layer import Layer
from briefing.library.own.snapshots import Snapshots
from briefing.library.own.values import Own
from briefing.loading import process
from briefing.loading.load import load
from briefing.loading.loaded import Body
from briefing.loading.messages import Listed
from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.panes.view import View
from briefing.tui.program import Begin

BRIEF = """---
briefing: 1
title: Water main burst
date: 2026-11-20
lang: en
bottom_line: About 300 households are without water [@utility].
figures:
- {id: households, label: Households without water, unit: households, value: about 300, sources: utility}
- {id: streets, label: Streets, unit: streets, value: 4, sources: utility}
sources:
- {id: utility, type: webpage, publisher: Town utility, reliability: B}
- {id: mayor, type: speech, author: The mayor, reliability: C}
timeline:
- {id: burst, what: The pipe burst, when: 2026-11-20, sources: utility}
- {id: mended, what: The pipe was mended, when: 2026-11-22, sources: mayor}
judgments:
- {id: soon, text: It will be mended soon., likelihood: likely, confidence: low}
gaps:
- {id: cause, text: Why it burst.}
---
Words before any heading.

# Mill Street

The pipe broke at night.

# Church Street

It is dry as well.
"""
SIZE = (120, 40)


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    path = tmp_path / "town" / "water.md"
    path.parent.mkdir()
    path.write_text(BRIEF, encoding="utf-8")
    return path


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@asynccontextmanager
async def reading(path: Path, state: Path | None, size: tuple[int, int] = SIZE) -> AsyncIterator[Screen]:
    begin = Begin(load_theme("nachtblatt").theme, path=str(path), loading=Given([load(path)]), state_folder=state)
    async with opened(BriefingApp(begin), size) as screen:
        yield screen
        scene = screen.app.program.stage.scene
        scene.left()
    process.close()


def kept(state: Path, path: Path) -> dict[str, Own]:
    return layer_of(state).own(brief_key(str(path)))


def layer_of(state: Path) -> Layer:
    layer = Layer(events_folder(state))
    layer.refresh()
    return layer


def footer(screen: Screen) -> str:
    return screen.rows()[-1]


async def type_in(screen: Screen, words: str) -> None:
    for character in words:
        await screen.press({" ": "space"}.get(character, character))


async def test_a_mark_is_put_on_the_item_under_the_cursor_shown_at_the_edge_and_taken_away(
    brief: Path, state: Path
) -> None:
    async with reading(brief, state) as screen:
        rows = await screen.press("2", "j", "j", "m")
        row = next(row for row in rows if "Streets" in row)

        assert "★" in row
        assert "Marked: Streets" in footer(screen)
        assert kept(state, brief)["streets"].marked

        rows = await screen.press("m")
        assert "★" not in "".join(rows)
        assert "No longer marked: Streets" in footer(screen)
        assert kept(state, brief) == {}


@pytest.mark.parametrize(
    ("down", "item"),
    [
        ("About 300", ".bottom_line"),
        ("It will be mended", "soon"),
        ("Words before", ""),
        ("MILL STREET", "mill-street"),
        ("The pipe broke", "mill-street"),
        ("It is dry", "church-street"),
        ("Why it burst", "cause"),
    ],
)
async def test_in_the_summary_it_is_what_holds_the_line_or_the_heading_above_it(
    brief: Path, state: Path, down: str, item: str
) -> None:
    async with reading(brief, state) as screen:
        lines = ["".join(run.text for run in line) for line in screen.app.program.reader.view.page.lines]  # type: ignore[union-attr]
        await screen.press(*["j"] * next(n for n, line in enumerate(lines) if down.lower() in line.lower()), "m")

    assert set(kept(state, brief)) == {item}


async def test_a_note_is_written_in_the_footer_and_shown_on_the_card(brief: Path, state: Path) -> None:
    async with reading(brief, state) as screen:
        await screen.press("2", "a")
        await type_in(screen, "Wer zählt? 避")
        assert "Note: Wer zählt? 避▏" in footer(screen)
        await screen.press("left", "left", "backspace", "!", "enter")
        assert "✎" in screen.text()
        rows = await screen.press("enter")
        card = "\n".join(rows)

    assert "Your note" in card
    assert "Wer zählt! 避" in card
    assert kept(state, brief)["households.1" if "households.1" in kept(state, brief) else "households"].note


async def test_a_note_is_edited_and_an_emptied_one_is_gone(brief: Path, state: Path) -> None:
    async with reading(brief, state) as screen:
        await screen.press("3", "a", "o", "n", "e", "enter")
        await screen.press("a", "ctrl+w", "t", "w", "o", "enter")
        assert kept(state, brief)["utility"].note == "two"

        await screen.press("a", "ctrl+u", "enter")
        assert "No longer noted" in footer(screen)
        assert kept(state, brief) == {}


async def test_keys_that_are_commands_are_letters_of_a_note(brief: Path, state: Path) -> None:
    async with reading(brief, state) as screen:
        await screen.press("3", "a")
        await type_in(screen, "q?mzt/1")
        await screen.press("enter")

    assert kept(state, brief)["utility"].note == "q?mzt/1"


async def test_what_is_pasted_is_on_one_line_and_harmless(brief: Path, state: Path) -> None:
    from textual.events import Paste  # noqa: PLC0415 - as a terminal would send it

    async with reading(brief, state) as screen:
        await screen.press("3", "a")
        screen.app.post_message(Paste("one\ntwo \x1b[31mthree"))
        await screen.settle()
        await screen.press("enter")

    assert kept(state, brief)["utility"].note == "one two ␛[31mthree"


@pytest.mark.parametrize("leave", ["escape", "end"])
async def test_a_note_that_is_not_finished_comes_back_with_the_next_edit(brief: Path, state: Path, leave: str) -> None:
    async with reading(brief, state) as screen:
        await screen.press("3", "a", "o", "n", "e", "enter", "a", "space", "m", "o", "r", "e")
        if leave == "escape":
            await screen.press("escape")
            assert "comes back" in footer(screen)
    assert kept(state, brief)["utility"].note == "one"

    async with reading(brief, state) as screen:
        await screen.press("3", "a")
        assert "one more" in footer(screen)
        await screen.press("enter")
    assert kept(state, brief)["utility"].note == "one more"


async def test_the_list_goes_there_removes_and_brings_back(brief: Path, state: Path) -> None:
    async with reading(brief, state) as screen:
        await screen.press("4", "m", "3", "j", "a", "h", "u", "h", "enter", "1")
        text = "\n".join(await screen.press("M"))
        assert "The pipe burst" in text
        assert "huh" in text

        await screen.press("x")
        assert set(kept(state, brief)) == {"burst"}
        await screen.press("u")
        assert set(kept(state, brief)) == {"burst", "mayor"}
        assert kept(state, brief)["mayor"].note == "huh"

        await screen.press("home", "enter")
        reader = screen.app.program.reader
        assert reader is not None
        assert reader.view.current is not None
        assert reader.view.current.id in {"burst", "mayor"}


async def test_a_note_is_moved_to_another_item_in_one_write(brief: Path, state: Path) -> None:
    async with reading(brief, state) as screen:
        await screen.press("3", "m", "a", "h", "u", "h", "enter")
        before = sum(len(path.read_bytes().splitlines()) for path in events_folder(state).iterdir())
        await screen.press("M", "w")
        assert "Go to where it belongs." in footer(screen)
        await screen.press("j", "enter")
        assert "Now on:" in footer(screen)
        after = sum(len(path.read_bytes().splitlines()) for path in events_folder(state).iterdir())

    own = kept(state, brief)
    assert (set(own), own["mayor"].note, own["mayor"].marked) == ({"mayor"}, "huh", True)
    assert after - before == 4


async def test_a_note_whose_item_is_gone_is_listed_and_can_be_put_elsewhere(brief: Path, state: Path) -> None:
    Layer(events_folder(state)).set_note(brief_key(str(brief)), "gone-item", "It was about the pump.")
    async with reading(brief, state) as screen:
        text = "\n".join(await screen.press("M"))
        assert "no longer here: gone-item" in text
        assert "It was about the pump." in text
        await screen.press("enter")
        assert "no longer in the brief" in footer(screen)
        await screen.press("w", "2", "enter")

    assert [each.note for each in kept(state, brief).values()] == ["It was about the pump."]
    assert "gone-item" not in kept(state, brief)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16)])
async def test_the_reader_comes_back_to_where_they_left_at_any_width(
    brief: Path, state: Path, size: tuple[int, int]
) -> None:
    async with reading(brief, state) as screen:
        await screen.press("1", *["j"] * 14, "3", "j")
        places = {pane: view.anchor().id for pane, view in reader_views(screen).items()}

    async with reading(brief, state, size) as screen:
        reader = screen.app.program.reader
        assert reader is not None
        assert reader.active == "sources"
        assert reader.view.current is not None
        assert reader.view.current.id == "mayor"
        await screen.press("1")
        assert reader.view.anchor().id == places["summary"]


def reader_views(screen: Screen) -> dict[str, View]:
    reader = screen.app.program.reader
    assert reader is not None
    return {pane.value: view for pane, view in reader.views.items()}


@pytest.mark.parametrize("last", ["3", "1"])
async def test_a_place_far_down_a_long_list_is_found_again(tmp_path: Path, state: Path, last: str) -> None:
    path = tmp_path / "long.yaml"
    sources = "".join(f"- {{id: s{n}, title: Source {n}, type: report}}\n" for n in range(400))
    path.write_text(f"briefing: 1\ntitle: Long\ndate: 2026-11-20\nsources:\n{sources}", encoding="utf-8")
    async with reading(path, state) as screen:
        await screen.press("3", "end", "up", "up", last)
        place = reader_views(screen)["sources"].anchor()
    assert place.id == "s397"

    for _again in range(2):
        async with reading(path, state) as screen:
            for _ in range(500):
                await screen.settle()
                if reader_views(screen)["sources"].anchor().id == place.id:
                    break
            assert reader_views(screen)["sources"].anchor().id == place.id
            assert "Source 397" in screen.text()


async def test_a_brief_that_is_opened_again_from_the_list_is_where_it_was_left(brief: Path, state: Path) -> None:
    found = discover([str(brief.parent)])
    begin = Begin(
        load_theme("nachtblatt").theme,
        listing=Given([Listed(0, load(brief, body=Body.NONE))]),
        candidates=found.candidates,
        name="town",
        state_folder=state,
    )
    async with opened(BriefingApp(begin), SIZE) as screen:
        await screen.press("enter")
        await screen.settle()
        await screen.press("4", "j", "q")
        await screen.settle()
        await screen.press("enter")
        await screen.settle()
        reader = screen.app.program.reader
        assert reader is not None
        assert reader.view.current is not None
        assert (reader.active, reader.view.current.id) == ("timeline", "mended")
    process.close()


async def test_who_has_moved_on_by_then_is_not_brought_back(brief: Path, state: Path) -> None:
    async with reading(brief, state) as screen:
        await screen.press("3", "j")
    begin = Begin(load_theme("nachtblatt").theme, path=str(brief), loading=Given([load(brief)]), state_folder=state)
    app = BriefingApp(begin)
    app.program.stage.scene.moved()
    async with opened(app, SIZE) as screen:
        assert screen.app.program.reader is not None
        assert screen.app.program.reader.active == "summary"


async def test_what_was_read_is_noted_when_the_brief_is_left(brief: Path, state: Path) -> None:
    async with reading(brief, state):
        assert layer_of(state).read(brief_key(str(brief))) == ""
    layer = layer_of(state)
    digest = layer.read(brief_key(str(brief)))

    assert digest
    assert layer.last(brief_key(str(brief))) == digest
    assert Snapshots(texts_folder(state)).brief_of(digest, str(brief)) == load(brief).brief


async def test_that_nothing_can_be_kept_is_said_once_and_everything_works_on(brief: Path, tmp_path: Path) -> None:
    (tmp_path / "full").write_text("", encoding="utf-8")
    async with reading(brief, tmp_path / "full") as screen:
        await screen.press("2", "m")
        assert "only until you leave" in footer(screen)
        rows = await screen.press("j", "m")
        assert "Marked:" in footer(screen)
        assert sum("★" in row for row in rows) == 2


async def test_two_programs_at_once_see_what_the_other_says(brief: Path, state: Path) -> None:
    async with reading(brief, state) as screen:
        await screen.press("3", "m")
        other = layer_of(state)
        other.set_note(brief_key(str(brief)), "mayor", "from elsewhere")
        other.set_mark(brief_key(str(brief)), "utility", marked=False)
        text = "\n".join(await screen.press("M"))

    assert "from elsewhere" in text
    assert set(kept(state, brief)) == {"mayor"}


async def test_what_another_program_has_noted_is_there_to_be_edited(brief: Path, state: Path) -> None:
    async with reading(brief, state) as screen:
        await screen.press("3")
        layer_of(state).set_note(brief_key(str(brief)), "utility", "theirs")
        await screen.press("a")
        assert "Note: theirs▏" in footer(screen)
        await screen.press("!", "enter")

    assert kept(state, brief)["utility"].note == "theirs!"


async def test_two_who_write_a_note_at_once_lose_nothing(brief: Path, state: Path) -> None:
    async with reading(brief, state) as screen:
        await screen.press("3", "a", "o", "u", "r", "s")
        layer_of(state).set_note(brief_key(str(brief)), "utility", "theirs")
        await screen.press("enter")

    assert kept(state, brief)["utility"].note == "theirs · ours"


async def test_a_long_note_is_kept_whole_and_one_that_takes_no_more_says_so(brief: Path, state: Path) -> None:
    from textual.events import Paste  # noqa: PLC0415 - as a terminal would send it

    async with reading(brief, state) as screen:
        await screen.press("3", "a")
        screen.app.post_message(Paste("ä" * 2000))
        await screen.settle()
        assert "no room" not in footer(screen)
        await screen.press("enter")
        assert kept(state, brief)["utility"].note == "ä" * 2000

        await screen.press("a")
        screen.app.post_message(Paste("ö" * 10_000))
        await screen.settle()
        assert "no room for more" in footer(screen)


async def test_a_note_by_a_hostile_hand_is_shown_harmless(brief: Path, state: Path) -> None:
    hostile = "\x1b]0;owned\x07[red]x[/] \u202eright to left"
    Layer(events_folder(state)).set_note(brief_key(str(brief)), "utility", hostile)
    Layer(events_folder(state)).set_note(brief_key(str(brief)), "\x1b[2J", "words")
    async with reading(brief, state) as screen:
        text = "\n".join(await screen.press("M"))
        card = "\n".join(await screen.press("escape", "3", "enter"))

    assert "\x1b" not in text + card
    assert "␛]0;owned␇[red]x[/] <U+202E>right to left" in text
    assert "[red]x[/]" in card


def test_the_events_of_a_session_are_one_file_of_lines(brief: Path, state: Path) -> None:
    layer = layer_of(state)
    for number in range(3):
        layer.set_mark(brief_key(str(brief)), str(number), marked=True)
    (file,) = events_folder(state).iterdir()

    assert [json.loads(line)["item"] for line in file.read_text(encoding="utf-8").splitlines()] == ["0", "1", "2"]
    assert f"+{os.getpid()}+" in file.name
