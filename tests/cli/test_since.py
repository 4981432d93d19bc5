"""Which dates `--since` understands."""

import re

import pytest

from briefing.cli.since import moment_of


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-10-18", "2024-10-18 00:00:00"),
        ("2024-10-18T08:30", "2024-10-18 08:30:00"),
        ("2024-10-18 08:30:15", "2024-10-18 08:30:15"),
        ("1812-06-24", "1970-01-01 00:00:00"),
    ],
)
def test_a_date_is_its_beginning(written: str, moment: str) -> None:
    assert moment_of(written) == moment


@pytest.mark.parametrize("word", ["yesterday", "gestern", "today", "heute"])
def test_a_word_is_the_beginning_of_its_day(word: str) -> None:
    assert re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2} 00:00:00", moment_of(word) or "")


def test_yesterday_is_before_today() -> None:
    assert (moment_of("yesterday") or "") < (moment_of("today") or "")


@pytest.mark.parametrize("written", ["2024-02-30", "2024-10", "18.10.2024", "last week", "--all", "", "2024-10-18Z"])
def test_what_could_mean_several_things_is_no_date(written: str) -> None:
    assert moment_of(written) is None
