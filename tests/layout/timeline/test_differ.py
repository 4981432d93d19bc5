from collections.abc import Mapping
from itertools import pairwise

import pytest
from helpers.records import brief
from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.detail import detail_page
from briefing.layout.line_tools import line_text
from briefing.layout.setting import Setting
from briefing.layout.timeline.chart import Chart
from briefing.layout.timeline.differ import chains, contradiction_words, contradictions
from briefing.model.records import Event

SOURCES = [{"id": "a", "publisher": "Agency"}, {"id": "b", "publisher": "Broadcaster"}, {"id": "c", "publisher": "C"}]


def event_of(*dates: Mapping[str, str], lang: str = "en") -> tuple[Setting, Event]:
    made = brief(
        {"lang": lang, "sources": SOURCES, "timeline": [{"id": "e", "what": "Fall of the town", "dates": list(dates)}]}
    )
    return Setting(made), made.timeline[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024-11-01", "2024-11-03"),
        ("2024-11-01", "2024-12"),
        ("2024-11-01/2024-11-04", "2024-11-05/2024-11-09"),
        ("[..2024-11-01]", "[2024-11-02..]"),
        ("[2024-11-01..2024-11-04]", "2024-11-05"),
        ("2024-11-01T10:00:00Z", "2024-11-01T10:00:01Z"),
        ("-0044", "1066"),
    ],
)
def test_dates_whose_bounds_do_not_meet_contradict_each_other(one: str, other: str) -> None:
    _, event = event_of({"when": other}, {"when": one})

    assert [(pair.earlier.when.text, pair.later.when.text) for pair in contradictions(event)] == [  # type: ignore[union-attr]
        (one, other)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024-11", "2024-11-03"),
        ("2024-11-01/2024-11-04", "2024-11-04/2024-11-09"),
        ("[..2024-11-10]", "2024-11-03"),
        ("2024-11-01~", "2024-11-02"),
        ("2024-11-01?", "2024-11-02"),
        ("2024-11-01/..", "2025"),
        ("2024-11-01T00:30:00+02:00", "2024-10-31"),
    ],
)
def test_dates_that_overlap_or_may_are_no_contradiction(one: str, other: str) -> None:
    _, event = event_of({"when": one}, {"when": other})

    assert contradictions(event) == ()
    assert not any(mark.differ for mark in Chart(event_of({"when": one}, {"when": other})[0]).marks)


def test_words_alone_contradict_nothing() -> None:
    _, event = event_of({"when": "2024-11-01"}, {"wording": "some day"})

    assert contradictions(event) == ()


def test_the_card_of_an_event_says_whose_dates_cannot_both_hold() -> None:
    setting, event = event_of(
        {"when": "2024-11-01", "claimed_by": "General Staff", "sources": "a"},
        {"when": "2024-11-03/2024-11-04", "sources": "b"},
    )
    sentence = "1 Nov 2024 (General Staff, via Agency) and 3–4 Nov 2024 (Broadcaster) cannot both hold."

    assert [words.replace("\u00a0", " ") for words in contradiction_words(setting, event)] == [sentence]
    card = "\n".join(line_text(line) for line in detail_page(setting, "e", 120).lines).replace("\u00a0", " ")
    assert sentence in card


def test_many_contradictions_are_named_in_part_and_counted() -> None:
    setting, event = event_of(*({"when": f"2024-11-{day:02}"} for day in range(1, 6)))

    words = contradiction_words(setting, event)

    assert len(words) == 7
    assert words[-1] == "+4 more"


def test_dates_that_contradict_each_other_are_one_mark_but_for_what_overlaps() -> None:
    setting, _ = event_of({"when": "2024-11-09"}, {"when": "2024-11"}, {"when": "2024-11-01"})

    marks = Chart(setting).marks

    assert sorted(len(mark.shapes) for mark in marks) == [1, 2]
    assert all(mark.differ and mark.words.startswith("≠ ") for mark in marks)


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0, 40)), max_size=12))
def test_chains_hold_every_stretch_once_and_none_that_meets_another(drawn: list[tuple[float, float]]) -> None:
    stretches = [(low, low + size) for low, size in drawn]

    rows = chains(stretches)

    assert sorted(number for row in rows for number in row) == list(range(len(stretches)))
    assert all(stretches[one][1] < stretches[other][0] for row in rows for one, other in pairwise(row))
