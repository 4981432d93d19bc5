import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.source.clean import JOINS, MARKS, clean, clean_line, is_clean

HONEST = [
    "Kyiv: die Lage am Morgen",
    "Größe, Übung, Straße – „Zitat“ … 5 °C",
    "家族 漢字 ひらがな 한국어",
    "नमस्ते क्षत्रिय",
    "שלום עולם — مرحبا بالعالم می‌خواهم",
    "👩🏻‍❤️‍💋‍👨🏿 👨‍👩‍👧‍👦 🇺🇦 1️⃣ ❤️",
    "Việt Nam, Dvořák, naïve, e\u0301",
    "a\n\nb",
    "─────────────────────",
    "\u00a0\u202f\u3000",
    "[EU] [/x] [@click=app.quit]",
    "\ue0b0 \U000f0001",
]


@pytest.mark.parametrize("text", HONEST)
def test_honest_text_of_any_script_passes_as_it_is(text: str) -> None:
    assert clean(text) == text
    assert is_clean(text)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("a\x00b\x7fc", "a␀b␡c"),
        ("\x9b31m\x85x", "<U+009B>31m x"),
        ("abc\u202edcba\u202c", "abc<U+202E>dcba<U+202C>"),
        ("\u2066x\u2069", "<U+2066>x<U+2069>"),
        ("Auf\u00adlage \u200bund\ufeff mehr\u2060", "Auflage und mehr"),
        ("Auf\u200clage", "Auflage"),
        ("a\u200d\u200db", "ab"),
        ("\u3164\u115fx\uffa0", "x"),
        ("a\u2028b\u2029c", "a b c"),
        ("a\tb\n\tc", "a   b\n    c"),
        ("\udc9b\ud800\uffff\ufdd0", "����"),
        ("x\U000e0041\U000e0042", "x"),
        ("a\r\nb", "a␍\nb"),
    ],
)
def test_what_could_act_or_deceive_is_shown_or_dropped(raw: str, shown: str) -> None:
    assert clean(raw) == shown


@pytest.mark.parametrize("hidden", ["", "\u00ad", "\u200b", "\u3164", "\u200d"])
def test_a_flood_of_marks_is_cut_even_if_something_is_hidden_in_it(hidden: str) -> None:
    text = clean("x" + ("\u0301" * MARKS + hidden) * 10_000 + "y")

    assert text == "x" + "\u0301" * MARKS + "y"


def test_emoji_are_joined_a_few_times_only() -> None:
    text = clean("👩\u200d" * 1000)

    assert text.count("\u200d") <= 1000 // (JOINS + 1) * JOINS + JOINS
    assert "\u200d".join("👩" * (JOINS + 2)) not in text


def test_no_character_that_acts_is_left_of_all_of_unicode() -> None:
    """Format characters that stay are those that Unicode shows: the number signs of Arabic, Syriac and Kaithi."""
    prepended = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
    left = {
        char
        for code in range(0x110000)
        for text in (f"ב{chr(code)}ב", f"a{chr(code)}")
        for char in clean(text)
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    }

    assert left - prepended == {"\n", "\u200c", "\u200d"}


ODD = st.sampled_from("a ב\t\n\r\x1b\x9b\u00ad\u200b\u200c\u200d\u202e\u0301\ufe0f👩🏿\u3164\u2028\udc9b\U000e0041")


@settings(deadline=None, max_examples=100)
@given(st.one_of(st.text(ODD), st.text(), st.lists(st.text(ODD, max_size=3), max_size=30).map("".join)))
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    once = clean(raw)

    assert clean(once) == once
    assert clean_line(clean_line(raw)) == clean_line(raw)
    assert "\n" not in clean_line(raw)


def test_a_line_has_single_blanks() -> None:
    assert clean_line("  a\n  b \t c\n") == "a b c"
