from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.numbers import format_number, word_quantity
from briefing.language.reading import number_signs, scale_words
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.text import SafeText


def quantity(low: str, high: str, qualifier: str) -> Quantity:
    ends = [Decimal(end) if end else None for end in (low, high)]
    return Quantity(ends[0], ends[1], Qualifier(qualifier), SafeText("as written"))


@pytest.mark.parametrize(
    ("number", "de", "en"),
    [
        ("11000", "11.000", "11,000"),
        ("1234567.80", "1.234.567,80", "1,234,567.80"),
        ("999", "999", "999"),
        ("-3", "−3", "−3"),
        ("0.05", "0,05", "0.05"),
        ("1.2E+6", "1.200.000", "1,200,000"),
        ("1.5E+99", "1,5 × 10^99", "1.5 × 10^99"),
        ("1E-999999", "1 × 10^−999999", "1 × 10^−999999"),
        ("NaN", "NaN", "NaN"),
    ],
)
def test_a_number_has_the_separators_of_the_language_and_every_digit(number: str, de: str, en: str) -> None:
    assert (format_number(Decimal(number), "de"), format_number(Decimal(number), "en")) == (de, en)


@given(
    st.decimals(0, 10**12, allow_nan=False, places=3).map(Decimal.normalize),
    st.sampled_from(["de", "en", "fr", "uk", "de-AT"]),
)
@settings(deadline=None)
def test_a_number_looks_as_babel_writes_it(number: Decimal, lang: str) -> None:
    locale = "de" if lang == "de-AT" else lang

    assert format_number(number, lang) == format_decimal(number, locale=locale, decimal_quantization=False)


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "expected"),
    [
        ("11000", "11000", "exactly", ["11.000", "11.000", "11,000", "11,000"]),
        ("11000", "11000", "about", ["etwa 11.000", "≈␣11.000", "about 11,000", "≈␣11,000"]),
        ("13000", "13000", "more-than", ["mehr als 13.000", ">␣13.000", "more than 13,000", ">␣13,000"]),
        ("5", "5", "at-least", ["mindestens 5", "≥␣5", "at least 5", "≥␣5"]),
        ("5", "5", "up-to", ["bis zu 5", "≤␣5", "up to 5", "≤␣5"]),
        ("5", "5", "less-than", ["weniger als 5", "<␣5", "less than 5", "<␣5"]),
        ("5", "5", "just-under", ["knapp 5", "knapp 5", "just under 5", "just under 5"]),
        ("5", "5", "just-over", ["gut 5", "gut 5", "just over 5", "just over 5"]),
        ("10", "12", "exactly", ["10 bis 12", "10–12", "10 to 12", "10–12"]),
        ("10", "12", "about", ["etwa 10 bis 12", "≈␣10–12", "about 10 to 12", "≈␣10–12"]),
        ("-5", "3", "exactly", ["−5 bis 3", "−5 bis 3", "−5 to 3", "−5 to 3"]),
        ("10", "", "exactly", ["mindestens 10", "≥␣10", "at least 10", "≥␣10"]),
        ("", "10", "exactly", ["bis zu 10", "≤␣10", "up to 10", "≤␣10"]),
        ("10", "", "more-than", ["mehr als 10", ">␣10", "more than 10", ">␣10"]),
        ("", "10", "less-than", ["weniger als 10", "<␣10", "less than 10", "<␣10"]),
        ("10", "", "about", ["etwa 10 oder mehr", "≈␣10 oder mehr", "about 10 or more", "≈␣10 or more"]),
        ("", "", "exactly", ["as written"] * 4),
    ],
)
def test_a_quantity_is_worded_in_german_and_english_long_and_short(
    low: str, high: str, qualifier: str, expected: list[str]
) -> None:
    written = quantity(low, high, qualifier)
    words = [word_quantity(written, lang, short=short) for lang in ("de", "en") for short in (False, True)]

    assert [word.replace("\xa0", "␣") for word in words] == expected


NUMBERS = st.none() | st.decimals(allow_nan=False, allow_infinity=False)


@given(NUMBERS, NUMBERS, st.sampled_from(Qualifier), st.sampled_from(["de", "en", "fr"]))
@settings(deadline=None)
def test_every_quantity_has_words(low: Decimal | None, high: Decimal | None, qualifier: Qualifier, lang: str) -> None:
    quantity = Quantity(low, high, qualifier, SafeText("as written"))
    for short in (False, True):
        words = word_quantity(quantity, lang, short=short)

        assert 0 < len(words) < 250
        assert "{" not in words


@pytest.mark.parametrize(
    ("lang", "signs"), [("de", (",", ".")), ("en", (".", ",")), ("fr", (",", "\u202f")), ("xx", (".", ","))]
)
def test_a_reader_of_numbers_learns_the_signs_of_a_language(lang: str, signs: tuple[str, str]) -> None:
    assert number_signs(lang) == signs


@pytest.mark.parametrize(
    ("lang", "word", "power"),
    [
        ("en", "million", 6),
        ("en", "billion", 9),
        ("en", "bn", 9),
        ("en", "thousand", 3),
        ("en", "millionen", 6),
        ("de", "billion", 12),
        ("de", "million", 6),
        ("de", "mio.", 6),
        ("de", "mrd.", 9),
        ("de", "milliarden", 9),
        ("de", "tausend", 3),
        ("de", "thousand", 3),
        ("fr", "billion", 12),
        ("fr", "milliards", 9),
    ],
)
def test_words_for_powers_of_ten_mean_what_the_language_means_by_them(lang: str, word: str, power: int) -> None:
    assert scale_words(lang)[word] == power
