"""What is wrong with all briefs of the list: checked from when it is first asked for, and again as files change."""

import asyncio
import gc
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from briefing.clock import monotonic
from briefing.diagnostics.problem import Problem, Review, rank
from briefing.loading.jobs import Ask
from briefing.loading.messages import Answer, Message
from briefing.model.text import SafeText
from briefing.source.file import show_path
from briefing.tui.feed import Feed
from briefing.tui.problems.asked import CHECK_ALL, get_ready
from briefing.tui.problems.entries import Group
from briefing.tui.problems.rows import Listed, listed

if TYPE_CHECKING:
    from briefing.library.listing import Row
    from briefing.tui.pace import Pace

_OFTEN = 0.3
"""Seconds between two pictures while briefs are being checked."""
_SHARE = 20
"""So many times as long as showing it took, keys have the program for themselves."""


class LibraryReview:
    """Has them checked in the process that reads, and keeps what was found."""

    def __init__(self, rows: Callable[[], Sequence["Row"]], pace: "Pace", changed: Callable[[], None]) -> None:
        """Check what `rows` gives; `changed` is called after some of it has come."""
        self._rows = rows
        self._pace = pace
        self._changed = changed
        self._found: dict[str, Review] = {}
        self._known: dict[str, Row] = {}
        """The rows that are being checked, by their paths."""
        self._listed: dict[str, Listed] = {}
        self._coming: list[Problem] = []
        self._feed: Feed | None = None
        self._again = False
        """Whether something has changed since the check began that is under way."""
        self._timer: asyncio.TimerHandle | None = None
        self._took = 0.0
        """Seconds that showing it took the last time."""

    @property
    def busy(self) -> bool:
        """Whether briefs are being checked."""
        return self._feed is not None or self._timer is not None

    @property
    def standing(self) -> int:
        """How many findings the briefs let stand."""
        return sum(review.standing for review in self._found.values())

    def review(self, path: str) -> Review | None:
        """Return what was found in a brief; None where it has not been checked."""
        return self._found.get(path)

    def groups(self) -> list[Listed]:
        """Return what was found, brief by brief: the worst first, equals in the order of the list."""
        found = (self._listed.get(row.path) for row in self._rows())
        return sorted([one for one in found if one and one.entries], key=_worst)

    def begin(self) -> None:
        """Check all of it, where that is not under way."""
        from briefing.loading.process import ask  # noqa: PLC0415 - it is there by now

        if self._feed:
            self._again = True
            return
        self._again = False
        self._coming = []
        # What is listed by now stays: it need not be searched for garbage while so much more is made.
        gc.freeze()
        before, self._known = self._known, {row.path: row for row in self._rows()}
        for path, review in self._found.items():
            if path in before and path in self._known and before[path].title != self._known[path].title:
                self._list(review)
        targets = tuple((row.path, row.library or None) for row in self._known.values())
        self._feed = Feed(ask(Ask(CHECK_ALL, (targets,))), self._take, self._settled, pace=self._pace)
        self._feed.attach()
        get_ready()

    def renew(self, paths: Collection[str]) -> None:
        """Know that briefs have changed, come or gone; what they say of others may be wrong now as well."""
        listed = {row.path for row in self._rows()}
        for path in paths:
            if path not in listed:
                self._found.pop(path, None)
                self._listed.pop(path, None)
        self.begin()

    def close(self) -> None:
        """Check no more."""
        if self._feed:
            self._feed.close()
        if self._timer:
            self._timer.cancel()
        self._feed = self._timer = None

    def _list(self, review: Review) -> None:
        """Make what was found in a brief ready for the list, as it comes: all at once a key would wait for it."""
        row = self._known.get(review.path)
        if row and review.problems:
            shown = SafeText(show_path(row.path))
            group = Group(row.path, row.library or None, review.problems, row.title or shown, shown)
            self._listed[review.path] = listed(group)
        else:
            self._listed.pop(review.path, None)

    def _take(self, message: Message) -> None:
        if not isinstance(message, Answer) or not isinstance(message.value, Review):
            return
        review = message.value
        self._coming += review.problems
        if not review.complete:
            return
        problems, self._coming = tuple(self._coming), []
        before = self._found.get(review.path)
        if before is None or before.problems != problems or before.standing != review.standing:
            self._found[review.path] = review = review._replace(problems=problems)
            self._list(review)

    def _settled(self) -> None:
        """Show what has come, now and then; when all has, begin anew where something has changed meanwhile."""
        if self._feed and self._feed.loading.finished:
            self._feed = None
            if self._again:
                self.begin()
        if self._timer is None:
            wait = max(_OFTEN, _SHARE * self._took)
            self._timer = asyncio.get_running_loop().call_later(wait, lambda: self._pace.soon(self._show))

    def _show(self) -> None:
        self._timer, began = None, monotonic()
        self._changed()
        self._took = monotonic() - began


def _worst(one: Listed) -> int:
    return rank(one.group.problems[0])
