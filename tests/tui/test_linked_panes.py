"""Brushing and linking: what is under the cursor marks what belongs to it everywhere else."""

import re
from pathlib import Path

import pytest
from helpers.screen_text import Screen, opened, reader_of

BRIEF = """---
briefing: 1
title: Flood
date: 2025-03-14
bottom_line: The crest has passed.
figures:
- {id: people, label: People moved, value: 300, sources: county}
- {id: level, label: Level, value: 612, sources: gauge}
timeline:
- {id: rain, when: 2025-03-10, what: Rain, sources: gauge, figures: [level]}
- {id: dam, when: 2025-03-12, what: Dam opened, sources: county}
sources:
- {id: county, title: County}
- {id: gauge, title: Gauge}
judgments:
- {id: holds, text: The dam will hold, likelihood: likely, figures: [level]}
---
Nothing yet is certain. The level reached [](#level) and
that is much. People left [@county].

Another [](#people) went.
"""


def write(folder: Path, text: str = BRIEF) -> Path:
    path = folder / "flood.md"
    path.write_text(text, encoding="utf-8")
    return path


def marked(rows: list[str]) -> list[str]:
    """Return the words behind every mark of a related item, in reading order."""
    found = []
    for row in rows[:-1]:
        for part in row.split("│"):
            if part.startswith("»"):
                found += [part[1:].strip().split("  ")[0].replace("\u00a0", " ")]
    return found


def titles(screen: Screen) -> str:
    return "\n".join(row for row in screen.rows() if "╭" in row)


async def test_the_first_picture_is_calm(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        assert "»" not in screen.text()


async def test_a_figure_marks_its_sentences_judgments_sources_and_events(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        rows = await screen.press("2", "down", "down")

        assert marked(rows) == [
            "likely (55–80 %)",
            "The dam will hold",
            "Nothing yet is certain. The level reached 612 and that",
            "is much. People left [1].",
            "2 – Gauge",
            "a",
            "612",
        ]
        assert titles(screen).count("» 2") == 1
        assert titles(screen).count("» 1") == 2


async def test_only_the_words_of_the_sentence_lie_on_the_ground_of_what_is_related(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        await screen.press("2", "down", "down")
        grounds = screen.grounds_of("The level reached 612 and that")

        assert len(grounds) == 1
        assert grounds == screen.grounds_of("is much.")
        assert grounds != screen.grounds_of("Nothing yet is certain.")
        assert grounds != screen.grounds_of("People left [1].")


async def test_a_sentence_marks_what_it_cites_and_refers_to(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        rows = await screen.press("end")

        assert any("People moved" in row and "»" in row for row in rows)
        assert not any("Level" in row and "»" in row for row in rows)


async def test_a_source_marks_all_that_rests_on_it(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        rows = await screen.press("3", "down")

        assert any("»Level" in row for row in rows)
        assert any("Rain" in row and "»" in row for row in rows)
        assert not any("»People moved" in row for row in rows)


async def test_marks_go_with_the_item(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        await screen.press("3", "down")
        rows = await screen.press("up")

        assert any("»People moved" in row for row in rows)
        assert not any("»Level" in row for row in rows)


async def test_related_items_are_gone_through_in_turn_and_back_again(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        await screen.press("2", "down", "down")
        seen = [(await screen.press("full_stop"))[-1] for _ in range(4)]

        assert [row.strip() for row in seen] == [f"Related: {n} of 4" for n in range(1, 5)]
        assert "Related: 3 of 4" in (await screen.press("comma"))[-1]
        assert "Related: 1 of 4" in (await screen.press("full_stop", "full_stop"))[-1]


@pytest.mark.parametrize(
    ("size", "signs"),
    [
        ((60, 16), ["1»Summary", "3»Sources", "4»Timeline"]),
        ((69, 16), ["1 Summary »2", "3 Sources »1", "4 Timeline »1"]),
    ],
)
async def test_panes_out_of_sight_say_that_something_is_related_there(
    tmp_path: Path, size: tuple[int, int], signs: list[str]
) -> None:
    async with opened(reader_of(write(tmp_path)), size) as screen:
        await screen.press("2", "down", "down")

        assert all(sign in titles(screen) for sign in signs)


async def test_numbers_alone_keep_the_mark_of_what_is_related(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path)), (80, 24)) as screen:
        await screen.press("2", "down", "down")

        assert "2 Key figures ─ 3» ─ 4» " in titles(screen)


async def test_a_title_counts_what_can_be_gone_through(tmp_path: Path) -> None:
    text = f"{BRIEF}\nAgain [@county] and [@county].[^n]\n\n[^n]: As [@county] says.\n"
    async with opened(reader_of(write(tmp_path, text))) as screen:
        await screen.press("3")
        counts = [int(found) for found in re.findall(r"» (\d+)", titles(screen))]

        assert len(counts) == 3
        assert f"Related: 1 of {sum(counts)}" in "\n".join(await screen.press("full_stop"))


async def test_what_is_folded_away_is_not_counted(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        rows = await screen.press("2", "v", "up", "up")

        assert "»" not in rows[1].split("╮")[0]


async def test_a_zoomed_pane_leads_to_the_very_mention_of_its_item(tmp_path: Path) -> None:
    link = "[a link whose words are many enough to take two lines here](https://example.org/x)"
    text = f"{BRIEF}\nSome words that stand before {link} and [@gauge] and [@county] and [@gauge].\n"
    async with opened(reader_of(write(tmp_path, text.replace("People left [@county]", "People left")))) as screen:
        await screen.press("3", "z", "full_stop", "full_stop")
        await screen.press("enter")

        assert "▌1 – County" in screen.text()


async def test_where_nothing_is_related_it_is_said(tmp_path: Path) -> None:
    path = write(tmp_path, "---\nbriefing: 1\ntitle: T\ndate: 2025-01-01\n---\n# Nothing\n\nAt all.\n")
    async with opened(reader_of(path)) as screen:
        assert "Nothing is related to this." in (await screen.press("down", "full_stop"))[-1]


async def test_marks_are_drawn_in_the_frame_of_the_key(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        await screen.press("2")
        await screen.press("down")

        assert len(screen.sent) == 1
