"""Quantities in prose: what the suites say, and what printed numbers say when they are read back."""

from decimal import Decimal

import pytest
from helpers.spec_files import SPECS
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.language.numbers import word_quantity
from briefing.language.quantities import Found, Kind, days, quantities
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.text import SafeText

LANGUAGES = ("de", "en")


def _cases(lang: str) -> list[tuple[str, str, str, str]]:
    lines = (SPECS / "quantities" / f"{lang}.md").read_text(encoding="utf-8").split("\n")
    cases = []
    for number, line in enumerate(lines, start=1):
        if line.startswith("- "):
            text, _arrow, expected = line.removeprefix("- ").partition(" → ")
            cases.append((f"{lang}.md:{number}", lang, text, expected))
    return cases


CASES = [case for lang in LANGUAGES for case in _cases(lang)]


def _shown(text: str, found: Found) -> str:
    low, high, qualifier, _ = found.quantity
    ends = str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    words = [] if qualifier is Qualifier.EXACTLY else [qualifier.value]
    words += [ends, found.unit] if found.unit else [ends]
    words += [] if found.kind is Kind.COUNT else [f"({found.kind.value})"]
    return f"{text[found.start : found.end]} = {' '.join(words)}"


@pytest.mark.parametrize(
    ("place", "lang", "text", "expected"), CASES, ids=[f"{each[0]} {each[2][:40]}" for each in CASES]
)
def test_a_sentence_has_the_quantities_that_the_suite_says(place: str, lang: str, text: str, expected: str) -> None:
    assert ("; ".join(_shown(text, found) for found in quantities(text, lang)) or "none") == expected, place


@pytest.mark.parametrize("blank", ["\u00a0", "\u2007", "\u2009", "\u202f"])
def test_a_rare_blank_elsewhere_in_the_text_changes_nothing(blank: str) -> None:
    for place, lang, text, _expected in CASES:
        more = f"{text}\n{blank}"
        assert quantities(more, lang) == quantities(f"{text}\n ", lang), place
        assert days(more, lang) == days(text, lang), place


def test_the_suites_are_large() -> None:
    assert all(len(_cases(lang)) > 100 for lang in LANGUAGES)


PARTS = st.sampled_from(
    [
        "11.000",
        "11,000",
        "1,5",
        "1.5",
        "10–12",
        "10-12",
        "8",
        "300",
        "2024",
        "5.6.1",
        "3.",
        "−",
        "-",
        "€",
        "$",
        "%",
        "rund",
        "etwa",
        "über",
        "about",
        "over",
        "zwischen",
        "between",
        "und",
        "and",
        "bis",
        "to",
        "Millionen",
        "million",
        "Mio.",
        "bn",
        "Prozent",
        "percent",
        "Menschen",
        "people",
        "Mai",
        "May",
        "am",
        "§",
        "Nr.",
        "(",
        ")",
        "[",
        "]",
        "￼",
        "\ue000",
        ",",
        ".",
        ":",
        "/",
        "acht",
        "two",
        "eine",
        "a",
        "half",
        "Tag",
        "Day",
        "oder",
        "mehr",
        "or",
        "more",
        "18.",
        "Oktober",
        "+49",
        "http://",
        "1'000",
        "²",
        "½",
        "٣",
        "0",
    ]
)


@settings(deadline=None, max_examples=300)
@given(
    st.one_of(st.lists(st.tuples(PARTS, st.sampled_from(["", " ", "\u00a0"])), max_size=20), st.text(max_size=60)),
    st.sampled_from(["de", "en", "de-AT", "fr", ""]),
)
def test_whatever_is_read_lies_within_the_text_and_in_order(written: str | list[tuple[str, str]], lang: str) -> None:
    text = written if isinstance(written, str) else "".join(part for pair in written for part in pair)
    end = 0
    for found in quantities(text, lang):
        assert end <= found.start <= found.number[0] < found.number[1] <= found.end <= len(text)
        assert found.quantity.written == text[found.start : found.end]
        found.quantity.bounds()
        end = found.end
    assert all(0 <= day.start < day.end <= len(text) for day in days(text, lang))


NUMBERS = st.decimals(0, 10**9 - 1, allow_nan=False, places=2).map(lambda number: number.normalize() + 0)


@settings(deadline=None)
@given(
    one=NUMBERS,
    other=NUMBERS,
    qualifier=st.sampled_from(Qualifier),
    lang=st.sampled_from(LANGUAGES),
    short=st.booleans(),
)
@example(one=Decimal(1500), other=Decimal(1500), qualifier=Qualifier.MORE_THAN, lang="en", short=False)
def test_what_the_language_prints_is_read_back(
    *, one: Decimal, other: Decimal, qualifier: Qualifier, lang: str, short: bool
) -> None:
    low, high = sorted((one, other))
    printed = word_quantity(Quantity(low, high, qualifier, SafeText("")), lang, short=short)
    text = f"{printed} {'Menschen' if lang == 'de' else 'people'}"

    (found,) = quantities(text, lang)

    assert found.quantity == Quantity(low, high, qualifier, SafeText(printed))
    assert (found.start, found.end) == (0, len(printed))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("low", [Decimal(10), None])
@pytest.mark.parametrize("qualifier", [Qualifier.ABOUT, Qualifier.EXACTLY])
def test_an_open_range_is_read_back(lang: str, low: Decimal | None, qualifier: Qualifier) -> None:
    quantity = Quantity(low, None if low else Decimal(10), qualifier, SafeText(""))

    (found,) = quantities(f"{word_quantity(quantity, lang)}", lang)

    assert found.quantity.bounds() == quantity.bounds()


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("de", "Am 18. Oktober 2024 und am 5. Mai", [(2024, 10, 18), (None, 5, 5)]),
        ("de", "Am 5.6.2023, am 2024-10-18", [(2023, 6, 5), (2024, 10, 18)]),
        ("en", "On 18 October 2024 and on May 5, 2023", [(2024, 10, 18), (2023, 5, 5)]),
        ("en", "On the 3rd of May; in May 2023; 12 may have", [(None, 5, 3)]),
        ("fr", "le 5 mai 2023", []),
    ],
)
def test_days_are_found(lang: str, text: str, expected: list[tuple[int | None, int, int]]) -> None:
    assert [(day.year, day.month, day.day) for day in days(text, lang)] == expected


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "part",
    ["1", "1 ", "1.", "111 ", "3) ", "x@", "a", "+1", "über ", "zwischen 1 und ", "10-", "§ 5, ", "1:", "Mai 1 "],
)
def test_no_text_takes_long(part: str) -> None:
    assert isinstance(quantities(part * (5_000 // len(part)), "de"), tuple)
    assert quantities(part * 200_000, "de") == ()
