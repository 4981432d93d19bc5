"""The screen follows the file: whatever way it is saved, with everything that the reader was at kept."""

import asyncio
import gc
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from helpers.live import listing, reading, shown, until
from helpers.program import Program
from helpers.screen_text import Screen
from helpers.terminal import Terminal

from briefing.loading import process
from briefing.tui.arrange import Pane
from briefing.tui.reading.reader import Reader

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")


def brief(title: str = "River", *, first: str = "", body: str = "", sources: int = 3, more: str = "") -> str:
    """Return a brief with a long body of numbered lines, figures and sources."""
    lines = "\n\n".join(f"Paragraph {number} cites [@s1] and [](#f1) of it." for number in range(40))
    records = "".join(
        f"- {{id: s{number}, type: report, title: Report {number}}}\n" for number in range(1, sources + 1)
    )
    figures = "".join(
        f"- {{id: f{number}, label: Level {number}, value: {number}00, sources: s1}}\n" for number in range(1, 4)
    )
    head = f"briefing: 1\ntitle: {title}\ndate: 2025-03-14\nbottom_line: It is {title}.\n{more}"
    return f"---\n{head}figures:\n{figures}sources:\n{records}---\n{first}\n\n{lines}\n\n{body}\n"


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """Yield a brief that may be changed."""
    made = tmp_path / "brief.md"
    made.write_text(brief(), encoding="utf-8")
    yield made
    process.close()


def write(path: Path, text: str) -> None:
    """Save a file in place."""
    path.write_text(text, encoding="utf-8")


def descriptors() -> int:
    """Return how many descriptors are open; 0 where nothing tells."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def reader_in(screen: Screen) -> Reader:
    reader = screen.app.program.reader
    assert reader is not None
    return reader


async def test_a_save_is_followed_with_cursor_scroll_pane_and_stop_kept(path: Path) -> None:
    async with reading(path) as screen:
        await screen.press(*["pagedown"] * 2, *["right"] * 3)
        reader = reader_in(screen)
        view = reader.views[Pane.SUMMARY]
        before, row, stop = view.page.lines[view.line], view.line - view.offset, view.target
        assert stop is not None
        write(path, brief("Flood", first="One paragraph more.\n\nAnd another."))
        await until(screen, lambda: "Flood" in screen.rows()[0])

        assert view.page.lines[view.line] == before
        assert view.line - view.offset == row
        assert view.target == stop
        assert reader.active is Pane.SUMMARY


async def test_the_item_under_the_cursor_is_kept_or_its_neighbour(path: Path) -> None:
    async with reading(path) as screen:
        await screen.press("3", "down", "z")
        reader = reader_in(screen)
        view = reader.views[Pane.SOURCES]
        write(path, brief("Flood", sources=5))
        await shown(screen, "Report 5")
        assert view.current is not None
        assert view.current.id == "s2"
        assert reader.zoomed
        write(path, brief("Flood", sources=1))
        await until(screen, lambda: "Report 2" not in screen.text())
        assert view.current is not None
        assert view.current.id == "s1"


async def test_a_broken_save_keeps_the_view_under_a_bar_until_it_is_mended(path: Path) -> None:
    async with reading(path) as screen:
        write(path, brief("Broken", more="as_of: [2025\n"))
        await shown(screen, "✖")

        assert "It is River." in screen.text()
        assert "Broken" not in screen.text()
        assert "brief.md:6:8" in screen.text()
        assert "✖ error  6:8 " in "\n".join((await screen.press("p"))[3:])
        await screen.press("escape")
        write(path, brief("Mended"))
        await shown(screen, "It is Mended.")
        assert "✖" not in screen.text()


async def test_a_brief_with_faults_is_followed_where_they_do_not_grow(path: Path) -> None:
    write(path, brief(more="as_of: never\n"))
    async with reading(path) as screen:
        assert "1 fault in the file" in screen.text()
        write(path, brief("Flood", more="as_of: never\n"))
        await shown(screen, "It is Flood.")
        write(path, brief("Worse", more="as_of: never\nlang: 7 7\ntlp: no\n"))
        await until(screen, lambda: "1 fault in the file" not in screen.text())

        assert "It is Flood." in screen.text()


async def test_a_file_that_goes_and_comes_back_keeps_the_view_meanwhile(path: Path) -> None:
    async with reading(path) as screen:
        os.unlink(path)  # noqa: PTH108 - nothing is waited for
        await shown(screen, "there is no such file")
        assert "It is River." in screen.text()
        write(path, brief("Back"))
        await shown(screen, "It is Back.")
        assert "no such file" not in screen.text()


async def test_a_file_that_was_not_there_is_shown_when_it_comes(tmp_path: Path) -> None:
    path = tmp_path / "new.md"
    async with reading(path) as screen:
        assert "there is no such file" in screen.text()
        write(path, "Only words.\n")
        await shown(screen, "this is no brief")
        write(path, brief("Here"))
        await shown(screen, "It is Here.")
    process.close()


async def test_a_card_is_made_anew_and_goes_with_its_item(path: Path) -> None:
    async with reading(path) as screen:
        await screen.press("3", "end", "enter")
        stage = screen.app.program.stage
        assert stage.above is not None
        write(path, brief("Flood").replace("Report 3", "Renamed 3"))
        await until(screen, lambda: screen.text().count("Renamed 3") > 1)
        assert stage.above is not None
        write(path, brief("Flood", sources=2))
        await until(screen, lambda: "Renamed 3" not in screen.text())
        assert stage.above is None


async def test_half_of_a_text_is_never_shown(path: Path) -> None:
    async with reading(path) as screen:
        await screen.press("end")
        text = brief("Flood", body="The very end.")
        seen = []
        with path.open("w", encoding="utf-8") as file:
            for at in range(0, len(text), 300):
                file.write(text[at : at + 500])
                file.flush()
                await screen.pilot.pause(0.03)
                seen.append(screen.text())
        await until(screen, lambda: "Flood" in screen.rows()[0])

        assert "The very end." in "\n".join(await screen.press("end"))
        assert all("Paragraph 39" in each and "✖" not in each for each in seen)


async def test_a_checkout_is_followed(path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("there is no git here")

    def git(*words: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], cwd=path.parent, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    for branch in ("main", "other"):
        git("checkout", "-q", "-B", branch)
        write(path, brief(f"On {branch}"))
        git("add", path.name)
        git("commit", "-q", "-m", branch)
    async with reading(path) as screen:
        for branch in ("main", "other"):
            await asyncio.to_thread(git, "checkout", "-q", branch)
            await shown(screen, f"It is On {branch}.")


async def test_both_files_of_a_folder_brief_are_followed(tmp_path: Path) -> None:
    folder = tmp_path / "brief"
    folder.mkdir()
    (folder / "brief.yaml").write_text("briefing: 1\ntitle: Parted\ndate: 2025-03-14\n", encoding="utf-8")
    (folder / "summary.md").write_text("First words.\n", encoding="utf-8")
    async with reading(folder) as screen:
        (folder / "summary.md").write_text("Second words.\n", encoding="utf-8")
        await shown(screen, "Second words.")
        (folder / "brief.yaml").write_text("briefing: 1\ntitle: Renamed\ndate: 2025-03-14\n", encoding="utf-8")
        await shown(screen, "Renamed")
        assert "Second words." in screen.text()
    process.close()


async def test_a_long_brief_is_followed_to_its_end(path: Path) -> None:
    body = "".join(f"# Part {number}\n\n{'Words and more words. ' * 40}\n\n" for number in range(60))
    write(path, brief(body=body))
    async with reading(path) as screen:
        write(path, brief("Flood", body=f"{body}The very end."))
        await shown(screen, "It is Flood.")
        await screen.press("end")
        assert "The very end." in screen.text()


async def test_nothing_is_left_of_what_was_shown(path: Path) -> None:
    async with reading(path) as screen:
        write(path, brief("Number 0"))
        await shown(screen, "It is Number 0.")
        before = descriptors()
        for number in range(1, 12):
            write(path, brief(f"Number {number}"))
            await shown(screen, f"It is Number {number}.")

        await until(screen, lambda: descriptors() <= before)


async def test_what_was_shown_before_is_freed_without_a_search_for_garbage(path: Path) -> None:
    async with reading(path) as screen:
        gc.disable()
        try:
            for number in range(3):
                await screen.press("down", "tab", "tab", "tab", "tab")
                pages = reader_in(screen).pages
                assert pages is not None
                before = ref(pages.setting)
                del pages
                write(path, brief(f"Number {number}"))
                await shown(screen, f"It is Number {number}.")
                await until(screen, lambda before=before: before() is None)  # type: ignore[misc]
        finally:
            gc.enable()


async def test_the_list_follows_its_briefs_with_the_cursor_kept(tmp_path: Path) -> None:
    for number in range(1, 5):
        text = brief(f"Title {number}").replace("2025-03-14", f"2025-03-1{number}")
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    async with listing(tmp_path) as screen:
        await shown(screen, "4 briefs")
        await screen.press("down", "down")
        library = screen.app.program.library
        assert library is not None
        assert library.row is not None
        assert library.row.title == "Title 2"
        await shown(screen, "It is Title 2.")
        (tmp_path / "new.md").write_text(brief("Newest").replace("2025-03-14", "2025-04-01"), encoding="utf-8")
        await shown(screen, "Newest")
        assert library.row.title == "Title 2"
        (tmp_path / "2.md").write_text(brief("Another").replace("2025-03-14", "2025-03-12"), encoding="utf-8")
        await shown(screen, "It is Another.")
        await until(screen, lambda: library.row is not None and library.row.title == "Another")
        (tmp_path / "2.md").unlink()
        await shown(screen, "4 briefs")
        assert library.row.title in {"Title 1", "Title 3"}
    process.close()


async def test_many_files_at_once_are_one_change_of_the_list(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(brief("One"), encoding="utf-8")
    async with listing(tmp_path) as screen:
        await shown(screen, "1 brief")
        (tmp_path / "two.md").write_text(brief("Two"), encoding="utf-8")
        await shown(screen, "2 briefs")
        screen.sent.clear()
        for number in range(100):
            (tmp_path / f"{number}.md").write_text(brief(f"Brief {number}"), encoding="utf-8")
        await shown(screen, "102 briefs")

        assert len(screen.sent) <= 3
    process.close()


def test_the_watcher_ends_with_the_program_however_that_ends(path: Path) -> None:
    with Program(str(path), size=(100, 30)) as program:
        program.until("It is River.")
        write(path, brief("Flood"))
        program.until("Flood")
        program.process.kill()
        program.process.wait()

        assert program.left_running() == []


def test_keys_are_taken_while_the_file_is_written_again_and_again(path: Path) -> None:
    with Program(str(path), size=(100, 30)) as program:
        terminal = Terminal(100, 30)
        program.until("It is River.")
        write(path, brief("Number 0"))
        program.until("Number 0")
        for number in range(1, 400):
            write(path, brief(f"Number {number}"))
            if number % 40 == 0:
                program.type("j")
            program.read(0.001)
        program.until("Number 399")
        program.settle()
        terminal.feed(program.sent.decode())

        assert "Number 399" in terminal.rows()[0]
        program.type("q")
        assert program.wait() == 0
