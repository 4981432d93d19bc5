"""Search in the brief with real keys: as it is typed, from hit to hit through all panes, and back."""

import re
from pathlib import Path

import pytest
from helpers.screen_text import Screen, opened, reader_of
from textual import events

from briefing.themes.roles import Role

BRIEF = (
    """\
---
briefing: 1
title: Hochwasser an der Lenne
date: 2025-03-14
lang: de
bottom_line: Der Scheitel ist durch, die Brücke steht.
figures:
- id: people
  label: Evakuierte an der Brücke
  unit: Menschen
  claims:
  - {value: 1500, sources: kreis, because: Nur der Kreis zählt an der Straße nach.}
sources:
- {id: kreis, publisher: Landkreis, title: Lage am Abend, quote: "Die Bruecke ist seit Mittag gesperrt."}
- {id: zeitung, publisher: Lokalzeitung, title: Brücken und Wege}
timeline:
- {id: closed, when: 2025-03-12, what: Sperrung der Brücke, sources: kreis}
- {id: open, when: 2025-03-13, what: Freigabe, detail: "Erst für Fußgänger, dann für alle.", sources: kreis}
---
# Lage

Der Landkreis hat die alte Brücke an der Hauptstraße gesperrt, die neue
Brücke bleibt frei [@kreis].

"""
    + "Noch ein Absatz, damit es etwas zu blättern gibt.\n\n" * 40
    + "Am Ende steht noch einmal: Brücke.\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "brief.md"
    file.write_text(BRIEF, encoding="utf-8")
    return file


async def type_in(screen: Screen, words: str) -> list[str]:
    await screen.press("slash")
    if len(words) > 12:
        screen.app.post_message(events.Paste(words))
        await screen.settle()
    else:
        await screen.press(*("space" if letter == " " else letter for letter in words))
    return await whole(screen)


async def whole(screen: Screen) -> list[str]:
    """Wait until all panes have been read."""
    for _ in range(500):
        if not re.search(r"\d\+|…", screen.rows()[-1]):
            return screen.rows()
        await screen.pilot.pause(0.002)
    raise AssertionError(screen.text())


def count(rows: list[str]) -> str:
    found = re.search(r"\d+/\d+", rows[-1])
    return found[0] if found else ""


def marked(screen: Screen) -> list[str]:
    """Return the words that are marked as hits, row by row."""
    ink = screen.app.program.stage.ink
    grounds = {ink.style(role).bgcolor for role in (Role.MATCH, Role.MATCH_CURRENT)}
    return [
        segment.text
        for strip in screen._strips()
        for segment in strip
        if segment.style and segment.style.bgcolor in grounds and segment.text.strip()
    ]


async def test_what_is_typed_is_found_in_all_panes_and_counted(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        rows = await type_in(screen, "brücke")

        assert rows[-1].startswith(" /brücke▏")
        assert count(rows) == "1/8"
        assert [row for row in rows if "Treffer" in row or "hit" in row]
        assert {word.lower() for word in marked(screen)} == {"brücke"}


async def test_umlauts_may_be_spelled_out_or_left_out(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        for words, total in (("bruecke", 8), ("brucke", 7), ("BRÜCKE", 8), ("hauptstrasse", 1), ("fussgaenger", 1)):
            assert count(await type_in(screen, words)) == f"1/{total}"
            await screen.press("escape")


async def test_n_goes_through_the_panes_in_reading_order_and_around(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        await type_in(screen, "brücke")
        await screen.press("enter")
        program = screen.app.program
        seen = [program.reader.active.value if program.reader else ""]
        for _ in range(8):
            await screen.press("n")
            seen.append(program.reader.active.value if program.reader else "")

        assert seen == ["summary"] * 4 + ["figures", "sources", "sources", "timeline", "summary"]
        assert "1/8" in screen.rows()[-1]
        assert "from the start" in screen.rows()[-1]
        assert "8/8" in (await screen.press("N"))[-1]
        assert "from the end" in screen.rows()[-1]


async def test_a_hit_over_two_lines_is_marked_on_both(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        rows = await type_in(screen, "alte Brücke an der Hauptstraße gesperrt, die neue Brücke")

        assert count(rows) == "1/1"
        assert len(marked(screen)) >= 2


async def test_a_hit_that_no_pane_shows_is_shown_on_the_card_of_its_item(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        rows = await type_in(screen, "seit Mittag")
        assert count(rows) == "1/1"
        assert not any("seit Mittag" in row for row in rows[:-1])

        rows = await screen.press("enter")

        assert any("seit Mittag gesperrt" in row for row in rows)
        assert "".join(marked(screen)) == "seit Mittag"
        assert not any("seit Mittag" in row for row in (await screen.press("escape"))[:-1])


async def test_n_goes_on_from_a_card(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        await type_in(screen, "für alle")
        await screen.press("enter")
        assert any("dann für alle" in row for row in screen.rows())

        assert "from the start" in (await screen.press("n"))[-1] or screen.app.program.stage.above


async def test_escape_goes_back_to_where_the_search_began(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        before = await screen.press("2", "down", "1", "down", "down")
        await type_in(screen, "am ende steht")
        assert screen.rows() != before

        assert await screen.press("escape") == before


async def test_enter_stays_and_back_returns(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        await type_in(screen, "noch einmal")
        rows = await screen.press("enter")
        assert any("Am Ende steht noch einmal" in row for row in rows)

        assert not any("Am Ende steht noch einmal" in row for row in await screen.press("backspace"))


async def test_escape_takes_the_marks_away_that_enter_left(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        await type_in(screen, "brücke")
        await screen.press("enter")
        assert marked(screen)

        await screen.press("escape")

        assert not marked(screen)


async def test_each_letter_goes_on_from_where_the_search_began(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        await screen.press("4")
        await type_in(screen, "b")
        assert screen.app.program.reader
        assert screen.app.program.reader.active.value == "timeline"
        await screen.press("a", "backspace", "r")
        assert screen.app.program.reader.active.value == "timeline"


async def test_earlier_queries_come_back_with_the_arrows_and_the_last_with_an_empty_one(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        for words in ("landkreis", "brücke"):
            await type_in(screen, words)
            await screen.press("enter")
        await screen.press("slash", "up", "up")
        assert screen.rows()[-1].startswith(" /landkreis▏")
        await screen.press("down")
        assert screen.rows()[-1].startswith(" /brücke▏")
        await screen.press("down")
        assert screen.rows()[-1].startswith(" /▏")

        await screen.press("enter")

        assert "/brücke" in screen.rows()[-1]


async def test_nothing_found_is_said_and_nothing_moves(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        before = screen.rows()
        rows = await type_in(screen, "xyz")

        assert "nothing found" in rows[-1]
        assert rows[:-1] == before[:-1]
        assert "“xyz” is not found." in (await screen.press("enter"))[-1]


async def test_a_pane_out_of_sight_is_searched_and_switched_to(path: Path) -> None:
    async with opened(reader_of(path), (60, 20)) as screen:
        rows = await type_in(screen, "Freigabe")

        assert count(rows) == "1/1"
        assert any("Freigabe" in row for row in rows[:-1])


async def test_in_a_strip_the_events_are_found_too(path: Path) -> None:
    async with opened(reader_of(path), (100, 32)) as screen:
        rows = await type_in(screen, "dann für alle")
        assert count(rows) == "1/1"

        assert any("dann für alle" in row for row in (await screen.press("enter"))[:-1])


async def test_what_a_preset_folds_away_is_found_and_folded_again(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        await screen.press("v")
        before = await screen.press("down")
        assert not any("Hauptstraße" in row for row in before)

        rows = await type_in(screen, "hauptstr")

        assert count(rows) == "1/1"
        assert any("Hauptstraße" in row for row in rows)
        assert (await screen.press("escape"))[:-1] == before[:-1]


async def test_what_is_pasted_is_searched_for(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        await screen.press("slash")
        screen.app.post_message(events.Paste("seit\nMittag"))
        await screen.settle()

        assert (await whole(screen))[-1].startswith(" /seit Mittag▏")


async def test_a_letter_is_one_pass_of_the_compositor(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        await type_in(screen, "brü")
        await screen.press("c")

        assert len(screen.sent) == 1


async def test_n_without_a_search_says_how_to_begin_one(path: Path) -> None:
    async with opened(reader_of(path)) as screen:
        assert "Nothing has been searched for" in (await screen.press("n"))[-1]


async def test_without_a_brief_there_is_nothing_to_search(tmp_path: Path) -> None:
    file = tmp_path / "nothing.md"
    file.write_text("no brief", encoding="utf-8")
    async with opened(reader_of(file)) as screen:
        before = screen.rows()

        assert (await screen.press("slash", "a"))[:-1] == before[:-1]


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40)])
async def test_the_ends_of_long_lists_out_of_sight_are_searched(tmp_path: Path, size: tuple[int, int]) -> None:
    last = 299
    sources = "".join(f"- {{id: s{n}, publisher: Paper {n}x}}\n" for n in range(last + 1))
    figures = "".join(f"- {{id: f{n}, label: Number {n}x, value: {n}}}\n" for n in range(last + 1))
    events = "".join(f"- {{id: e{n}, when: 2024-01-01, what: Event {n}x}}\n" for n in range(last + 1))
    front = f"briefing: 1\ntitle: T\ndate: 2024\nfigures:\n{figures}sources:\n{sources}timeline:\n{events}"
    path = tmp_path / "long.md"
    path.write_text(f"---\n{front}---\nWords.\n", encoding="utf-8")
    async with opened(reader_of(path), size) as screen:
        await screen.press("slash", *f"{last}x")
        await screen.settle()

        assert "1/3 " in screen.rows()[-1]


async def test_a_title_without_room_for_all_says_what_it_has_room_for(path: Path) -> None:
    async with opened(reader_of(path), (80, 24)) as screen:
        await screen.press("3")
        rows = await type_in(screen, "brücke")
        title = rows[1].partition("╮")[0]

        assert re.search(r"» \d · (hit \d of )?\d", title)
        assert "%" not in title
