from itertools import permutations

import pytest
from helpers.records import claim, figure
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.comparison import Apart, apart, comparable, contested, disagreements, disputed, fold, groups
from briefing.model.records import Claim


def _two(first: str, second: str) -> bool:
    return contested(figure({"claims": [{"value": first}, {"value": second}]}))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("about 1500", "about 12000", True),
        ("about 1500", "1540", False),
        ("about 1500", "1550", False),
        ("about 1500", "1551", True),
        ("about 1500", "about 1600", False),
        ("about 1500", "about 1601", True),
        ("10_000..12_000", "more than 12_000", True),
        ("10_000..12_000", "at least 12_000", False),
        ("10_000..12_000", "12_000", False),
        ("less than 12_000", "12_000", True),
        ("up to 12_000", "12_000", False),
        ("less than 100", "more than 100", True),
        ("less than 101", "more than 100", False),
        ("up to 100", "at least 100", False),
        ("just over 1000", "1000", True),
        ("just over 1000", "1240", False),
        ("just over 1000", "2000", False),
        ("just over 1000", "2001", True),
        ("just under 1000", "1000", True),
        ("just under 1000", "0", False),
        ("more than 5", "more than 5000", False),
        ("310", "310", False),
        ("310", "310.0", False),
        ("310", "311", True),
        ("0", "about 0", False),
        ("-5", "5", True),
    ],
)
def test_claims_contradict_each_other_where_their_bounds_do_not_meet(
    first: str, second: str, *, expected: bool
) -> None:
    assert _two(first, second) is expected
    assert _two(second, first) is expected


def test_a_figure_with_one_claim_is_not_contested() -> None:
    assert not contested(figure({"value": "5"}))
    assert not contested(figure({}))


def test_words_have_no_bounds() -> None:
    assert not contested(figure({"claims": [{"text": "several thousand"}, {"value": "5"}, {"text": "none"}]}))


def test_a_deprecated_claim_contests_nothing() -> None:
    assert not contested(figure({"claims": [{"value": "5"}, {"value": "9", "rank": "deprecated"}]}))


def test_scope_and_unit_are_compared_without_case_and_blanks() -> None:
    one = claim({"value": "5", "scope": "In  Russland", "unit": "Soldaten"})
    other = claim({"value": "9", "scope": " in russland ", "unit": "SOLDATEN"})

    assert fold(one.scope) == fold(other.scope)
    assert comparable(one, other)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"scope": "a", "unit": "t"}, {"scope": "b", "unit": "kg"}, Apart.SCOPE),
        ({"scope": "a", "unit": "t"}, {"scope": "a", "unit": "kg"}, Apart.UNIT),
        ({"scope": "a"}, {}, Apart.SCOPE),
        ({"as_of": "2024-10-17"}, {"as_of": "2024-10-18"}, Apart.DATE),
        ({"as_of": "2024-10"}, {"as_of": "2024-10-18"}, None),
        ({"as_of": "2024-10-18"}, {}, None),
        ({"as_of": "2024-10-18"}, {"as_of": "2024-10-18"}, None),
        ({"as_of": "2023-08/.."}, {"as_of": "2024-10-18"}, None),
    ],
)
def test_what_sets_two_claims_apart_is_named(
    one: dict[str, object], other: dict[str, object], reason: Apart | None
) -> None:
    first, second = claim({"value": "5", **one}), claim({"value": "9", **other})

    assert apart(first, second) is reason
    assert apart(second, first) is reason


def test_claims_of_different_scope_stand_apart_and_are_not_contested() -> None:
    soldiers = figure(
        {
            "unit": "Soldaten",
            "claims": [
                {"value": "about 1500", "scope": "in Russland eingetroffen"},
                {"value": "about 12000", "scope": "insgesamt geplant"},
                {"text": "eine erhebliche Anzahl", "scope": "in Russland eingetroffen"},
            ],
        }
    )

    found = groups(soldiers)

    assert [[one.id for one in group.claims] for group in found] == [["figure.1", "figure.3"], ["figure.2"]]
    assert [group.reason for group in found] == [None, Apart.SCOPE]
    assert not contested(soldiers)


def test_a_claim_of_a_whole_year_stands_with_the_first_month_and_still_contests_the_second() -> None:
    cases = figure(
        {
            "claims": [
                {"value": "10", "as_of": "2024-01"},
                {"value": "20", "as_of": "2024-02"},
                {"value": "30", "as_of": "2024"},
            ]
        }
    )

    found = groups(cases)

    assert [[one.id for one in group.claims] for group in found] == [["figure.1", "figure.3"], ["figure.2"]]
    assert found[1].reason is Apart.DATE
    assert {(one.id, other.id) for one, other in disagreements(cases.claims)} == {
        ("figure.1", "figure.3"),
        ("figure.2", "figure.3"),
    }


def test_a_figure_without_claims_has_no_groups() -> None:
    assert groups(figure({})) == ()


_WRITTEN = st.builds(
    lambda value, scope, as_of, rank: {
        "value": value,
        "scope": scope,
        "rank": rank,
        **({"as_of": as_of} if as_of else {}),
    },
    st.sampled_from(
        ["about 1500", "1500", "more than 1500", "less than 1500", "1000..2000", "at least 9000", "just over 9"]
    ),
    st.sampled_from(["", "here", "Here ", "there"]),
    st.sampled_from(["", "2024", "2024-01", "2024-02", "2024-02-03"]),
    st.sampled_from(["normal", "preferred", "deprecated"]),
)


@given(st.lists(_WRITTEN, min_size=2, max_size=4))
@settings(deadline=None, max_examples=60)
def test_the_order_of_claims_does_not_decide_whether_they_are_contested(written: list[dict[str, object]]) -> None:
    answers = {contested(figure({"claims": list(order)})) for order in permutations(written)}

    assert len(answers) == 1


@given(st.lists(_WRITTEN, max_size=6))
@settings(deadline=None, max_examples=60)
def test_every_claim_is_in_one_group_of_comparable_claims(written: list[dict[str, object]]) -> None:
    made = figure({"claims": written})
    found = groups(made)

    assert sorted(one.id for group in found for one in group.claims) == sorted(one.id for one in made.claims)
    assert all(comparable(*pair) for group in found for pair in _pairs(group.claims))
    assert [group.reason is None for group in found] == [number == 0 for number in range(len(found))]


@given(st.lists(_WRITTEN, max_size=6))
@settings(deadline=None, max_examples=60)
def test_disagreements_are_all_the_pairs_that_do_not_meet(written: list[dict[str, object]]) -> None:
    claims = figure({"claims": written}).claims
    standing = [one for one in claims if one.rank != "deprecated"]
    expected = {
        frozenset((one.id, other.id))
        for one, other in _pairs(tuple(standing))
        if comparable(one, other)
        and one.quantity
        and other.quantity
        and not one.quantity.bounds().meets(other.quantity.bounds())
    }

    assert {frozenset((one.id, other.id)) for one, other in disagreements(claims)} == expected
    assert {one.id for one in disputed(claims)} == {id_ for pair in expected for id_ in pair}


def _pairs(claims: tuple[Claim, ...]) -> list[tuple[Claim, Claim]]:
    return [(one, other) for number, one in enumerate(claims) for other in claims[number + 1 :]]
