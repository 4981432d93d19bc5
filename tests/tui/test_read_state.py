"""What the list shows of the reader's own layer: unread, changed since, marked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from helpers.screen_text import Screen, library_of, opened

from briefing.library.own.folders import events_folder, texts_folder
from briefing.library.own.identity import brief_key
from briefing.library.own.layer import Layer
from briefing.library.own.snapshots import Snapshots
from briefing.loading import process
from briefing.loading.kept import kept_of

BRIEF = "---\nbriefing: 1\ntitle: {title}\ndate: {date}\nlang: en\nbottom_line: All about it.\n---\n# More\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "briefs"
    folder.mkdir()
    for name, title, date in (
        ("a", "Grain", "2024-06-03"),
        ("b", "Harbour", "2024-06-02"),
        ("c", "Port", "2024-06-01"),
    ):
        (folder / f"{name}.md").write_text(BRIEF.format(title=title, date=date), encoding="utf-8")
    return folder


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@asynccontextmanager
async def listing(folder: Path, state: Path) -> AsyncIterator[Screen]:
    async with opened(library_of(folder, state=state), (100, 24)) as screen:
        await screen.settle()
        yield screen
        screen.app.program.stage.scene.left()
    process.close()


def signs(screen: Screen) -> dict[str, str]:
    """Return the second line of each row of the list by the first."""
    rows = [row[2:44].replace("\u00a0", " ").strip(" │┃") for row in screen.rows()[2:-2]]
    return {title: rows[number + 1] for number, title in enumerate(rows[:-1]) if title in {"Grain", "Harbour", "Port"}}


def layer_of(state: Path) -> Layer:
    layer = Layer(events_folder(state))
    layer.refresh()
    return layer


def read(folder: Path, state: Path, *names: str) -> None:
    for name in names:
        path = str(folder / f"{name}.md")
        layer_of(state).set_read(brief_key(path), kept_of(path).digest)


async def test_before_anything_was_read_there_are_no_signs(folder: Path, state: Path) -> None:
    async with listing(folder, state) as screen:
        assert signs(screen) == {"Grain": "3 Jun 2024", "Harbour": "2 Jun 2024", "Port": "1 Jun 2024"}


async def test_what_is_unread_changed_and_marked_has_its_sign(folder: Path, state: Path) -> None:
    read(folder, state, "a", "b")
    (folder / "b.md").write_text(BRIEF.format(title="Harbour", date="2024-06-02") + "New.\n", encoding="utf-8")
    layer_of(state).set_mark(brief_key(str(folder / "c.md")), "more", marked=True)

    async with listing(folder, state) as screen:
        assert signs(screen) == {"Grain": "3 Jun 2024", "Harbour": "~ 2 Jun 2024", "Port": "● 1 Jun 2024 · ★ 1"}


async def test_a_brief_that_was_read_is_no_longer_unread_on_the_way_back(folder: Path, state: Path) -> None:
    read(folder, state, "c")
    async with listing(folder, state) as screen:
        assert signs(screen)["Grain"] == "● 3 Jun 2024"
        await screen.press("enter")
        await screen.settle()
        await screen.press("q")
        await screen.settle()

        assert signs(screen) == {"Grain": "3 Jun 2024", "Harbour": "● 2 Jun 2024", "Port": "1 Jun 2024"}


async def test_u_makes_a_brief_read_and_unread(folder: Path, state: Path) -> None:
    async with listing(folder, state) as screen:
        await screen.press("j", "u")
        await screen.settle()
        assert "Read: Harbour" in screen.rows()[-1]
        assert signs(screen) == {"Grain": "● 3 Jun 2024", "Harbour": "2 Jun 2024", "Port": "● 1 Jun 2024"}

        await screen.press("u")
        assert "Unread: Harbour" in screen.rows()[-1]
        assert signs(screen)["Harbour"] == "● 2 Jun 2024"
    assert layer_of(state).read(brief_key(str(folder / "b.md"))) == ""


async def test_what_changed_counts_as_read_when_it_is_made_so(folder: Path, state: Path) -> None:
    read(folder, state, "a")
    (folder / "a.md").write_text(BRIEF.format(title="Grain", date="2024-06-03") + "New.\n", encoding="utf-8")
    async with listing(folder, state) as screen:
        assert signs(screen)["Grain"] == "~ 3 Jun 2024"
        await screen.press("u")
        assert signs(screen)["Grain"] == "3 Jun 2024"


async def test_what_is_only_written_otherwise_has_not_changed(folder: Path, state: Path) -> None:
    for name in ("a", "b"):
        Snapshots(texts_folder(state)).keep(str(folder / f"{name}.md"))
    read(folder, state, "a", "b", "c")
    for name, title in (("a", "Grain"), ("b", "Harbour"), ("c", "Port")):
        text = (folder / f"{name}.md").read_text(encoding="utf-8")
        other = text.replace(f"title: {title}\n", "").replace("lang: en\n", f"lang: en\ntitle: '{title}'\n")
        (folder / f"{name}.md").write_text(other, encoding="utf-8")
    with (folder / "b.md").open("a", encoding="utf-8") as file:
        file.write("New.\n")

    async with listing(folder, state) as screen:
        for _turn in range(100):
            await screen.settle()
            if not signs(screen)["Grain"].startswith("~"):
                break
        # Of the last there is no text as it was read, so what is known is that it is another.
        assert signs(screen) == {"Grain": "3 Jun 2024", "Harbour": "~ 2 Jun 2024", "Port": "~ 1 Jun 2024"}

        await screen.press("g", "u")
        assert "Unread: Grain" in screen.rows()[-1]
