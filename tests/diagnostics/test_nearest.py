import pytest

from briefing.diagnostics.nearest import nearest

FIELDS = ["bottom_line", "title", "sources", "source_summary", "TLP:CLEAR", "just-under"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("source", "sources"),
        ("Bottom-Line", "bottom_line"),
        ("bottom line", "bottom_line"),
        ("tlp:clear", "TLP:CLEAR"),
        ("just_under", "just-under"),
        ("souces_sumary", "source_summary"),
        ("xyz", None),
        ("", None),
        ("title" * 1000, None),
    ],
)
def test_the_word_that_was_probably_meant_is_found(word: str, meant: str | None) -> None:
    assert nearest(word, FIELDS) == meant


def test_of_no_words_none_is_near() -> None:
    assert nearest("title", []) is None
