"""What is wrong with a brief, beside it: listed, marked, gone to, explained and mended, with real keys and files."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.hostile import PAYLOADS, escaped
from helpers.live import reading, shown, until
from helpers.screen_text import Screen, opened, same_screen

from briefing.diagnostics.finding import Fix
from briefing.diagnostics.make import finding
from briefing.diagnostics.problem import Problem
from briefing.loading import process
from briefing.model.span import Span
from briefing.source.clean import is_clean
from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.arrange import Pane
from briefing.tui.problems.cards import fix_page
from briefing.tui.program import Begin
from briefing.tui.reading.reader import Reader

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
invalid-date = "error"
unknown-value = "info"
"""
BRIEF = """\
---
briefing: 1
title: Flood
date: 2024-10-18
bottom_line: The river falls. The mayor said so [@gage].
status: finl
lang: en
figures:
- id: level
  label: Level at Altena
  claims:
  - {id: level-a, valu: 612, sources: gauge}
  - {id: level-b, value: 600, sources: gauge}
timeline:
- {id: crest, what: The crest passes, when: 2024-10-32, sources: gauge}
judgments:
- {id: rest, text: It goes on falling, likelihood: likely, confidnce: low, sources: gauge}
sources:
- {id: gauge, type: dataset, publisher: Gauge service, acessed: 2024-10-18}
---
The crest has passed. It
came at night. Nobody
was hurt [@gage].

# Afterwards

It falls slowly [@gauge].
"""
"""A problem in the bottom line, in a field that is not shown, in each pane, and in the third sentence of the body."""


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """Yield a brief with problems, in a library that has nothing else told."""
    (tmp_path / "briefing.toml").write_text(SETTINGS, encoding="utf-8")
    made = tmp_path / "flood.md"
    made.write_text(BRIEF, encoding="utf-8")
    yield made
    process.close()


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def reader_in(screen: Screen) -> Reader:
    reader = screen.app.program.reader
    assert reader is not None
    return reader


async def listed(screen: Screen, *keys: str) -> list[str]:
    """Open the list and press further keys."""
    await screen.press("p")
    return await screen.press(*keys) if keys else screen.rows()


def head(rows: list[str]) -> str:
    """Return the line of the list with the cursor that tells severity, place and rule."""
    return next(row.split("▌", 1)[1] for row in rows if "▌" in row and any(sign in row for sign in "✖!i"))


async def to_rule(screen: Screen, rule: str, line: int) -> None:
    """Go down the list until the cursor is on a problem."""
    for _ in range(20):
        if f"{line}:" in head(screen.rows()) and rule in head(screen.rows()):
            return
        await screen.press("down")
    raise AssertionError(screen.text())


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_screen_of_the_list(path: Path, size: tuple[int, int]) -> None:
    async with reading(path, size) as screen:
        await listed(screen)

        same_screen(f"problems-{size[0]}x{size[1]}", screen.text())


async def test_the_footer_counts_them_in_words(path: Path) -> None:
    async with reading(path) as screen:
        assert " p 3 errors, 3 warnings, 1 note " in screen.rows()[-1]


async def test_it_is_told_as_the_library_has_it(path: Path) -> None:
    write(path.parent / "briefing.toml", SETTINGS.replace('unknown-source = "error"', 'unknown-source = "off"'))
    entry = "ignore:\n- {rule: invalid-date, at: crest, reason: It was no day.}\n"
    write(path, BRIEF.replace("lang: en\n", f"lang: en\n{entry}"))
    async with reading(path) as screen:
        rows = await listed(screen)

        assert "3 warnings, 1 note · 1 let stand" in "\n".join(rows)
        # Reading found errors, but none of them is told as one.
        assert "✖" not in screen.text()


# Marks and cards


async def test_every_place_is_marked_at_the_edge(path: Path) -> None:
    async with reading(path) as screen:
        rows = [row.replace("\u00a0", " ") for row in screen.rows()]

        def sign(words: str) -> str:
            row = next((row for row in rows if words in row), words)
            return row[row.index(words) :].partition("│")[0][-1]

        assert sign("The river falls") == "✖"
        assert sign("likely (55–80") == "!"
        assert sign("came at night. Nobody") == "✖"
        assert sign("1 – Gauge service") == "!"
        assert sign("The crest passes") == "✖"
        assert sign("It falls slowly") != "✖"


async def test_the_card_of_an_item_tells_what_is_wrong_with_it(path: Path) -> None:
    async with reading(path) as screen:
        rows = await screen.press("3", "space")

        assert any("! warning  19:56  unknown-field" in row for row in rows)
        assert any("there is no field `acessed` here" in row for row in rows)


# The way to them


@pytest.mark.parametrize(
    ("rule", "line", "pane", "item"),
    [
        ("unknown-source", 5, Pane.SUMMARY, ".bottom_line"),
        ("unknown-field", 12, Pane.FIGURES, "level-a"),
        ("invalid-date", 15, Pane.TIMELINE, "crest"),
        ("unknown-field", 17, Pane.SUMMARY, "rest"),
        ("unknown-field", 19, Pane.SOURCES, "gauge"),
    ],
)
@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_enter_goes_to_the_item_or_field(  # noqa: PLR0913, PLR0917 - what it depends on
    path: Path, size: tuple[int, int], rule: str, line: int, pane: Pane, item: str
) -> None:
    async with reading(path, size) as screen:
        await listed(screen)
        await to_rule(screen, rule, line)
        await screen.press("enter")
        reader = reader_in(screen)

        assert reader.active is pane
        assert reader.view.current is not None
        assert reader.view.current.id == item
        assert screen.app.program.stage.above is None


@pytest.mark.parametrize("preset", ["", "preset-glance"])
async def test_enter_goes_to_the_sentence(path: Path, preset: str) -> None:
    async with reading(path) as screen:
        if preset:
            screen.app.program.stage.do(preset)
        await listed(screen)
        await to_rule(screen, "unknown-source", 23)
        await screen.press("enter")
        reader = reader_in(screen)

        line = "".join(run.text for run in reader.view.page.lines[reader.view.line])
        assert "Nobody" in line
        await screen.press("backspace")
        assert reader.view.line == 0


async def test_what_has_no_place_on_the_screen_says_so_and_the_list_stays(path: Path) -> None:
    async with reading(path) as screen:
        await listed(screen)
        await to_rule(screen, "unknown-value", 6)
        rows = await screen.press("enter")

        assert "This has no place on the screen. e opens it in your editor." in rows[-1]
        assert any("╭ Problems" in row for row in rows)


async def test_a_fault_of_yaml_has_no_place_either(path: Path) -> None:
    write(path, BRIEF.replace("title: Flood", "title: [Flood"))
    async with reading(path) as screen:
        rows = await listed(screen, "enter")

        assert "no place on the screen" in rows[-1]


async def test_keys_go_from_one_to_the_next_in_the_order_of_the_file(path: Path) -> None:
    async with reading(path) as screen:
        said = [(await screen.press("i"))[-1].strip() for _ in range(7)]

        assert said[0].startswith("1 of 6: there is no source `gage`")
        assert said[4].startswith("5 of 6: there is no field `acessed`")
        assert said[6] == said[0]
        assert (await screen.press("I"))[-1].strip() == said[5]


async def test_without_a_place_the_key_says_so(path: Path) -> None:
    write(path, "---\nbriefing: 1\ntitle: Plain\ndate: 2024-10-18\nlang: en\n---\nText.\n")
    async with reading(path) as screen:
        assert "No problem has a place on the screen." in (await screen.press("i"))[-1]
        assert "Nothing is wrong with this file." in (await screen.press("p"))[-1]


# What is shown of the list


async def test_it_is_filtered_by_what_is_typed(path: Path) -> None:
    async with reading(path) as screen:
        rows = await listed(screen, "slash", *"confidnce")
        assert [row for row in rows if "unknown-" in row or "invalid-" in row] == [next(r for r in rows if "17:" in r)]
        assert "1 warning · /confidnce▏" in "\n".join(rows)
        rows = await screen.press("q")
        assert any("No problem fits." in row for row in rows)
        rows = await screen.press("backspace", "enter")
        assert "1 warning · /confidnce " in "\n".join(rows)
        rows = await screen.press("slash", "escape")
        assert "3 errors, 3 warnings, 1 note " in "\n".join(rows)


async def test_a_key_chooses_the_severities(path: Path) -> None:
    async with reading(path) as screen:
        assert "3 errors · errors alone" in "\n".join(await listed(screen, "s"))
        assert "3 errors, 3 warnings · without notes" in "\n".join(await screen.press("s"))
        assert "3 errors, 3 warnings, 1 note ─╮" in "\n".join(await screen.press("s"))


async def test_it_is_opened_again_at_the_problem_that_was_left(path: Path) -> None:
    async with reading(path) as screen:
        await listed(screen)
        await to_rule(screen, "unknown-field", 17)
        await screen.press("enter")

        assert "17:" in head(await screen.press("p"))


async def test_each_key_of_the_list_is_one_frame(path: Path) -> None:
    async with reading(path) as screen:
        for key in ("p", "down", "down", "x", "escape", "s", "slash", "f", "escape", "enter"):
            await screen.press(key)

            assert len(screen.sent) <= 1, key


# What the rule is about


async def test_space_explains_the_rule_and_escape_leads_back(path: Path) -> None:
    async with reading(path) as screen:
        await listed(screen, "space")
        await shown(screen, "What it does")
        assert "there is no source `gage`" in screen.text()
        rows = await screen.press("escape")

        assert any("╭ Problems" in row for row in rows)


# Mending


async def test_a_fix_is_shown_before_it_is_written(path: Path) -> None:
    async with reading(path) as screen:
        await listed(screen)
        await to_rule(screen, "unknown-field", 17)
        await screen.press("x")
        same_screen("problems-fix-120x40", screen.text())
        await screen.press("escape")

        assert read(path) == BRIEF


async def test_enter_writes_it_and_the_screen_follows(path: Path) -> None:
    async with reading(path) as screen:
        await listed(screen)
        await to_rule(screen, "unknown-field", 17)
        await screen.press("x", "enter")
        await shown(screen, "Fixed: Write `confidence`")
        await until(screen, lambda: "3 errors, 2 warnings, 1 note" in screen.text())

        assert read(path) == BRIEF.replace("confidnce", "confidence")
        assert "19:" in head(screen.rows())
        assert "Fixed: Write `confidence`" in screen.rows()[-1]


async def test_a_file_that_changes_under_the_fix_is_left_alone(path: Path) -> None:
    async with reading(path) as screen:
        await listed(screen)
        await to_rule(screen, "unknown-field", 17)
        await screen.press("x")
        theirs = BRIEF.replace("lang: en\n", "lang: en\nsubtitle: Theirs\n")
        write(path, theirs)
        await screen.pilot.press("enter")
        await shown(screen, "Not fixed: the file was changed meanwhile")

        assert read(path) == theirs
        await shown(screen, "Theirs")


async def test_a_problem_without_a_fix_says_so(path: Path) -> None:
    async with reading(path) as screen:
        await listed(screen)
        await to_rule(screen, "invalid-date", 15)

        assert "There is no fix for this" in (await screen.press("x"))[-1]


def test_an_uncertain_fix_says_that_it_is() -> None:
    span = Span("a.md", 1, 1, 1, 2)
    unsafe = finding("unknown-field", "there is none", span, fix=Fix(span, "b", "Write `b`", safe=False))
    words = "\n".join("".join(run.text for run in line) for line in fix_page(Problem(unsafe), 60).lines)

    assert "! uncertain" in words


# As files change


async def test_what_is_listed_follows_the_file_with_the_cursor_kept(path: Path) -> None:
    async with reading(path) as screen:
        await listed(screen)
        await to_rule(screen, "unknown-field", 17)
        write(path, BRIEF.replace("[@gage].\nstatus", "[@gauge].\nsubtitle: Higher up\nstatus"))
        await until(screen, lambda: "2 errors, 3 warnings, 1 note" in screen.text())

        assert "18:" in head(screen.rows())


async def test_a_broken_save_is_listed_although_the_text_before_is_shown(path: Path) -> None:
    async with reading(path) as screen:
        write(path, BRIEF.replace("title: Flood", "title: [Flood"))
        await shown(screen, "no “]” closes")
        await until(screen, lambda: "4 errors" in screen.rows()[-1])
        rows = await listed(screen)

        assert any("3:8  unclosed-bracket" in row for row in rows)
        write(path, BRIEF)
        await until(screen, lambda: "3 errors, 3 warnings, 1 note ─╮" in screen.text())


async def test_a_file_that_was_touched_is_checked_all_the_same(path: Path) -> None:
    loading = process.start(path)
    os.utime(path, ns=(1, 1))
    begin = Begin(load_theme("nachtblatt").theme, path=str(path), loading=loading)
    async with opened(BriefingApp(begin)) as screen:
        assert "3 errors, 3 warnings, 1 note" in screen.rows()[-1]


async def test_what_is_no_brief_is_listed_and_explained_as_well(path: Path) -> None:
    write(path, "Only words.\n")
    async with reading(path) as screen:
        rows = await listed(screen)
        assert any("not-a-brief" in row for row in rows)
        await screen.press("enter")
        assert "no place on the screen" in screen.rows()[-1]
        await screen.press("space", "escape", "escape")
        assert screen.app.return_code is None


@pytest.mark.parametrize("kind", PAYLOADS)
async def test_hostile_words_act_on_nothing(path: Path, kind: str) -> None:
    hostile = escaped(PAYLOADS[kind])
    write(path, BRIEF.replace("valu:", f'"va{hostile}lu":').replace("finl", f'"{hostile}"'))
    async with reading(path) as screen:
        await listed(screen)
        for key in ("down", "down", "x", "escape", "space", "escape", "end", "space", "escape"):
            rows = await screen.press(key)
            assert all(is_clean(row) for row in rows), key


async def test_help_and_palette_are_about_the_list_and_lead_back_to_it(path: Path) -> None:
    async with reading(path) as screen:
        rows = await listed(screen, "question_mark")
        assert any("Say what the rule is about" in row for row in rows)
        rows = await screen.press("escape")
        assert any("╭ Problems" in row for row in rows)
        rows = await screen.press("ctrl+p", *"errors alone", "enter")
        assert any("3 errors · errors alone" in row for row in rows)
        rows = await screen.press("t", "escape")
        assert any("╭ Problems" in row for row in rows)


async def test_who_is_quicker_than_the_check_sees_it_come(path: Path) -> None:
    plain = "---\nbriefing: 1\ntitle: Plain\ndate: 2024-10-18\nlang: en\n---\nText.\n"
    write(path, plain)
    async with reading(path) as screen:
        write(path, plain.replace("Text.", "Other text.").replace("lang: en\n", "lang: en\nsubtitel: Wrong\n"))
        await shown(screen, "Other text.")
        await screen.press("p")
        await until(screen, lambda: "1 warning ─╮" in screen.text())

        assert any("▌! warning" in row for row in screen.rows())
        write(path, plain.replace("Text.", "Mended."))
        await shown(screen, "Nothing is wrong.")
