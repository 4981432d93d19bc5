"""The reader of one brief, with real keys on screens of three sizes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from helpers.screen_text import Screen, opened, reader, reader_of, same_screen

from briefing.diagnostics.make import finding, whole_file
from briefing.loading.load import load
from briefing.loading.loaded import Body, Loaded
from briefing.loading.messages import More

FLOOD = Path(__file__).parent / "briefs" / "flood.md"
SIZES = [(120, 40), (100, 32), (80, 24), (60, 16), (40, 10)]


@pytest_asyncio.fixture
async def screen() -> AsyncIterator[Screen]:
    async with opened(reader_of(FLOOD)) as found:
        yield found


def has(rows: list[str], words: str) -> bool:
    return any(words in row for row in rows)


def row_of(rows: list[str], words: str) -> str:
    return next(row for row in rows if words in row)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_first_screen(size: tuple[int, int]) -> None:
    async with opened(reader_of(FLOOD), size) as screen:
        same_screen(f"first-{size[0]}x{size[1]}", screen.text())


@pytest.mark.parametrize("size", [(39, 20), (80, 9), (24, 3)])
async def test_a_window_too_small_says_so(size: tuple[int, int]) -> None:
    async with opened(reader_of(FLOOD), size) as screen:
        assert "The window is too small."[: size[0] - 1] in screen.text()


async def test_down_and_up_move_the_cursor(screen: Screen) -> None:
    before = screen.rows()
    moved = await screen.press("down")

    assert moved[2].startswith("│ ")
    assert moved[3].startswith("│▌")
    assert await screen.press("k") == before


async def test_tab_goes_round_the_panes(screen: Screen) -> None:
    seen = [await screen.press("tab") for _ in range(4)]

    assert row_of(seen[0], "▌People evacuated")
    assert row_of(seen[1], "▌1 B Altenfurt County")
    assert row_of(seen[2], "▌a")
    assert seen[3][2].startswith("│▌BOTTOM LINE")


async def test_a_number_goes_to_its_pane_and_shift_tab_back(screen: Screen) -> None:
    assert has(await screen.press("3"), "▌1 B Altenfurt County")
    assert has(await screen.press("shift+tab"), "▌People evacuated")


async def test_z_zooms_and_escape_takes_it_back(screen: Screen) -> None:
    before = await screen.press("2")
    zoomed = await screen.press("z")

    assert all(name in zoomed[1] for name in ("1 Summary", "2 Key figures", "3 Sources", "4 Timeline"))
    assert await screen.press("escape") == before


async def test_right_goes_to_the_next_citation_and_enter_follows_it(screen: Screen) -> None:
    await screen.press("right")
    there = await screen.press("enter")

    assert has(there, "▌4 A Gauge Service")


async def test_back_and_forward_along_the_jumps(screen: Screen) -> None:
    await screen.press("right", "right")
    before = screen.rows()
    there = await screen.press("enter")

    assert has(there, "▌1 B Altenfurt County")
    assert (await screen.press("backspace"))[:20] == before[:20]
    assert (await screen.press("alt+right"))[:20] == there[:20]
    assert (await screen.press("ctrl+o"))[:20] == before[:20]


async def test_space_peeks_without_moving_the_text(screen: Screen) -> None:
    await screen.press("right")
    before = screen.rows()
    peeked = await screen.press("space")

    assert has(peeked, "╭ Peek")
    assert has(peeked, "Gauge readings")
    assert sum(a != b for a, b in zip(before, peeked, strict=True)) <= 15
    assert await screen.press("space") == before


async def test_any_other_key_takes_the_peek_away_and_does_its_own_work(screen: Screen) -> None:
    await screen.press("right", "space")
    moved = await screen.press("down")

    assert not has(moved, "╭ Peek")


async def test_enter_on_an_item_shows_it_whole_beside_its_pane(screen: Screen) -> None:
    shown = await screen.press("2", "end", "enter")

    assert has(shown, "▏  612")
    assert shown[1].startswith("╭ Key figures ━━")
    assert has(shown, "│ Key figure       Level at Altenfurt")
    assert shown[-1].startswith(" enter follow  ← → link  space peek")
    assert not has(await screen.press("escape"), "╭ Key figures ━━")


async def test_the_claims_of_a_figure_are_compared_over_all_panes(screen: Screen) -> None:
    shown = await screen.press("2", "enter")

    assert shown[1].startswith("╭ Key figures ━━")
    assert shown[1].endswith("━╮")
    assert has(shown, "Contested: 2 values that cannot both hold.")
    assert has(shown, "○───►")


async def test_a_link_in_a_detail_leads_on(screen: Screen) -> None:
    await screen.press("2", "enter", "right", "right")
    there = await screen.press("enter")

    assert has(there, "▌1 B Altenfurt County") or has(there, "▌2 B Relief Service")
    assert not has(there, "╭ Key figures ━━")


async def test_a_footnote_is_peeked_at_and_followed(screen: Screen) -> None:
    for _ in range(20):
        await screen.press("right")
        if has(await screen.press("space"), "head nurse"):
            break
        await screen.press("escape")
    assert has(screen.rows(), "╭ Peek")
    there = await screen.press("space", "enter")

    assert "▌" in row_of(there, "Counted twice by the head nurse")


async def test_an_item_marks_what_belongs_to_it_in_the_other_panes(screen: Screen) -> None:
    rows = await screen.press("2")

    assert "»1 B Altenfurt County" in row_of(rows, "1 B Altenfurt County")
    assert "│ 4 A Gauge Service" in row_of(rows, "4 A Gauge Service")
    assert "»  The county will correct" in row_of(rows, "will correct its number")


async def test_point_and_comma_step_through_what_is_related(screen: Screen) -> None:
    await screen.press("2")
    there = await screen.press("full_stop")
    assert has(there, "▌1 B Altenfurt County")
    assert has(await screen.press("full_stop"), "▌2 B Relief Service")
    assert has(await screen.press("comma"), "▌1 B Altenfurt County")


async def test_an_address_is_shown_before_anything_is_opened(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tool = tmp_path / "xdg-open"
    tool.write_text("#!/bin/sh\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    monkeypatch.delenv("SSH_TTY", raising=False)
    rows = await screen.press("3", "o")

    assert has(rows, "Open this address?")
    assert has(rows, "opens it in the browser")
    assert has(rows, "https://county.example/report/3")
    assert not has(await screen.press("escape"), "https://county.example/report/3")


async def test_where_there_is_no_browser_an_address_is_offered_to_be_copied(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    rows = await screen.press("3", "o")

    assert has(rows, "Copy this address?")
    assert "enter copy" in rows[-1]


async def test_an_item_without_an_address_says_so(screen: Screen) -> None:
    assert "There is no address here." in (await screen.press("2", "o"))[-1]


async def test_a_message_goes_with_the_next_key(screen: Screen) -> None:
    await screen.press("2", "o")

    assert "There is no address here." not in (await screen.press("down"))[-1]


async def test_help_lists_the_keys_of_the_pane(screen: Screen) -> None:
    rows = await screen.press("4", "question_mark")

    assert has(rows, "Show a shorter stretch of time")
    assert has(rows, "╭ Help")


async def test_the_palette_says_that_no_command_has_such_a_name(screen: Screen) -> None:
    before = screen.rows()

    assert has(await screen.press("ctrl+p", "q", "q", "q"), "nothing found")
    assert has(await screen.press("down"), "nothing found")
    assert not has(await screen.press("backspace", "backspace"), "nothing found")
    assert await screen.press("escape") == before


async def test_the_palette_finds_a_command_by_what_it_does(screen: Screen) -> None:
    await screen.press("ctrl+p", "g", "o", "n", "e", "backspace", "backspace", "backspace", "backspace")

    assert has(await screen.press(*"letters"), "Jump by letters")


async def test_the_palette_finds_a_command_and_does_it(screen: Screen) -> None:
    assert has(await screen.press("ctrl+p"), "╭ All commands")
    await screen.press("s", "o", "u", "r")
    rows = await screen.press("enter")

    assert has(rows, "▌1 B Altenfurt County")


async def test_the_timeline_zooms_and_pans_while_its_list_stays(screen: Screen) -> None:
    await screen.press("4")
    top = next(y for y, row in enumerate(screen.rows()) if "4 Timeline" in row)
    axis = screen.rows()[top + 1]
    closer = await screen.press("plus")
    assert closer[top + 1] != axis
    moved = await screen.press("right")
    assert moved[top + 1] != closer[top + 1]
    assert (await screen.press("0"))[top + 1] == axis


async def test_resizing_keeps_the_place(screen: Screen) -> None:
    await screen.press("2", "down", "down")
    line = row_of(screen.rows(), "▌")
    await screen.pilot.resize_terminal(80, 24)
    await screen.settle()

    assert has(screen.rows(), "1 Summary")
    assert has(screen.rows(), "2 Key figures ─ 3» ─ 4")
    assert line.partition("▌")[2].split()[0] in row_of(screen.rows(), "▌")


async def test_coming_back_to_a_size_draws_all_of_it_again(screen: Screen) -> None:
    before = screen.rows()
    for size in [(60, 16), (30, 8), (80, 24), (120, 40)]:
        await screen.pilot.resize_terminal(*size)
        await screen.settle()

    assert screen.rows() == before


async def test_problems_are_listed_with_their_places() -> None:
    faults = (finding("unknown-field", "there is no field `x` here", whole_file("brief.md"), help="Did you mean `y`?"),)
    async with opened(reader(load(FLOOD)._replace(findings=faults))) as screen:
        rows = await screen.press("p")

        assert has(rows, "warning  1:1  unknown-field")
        assert has(rows, "there is no field `x` here")
        assert has(rows, "Did you mean `y`?")


async def test_where_nothing_is_wrong_a_message_says_so(screen: Screen) -> None:
    assert "Nothing is wrong with this file." in (await screen.press("p"))[-1]


async def test_help_takes_the_width_of_a_small_screen() -> None:
    async with opened(reader_of(FLOOD), (80, 24)) as screen:
        rows = await screen.press("question_mark")

        assert rows[1].startswith("╭ Help ")
        assert has(rows, " enter             Go where the link leads, or show the item whole")


async def test_an_error_has_a_bar_and_the_brief_opens_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "broken.md"
    path.write_text("---\nbriefing: 1\ntitle: Broken\ndate: 2024-13-01\nlang: en\n---\nText [@nobody].\n")
    async with opened(reader_of(path), (80, 24)) as screen:
        rows = screen.rows()

        assert "✖" in rows[1]
        assert "broken.md:4:" in rows[1]
        assert has(rows, "1 Summary")


async def test_what_is_no_brief_shows_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# Notes\n")
    async with opened(reader_of(path), (80, 24)) as screen:
        assert has(screen.rows(), "notes.md:1:1")


async def test_a_summary_that_comes_in_parts_grows_without_moving_anything() -> None:
    whole = load(FLOOD)
    assert whole.brief is not None
    blocks = whole.brief.summary.blocks
    head = whole.brief._replace(summary=whole.brief.summary._replace(blocks=blocks[:2], complete=False))
    first, last = More(blocks[2:5], complete=False), More(blocks[5:], complete=True, coverage=whole.coverage)
    async with opened(reader(Loaded(head), first, last)) as one:
        await one.press("down", "down")
        for _ in range(3):
            await one.settle()
        grown = one.rows()
    async with opened(reader_of(FLOOD)) as other:
        assert grown == await other.press("down", "down")


async def test_hostile_text_is_shown_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "hostile.md"
    path.write_text(
        '---\nbriefing: 1\ntitle: "[/x] [red]a[click=app.quit]b \\e]52;c;aGk=\\a \\x9b2J"\nlang: en\ndate: 2024-01-01\n'
        "bottom_line: '[bold] $HOME {x} [EU]'\n---\n[x] [/] text\n"
    )
    async with opened(reader_of(path)) as screen:
        text = screen.text()

        assert "[/x] [red]a[click=app.quit]b" in text
        assert "[bold] $HOME {x} [EU]" in text
        assert not [c for c in text if (ord(c) < 0x20 and c != "\n") or 0x7F <= ord(c) < 0xA0]


async def test_the_head_alone_opens_too() -> None:
    async with opened(reader(load(FLOOD, body=Body.NONE))) as screen:
        assert has(screen.rows(), "Flood on the Sellach, day 3")


async def test_q_leaves(screen: Screen) -> None:
    await screen.press("q")

    assert screen.app.return_code == 0


async def test_q_first_takes_away_what_lies_above(screen: Screen) -> None:
    await screen.press("2", "enter", "q")

    assert screen.app.return_code is None
    assert not has(screen.rows(), "╭ Key figures ━━")


async def test_the_mouse_puts_the_cursor_and_follows_links(screen: Screen) -> None:
    y = next(y for y, row in enumerate(screen.rows()) if "[4]" in row)
    x = screen.rows()[y].index("[4]") + 1
    await screen.pilot.click(offset=(x, y))
    await screen.settle()

    assert has(screen.rows(), "▌4 A Gauge Service")


async def test_a_press_on_a_title_goes_to_its_pane() -> None:
    async with opened(reader_of(FLOOD), (80, 24)) as screen:
        x = screen.rows()[1].index("─ 3 ") + 2
        await screen.pilot.click(offset=(x, 1))
        await screen.settle()

        assert has(screen.rows(), "3 Sources")
        assert has(screen.rows(), "▌1 B Altenfurt County")


async def test_a_brief_without_figures_says_so(tmp_path: Path) -> None:
    path = tmp_path / "bare.md"
    path.write_text("---\nbriefing: 1\ntitle: Bare\nlang: en\n---\n")
    async with opened(reader_of(path)) as screen:
        rows = await screen.press("2")
        assert has(rows, "▌No key figures.")
        assert has(rows, "No sources.")
        assert has(rows, "No events.")


async def test_the_wheel_scrolls_the_pane_under_it() -> None:
    async with opened(reader_of(FLOOD), (80, 24)) as screen:
        before = screen.rows()
        await screen.wheel(5, 5)

        assert screen.rows() != before


async def test_enter_where_there_is_no_link_says_how_to_come_to_one(screen: Screen) -> None:
    rows = await screen.press("enter")

    assert "There is no link on this line. → goes to the next one." in rows[-1]
    assert rows[:-1] == (await screen.press("space"))[:-1]


async def test_the_last_link_is_the_last(screen: Screen) -> None:
    await screen.press("G")
    while "There is no further link." not in (await screen.press("right"))[-1]:
        assert "▌" in screen.text()


async def test_the_footer_tells_of_back_once_there_is_a_way_back(screen: Screen) -> None:
    assert "back" not in screen.rows()[-1]
    assert " ⌫ back " in (await screen.press("right", "enter"))[-1]


async def test_a_strip_scrolls_through_every_event(tmp_path: Path) -> None:
    events = "".join(f"- {{id: e{n}, when: 2024-01-0{n}, what: Event {n}}}\n" for n in range(1, 9))
    path = tmp_path / "strip.md"
    path.write_text(
        "---\nbriefing: 1\ntitle: Strip\ndate: 2024-01-09\nlang: en\ntimeline:\n"
        f"{events}- {{id: some, what: Some day}}\n---\nLook at [](#e8) and [](#some).\n"
    )
    async with opened(reader_of(path), (100, 32)) as screen:
        await screen.press("4")
        for number in range(1, 9):
            assert has(screen.rows(), f"Event {number}"), screen.text()
            await screen.press("down")
        assert has(screen.rows(), "▌no date  Some day")
        closer = await screen.press("g", "plus", "plus", "plus")
        assert "▌" in row_of(closer[20:], "Event 1")
        assert not has(closer[20:], "Event 8")

        assert "▌" in row_of((await screen.press("1", "enter"))[20:], "Event 8")
        assert has(await screen.press("backspace", "right", "enter"), "▌no date  Some day")


async def test_the_scale_moves_along_with_the_cursor(screen: Screen) -> None:
    await screen.press("4", "plus", "plus", "plus", "plus")
    top = next(y for y, row in enumerate(screen.rows()) if "4 Timeline" in row)
    axis = screen.rows()[top + 1]

    assert (await screen.press("G"))[top + 1] != axis


async def test_a_peek_leaves_its_own_line_free() -> None:
    async with opened(reader_of(FLOOD), (60, 16)) as screen:
        for _ in range(8):
            await screen.press("right")
            line = row_of(screen.rows(), "▌")
            assert line in await screen.press("space")
            await screen.press("space")


@pytest.mark.parametrize("key", ["q", "backspace", "escape"])
async def test_what_goes_back_takes_only_the_peek_away(screen: Screen, key: str) -> None:
    before = await screen.press("right")
    await screen.press("space")

    assert await screen.press(key) == before
    assert screen.app.return_code is None


async def test_a_list_to_choose_from_has_a_footer_of_its_own(screen: Screen) -> None:
    assert (await screen.press("t"))[-1] == " ↑ ↓ move  enter choose  esc cancel"


async def test_an_error_bar_keeps_the_way_to_all_errors(tmp_path: Path) -> None:
    path = tmp_path / "a-rather-long-name-for-a-file-that-has-a-fault-in-it.md"
    path.write_text("---\nbriefing: 1\ntitle: Broken\ndate: 2024-13-01\nlang: en\n---\nText.\n")
    async with opened(reader_of(path), (60, 16)) as screen:
        assert screen.rows()[1].endswith("…  p shows all")
    async with opened(reader_of(path)) as screen:
        assert " p 1 error, 1 warning " in screen.rows()[-1]


async def test_without_a_brief_no_key_is_offered_that_does_nothing(tmp_path: Path) -> None:
    path = tmp_path / "no.md"
    path.write_text("Words.\n", encoding="utf-8")
    async with opened(reader_of(path)) as screen:
        for pane in "1234":
            rows = await screen.press(pane)
            assert not any(word in rows[-1] for word in ("scale", "find", "jump", "link", "more"))
        for key in ("slash", "v"):
            assert "There is no brief here." in (await screen.press(key))[-1]


async def test_what_is_wrong_with_what_is_no_brief_can_be_scrolled(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# Notes\n")
    found = tuple(finding("not-a-brief", f"fault {n}", whole_file("notes.md")) for n in range(20))
    async with opened(reader(Loaded(None, found), path=str(path)), (80, 24)) as screen:
        assert not has(screen.rows(), "fault 19")
        assert has(await screen.press("G"), "fault 19")
        assert "enter" not in screen.rows()[-1]


async def test_the_neighbours_of_a_single_file_are_those_of_its_folder(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.md").write_text(
            f"---\nbriefing: 1\ntitle: Brief {name}\ndate: 2024-01-01\nlang: en\n---\n"
        )
    (tmp_path / "b2.md").write_text("# No brief\n")
    async with opened(reader_of(tmp_path / "b.md")) as screen:
        assert "Brief c" in (await screen.follow("greater_than_sign"))[0]
        assert "There is no further brief." in (await screen.press("greater_than_sign"))[-1]
        assert "Brief a" in (await screen.follow("less_than_sign", "less_than_sign"))[0]


async def test_a_second_press_on_an_item_shows_it_whole(screen: Screen) -> None:
    await screen.press("3")
    y = next(y for y, row in enumerate(screen.rows()) if "▌1 B Altenfurt" in row)
    x = screen.rows()[y].index("Altenfurt")
    await screen.pilot.click(offset=(x, y))
    await screen.settle()

    assert has(screen.rows(), "╭ Sources ━━")
