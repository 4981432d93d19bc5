"""The end of the summary: what a brief says of itself beside its words."""

from helpers.page_text import assert_sound, page_text

from briefing.layout.setting import Setting
from briefing.layout.summary import summary_page
from briefing.loading.load import load_source
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

FIELDS = "briefing: 1\ntitle: T\ndate: 2024-10-18\nsummary: Words.\n"


def shown(more: str) -> str:
    """Return the summary of a brief with these fields."""
    brief = load_source(SourceFile(SafeText("brief.yaml"), FIELDS + more)).brief
    assert brief is not None
    page = summary_page(Setting(brief), 60)
    assert_sound(page)
    return page_text(page)


def test_it_ends_with_authors_tags_series_and_what_the_format_does_not_know() -> None:
    text = shown("authors: [Ann, Ben]\ntags: rain\nseries: Flood\nmood: grim\nextra: {room: 4}\n")

    assert "ABOUT THIS BRIEF" in text
    for words in ("Ann, Ben", "rain", "Flood", "mood: grim", "room: 4"):
        assert words in text


def test_a_brief_that_says_nothing_of_itself_ends_with_its_words() -> None:
    assert shown("").rstrip().endswith("Words.")
