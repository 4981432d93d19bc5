import datetime as dt

import pytest
from helpers.spec_tables import read_rows
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.when import Phrase, When, phrases, windows
from briefing.model.dates import day_number, parse

CASES = [(lang, row) for lang in ("de", "en") for row in read_rows(f"when/{lang}.md")]
WINDOWS = read_rows("when/windows.md")


def told(text: str, found: tuple[Phrase, ...]) -> str:
    """Return phrases as the suites write them: `bis Anfang November` is `up-to -11 early`."""
    return "; ".join(
        f"{text[one.start : one.end]} = {one.sense} {date(one.when)}{f' .. {date(one.last)}' if one.last else ''}"
        for one in found
    )


def date(when: When) -> str:
    """Return a date with what it says: year, month and day, then what is said otherwise."""
    parts = [f"{when.year or ''}{f'-{when.month:02}' if when.month else ''}{f'-{when.day:02}' if when.day else ''}"]
    parts += [f"weekday {when.weekday}"] if when.weekday else []
    parts += [f"grouping {when.grouping}"] if when.grouping else []
    parts += [str(when.part)] if when.part else []
    parts += [f"{when.step.unit} {when.step.number:+}"] if when.step else []
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("lang", "row"), CASES, ids=[row.place for _, row in CASES])
def test_dates_are_found_as_the_suite_says(lang: str, row: tuple[str, tuple[str, str]]) -> None:
    text, expected = row[1]

    assert told(text, phrases(text, lang)) == expected


@pytest.mark.parametrize("row", WINDOWS, ids=[row.place for row in WINDOWS])
def test_a_date_means_the_days_of_the_suite(row: tuple[str, tuple[str, str, str, str]]) -> None:
    lang, text, said, expected = row[1]
    day = parse(said).low if said else None
    number = day_number(day.year, day.month, day.day) if day else 0
    (phrase,) = phrases(text, lang)

    found = windows(phrase.when, (number, number) if day else None)

    assert "; ".join(f"{iso(low)} {iso(high)}" for low, high in found) == expected


def iso(number: int) -> str:
    """Return a day by its number."""
    return str(dt.date.fromordinal(number))


def test_the_suites_are_large() -> None:
    assert len(CASES) > 150


def test_a_language_that_is_not_read_has_no_dates() -> None:
    assert phrases("hier, le 5 novembre", "fr") == ()
    assert phrases("gestern", "DE-AT")


WORDS = (
    "bis zum 5. 31 2024 November Anfang vor drei Tagen gestern letzten Jahres – - , . since last week May ago"
    " early Q 3 quarter of Montag from to between 2024-10-17 2024-99-99 0 00 999999"
)
PARTS = st.sampled_from(WORDS.split(" "))


@settings(deadline=None, max_examples=200)
@given(
    st.one_of(st.lists(PARTS, max_size=12).map(" ".join), st.text(max_size=40)),
    st.sampled_from(["de", "en"]),
    st.integers(1, 3_652_000),
)
def test_any_text_is_read_and_its_dates_have_days_in_order(text: str, lang: str, day: int) -> None:
    found = phrases(text, lang)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(low <= high for one in found for low, high in windows(one.when, (day, day)))


@given(st.dates(min_value=dt.date(2, 1, 1)))
def test_last_month_is_the_month_before_any_day(day: dt.date) -> None:
    (phrase,) = phrases("last month", "en")
    last = day.replace(day=1) - dt.timedelta(days=1)

    (window,) = windows(phrase.when, (day.toordinal(), day.toordinal()))

    assert window == (last.replace(day=1).toordinal(), last.toordinal())
