"""The mouse: presses, the wheel, what is pulled along."""

from pathlib import Path

import pytest
from helpers.screen_text import Given, Screen, library_of, opened, reader_of
from rich.cells import cell_len
from textual import events

from briefing.loading.load import load
from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.keymap import remap
from briefing.tui.program import Begin
from briefing.tui.screens.above import Picker, UrlCard
from briefing.tui.side_buttons import MouseParser

FLOOD = Path(__file__).parent / "briefs" / "flood.md"
BRIEFS = Path(__file__).parents[2] / "briefs"
TOUR = BRIEFS / "tour.en.md"


def rows_of(screen: Screen) -> list[str]:
    """Return the rows of the screen with plain blanks."""
    return [row.replace("\N{NO-BREAK SPACE}", " ") for row in screen.rows()]


def place(screen: Screen, words: str) -> tuple[int, int]:
    """Return the cell in which words start on the screen."""
    y, row = next((y, row) for y, row in enumerate(rows_of(screen)) if words in row)
    return cell_len(row[: row.index(words)]), y


async def click(screen: Screen, words: str, *, times: int = 1, button: int = 1) -> list[str]:
    """Press words on the screen."""
    return await click_at(screen, *place(screen, words), times=times, button=button)


async def click_at(screen: Screen, x: int, y: int, *, times: int = 1, button: int = 1) -> list[str]:
    """Press a cell of the screen."""
    screen.sent.clear()
    await screen.pilot.click(offset=(x, y), times=times, button=button)
    await screen.settle()
    return rows_of(screen)


async def send(  # noqa: PLR0913 - what a terminal tells
    screen: Screen,
    kind: type[events.MouseEvent],
    x: int,
    y: int,
    *,
    button: int = 0,
    shift: bool = False,
    ctrl: bool = False,
) -> list[str]:
    """Send an event of the mouse as the terminal does."""
    screen.sent.clear()
    screen.app.post_message(kind(None, x, y, 0, 0, button, shift, False, ctrl, screen_x=x, screen_y=y))  # noqa: FBT003
    await screen.settle()
    return rows_of(screen)


def title(rows: list[str]) -> str:
    """Return which pane's title has the heavy line."""
    return next(row[row.rindex("╭", 0, row.index("━━")) :][2:12].strip() for row in rows if "━━" in row and "╭" in row)


# What it costs


async def test_a_press_is_one_pass() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        for words in ("2 Key figures", "3 Sources", "BOTTOM LINE", "[4]", "pane", "help"):
            await click(screen, words)
            assert len(screen.sent) == 1, words


async def test_moves_of_the_pointer_cost_nothing() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        before = rows_of(screen)
        for x in range(0, 120, 7):
            assert await send(screen, events.MouseMove, x, x // 3) == before
            assert screen.sent == []


async def test_other_buttons_do_nothing() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        before = rows_of(screen)
        for button in (2, 3):
            assert await click(screen, "2 Key figures", button=button) == before


# Items and links


async def test_a_press_puts_the_cursor_on_an_item_and_the_second_shows_it_whole() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        rows = await click(screen, "Nursing Home · interview")
        assert any("▌3 A Nursing Home" in row for row in rows)
        assert screen.app.program.stage.above is None

        rows = await click(screen, "Nursing Home · interview")
        assert any("▌Source · interview" in row for row in rows)


async def test_a_second_press_on_a_judgment_shows_it_whole() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        for times in (1, 2):
            await click(screen, "The dam holds")
            above = screen.app.program.stage.above
            assert (above is not None) == (times == 2)


async def test_presses_below_the_last_item_show_nothing_whole() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        for _ in range(3):
            await click_at(screen, 80, 14)

        assert title(screen.rows()) == "2 Key figu"
        assert screen.app.program.stage.above is None


async def test_a_press_on_a_link_in_a_card_follows_it() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        await screen.press("3", "enter")
        rows = await click(screen, "[5] Sellach Courier")

        assert any("▌5 C └ Sellach Courier" in row for row in rows)
        assert screen.app.program.stage.above is None


async def test_a_press_on_a_link_in_a_peek_follows_that_link() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        await screen.press("3", "space")
        rows = await click(screen, "[5] Sellach Courier")

        assert any("▌5 C └ Sellach Courier" in row for row in rows)


async def test_an_address_that_is_pressed_is_shown_first() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        await click(screen, "county's page")
        above = screen.app.program.stage.above
        assert isinstance(above, UrlCard)

        await click(screen, "does not")
        assert screen.app.program.stage.above is None


async def test_a_press_on_a_link_in_the_preview_opens_the_brief_there() -> None:
    async with opened(library_of(TOUR, FLOOD)) as screen:
        await screen.settle()
        x, y = place(screen, "[1]")
        await click_at(screen, x + 1, y)

        reader = screen.app.program.reader
        assert reader is not None
        assert reader.active == "sources"


async def test_a_press_on_letters_goes_where_they_lead() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        x, y = place(screen, "[4]")
        await screen.press("f")
        rows = await click_at(screen, x, y)

        assert any("▌4 A Gauge Service" in row for row in rows)
        assert "Type the letters" not in rows[-1]


async def test_a_press_beside_the_letters_takes_them_away() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        await screen.press("f")
        rows = await click(screen, "What was done")

        assert "Type the letters" not in rows[-1]


# What lies above


@pytest.mark.parametrize("keys", [("3", "enter"), ("3", "space"), ("question_mark",)])
async def test_a_press_outside_a_card_takes_it_away_and_acts(keys: tuple[str, ...]) -> None:
    async with opened(reader_of(FLOOD)) as screen:
        await screen.press(*keys)
        rows = await click(screen, "4 Timeline")

        assert screen.app.program.stage.above is None
        assert title(rows) == "4 Timeline"


async def test_a_press_outside_a_list_cancels_it_and_does_nothing_else() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        await screen.press("t", "down", "down")
        program = screen.app.program
        assert program.theme.name != "nachtblatt"
        rows = await click(screen, "4 Timeline")

        assert program.stage.above is None
        assert program.theme.name == "nachtblatt"
        assert title(rows) == "1 Summary"


async def test_a_press_in_a_list_chooses_what_is_pressed_and_its_query_line_nothing() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        await screen.press("ctrl+p")
        await click(screen, "› ")
        assert isinstance(screen.app.program.stage.above, Picker)

        rows = await click(screen, "Next pane")
        assert screen.app.program.stage.above is None
        assert title(rows) == "2 Key figu"


async def test_the_wheel_in_a_list_shows_what_it_comes_to() -> None:
    async with opened(reader_of(FLOOD), (80, 16)) as screen:
        await screen.press("t")
        picker = screen.app.program.stage.above
        assert isinstance(picker, Picker)
        for _ in range(8):
            await send(screen, events.MouseScrollDown, picker.rect.x + 5, picker.rect.y + 4)

        assert picker.choice is not None
        assert screen.app.program.theme.title == picker.choice.title


async def test_the_wheel_scrolls_a_card() -> None:
    async with opened(reader_of(FLOOD), (80, 24)) as screen:
        await screen.press("question_mark")
        above = screen.app.program.stage.above
        assert above is not None
        await send(screen, events.MouseScrollDown, above.rect.x + 5, above.rect.y + 5)

        assert above.view.offset == 3
        assert len(screen.sent) == 1


def test_the_side_buttons_go_back_and_forward() -> None:
    parser = MouseParser()
    told = [*parser.feed("\x1b[<128;5;5M\x1b[<128;5;5m\x1b[<129;5;5M\x1b[<130;5;5M\x1b[<0;5;5M")]

    assert [each.key for each in told if isinstance(each, events.Key)] == ["alt+left", "alt+right"]
    assert len(told) == 3
    assert isinstance(told[-1], events.MouseDown)


# Titles, header, footer


async def test_a_double_press_on_a_title_zooms_the_pane_and_back() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        before = await click(screen, "3 Sources")
        rows = await click(screen, "3 Sources", times=2)
        assert "╮╭" not in rows[1]

        assert await click(screen, "3 Sources", times=2) == before


async def test_a_title_of_the_list_goes_to_the_preview_and_back() -> None:
    async with opened(library_of(TOUR, FLOOD)) as screen:
        await click(screen, "Preview")
        library = screen.app.program.library
        assert library is not None
        assert library.in_preview
        await click(screen, "Briefs")
        assert not library.in_preview


async def test_a_press_on_the_way_in_the_header_goes_to_the_list() -> None:
    async with opened(library_of(TOUR, FLOOD)) as screen:
        await screen.press("enter")
        rows = await click(screen, "Briefing ▸")

        assert rows[0].startswith(" Briefing ▸ briefs")


async def test_without_a_list_it_says_so() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        assert "There is no list" in (await click(screen, "Briefing ▸"))[-1]


async def test_each_hint_does_its_command() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        assert title(await click(screen, "tab pane")) == "2 Key figu"
        assert title(await click(screen, "pane")) == "3 Sources"
        assert "╮╭" not in (await click(screen, "z zoom"))[1]
        assert any("╭ Help" in row for row in await click(screen, "? help"))
        assert not any("╭ Help" in row for row in await click(screen, "esc close"))
        assert any("╭ Theme" in row for row in await click(screen, "t theme"))
        assert not any("╭ Theme" in row for row in await click(screen, "esc cancel"))
        await click(screen, "q quit")
        assert screen.app.return_code == 0


async def test_each_key_of_a_hint_does_its_own_command() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        view = screen.app.program.stage.scene.view  # type: ignore[attr-defined]
        stops = []
        for arrow in ("→", "→", "←"):
            await click(screen, arrow)
            stops.append(view.stop)

        assert stops[1] > stops[0] == stops[2]


async def test_a_hint_does_its_command_by_whatever_key() -> None:
    table = remap({"next-pane": ("f5",), "help": ("ctrl+g",)}).table
    begin = Begin(load_theme("nachtblatt").theme, path=str(FLOOD), loading=Given([load(FLOOD)]), table=table)
    async with opened(BriefingApp(begin)) as screen:
        assert title(await click(screen, "f5 pane")) == "2 Key figu"
        assert any("╭ Help" in row for row in await click(screen, "ctrl+g help"))


async def test_a_message_in_the_footer_is_nothing_to_press() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        await screen.press("enter")
        before = rows_of(screen)[:-1]

        assert (await click(screen, "There is no link"))[:-1] == before


async def test_a_press_in_the_error_bar_lists_the_problems(tmp_path: Path) -> None:
    path = tmp_path / "broken.md"
    path.write_text("---\nbriefing: 1\ntitle: Broken\nlang: en\nfigures: 7\n---\nText.\n", encoding="utf-8")
    async with opened(reader_of(path)) as screen:
        rows = await click(screen, "✖")

        assert any("╭ Problems" in row for row in rows)
        assert len(screen.sent) == 1


async def test_a_note_is_kept_and_gone_to_by_the_mouse(tmp_path: Path) -> None:
    async with opened(library_of(FLOOD, state=tmp_path)) as screen:
        await click(screen, "Flood on the Sellach")
        await screen.settle()
        await click(screen, "3 A Nursing")
        await screen.press("a", "w", "h", "y")
        rows = await click(screen, "enter keep")
        assert "Noted on" in rows[-1]

        await click(screen, "1 Summary")
        await screen.press("M")
        rows = await click(screen, "✎ ")
        assert any("▌3 A Nursing Home" in row for row in rows)


# The scroll mark


@pytest.mark.parametrize("size", [(120, 40), (60, 16)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_scroll_mark_is_pulled_and_a_press_beside_it_pages(size: tuple[int, int]) -> None:
    async with opened(reader_of(TOUR), size) as screen:
        view = screen.app.program.stage.scene.view  # type: ignore[attr-defined]
        x, top = place(screen, "┃")
        bottom = top + view.rows - 1

        await click_at(screen, x, bottom)
        assert view.offset > 0
        assert len(screen.sent) == 1
        await click_at(screen, x, top)
        assert view.offset == 0

        await send(screen, events.MouseDown, x, top, button=1)
        offsets = []
        for y in (*range(top, bottom + 3), *range(bottom, top - 2, -1)):
            await send(screen, events.MouseMove, 3, max(0, y), button=1)
            offsets.append(view.offset)
            assert len(screen.sent) <= 1
        assert max(offsets) == len(view.page.lines) - view.rows
        assert offsets[-1] == 0

        await send(screen, events.MouseUp, 3, top, button=1)
        await send(screen, events.MouseMove, 3, bottom, button=1)
        assert view.offset == 0


async def test_the_scroll_mark_of_a_card_is_pulled_too() -> None:
    async with opened(reader_of(FLOOD), (80, 24)) as screen:
        await screen.press("question_mark")
        above = screen.app.program.stage.above
        assert above is not None
        x, y = above.rect.x + above.rect.width - 1, above.rect.y + 1
        await send(screen, events.MouseDown, x, y, button=1)
        await send(screen, events.MouseMove, x, y + 4, button=1)

        assert above.view.offset > 0
        assert screen.app.program.stage.above is above


# The timeline


async def test_a_press_on_a_bar_goes_to_its_event_and_the_second_shows_it_whole() -> None:
    async with opened(reader_of(FLOOD)) as screen:
        rows = await click(screen, "━━━━ Heavy rain")
        assert any("▌a  10–13 Mar 2025      Heavy rain" in row for row in rows)
        await click(screen, "▒ Crest")
        assert any("▌b  about 13 Mar 2025" in row for row in rows_of(screen))
        assert screen.app.program.stage.above is None

        await click(screen, "▒ Crest")
        assert screen.app.program.stage.above is not None


@pytest.mark.parametrize("size", [(120, 40), (80, 30)], ids=["list", "strip"])
async def test_the_wheel_pans_and_zooms_the_timeline_around_the_pointer(size: tuple[int, int]) -> None:
    async with opened(reader_of(FLOOD), size) as screen:
        reader = screen.app.program.reader
        assert reader is not None
        assert reader.pages is not None
        time = reader.pages.time
        assert time is not None
        y = next(y for y, row in enumerate(screen.rows()) if "4 Timeline" in row) + 2
        width = reader.views["timeline"].width  # type: ignore[index]

        def under(cell: int) -> float:
            return time.window.low + time.window.span * (cell + 0.5) / width

        start = time.window
        await send(screen, events.MouseScrollUp, 22, y, ctrl=True)
        assert time.window.span < start.span
        assert len(screen.sent) == 1
        moment = under(20)
        await send(screen, events.MouseScrollUp, 22, y, ctrl=True)
        assert under(20) == pytest.approx(moment)
        await send(screen, events.MouseScrollDown, 22, y, ctrl=True)
        assert under(20) == pytest.approx(moment)

        before = time.window.low
        await send(screen, events.MouseScrollDown, 22, y, shift=True)
        assert time.window.low > before
        await send(screen, events.MouseScrollLeft, 22, y)
        assert time.window.low == pytest.approx(before)


async def test_sideways_the_wheel_does_nothing_elsewhere() -> None:
    async with opened(reader_of(TOUR)) as screen:
        before = rows_of(screen)
        assert await send(screen, events.MouseScrollRight, 5, 5) == before
        assert await send(screen, events.MouseScrollUp, 5, 5, ctrl=True) == before
        assert await send(screen, events.MouseScrollDown, 5, 0) == before
