"""The jump list against a plain model of it."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from briefing.tui.reading.history import JumpList

PLACES = st.integers(0, 5)


def test_back_returns_to_the_place_that_was_left_and_forward_undoes_it() -> None:
    jumps: JumpList[str] = JumpList()
    jumps.leave("a")
    jumps.leave("b")

    assert jumps.back("c") == "b"
    assert jumps.back("b") == "a"
    assert jumps.back("a") is None
    assert jumps.forward("a") == "b"
    assert jumps.forward("b") == "c"
    assert jumps.forward("c") is None


def test_a_new_jump_forgets_what_was_ahead() -> None:
    jumps: JumpList[str] = JumpList()
    jumps.leave("a")
    jumps.back("b")
    jumps.leave("a")

    assert jumps.forward("c") is None
    assert not jumps.can_go_forward


def test_going_back_never_stays_where_it_is() -> None:
    jumps: JumpList[str] = JumpList()
    jumps.leave("a")
    jumps.leave("b")

    assert jumps.back("b") == "a"


class Jumping(RuleBasedStateMachine):
    """A reader who wanders; every way back is a way that was gone."""

    def __init__(self) -> None:
        super().__init__()
        self.jumps: JumpList[int] = JumpList()
        self.here = 0
        self.left: set[int] = set()

    @rule(to=PLACES)
    def jump(self, to: int) -> None:
        self.jumps.leave(self.here)
        self.left.add(self.here)
        self.here = to

    @rule()
    def back(self) -> None:
        place = self.jumps.back(self.here)
        if place is not None:
            assert place != self.here
            assert place in self.left
            self.left.add(self.here)
            assert self.jumps.can_go_forward
            self.here = place

    @rule()
    def forward(self) -> None:
        place = self.jumps.forward(self.here)
        if place is not None:
            assert place in self.left
            assert self.jumps.can_go_back
            self.here = place

    @invariant()
    def back_and_forward_are_one_step_apart(self) -> None:
        if self.jumps.can_go_back:
            here = self.here
            place = self.jumps.back(here)
            if place is not None:
                assert self.jumps.forward(place) == here


Jumping.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestJumping = Jumping.TestCase
