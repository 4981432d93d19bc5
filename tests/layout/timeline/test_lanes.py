from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.timeline.lanes import Stretch, pack

WIDTH = 100


class Thing(NamedTuple):
    """Something with the same number of groups as all others, each group with some forms."""

    bare: Stretch
    words: tuple[Stretch, ...]
    groups: int = 2

    def forms(self, group: int) -> Sequence[Stretch]:
        return (self.bare,) if group == self.groups - 1 else self.words


@st.composite
def things(draw: st.DrawFn) -> Thing:
    start = draw(st.integers(0, 60))
    end = start + draw(st.integers(1, 10))
    words = tuple((start, end + size) for size in draw(st.lists(st.integers(0, 20), max_size=2)))
    return Thing((start, end), words)


@settings(deadline=None)
@given(st.lists(things(), max_size=20), st.integers(1, 6), st.booleans())
def test_lanes_never_overlap_and_are_never_too_many(given_: list[Thing], most: int, shorten: bool) -> None:  # noqa: FBT001 - given by name
    packed = pack(given_, most, WIDTH, shorten=shorten)

    taken: dict[int, list[Stretch]] = {}
    for thing, place in zip(given_, packed.places, strict=True):
        if place is not None:
            assert 0 <= place.lane < most
            taken.setdefault(place.lane, []).append(thing.forms(place.group)[place.form])
    for stretches in taken.values():
        ordered = sorted(stretches)
        assert all(before[1] < after[0] for before, after in pairwise(ordered))
    assert packed.missing == packed.places.count(None)
    assert packed.wordless == sum(place is not None and place.group == 1 for place in packed.places)


@settings(deadline=None)
@given(st.lists(things(), max_size=20), st.integers(1, 6))
def test_shorter_forms_are_only_taken_to_show_more(given_: list[Thing], most: int) -> None:
    at_length, packed = pack(given_, most, WIDTH, shorten=False), pack(given_, most, WIDTH)

    assert packed.missing <= at_length.missing


def test_everything_finds_a_lane_where_there_are_enough() -> None:
    same = [Thing((0, 10), ())] * 5

    assert pack(same, 5, WIDTH).missing == 0
    assert pack(same, 4, WIDTH).missing == 1


def test_nothing_needs_no_lane() -> None:
    assert pack([], 3, WIDTH).places == ()
