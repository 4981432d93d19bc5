import pytest

from briefing.model.dates import Relation, parse, relate, sort_key

BEFORE, OVERLAPS, UNKNOWN = Relation.BEFORE, Relation.OVERLAPS, Relation.UNKNOWN


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2024-10-17", "2024-10-18", BEFORE),
        ("2024-10", "2024-11-01", BEFORE),
        ("-0044", "0001", BEFORE),
        ("Y-17E7", "-9999", BEFORE),
        ("2024-10-17", "2024-10", OVERLAPS),
        ("2024-10-17", "2024-10-17", OVERLAPS),
        ("2023-08/..", "2024-10-17", OVERLAPS),
        ("2023-08/..", "2022", Relation.AFTER),
        ("2023-08/2024-03", "2023-08-15", UNKNOWN),
        ("2023-08/", "2024-10-17", UNKNOWN),
        ("[..2024-11-10]", "2024-11-11", BEFORE),
        ("[..2024-11-10]", "2024-11-10", UNKNOWN),
        ("[2024-11-01..2024-11-10]", "2024-11", UNKNOWN),
        ("2024-10-XX", "2024-10-17", UNKNOWN),
        ("{1960,1961-12}", "1960-05", OVERLAPS),
        ("{1960,1961-12}", "1961-05", UNKNOWN),
        ("../2006", "2007", BEFORE),
        ("../2006", "1900", OVERLAPS),
    ],
)
def test_an_order_is_stated_where_the_bounds_prove_it(a: str, b: str, relation: Relation) -> None:
    assert relate(parse(a), parse(b)) is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2024-10-17~", "2024-10-18", UNKNOWN),
        ("2024-10-17~", "2024-10-21", BEFORE),
        ("2024-10-17%", "2024-10-19", UNKNOWN),
        ("2024-10-17?", "2024-10-17", UNKNOWN),
        ("2024~", "2025-06", UNKNOWN),
        ("2024~", "2026-01-02", BEFORE),
        ("2004-06~-11", "2004-06-30", UNKNOWN),
        ("199X~", "2004", UNKNOWN),
        ("199X~", "2005-02", BEFORE),
    ],
)
def test_what_is_marked_reaches_beyond_its_bounds(a: str, b: str, relation: Relation) -> None:
    assert relate(parse(a), parse(b)) is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2024-10-17", "2024-10-18T00:30:00Z", UNKNOWN),
        ("2024-10-17", "2024-10-18T15:00:00Z", BEFORE),
        ("2024-10-17T10:00:00", "2024-10-17T12:00:00Z", UNKNOWN),
        ("2024-10", "2024-10-17T12:00:00Z", OVERLAPS),
        ("2024-10-17T12:00:00Z", "2024-10", OVERLAPS),
        ("2024-10", "2024-10-31T22:00:00Z", UNKNOWN),
        ("2024-10-17T10:00:00+02:00", "2024-10-17T08:00:01Z", BEFORE),
        ("2024-10-17T10:00:00+02:00", "2024-10-17T08:00:00Z", OVERLAPS),
    ],
)
def test_a_time_without_an_offset_may_be_anywhere_on_earth(a: str, b: str, relation: Relation) -> None:
    assert relate(parse(a), parse(b)) is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [("2024-21", "2024-06-10", UNKNOWN), ("2024-21", "2024-08", BEFORE), ("2024-21", "2024-22", BEFORE)],
)
def test_a_season_is_exact_to_a_month_save_against_another(a: str, b: str, relation: Relation) -> None:
    assert relate(parse(a), parse(b)) is relation


def test_dates_are_listed_by_their_start_then_by_their_end() -> None:
    texts = ["2024", "2023-08/..", "2023-08", "-0044", "../2006", "2024-01-01"]

    assert sorted(texts, key=lambda text: sort_key(parse(text))) == [
        "-0044",
        "../2006",
        "2023-08",
        "2023-08/..",
        "2024-01-01",
        "2024",
    ]
