"""The list of briefs with its preview, with real keys."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from helpers.screen_text import Screen, library_of, opened, same_screen

from briefing.loading import process


def write(folder: Path, name: str, title: str, date: str, more: str = "") -> None:
    fields = f"briefing: 1\ntitle: {title}\ndate: {date}\nlang: en\nbottom_line: All about {title}.\n{more}"
    (folder / name).write_text(f"---\n{fields}---\n# More\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    briefs = tmp_path / "briefs"
    briefs.mkdir()
    write(briefs, "b.md", "Harbour", "2024-05-02", "section: Security\ntlp: TLP:AMBER\n")
    write(briefs, "a.md", "Grain", "2024-06-01", "section: World\nstatus: draft\n")
    write(briefs, "c.md", "Müller", "2023-01-01")
    (briefs / "broken.md").write_text("---\nbriefing: 1\ntitle: [oops\n---\n")
    (briefs / "notes.md").write_text("# Only notes\n")
    monkeypatch.chdir(tmp_path)
    return Path("briefs")


@pytest_asyncio.fixture
async def screen(folder: Path) -> AsyncIterator[Screen]:
    async with opened(library_of(folder), (100, 24)) as found:
        await previewed(found)
        yield found
    process.close()


async def previewed(screen: Screen) -> None:
    """Wait until the preview has come from the process that reads."""
    library = screen.app.program.library
    assert library is not None
    for _ in range(2000):
        await screen.settle()
        if library.row is None or library.is_previewed:
            # It is painted after it has come.
            await screen.settle()
            return
    raise AssertionError(screen.text())


def titles(rows: list[str]) -> list[str]:
    return [row[2:].split("│")[0].split("  ")[0].strip() for row in rows[2:-2:2]]


async def test_the_newest_brief_comes_first_and_what_is_no_brief_is_left_out(screen: Screen) -> None:
    found = [title for title in titles(screen.rows()) if title]

    assert found == ["Grain", "Harbour", "Müller", "[oops"]


async def test_a_row_tells_date_section_status_and_marking(screen: Screen) -> None:
    text = screen.text().replace("\u00a0", " ")

    assert "1 Jun 2024 · World · draft" in text
    assert re.search("2 May 2024 · Security +TLP:AMBER", text)


async def test_the_preview_follows_the_cursor(screen: Screen) -> None:
    assert "All about Grain." in screen.text()
    await screen.press("down")
    await previewed(screen)

    assert "All about Harbour." in screen.text()


async def test_a_faulty_file_is_listed_with_its_mark_and_reason(screen: Screen) -> None:
    assert "✖" in next(row for row in screen.rows() if "[oops" in row)
    await screen.press("p")
    await screen.settle()

    assert "no “]” closes the “[” here" in screen.text()


async def test_enter_opens_and_q_comes_back_to_the_same_row(screen: Screen) -> None:
    await screen.press("down")
    assert any("1 Summary" in row for row in await screen.press("enter"))
    back = await screen.press("q")

    assert any("▌Harbour" in row for row in back)
    await screen.press("q")
    assert screen.app.return_code == 0


async def test_the_neighbours_are_a_key_away(screen: Screen) -> None:
    await screen.follow("enter")
    assert "Harbour" in (await screen.follow("greater_than_sign"))[0]
    assert "Grain" in (await screen.follow("less_than_sign"))[0]
    assert "There is no further brief." in (await screen.press("less_than_sign"))[-1]


async def test_back_leads_from_the_first_brief_to_the_list_and_jumps_lead_across_briefs(screen: Screen) -> None:
    await screen.press("enter")

    assert any("▌Grain" in row for row in await screen.press("backspace"))


async def test_typing_narrows_the_list_without_regard_to_case_and_accents(screen: Screen) -> None:
    rows = await screen.press("slash", "m", "u", "l")

    assert [title for title in titles(rows) if title] == ["Müller"]
    assert "/mul▏" in rows[1]
    assert any("▌Müller" in row for row in await screen.press("enter"))
    rows = await screen.press("escape")
    assert [title for title in titles(rows) if title][:2] == ["Grain", "Harbour"]


async def test_a_letter_typed_into_the_filter_is_no_command(screen: Screen) -> None:
    await screen.press("slash", "q")

    assert screen.app.return_code is None


async def test_a_filter_that_nothing_fits_is_taken_back(screen: Screen) -> None:
    rows = await screen.press("slash", "x", "y", "z")

    assert [title for title in titles(rows) if title] == ["No brief fits the filter."]
    await screen.press("escape")
    assert any("Grain" in row for row in screen.rows())


async def test_tab_goes_to_the_preview(screen: Screen) -> None:
    await screen.press("tab")
    rows = await screen.press("down")

    assert "│▌" in rows[3] or "││▌" in "".join(rows)


async def test_the_screen_of_the_list(screen: Screen) -> None:
    same_screen("library-100x24", screen.text())


async def test_a_narrow_terminal_shows_the_list_alone(folder: Path) -> None:
    async with opened(library_of(folder), (60, 16)) as screen:
        rows = screen.rows()

        assert "Preview" not in rows[1]
        assert any("▌Grain" in row for row in rows)


async def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    async with opened(library_of(tmp_path), (80, 24)) as screen:
        assert "no brief in this folder" in screen.text()


async def test_the_theme_is_previewed_in_the_list_kept_on_enter_and_put_back_on_escape(
    folder: Path, tmp_path: Path
) -> None:
    state = tmp_path / "state"
    async with opened(library_of(folder, state=state), (100, 24)) as screen:
        program = screen.app.program
        before = program.theme.name
        await screen.press("t", "down")
        assert program.theme.name != before
        await screen.press("escape")
        assert program.theme.name == before
        await screen.press("t", "down", "enter")
        assert program.theme.name != before
        assert program.theme.name in (state / "theme").read_text()
    process.close()


async def test_the_footer_of_the_filter_tells_its_own_keys(screen: Screen) -> None:
    assert (await screen.press("slash"))[-1] == " letters narrow the list  enter keep  esc show all"


async def test_a_brief_reached_by_a_link_is_under_the_cursor_when_coming_back(folder: Path) -> None:
    write(folder, "d.md", "Linked", "2025-01-01", "subtitle: 'See [it](c.md)'\n")
    async with opened(library_of(folder), (100, 24)) as screen:
        await screen.press("enter", "right", "enter")
        assert "Müller" in screen.rows()[0]

        assert any("▌Müller" in row for row in await screen.press("q"))
    process.close()


async def test_the_preview_goes_on_with_the_text(folder: Path) -> None:
    (folder / "z.md").write_text("---\nbriefing: 1\ntitle: Prose\ndate: 2026-01-01\nlang: en\n---\nOnly prose.\n")
    async with opened(library_of(folder), (100, 24)) as screen:
        await previewed(screen)

        assert "Only prose." in screen.text()
    process.close()


async def test_a_marking_is_never_cut(folder: Path) -> None:
    write(folder, "e.md", "Long", "2025-02-02", f"section: {'Section ' * 20}\ntlp: TLP:AMBER+STRICT\n")
    async with opened(library_of(folder), (70, 16)) as screen:
        assert "TLP:AMBER+STRICT" in screen.text()
    process.close()
