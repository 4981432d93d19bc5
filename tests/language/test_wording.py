import pytest
from helpers.spec_tables import Row, read_rows
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.dates import word_date
from briefing.model.dates import parse
from briefing.source.clean import is_clean

BOUNDS = [row.cells[0] for row in read_rows("dates/bounds.md")]


def shown(text: str, lang: str, *, short: bool) -> str:
    return word_date(parse(text), lang, short=short).replace("\xa0", "␣")


@pytest.mark.parametrize("row", read_rows("dates/wording.md"), ids=lambda row: row.place)
def test_a_date_is_worded_in_german_and_english_long_and_short(row: Row) -> None:
    text, *expected = row.cells

    assert [shown(text, lang, short=short) for lang in ("de", "en") for short in (False, True)] == expected


@given(st.sampled_from(BOUNDS), st.sampled_from(["de", "en-GB", "de-AT", "fr", "uk", "ja", "ar", "pt-BR", "xx", ""]))
@settings(deadline=None)
def test_every_date_has_words_in_every_language(text: str, lang: str) -> None:
    words = {word_date(parse(text), lang, short=short) for short in (False, True)}

    assert all(word.strip() == word and word and is_clean(word) and "{" not in word for word in words)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("fr", "10␣mars 2024"),
        ("pl", "10␣marca 2024"),
        ("ja", "2024年3月10日"),
        ("pt-BR", "10 de março de 2024"),
        ("de-CH", "10.␣März 2024"),
        ("tlh", "10␣March 2024"),
        ("../../etc", "10␣March 2024"),
        ("a" * 5000, "10␣March 2024"),
    ],
)
def test_another_language_has_its_own_names_and_an_unknown_one_english(lang: str, expected: str) -> None:
    assert shown("2024-03-10", lang, short=False) == expected


def test_a_language_without_phrases_has_the_english_ones() -> None:
    assert shown("2024-03/..", "fr", short=False) == "mars 2024␣– open"
