"""A brief that is edited again and again: who applies every reported change to the first state has the last."""

from copy import deepcopy
from typing import Any

import yaml
from helpers.edited_briefs import brief_of, edit
from helpers.written_briefs import written_briefs
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from briefing.analysis.changes import Changes, apply, compare


class History(RuleBasedStateMachine):
    """An author, a reader who applies what she is told each time, and one who looks again after a while."""

    def __init__(self) -> None:
        super().__init__()
        self.written: dict[str, Any] = {}

    @initialize(written=written_briefs())
    def begin(self, written: tuple[str, list[str]]) -> None:
        self.written = yaml.safe_load(written[0])
        self.now = self.followed = self.last_seen = brief_of(self.written)

    @rule(data=st.data(), count=st.integers(1, 3))
    def author_edits(self, data: st.DataObject, count: int) -> None:
        for _ in range(count):
            edit(data.draw, self.written)
        before, self.now = self.now, brief_of(deepcopy(self.written))
        self.followed = apply(compare(before, self.now), self.followed)

    @rule()
    def reader_looks_again(self) -> None:
        changes = compare(self.last_seen, self.now)

        assert compare(apply(changes, self.last_seen), self.now) == Changes()
        self.last_seen = self.now

    @invariant()
    def who_applies_every_change_is_up_to_date(self) -> None:
        if self.written:
            assert compare(self.followed, self.now) == Changes()


TestHistory = History.TestCase
TestHistory.settings = settings(deadline=None, max_examples=25, stateful_step_count=8)
