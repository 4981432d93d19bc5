"""From a sentence to what supports it, and from a source to all that rests on it."""

from helpers.brief_builder import loaded
from helpers.screen_text import Screen, opened, reader, reader_of

from briefing.analysis.coverage import Coverage
from briefing.loading.loaded import Loaded
from briefing.loading.messages import More

FRONT = """\
---
briefing: 1
title: T
date: 2024-10-18
lang: en
bottom_line: It is so [@nis].
figures:
- {id: troops, label: Soldiers, value: about 12000, sources: nis}
sources:
- {id: nis, title: NIS}
- {id: paper, title: Paper, derived_from: nis}
- {id: other, title: Other}
judgments:
- {id: view, text: They will fight., sources: [nis, other]}
---
"""
BODY = "One is so [@nis]. The second has nothing. Three is [](#troops).\n\nFour is nothing either.\n\nFive [@other].\n"


def brief(body: str = BODY) -> Loaded:
    found = loaded(FRONT + body)
    assert found.brief
    return found


def cursor(screen: Screen) -> str:
    """Return the line of the cursor in the summary."""
    return next(row for row in screen.rows() if "▌" in row)


async def test_the_title_of_the_summary_says_how_much_of_it_is_supported() -> None:
    async with opened(reader(brief())) as screen:
        assert "71\u00a0% supported" in screen.text()


async def test_the_share_is_said_when_all_has_been_read() -> None:
    whole = brief()
    assert whole.brief
    blocks = whole.brief.summary.blocks
    head = whole.brief._replace(summary=whole.brief.summary._replace(blocks=blocks[:1], complete=False))
    first = Loaded(head, coverage=Coverage(2, 1, 1))
    async with opened(reader(first, More(blocks[1:], complete=False, coverage=Coverage(1, 0, 1)))) as screen:
        assert "supported" not in screen.text()
    async with opened(reader(first, More(blocks[1:], complete=True, coverage=Coverage(1, 0, 1)))) as screen:
        assert "66\u00a0% supported" in screen.text()


async def test_a_key_goes_to_the_next_unsupported_sentence_and_another_back() -> None:
    async with opened(reader(brief())) as screen:
        await screen.press("u")
        assert "The second has nothing" in cursor(screen)
        await screen.press("u")
        assert "Four is nothing" in cursor(screen)
        await screen.press("u")
        assert "No unsupported sentence follows." in screen.text()
        assert "Four is nothing" in cursor(screen)
        await screen.press("U")
        assert "The second has nothing" in cursor(screen)
        await screen.press("U")
        assert "No unsupported sentence comes before." in screen.text()
        await screen.press("backspace")
        assert "Four is nothing" in cursor(screen)


async def test_a_summary_without_one_says_so() -> None:
    async with opened(reader(brief("One [@nis].\n"))) as screen:
        await screen.press("u")

        assert "Every sentence is supported." in screen.text()


async def test_a_long_body_is_looked_through_in_slices() -> None:
    async with opened(reader(brief("One [@nis].\n\n" * 1500 + "The last has nothing.\n"))) as screen:
        await screen.press("u")
        await screen.settle()

        assert "The last has nothing." in cursor(screen)


async def test_what_rests_on_a_source_is_a_page_of_links() -> None:
    async with opened(reader(brief())) as screen:
        await screen.press("3", "r")
        text = screen.text()
        for words in (
            "What falls without it",
            "Soldiers",
            "What is weakened",
            "They will fight.",
            "Paper",
            "One is so",
        ):
            assert words in text
        await screen.press("escape", "1", "down", "down")


async def test_a_sentence_of_the_page_leads_to_the_sentence() -> None:
    async with opened(reader(brief("Long words. " * 40 + "The one that cites [@nis].\n"))) as screen:
        await screen.press("3", "r")
        while "The one that cites" not in cursor_of_card(screen):
            await screen.press("down")
        await screen.press("right", "enter")

        assert "What falls" not in screen.text()
        assert "The one" in cursor(screen)


def cursor_of_card(screen: Screen) -> str:
    return next((row for row in reversed(screen.rows()) if "▌" in row), "")


async def test_a_citation_under_the_cursor_is_the_source() -> None:
    async with opened(reader(brief())) as screen:
        await screen.press("right", "r")

        assert "What falls without it" in screen.text()


async def test_an_item_with_one_source_shows_what_rests_on_that() -> None:
    async with opened(reader(brief())) as screen:
        assert "[1] NIS" in "\n".join(await screen.press("2", "r"))
        assert "What falls without it" in screen.text()


async def test_of_several_sources_one_has_to_be_chosen() -> None:
    claims = "{id: troops, label: Soldiers, claims: [{value: 9, sources: nis}, {value: 8, sources: other}]}"
    two = loaded(FRONT.replace("{id: troops, label: Soldiers, value: about 12000, sources: nis}", claims) + BODY)
    async with opened(reader(two)) as screen:
        await screen.press("2", "r")
        assert "Choose one of the 2 sources first." in screen.text()


async def test_a_sentence_shows_what_rests_on_its_source_from_each_of_its_lines() -> None:
    async with opened(reader(brief("Long words " * 20 + "and what they rest on [@nis].\n"))) as screen:
        while "Long words" not in cursor(screen):
            await screen.press("down")
        await screen.press("r")
        assert "What falls without it" in screen.text()


async def test_the_card_of_a_source_says_how_much_falls_without_it_and_a_peek_does_not() -> None:
    async with opened(reader(brief()), size=(120, 60)) as screen:
        assert "without it" not in "\n".join(await screen.press("3", "space"))
        await screen.press("escape", "enter")
        assert "1 item falls without it" in screen.text()


async def test_without_a_source_there_is_nothing_to_show() -> None:
    bare = loaded("---\nbriefing: 1\ntitle: T\ndate: 2024\nfigures: [{id: f, label: F, value: 1}]\n---\nNothing.\n")
    async with opened(reader(bare)) as screen:
        await screen.press("2", "r")

        assert "Choose a source or a citation first." in screen.text()


async def test_the_shipped_tour_says_its_share() -> None:
    async with opened(reader_of("briefs/tour.de.md")) as screen:
        assert "% " in screen.rows()[1]
