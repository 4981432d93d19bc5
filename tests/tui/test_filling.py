"""Briefs of hundreds of figures and sources: all of them are there for whoever goes on, whenever that is."""

from pathlib import Path

import pytest
from helpers.brief_builder import loaded
from helpers.page_text import page_text
from helpers.screen_text import opened, reader_of

from briefing.tui.arrange import Pane
from briefing.tui.reading.pages import Pages

COUNT = 500


@pytest.fixture
def long(tmp_path: Path) -> Path:
    figures = "".join(
        f"- {{id: f{number}, label: Figure {number}, value: {number}, sources: s{number}}}\n" for number in range(COUNT)
    )
    sources = "".join(f"- {{id: s{number}, publisher: Paper {number}}}\n" for number in range(COUNT))
    path = tmp_path / "long.md"
    front = f"briefing: 1\ntitle: Long\ndate: 2024-01-01\nfigures:\n{figures}sources:\n{sources}"
    path.write_text(f"---\n{front}---\nFirst [@s480] and [](#f490).\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("pane", "last"), [("2", f"Figure {COUNT - 1}"), ("3", f"Paper {COUNT - 1}")])
async def test_the_end_of_a_long_list_is_there_for_the_first_keys(long: Path, pane: str, last: str) -> None:
    async with opened(reader_of(long)) as screen:
        rows = await screen.press(pane, "end")

    assert any(last in row for row in rows)


async def test_a_citation_leads_to_a_source_far_down_and_back(long: Path) -> None:
    async with opened(reader_of(long)) as screen:
        before = screen.rows()
        there = await screen.press("enter")
        back = await screen.press("backspace")

    assert not any("Paper 480" in row for row in before)
    assert any("481" in row and "Paper 480" in row for row in there)
    assert any(row.startswith("│▌First [481]") for row in back)


async def test_all_of_a_long_list_comes_when_nobody_does_anything(long: Path) -> None:
    async with opened(reader_of(long)) as screen:
        reader = screen.app.program.reader
        assert reader
        view = reader.views[Pane.FIGURES]
        for _ in range(2000):
            if len(view.page.placed) == 2 * COUNT:
                break
            await screen.pilot.pause()
        thumb = view.thumb()

        assert len(view.page.placed) == 2 * COUNT
        assert thumb
        assert thumb[1] == 1


async def test_a_card_of_very_many_claims_is_there_at_once_and_then_whole(tmp_path: Path) -> None:
    claims = "".join(f"  - {{value: {number}, sources: a}}\n" for number in range(COUNT))
    path = tmp_path / "many.md"
    front = f"briefing: 1\ntitle: Many\ndate: 2024-01-01\nfigures:\n- id: f\n  label: Deaths\n  claims:\n{claims}"
    path.write_text(f"---\n{front}sources:\n- {{id: a, publisher: Paper}}\n---\nOne.\n", encoding="utf-8")
    async with opened(reader_of(path)) as screen:
        first = await screen.press("2", "enter")
        above = screen.app.program.stage.above
        assert above
        for _ in range(2000):
            if any(placed.id == f"f.{COUNT}" for placed in above.view.page.placed):
                break
            await screen.pilot.pause()
        await screen.settle()
        rows = screen.rows()
        last = await screen.press("end")

    assert any("cannot all hold" in row for row in first)
    assert [row[:-1] for row in first[1:30]] == [row[:-1] for row in rows[1:30]]
    assert any(f"f.{COUNT}" in row for row in last)


def test_a_summary_that_was_laid_out_for_a_width_is_there_when_that_comes_back() -> None:
    brief = loaded("---\nbriefing: 1\ntitle: T\ndate: 2024\n---\nSome words.\n").brief
    assert brief
    pages = Pages(brief)
    narrow = pages.page(Pane.SUMMARY, 40)
    wide = pages.page(Pane.SUMMARY, 80)

    assert pages.page(Pane.SUMMARY, 40) is narrow
    assert pages.page(Pane.SUMMARY, 80) is wide


def test_a_summary_that_is_still_coming_is_never_shown_without_what_came_since() -> None:
    brief = loaded("---\nbriefing: 1\ntitle: T\ndate: 2024\n---\nFirst.\n\nSecond.\n").brief
    assert brief
    first, second = brief.summary.blocks
    pages = Pages(brief._replace(summary=brief.summary._replace(blocks=(first,), complete=False)))
    pages.page(Pane.SUMMARY, 40)
    pages.page(Pane.SUMMARY, 80)
    pages.add((second,), complete=True)

    assert "Second." in page_text(pages.page(Pane.SUMMARY, 40))
    assert "Second." in page_text(pages.page(Pane.SUMMARY, 80))
