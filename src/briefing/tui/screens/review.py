"""What is wrong with all briefs of the list: checked from when it is first asked for, and again as files change."""

import asyncio
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from briefing.diagnostics.problem import Problem, Review, rank
from briefing.loading.jobs import Ask
from briefing.loading.loaded import Answer, Message
from briefing.model.text import SafeText
from briefing.source.file import show_path
from briefing.tui.feed import Feed
from briefing.tui.problems.entries import Group

if TYPE_CHECKING:
    from briefing.library.listing import Row
    from briefing.tui.pace import Pace

_MODULE = "briefing.library.checked.telling"
_OFTEN = 0.3
"""Seconds between two pictures while briefs are being checked."""


class LibraryReview:
    """Has them checked in the process that reads, and keeps what was found."""

    def __init__(self, rows: Callable[[], Sequence["Row"]], pace: "Pace", changed: Callable[[], None]) -> None:
        """Check what `rows` gives; `changed` is called after some of it has come."""
        self._rows = rows
        self._pace = pace
        self._changed = changed
        self._found: dict[str, Review] = {}
        self._groups: dict[str, Group] = {}
        self._coming: list[Problem] = []
        self._feed: Feed | None = None
        self._again = False
        """Whether something has changed since the check began that is under way."""
        self._timer: asyncio.TimerHandle | None = None

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

    def groups(self) -> list[Group]:
        """Return what was found, brief by brief: the worst first, equals in the order of the list."""
        found = []
        for row in self._rows():
            group = self._group(row)
            if group:
                found.append(group)
        return sorted(found, key=_worst)

    def begin(self) -> None:
        """Check all of it, where that is not under way."""
        from briefing.loading.process import ask, prepare  # noqa: PLC0415 - it is there by now

        if self._feed:
            self._again = True
            return
        self._again = False
        self._coming = []
        targets = tuple((row.path, row.library or None) for row in self._rows())
        self._feed = Feed(ask(Ask(f"{_MODULE}:told_all", (targets,))), self._take, self._settled, pace=self._pace)
        self._feed.attach()
        prepare(_MODULE)

    def renew(self, paths: Collection[str]) -> None:
        """Know that briefs have changed, come or gone; what they say of others may be wrong now as well."""
        listed = {row.path for row in self._rows()}
        for path in paths:
            if path not in listed:
                self._found.pop(path, None)
                self._groups.pop(path, None)
        self.begin()

    def close(self) -> None:
        """Check no more."""
        if self._feed:
            self._feed.close()
        if self._timer:
            self._timer.cancel()
        self._feed = self._timer = None

    def _group(self, row: "Row") -> Group | None:
        review = self._found.get(row.path)
        if review is None or not review.problems:
            return None
        group = self._groups.get(row.path)
        if group is None or group.problems is not review.problems or group.title != row.title:
            title = row.title or SafeText(show_path(row.path))
            group = Group(row.path, row.library or None, review.problems, title, show_path(row.path))
            self._groups[row.path] = group
        return group

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
            self._found[review.path] = review._replace(problems=problems)

    def _settled(self) -> None:
        """Show what has come, now and then; when all has, begin anew where something has changed meanwhile."""
        if self._feed and self._feed.loading.finished:
            self._feed = None
            if self._again:
                self.begin()
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_OFTEN, self._show)

    def _show(self) -> None:
        self._timer = None
        self._pace.soon(self._changed)


def _worst(group: Group) -> int:
    return rank(group.problems[0])
