"""What is wrong with all briefs of the list: one list of it, with the way to each and back, as files change."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.live import listing, shown, until
from helpers.screen_text import Screen, same_screen

from briefing.loading import process
from briefing.tui.arrange import Pane

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")

SETTINGS = """\
[rules]
fields = "off"
references = "off"
sourcing = "off"
figures = "off"
dates = "off"
language = "off"
marking = "off"
safety = "off"
unknown-field = "warning"
unknown-source = "error"
unknown-value = "info"
broken-link = "error"
"""


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def brief(title: str, day: int, more: str = "", body: str = "Text.") -> str:
    fields = f"briefing: 1\ntitle: {title}\ndate: 2025-03-{day:02}\nlang: en\n{more}"
    return f"---\n{fields}sources:\n- {{id: log, type: report, title: Log}}\n---\n{body}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Yield four briefs: a warning, nothing, two errors, a note; the newest first in the list."""
    write(tmp_path / "briefing.toml", SETTINGS)
    write(tmp_path / "warned.md", brief("Warned", 9, "subtitel: Typed wrong\n"))
    write(tmp_path / "clean.md", brief("Clean", 8))
    write(tmp_path / "faulty.md", brief("Faulty", 7, body="One [@lok].\n\nTwo. Three [](gone.md#x)."))
    write(tmp_path / "noted.md", brief("Noted", 6, "status: finl\n"))
    yield tmp_path
    process.close()


async def checked(screen: Screen, count: str = "2 errors, 1 warning, 1 note ") -> list[str]:
    """Open the list of problems, and wait until all has been checked."""
    await shown(screen, "4 briefs")
    await screen.press("p")
    await until(screen, lambda: f"{count}─╮" in screen.text())
    return screen.rows()


def heads(rows: list[str]) -> list[str]:
    """Return the titles and rules that are listed, in order."""
    words = ("Warned", "Clean", "Faulty", "Noted", "unknown-", "broken-link")
    found = (row.strip("│▏▌ ") for row in rows[2:] if any(word in row for word in words))
    return [row.split("  ")[0] if row[0].isupper() else row.split("  ")[2].strip() for row in found]


async def test_problems_are_grouped_by_brief_the_most_severe_first(folder: Path) -> None:
    async with listing(folder, (80, 24)) as screen:
        rows = await checked(screen)

        assert heads(rows) == [
            "Faulty",
            "unknown-source",
            "broken-link",
            "Warned",
            "unknown-field",
            "Noted",
            "unknown-value",
        ]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_screen_of_all_problems(folder: Path, size: tuple[int, int]) -> None:
    async with listing(folder, size) as screen:
        await checked(screen)

        same_screen(f"library-problems-{size[0]}x{size[1]}", screen.text())


async def test_enter_reads_the_brief_at_the_problem_and_q_comes_back_to_it(folder: Path) -> None:
    async with listing(folder) as screen:
        await checked(screen)
        await screen.press("down", "enter")
        reader = screen.app.program.reader
        assert reader is not None
        await until(screen, lambda: reader.view.line > 0)

        assert reader.brief is not None
        assert reader.brief.title.source == "Faulty"
        assert reader.active is Pane.SUMMARY
        assert "Three" in "".join(run.text for run in reader.view.page.lines[reader.view.line])
        rows = await screen.press("q")
        assert any("▌✖ error" in row and "broken-link" in row for row in rows)
        assert "╭ Briefs" in (await screen.press("escape"))[1]


async def test_it_is_filtered_over_all_briefs(folder: Path) -> None:
    async with listing(folder, (80, 24)) as screen:
        await checked(screen)
        assert heads(await screen.press("slash", *"noted")) == ["Noted", "unknown-value"]
        await screen.press("escape", "slash", *"faulty.md", "enter")
        assert heads(screen.rows()) == ["Faulty", "unknown-source", "broken-link"]


async def test_a_fix_is_written_from_here_too(folder: Path) -> None:
    async with listing(folder) as screen:
        await checked(screen)
        await screen.press("down", "down", "x")
        assert any("+ subtitle: Typed wrong" in row for row in screen.rows())
        await screen.press("enter")
        await shown(screen, "Fixed: Write `subtitle`")
        await until(screen, lambda: "2 errors, 1 note ─╮" in screen.text())

        assert "\nsubtitle: Typed wrong\n" in read(folder / "warned.md")


async def test_the_list_follows_the_files(folder: Path) -> None:
    async with listing(folder) as screen:
        await checked(screen)
        await screen.press("down", "down")
        write(folder / "faulty.md", brief("Faulty", 7, body="Two. Three [](gone.md#x)."))
        await until(screen, lambda: "1 error, 1 warning, 1 note ─╮" in screen.text())
        assert any("▌! warning" in row for row in screen.rows())
        # The link is mended by the file that it leads to.
        write(folder / "gone.md", brief("Gone", 5, body="# X\n\nText."))
        await until(screen, lambda: "╮" in screen.text() and "1 warning, 1 note ─╮" in screen.text())
        (folder / "noted.md").unlink()
        await until(screen, lambda: "━ 1 warning ─╮" in screen.text())


async def test_where_nothing_is_wrong_the_list_says_so(tmp_path: Path) -> None:
    write(tmp_path / "briefing.toml", SETTINGS)
    write(tmp_path / "clean.md", brief("Clean", 8))
    async with listing(tmp_path, (80, 24)) as screen:
        await shown(screen, "1 brief")
        await screen.press("p")
        await shown(screen, "Nothing is wrong.")
    process.close()


async def test_keys_of_the_list_are_one_frame_each(folder: Path) -> None:
    async with listing(folder) as screen:
        await checked(screen)
        for key in ("down", "up", "s", "s", "s", "slash", "f", "escape", "x", "escape", "escape", "p"):
            # What is on its way is no frame of the key.
            await screen.settle()
            await screen.press(key)

            assert len(screen.sent) <= 1, key
