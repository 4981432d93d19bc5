"""The timeline under real keys: zoom, pan, jumps, what lies outside, and the way back."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from helpers.screen_text import Screen, opened, reader_of

from briefing.layout.setting import Setting
from briefing.loading.load import load
from briefing.tui.panes.view import View
from briefing.tui.reading.time import Time

HEAD = "---\nbriefing: 1\ntitle: T\ndate: 2024-10-18\nas_of: 2024-10-18\nlang: en\nsources: [{id: s, title: S}]\n"


def write(folder: Path, events: str, body: str = "Text.", head: str = HEAD) -> Path:
    path = folder / "brief.md"
    path.write_text(f"{head}timeline:\n{events}---\n{body}\n", encoding="utf-8")
    return path


EVENTS = """\
- {id: one, when: 2024-10-01, what: First talks, sources: s}
- {id: two, when: 2024-10-05/2024-10-09, what: Ships sail}
- {id: three, when: 2024-10-16, what: Press briefing}
- {id: four, when: "2024-11", what: Treaty, status: planned}
- {id: old, when: 1961-07-06, what: Old treaty}
- {id: none, wording: some day, what: Undated}
"""


@pytest.fixture
async def screen(tmp_path: Path) -> AsyncIterator[Screen]:
    async with opened(reader_of(write(tmp_path, EVENTS, "See [the treaty](#old) and [the talks](#one)."))) as found:
        yield found


def axis(screen: Screen) -> str:
    """Return the axis, the row below the timeline's title."""
    return lanes(screen, 1).split("\n")[0]


def lanes(screen: Screen, skipped: int = 2) -> str:
    """Return what stands below the axis, the list included."""
    rows = [row.replace("\xa0", " ") for row in screen.rows()]
    top = next(index for index, row in enumerate(rows) if "4 Timeline" in row)
    return "\n".join(rows[top + skipped :])


async def test_zooming_keeps_the_event_under_the_cursor(screen: Screen) -> None:
    await screen.press("4", "j", "j")
    before = axis(screen)
    await screen.press(*["plus"] * 4)

    assert axis(screen) != before
    assert "┼ as of" not in axis(screen)
    assert "‹" in axis(screen)
    assert "›" in axis(screen)
    assert "Ships sail" in lanes(screen).split("\n")[0]

    await screen.press(*["minus"] * 4)

    assert "┼ as of" in axis(screen)


async def test_a_scale_that_goes_no_further_says_so(screen: Screen) -> None:
    rows = await screen.press("4", "j", "c", *["plus"] * 16)
    assert "The scale goes no closer." in rows[-1]
    assert "1 Oct 2024, 11:59:40" in axis(screen)

    rows = await screen.press("0", "0")
    assert "The scale shows all there is." in rows[-1]
    rows = await screen.press("minus", "minus")
    assert "The scale shows all there is." in rows[-1]


async def test_panning_goes_both_ways_with_letters_and_arrows(screen: Screen) -> None:
    await screen.press("4")
    before = axis(screen)

    assert axis(screen) == before
    await screen.press("l")
    there = axis(screen)
    assert there != before
    await screen.press("h")
    assert axis(screen) == before
    await screen.press("right")
    assert axis(screen) == there
    await screen.press("left")
    assert axis(screen) == before


async def test_fit_shows_every_event(screen: Screen) -> None:
    await screen.press("4", "j", "j")
    assert "‹ 1 " in axis(screen)

    await screen.press("0")

    assert "‹" not in axis(screen)
    assert "›" not in axis(screen)
    assert "Old treaty" in lanes(screen)


async def test_the_day_of_the_brief_and_today_are_jumped_to_and_gone_back_from(screen: Screen) -> None:
    await screen.press("4", "j")
    before = axis(screen)
    assert "┼ as of" in before
    assert "today" not in before

    await screen.press("T")
    assert "╪ today" in axis(screen)
    await screen.press("A")
    assert "┼ as of" in axis(screen)

    await screen.press("backspace")
    assert "╪ today" in axis(screen)
    await screen.press("backspace")
    assert axis(screen) == before


async def test_an_event_is_put_into_the_middle(screen: Screen) -> None:
    await screen.press("4", "j", "j")
    before = axis(screen)

    await screen.press("c")

    bar = lanes(screen).split("\n")[0]
    assert 20 < bar.index("├") < 50
    assert bar.rindex("┤") - bar.index("├") > 40
    rows = await screen.press("c")
    assert "there already" in rows[-1]
    await screen.press("backspace")
    assert axis(screen) == before


async def test_an_event_without_a_date_cannot_be_jumped_to(screen: Screen) -> None:
    rows = await screen.press("4", "G", "c")

    assert any("Without a date" in row for row in rows)
    assert "the event has no date" in rows[-1]


async def test_the_scale_follows_a_link_to_an_event_and_the_way_back(screen: Screen) -> None:
    await screen.press("enter")

    assert "1961" in axis(screen)
    assert "● Old treaty" in lanes(screen)
    assert "▌a  6 Jul 1961" in lanes(screen)

    await screen.press("backspace", "l", "enter")

    assert "● First talks" in lanes(screen)
    assert "▌b  1 Oct 2024" in lanes(screen)


async def test_the_scale_follows_the_cursor(screen: Screen) -> None:
    await screen.press("4")
    chosen = axis(screen)
    assert "‹ 1 " in chosen

    await screen.press("j", "k")
    assert "● Old treaty" in lanes(screen)
    assert "1961" in axis(screen)

    await screen.press("j")
    assert axis(screen) == chosen


async def test_today_is_a_line_of_its_own(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    days = [(now + timedelta(days=days)).date().isoformat() for days in (-20, -10, 20)]
    head = HEAD.replace("as_of: 2024-10-18", f"as_of: {days[1]}")
    path = write(
        tmp_path, f"- {{id: a, when: {days[0]}/.., what: A}}\n- {{id: b, when: {days[2]}, what: B}}\n", head=head
    )

    async with opened(reader_of(path)) as screen:
        await screen.press("4")
        assert "┼ as of" in axis(screen)
        assert "╪ today" in axis(screen)
        assert "┿" in lanes(screen)
        assert "│" in lanes(screen)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16), (90, 30)])
async def test_five_hundred_events_answer_every_key(tmp_path: Path, size: tuple[int, int]) -> None:
    events = "".join(
        f"- {{id: e{n}, when: 20{n % 25:02}-{n % 12 + 1:02}-{n % 28 + 1:02}, what: Event {n}}}\n" for n in range(500)
    )

    async with opened(reader_of(write(tmp_path, events)), size=size) as screen:
        await screen.press("4")
        for key in ("plus", "plus", "l", "h", "c", "A", "T", "0", "minus", "j", "k", "G"):
            rows = await screen.press(key)
            assert len(screen.sent) <= 1
            assert all(len(row) <= size[0] for row in rows)


async def test_the_last_event_of_a_long_list_is_there_at_once(tmp_path: Path) -> None:
    events = "".join(f"- {{id: e{number:03}, when: 2024-10-01, what: Event {number:03}}}\n" for number in range(300))

    async with opened(reader_of(write(tmp_path, events))) as screen:
        rows = await screen.press("4", "G")

        assert any("Event 299" in row for row in rows)
        assert any("▌" in row and "Event 299" in row for row in rows)


@pytest.mark.parametrize("height", [4, 12])
def test_every_bar_and_count_leads_to_an_event_that_can_be_gone_to(tmp_path: Path, height: int) -> None:
    events = "".join(f"- {{id: e{n}, when: 2024-{n % 12 + 1:02}-{n % 28 + 1:02}, what: E}}\n" for n in range(300))
    brief = load(write(tmp_path, events)).brief
    assert brief
    time, view = Time(Setting(brief)), View(by_item=True)
    time.settle(view, 80, height, active=True)
    view.resize(80, height)

    found = {event for row in range(height) for column in range(80) if (event := time.at(row, column))}

    assert found
    time.settle(view, 80, height, active=True)
    assert all(view.to_item(event) for event in found)
    assert time.at(height, 200) is None


def test_the_list_of_many_events_is_laid_out_when_there_is_time(tmp_path: Path) -> None:
    events = "".join(f"- {{id: e{n}, when: 2024, what: E}}\n" for n in range(300))
    brief = load(write(tmp_path, events)).brief
    assert brief
    time, view = Time(Setting(brief)), View(by_item=True)
    time.settle(view, 80, 20, active=False)
    before = view.page

    steps = 0
    while time.grow():
        steps += 1

    assert len(before.lines) < 100
    assert steps > 5
    assert view.page.lines[: len(before.lines)] == before.lines
    assert [placed.id for placed in view.page.placed] == [f"e{n}" for n in range(300)]


def test_another_width_keeps_the_place(tmp_path: Path) -> None:
    events = "".join(f"- {{id: e{n}, when: 2024-10-01, what: An event of many words in a row}}\n" for n in range(300))
    brief = load(write(tmp_path, events)).brief
    assert brief
    time, view = Time(Setting(brief)), View(by_item=True)
    for width, height in ((80, 20), (50, 14), (120, 4), (60, 20)):
        time.settle(view, width, height, active=True)
        view.resize(width, height)
        view.to_item("e250")

    assert view.current
    assert view.current.id == "e250"
