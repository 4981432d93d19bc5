"""Brushing and linking: what is under the cursor marks what belongs to it everywhere else."""

from pathlib import Path

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


async def test_where_nothing_is_related_it_is_said(tmp_path: Path) -> None:
    path = write(tmp_path, "---\nbriefing: 1\ntitle: T\ndate: 2025-01-01\n---\n# Nothing\n\nAt all.\n")
    async with opened(reader_of(path)) as screen:
        assert "Nothing is related to this." in (await screen.press("down", "full_stop"))[-1]


async def test_marks_are_drawn_in_the_frame_of_the_key(tmp_path: Path) -> None:
    async with opened(reader_of(write(tmp_path))) as screen:
        await screen.press("2")
        await screen.press("down")

        assert len(screen.sent) == 1
