"""Letters at everything that can be gone to."""

from itertools import combinations
from pathlib import Path

from helpers.screen_text import opened, reader_of
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.tui.reading.hints import codes

BRIEF = Path(__file__).parents[2] / "briefs" / "tour.en.md"


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 900))
def test_no_code_begins_another(count: int) -> None:
    found = codes(count)

    assert len(set(found)) == len(found) == min(count, 676)
    assert not [pair for pair in combinations(found, 2) if pair[1].startswith(pair[0])]


async def test_letters_stand_in_all_panes_and_lead_there() -> None:
    async with opened(reader_of(BRIEF)) as screen:
        before = screen.rows()
        with_letters = await screen.press("f")

        changed = [y for y, (one, other) in enumerate(zip(before, with_letters, strict=True)) if one != other]
        assert len(changed) > 10
        assert "Type the letters" in with_letters[-1]

        gone = await screen.press("f")
        assert "Type the letters" not in gone[-1]
        assert gone[1] != before[1]
        assert (await screen.press("backspace"))[1] == before[1]


async def test_escape_takes_the_letters_away() -> None:
    async with opened(reader_of(BRIEF)) as screen:
        before = screen.rows()
        await screen.press("f")

        assert await screen.press("escape") == before


async def test_a_letter_that_leads_nowhere_takes_them_away_and_does_nothing_else() -> None:
    async with opened(reader_of(BRIEF), size=(60, 16)) as screen:
        before = screen.rows()
        await screen.press("f")

        assert await screen.press("1") == before


async def test_two_letters_are_typed_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "many.md"
    links = " ".join(f"[word](https://example.org/{n})" for n in range(90))
    path.write_text(f"---\nbriefing: 1\ntitle: Many\ndate: 2026-01-01\n---\n{links}\n", encoding="utf-8")
    async with opened(reader_of(path)) as screen:
        before, shown = screen.rows(), await screen.press("f")
        one = await screen.press("b")

        assert one != shown
        assert "Type the letters" in one[-1]
        assert await screen.press("backspace") == shown
        await screen.press("b")
        assert "this address?" in "\n".join(await screen.press("f"))
        assert await screen.press("escape") == before


async def test_letters_go_away_with_the_lines_that_they_stood_on() -> None:
    async with opened(reader_of(BRIEF)) as screen:
        await screen.press("f")
        await screen.pilot.resize_terminal(80, 24)
        await screen.settle()
        assert "Type the letters" not in screen.rows()[-1]

        await screen.press("f")
        await screen.wheel(5, 5)
        assert "Type the letters" not in screen.rows()[-1]
